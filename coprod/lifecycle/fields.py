"""What each field holds, for export, erasure and retention. A test says that no field is forgotten.

``OWN`` is given to the person in their export and goes when they are erased. ``SAID`` is what somebody told the group:
it is given in the export, and when they are erased the words stay without the name. ``STAFF`` belongs to somebody who
signs in. ``RECORD`` is the project's own story and ``KEY`` ties rows together: both hold nobody's personal data.
"""

from enum import StrEnum


class Held(StrEnum):
    OWN = "own"
    SAID = "said"
    STAFF = "staff"
    RECORD = "record"
    KEY = "key"


class Kept(StrEnum):
    WITH_PERSON = "until the person is erased"
    WITH_PROJECT = "as long as the project's record"
    WITH_USER = "as long as the user"
    ALWAYS = "as long as the installation"
    YEAR = "one year"
    UNTIL_RELEASE = "until the survey is released"
    UNTIL_REVIEW = "until it is reviewed, 30 days at most"
    WEEK = "seven days at most"
    DAY = "25 hours at most"


def fields(kept, **held):
    """Class fields by what they hold: ``OWN="name email"`` and so on. Raises KeyError for a class that is not one."""
    return kept, {name: Held[held_as] for held_as, names in held.items() for name in names.split()}


AIM = {"SAID": "text", "RECORD": "proposed_by agreed_by agreed_on dropped_on", "KEY": "id project proposer created_at"}

