"""The recorded exchanges are what they claim to be, complete, and free of credentials."""

import json
import re
from http import HTTPStatus
from pathlib import Path
from typing import Annotated, Any

import msgspec
import pytest
from msgspec import UNSET, Meta, Struct, UnsetType

from tests.contract.exchanges import (
    PATH_PREFIX,
    Exchange,
    JsonValue,
    exchange_id,
    exchange_paths,
    load_exchange,
    load_exchanges,
)
from tests.contract.ledger import label, load

OPERATIONS = sorted(label(entry.key) for entry in load().operations)
ERROR_STATUSES = ("400", "401", "403", "404", "408", "409", "413", "429", "500")
KEYS = ("source", "page", "lines", "description", "request", "response")
PLACEHOLDERS = {
    ("ClientToken", "placeholder-client-token"),
    ("AccessToken", "placeholder-access-token"),
}
DOOR_CODES = {"placeholder-pin-code", "placeholder-rfid-tag"}

TOKEN = re.compile(r"[0-9A-F]{32}-[0-9A-F]{30}", re.IGNORECASE)
# Also finds a token in a string that holds a whole body, where the quotes are escaped.
TOKEN_MEMBER = re.compile(r'(ClientToken|AccessToken)\\?"\s*:\s*\\?"([^"\\]*)')

OperationPath = Annotated[str, Meta(pattern=f"^{PATH_PREFIX}[A-Za-z]+/[A-Za-z]+$")]
PageName = Annotated[str, Meta(pattern=r"^[0-9]{3}_[0-9a-f]{16}\.txt$")]
LineRanges = Annotated[str, Meta(pattern=r"^[0-9]+-[0-9]+( [0-9]+-[0-9]+)*$")]
Sentence = Annotated[str, Meta(pattern=r"^[A-Z].*\.$")]
Status = Annotated[int, Meta(ge=200, le=599)]
RequestId = Annotated[str, Meta(pattern=r"^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$")]


class RequestInFile(Struct, forbid_unknown_fields=True):
    path: OperationPath
    body: dict[str, Any]
    headers: dict[str, str] | UnsetType = UNSET


class ResponseInFile(Struct, forbid_unknown_fields=True):
    status: Status
    headers: dict[str, str]
    body: dict[str, Any] | UnsetType = UNSET
    text: str | UnsetType = UNSET


class Synthetic(Struct, forbid_unknown_fields=True, tag_field="source", tag="synthetic"):
    description: Sentence
    request: RequestInFile
    response: ResponseInFile


class Documented(Struct, forbid_unknown_fields=True, tag_field="source", tag="documented"):
    page: PageName
    lines: LineRanges
    description: Sentence
    request: RequestInFile
    response: ResponseInFile


class ErrorBody(Struct, forbid_unknown_fields=True, rename="pascal"):
    message: str | None = None
    request_id: RequestId | None = None
    details: Any = None


def each_file_named(pattern: str) -> pytest.MarkDecorator:
    """One test for each file whose id matches; nothing is read before the test runs."""
    paths = [path for path in exchange_paths() if re.search(pattern, exchange_id(path))]
    return pytest.mark.parametrize("path", paths, ids=exchange_id)


each_file = each_file_named("")
each_error_of_the_api = each_file_named(r"^(?!gateway/).*/[45][0-9]{2}\b")
each_429 = each_file_named(r"/429\b")
each_operation = pytest.mark.parametrize("operation", OPERATIONS)


def expected_status(name: str) -> int:
    number = re.match(r"[0-9]{3}\b", name)
    return int(number.group()) if number else 200


def folder_of(path: Path) -> str:
    return exchange_id(path).rpartition("/")[0]


def exchanges_of(operation: str) -> list[Exchange]:
    return [load_exchange(path) for path in exchange_paths() if folder_of(path) == operation]


def door_codes(value: JsonValue) -> set[str]:
    """The `Value` of everything below `value` that has a `ValidityStartUtc`."""
    if isinstance(value, list):
        return {code for item in value for code in door_codes(item)}
    if not isinstance(value, dict):
        return set()
    below = {code for item in value.values() for code in door_codes(item)}
    return below | {str(value["Value"])} if "ValidityStartUtc" in value else below


