from django.urls import include, path, register_converter

from projects import converters
from projects.urls_people import people
from projects.views import actions, agreement, aims, decisions, information, phases, project, staff

register_converter(converters.PhaseWord, "phase")
register_converter(converters.AimWord, "aim")
register_converter(converters.StepWord, "step")

about = [
    path("start/<step:slug>/", project.guide, name="guide"),
    path("settings/", project.settings, name="settings"),
    path("settings/<step:slug>/", project.setting, name="setting"),
    path("phases/", phases.phases, name="phases"),
    path("phases/<phase:phase>/begin/", phases.phase_begin, name="phase_begin"),
    path("phases/<phase:phase>/end/", phases.phase_end, name="phase_end"),
    path("staff/", staff.staff, name="staff"),
    path("staff/ask/", staff.role_invite, name="role_invite"),
    path("staff/<int:role_id>/", staff.role_change, name="role_change"),
    path("staff/<int:role_id>/take/", staff.role_take, name="role_take"),
]
agreeing = [
    path("agreement/", agreement.agreement, name="agreement"),
    path("agreement/write/", agreement.agreement_write, name="agreement_write"),
    path("agreement/publish/", agreement.agreement_publish, name="agreement_publish"),
    path("agreement/agreed/", agreement.agreement_agreed, name="agreement_agreed"),
    path("agreement/looked-at/", agreement.agreement_review, name="agreement_review"),
    path("agreement/versions/<int:number>/", agreement.agreement_version, name="agreement_version"),
]
deciding = [
    path("decisions/", decisions.decisions, name="decisions"),
    path("decisions/ask/", decisions.decision_ask, name="decision_ask"),
    path("decisions/record/", decisions.decision_record, name="decision_record"),
    path("decisions/<int:decision_id>/", decisions.decision, name="decision"),
    path("decisions/<int:decision_id>/take/", decisions.decision_take, name="decision_take"),
    path("decisions/<int:decision_id>/told/", decisions.decision_told, name="decision_told"),
    path("decisions/<int:decision_id>/reverse/", decisions.decision_reverse, name="decision_reverse"),
    path("what-matters/", aims.aims, name="aims"),
    path("what-matters/add/", aims.aim_propose, name="aim_propose"),
    path("what-matters/<aim:what>/<int:aim_id>/agree/", aims.aim_agree, name="aim_agree"),
    path("what-matters/<aim:what>/<int:aim_id>/drop/", aims.aim_drop, name="aim_drop"),
    path("what-matters/<int:aim_id>/found/", aims.aim_measure, name="aim_measure"),
]
telling = [
    path("told/", information.information, name="information"),
    path("told/add/", information.information_add, name="information_add"),
    path("outside/", information.outside, name="outside"),
    path("outside/add/", information.outside_add, name="outside_add"),
    path("actions/", actions.actions, name="actions"),
    path("actions/add/", actions.action_add, name="action_add"),
    path("actions/<int:action_id>/done/", actions.action_done, name="action_done"),
    path("actions/<int:action_id>/open/", actions.action_open, name="action_open"),
]

app_name = "projects"
urlpatterns = [
    path("start/", project.start, name="start"),
    path("<int:project_id>/", include([*about, *agreeing, *deciding, *telling, *people])),
]
