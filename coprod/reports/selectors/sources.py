"""From a reason to the records that it counts, and to the page where they can be read."""

from collections import Counter
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import ngettext_lazy

FACTS_OF = {
    "1a": ("people_with_lived_experience_took_part",),
    "2a": ("number_of_sessions",),
    "2b": ("explained_how_service_works",),
    "3a": ("organisation_shared.decision_reasons", "organisation_shared.challenges"),
    "3b": ("information_in_accessible_formats", "format_requests"),
    "4a": ("question_open_before_decision", "opinion_asked"),
    "4b": ("questions",),
    "4c": ("questions",),
    "4d": ("feedback_on_effect_given",),
    "4e": ("a_way_to_ask_questions",),
    "5a": ("number_of_sessions",),
    "5b": ("agenda_item_from_people_taken_up", "decisions"),
    "5d": ("share_of_contributions_answered",),
    "5e": tuple(f"organisation_shared.{kind}" for kind in ("scope_of_change", "challenges", "resources", "policy")),
    "5f": ("access_needs_asked", "access_needs_met", "payment.expenses"),
    "6a": ("decisions",),
    "6b": ("decisions",),
    "6c": tuple(f"organisation_shared.{kind}" for kind in ("challenges", "resources", "scope_of_change", "policy")),
    "6d": ("agreement",),
    "6e": ("agenda_share_set_by_people",),
    "6f": ("share_of_contributions_answered",),
    "6g": ("payment.lived_offered", "payment.learnt_paid"),
    "6h": ("number_of_sessions",),
    "7a": ("priorities",),
    "7b": ("decisions",),
    "7c": ("quality_indicators",),
    "7d": ("actions_owned_by_people", "sessions_co_led_by_people"),
    "7e": ("agreement",),
    "7f": ("share_of_contributions_answered",),
    "7g": ("independent_feedback_from_wider_population",),
    "7h": ("survey",),
}
WORDS = {
    "accesscheck": ngettext_lazy(
        "%(n)d thing that helps people take part", "%(n)d things that help people take part", "n"
    ),
    "action": ngettext_lazy("%(n)d action", "%(n)d actions", "n"),
    "agendaitem": ngettext_lazy("%(n)d topic", "%(n)d topics", "n"),
    "agreementreview": ngettext_lazy("%(n)d look at the agreement", "%(n)d looks at the agreement", "n"),
    "agreementversion": ngettext_lazy("%(n)d version of the agreement", "%(n)d versions of the agreement", "n"),
    "attendance": ngettext_lazy("%(n)d time somebody came", "%(n)d times somebody came", "n"),
    "coprosession": ngettext_lazy("%(n)d session", "%(n)d sessions", "n"),
    "decision": ngettext_lazy("%(n)d question or decision", "%(n)d questions or decisions", "n"),
    "independentfeedback": ngettext_lazy("%(n)d note of what others say", "%(n)d notes of what others say", "n"),
    "participant": ngettext_lazy("%(n)d person", "%(n)d people", "n"),
    "priority": ngettext_lazy("%(n)d thing that matters most", "%(n)d things that matter most", "n"),
    "project": ngettext_lazy("%(n)d named contact", "%(n)d named contacts", "n"),
    "publishedtable": ngettext_lazy("%(n)d published survey result", "%(n)d published survey results", "n"),
    "qualityindicator": ngettext_lazy("%(n)d way to know that it is good", "%(n)d ways to know that it is good", "n"),
    "sharedinformation": ngettext_lazy("%(n)d piece of information", "%(n)d pieces of information", "n"),
    "suggestion": ngettext_lazy("%(n)d suggestion", "%(n)d suggestions", "n"),
}
PAGES = {
    "accesscheck": "sessions:list",
    "action": "projects:actions",
    "agendaitem": "sessions:list",
    "agreementreview": "projects:agreement",
    "agreementversion": "projects:agreement",
    "attendance": "sessions:list",
    "coprosession": "sessions:list",
    "decision": "projects:decisions",
    "independentfeedback": "projects:outside",
    "participant": "projects:people",
    "priority": "projects:aims",
    "project": "projects:settings",
    "publishedtable": "feedback:surveys",
    "qualityindicator": "projects:aims",
    "sharedinformation": "projects:information",
    "suggestion": "feedback:suggestions",
}


class Source(NamedTuple):
    """Some records of one sort, in words, and the page that lists them."""

    words: str
    address: str


def sources_of(condition, records, project_id) -> list[Source]:
    """Return what was counted for a condition; ``records`` are references by fact, as a placement keeps them."""
    found = dict.fromkeys(ref for fact in FACTS_OF.get(condition, ()) for ref in records.get(fact, ()))
    return [
        Source(in_words(sort, count), reverse(PAGES[sort], args=[project_id])) for sort, count in by_sort(found).items()
    ]


def counted(references) -> list[str]:
    """Return how many records of each sort there are among some references, in words."""
    return sorted(in_words(sort, count) for sort, count in by_sort(references).items())


def by_sort(references) -> dict[str, int]:
    """Count references such as "decision:3" by the sort of record, for those sorts that have a page."""
    sorts = Counter(ref.partition(":")[0] for ref in references)
    return {sort: count for sort, count in sorts.items() if sort in PAGES}


def in_words(sort, count) -> str:
    """Write ("decision", 3) as "3 questions or decisions"."""
    return str(WORDS[sort] % {"n": count})
