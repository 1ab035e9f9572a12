"""In the middle: a bus route that people with learning disabilities can use. Its last survey is open now."""

from coprod.devtools.demo.answers import THE_RIDE, THE_SIGNS
from coprod.devtools.demo.meetings import hold, plan, propose, replies
from coprod.devtools.demo.ruling import Rules
from coprod.devtools.demo.stage import Stage
from coprod.devtools.demo.voices import ask, asked_and_answered
from feedback.ballotbox.keystore import KeyStore

LIVED = ("amber", "winston", "kayleigh", "yusuf", "bronwen", "frank")
LEARNT = ("helen", "gareth", "nadia")
EVERYBODY = (*LIVED, "oona", *LEARNT)


def play(stage: Stage, store: KeyStore) -> None:
    """Five months, three sessions, a fourth to come."""
    begin(stage)
    rules = Rules(stage)
    choose(stage, rules, store)
    design(stage, rules, store)
    now(stage, rules, store)


def begin(stage: Stage) -> None:
    stage.start(
        150,
        organisation="Meadowvale Council",
        name="A bus we can all use",
        purpose="Everybody can take the number 9 by themselves: find it, pay, sit, and get off at the right stop.",
        started_by="people",
        aimed_level=7,
        aim_set_by="joint",
        coming_is_free=True,
        support_offered=True,
        support_text="Easy Read before each session. A supporter can come with you. We practise the bus together.",
        contact_name="Maya Brennan",
        contact_phone="01632 960 120",
        contact_email="maya@riverside.example",
        safe_name="Denise Archer",
        safe_phone="01632 960 112",
        missing_people="People who never leave the house by themselves. Night drivers.",
    )
    stage.listener = stage.colleague(149, "tom@homeagain.example", "Tom Ellery", "listener")
    come_in(stage)


def come_in(stage: Stage) -> None:
    """Ten people."""
    offered = {"payment_offered": True, "expenses_offered": True, "paid_by_organisation": False}
    yes = offered | {"payment_choice": "accept"}
    easy = {"format": "easy_read", "access_needs": "Easy Read, a week before."}
    paid = {"paid_by_organisation": True, "expenses_offered": True}
    stage.join(145, "amber", "Amber Doyle", "lived", in_own_words="I take the 9 to work", **easy, **yes)
    stage.join(145, "winston", "Winston Clarke", "lived", **easy, **yes)
    stage.join(145, "kayleigh", "Kayleigh Marsh", "lived", access_needs="A break after half an hour.", **yes)
    stage.join(142, "yusuf", "Yusuf Demir", "lived", phone="07700 900 103", format="read_aloud", **yes)
    stage.join(142, "bronwen", "Bronwen Hughes", "lived", email="", phone="07700 900 104", channel="phone", **yes)
    stage.join(140, "frank", "Frank Oduya", "lived", in_own_words="My sister comes with me", **easy, **yes)
    stage.join(140, "oona", "Oona Byrne")
    stage.join(145, "helen", "Helen Stacey", "learnt", in_own_words="Plans routes for the council", **paid)
    stage.join(143, "gareth", "Gareth Pugh", "learnt", in_own_words="Drives the 9", **paid)
    stage.join(138, "nadia", "Nadia Rahman", said_by_staff="learnt", **paid)


