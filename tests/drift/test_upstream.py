"""The vendor's own description holds nothing that is not known, and a change of it is found."""

import json
from pathlib import Path
from typing import Any, Final

import typer
from typer.testing import CliRunner

from mews_contract.drift import acceptance
from mews_contract.drift.command import drift
from tests.drift.contract import PREFIX, ROOT, Document, operation, schema
from tests.drift.test_command import written
from tests.drift.upstream import upstream

KNOWN: Final = ROOT / "src" / "mews_contract" / "drift" / acceptance.KNOWN


def report(*arguments: object) -> tuple[int, dict[str, Any]]:
    """Run the command on the contract of the installed client: its exit code, and its report."""
    app = typer.Typer()
    app.command()(drift)
    result = CliRunner().invoke(app, [*map(str, arguments), "--format", "json"])
    return result.exit_code, json.loads(result.output)


def told(found: dict[str, Any]) -> set[tuple[str, str, str]]:
    """How much each difference of a report matters, its kind, and its place."""
    return {(each["severity"], each["kind"], each["place"]) for each in found["differences"]}


def properties(document: Document, name: str) -> Document:
    """The properties of a schema of theirs."""
    found: Document = schema(document, name)["properties"]
    return found


def test_all_that_differs_is_known_and_all_that_is_known_differs(tmp_path: Path) -> None:
    theirs = written(tmp_path, upstream())

    code, found = report(theirs, "--accept", KNOWN, "--no-known", "--strict")

    assert (sorted(told(found)), found["stale"], code) == ([], [], 0)
    assert found["compared"] > 190


def test_a_change_of_it_is_told_with_its_place_and_nothing_besides(tmp_path: Path) -> None:
    document = upstream()
    del document["paths"][f"{PREFIX}services/getAll"]
    operation(document, "companies/getAll")["deprecated"] = True
    del operation(document, "rates/getAll")["responses"]["200"]
    del properties(document, "Reservation")["AssignedResourceId"]
    properties(document, "Reservation")["Colour"] = {"type": "string"}
    properties(document, "Rate")["GroupId"]["nullable"] = True
    properties(document, "Rate")["IsPublic"]["type"] = "string"
    filters = schema(document, "CustomerFilterParameters")
    filters["required"] += ["Emails", "Purpose"]
    filters["properties"]["Purpose"] = {"type": "string"}
    filters["properties"]["CustomerIds"]["maxItems"] = 100
    schema(document, "ResourceBlockType")["enum"].remove("InternalUse")
    properties(document, "CompanyAddParameters")["Contact"]["nullable"] = False

    code, found = report(written(tmp_path, document))

    assert told(found) == {
        ("breaking", "operation-removed", "services/getAll"),
        ("compatible", "operation-deprecated", "companies/getAll"),
        ("breaking", "success-status-removed", "response.200"),
        ("breaking", "property-removed", "Reservation.AssignedResourceId"),
        ("compatible", "property-added", "Reservation.Colour"),
        ("breaking", "null-added", "Rate.GroupId"),
        ("breaking", "type-changed", "Rate.IsPublic"),
        ("breaking", "property-required", "CustomerFilterParameters.Emails"),
        ("breaking", "required-property-added", "CustomerFilterParameters.Purpose"),
        ("breaking", "bound-tightened", "CustomerFilterParameters.CustomerIds"),
        ("breaking", "enum-value-removed", "ResourceBlockType"),
        ("breaking", "null-removed", "CompanyAddParameters.Contact"),
    }
    assert code == 3


def test_only_the_operations_that_are_asked_for_are_compared(tmp_path: Path) -> None:
    document = upstream()
    del document["paths"][f"{PREFIX}services/getAll"]
    document["paths"][f"{PREFIX}services/paint"] = {"post": {"responses": {}}}
    properties(document, "Rate")["GroupId"]["nullable"] = True
    path = written(tmp_path, document)

    code, found = report(path, "--only", "services/*", "--only", "companies/getAll")
    others, _ = report(path, "--only", "customers/*", "--accept", KNOWN, "--strict")

    assert told(found) == {("breaking", "operation-removed", "services/getAll")}
    assert found["only_theirs"] == ["services/paint"]
    assert [code, others] == [3, 0]
