"""Reading: forms, columns, intervals, and what may not be lost."""

import csv
import io
import json
from datetime import timedelta
from pathlib import Path

import pytest

from mews_cli.arguments import Format
from mews_connector import models
from mews_sandbox import Sandbox
from mews_sandbox.faults import ExtraProperty, WrongType
from tests.cli.running import Mews, bodies

LIST = "resource-blocks get-all --sandbox"


def test_every_form_shows_the_blocks_of_the_hotel(mews: Mews, sandbox: Sandbox) -> None:
    for form in Format:
        ended = mews(f"{LIST} --output {form.value}")
        assert ended.code == 0
        assert all(name in ended.out for name in _own(sandbox))


def _own(sandbox: Sandbox) -> set[str]:
    owner = sandbox.hotel.properties[0].id
    blocks = sandbox.entities(models.ResourceBlock)
    return {block.name for block in blocks if block.is_active and block.enterprise_id == owner}


def test_csv_has_the_columns_of_the_model_and_empty_cells_for_null(
    mews: Mews, sandbox: Sandbox
) -> None:
    ended = mews(f"{LIST} --output csv")

    rows = list(csv.DictReader(io.StringIO(ended.out)))
    assert [*rows[0]] == list(models.ResourceBlock.__struct_encode_fields__)
    assert {row["DeletedUtc"] for row in rows} == {""}
    assert {row["Name"] for row in rows} == _own(sandbox)


def test_json_is_an_array_and_jsonl_a_line_for_each(mews: Mews, sandbox: Sandbox) -> None:
    whole = json.loads(mews(f"{LIST} -o json").out)
    lines = [json.loads(line) for line in mews(f"{LIST} -o jsonl").out.splitlines()]

    assert whole == lines
    assert {block["Name"] for block in whole} == _own(sandbox)


def test_columns_are_chosen_in_any_spelling(mews: Mews, sandbox: Sandbox) -> None:
    ended = mews(f"{LIST} -o csv --columns Name,start_utc,is-active")

    assert ended.out.splitlines()[0] == "Name,StartUtc,IsActive"
    assert len(ended.out.splitlines()) == 1 + len(_own(sandbox))


def test_an_interval_over_the_bound_is_asked_for_in_parts(mews: Mews, sandbox: Sandbox) -> None:
    mews(f"{LIST} --updated-utc 2026-01-01/2026-07-01")

    asked = [body["UpdatedUtc"] for body in bodies(sandbox)]
    windows = dict.fromkeys((each["StartUtc"], each["EndUtc"]) for each in asked)
    assert [*windows] == [
        ("2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z"),
        ("2026-04-01T00:00:00Z", "2026-07-01T00:00:00Z"),
    ]


def test_a_listing_goes_on_behind_a_cursor(mews: Mews, sandbox: Sandbox) -> None:
    ids = [block["Id"] for block in json.loads(mews(f"{LIST} -o json").out)]

    rest = json.loads(mews(f"{LIST} -o json --page-size 1 --cursor {ids[0]}").out)

    assert [block["Id"] for block in rest] == ids[1:]
    assert bodies(sandbox)[-1]["Limitation"]["Count"] == 1


@pytest.mark.parametrize("text", ["=1+1", " =1+1", "\u3000-1", "\uff1d1+1", "\uff201"])
def test_a_text_that_spreadsheets_take_for_a_formula_gets_an_apostrophe(
    mews: Mews, sandbox: Sandbox, text: str
) -> None:
    resource = sandbox.hotel.find_resource("201").id
    with sandbox.client() as client:
        client.resource_blocks.add(
            resource_blocks=[
                models.ResourceBlockParameters(
                    resource_id=resource,
                    name=text,
                    type_=models.ResourceBlockType.OUT_OF_ORDER,
                    start_utc=sandbox.clock.now(),
                    end_utc=sandbox.clock.now() + timedelta(days=1),
                )
            ]
        )

    assert f"'{text}" in mews(f"{LIST} -o csv --columns name").out.splitlines()
    assert text in mews(f"{LIST} -o csv --columns name --raw-cells").out.splitlines()


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_keeps_what_the_contract_does_not_know(
    mews: Mews, sandbox: Sandbox, form: str
) -> None:
    sandbox.add_fault(ExtraProperty())

    ended = mews(f"{LIST} -o {form}")

    assert ended.code == 0
    known = {*models.ResourceBlock.__struct_encode_fields__}
    first = json.loads(ended.out if form == "json" else ended.out.splitlines()[0])
    block = first[0] if form == "json" else first
    assert len({*block} - known) == 1


def test_an_answer_outside_the_contract_ends_with_7(mews: Mews, sandbox: Sandbox) -> None:
    sandbox.add_fault(WrongType(property="Name"))

    ended = mews(LIST)

    assert ended.code == 7
    assert "resourceBlocks/getAll: the response breaks the contract at" in ended.err


def test_a_file_of_credentials_cannot_name_other_variables(
    mews: Mews, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "somebody-elses")
    lines = (
        "MEWS_CLIENT_TOKEN=a-client-token",
        "MEWS_ACCESS_TOKEN=an-${AWS_SECRET_ACCESS_KEY}-token",
        "MEWS_CLIENT=op-${AWS_SECRET_ACCESS_KEY}",
        "MEWS_PLATFORM=demo",
    )
    Path(".env").write_text("\n".join(lines), encoding="utf-8")

    ended = mews("resource-blocks get-all --dry-run")

    assert ended.code == 0
    assert '"Client": "op-${AWS_SECRET_ACCESS_KEY}"' in ended.out
    assert "somebody-elses" not in ended.out + ended.err


def test_an_environment_that_hides_a_file_of_credentials_is_named(
    mews: Mews, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(".env").write_text("MEWS_CLIENT=Night Audit", encoding="utf-8")
    monkeypatch.setenv("MEWS_CLIENT", "Day Audit")

    ended = mews("resource-blocks get-all")

    assert ended.code == 2
    assert ".env was not read, because MEWS_CLIENT is set" in ended.err


def test_certificates_that_cannot_be_read_are_named(
    mews: Mews, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("MEWS_CLIENT_TOKEN", "MEWS_ACCESS_TOKEN", "MEWS_CLIENT"):
        monkeypatch.setenv(name, "a-placeholder")
    monkeypatch.setenv("MEWS_PLATFORM", "demo")
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere.pem")

    ended = mews("resource-blocks get-all")

    assert ended.code == 2
    assert "SSL_CERT_FILE=/nowhere.pem" in ended.err
