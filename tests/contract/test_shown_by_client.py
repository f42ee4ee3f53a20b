"""The client makes of every recorded exchange what its spelling says."""

import datetime as dt
import re
import warnings
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import httpx2
import pytest

from mews_connector import Client, models
from mews_connector.errors import ContractError, RequestInvalidError
from mews_contract import edits
from mews_contract.edits import Steps
from mews_contract.json_values import is_array, is_object
from mews_contract.operation import Direction, Operation
from mews_contract.places import Place
from mews_runtime.schema.model import Model, attribute_name
from tests.contract import shown
from tests.contract.calls import CREDENTIALS, Wire, built
from tests.contract.contract import operations
from tests.contract.exchanges import Exchange
from tests.contract.shown import Shown
from tests.support.some import some

OPERATIONS = operations()
SHOWN = shown.shown()
PLACEHOLDER = "placeholder-"
KINDS: dict[str | None, type] = {"uuid": UUID, "date-time": dt.datetime, "date": dt.date}

every_operation = pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.name)
uses_deprecated = pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")


def deprecations(operation: Operation, exchange: Exchange) -> set[str]:
    """Return the properties that callers are warned of when they pass what was recorded."""
    known = Client.contract.operation(operation.name)
    assert known is not None
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        built(known.request, exchange.request.body)
        if exchange.response.status == 200:
            built(known.response, exchange.response.body or {})
        elif exchange.response.body is not None:
            built(models.ConnectorApiExceptionResult, exchange.response.body)
    return {str(each.message).partition(" ")[0].rpartition(".")[2] for each in caught}


@every_operation
def test_deprecated_is_what_recordings_call_so(operation: Operation) -> None:
    for exchange in some(shown.of_today(operation)):
        said = re.search("deprecated ((?:`[A-Za-z]+`(?:, | and )?)+)", exchange.description)
        named: set[str] = set(re.findall("`([A-Za-z]+)`", said[1])) if said else set()

        assert deprecations(operation, exchange) == named, exchange.id


def results(operation: Operation) -> Iterator[tuple[Exchange, Any]]:
    """Yield each recorded result with what the client makes of it."""
    for exchange in shown.recordings(operation):
        if exchange.response.status == 200:
            answer = httpx2.Response(200, content=exchange.response.content)
            yield exchange, Wire(answer).call(operation, exchange.request.body)


def values(operation: Operation, place: Place, json: Any, made: Any) -> Iterator[Any]:
    """Yield what is shown of each recorded value, the value, and what the client made of it."""
    yield SHOWN[place.pointers[0]], json, made
    if is_object(json) and isinstance(made, Model):
        for name in json.keys() & place.properties.keys():
            below = operation.place("response", f"{place.path}.{name}")
            yield from values(
                operation, below, json[name], getattr(made, attribute_name(type(made), name))
            )
    elif is_array(json) and is_array(made):
        item = operation.place("response", f"{place.path}[0]")
        for each, made_of_it in zip(json, made, strict=True):
            yield from values(operation, item, each, made_of_it)


@uses_deprecated
@every_operation
def test_every_recorded_value_arrives_as_what_its_spelling_says(operation: Operation) -> None:
    for exchange, result in some(results(operation)):
        body = exchange.response.body
        for found, json, made in values(operation, operation.place("response", "$"), body, result):
            if isinstance(json, str):
                assert isinstance(made, KINDS.get(found.format, str)), found.place.path
                assert not isinstance(made, dt.datetime) or made.tzinfo is not None
            elif not is_object(json) and not is_array(json):
                assert type(made) is type(json), found.place.path
            elif is_object(json) and found.place.type == "object":
                assert isinstance(made, Model), found.place.path


def shown_texts(operation: Operation) -> Iterator[tuple[str, str]]:
    """Yield what the client shows of each recorded body, with the JSON of the body."""
    request = Client.contract.operation(operation.name)
    assert request is not None
    for exchange, result in results(operation):
        yield repr(result), exchange.response.content.decode()
        yield repr(built(request.request, exchange.request.body)), exchange.request.content.decode()


@uses_deprecated
@every_operation
def test_a_secret_of_a_recording_is_not_shown(operation: Operation) -> None:
    for text, _ in some(shown_texts(operation)):
        assert PLACEHOLDER not in text


@uses_deprecated
@every_operation
def test_what_is_no_secret_of_a_recording_is_shown(operation: Operation) -> None:
    for text, json in some(shown_texts(operation)):
        secrets = len(re.findall(f'"{PLACEHOLDER}', json))
        documented = len(re.findall(r'"1234#"', json))
        assert text.count("***") == secrets + documented


def placed(
    operation: Operation, direction: Direction, place: Place, json: Any, steps: Steps = ()
) -> Iterator[tuple[Shown, Steps]]:
    """Yield the way to each value of a recorded body, with what is shown of it."""
    yield SHOWN[place.pointers[0]], steps
    if is_object(json):
        for name in json.keys() & place.properties.keys():
            below = operation.place(direction, f"{place.path}.{name}")
            yield from placed(operation, direction, below, json[name], (*steps, name))
    elif is_array(json) and json and place.type == "array":
        item = operation.place(direction, f"{place.path}[0]")
        yield from placed(operation, direction, item, json[0], (*steps, 0))


def flawed(operation: Operation, direction: Direction) -> Iterator[tuple[Exchange, Any, str]]:
    """Yield recorded bodies without what all have, and with null where none has it, each once."""
    tried: set[str] = set()
    # What a client fills in itself is no argument that a caller could leave out.
    filled_in = {*CREDENTIALS, (operation.pagination or {}).get("limitation")}
    for exchange in shown.of_today(operation):
        if exchange.response.status != 200:
            continue
        body = exchange.request.body if direction == "request" else exchange.response.body
        for found, steps in placed(operation, direction, operation.place(direction, "$"), body):
            pointer = found.place.pointers[0]
            if not steps or pointer in tried or steps[-1] in filled_in:
                continue
            tried.add(pointer)
            if not found.null:
                yield exchange, edits.replaced(body, steps, None), f"null at {pointer}"
            if not found.absent and isinstance(steps[-1], str):
                yield exchange, edits.without(body, steps), f"without {pointer}"


@uses_deprecated
@pytest.mark.parametrize(
    "operation",
    [each for each in OPERATIONS if each.place("response", "$").properties],
    ids=lambda each: each.name,
)
def test_a_result_without_what_every_recording_has_breaks_the_contract(
    operation: Operation,
) -> None:
    for exchange, body, words in some(flawed(operation, "response")):
        answer = httpx2.Response(200, json=body)
        with pytest.raises(ContractError):
            pytest.fail(f"{words}: {Wire(answer).call(operation, exchange.request.body)!r}")


@uses_deprecated
@every_operation
def test_a_request_without_what_every_recording_has_is_not_sent(operation: Operation) -> None:
    for _, body, words in some(flawed(operation, "request")):
        wire = Wire()
        with pytest.raises((RequestInvalidError, TypeError)) as caught:
            pytest.fail(f"{words}: {wire.call(operation, body)!r}")
        # Python itself refuses a call without an argument that has to be there.
        assert type(caught.value) is not TypeError or "missing" in str(caught.value).lower()
        assert wire.bodies == []
