from tests.feedback.conftest import group, session, store, survey, tickets

__all__ = ["group", "session", "store", "survey", "tickets"]
