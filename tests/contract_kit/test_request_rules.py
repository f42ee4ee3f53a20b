"""What JSON Schema does not say of a request: groups of filters, and how long an interval is."""

from copy import deepcopy
from typing import Any, Final

import pytest
from hypothesis import given

from mews_contract.contract import Contract, installed
from mews_contract.document import Document
from mews_contract.json_values import JsonObject
from mews_contract.operation import Operation
from mews_contract.testing.drawing import bodies
from mews_contract.testing.flaws import flaws
from mews_sandbox import Sandbox
from mews_sandbox.page.reference import tryable

LISTING = "/api/connector/v1/resourceBlocks/getAll"
ID = "3ec8e2cd-d582-5d2e-b125-f8031dea2fa7"
POSTED = {"Start": "2026-01-01", "End": "2026-01-31"}
SENT = {"ClientToken": "a", "AccessToken": "b", "Client": "c", "Limitation": {"Count": 1}}


def listing() -> Operation:
    """Return the listing as it would be with a filter by dates, and two groups of filters."""
    document: Any = deepcopy(installed().document.raw)
    schemas = document["components"]["schemas"]
    request = schemas["ResourceBlockFilterParameters"]
    request["x-mews-alternatives"] = [["ResourceBlockIds"], ["EnterpriseIds", "Posted"]]
    dates = {name: {"type": "string", "format": "date"} for name in ("Start", "End")}
    schemas["DateInterval"] = {"type": "object", "required": [*dates], "properties": dates}
    request["allOf"][1]["properties"]["Posted"] = {
        "oneOf": [{"$ref": "#/components/schemas/DateInterval"}, {"type": "null"}],
        "x-mews-max-interval": "P1M",
    }
    return Operation(Document(document), LISTING)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["$ needs ResourceBlockIds, or EnterpriseIds with Posted"]),
        ({"ResourceBlockIds": None, "EnterpriseIds": [ID]}, ["$ needs ResourceBlockIds, or Ent"]),
        ({"ResourceBlockIds": [ID]}, []),
        ({"EnterpriseIds": [ID], "Posted": POSTED}, []),
        (
            {"EnterpriseIds": [ID], "Posted": {"Start": "2026-01-01", "End": "2026-02-01"}},
            ["$.Posted is longer than P1M"],
        ),
    ],
    ids=["none", "half a group", "one group", "both dates inside", "a day more"],
)
def test_a_request_is_held_to_its_groups_of_filters_and_its_longest_interval(
    filters: dict[str, Any], expected: list[str]
) -> None:
    found = [f"{each.path} {each.problem}" for each in listing().request_breaches(SENT | filters)]
    assert len(found) == len(expected)
    assert all(text.startswith(begin) for text, begin in zip(found, expected, strict=True))


DATED: Final = listing()


@given(bodies(DATED, "request"))
def test_a_request_is_drawn_as_it_may_be(body: JsonObject) -> None:
    assert [*DATED.request_breaches(body)] == []


@pytest.mark.parametrize(
    ("flaw", "expected"),
    [
        ("longer than P1M", "$.Posted: is longer than P1M"),
        ("none of the alternatives", "$: needs ResourceBlockIds, or EnterpriseIds with Posted"),
    ],
)
def test_a_request_is_broken_by_one_of_its_rules_alone(flaw: str, expected: str) -> None:
    body = {**SENT, "ResourceBlockIds": [ID], "Posted": POSTED}
    broken = {each.words: each for each in flaws(DATED, "request", body)}[flaw]
    found = [str(each) for each in DATED.request_breaches(broken.put_into(body))]
    assert found == [expected]


def test_the_page_shows_an_example_with_an_interval_of_dates() -> None:
    operation = listing()
    media: Any = operation.media("request")
    media["examples"] = {"documented": {"value": {**SENT, "Posted": POSTED}}}
    shown = tryable(Sandbox(contract=Contract(operation.document)))["paths"][LISTING]["post"]
    examples = shown["requestBody"]["content"]["application/json"]["examples"]
    assert examples["sandbox"]["value"]["Posted"] == POSTED
