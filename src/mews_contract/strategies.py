"""Where `mews_contract.testing.strategies` was. Write `from mews_contract import strategies`."""

import warnings

from mews_contract.testing import strategies


def __getattr__(name: str) -> object:
    value: object = getattr(strategies, name)
    message = f"write `from mews_contract import strategies`, and `strategies.{name}`"
    warnings.warn(message, DeprecationWarning, stacklevel=2)
    return value
