"""What differs, told once for each place of our contract, however many operations lead there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from mews_contract.drift.differences.rules import RULES, Difference, Severity

_ORDER: Final[Mapping[str, int]] = {rule.kind: at for at, rule in enumerate(RULES)}


@dataclass(frozen=True, slots=True)
class Cause:
    """What differs at a place of our contract.

    Attributes:
        place: The place.
        ours: What we have there; if several values differ, all of them.
        theirs: What they have there.
        differences: Where that is noticed, in the order of the contract.
    """

    place: str
    ours: str
    theirs: str
    differences: tuple[Difference, ...]

    @property
    def operations(self) -> list[str]:
        """The operations that it is noticed in."""
        return list(dict.fromkeys(each.operation for each in self.differences))


@dataclass(frozen=True, slots=True)
class Group:
    """The causes of a kind that matter as much, those of the same two sides together."""

    severity: Severity
    kind: str
    causes: tuple[Cause, ...]

    @property
    def operations(self) -> int:
        """In how many operations they are noticed."""
        return len({each for cause in self.causes for each in cause.operations})


def grouped(differences: Iterable[Difference]) -> list[Group]:
    """Return differences by how much they matter, breaking ones first, by kind and by place."""
    found: dict[tuple[Severity, str], dict[str, list[Difference]]] = {}
    for each in differences:
        found.setdefault((each.severity, each.kind), {}).setdefault(each.place, []).append(each)
    ordered = sorted(found.items(), key=lambda item: (item[0][0], _ORDER[item[0][1]]))
    return [Group(severity, kind, tuple(_causes(places))) for (severity, kind), places in ordered]


def _causes(places: Mapping[str, list[Difference]]) -> list[Cause]:
    found: dict[tuple[str, ...], list[Cause]] = {}
    for place, differences in places.items():
        values = zip(*((each.ours, each.theirs) for each in differences), strict=True)
        ours, theirs = (", ".join(dict.fromkeys(side)) for side in values)
        cause = Cause(place, ours, theirs, tuple(differences))
        found.setdefault((ours, theirs), []).append(cause)
    return [cause for alike in found.values() for cause in alike]
