"""What an exchange says outside the contract is found, on both sides, and quotes no value."""

import pytest

from mews_contract.conformance import findings, masked
from mews_contract.contract import installed
from mews_contract.exchange import Exchange, Request, api_path
from tests.exchanges.samples import LIST_BLOCKS, PREFIX, block, exchange


def found(each: Exchange) -> list[str]:
    return [str(finding) for finding in findings(installed(), each)]


def test_an_exchange_inside_the_contract_has_no_finding() -> None:
    assert found(exchange()) == []


def test_the_requests_findings_come_before_the_responses() -> None:
    each = exchange(sent={"Limitation": {}}, came={"ResourceBlocks": [block(Id="Mr Sample")]})

    assert found(each) == [
        f'{LIST_BLOCKS} request $.Limitation: "Count" is a required property',
        f'{LIST_BLOCKS} response 200 $.ResourceBlocks[0].Id: the value is not a "uuid"',
    ]


@pytest.mark.parametrize(
    ("path", "problem", "kind"),
    [
        ("/api/connector/v1/resourceblocks/getall", "letter by letter", "violation"),
        ("/api/connector/v1/resourceBlocks/getAll/", "letter by letter", "violation"),
        ("/api/connector/v1/resourceBlocks/getAll?guest=Mr-Sample", "without a query", "violation"),
        ("/api/connector/v1/resourceBlocks%2FgetAll", "letter by letter", "violation"),
        ("/api/connector/v1/resourceBlocks/get%41ll", "letter by letter", "violation"),
        ("/api/connector/v2/resourceBlocks/getAll", "is not below", "violation"),
        ("/api/connector/v1/elevators/getAll", "is no operation of the contract", "addition"),
    ],
)
def test_another_address_is_found(path: str, problem: str, kind: str) -> None:
    each = exchange()
    other = Exchange(Request("POST", path, {}, each.request.content), each.response)

    (finding,) = findings(installed(), other)

    assert problem in finding.problem
    assert finding.kind == kind
    assert "Mr-Sample" not in str(finding)


def test_another_method_is_found() -> None:
    each = exchange()
    other = Exchange(Request("GET", each.request.path, {}, b""), each.response)

    assert found(other) == [f"{LIST_BLOCKS} request $: is sent by GET; every operation is a POST"]


@pytest.mark.parametrize(
    ("each", "problem"),
    [
        (exchange(status=418), "response 418 $: the contract has no status 418"),
        (exchange(status=204, content=b"", headers={}), "comes only to requests with Prefer"),
        (exchange(content=b"<html>"), "is not JSON in UTF-8"),
        (exchange(headers={"content-type": "text/html"}), "is not JSON in UTF-8"),
        (exchange(content=b""), 'the value is not of type "object"'),
    ],
)
def test_an_answer_in_another_form_is_found(each: Exchange, problem: str) -> None:
    (finding,) = found(each)

    assert problem in finding


@pytest.mark.parametrize(
    "each",
    [
        exchange(status=502, content=b"<html>", headers={"content-type": "text/html"}),
        exchange(status=500, content=b"", headers={}),
        exchange(status=500, content=b"gone", headers={}),
        exchange(status=204, content=b"", headers={}, sent_headers={"prefer": "return=minimal"}),
    ],
)
def test_a_fault_of_the_server_side_and_a_minimal_answer_are_no_findings(each: Exchange) -> None:
    assert found(each) == []


def test_what_mews_may_add_at_any_time_is_an_addition() -> None:
    each = exchange(came={"ResourceBlocks": [block(Type="Renovation", Colour="red")]})

    assert {finding.kind for finding in findings(installed(), each)} == {"addition"}


def test_a_masked_finding_shows_only_names_of_the_contract() -> None:
    each = exchange(came={"ResourceBlocks": [block(Colour=1, **{"mr sample": 1})]})
    whole = [*findings(installed(), each)]

    hidden = [masked(installed(), finding).path for finding in whole]
    named = [masked(installed(), finding, has_names=True).path for finding in whole]

    assert hidden == ["$.ResourceBlocks[0].*"] * 2
    assert named == ["$.ResourceBlocks[0].Colour", "$.ResourceBlocks[0].*"]


@pytest.mark.parametrize(
    ("path", "known"),
    [
        (f"{PREFIX}{LIST_BLOCKS}", f"{PREFIX}{LIST_BLOCKS}"),
        (f"/proxy{PREFIX}{LIST_BLOCKS}", f"{PREFIX}{LIST_BLOCKS}"),
        ("/API/Connector/v1/x", "/API/Connector/v1/x"),
        ("/api/distributor/v1/x", None),
        ("/x?from=/api/connector/v1/x", None),
        ("/x%2Fapi%2Fconnector%2Fv1%2Fx", "/x%2Fapi%2Fconnector%2Fv1%2Fx"),
    ],
)
def test_an_address_of_the_api_is_known_behind_a_proxy(path: str, known: str | None) -> None:
    assert api_path(path) == known
