"""Finished, with a report: better discharge from hospital."""

from coprod.devtools.demo.answers import ALL_OF_IT, DID_IT_HELP, FIRST_CALLS, GOING_HOME, THE_PAGE
from coprod.devtools.demo.meetings import hold, plan, propose, replies
from coprod.devtools.demo.ruling import Rules
from coprod.devtools.demo.stage import Stage
from coprod.devtools.demo.voices import asked_about_it_all, asked_and_answered
from feedback.ballotbox.keystore import KeyStore

LIVED = ("rosa", "dele", "margaret", "tomasz", "shabnam", "ken", "ffion")
LEARNT = ("anil", "grace", "lucy", "peter")
EVERYBODY = (*LIVED, "joanne", *LEARNT)


def play(stage: Stage, store: KeyStore) -> None:
    """Ten months, four sessions."""
    begin(stage)
    rules = Rules(stage)
    choose(stage, rules, store)
    design(stage, rules, store)
    deliver(stage, rules, store)
    check(stage, rules, store)


def begin(stage: Stage) -> None:
    stage.start(
        300,
        organisation="Riverside Health Trust",
        name="Better discharge from hospital",
        purpose="Nobody leaves the ward without knowing what happens next and who to ring. Somebody rings them, too.",
        started_by="joint",
        aimed_level=6,
        aim_set_by="joint",
        coming_is_free=True,
        support_offered=True,
        support_text="A talk before each session about the words that will come up. Somebody to come with you.",
        contact_name="Maya Brennan",
        contact_phone="01632 960 120",
        contact_email="maya@riverside.example",
        safe_name="Sam Okoro",
        safe_phone="01632 960 111",
        missing_people="People who live alone and have nobody to ask. People who went home at night.",
    )
    stage.listener = stage.colleague(299, "tom@homeagain.example", "Tom Ellery", "listener")
    stage.colleague(299, "bea@riverside.example", "Bea Lindqvist", "note_taker")
    come_in(stage)


def come_in(stage: Stage) -> None:
    """Twelve people."""
    offered = {"payment_offered": True, "expenses_offered": True, "paid_by_organisation": False}
    paid = {"paid_by_organisation": True, "expenses_offered": True}
    yes, give = offered | {"payment_choice": "accept"}, offered | {"payment_choice": "give_away"}
    rosa_words = "Three weeks on ward 6, and home with a bag of pills"
    stage.join(290, "rosa", "Rosa Marchetti", "lived", in_own_words=rosa_words, **yes)
    stage.join(290, "dele", "Dele Adeyemi", "lived", in_own_words="I look after my mum", phone="07700 900 101", **yes)
    stage.join(
        288,
        "margaret",
        "Margaret Hollis",
        "lived",
        call_me="Mrs Hollis",
        email="",
        address="4 Chapel Row, Riverside",
        channel="letter",
        format="large_print",
        access_needs="Large print, and a chair with arms.",
        **give,
    )
    stage.join(288, "tomasz", "Tomasz Nowak", "lived", access_needs="Somebody who explains long words.", **yes)
    stage.join(285, "shabnam", "Shabnam Iqbal", "lived", in_own_words="Carer for my husband", **yes)
    stage.join(
        285,
        "ken",
        "Ken Whitlock",
        "lived",
        phone="07700 900 102",
        access_needs="A room without steps. Room to turn a wheelchair.",
        **give,
    )
    stage.join(280, "ffion", "Ffion Price", "lived", language="cy", **yes)
    stage.join(290, "joanne", "Joanne Clarke", "both", in_own_words="A nurse, and my dad’s carer", **paid)
    stage.join(290, "anil", "Anil Kapoor", "learnt", call_me="Dr Kapoor", **paid)
    stage.join(290, "grace", "Grace Mensah", "learnt", in_own_words="Sister on ward 6", **paid)
    stage.join(286, "lucy", "Lucy Barton", "learnt", in_own_words="Social worker", **paid)
    stage.join(286, "peter", "Peter Lowe", said_by_staff="learnt", **paid)


