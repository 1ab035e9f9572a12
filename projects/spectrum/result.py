"""A placement: frozen when made, and able to be kept as JSON and read back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from projects.spectrum.levels import Phase
from projects.spectrum.truth import Truth
from projects.spectrum.words import Sentence, sentence_from


@dataclass(frozen=True)
class Range:
    """Three levels, 0 to 7, with certain ≤ likely ≤ possible."""

    likely: int
    certain: int
    possible: int

    def as_data(self) -> dict[str, int]:
        """A dict that JSON can hold."""
        return {"likely": self.likely, "certain": self.certain, "possible": self.possible}


@dataclass(frozen=True)
class Finding:
    """What was found for one condition, in the whole project or in one phase."""

    id: str
    level: int
    name: str
    defining: bool
    truth: Truth
    found: Sentence
    change: str
    likely: str = ""

    def as_data(self) -> dict[str, Any]:
        """A dict that JSON can hold."""
        return {
            "id": self.id,
            "level": self.level,
            "name": self.name,
            "defining": self.defining,
            "likely": self.likely,
            "truth": self.truth.name.lower(),
            "found": self.found.as_data(),
            "change": self.change,
        }


@dataclass(frozen=True)
class Hold:
    """A cap that bites, or something that would move the placement: its id, what was found, what would change it."""

    id: str
    name: str
    found: str
    change: str

    def as_data(self) -> dict[str, str]:
        """A dict that JSON can hold."""
        return {"id": self.id, "name": self.name, "found": self.found, "change": self.change}


@dataclass(frozen=True)
class Placement:
    """Where a project is, and why. ``phases`` leaves out what has not started (None)."""

    version: str
    whole: Range
    phases: tuple[tuple[Phase, Range | None], ...]
    findings: tuple[Finding, ...]
    phase_findings: tuple[tuple[Phase, tuple[Finding, ...]], ...]
    caps: tuple[Hold, ...]
    not_recorded: tuple[str, ...]
    moves: tuple[Hold, ...]
    held_at: int | None
    led_by_people: bool
    coming_was_free: bool | None

    def phase(self, phase: Phase) -> Range | None:
        """The levels of that phase; None where it has not started."""
        return dict(self.phases)[phase]

    def as_data(self) -> dict[str, Any]:
        """A dict that JSON can hold and ``placement_from`` reads."""
        return {
            "version": self.version,
            **self.whole.as_data(),
            "phases": {phase.value: levels and levels.as_data() for phase, levels in self.phases},
            "findings": [each.as_data() for each in self.findings],
            "phase_findings": {
                phase.value: [each.as_data() for each in findings] for phase, findings in self.phase_findings
            },
            "caps": [each.as_data() for each in self.caps],
            "not_recorded": list(self.not_recorded),
            "moves": [each.as_data() for each in self.moves],
            "held_at": self.held_at,
            "led_by_people": self.led_by_people,
            "coming_was_free": self.coming_was_free,
        }


def placement_from(data: Mapping[str, Any]) -> Placement:
    """The placement that ``as_data`` wrote."""
    return Placement(
        version=data["version"],
        whole=_range(data),
        phases=tuple((phase, levels and _range(levels)) for phase, levels in _by_phase(data["phases"])),
        findings=tuple(_finding(each) for each in data["findings"]),
        phase_findings=tuple(
            (phase, tuple(_finding(each) for each in findings)) for phase, findings in _by_phase(data["phase_findings"])
        ),
        caps=tuple(Hold(**each) for each in data["caps"]),
        not_recorded=tuple(data["not_recorded"]),
        moves=tuple(Hold(**each) for each in data["moves"]),
        held_at=data["held_at"],
        led_by_people=data["led_by_people"],
        coming_was_free=data["coming_was_free"],
    )


def _by_phase(data: Mapping[str, Any]) -> list[tuple[Phase, Any]]:
    """In the order of the phases: a database may give the keys of JSON back in another."""
    return [(phase, data[phase.value]) for phase in Phase if phase.value in data]


def _range(data: Mapping[str, Any]) -> Range:
    return Range(data["likely"], data["certain"], data["possible"])


def _finding(data: Mapping[str, Any]) -> Finding:
    return Finding(**{**data, "truth": Truth[data["truth"].upper()], "found": sentence_from(data["found"])})
