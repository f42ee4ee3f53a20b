"""Outcomes as a table for the terminal, and as a page with the diff of each survivor."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tests.mutants.outcome import Outcome, Verdict

_HEADINGS: Final = ("mutants", "killed", "survived", "equivalent", "share")
_BEHAVIOUR: Final = ("seen", "killed", "survived", "share")
_GAP: Final = 3


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of some mutants were noticed.

    Attributes:
        name: What they have in common.
        mutants: All of them.
        killed: Noticed by anything.
        survived: Noticed by nothing.
        equivalent: What there is nothing to notice of.
        seen: Those that behaviour can show.
        killed_by_behaviour: Those of `seen` that are noticed without the tables.
    """

    name: str
    mutants: int
    killed: int
    survived: int
    equivalent: int
    seen: int
    killed_by_behaviour: int

    @property
    def share(self) -> float:
        """The share that is noticed, equivalent ones aside."""
        return _share(self.killed, self.killed + self.survived)

    @property
    def survived_behaviour(self) -> int:
        """Those of `seen` that only the tables notice, or nothing."""
        return self.seen - self.killed_by_behaviour

    @property
    def share_of_behaviour(self) -> float:
        """The share of `seen` that is noticed without the tables."""
        return _share(self.killed_by_behaviour, self.seen)

    @property
    def cells(self) -> tuple[str, ...]:
        """Its figures as text, in the order of the headings."""
        counts = (self.mutants, self.killed, self.survived, self.equivalent)
        behaviour = (self.seen, self.killed_by_behaviour, self.survived_behaviour)
        return (
            *map(str, counts),
            f"{self.share:.1%}",
            *map(str, behaviour),
            f"{self.share_of_behaviour:.1%}",
        )


def tally(name: str, outcomes: Iterable[Outcome]) -> Tally:
    """Count outcomes."""
    all_ = list(outcomes)
    verdicts: list[Verdict] = [each.verdict for each in all_]
    seen = [each for each in all_ if is_seen(each)]
    return Tally(
        name=name,
        mutants=len(all_),
        killed=verdicts.count("killed"),
        survived=verdicts.count("survived"),
        equivalent=verdicts.count("equivalent"),
        seen=len(seen),
        killed_by_behaviour=sum(each.behaviour == "killed" for each in seen),
    )


def is_seen(outcome: Outcome) -> bool:
    """Return whether behaviour can show a mutant."""
    return outcome.behaviour in {"killed", "survived"} and not outcome.unseen


def tallies(outcomes: Sequence[Outcome], named: Callable[[Outcome], str]) -> list[Tally]:
    """Count outcomes by something that they have in common, in the order of its names."""
    names = sorted({named(each) for each in outcomes})
    return [tally(name, (each for each in outcomes if named(each) == name)) for name in names]


def table(outcomes: Sequence[Outcome], subject: str = "operation") -> str:
    """Return a table for the terminal: by kind, by subject, and all.

    Args:
        outcomes: What became of the mutants.
        subject: What a subject is.
    """
    groups = [
        ("kind", tallies(outcomes, lambda each: each.kind)),
        (subject, tallies(outcomes, lambda each: each.subject)),
        ("", [tally("all", outcomes)]),
    ]
    headings = _headings(outcomes)
    width = max(len(each.name) for _, group in groups for each in group)
    lines: list[str] = []
    if len(headings) > len(_HEADINGS):
        lines = [" " * width + f"{'with everything':>50}{'by behaviour alone':>44}"]
    for title, group in groups:
        lines += ["", _line(title, headings, width)] if title else [""]
        lines += [_line(each.name, each.cells[: len(headings)], width) for each in group]
    return "\n".join(lines)


def survivors(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Return those that nothing notices, then those that only the tables notice."""
    all_ = list(outcomes)
    alive = [each for each in all_ if each.verdict == "survived"]
    return alive + [
        each
        for each in all_
        if each.verdict == "killed" and is_seen(each) and each.behaviour == "survived"
    ]


def page(outcomes: Sequence[Outcome], title: str, subject: str = "operation") -> str:
    """Return a page that needs nothing else, with the diff of each survivor."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html.jinja").render(
        title=title,
        headings=_headings(outcomes),
        groups=[
            ("By kind", tallies(outcomes, lambda each: each.kind)),
            (f"By {subject}", tallies(outcomes, lambda each: each.subject)),
        ],
        all=tally("all", outcomes),
        survivors=survivors(outcomes),
        equivalent=[each for each in outcomes if each.verdict == "equivalent"],
        unseen=_grouped([each for each in outcomes if each.unseen], lambda each: each.unseen),
    )


def _headings(outcomes: Iterable[Outcome]) -> tuple[str, ...]:
    """Return the headings of the columns: those of behaviour only where there are tables beside."""
    has_tables = any(each.behaviour is not None for each in outcomes)
    return (*_HEADINGS, *_BEHAVIOUR) if has_tables else _HEADINGS


def _grouped(
    outcomes: Sequence[Outcome], named: Callable[[Outcome], str]
) -> list[tuple[str, list[Outcome]]]:
    names = dict.fromkeys(named(each) for each in outcomes)
    return [(name, [each for each in outcomes if named(each) == name]) for name in names]


def _line(name: str, cells: Sequence[str], width: int) -> str:
    return name.ljust(width) + "".join(cell.rjust(len("equivalent") + 1) for cell in cells)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
