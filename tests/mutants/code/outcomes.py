"""From what mutmut and the list of equivalent mutants say to outcomes, and a plain table."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from tests.mutants.code.kinds import kind
from tests.mutants.code.mutants import Mutant, changed
from tests.mutants.code.verdicts import Ended
from tests.mutants.outcome import Outcome, Verdict

_VERDICTS: Final[tuple[Verdict, ...]] = ("killed", "survived", "equivalent")


def outcomes(
    mutants: Iterable[Mutant], verdicts: Mapping[str, Ended], reasons: Mapping[str, str]
) -> list[Outcome]:
    """Return what became of each mutant that was run."""
    return [
        _outcome(mutant, verdicts[mutant.id], reasons.get(mutant.id, ""))
        for mutant in mutants
        if mutant.id in verdicts
    ]


def _outcome(mutant: Mutant, verdict: Ended, reason: str) -> Outcome:
    removed, added = (" ".join(changed(mutant.diff, sign)) for sign in "-+")
    said: Verdict = "killed" if verdict.killed else "equivalent" if reason else "survived"
    return Outcome(
        id=mutant.id,
        kind=kind(removed, added),
        subject=mutant.module,
        diff=mutant.diff,
        verdict=said,
        noticed_by=verdict.noticed_by,
        reason=reason if said == "equivalent" else "",
    )


def share_killed(found: Iterable[Outcome]) -> float:
    """Return the share of mutants that were killed, equivalent ones aside."""
    count = Counter(outcome.verdict for outcome in found)
    noticeable = count["killed"] + count["survived"]
    return count["killed"] / noticeable if noticeable else 1.0


def table(found: Sequence[Outcome]) -> str:
    """Return a line for each module and one for all: mutants, killed, survived, equivalent."""
    subjects = sorted({outcome.subject for outcome in found})
    rows = [_row(name, [one for one in found if one.subject == name]) for name in subjects]
    rows = [("module", "mutants", *_VERDICTS, "share"), *rows, _row("all", found)]
    width = max(len(row[0]) for row in rows)
    return "\n".join(
        row[0].ljust(width) + "".join(cell.rjust(12) for cell in row[1:]) for row in rows
    )


def _row(name: str, found: Sequence[Outcome]) -> tuple[str, ...]:
    count = Counter(outcome.verdict for outcome in found)
    figures = (len(found), *(count[verdict] for verdict in _VERDICTS))
    return (name, *map(str, figures), f"{share_killed(found):.1%}")
