"""The documented example of every operation, as it is written on a command line and printed."""

import csv
import io
import json
import shlex
from base64 import b64decode
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import httpx2
import pytest

from mews_cli import connection
from mews_cli.arguments import askable, flag, is_listing, lists
from mews_cli.catalogue import actions, resources
from mews_cli.shapes import Property, has_secrets
from mews_connector import Client
from mews_contract.contract import installed
from mews_contract.json_values import is_array, is_object
from mews_runtime.schema.encoding import encode
from mews_runtime.schema.model import wire_name
from tests.cli.running import Mews
from tests.support.every import check_every
from tests.support.sides import SYNC

pytestmark = pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")

COMMANDS: Final = {
    name: f"{resource} {action}"
    for resource in resources()
    for action, (name, _) in actions(resource).items()
}
NOT_ASKED: Final = {"ClientToken", "AccessToken", "Client", "Limitation"}


def example(name: str) -> dict[str, Any]:
    """What an example holds that options can say: neither null nor an empty list."""
    body: dict[str, Any] = installed().by_name[name].example("request")
    return {wire: value for wire, value in body.items() if value not in (None, [])}


def line(name: str) -> str:
    """The command that sends the example. What is an object or a secret stands in files."""
    operation = Client.contract.operation(name)
    assert operation is not None
    body = example(name)
    words = [
        word
        for shape in askable(Client.contract, operation)
        if shape.wire in body
        for word in option(shape, body[shape.wire])
    ]
    return f"{COMMANDS[name]} {shlex.join(words)}"


def option(shape: Property, value: Any) -> Iterator[str]:
    if is_array(value) and shape.kind != "object":
        for each in value:
            yield from (flag(shape), written(shape, each))
    elif value is True and shape.kind == "flag":
        yield flag(shape)
    elif value is False and shape.kind == "flag":
        yield flag(shape).replace("--", "--no-", 1)
    else:
        yield from (flag(shape), written(shape, value))


def written(shape: Property, value: Any) -> str:
    if shape.kind in {"interval", "dates"}:
        return "/".join(value.values())
    if shape.kind not in {"object", "json"} and not shape.is_secret:
        return value if isinstance(value, str) else json.dumps(value, default=str)
    file = Path(f"{shape.name}.txt")
    is_text = isinstance(value, str) and not has_secrets(shape.model)
    if shape.kind == "file":
        file.write_bytes(b64decode(value))
        return f"@{file}"
    file.write_bytes(value.encode() if is_text else encode(value))
    return f"@{file}"


def test_every_documented_request_can_be_written_and_is_what_is_sent(mews: Mews) -> None:
    def check(name: str) -> None:
        ended = mews(f"{line(name)} --sandbox --dry-run --show-secrets")

        status = Client.contract.described(name).status
        assert (ended.code, ended.err.startswith("warning: ")) == (0, bool(status)), ended.err
        sent = read(ended.out.partition("\n")[2])
        asked = read(encode(example(name)))
        own = {wire for wire in asked if wire not in NOT_ASKED}
        assert {wire: sent[wire] for wire in own} == {wire: asked[wire] for wire in own}
        assert sent.keys() - own <= NOT_ASKED

    check_every(COMMANDS, check)


@pytest.fixture
def _answered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer every operation with its example, as the last page of a listing."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        name = request.url.path.removeprefix(Client.contract.prefix)
        result: dict[str, Any] = {**installed().by_name[name].example("response")}
        if is_listing(operation := Client.contract.operation(name)):
            result[wire_name(operation.response, operation.cursor)] = None
        return httpx2.Response(200, content=encode(result))

    def client(*, tap: Any, **_: object) -> Client:
        hooks = [tap.take] if isinstance(tap, connection.Tap) else []
        http = httpx2.Client(
            transport=httpx2.MockTransport(answer), event_hooks={"response": hooks}
        )
        return SYNC.client_over(http)

    monkeypatch.setattr(connection, "client", client)


@pytest.mark.only_in_ci
@pytest.mark.usefixtures("_answered")
def test_every_documented_result_is_printed_whole_in_every_form(mews: Mews) -> None:
    def check(name: str) -> None:
        operation = Client.contract.operation(name)
        assert operation is not None
        result = read(encode(installed().by_name[name].example("response")))
        command = f"{line(name)} --show-secrets"

        came = {form: mews(f"{command} -o {form}") for form in ("json", "jsonl", "csv", "table")}

        assert {form: each.code for form, each in came.items()} == dict.fromkeys(came, 0)
        if is_listing(operation):
            (shape, *_) = lists(operation).values()
            assert read(came["json"].out) == result[shape.wire]
            rows = [*csv.reader(io.StringIO(came["csv"].out))]
            cells = {cell for row in rows[1:] for cell in row}
            missing = {each for each in texts(result[shape.wire]) if not said(each, cells)}
            assert missing == set()

    check_every(COMMANDS, check)


def texts(value: Any) -> Iterator[str]:
    """Every text, number and amount of a result."""
    if is_array(value):
        for each in value:
            yield from texts(each)
    elif is_object(value):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, str | int | Decimal) and not isinstance(value, bool):
        yield str(value)


def said(text: str, cells: set[str]) -> bool:
    return text in cells or any(text in cell.lstrip("'") for cell in cells)


def read(content: str | bytes) -> Any:
    return json.loads(content, parse_float=Decimal)
