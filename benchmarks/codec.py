"""Encoding and decoding alone, without a network: a page of 1000 blocks."""

import json
from collections.abc import Mapping
from typing import Any, Final

import msgspec

from benchmarks.answers import PAGE, SIZES, body
from benchmarks.clients import FLOOR, OURS, PLAIN, PYDANTIC
from benchmarks.interleave import Measurements, interleave
from benchmarks.pydantic_models import Page
from mews_connector import models
from mews_runtime.schema.decoding import Direction, decode

DECODE: Final = "decode a page"
ENCODE: Final = "encode a page"


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


def _pydantic(content: bytes) -> Page:
    return Page.model_validate_json(content)


def _dumped(page: Any) -> bytes:
    text: str = page.model_dump_json(by_alias=True)
    return text.encode()
