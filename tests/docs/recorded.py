"""Mews, as far as it is known here: it answers whatever the documentation sends."""

import json
from functools import cache
from typing import Final

from mews_contract.operation import PREFIX, Operation
from mews_contract.testing.recordings import RecordedResponse
from tests.contract.contract import OPENAPI, operations
from tests.contract.exchanges import Exchange, JsonObject, load_exchanges

PLATFORMS: Final = frozenset({"api.mews-demo.com", "api.mews.com"})
DESCRIPTION: Final = "/Swagger/connector/swagger.yaml"
"""Where Mews describes its API. Here it is no other than ours."""

_CREDENTIALS: Final = {"ClientToken", "AccessToken", "Client"}
_JSON: Final = "application/json; charset=utf-8"


def answer(path: str, content: bytes) -> RecordedResponse:
    """Answer as recorded to this very request, else by the contract's example.

    The page of the example is the only one: behind a cursor nothing is left.
    """
    if path == DESCRIPTION:
        return RecordedResponse(200, {}, text=OPENAPI.read_text(encoding="utf-8"))
    body: JsonObject = json.loads(content)
    same = [
        each
        for each in _exchanges()
        if each.request.path == path and _own(each.request.body) == _own(body)
    ]
    if same:
        return same[0].response
    operation = _operations().get(path)
    if operation is None:
        return next(each for each in _exchanges() if each.id == "errors/read/404").response
    result: JsonObject = operation.example("response")
    limitation = body.get("Limitation")
    if operation.pagination and isinstance(limitation, dict) and limitation.get("Cursor"):
        names = operation.pagination
        result = {**result, names["items"]: [], names["cursor"]: None}
    headers = {"Content-Type": _JSON, "Request-Id": "7f2bd0c52e6f4b6b9c1cb0a10f3c5a77"}
    return RecordedResponse(200, headers, body=result)


def _own(body: JsonObject) -> JsonObject:
    return {name: value for name, value in body.items() if name not in _CREDENTIALS}


@cache
def _exchanges() -> list[Exchange]:
    """The exchanges with the API itself."""
    return [each for each in load_exchanges() if each.folder != "gateway"]


@cache
def _operations() -> dict[str, Operation]:
    return {f"{PREFIX}{each.name}": each for each in operations()}
