"""The pictures there are for Easy Read, by what they stand for: static/pictures/ holds them."""

# fmt: off
IDEAS = (
    "access", "answer", "book", "break", "calendar", "clock", "decide", "delete", "five", "good", "home",
    "idea", "key", "letter", "listen", "look", "mobile", "money", "no", "paper", "people", "person", "phone",
    "question", "report", "rules", "safe", "secret", "see", "stop", "talk", "taxi", "together", "wait",
    "write", "yes",
)
