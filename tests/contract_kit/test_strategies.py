"""What the strategies draw: inside the contract, or outside of it by exactly one thing."""

import json
import re
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Any, Final, TypeVar

import httpx
import httpx2
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from mews_connector import Client, models
from mews_connector.errors import ContractError
from mews_contract import strategies
from mews_contract.conformance import findings, request_findings, response_findings
from mews_contract.contract import Contract, installed
from mews_contract.document import Document, breaches
from mews_contract.exchange import Request, Response
from mews_contract.operation import Operation, UnknownOperationError
from mews_contract.testing.drawing import values
from mews_contract.testing.flaws import flaws
from mews_contract.testing.messages import DrawnRequest, DrawnResponse
from mews_runtime.schema.enums import OpenEnum
from mews_runtime.schema.model import Model
from tests.contract.bodies import whole
from tests.contract.calls import Wire
from tests.contract.contract import load

# Whoever draws of all operations calls deprecated ones, too.
pytestmark = pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")

T = TypeVar("T")

CONTRACT: Final = installed()
NAMES: Final = sorted(CONTRACT.by_name)
MODELS: Final = [
    each for each in map(models.__dict__.get, models.__all__) if isinstance(each, type)
]
GET_ALL: Final = "resourceBlocks/getAll"
SCHEMAS: Final = "#/components/schemas"

TYPES: Final = {"Card": f"{SCHEMAS}/TimeInterval", "Cash": f"{SCHEMAS}/PaxCount"}
TOLD: Final[dict[str, Any]] = {
    "Kind": {"type": "string", "enum": [*TYPES]},
    "Lasts": {"type": "string", "format": "duration"},
    "Scan": {"type": "string", "format": "byte", "minLength": 1},
    "Value": {
        "anyOf": [{"$ref": each} for each in TYPES.values()],
        "x-mews-discriminator": {"propertyName": "Kind", "mapping": TYPES},
    },
}

names = st.sampled_from(NAMES)
every_strategy = pytest.mark.parametrize(
    "strategy",
    [
        strategies.broken_requests,
        strategies.broken_responses,
        strategies.errors,
        strategies.exchanges,
        strategies.request_bodies,
        strategies.requests,
        strategies.response_bodies,
        strategies.responses,
    ],
    ids=lambda each: each.__name__,
)


def sent(request: httpx2.Request) -> Request:
    return Request("POST", request.url.path, dict(request.headers.items()), request.content)


def received(response: httpx2.Response) -> Response:
    return Response(response.status_code, dict(response.headers.items()), response.content)


def asked(name: str) -> Request:
    """A request to which every response may be an answer."""
    return Request("POST", CONTRACT.by_name[name].path, {}, b"{}")


def drawn_from(strategy: st.SearchStrategy[T], is_wanted: Callable[[T], bool]) -> T:
    """The first such example, as it is drawn: to shrink it would take a while."""
    quick = settings(phases=[Phase.generate], database=None, max_examples=2000)
    return find(strategy, is_wanted, settings=quick)


# What is allowed


@given(name=names, data=st.data())
def test_a_request_is_inside_the_contract(name: str, data: st.DataObject) -> None:
    request = data.draw(strategies.requests(name))
    assert [*request_findings(CONTRACT, sent(request))] == []


@given(
    name=st.sampled_from(["resourceBlocks/getAll", "resourceCategoryAssignments/getAll"]),
    data=st.data(),
)
def test_an_interval_of_a_request_does_not_end_before_it_starts(
    name: str, data: st.DataObject
) -> None:
    body = data.draw(strategies.request_bodies(name))
    interval: Any = body.get("UpdatedUtc") or {"StartUtc": "", "EndUtc": ""}
    assert interval["StartUtc"] == interval["EndUtc"]


@given(name=names, data=st.data())
def test_a_response_is_inside_the_contract(name: str, data: st.DataObject) -> None:
    response = data.draw(strategies.responses(name))
    assert response.status_code == 200
    assert [*response_findings(CONTRACT, asked(name), received(response))] == []


