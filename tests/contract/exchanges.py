"""The recorded exchanges of `tests/fixtures`."""

from pathlib import Path
from typing import TypeAlias

from mews_contract import recordings
from mews_contract.testing.recordings import Recording
from mews_runtime.masking import JsonValue as _JsonValue

Exchange: TypeAlias = Recording
JsonValue: TypeAlias = _JsonValue
JsonObject: TypeAlias = dict[str, JsonValue]

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


def exchange_paths() -> list[Path]:
    """The file of every recorded exchange, sorted by id."""
    return recordings.paths(FIXTURES)


def load_exchanges() -> list[Exchange]:
    """Read every recorded exchange, sorted by id."""
    return recordings.load_all(FIXTURES)
