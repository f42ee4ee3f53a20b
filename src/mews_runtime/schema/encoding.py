"""Encoding values of the contract as JSON: a decimal is a number there, to its last digit."""

from decimal import Decimal
from typing import Any

import msgspec

from mews_runtime.schema.scalars import plain

_STRICT = msgspec.json.Encoder(decimal_format="number")
_LENIENT = msgspec.json.Encoder(decimal_format="number", enc_hook=plain)

encode = _STRICT.encode
"""Returns the JSON of a value. Classes of other packages raise a `TypeError`."""

encode_any = _LENIENT.encode
"""Returns the JSON of a value, also of one whose class derives from a plain one."""


def to_plain(value: object) -> Any:
    """Return a value as objects, lists and scalars. Ids and times are texts, decimals stay so."""
    return msgspec.to_builtins(value, builtin_types=(Decimal,), enc_hook=plain)
