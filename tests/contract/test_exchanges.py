"""The recorded exchanges are what they claim to be, and free of credentials.

A recording says what the contract cannot: how errors look, what gateways send, spellings and what
Mews may add. What the example of an operation says is recorded nowhere.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from mews_contract.json_values import is_array, is_object
from mews_contract.operation import PREFIX
from mews_contract.testing.recordings import Recording
from tests.contract.contract import operations
from tests.contract.exchanges import exchange_paths, load_exchanges
from tests.support.every import check_every

OPERATIONS: Final = {each.name: each for each in operations()}
SHARED: Final = frozenset({"errors/read", "errors/write", "gateway"})
"""Folders of what is the same whichever operation was called."""
ERRORS: Final = {"400", "401", "403", "404", "408", "409", "413", "429", "500"}
PLACEHOLDERS: Final = {"placeholder-pin-code", "placeholder-rfid-tag"}
JSON: Final = "application/json; charset=utf-8"
# Also finds a token in a string that holds a whole body, where the quotes are escaped.
TOKEN: Final = re.compile(r'(ClientToken|AccessToken)\\?"\s*:\s*\\?"([^"\\]*)')


def check_recordings(check: Callable[[Recording], None]) -> None:
    check_every(load_exchanges(), check)


def test_every_token_and_door_code_is_a_placeholder() -> None:
    def check(path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        names = {
            "ClientToken": "placeholder-client-token",
            "AccessToken": "placeholder-access-token",
        }
        assert {*TOKEN.findall(text)} == {*names.items()}
        assert {*door_codes(json.loads(text))} <= PLACEHOLDERS

    check_every(exchange_paths(), check)


def door_codes(value: Any) -> Iterator[Any]:
    """Yield the value of everything that is valid for some time."""
    if is_object(value):
        if "ValidityStartUtc" in value:
            yield value["Value"]
        for item in value.values():
            yield from door_codes(item)
    elif is_array(value):
        for item in value:
            yield from door_codes(item)


def test_every_file_is_named_after_its_status_in_the_folder_of_what_it_is_about() -> None:
    def check(each: Recording) -> None:
        named = re.match(r"[0-9]{3}\b", each.name)
        assert each.response.status == (int(named.group()) if named else 200)
        assert each.folder in {*SHARED, each.operation}
        assert each.request.path == f"{PREFIX}{each.operation}"
        assert each.source == "synthetic"

    check_recordings(check)


def test_every_error_is_recorded_once_for_a_read_and_once_for_a_write() -> None:
    for kind in ("read", "write"):
        found = [each for each in load_exchanges() if each.folder == f"errors/{kind}"]
        assert {each.name for each in found} >= ERRORS
        assert any(b"placeholder-access-token" in each.response.content for each in found)
        effects = {OPERATIONS[each.operation].extension("x-mews-effect") for each in found}
        assert effects == {kind}


def test_content_type_says_what_the_response_holds() -> None:
    def check(each: Recording) -> None:
        assert ("Content-Type" in each.response.headers) == bool(each.response.content)
        if each.response.body is not None:
            assert each.response.headers["Content-Type"] == JSON

    check_recordings(check)


def test_what_was_recorded_is_inside_the_contract_unless_a_gateway_or_the_future_speaks() -> None:
    def check(each: Recording) -> None:
        operation = OPERATIONS[each.operation]
        assert [*operation.request_breaches(each.request.body)] == []
        if each.folder != "gateway" and each.name != "unknown-values":
            breaches = operation.response_breaches(each.response.status, each.response.body)
            assert [*breaches] == []

    check_recordings(check)


def test_nothing_recorded_repeats_an_example_of_the_contract() -> None:
    def check(each: Recording) -> None:
        assert each.response.body != OPERATIONS[each.operation].example("response")

    check_recordings(check)
