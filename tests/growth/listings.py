"""What the client of all operations does with pages, run where it is imported: see `tree.run`.

Prints every failure on a line of its own, and how many listings were tried on the last one.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import httpx2

from mews_connector import Client
from mews_runtime.schema.decoding import Direction, decode
from mews_runtime.schema.encoding import encode
from mews_runtime.schema.model import attribute_name, wire_name
from mews_runtime.schema.operation import PaginatedOperation
from tests.growth.messages import CREDENTIALS, Messages

_CURSOR: Final = str(UUID(int=7))


def failures(messages: Messages) -> Iterator[str]:
    """Yield what is wrong with a listing of two pages, of each operation that answers in pages."""
    for operation in listings():
        wire = wire_name(operation.response, operation.items)
        cursor = wire_name(operation.response, operation.cursor)
        page = messages.of(operation.response.__name__)
        asked: list[dict[str, Any]] = []
        answers = [page | {cursor: _CURSOR}, page | {cursor: None}]

        def answer(
            request: httpx2.Request,
            asked: list[dict[str, Any]] = asked,
            answers: list[dict[str, Any]] = answers,
        ) -> httpx2.Response:
            asked.append(json.loads(request.content))
            return httpx2.Response(200, content=encode(answers[len(asked) - 1]))

        pager = _client(answer).paginate(operation, _arguments(operation, messages), page_size=3)
        pages = [*pager.pages()]
        asked.clear()
        items = [*pager]
        limits = [body[operation.wire(operation.limitation)] for body in asked]
        if limits != [{"Count": 3}, {"Count": 3, "Cursor": _CURSOR}]:
            yield f"{operation.name}: asked for {limits}"
        if len(items) != 2 * len(page[wire] or []):
            yield f"{operation.name}: {len(items)} items of two times {page[wire]}"
        kept = [_read(each) for each in pages]
        if kept != [_read(each) for each in answers]:
            yield f"{operation.name}: pages were {kept}"


def listings() -> list[PaginatedOperation[Any, Any]]:
    """Return the operations that answer in pages."""
    found = map(Client.contract.operation, Client.contract.modules)
    return [each for each in found if isinstance(each, PaginatedOperation)]


def _arguments(operation: PaginatedOperation[Any, Any], messages: Messages) -> Mapping[str, object]:
    body = messages.of(operation.request.__name__)
    made = decode(operation.request, encode(body), Direction.RESPONSE)
    names = (attribute_name(operation.request, wire) for wire in body.keys() - CREDENTIALS)
    return {name: getattr(made, name) for name in names if name != operation.limitation}


def _read(message: object) -> Any:
    return json.loads(encode(message), parse_float=Decimal)


def _client(answer: Any) -> Client:
    word = "a-placeholder"
    return Client(
        client_token=word,
        access_token=word,
        client=word,
        platform="demo",
        http_client=httpx2.Client(transport=httpx2.MockTransport(answer)),
        limiter=None,
    )


if __name__ == "__main__":
    contract: dict[str, Any] = json.loads(Path("openapi.json").read_bytes())
    for failure in failures(Messages(contract, seed=0, is_full=True)):
        sys.stdout.write(f"{failure}\n")
    sys.stdout.write(f"{len(listings())} listings\n")