def choose(stage: Stage, rules: Rules, store: KeyStore) -> None:
    """What matters most, and how we work together."""
    stage.phase("choose", 300, 230)
    rules.tell(
        280, "how_it_works", "How somebody goes home today, step by step, from the ward round to the front door."
    )
    rules.tell(280, "challenges", "One in six comes back within a month. Nobody rings to ask how it is going.")
    rules.tell(275, "resources", "Four hours of a nurse each week, £6,000 for printing and rooms, and this group.")
    rules.tell(
        275, "scope", "What can change: papers, calls, who says what and when. What cannot: how many beds there are."
    )
    rules.tell(275, "policy", "The trust’s rules on leaving hospital, on two pages of plain words.")
    session = plan(
        stage, 262, "What goes wrong on the way home", planned=278, phase="choose", place="The Old Library, room 2"
    )
    propose(
        stage, session, 268, [("staff", "Who we are"), ("rosa", "The bag of pills"), ("dele", "Who do carers ring?")]
    )
    replies(stage, session, 266, dict.fromkeys(EVERYBODY[:9], "yes") | {"peter": "no"}, {"ken": "A lift to the door"})
    held = hold(
        stage, session, EVERYBODY[:11], "We went through one day of going home, hour by hour. Everybody had a story."
    )
    rules.suggestions(
        held, 262, [("rosa", "Write on the box what each pill is for."), ("ken", "Meet in a room by the lift.")]
    )
    asked_and_answered(held, store, GOING_HOME, stage.listener)
    rules.agree(
        255,
        "We listen to the end.",
        "We use plain words, and ask when we do not know one.",
        "What somebody tells about themselves stays in the room.",
        "Everybody’s time is worth the same.",
        "We say what came of what we said, also when it is no.",
        "Anybody can stop at any time and does not have to say why.",
        signed_by=EVERYBODY[:11],
    )
    rules.matters(240, "Everybody knows who to ring, day and night", "dele", by="joint")
    rules.matters(240, "Somebody rings on the day after", "rosa", by="joint")
    rules.matters(240, "Carers are asked before the day is set", "shabnam", by="joint")
    rules.matters(240, "Beds are free by noon", "anil", by="organisation")
    rules.decide(
        240,
        "What do we work on first?",
        "The phone call on the day after, and one page to take home.",
        "choose",
        LIVED[:5] + LEARNT[:3],
        asked=254,
        reasons="Six of nine said these two would have helped them most.",
    )
    rules.answer(held, 245, [("yes", "The pharmacy prints it from June."), ("yes", "Room 2 is beside the lift.")])


def design(stage: Stage, rules: Rules, store: KeyStore) -> None:
    """The page to take home and the call."""
    stage.phase("design", 230, 130)
    session = plan(
        stage, 205, "The page to take home", planned=222, phase="design", place="Ward 6, day room", leaders=("rosa",)
    )
    propose(
        stage,
        session,
        212,
        [("group", "What must stand on the page"), ("ffion", "The page in Welsh"), ("anil", "Medicines")],
    )
    replies(stage, session, 208, dict.fromkeys(EVERYBODY, "yes"), {"margaret": "Large print, please"})
    held = hold(
        stage, session, EVERYBODY, "Three drafts on the table. We cut, moved and read aloud until one was left."
    )
    rules.suggestions(held, 205, [("ffion", "Put Welsh on the back of the page."), ("margaret", "Print it larger.")])
    asked_and_answered(held, store, THE_PAGE, stage.listener)
    rules.decide(
        204,
        "What stands on the page?",
        "Who to ring, what the pills are for, what is normal, what is not, and the name of the nurse.",
        "design",
        LIVED + LEARNT,
        asked=222,
        reasons="Everything else was on other papers already, and nobody had read those.",
        changed=True,
    )
    rules.decide(
        170,
        "Who rings on the day after?",
        "A nurse of the ward that the person was on.",
        "design",
        LIVED[:5] + LEARNT[:3],
        asked=200,
        reasons="People wanted a voice they know.",
        changed=True,
    )
    rules.decide(
        150,
        "Is there money for a line that is open at night?",
        "Not this year.",
        "design",
        LEARNT[:3],
        asked=200,
        say="organisation",
        reasons="The night line of the county is to be used. We told the group why, and what it costs.",
    )
    rules.answer(
        held,
        190,
        [
            ("partly", "One sheet in Welsh, one in English: two on one sheet was hard to read."),
            ("yes", "It is in 16 point now."),
        ],
    )
    rules.quality(170, "Everybody we ask knows who to ring", "dele", by="joint")
    rules.quality(170, "Fewer people come back within a month", "anil", by="joint")


