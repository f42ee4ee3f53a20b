"""Where `mews_contract.testing.recordings` was. Write `from mews_contract import recordings`."""

import warnings

from mews_contract.testing import recordings


def __getattr__(name: str) -> object:
    value: object = getattr(recordings, name)
    message = f"write `from mews_contract import recordings`, and `recordings.{name}`"
    warnings.warn(message, DeprecationWarning, stacklevel=2)
    return value
