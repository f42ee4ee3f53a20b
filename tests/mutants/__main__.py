"""Change the contract in every small way and run the tests: `python -m tests.mutants --help`."""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from typing import Final

from mews_contract.packaged import FILE, document
from tests.mutants import results
from tests.mutants.changes import Subjects, mutants, sample
from tests.mutants.mutant import Mutant, diff, text
from tests.mutants.run import ROOT, ControlError, attempt

FOLDER: Final = ROOT / ".mutants"
_EVERY: Final = 50


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the mutants, print a table, and return 0 if all of them were noticed."""
    options = _options(arguments)
    begun, contract = time.monotonic(), document()
    subjects, every = Subjects(contract), mutants(contract)
    resources = {each.id: subjects.resource(each) for each in every}
    chosen = [
        each
        for each in every
        if options.only in each.id and options.resource in {"", resources[each.id]}
    ]
    if options.sample is not None:
        chosen = sample(chosen, resources, options.sample, options.seed)
    known = results.Known(ROOT, FOLDER)
    if options.fresh:
        known.forget()
    waiting = [each for each in chosen if each.id not in known.noticed_by]
    try:
        with closing(attempt(contract, waiting, processes=options.processes)) as running:
            for number, (mutant, noticed_by) in enumerate(running if waiting else (), 1):
                known.add(mutant.id, noticed_by)
                if number % _EVERY == 0:
                    sys.stderr.write(f"{number} of {len(waiting)}\n")
    except ControlError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    found = {each.id: known.noticed_by[each.id] for each in chosen}
    listed = results.equivalents()
    survivors = {*results.survivors(listed, found)}
    alive = [each for each in chosen if each.id in survivors]
    flaws = [*results.flaws(listed, resources, found)]
    seconds = f"{time.monotonic() - begun:.0f} seconds, {len(chosen) - len(waiting)} known before"
    lines = [*results.table(listed, found, resources), "", *map(_shown, alive), *flaws, seconds]
    sys.stdout.write("\n".join(lines) + "\n")
    return int(bool(alive or flaws))


def _shown(mutant: Mutant) -> str:
    """Return a survivor with the change that nobody noticed."""
    contract = document()
    changed = diff(text(contract), text(mutant.document(contract)), FILE)
    return f"Not noticed: {mutant.id}\n{changed}\n"


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.mutants", description=__doc__)
    parser.add_argument("--resource", default="", help="try those of one, such as resourceBlocks")
    parser.add_argument("--only", default="", help="try those with this text in their id")
    parser.add_argument("--sample", type=int, help="draw so many, over all resources")
    parser.add_argument("--seed", type=int, default=0, help="of the draw")
    parser.add_argument("--fresh", action="store_true", help="forget what earlier runs found")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
