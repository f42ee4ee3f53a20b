"""Encoding and decoding alone, without a network: a page of 1000 blocks."""

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import Any, Final

import msgspec

from benchmarks.answers import PAGE, SIZES, body
from benchmarks.clients import FLOOR, OURS, PLAIN, PYDANTIC
from benchmarks.interleave import Measurements, interleave
from benchmarks.pydantic_models import Page
from mews_connector import models
from mews_runtime.schema.decoding import Direction, decode
from mews_runtime.schema.encoding import encode
from mews_runtime.schema.model import Model

DECODE: Final = "decode a page"
ENCODE: Final = "encode a page"
DECODE_AMOUNTS: Final = "decode 1000 items of five amounts"
ENCODE_AMOUNTS: Final = "encode 1000 items of five amounts"
DECIMALS: Final = "decimals"
FLOATS: Final = "floats"


class Decimals(Model, kw_only=True, rename="pascal"):
    """An item with amounts, as the client has them."""

    net: Decimal
    gross: Decimal
    tax: Decimal
    rate: Decimal
    value: Decimal


class Floats(Model, kw_only=True, rename="pascal"):
    """The same as binary floats, which lose digits."""

    net: float
    gross: float
    tax: float
    rate: float
    value: float


def measure(rounds: int) -> Mapping[str, Measurements]:
    """Measure both ways. What only encodes has decoded before."""
    content = body(SIZES[PAGE])
    decoder = msgspec.json.Decoder(models.ResourceBlockResult)
    page, plain, checked = decoder.decode(content), json.loads(content), _pydantic(content)
    decoding = {
        OURS: lambda: decode(models.ResourceBlockResult, content, Direction.RESPONSE),
        PLAIN: lambda: json.loads(content),
        PYDANTIC: lambda: _pydantic(content),
        FLOOR: lambda: decoder.decode(content),
    }
    encoding = {
        PLAIN: lambda: json.dumps(plain).encode(),
        PYDANTIC: lambda: _dumped(checked),
        FLOOR: lambda: msgspec.json.encode(page),
    }
    return {
        DECODE: interleave(decoding, rounds=rounds, warm_up=5),
        ENCODE: interleave(encoding, rounds=rounds, warm_up=5),
    }


def measure_amounts(rounds: int) -> Mapping[str, Measurements]:
    """Measure what exact numbers cost."""
    item = {"Net": 123.45, "Gross": 149.37, "Tax": 25.92, "Rate": 0.21, "Value": 149.37}
    content = json.dumps([item] * 1000).encode()
    types: Mapping[str, Any] = {DECIMALS: list[Decimals], FLOATS: list[Floats]}
    decoding = {
        name: partial(decode, type_, content, Direction.RESPONSE) for name, type_ in types.items()
    }
    encoding = {name: partial(encode, contender()) for name, contender in decoding.items()}
    return {
        DECODE_AMOUNTS: interleave(decoding, rounds=rounds, warm_up=5),
        ENCODE_AMOUNTS: interleave(encoding, rounds=rounds, warm_up=5),
    }


def _pydantic(content: bytes) -> Page:
    return Page.model_validate_json(content)


def _dumped(page: Any) -> bytes:
    text: str = page.model_dump_json(by_alias=True)
    return text.encode()
