"""What the page on recordings says of them is true."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from mews_contract.output import INTERRUPTED, TERMINATED, Exit
from mews_contract.recorder.story import Story
from tests.exchanges.samples import ADD_TOKENS, ROOM_ID, access_token, block, exchange, listed

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "recordings.md"
ROW: Final = re.compile(
    r"^\| [^|]+ \| `(\w+)` \| `(.+?)` \| (?:`(.+?)`|left out) \|$", re.MULTILINE
)
CODE: Final = re.compile(r"^\| (\d+) \| ", re.MULTILINE)

Recorded = Callable[[Any], Any]


def credential(name: str) -> Recorded:
    def recorded(value: Any) -> Any:
        sent = {"Limitation": {"Count": 1}, name: value}
        return Story().scrub(exchange(sent=sent), "recorded").recording.request.body[name]

    return recorded


def code(value: Any) -> Any:
    sent = {"ResourceAccessTokenParameters": [access_token(Value=value)]}
    each = exchange(ADD_TOKENS, sent, {"ResourceAccessTokens": []})
    body = Story().scrub(each, "recorded").recording.request.body
    return body["ResourceAccessTokenParameters"][0]["Value"]


def of_a_block(name: str) -> Recorded:
    return lambda value: listed(block(**{name: value}))[0].get(name)


def of_an_error(name: str) -> Recorded:
    def recorded(value: Any) -> Any:
        each = exchange(came={name: value}, status=403)
        return (Story().scrub(each, "403").recording.response.body or {})[name]

    return recorded


def count(value: Any) -> Any:
    update: dict[str, Any] = {
        "FirstTimeUnitStartUtc": "2025-06-20T22:00:00Z",
        "LastTimeUnitStartUtc": "2025-06-21T22:00:00Z",
        "ResourceCategoryId": ROOM_ID,
        "UnitCountAdjustment": {},
        "PaxCounts": [{"PersonCount": 1, "UnitCount": value}],
    }
    sent = {"ServiceId": ROOM_ID, "AvailabilityUpdates": [update]}
    each = exchange("services/updateAvailability", sent, {})
    body = Story().scrub(each, "recorded").recording.request.body
    return body["AvailabilityUpdates"][0]["PaxCounts"][0]["UnitCount"]


RECORDED: Final[dict[str, Recorded]] = {
    "AccessToken": credential("AccessToken"),
    "Client": credential("Client"),
    "Value": code,
    "UnitCount": count,
    "Message": of_an_error("Message"),
    "Details": of_an_error("Details"),
}
ROWS: Final[list[tuple[str, str, str]]] = ROW.findall(PAGE.read_text(encoding="utf-8"))


def test_the_page_has_its_table() -> None:
    assert len(ROWS) == 17


@pytest.mark.parametrize(("name", "was", "becomes"), ROWS)
def test_a_row_of_the_table_says_what_is_recorded(name: str, was: str, becomes: str) -> None:
    recorded = RECORDED.get(name, of_a_block(name))(json.loads(was))

    assert recorded == (json.loads(becomes) if becomes else None)


def test_the_page_has_every_exit_code() -> None:
    codes = [int(each) for each in CODE.findall(PAGE.read_text(encoding="utf-8"))]

    assert codes == [*Exit, INTERRUPTED, TERMINATED]
