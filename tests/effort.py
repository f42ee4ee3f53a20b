"""How many examples a property test is worth, and how much of what can be counted is tried."""

from collections.abc import Iterable
from typing import Final, TypeVar
from zlib import crc32

from hypothesis import settings

T = TypeVar("T")

_USUAL: Final = 40
_FEWEST: Final = 4


def examples(number: int) -> settings:
    """Return settings for more or fewer examples than usual, in proportion in every profile.

    Args:
        number: How many there are where a test without settings has 40.
    """
    return settings(max_examples=max(_FEWEST, number * settings().max_examples // _USUAL))


def one_in(number: int, items: Iterable[T]) -> list[T]:
    """Return all items in CI, and elsewhere one in a number of them, always the same ones."""
    is_thin = settings.get_current_profile_name() == "default"
    return [each for each in items if not (is_thin and crc32(str(each).encode()) % number)]