@given(name=names, data=st.data())
def test_an_error_is_inside_the_contract(name: str, data: st.DataObject) -> None:
    response = data.draw(strategies.errors(name))
    assert [*response_findings(CONTRACT, asked(name), received(response))] == []


@given(name=names, data=st.data())
def test_an_exchange_is_inside_the_contract(name: str, data: st.DataObject) -> None:
    exchange = data.draw(strategies.exchanges(name))
    assert exchange.request.path == CONTRACT.by_name[name].path
    assert [*findings(CONTRACT, exchange)] == []


@given(name=names, data=st.data())
def test_what_may_be_added_tomorrow_is_an_addition_and_no_violation(
    name: str, data: st.DataObject
) -> None:
    response = data.draw(strategies.responses(name, additions=True))
    found = response_findings(CONTRACT, asked(name), received(response))
    assert {finding.kind for finding in found} <= {"addition"}


@given(data=st.data(), additions=st.booleans())
def test_a_value_is_of_the_type_that_is_told_beside_it(
    data: st.DataObject, *, additions: bool
) -> None:
    document: Any = load()
    document["components"]["schemas"]["Told"] = {
        "type": "object",
        "required": [*TOLD],
        "properties": TOLD,
    }
    contract = Document(document)
    told = data.draw(values(contract, f"{SCHEMAS}/Told", additions=additions))
    found = breaches(contract.validator(f"{SCHEMAS}/Told"), told)
    assert [each for each in found if each.keyword != "enum"] == []
    kind = told["Kind"]
    assert kind not in TYPES or contract.validator(TYPES[kind]).is_valid(told["Value"])


CASH: Final = {"PersonCount": 2, "UnitCount": 1}


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("Cash", CASH, []),
        ("Cash", {**CASH, "UnitCount": 0}, [("violation", "Value.UnitCount")]),
        ("Cash", {"UnitCount": 1}, [("violation", "Value")]),
        ("Cash", None, [("violation", "Value")]),
        ("Card", CASH, [("violation", "Value"), ("violation", "Value")]),
        ("Later", {"New": 1}, [("addition", "Kind")]),
        ("Later", None, [("addition", "Kind")]),
    ],
)
def test_a_value_breaks_the_contract_where_it_is_not_of_the_type_that_is_told(
    kind: str, value: Any, expected: list[tuple[str, str]]
) -> None:
    document: Any = load()
    document["components"]["schemas"]["ResourceBlock"]["properties"] |= TOLD
    contract = Contract(Document(document))
    body: Any = contract.by_name[GET_ALL].example("response")
    first = {**body["ResourceBlocks"][0], "Kind": kind, "Value": value}
    content = json.dumps({**body, "ResourceBlocks": [first]}).encode()
    answer = Response(200, {"content-type": "application/json"}, content)
    found = response_findings(contract, asked(GET_ALL), answer, additions=False)
    at = "$.ResourceBlocks[0]."
    assert [(each.kind, each.path.removeprefix(at)) for each in found] == expected


def test_additions_are_drawn_if_they_are_asked_for() -> None:
    def is_new(body: Any) -> bool:
        return bool(CONTRACT.by_name[GET_ALL].unknown("response", body))

    assert drawn_from(strategies.response_bodies(GET_ALL, additions=True), is_new)


def test_each_documented_error_is_drawn() -> None:
    documented = {int(status) for status in CONTRACT.by_name[GET_ALL].definition["responses"]}
    drawn: set[int] = set()

    def is_last(response: httpx2.Response) -> bool:
        drawn.add(response.status_code)
        return drawn >= documented - {200, 204}

    assert drawn_from(strategies.errors(GET_ALL), is_last).status_code in documented


def test_a_429_may_say_when_to_come_again_as_the_contract_has_it() -> None:
    def says(response: httpx2.Response, *, is_date: bool) -> bool:
        value = response.headers.get("Retry-After", "")
        return response.status_code == 429 and value.endswith("GMT") is is_date and bool(value)

    drawn = strategies.errors(GET_ALL)
    seconds = drawn_from(drawn, lambda response: says(response, is_date=False))
    assert int(seconds.headers["Retry-After"]) >= 0
    date = drawn_from(drawn, lambda response: says(response, is_date=True))
    assert parsedate_to_datetime(date.headers["Retry-After"]).tzinfo is not None