def deliver(stage: Stage, rules: Rules, store: KeyStore) -> None:
    """Trying it on one ward."""
    stage.phase("deliver", 130, 50)
    session = plan(stage, 112, "Trying it on ward 6", planned=126, phase="deliver", place="The Old Library, room 2")
    propose(stage, session, 118, [("shabnam", "What to say when nobody picks up"), ("grace", "The first ten calls")])
    replies(stage, session, 115, dict.fromkeys(EVERYBODY[:10], "yes"), {})
    held = hold(
        stage, session, EVERYBODY[:10], "Grace told of the first ten calls. Three people had taken the wrong pill."
    )
    rules.suggestions(held, 112, [("shabnam", "Ring the carer too."), ("tomasz", "Ask an interpreter to the call.")])
    asked_and_answered(held, store, FIRST_CALLS, stage.listener)
    rules.decide(
        111,
        "Do we ring carers too?",
        "Yes, where the person says so.",
        "deliver",
        LIVED[:6] + LEARNT[:2],
        asked=126,
        reasons="Carers give the pills.",
        changed=True,
    )
    rules.act(
        111, "Write down what to ask in the call, in ten lines", ("shabnam", "grace"), "deliver", due=100, done=98
    )
    rules.act(
        111,
        "Read the page aloud to ten people and note where they stop",
        ("rosa", "tomasz"),
        "deliver",
        due=95,
        done=96,
    )
    rules.answer(
        held,
        100,
        [
            ("yes", "From this week, where the person says so."),
            ("partly", "In five languages. For others we ask a day before."),
        ],
    )
    rules.look_again(110, "Kept as it is; one point made shorter.")
    rules.outside(70, "Calls to people who went home in spring, by students", 34, "29 of 34 knew who to ring.")


def check(stage: Stage, rules: Rules, store: KeyStore) -> None:
    """Did it help?"""
    stage.phase("check", 50, 22)
    session = plan(
        stage, 44, "Did it help?", planned=60, phase="check", place="The Old Library, room 2", leaders=("dele", "grace")
    )
    propose(
        stage,
        session,
        52,
        [("dele", "What people said on the phone"), ("rosa", "What we would do again"), ("group", "Cake")],
    )
    replies(stage, session, 48, dict.fromkeys(EVERYBODY, "yes"), {})
    held = hold(
        stage, session, EVERYBODY, "We looked at the numbers, and at what they leave out. All wards will have the page."
    )
    rules.suggestions(held, 44, [("dele", "Show the page to the other wards."), ("ken", "Meet once more in a year.")])
    asked_and_answered(held, store, DID_IT_HELP, stage.listener)
    rules.decide(
        43,
        "Does every ward get the page and the call?",
        "Yes, from the new year, one ward each month.",
        "check",
        LIVED + LEARNT,
        asked=60,
        reasons="It works, and the wards asked for it.",
        changed=True,
    )
    rules.measured("Everybody we ask knows who to ring", 42, "29 of 34, up from 11 of 40")
    rules.act(43, "Show the page to the other wards", ("dele", "lucy"), "check", due=20, done=24)
    rules.answer(
        held,
        30,
        [
            ("yes", "Dele and Lucy have been to four wards."),
            ("no", "We would like to, but cannot promise a room in a year. Maya will ring everybody in spring."),
        ],
    )
    rules.tell(28, "decision_reasons", "What was decided in this project, and why: two pages, sent to everybody.")
    asked_about_it_all(stage, "end", 38, store, ALL_OF_IT)
