"""What pages hand to components that need more than a word or a number."""

from typing import NamedTuple


class Phase(NamedTuple):
    """One of the four phases; *state* is "done", "now", "next" or "later"."""

    name: str
    state: str = "later"
    when: str = ""
    note: str = ""


class Tab(NamedTuple):
    """One link among its neighbours."""

    label: str
    url: str
    is_current: bool = False
