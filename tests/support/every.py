"""One test for all operations: it goes on after a failure, and tells all of them."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest

from mews_connector.errors import MewsError
from tests.support.some import some

T = TypeVar("T")

_FAILURES = (
    AssertionError,
    MewsError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    NameError,
)


def check_every(items: Iterable[T], check: Callable[[T], object]) -> None:
    """Check items, of which there has to be one at least, and fail with all that is wrong."""
    wrong: list[str] = []
    for item in some(items):
        try:
            check(item)
        except (*_FAILURES, ValueError, pytest.fail.Exception) as error:
            notes: list[str] = getattr(error, "__notes__", [])
            label = getattr(item, "id", item)
            wrong.append("\n".join([f"{label}: {type(error).__name__}: {error}", *notes]))
    assert not wrong, "\n".join([f"{len(wrong)} are wrong:", *wrong])
