"""What people of the demo projects answered: faces in the order of the questions, what was good, what to change."""

# Better discharge from hospital: careful at first, surer of one another as things change
GOING_HOME = [
    ("543434", "Somebody asked what I thought, and then wrote it down.", ""),
    ("444335", "The pictures of the ward. I saw where it goes wrong.", "Tea at the start, not at the end."),
    ("433324", "", "Less talk about forms."),
    ("434335", "Hearing it from the carers.", "More time. We had to stop in the middle."),
    ("555445", "I was not rushed.", ""),
    ("344233", "", "Say what a word means before you use it."),
    ("545445", "We all sat at one table.", ""),
    ("353344", "It was honest.", "Tell us sooner what came of last time."),
    ("444335", "", "Too many doctors in one row."),
]
THE_PAGE = [
    ("554455", "We cut it down until one page was left.", ""),
    ("444444", "I read it aloud and they changed the word.", "Print the drafts larger."),
    ("535345", "", "Two of us had not seen the draft before."),
    ("443434", "Welsh was on the table from the start.", ""),
    ("555555", "My line is on the page.", ""),
    ("434345", "", "Fewer drafts at once."),
    ("544454", "Nobody talked over me.", ""),
    ("455445", "", "A break after an hour."),
    ("344334", "The nurse said she would use it tomorrow.", "Explain the medicine names."),
    ("554445", "We agreed, all of us.", ""),
    ("445355", "", "Send the page home with us."),
]
FIRST_CALLS = [
    ("554545", "The first ten calls. It works.", ""),
    ("445455", "My idea about the phone call came true.", ""),
    ("534444", "", "An interpreter in the room, too."),
    ("455545", "They told us what went wrong as well.", "Bring in the night staff."),
    ("545535", "I helped to write what to ask.", ""),
    ("444354", "", "More time for questions at the end."),
    ("355445", "The doctor said he had learnt from us.", ""),
    ("544444", "Clear and kind.", "Tell us the date of the next one sooner."),
    ("444455", "", "Keep the easy words."),
    ("555334", "We decided, and it stayed decided.", "A bigger room."),
]
DID_IT_HELP = [
    ("555555", "What we wrote is on the wall of the ward now.", ""),
    ("555455", "29 of 34 knew who to ring. That is us.", ""),
    ("545545", "I feel like part of the team.", "Go on meeting, please."),
    ("455545", "", "Ask people who live alone."),
    ("444455", "The numbers, and what they leave out.", ""),
    ("545454", "I am proud of this.", ""),
    ("555345", "", "Say who looks after the page when we stop."),
    ("344544", "Cake.", ""),
    ("555444", "Dele and Grace led it well.", "Start a little later, for those with a long way."),
    ("454355", "", "One more session in spring."),
    ("554535", "They listened to the end.", ""),
]
ALL_OF_IT = [
    ("554555", "We were asked before it was decided, not after.", ""),
    ("545455", "Friends, and a page that works.", "Meet once more, to see if it lasts."),
    ("444545", "Nobody made me feel slow.", ""),
    ("555445", "", "Start the next one with us, not for us."),
    ("454554", "My mother’s story changed something.", ""),
    ("344444", "I learnt to listen first.", "Less paper before each meeting."),
    ("545555", "", "Pay on the day, in cash."),
    ("554544", "The cake, and the plan.", ""),
    ("445455", "Seeing the numbers move.", "Tell other hospitals."),
    ("555554", "", ""),
]

# A bus we can all use: they say that they are heard, and are not yet sure that it will change anything
THE_RIDE = [
    ("453434", "Riding the bus together.", "The map was too small."),
    ("343324", "I said it and they wrote it.", "Too many people talked at once."),
    ("554445", "", "Shorter, please."),
    ("434344", "Pictures on the table.", ""),
    ("545335", "The driver came!", "Tell us if the council says no."),
    ("345444", "I was first to speak.", ""),
    ("433234", "", "More breaks."),
    ("544345", "We found the hard stop.", "Somebody to sit with at the back."),
]
THE_SIGNS = [
    ("554435", "I could read the yellow one.", ""),
    ("445324", "", "We chose, and then the council chose."),
    ("544335", "We went outside and tried it.", "It was cold."),
    ("434244", "", "Say why the council has the final say."),
    ("555445", "The big number.", ""),
    ("344334", "My card idea.", "Talk more slowly."),
    ("445235", "Everybody had a turn.", ""),
    ("535324", "", "What happens to the other signs?"),
    ("444445", "Frank explained it to me.", "Do not change the stop without asking us."),
]