FIELDS = {
    "audit.AuditRow": fields(Kept.ALWAYS, KEY="id at actor verb target project details"),
    "accounts.User": fields(
        Kept.WITH_USER,
        STAFF="email name language password last_login is_staff is_active is_superuser joined_at",
        KEY="id groups user_permissions",
    ),
    "organisations.Organisation": fields(Kept.ALWAYS, RECORD="name created_at", KEY="id"),
    "organisations.Membership": fields(Kept.WITH_USER, STAFF="since", KEY="id user organisation"),
    "organisations.Person": fields(
        Kept.WITH_PERSON,
        OWN="name call_me email phone address channel format language access_needs access_asked_on note",
        KEY="id organisation link_name link_revoked_at created_at archived_at erased_at",
    ),
    "coprod_messages.Message": fields(
        Kept.YEAR,
        OWN="subject text html attachments to_address",
        KEY="id person user project_id kind about channel written_when_sent state due_at created_at claimed_at sent_at "
        "message_id problem",
    ),
    "web.SentForm": fields(Kept.DAY, KEY="id key words sender place begun_at"),
    "projects.Project": fields(
        Kept.WITH_PROJECT,
        STAFF="contact_name contact_phone contact_email safe_name safe_phone",
        RECORD="name purpose scope challenges resources policy started_by aimed_level aim_set_by coming_is_free "
        "support_offered support_text missing_people created_at ended_at",
        KEY="id organisation partners",
    ),
    "projects.PhaseStart": fields(Kept.WITH_PROJECT, RECORD="phase started_on ended_on", KEY="id project"),
    "projects.ProjectRole": fields(Kept.WITH_USER, STAFF="role since", KEY="id project user"),
    "projects.Participant": fields(
        Kept.WITH_PERSON,
        OWN="kind kind_confirmed in_own_words paid_by_organisation payment_offered payment_choice expenses_offered "
        "shown joined_on left_on",
        KEY="id project person",
    ),
    "projects.ExperienceStatement": fields(Kept.WITH_PERSON, OWN="kind said_by_person said_at", KEY="id participant"),
    "projects.SharedInformation": fields(
        Kept.WITH_PROJECT,
        RECORD="kind text shared_on phase formats everyone_had_their_format",
        KEY="id project decision",
    ),
    "projects.Decision": fields(
        Kept.WITH_PROJECT,
        RECORD="question options phase asked_on asked_until informed_on taken_on outcome reasons final_say method "
        "seen_differently changed_by_input told_on reversed_on reversed_by",
        KEY="id project session_id created_at",
    ),
    "projects.DecisionTaker": fields(Kept.WITH_PROJECT, OWN="confirmed_at", KEY="id decision participant"),
    "projects.View": fields(Kept.WITH_PROJECT, SAID="option text given_at", KEY="id decision participant"),
    "projects.AgreementVersion": fields(
        Kept.WITH_PROJECT,
        RECORD="number written_by_lived written_by_learnt put_to_everyone published_at",
        KEY="id project created_at",
    ),
    "projects.Clause": fields(Kept.WITH_PROJECT, RECORD="order text", KEY="id version"),
    "projects.Signature": fields(Kept.WITH_PROJECT, OWN="comment", SAID="way signed_at", KEY="id version participant"),
    "projects.ClauseSuggestion": fields(
        Kept.WITH_PROJECT, SAID="text shown_to_group made_at", KEY="id project participant"
    ),
    "projects.AgreementReview": fields(Kept.WITH_PROJECT, RECORD="looked_on note", KEY="id project"),
    "projects.Priority": fields(Kept.WITH_PROJECT, **AIM),
    "projects.QualityIndicator": fields(Kept.WITH_PROJECT, **AIM),
    "projects.Measurement": fields(Kept.WITH_PROJECT, RECORD="measured_on finding", KEY="id indicator"),
    "projects.Action": fields(
        Kept.WITH_PROJECT, RECORD="text phase due_on done_on", KEY="id project session_id owners created_at"
    ),
    "projects.ImportBatch": fields(
        Kept.WEEK,
        OWN="content made",
        STAFF="file_name",
        RECORD="sheet columns choices imported_at undone_at",
        KEY="id project uploaded_by uploaded_at",
    ),
    "projects.IndependentFeedback": fields(
        Kept.WITH_PROJECT, RECORD="gathered_on how people_count summary", KEY="id project"
    ),
    "coprod_sessions.CoproSession": fields(
        Kept.WITH_PROJECT,
        RECORD="title purpose starts_at ends_at place directions online_link phone_in phase coming_was_free "
        "survey_talked_about notes gone_through",
        KEY="id project leaders state invited_at reminded_at cancelled_at closed_at uid moved created_at",
    ),
    "coprod_sessions.AgendaItem": fields(
        Kept.WITH_PROJECT,
        SAID="text",
        RECORD="minutes by_group state reason order",
        KEY="id session proposer created_at",
    ),
    "coprod_sessions.Invitation": fields(
        Kept.WITH_PERSON, OWN="reply needs replied_at replied_for_them", KEY="id session participant invited_at"
    ),
    "coprod_sessions.Attendance": fields(Kept.WITH_PROJECT, OWN="recorded_at", KEY="id session participant"),
    "coprod_sessions.AccessCheck": fields(Kept.WITH_PERSON, OWN="need met", KEY="id session participant"),
    "feedback.Survey": fields(
        Kept.WITH_PROJECT,
        RECORD="state reason opened_at closes_at reminded_at settled_at",
        KEY="id project session point ref tag charter signature block",
    ),
    "feedback.SurveyPoint": fields(
        Kept.WITH_PROJECT, RECORD="moment opens_on planned_at settled_at", KEY="id project uid people"
    ),
    # Nobody's, by design: they belong to the group, and to no export.
    "feedback.Ticket": fields(Kept.UNTIL_RELEASE, KEY="id survey digest"),
    "feedback.Ballot": fields(Kept.UNTIL_RELEASE, KEY="id survey part sealed stamp"),
    "feedback.PooledRow": fields(Kept.UNTIL_RELEASE, KEY="id project survey sealed"),
    "feedback.OutsideOrder": fields(
        Kept.WITH_PROJECT, RECORD="codes days by_link asked_at", KEY="id project uid survey open_code"
    ),
    "feedback.PaperOrder": fields(Kept.UNTIL_RELEASE, KEY="id survey key asked_at made_at"),
    "feedback.Question": fields(
        Kept.WITH_PROJECT,
        RECORD="type text easy picture with_group version added_at retired_at",
        KEY="id project",
    ),
    "feedback.PublishedTable": fields(
        Kept.WITH_PROJECT,
        RECORD="question group rule band bound mean shares most lean published_at",
        KEY="id survey block",
    ),
    "feedback.PendingComment": fields(Kept.UNTIL_REVIEW, RECORD="question text set_aside_at", KEY="id survey"),
    "feedback.ReviewedComment": fields(
        Kept.WITH_PROJECT, RECORD="question text shared_as reviewed_on", KEY="id survey"
    ),
    "feedback.Suggestion": fields(
        Kept.WITH_PROJECT, SAID="text made_on", RECORD="phase", KEY="id project session participant from_comment"
    ),
    "feedback.Reply": fields(
        Kept.WITH_PROJECT, RECORD="answer reason replied_on told_at", KEY="id suggestion replied_by"
    ),
    "reports.Placement": fields(Kept.WITH_PROJECT, RECORD="facts records result version placed_at", KEY="id project"),
    "reports.Report": fields(
        Kept.WITH_PROJECT,
        RECORD="number state content pdf problem asked_at made_at",
        KEY="id project placement asked_by claimed_at",
    ),
}
