"""Mutate the code and run the tests: `python -m tests.mutants.code --help`."""

import os
import sys
import time
from collections.abc import Sequence
from contextlib import closing, redirect_stdout
from io import StringIO
from typing import Final

import msgspec
from mutmut.__main__ import create_mutants
from mutmut.configuration import reset_config
from mutmut.utils.file_utils import copy_also_copy_files, copy_src_dir, setup_source_paths

from tests.mutants import report
from tests.mutants.code import equivalents
from tests.mutants.code.coverage import Coverage, measured
from tests.mutants.code.mutants import Mutant, made
from tests.mutants.code.outcomes import outcomes
from tests.mutants.code.run import run
from tests.mutants.code.selection import Selection
from tests.mutants.code.texts import digest
from tests.mutants.code.verdicts import Ended, Verdicts
from tests.mutants.code.witness import FOLDER
from tests.mutants.code.workspace import ENVIRONMENT, WITNESSED, WORKSPACE, prepare
from tests.mutants.options import Options, parsed

BAR: Final = 0.9
"""The share of mutants that tests have to kill, equivalent ones aside."""
_EVERY: Final = 50


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the mutants, print a table, and return 0 if enough of them were killed."""
    options = parsed("python -m tests.mutants.code", __doc__, arguments)
    begun = time.monotonic()
    mutants = _mutants(options.processes)
    coverage = measured()
    chosen = _chosen(list(mutants.values()), options)
    verdicts = _verdicts(chosen, coverage, options)
    entries = equivalents.listed()
    found = outcomes(chosen, verdicts, equivalents.reasons(entries, chosen))
    (WORKSPACE / "outcomes.json").write_bytes(msgspec.json.format(msgspec.json.encode(found)))
    flaws = equivalents.flaws(entries, list(mutants.values()), verdicts)
    page = WORKSPACE / "index.html"
    page.write_text(report.page(found, "Mutants of the code", "module"), encoding="utf-8")
    lines = [
        report.table(found, "module"),
        f"{time.monotonic() - begun:.0f} seconds",
        *flaws,
        str(page),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return int(bool(flaws) or report.tally("all", found).share < BAR)


def _mutants(processes: int) -> dict[str, Mutant]:
    """Make the mutants, and let the code that they are in be imported from now on."""
    prepare()
    os.chdir(WORKSPACE)
    reset_config()
    os.environ.update({**ENVIRONMENT, FOLDER: str(WITNESSED)})
    (WORKSPACE / "mutants").mkdir(exist_ok=True)
    with redirect_stdout(StringIO()):
        copy_src_dir()
        copy_also_copy_files()
        create_mutants(processes)
    setup_source_paths()
    return made()


def _chosen(mutants: list[Mutant], options: Options) -> list[Mutant]:
    """Return what to run, in an order by digest: so a part of it is a fair sample of the whole.

    It stays the same where other mutants come or go.
    """
    matching = [mutant for mutant in mutants if options.only in mutant.id]
    drawn = sorted(matching, key=lambda mutant: digest([str(options.seed), mutant.id]))
    return drawn[: options.sample]


def _verdicts(mutants: list[Mutant], coverage: Coverage, options: Options) -> dict[str, Ended]:
    """Return a verdict about each mutant: the one that stands, or that of a run."""
    path = WORKSPACE / "verdicts.jsonl"
    if options.fresh:
        path.unlink(missing_ok=True)
    known = Verdicts(path)
    selection = Selection(coverage)
    jobs = [(mutant, selection.of(mutant.mangled)) for mutant in mutants]
    standing = [known.standing(mutant, tests) for mutant, tests in jobs]
    found = {verdict.id: verdict for verdict in standing if verdict}
    pending = [job for job in jobs if job[0].id not in found]
    # What has survived so far is what new tests are about.
    pending.sort(key=lambda job: not known.has_survived(job[0]))
    with closing(run(pending, coverage, options.processes)) as running:
        for number, verdict in enumerate(running, 1):
            known.add(verdict)
            found[verdict.id] = verdict
            if number % _EVERY == 0:
                sys.stderr.write(f"{number} of {len(pending)}\n")
    return found


if __name__ == "__main__":
    raise SystemExit(main())
