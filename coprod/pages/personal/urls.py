from django.urls import path

from coprod.pages.personal.views import about, agreement, aims, asks, decisions, home, session

app_name = "my"
urlpatterns = [
    path("", home.my_page, name="home"),
    path("finished/", home.finished, name="finished"),
    path("about/", about.about_me, name="about"),
    path("sessions/<int:session_id>/", session.my_session, name="session"),
    path("sessions/<int:session_id>/reply/", session.reply, name="reply"),
    path("sessions/<int:session_id>/agenda/", session.suggest_item, name="suggest_item"),
    path("sessions/<int:session_id>/session.ics", session.calendar, name="calendar"),
    path("sessions/<int:session_id>/survey-link/", session.survey_link, name="survey_link"),
    path("surveys/<int:survey_id>/survey-link/", home.point_link, name="point_link"),
    path("projects/<int:project_id>/my-part/", about.my_part, name="part"),
    path("projects/<int:project_id>/leave/", about.leave, name="leave"),
    path("projects/<int:project_id>/agreement/", agreement.my_agreement, name="agreement"),
    path("projects/<int:project_id>/agreement/sign/", agreement.sign, name="sign"),
    path("projects/<int:project_id>/agreement/suggest/", agreement.suggest, name="suggest_clause"),
    path("projects/<int:project_id>/what-matters/", aims.what_matters, name="aims"),
    path("projects/<int:project_id>/decisions/", decisions.my_decisions, name="decisions"),
    path("projects/<int:project_id>/decisions/<int:decision_id>/", decisions.my_decision, name="decision"),
    path("projects/<int:project_id>/decisions/<int:decision_id>/confirm/", decisions.confirm, name="confirm"),
    path("projects/<int:project_id>/you-said/", asks.you_said, name="replies"),
]
