"""Something to look at: a loop over nothing proves nothing."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def some(items: Iterable[T]) -> list[T]:
    """Return items, of which there has to be one at least."""
    found = [*items]
    assert found, "there is nothing to look at"
    return found
