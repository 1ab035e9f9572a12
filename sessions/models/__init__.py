from sessions.models.agenda import KEPT_STATES, AgendaItem, AgendaState
from sessions.models.attendance import AccessCheck, Attendance, Invitation, Reply
from sessions.models.session import TRANSITIONS, CoproSession, SessionState

__all__ = [
    "KEPT_STATES", "TRANSITIONS", "AccessCheck", "AgendaItem", "AgendaState", "Attendance", "CoproSession",
    "Invitation", "Reply", "SessionState",
]  # fmt: skip