def choose(stage: Stage, rules: Rules, store: KeyStore) -> None:
    """Riding the bus, and saying what is hard."""
    stage.phase("choose", 150, 95)
    rules.tell(135, "how_it_works", "Who decides about a bus route, in six pictures.", formats=["easy_read"])
    rules.tell(
        135, "challenges", "One in three people in the supported houses has been left at a stop.", formats=["easy_read"]
    )
    rules.tell(
        130, "scope", "What can change: signs, what drivers say, where it stops, the card. What cannot: the price."
    )
    rules.tell(130, "resources", "£12,000 this year, and two days of Helen’s time each month.", formats=["easy_read"])
    session = plan(stage, 124, "We ride the 9 together", planned=138, phase="choose", place="The bus station, stand C")
    propose(stage, session, 128, [("staff", "Who we are"), ("amber", "The stop that is hard to see")])
    replies(stage, session, 127, dict.fromkeys(EVERYBODY[:8], "yes"), {"kayleigh": "Somebody to sit beside me"})
    held = hold(
        stage, session, EVERYBODY[:9], "We rode the whole route. We stopped eleven times to write down what was hard."
    )
    rules.suggestions(held, 124, [("winston", "Bigger numbers on the bus."), ("yusuf", "Say each stop out loud.")])
    asked_and_answered(held, store, THE_RIDE, stage.listener)
    rules.agree(
        112,
        "One person speaks at a time.",
        "Short words, and pictures.",
        "We wait. Nobody has to be quick.",
        "We can bring somebody with us.",
        "We tell each other what came of it.",
        signed_by=EVERYBODY[:8],
    )
    rules.matters(110, "I know which bus is mine, and where it stops", "amber", by="joint")
    rules.matters(110, "The driver knows how to help", "winston", by="joint")
    rules.decide(
        109,
        "What do we change first?",
        "What you see and hear at the stop.",
        "choose",
        LIVED[:4] + LEARNT[:2],
        asked=124,
        reasons="Nine of eleven hard places were at a stop.",
        changed=True,
    )
    rules.answer(
        held, 100, [("yes", "The new buses have numbers that are twice as tall."), ("partly", "On four buses now.")]
    )


def design(stage: Stage, rules: Rules, store: KeyStore) -> None:
    """Signs and words."""
    stage.phase("design", 95)
    session = plan(
        stage, 61, "Signs and words", planned=78, phase="design", place="Meadow Hall", leaders=("amber", "gareth")
    )
    propose(
        stage,
        session,
        66,
        [("group", "Three signs, side by side"), ("bronwen", "When it is dark"), ("helen", "What it costs")],
    )
    replies(stage, session, 64, dict.fromkeys(EVERYBODY, "yes"), {"yusuf": "Read the paper to me first"})
    held = hold(stage, session, EVERYBODY, "We stood ten steps away and read the signs. The yellow one won.")
    rules.suggestions(held, 61, [("bronwen", "A light at Mill Lane."), ("frank", "A card I can show the driver.")])
    asked_and_answered(held, store, THE_SIGNS, stage.listener)
    rules.decide(
        60,
        "Which sign do we take?",
        "The yellow one with the big number and the picture.",
        "design",
        LIVED + LEARNT,
        asked=78,
        say="organisation",
        reasons="Everybody could read it from ten steps. The council had to sign for the money.",
        changed=True,
    )
    rules.act(60, "Draw the card that people can show the driver", ("frank", "amber"), "design", due=30, done=33)
    rules.act(60, "Ask what a light at Mill Lane costs", ("helen",), "design", due=-10)
    rules.quality(60, "I can take the 9 by myself", "kayleigh", by="joint")
    rules.answer(held, 40, [("no", "The council has no money for a light this year. Helen asks again in April.")])


def now(stage: Stage, rules: Rules, store: KeyStore) -> None:
    """Yesterday’s session, its open survey, the question that people are asked, and the session to come."""
    session = plan(stage, 1, "What drivers say", planned=18, hour=11, phase="design", place="The bus depot")
    propose(stage, session, 6, [("gareth", "What drivers are afraid of"), ("winston", "When I have the wrong change")])
    replies(stage, session, 5, dict.fromkeys(EVERYBODY[:9], "yes"), {})
    held = hold(stage, session, EVERYBODY[:9], "Two drivers came. We played getting on, and swapped places.")
    rules.suggestions(held, 1, [("winston", "Let us train new drivers.")])
    ask(held, store)
    question = rules.question(
        12, "Who trains the drivers?", "design", options=["We do", "The company, with our film"], until=-6
    )
    rules.view(question, 8, "amber", option="We do", text="They remember us.")
    rules.view(question, 4, "gareth", option="The company, with our film", text="All 40 drivers could see it.")
    plan(
        stage, -6, "Training the drivers", planned=0, hour=11, phase="design", place="Meadow Hall", leaders=("winston",)
    )