def test_an_exchange_may_be_a_204_where_the_request_prefers_it() -> None:
    drawn = drawn_from(strategies.exchanges(GET_ALL), lambda each: each.response.status == 204)
    assert drawn.request.headers["prefer"] == "return=minimal"


# What is broken


@given(name=names, data=st.data())
def test_a_broken_request_has_one_violation_where_it_says(name: str, data: st.DataObject) -> None:
    broken = data.draw(strategies.broken_requests(name))
    found = [*request_findings(CONTRACT, sent(broken.request))]
    assert {finding.path for finding in found} == {broken.path}, broken.flaw


@given(name=names, data=st.data())
def test_a_broken_response_has_one_violation_where_it_says(name: str, data: st.DataObject) -> None:
    broken = data.draw(strategies.broken_responses(name))
    found = [*response_findings(CONTRACT, asked(name), received(broken.response))]
    assert {finding.path for finding in found} == {broken.path}, broken.flaw
    assert "violation" in {finding.kind for finding in found}


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(name=names, data=st.data())
def test_the_client_says_of_a_broken_response_where_it_is_broken(
    name: str, data: st.DataObject
) -> None:
    broken = data.draw(strategies.broken_responses(name))
    operation = CONTRACT.by_name[name]
    with pytest.raises(ContractError) as caught:
        Wire(broken.response).call(operation, operation.example("request"))
    assert caught.value.path == shown(operation, broken.path)


def shown(operation: Operation, path: str) -> str:
    """Return a path as errors tell it: they do not show the names of a map."""
    for place in operation.places["response"]:
        pattern = re.escape(place.path).replace(re.escape("[0]"), r"\[\d+\]")
        found = re.fullmatch(rf"({pattern})\..*?(\[\d+\].*)?", path, re.DOTALL)
        if place.is_map and found:
            return f"{found[1]}[...]{found[2] or ''}"
    return path


@pytest.mark.parametrize(
    "flaw",
    [
        "Limitation is missing",
        "a string in place of an object",
        "an object in place of an integer",
        "too small",
        "too large",
        "too many items",
        "no value of the enum",
        "no uuid",
        "no date-time",
        "longer than P3M",
        "too short",
    ],
)
def test_a_request_is_broken_in_every_way_that_the_contract_knows(flaw: str) -> None:
    operation = CONTRACT.by_name[GET_ALL]
    assert flaw in {each.words for each in flaws(operation, "request", whole(operation, "request"))}


# Models


@given(model=st.sampled_from(MODELS), data=st.data())
def test_an_instance_of_a_model_is_what_its_schema_allows(
    model: type[Any], data: st.DataObject
) -> None:
    drawn = data.draw(strategies.models(model))
    assert type(drawn) is model
    written = drawn.to_dict() if isinstance(drawn, Model) else str(drawn)
    assert CONTRACT.document.validator(f"{SCHEMAS}/{model.__name__}").is_valid(written)


@pytest.mark.parametrize("additions", [False, True])
@given(data=st.data())
def test_what_mews_sends_unasked_is_drawn_whatever_tells_its_type(
    data: st.DataObject, *, additions: bool
) -> None:
    contract = Client.contract
    assert contract.websocket is not None
    for model in (contract.websocket.message(), *(each() for each in contract.webhooks.values())):
        drawn = data.draw(strategies.models(model, additions=additions))
        assert type(drawn) is model
        validator = CONTRACT.document.validator(f"{SCHEMAS}/{model.__name__}")
        assert additions or validator.is_valid(drawn.to_dict())


