"""From what mutmut and the list of equivalent mutants say to outcomes."""

from collections.abc import Iterable, Mapping

from tests.mutants.code.kinds import kind
from tests.mutants.code.mutants import Mutant, changed
from tests.mutants.code.verdicts import Ended
from tests.mutants.outcome import Outcome, Verdict


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
