"""Every operation that answers in pages is read to its end, with all that its pages hold."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

import httpx2
import pytest

from mews_connector import Client
from mews_runtime.schema.decoding import Direction, decode
from mews_runtime.schema.encoding import encode
from mews_runtime.schema.model import attribute_name, wire_name
from mews_runtime.schema.operation import PaginatedOperation
from tests.contract.contract import load
from tests.support.every import check_every
from tests.support.messages import CREDENTIALS, Messages
from tests.support.sides import SYNC

_CURSOR: Final = str(UUID(int=7))


@pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")
def test_every_listing_gives_its_items_and_whole_pages() -> None:
    messages = Messages(load(), seed=0, is_full=True)

    def check(operation: PaginatedOperation[Any, Any]) -> None:
        wire = wire_name(operation.response, operation.items)
        cursor = wire_name(operation.response, operation.cursor)
        page = messages.of(operation.response.__name__)
        asked: list[dict[str, Any]] = []
        answers = [page | {cursor: _CURSOR}, page | {cursor: None}]

        def answer(request: httpx2.Request) -> httpx2.Response:
            asked.append(json.loads(request.content))
            return httpx2.Response(200, content=encode(answers[len(asked) - 1]))

        http = httpx2.Client(transport=httpx2.MockTransport(answer))
        arguments = _arguments(operation, messages)
        pager = SYNC.client_over(http).paginate(operation, arguments, page_size=3)
        pages = [*pager.pages()]
        asked.clear()
        assert len([*pager]) == 2 * len(page[wire] or [])
        limits = [body[operation.wire(operation.limitation)] for body in asked]
        assert limits == [{"Count": 3}, {"Count": 3, "Cursor": _CURSOR}]
        assert [_read(each) for each in pages] == [_read(each) for each in answers]

    check_every(listings(), check)


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
