"""Dates and times that can be read in two ways."""

import re
from collections.abc import Iterator

from coprod.core.language.finding import Finding, Rule
from coprod.core.language.page import Page

DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|weekend|month"
MISREAD = (
    (r"\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b(?![./-]?\d)", "Write the month as a word: 3 April 2026."),
    (r"\b12(?:[.:]00)? ?[ap]\.?m\b\.?", "Write midday or midnight, and of which day."),
    (rf"\b(?:next|this coming) (?:{DAYS})\b", "Write the day and the date: Friday 3 April."),
    (r"\bbi-?(?:weekly|monthly|annual|annually)\b", "Write how often: every two weeks, or twice a week."),
    (r"\bfort?nightly\b", "Write “every two weeks”."),
    (
        r"\bhalf (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
        "Write the time in numbers: 2.30pm.",
    ),
    (r"\b(?:by )?(?:close of (?:play|business)|end of play)\b", "Write the time: by 5pm."),
)
PATTERN = re.compile("|".join(f"({pattern})" for pattern, _ in MISREAD), re.IGNORECASE)


def find(page: Page) -> Iterator[Finding]:
    for found in PATTERN.finditer(page.text):
        yield RULE.found(*found.span(), suggestion=MISREAD[(found.lastindex or 1) - 1][1])


RULE = Rule(
    id="dates",
    name="Dates and times",
    sentence="This date or time can be read in two ways.",
    suggestion="Write the day and the date in full, and the time as 2.30pm.",
    source="GOV.UK style guide: dates and times.",
    find=find,
)
