"""Just started: when the library is open."""

from coprod.devtools.demo.meetings import plan, propose
from coprod.devtools.demo.ruling import Rules
from coprod.devtools.demo.stage import Stage
from feedback.ballotbox.keystore import KeyStore


def play(stage: Stage, store: KeyStore) -> None:
    """Three weeks old: people come in, a first session is planned, the agreement is a draft."""
    begin(stage)
    come_in(stage)
    rules = Rules(stage)
    stage.phase("choose", 20)
    rules.tell(12, "resources", "The library can be open 38 hours a week, as now. Two people have to be there.")
    rules.tell(12, "challenges", "On Saturdays it is full, on Tuesday mornings empty. Nobody knows why.")
    rules.agree(
        3,
        "We listen to the end.",
        "We meet when people can, not when it suits the library.",
        signed_by=(),
        published=False,
    )
    session = plan(stage, -9, "When do you need us?", planned=0, hour=18, phase="choose", place="The children’s corner")
    propose(
        stage,
        session,
        0,
        [("staff", "Who we are"), ("staff", "How the library works"), ("mo", "A room to do homework")],
    )


def begin(stage: Stage) -> None:
    stage.start(
        20,
        organisation="Fenwick Library",
        name="When is the library open?",
        purpose="Opening hours that fit the people who need a warm, quiet place, within the hours we have.",
        started_by="organisation",
        aimed_level=5,
        aim_set_by="organisation",
        coming_is_free=True,
        contact_name="Maya Brennan",
        contact_phone="01632 960 120",
        contact_email="maya@riverside.example",
        safe_name="Denise Archer",
        safe_phone="01632 960 112",
        missing_people="People who work nights.",
    )


def come_in(stage: Stage) -> None:
    """Nine people; what two of them said on a list is not confirmed yet."""
    offered = {"payment_offered": True, "expenses_offered": True, "paid_by_organisation": False}
    stage.join(14, "mo", "Mo Farrow", "lived", in_own_words="Two children, one table", **offered)
    stage.join(
        14, "edith", "Edith Crane", "lived", email="", address="9 Weir Street, Fenwick", channel="letter", **offered
    )
    stage.join(13, "samira", "Samira Haddad", "lived", access_needs="Arabic and English side by side.", **offered)
    stage.join(11, "jonah", "Jonah Pike", said_by_staff="lived", **offered)
    stage.join(11, "lena", "Lena Fischer", said_by_staff="lived", **offered)
    stage.join(
        10, "callum", "Callum Reid", "both", in_own_words="I volunteer here, and I come for the warmth", **offered
    )
    stage.join(14, "ruth", "Ruth Ainsley", "learnt", in_own_words="Librarian", paid_by_organisation=True)
    stage.join(14, "dev", "Dev Patel", "learnt", in_own_words="Looks after the building", paid_by_organisation=True)
    stage.join(8, "iris", "Iris Wong")
