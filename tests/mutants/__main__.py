"""Change the contract and run the tests: `python -m tests.mutants --help`."""

import hashlib
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from functools import cached_property
from typing import Final

import msgspec

from mews_contract.packaged import FILE, document
from tests.mutants import equivalents, report, unseen
from tests.mutants.changes import Subjects, mutants
from tests.mutants.equivalents import Equivalent
from tests.mutants.mutant import Mutant, Node, diff, text
from tests.mutants.options import Options, parsed
from tests.mutants.outcome import Outcome, Verdict
from tests.mutants.run import NOT_RUN, ROOT, ControlError, Tried, attempt
from tests.mutants.state import Digests, Known, State
from tests.mutants.tables import objection

BAR_OF_BEHAVIOUR: Final = 0.95
"""The share of what behaviour can show that it has to notice in a full run. Everything together has
to notice all."""
FOLDER: Final = ROOT / ".mutants" / "contract"
_EVERY: Final = 50


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the mutants, print a table, and return 0 if enough of them were noticed."""
    options = parsed("python -m tests.mutants", __doc__, arguments)
    begun = time.monotonic()
    survey = Survey(document(), options)
    try:
        outcomes = survey.run()
    except ControlError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    FOLDER.mkdir(parents=True, exist_ok=True)
    page = FOLDER / "index.html"
    page.write_text(report.page(outcomes, "Mutants of the contract"), encoding="utf-8")
    (FOLDER / "outcomes.json").write_bytes(msgspec.json.format(msgspec.json.encode(outcomes)))
    alive = [f"{each.verdict}: {each.id}" for each in report.survivors(outcomes)]
    flaws = equivalents.flaws(survey.entries, (each.id for each in survey.all), outcomes)
    seconds = f"{time.monotonic() - begun:.0f} seconds, {survey.reused} known from earlier runs"
    lines = [report.table(outcomes), *_headed("Not noticed, or by the tables alone:", alive)]
    lines += [*_headed("Wrong entries of equivalent.toml:", flaws), "", seconds, str(page)]
    sys.stdout.write("\n".join(lines) + "\n")
    total = report.tally("all", outcomes)
    is_sample = options.sample is not None or bool(options.only)
    is_short = not is_sample and total.share_of_behaviour < BAR_OF_BEHAVIOUR
    return int(bool(flaws) or total.survived > 0 or is_short)


class Survey:
    """The mutants of a document, and what becomes of those that were asked for.

    Args:
        document: The document.
        options: What was asked for.
    """

    def __init__(self, document: Node, options: Options) -> None:
        self.entries: list[Equivalent] = equivalents.listed()
        self.reused = 0
        self._document = document
        self._options = options
        self._subjects = Subjects(document)
        self._state = State(FOLDER / "state.jsonl", Digests(ROOT, document))

    @cached_property
    def all(self) -> list[Mutant]:
        """Every mutant of the document."""
        return mutants(self._document)

    @cached_property
    def chosen(self) -> list[Mutant]:
        """The mutants that were asked for."""
        matching = [each for each in self.all if self._options.only in each.id]
        if self._options.sample is None:
            return matching
        # A draw by digest stays as it is when there are other mutants beside it.
        drawn = sorted(matching, key=lambda each: _drawn(self._options.seed, each))
        return drawn[: self._options.sample]

    def run(self) -> list[Outcome]:
        """Try what is not known yet, and return what became of all that were asked for.

        Raises:
            ControlError: A test fails on the document as it is.
        """
        if self._options.fresh:
            self._state.forget()
        found = {each.id: known for each in self.chosen if (known := self._state.known(each))}
        self.reused = len(found)
        # Those that meet all of the tests come last: a run that is stopped has told the most.
        waiting = sorted(
            (each for each in self.chosen if each.id not in found),
            key=lambda each: bool(unseen.reason(each.id)),
        )
        if waiting:
            with closing(
                attempt(self._document, waiting, processes=self._options.processes)
            ) as running:
                for number, tried in enumerate(running, 1):
                    known = self._keep(tried)
                    found[known.id] = known
                    if number % _EVERY == 0:
                        sys.stderr.write(f"{number} of {len(waiting)}\n")
        before = text(self._document)
        return [self._outcome(each, found[each.id], before) for each in self.chosen]

    def _keep(self, tried: Tried) -> Known:
        if tried.noticed_by.startswith(NOT_RUN):
            message = f"{tried.mutant.id}: {tried.noticed_by}"
            raise ControlError(message)
        tables = "" if tried.noticed_by else objection(tried.mutant.document(self._document))
        return self._state.add(tried.mutant, tried.noticed_by, tables, tried.seconds)

    def _outcome(self, mutant: Mutant, known: Known, before: str) -> Outcome:
        noticed_by = known.noticed_by or (known.tables and f"tables: {known.tables}")
        reason = "" if noticed_by else equivalents.reason(self.entries, mutant.id)
        verdict: Verdict = "killed" if noticed_by else "equivalent" if reason else "survived"
        behaviour: Verdict = "killed" if known.noticed_by else "survived"
        return Outcome(
            id=mutant.id,
            kind=mutant.kind,
            subject=self._subjects.name(mutant),
            diff=diff(before, text(mutant.document(self._document)), FILE),
            verdict=verdict,
            behaviour="equivalent" if verdict == "equivalent" else behaviour,
            noticed_by=noticed_by,
            reason=reason,
            unseen=unseen.reason(mutant.id),
        )


def _drawn(seed: int, mutant: Mutant) -> str:
    return hashlib.sha256(f"{seed} {mutant.id}".encode()).hexdigest()


def _headed(heading: str, lines: Sequence[str]) -> list[str]:
    return ["", heading, *lines] if lines else []


if __name__ == "__main__":
    sys.exit(main())