@each_file
def test_file_has_the_allowed_keys_with_the_right_types(path: Path) -> None:
    msgspec.json.decode(path.read_bytes(), type=Documented | Synthetic)


@each_file
def test_file_is_written_in_the_common_form(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    recorded: dict[str, Any] = json.loads(text)

    assert list(recorded) == [key for key in KEYS if key in recorded]
    assert text == json.dumps(recorded, indent=2, ensure_ascii=False) + "\n"


@each_file
def test_file_holds_nothing_that_looks_like_a_token(path: Path) -> None:
    assert not TOKEN.search(path.read_text(encoding="utf-8"))


@each_file
def test_every_token_in_the_file_is_a_placeholder(path: Path) -> None:
    assert set(TOKEN_MEMBER.findall(path.read_text(encoding="utf-8"))) == PLACEHOLDERS


@each_file
def test_request_carries_the_credentials(path: Path) -> None:
    body = load_exchange(path).request.body

    assert body.items() >= {**dict(PLACEHOLDERS), "Client": "Sample Client 1.0.0"}.items()


@each_file
def test_door_codes_are_placeholders_unless_documented(path: Path) -> None:
    exchange = load_exchange(path)
    codes = door_codes([exchange.request.body, exchange.response.body])

    assert exchange.source == "documented" or codes <= DOOR_CODES


@each_file
def test_file_lies_in_the_folder_of_its_operation(path: Path) -> None:
    exchange = load_exchange(path)

    assert exchange.folder in (exchange.operation, "gateway")


@each_file
def test_file_is_named_after_its_status(path: Path) -> None:
    exchange = load_exchange(path)

    assert exchange.response.status == expected_status(exchange.name)


@each_file
def test_documented_is_the_name_of_what_is_documented(path: Path) -> None:
    exchange = load_exchange(path)

    assert (exchange.source == "documented") == (exchange.name == "documented")


@each_file
def test_content_type_says_what_the_response_holds(path: Path) -> None:
    response = load_exchange(path).response

    assert response.body is None or response.text is None
    assert ("Content-Type" in response.headers) == bool(response.content)
    if response.body is not None:
        assert response.headers["Content-Type"] == "application/json; charset=utf-8"


@each_file
def test_no_content_comes_only_to_callers_that_prefer_it(path: Path) -> None:
    exchange = load_exchange(path)
    no_content = exchange.response.status == HTTPStatus.NO_CONTENT

    assert exchange.request.headers == ({"Prefer": "return=minimal"} if no_content else {})
    assert not (no_content and exchange.response.content)


@each_error_of_the_api
def test_error_names_the_request_id_of_its_header_or_none(path: Path) -> None:
    response = load_exchange(path).response
    error = msgspec.convert(response.body, ErrorBody)

    assert error.request_id in {response.headers["Request-Id"], None}


@each_429
def test_429_says_when_to_come_back_unless_named_otherwise(path: Path) -> None:
    exchange = load_exchange(path)

    assert ("Retry-After" in exchange.response.headers) == (exchange.name == "429")


def test_request_ids_are_unique() -> None:
    headers = [exchange.response.headers for exchange in load_exchanges()]
    request_ids = [header["Request-Id"] for header in headers if "Request-Id" in header]

    assert len(set(request_ids)) == len(request_ids)


@each_operation
def test_operation_has_every_exchange_that_it_needs(operation: str) -> None:
    names = {path.stem for path in exchange_paths() if folder_of(path) == operation}

    assert names >= {"documented", "204", *ERROR_STATUSES}


@each_operation
def test_operation_has_an_error_that_echoes_its_tokens(operation: str) -> None:
    answers = [exchange.response.content for exchange in exchanges_of(operation)]

    assert any(b"placeholder-access-token" in answer for answer in answers)


def test_no_exchange_lies_outside_the_known_folders() -> None:
    assert {folder_of(path) for path in exchange_paths()} == {*OPERATIONS, "gateway"}
