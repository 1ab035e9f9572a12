"""The numbers that the promise rests on. The page "Who sees my answers?" is written from these."""

TICKET_CHARACTERS = 13
"""Secret characters of a ticket, each one of thirty: 63 bits. docs/adr/0011 says why that needs no further guard."""

TAG_CHARACTERS = 3
"""Characters in front of the secret that say which survey it belongs to. They open nothing."""

CLOSED_BYTES = 1024
"""One person's answers to the questions with faces, padded: every sealed ballot has the same size."""

COMMENT_BYTES = 1600
"""One written answer, padded. A row stays under the 2,000 bytes at which PostgreSQL moves it to another table."""

POOLED_BYTES = 1800
"""What waits for the next session, padded: answers and comments alike, so that nothing tells one from the other."""

COMMENT_CHARACTERS = 1500
"""What the form allows in a written answer when every character takes one byte."""

LENGTH_BYTES = 2
"""Bytes in front of the padded text that say how long the text is."""

CLOSED_PART = 0
"""The number of the part with the faces; written answers are parts 1, 2, …"""

LEAST_BALLOTS = 5
"""Fewer answers than this are never shown."""

LEAST_INVITED = 5
"""With fewer people than this there is no survey."""

SURVEY_DAYS = 7
"""How long a survey stays open, fixed when it opens."""

OPEN_LINK_ANSWERS = 200
"""How many answers a survey with an open link can take."""

POOL_DAYS = 120
"""How long fewer than five answers wait, sealed, for the next session before they are destroyed."""

RELEASE_GRACE_SECONDS = 5
"""Time after closing for an answer that is on its way to be counted or told that it came late."""
