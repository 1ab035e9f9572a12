"""What is suggested for a term, in the same letters as what was found."""

from coprod.core.language.terms import Match


def suggestion_for(match: Match, found: str) -> tuple[str, str]:
    """The suggestion, and what may take the place of the words found (or nothing)."""
    term = match.term
    if term.outcome == "explain":
        return f"Keep it if you need it, and say once what it means: {term.plain}", ""
    if term.outcome == "ask":
        return f"Ask whoever uses it what it means. {term.plain}".strip(), ""
    swap = match.swap
    if swap and found[:1].isupper() and not found.isupper():
        swap = swap[0].upper() + swap[1:]
    return term.plain, swap
