"""What is measured. Each case is a function of no arguments that does it once."""

from collections.abc import Callable

from bench.ground import Site
from coprod.core.language.check import check

ANSWERS = dict.fromkeys(("understood", "could_say", "listened", "can_change", "together", "safe"), "4")
THOUSAND_WORDS = 5_650
NOTICE = (
    "The steering group will cascade learnings from the pilot to key stakeholders, and a nurse will ring you. " * 55
)
COMMENTS = {"good": "We sat at one table. " * 10, "to_change": "Say what a word means before you use it. " * 5}


def cases(site: Site, tickets: list[str], project_id: int, large: tuple[int, int]) -> dict[str, Callable[[], object]]:
    """The pages by name, the bare view first; ``large`` are the ids of a project of many years and of its session."""
    waiting = iter(tickets)
    first = tickets[-1]
    return {
        "hello (bare view)": lambda: site.ask("/hello/"),
        "survey page": lambda: site.ask(f"/answers/t/{first}/"),
        "full answer": lambda: site.ask("/answers/send/", {"ticket": next(waiting)} | ANSWERS | COMMENTS),
        "page with nothing on it": lambda: site.ask(f"/nothing/{project_id}/"),
        "project page": lambda: site.ask(f"/projects/{project_id}/"),
        "large project page": lambda: site.ask(f"/projects/{large[0]}/"),
        "large project, session": lambda: site.ask(f"/projects/{large[0]}/sessions/{large[1]}/"),
        "large project, record": lambda: site.ask(f"/projects/{large[0]}/sessions/{large[1]}/record/"),
        "home": lambda: site.ask("/"),
        "1,000 words checked": lambda: check(NOTICE[:THOUSAND_WORDS]),
        "10,000 words checked": lambda: check(NOTICE[:THOUSAND_WORDS] * 10),
    }
