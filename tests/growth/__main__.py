"""The tests that go over operations, with all documented ones: `make test-growth`.

They run where another client is imported in the place of this project's: see `tree.run`. First
the cases of all tests are counted, with either client.
"""

import re
import subprocess
import sys
from typing import Final

from tests.generation.tree import ROOT
from tests.growth import tree

GROWING: Final = (*("tests/cli/test_help.py", "tests/contract", "tests/docs/test_reference.py"),)
"""Tests that go over the operations of the client that is imported."""

MOST: Final = 1.5
"""How many times as many cases there may be."""

_MARK: Final = ("-m", "not only_described")
_COUNT: Final = ("--collect-only", "--quiet", "-n", "0")
_OWN: Final = ("-p", "no:cacheprovider")
"""The two clients share the folder of the tests."""


def main() -> int:
    """Print the counts, run the tests, and return the exit code."""
    command = (sys.executable, "-m", "pytest", *_OWN)
    ours = subprocess.run(
        (*command, *_COUNT), cwd=ROOT, capture_output=True, text=True, check=False
    )
    six = _counted(ours)
    every = _counted(tree.run(*command, *_COUNT, *_MARK))
    ratio = every / six
    sys.stdout.write(f"{six} test cases with our operations, {every} with all: {ratio:.2f} times\n")
    sys.stdout.flush()
    ran = tree.run(*command, "-n", "auto", *_MARK, *GROWING)
    sys.stdout.write(ran.stdout + ran.stderr)
    return ran.returncode or int(ratio > MOST)


def _counted(collected: subprocess.CompletedProcess[str]) -> int:
    found = re.search(r"^(?:(\d+)/)?(\d+) tests collected", collected.stdout, re.MULTILINE)
    if found is None:
        message = f"no tests were collected: {collected.stdout[-2000:]}{collected.stderr}"
        raise SystemExit(message)
    return int(found[1] or found[2])


if __name__ == "__main__":
    sys.exit(main())
