"""A plugin of pytest for mutants of the code: nothing is kept from what was built without them.

mutmut starts the tests of a mutant from a process in which all tests have passed, and what
`functools.cache` keeps there was built by the code as it is. So it is built again for each mutant,
and, where mutmut finds out which test runs what, for each test.
"""

import os
import sys
from functools import cache

import pytest

_CODE = ("mews_runtime", "mews_sandbox")
_KEEPING = type(cache(len))


def pytest_sessionstart() -> None:
    """Forget what was built before the tests."""
    _forget()


@pytest.fixture(autouse=True)
def _runs_all_that_it_needs() -> None:
    if os.environ.get("MUTANT_UNDER_TEST") == "stats":
        _forget()


def _forget() -> None:
    for name, module in [*sys.modules.items()]:
        if name.startswith(_CODE):
            for value in [*vars(module).values()]:
                if isinstance(value, _KEEPING):
                    value.cache_clear()
