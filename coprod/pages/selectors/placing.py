"""Where the project stands: the latest frozen placement in short, and where its gaps are closed."""

from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from projects.models import Phase
from projects.spectrum.result import Range, placement_from

SHOWN = 3
RECORDED_ON = {
    "projects:actions": ("7d",),
    "projects:agreement": ("6d", "7e"),
    "projects:aims": ("7a", "7c"),
    "projects:decisions": ("4a", "4b", "4c", "4d", "5b", "6a", "6b", "7b"),
    "projects:information": ("2b", "3a", "3b", "5e", "6c"),
    "projects:outside": ("7g",),
    "projects:people": ("5f", "6g"),
    "projects:settings": ("2a", "4e"),
    "sessions:list": ("1a", "5a", "6e", "6h"),
    "feedback:suggestions": ("5d", "6f", "7f"),
    "feedback:surveys": ("7h",),
}
PAGE_OF = {condition: page for page, conditions in RECORDED_ON.items() for condition in conditions}


class PhaseLevel(NamedTuple):
    """One phase with its levels (None where it has not started), and whether too little is recorded to name one."""

    name: str
    levels: Range | None
    too_little: bool


class Gap(NamedTuple):
    """A condition that is not recorded, and the page on which it is."""

    words: str
    address: str


def placement_panel(project, result, placed_at):
    """Return the latest placement with its phases, what would make it surer and what would move it, or None.

    ``result`` is that of the latest frozen placement as it is stored, None where the project was never placed.
    """
    if result is None:
        return {"placed": None}
    placed = placement_from(result)
    return {
        "placed": placed,
        "too_little": _too_little(placed.whole, placed),
        "placed_at": placed_at,
        "phase_levels": [_phase(phase, levels, placed) for phase, levels in placed.phases],
        "gaps": _gaps(project, placed)[:SHOWN],
        "moves": [_(move.change) for move in placed.moves[:SHOWN]],
    }


def _phase(phase, levels, placed):
    return PhaseLevel(Phase(phase.value).label, levels, levels is not None and _too_little(levels, placed))


def _too_little(levels, placed):
    """Coercion is named only where coming was known not to be free."""
    return levels.likely == 1 and placed.coming_was_free is not False


def _gaps(project, placed):
    names = {finding.id: finding.name for finding in placed.findings}
    return [
        Gap(_(names[condition]), reverse(PAGE_OF[condition], args=[project.pk]))
        for condition in placed.not_recorded
        if condition in names
    ]