def test_enums_of_a_model_may_have_values_of_tomorrow() -> None:
    def is_new(block: models.ResourceBlock) -> bool:
        return not block.type_.is_known

    block = drawn_from(strategies.models(models.ResourceBlock, additions=True), is_new)
    assert not block.type_.is_known
    new = drawn_from(
        strategies.models(models.ResourceBlockType, additions=True), lambda each: not each.is_known
    )
    assert isinstance(new, OpenEnum)


@pytest.mark.parametrize("odd", [int, Model, OpenEnum, dict[str, str], "ResourceBlock"])
def test_what_is_no_model_of_the_client_is_not_drawn(odd: Any) -> None:
    with pytest.raises(TypeError, match="is no model and no enum of the client: pass one of"):
        strategies.models(odd)


def test_registered_models_are_drawn_by_their_type() -> None:
    strategies.register()
    block = drawn_from(st.from_type(models.ResourceBlock), lambda each: each.notes is None)
    assert block.start_utc.tzinfo is not None
    pair = drawn_from(st.lists(st.from_type(models.ResourceBlock), min_size=2), lambda _: True)
    assert [type(each) for each in pair] == [models.ResourceBlock] * 2


# For people


@every_strategy
def test_an_unknown_operation_is_refused_with_what_was_probably_meant(
    strategy: Callable[[str], st.SearchStrategy[object]],
) -> None:
    with pytest.raises(UnknownOperationError, match=r"did you mean resourceBlocks/getAll\?"):
        strategy("resourceblocks/getall")


def test_the_repr_of_a_response_is_code_that_makes_it() -> None:
    drawn = DrawnResponse(429, {"Message": None}, {"Retry-After": "0"})
    made = httpx2.Response(429, headers={"Retry-After": "0"}, json={"Message": None})
    assert repr(drawn) == (
        "httpx2.Response(429, headers={'Retry-After': '0'}, json={'Message': None})"
    )
    assert (drawn.json(), drawn.headers["Retry-After"]) == (made.json(), "0")
    assert drawn.headers["Content-Type"] == made.headers["Content-Type"]


def test_the_repr_of_a_request_is_code_that_makes_it() -> None:
    drawn = DrawnRequest("/api/connector/v1/resources/getOccupancyState", {}, {})
    url = "https://api.mews-demo.com/api/connector/v1/resources/getOccupancyState"
    made = httpx2.Request("POST", url, json={})
    assert repr(drawn) == f"httpx2.Request('POST', '{url}', json={{}})"
    assert (drawn.url, drawn.content, drawn.headers) == (made.url, made.content, made.headers)


def test_a_request_can_be_had_of_another_library() -> None:
    drawn = DrawnRequest("/api/connector/v1/resources/getOccupancyState", {}, {"Prefer": "x"})
    made = drawn.to(httpx.Request)
    assert (type(made), str(made.url)) == (httpx.Request, str(drawn.url))
    assert (made.content, dict(made.headers)) == (drawn.content, dict(drawn.headers))


def test_the_repr_of_a_response_that_is_null_makes_no_empty_one() -> None:
    drawn = DrawnResponse(200, None, {})
    made = httpx2.Response(200, headers={"Content-Type": "application/json"}, content=b"null")
    assert repr(drawn) == (
        "httpx2.Response(200, headers={'Content-Type': 'application/json'}, content=b'null')"
    )
    assert (drawn.content, drawn.headers) == (made.content, made.headers)


@pytest.mark.only_in_ci
def test_a_failure_shrinks_to_what_is_needed_for_it() -> None:
    body = find(strategies.response_bodies(GET_ALL), lambda body: bool(body["ResourceBlocks"]))
    (block,) = body["ResourceBlocks"]
    optional = {"DeletedUtc", "Notes"}
    assert set(body) <= {"ResourceBlocks", "Cursor"}
    assert not optional & set(block)
    assert block["Name"] == ""


def test_only_the_operation_that_is_asked_for_is_read() -> None:
    contract = Contract(Document(load()))
    drawn_from(strategies.exchanges(GET_ALL, contract=contract), lambda _: True)
    read_ones = [name for name, each in contract.by_name.items() if "places" in vars(each)]
    assert read_ones == [GET_ALL]
