"""What people of the demo projects answered: faces in the order of the questions, what was good, what to change."""

CALM = [
    ("554454", "Somebody asked what I thought, and then wrote it down.", ""),
    ("444345", "The pictures of the ward. I saw where it goes wrong.", "Tea at the start, not at the end."),
    ("543445", "", "Less talk about forms."),
    ("434335", "Hearing it from the carers.", "More time. We had to stop in the middle."),
    ("555455", "I was not rushed.", ""),
    ("444434", "", "Say what a word means before you use it."),
    ("545445", "We all sat at one table.", ""),
    ("454344", "It was honest.", "Tell us sooner what came of last time."),
]
BRIGHT = [
    ("555555", "What we wrote is on the wall of the ward now.", ""),
    ("555455", "My idea about the phone call came true.", ""),
    ("545555", "I feel like part of the team.", "Go on meeting, please."),
    ("455545", "", "Bring in the night staff too."),
    ("555555", "The doctor said he had learnt from us.", ""),
    ("545454", "Clear and kind.", ""),
    ("555545", "", "Keep the easy words."),
    ("544555", "We decided, and it stayed decided.", ""),
    ("555555", "I am proud of this.", ""),
    ("554555", "", ""),
]

MIXED = [
    ("453434", "Riding the bus together.", "The map was too small."),
    ("343324", "I said it and they wrote it.", "Too many people talked at once."),
    ("554444", "", "Shorter, please."),
    ("434344", "Pictures on the table.", ""),
    ("445335", "The driver came!", "Tell us if the council says no."),
    ("544444", "I was first to speak.", ""),
    ("444334", "", "More breaks."),
]
