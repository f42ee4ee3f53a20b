"""Mews, as far as exchanges with it are recorded: it answers whatever the documentation sends."""

import json
from functools import cache
from typing import Final

from mews_contract.testing.recordings import RecordedResponse
from tests.contract.contract import OPENAPI
from tests.contract.exchanges import Exchange, JsonObject, load_exchanges

PLATFORMS: Final = frozenset({"api.mews-demo.com", "api.mews.com"})
DESCRIPTION: Final = "/Swagger/connector/swagger.yaml"
"""Where Mews describes its API. Here it is no other than ours."""

_CREDENTIALS: Final = {"ClientToken", "AccessToken", "Client"}


def answer(path: str, content: bytes) -> RecordedResponse:
    """Answer as recorded: to this very request, else as documented, else that nothing is there.

    The documented page is the only one: behind a cursor nothing is left.
    """
    if path == DESCRIPTION:
        return RecordedResponse(200, {}, text=OPENAPI.read_text(encoding="utf-8"))
    body: JsonObject = json.loads(content)
    recorded = {each.name: each for each in _exchanges() if each.request.path == path}
    same = [each for each in recorded.values() if _own(each.request.body) == _own(body)]
    limitation = body.get("Limitation")
    if same:
        found = same[0]
    elif isinstance(limitation, dict) and limitation.get("Cursor"):
        found = recorded["empty-page"]
    else:
        found = recorded.get("documented") or _not_found()
    return found.response


def _own(body: JsonObject) -> JsonObject:
    return {name: value for name, value in body.items() if name not in _CREDENTIALS}


@cache
def _exchanges() -> list[Exchange]:
    """The exchanges of the API itself, the documented first, without what nobody asks for here."""
    kept = [
        each
        for each in load_exchanges()
        if each.folder != "gateway" and "Prefer" not in each.request.headers
    ]
    return sorted(kept, key=lambda each: each.source)


def _not_found() -> Exchange:
    return next(each for each in _exchanges() if each.id == "resourceBlocks/getAll/404")
