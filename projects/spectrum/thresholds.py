"""The numbers behind the rules, as data with a version. A placement keeps the version it was made with."""

from dataclasses import asdict, dataclass, fields
from typing import Any


@dataclass(frozen=True)
class Thresholds:
    """Shares run from 0 to 1, times are in days, the rest are counts."""

    version: str = "2026.2"
    notice_days: float = 7
    contributors: int = 3
    contributors_share: float = 0.3
    told_back_share: float = 0.5
    sessions: int = 2
    came_twice_share: float = 0.5
    effect_share: float = 0.1
    agenda_share_engaging: float = 0.1
    answered_engaging: float = 0.6
    answered_days: float = 30
    access_met_share: float = 0.5
    joint_share: float = 0.5
    joint_share_beside_design: float = 0.2
    lived_takers_share: float = 1 / 3
    lived_takers: int = 2
    signed_share: float = 0.8
    agenda_share_codesign: float = 1 / 3
    answered_codesign: float = 0.8
    lived_attendance_share: float = 1 / 3
    priorities_proposed_share: float = 1 / 3
    joint_share_coproduction: float = 2 / 3
    lived_takers_share_coproduction: float = 0.4
    answered_coproduction: float = 0.9
    led_share: float = 0.5
    late_share_of_a_phase: float = 0.5
    late_shares: tuple[tuple[int, float], ...] = ((7, 0.5), (6, 0.6), (5, 0.7), (4, 0.8), (3, 0.85), (2, 0.95))
    lived_share_of_body: float = 0.2
    answered_share_cap: float = 0.5
    survey_mean: float = 0.5
    survey_gap: float = 0.25
    many_decisions: int = 10
    step_share: float = 0.1

    def as_data(self) -> dict[str, Any]:
        """A dict that JSON can hold."""
        return {**asdict(self), "late_shares": [list(pair) for pair in self.late_shares]}


CURRENT = Thresholds()


def thresholds_from(data: dict[str, Any]) -> Thresholds:
    """The thresholds that ``as_data`` wrote; a number that this version no longer knows is left out."""
    names = {each.name for each in fields(Thresholds)}
    kept = {name: value for name, value in data.items() if name in names}
    kept["late_shares"] = tuple((int(level), float(share)) for level, share in kept["late_shares"])
    return Thresholds(**kept)
