"""What captured requests use that is deprecated, restricted or in beta is told, and is no flaw."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from mews_contract.captures.usage import uses
from mews_contract.contract import installed
from mews_contract.edits import steps_of
from mews_contract.exchange import Request
from mews_contract.operation import PREFIX, Operation
from tests.exchanges.captured import PLATFORM, har, har_entry
from tests.exchanges.commands import run_verify
from tests.exchanges.samples import CREDENTIALS
from tests.support.every import check_every

ID: Final = "7f8e9d0c-1b2a-4c4d-8e6f-7a8b9c0d1e2f"


def sent(name: str, **body: Any) -> dict[str, Any]:
    """Return an entry of an operation, answered by its example."""
    answered = installed().by_name[name].example("response")
    return har_entry(
        json.dumps({**CREDENTIALS, **body}),
        {"mimeType": "application/json", "text": json.dumps(answered)},
        url=f"{PLATFORM}{PREFIX}{name}",
    )


@pytest.fixture
def traffic(tmp_path: Path) -> Path:
    """Return traffic inside the contract that uses each kind of thing to know of."""
    filters: dict[str, Any] = {"CustomerIds": [ID], "Limitation": {"Count": 10}}
    extent = {"Customers": True, "Addresses": False}
    return har(
        tmp_path / "traffic.har",
        sent("routingRules/delete", RoutingRuleIds=[ID]),
        sent("customers/getAll", **filters, Extent={**extent, "Documents": True}),
        sent("customers/getAll", **filters, Extent={**extent, "Documents": None}),
        sent("customers/getAll", **filters, Extent={**extent, "Documents": False}),
        sent("exports/getAll", ExportIds=[ID]),
    )


def test_the_report_lists_what_is_in_use_with_what_replaces_it_and_until_when(
    traffic: Path,
) -> None:
    ran = run_verify(traffic)

    assert (ran.code, ran.out.replace(f"{traffic} ", "")) == (
        0,
        """\
In use, and deprecated:
  customers/getAll $.Extent.Documents: Whether to return identity documents. Use \
`identityDocuments/getAll` instead. Mews discontinues it on 2026-01-10 (entry 2, 2 times)
  routingRules/delete: use `billingAutomations/delete` instead. Mews discontinues it on \
2027-01-10 (entry 1)
In use, and restricted:
  exports/getAll: Mews opens it to chosen partners only (entry 5)
In use, and in beta:
  exports/getAll: Mews may change it without notice (entry 5)
Exchanges checked: 5. Violations: 0. Additions: 0.
""",
    )


def test_programs_get_the_same(traffic: Path) -> None:
    report = json.loads(run_verify(traffic, "--format", "json").out)

    documents, first, second, rules = report["in_use"]
    assert documents["path"] == "$.Extent.Documents"
    assert [documents[name] for name in ("times", "discontinued")] == [2, "2026-01-10"]
    assert [each["status"] for each in (documents, first, second, rules)] == [
        *("deprecated", "restricted", "beta", "deprecated"),
    ]
    assert rules == {
        "operation": "routingRules/delete",
        "path": "$",
        "status": "deprecated",
        "advice": "use `billingAutomations/delete` instead. Mews discontinues it on 2027-01-10",
        "replaced_by": ["billingAutomations/delete"],
        "discontinued": "2027-01-10",
        "first": f"{traffic} entry 1",
        "times": 1,
    }


def test_only_what_is_deprecated_counts_and_only_if_asked(tmp_path: Path, traffic: Path) -> None:
    beta = har(tmp_path / "beta.har", sent("exports/getAll", ExportIds=[ID]))

    codes = [run_verify(file, "--fail-on-deprecated").code for file in (traffic, beta)]

    assert codes == [3, 0]


def test_every_deprecated_property_of_a_request_is_found_where_it_stands() -> None:
    found: list[str] = []

    def check(operation: Operation) -> None:
        places = operation.places["request"]
        usual = {place.path for place in places if not place.node.get("deprecated")}
        deprecated = {place.path for place in places} - usual
        assert used(operation, {}) == set()
        for path in deprecated:
            body: Any = 1
            for step in reversed(steps_of(path)):
                body = [body] if isinstance(step, int) else {step: body}
            assert path in used(operation, body), path
        found.extend(deprecated)

    check_every(installed().by_name.values(), check)
    assert "$.Extent.Documents" in found


def used(operation: Operation, body: Any) -> set[str]:
    """Return the places of a body that are in use."""
    request = Request("POST", operation.path, {}, json.dumps(body).encode())
    return {use.path for use in uses(installed(), request)} - {"$"}
