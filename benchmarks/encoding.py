"""Checking and encoding a request, without a network: 1000 blocks to add, and a filter.

Only this client and pydantic check what they encode. Pydantic does so when its models are made.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

import msgspec
from pydantic import TypeAdapter

from benchmarks.answers import PAGE, SIZES
from benchmarks.answers import body as answer
from benchmarks.clients import CREDENTIALS, FLOOR, OURS, PLAIN, PYDANTIC, body
from benchmarks.interleave import Contender, Measurements, interleave
from benchmarks.pydantic_models import Addition, Filter
from mews_connector.api import CONTRACT
from mews_connector.api.resource_blocks.resource_blocks_add import OPERATION as ADD
from mews_connector.api.resource_blocks.resource_blocks_get_all import OPERATION as GET_ALL
from mews_runtime.errors import RequestInvalidError
from mews_runtime.messages.credentials import ResolvedCredentials
from mews_runtime.messages.request import check, encode
from mews_runtime.schema.operation import Operation

BLOCKS: Final = "check and encode 1000 blocks"
FILTER: Final = "check and encode a filter"

_CREDENTIALS: Final = ResolvedCredentials(**CREDENTIALS)
_SENT: Final[Mapping[str, str]] = {
    "AssignedResourceId": "ResourceId",
    "Name": "Name",
    "Type": "Type",
    "StartUtc": "StartUtc",
    "EndUtc": "EndUtc",
}


def measure(rounds: int) -> Mapping[str, Measurements]:
    """Measure both requests, from the objects of each library to bytes."""
    adding = _contenders(ADD, _addition(), TypeAdapter(Addition))
    filtering = _contenders(GET_ALL, body(), TypeAdapter(Filter))
    return {
        BLOCKS: interleave(adding, rounds=rounds, warm_up=5),
        FILTER: interleave(filtering, rounds=rounds, warm_up=5),
    }


def _addition() -> dict[str, object]:
    blocks = json.loads(answer(SIZES[PAGE]))["ResourceBlocks"]
    sent = [{new: block[old] for old, new in _SENT.items()} for block in blocks]
    return {**_without_blocks(), "ResourceBlocks": sent}


def _without_blocks() -> dict[str, object]:
    return {name: body()[name] for name in ("ClientToken", "AccessToken", "Client")}


def _contenders(
    operation: Operation[Any], plain: Mapping[str, object], adapter: TypeAdapter[Any]
) -> Mapping[str, Contender]:
    request = msgspec.convert(plain, operation.request, strict=False)
    given = {name: getattr(request, name) for name in request.__struct_fields__}
    arguments = {name: value for name, value in given.items() if name not in CREDENTIALS}
    values = adapter.validate_python(plain).model_dump()

    def ours() -> bytes:
        checked = check(CONTRACT, operation, arguments)
        if isinstance(checked, RequestInvalidError):
            raise checked
        return encode(CONTRACT, checked, _CREDENTIALS)

    return {
        OURS: ours,
        PLAIN: lambda: json.dumps(plain).encode(),
        PYDANTIC: lambda: adapter.dump_json(adapter.validate_python(values), by_alias=True),
        FLOOR: lambda: msgspec.json.encode(request),
    }
