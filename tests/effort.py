"""How many examples a property test is worth."""

from typing import Final

from hypothesis import settings

_IN_CI: Final = 40
_FEWEST: Final = 4


def examples(in_ci: int) -> settings:
    """Return settings for a number of examples in CI, and as many fewer as other tests elsewhere.

    Args:
        in_ci: How many there are where a test without settings has 40.
    """
    return settings(max_examples=max(_FEWEST, in_ci * settings().max_examples // _IN_CI))
