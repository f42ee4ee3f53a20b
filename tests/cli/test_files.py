"""Files of items: read as strictly as the contract reads, and unchanged by a spreadsheet."""

import csv
import io
import json
import os
import re
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_cli.columns import columns
from mews_cli.csv_lines import read_csv
from mews_cli.exits import Exit
from mews_cli.formats import Csv
from mews_cli.shapes import Property, properties
from mews_cli.values import loads, number
from mews_connector import models
from mews_sandbox import Sandbox
from mews_sandbox.ids import known_ids
from tests.cli.running import Mews, bodies, room

ADD = "resource-blocks add --sandbox --from"
HEADER = "ResourceId,Name,Type,StartUtc,EndUtc,Notes"
DATES = "2026-05-02,2026-05-03"


def _names(sandbox: Sandbox) -> list[Any]:
    return [item["Name"] for body in bodies(sandbox) for item in body.get("ResourceBlocks", [])]


def _adjust(
    sandbox: Sandbox, ending: str, text: str, column: str = "UnitCountAdjustment.Value"
) -> str:
    ids = known_ids(sandbox)
    category, service = ids["ResourceCategoryId"][0], ids["ServiceId"][0]
    unit = "2026-05-02T23:00:00Z"
    if ending == "csv":
        head = "FirstTimeUnitStartUtc,LastTimeUnitStartUtc,ResourceCategoryId"
        whole = f"{head},{column}\n{unit},{unit},{category},{text}\n"
    else:
        whole = (
            f'[{{"FirstTimeUnitStartUtc": "{unit}", "LastTimeUnitStartUtc": "{unit}", '
            f'"ResourceCategoryId": "{category}", "UnitCountAdjustment": {{"Value": {text}}}}}]'
        )
    Path(f"updates.{ending}").write_text(whole, encoding="utf-8")
    return f"services update-availability --sandbox --service-id {service} --from updates.{ending}"


@pytest.mark.parametrize(("ending", "text"), [("json", "-2"), ("csv", "-2"), ("csv", " -2 ")])
def test_a_number_is_sent_as_it_is(mews: Mews, sandbox: Sandbox, ending: str, text: str) -> None:
    ended = mews(f"{_adjust(sandbox, ending, text)} --dry-run")

    assert ended.code == 0
    request = json.loads(ended.out.partition("\n")[2])
    assert request["AvailabilityUpdates"][0]["UnitCountAdjustment"] == {"Value": -2}


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        ("UnitCountAdjustment", "-2", {"Value": -2}),
        ("unit_count_adjustment", "-2", {"Value": -2}),
        ("UnitCountAdjustment", "{}", {}),
        ("UnitCountAdjustment", '"{""value"": null}"', {"Value": None}),
    ],
)
def test_an_update_is_written_in_a_column_of_its_own_name(
    mews: Mews, sandbox: Sandbox, column: str, cell: str, *, expected: Any
) -> None:
    ended = mews(f"{_adjust(sandbox, 'csv', cell, column)} --dry-run")

    assert ended.code == 0, ended.err
    request = json.loads(ended.out.partition("\n")[2])
    assert request["AvailabilityUpdates"][0]["UnitCountAdjustment"] == expected


def test_an_update_that_has_two_columns_is_refused(mews: Mews, sandbox: Sandbox) -> None:
    both = "UnitCountAdjustment,UnitCountAdjustment.Value"

    ended = mews(_adjust(sandbox, "csv", "1,2", both))

    assert ended.code == 2
    assert "column UnitCountAdjustment.Value: it is there twice" in ended.err


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside),
)


@given(values)
def test_whatever_json_has_a_word_for_is_read_as_it_was_written(value: Any) -> None:
    read = loads(json.dumps(value))

    assert json.dumps(read, default=float) == json.dumps(value)


@given(st.decimals(allow_nan=False, allow_infinity=False).map(str))
def test_a_number_is_read_exactly_or_not_at_all(text: str) -> None:
    try:
        read = Decimal(number(text.lower()))
    except ValueError:
        read = Decimal(text)

    written = Decimal(text)
    assert (read, read.as_tuple().exponent) == (written, written.as_tuple().exponent)


# What spreadsheets, shells and other tools put around items.
_SHAPE: Property = next(
    each
    for each in properties(models.ResourceBlockAddParameters)
    if each.model is models.ResourceBlockParameters
)
texts = st.text(st.sampled_from("'\";,=-a1 \t\n\r\u3000\uff1d"), max_size=8) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0")
)
records = st.lists(
    st.fixed_dictionaries({"Name": texts.filter(str.strip), "Notes": texts}), min_size=1, max_size=4
)


def _written(items: list[dict[str, str]]) -> str:
    fixed = {"ResourceId": "3ec8e2cd-d582-5d2e-b125-f8031dea2fa7", "Type": "OutOfOrder"}
    times = {"StartUtc": "2026-05-02T00:00:00Z", "EndUtc": "2026-05-03T00:00:00Z"}
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", out)
        found = columns(models.ResourceBlockParameters, None)
        Csv(found, has_header=True, is_raw=False).page([fixed | times | item for item in items])
    return out.getvalue()


def _saved_by_a_spreadsheet(text: str, separator: str, *, has_separator_line: bool) -> str:
    rows = [[*cells, ""] for cells in csv.reader(io.StringIO(text, newline=""))]
    out = io.StringIO()
    if has_separator_line:
        out.write(f"sep={separator}\r\n")
    writer = csv.writer(out, delimiter=separator)
    writer.writerows([*rows, [""] * len(rows[0]), ["", ""]])
    return out.getvalue()


@given(items=records, separator=st.sampled_from(",;\t"), has_separator_line=st.booleans())
def test_a_round_trip_through_a_spreadsheet_changes_nothing(
    *, items: list[dict[str, str]], separator: str, has_separator_line: bool
) -> None:
    text = _saved_by_a_spreadsheet(
        _written(items), separator, has_separator_line=has_separator_line
    )

    read = [record for _, record in read_csv(text, "blocks.csv", _SHAPE)]

    assert [(each["Name"], each.get("Notes", "")) for each in read] == [
        (item["Name"], item["Notes"]) for item in items
    ]


@given(records)
def test_no_separator_of_a_spreadsheet_makes_a_formula_of_a_text(
    items: list[dict[str, str]],
) -> None:
    text = _written(items)

    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    pieces = re.split(r"[;\t\r\n]", text)
    begins = {piece.strip(' "\u3000\x85\u2028\xa0')[:1] for piece in [*cells, *pieces]}
    assert not begins & {*"=+-@\uff1d\uff0b\uff0d\uff20"}


def test_an_apostrophe_in_front_of_a_formula_is_kept_by_request(
    mews: Mews, sandbox: Sandbox
) -> None:
    row = f"{room(sandbox)},'=1+1,OutOfOrder,{DATES},"
    Path("blocks.csv").write_text(f"{HEADER}\n{row}\n", encoding="utf-8")

    plain, raw = mews(f"{ADD} blocks.csv"), mews(f"{ADD} blocks.csv --raw-cells")

    assert (plain.code, raw.code) == (0, 0)
    assert _names(sandbox) == ["=1+1", "'=1+1"]


@pytest.mark.parametrize(
    "text",
    [
        "{header}\n{row}\n,,,,,\n,,,,,\n",
        "{header},,\n{row},,\n",
        "{header}\n{short}\n",
        "{header}\n{row},,,\n",
        "\ufeffsep=,\r\n{header}\r\n{row}\r\n",
        '"sep=,"\n{header}\n{row}\n',
    ],
)
def test_what_spreadsheets_write_around_the_cells_is_nothing(
    mews: Mews, sandbox: Sandbox, text: str
) -> None:
    short = f"{room(sandbox)},Paint,OutOfOrder,{DATES}"
    whole = text.format(header=HEADER, row=f"{short},", short=short)
    Path("blocks.csv").write_bytes(whole.encode())

    ended = mews(f"{ADD} blocks.csv")

    assert ended.code == 0, ended.err
    assert _names(sandbox) == ["Paint"]


def test_a_pipe_that_nobody_writes_to_is_no_file_of_credentials(mews: Mews) -> None:
    os.mkfifo(".env")

    ended = mews("resource-blocks get-all")

    assert ended.code == Exit.USAGE
    assert ".env is no regular file" in ended.err


@pytest.mark.parametrize(
    "command", ["resource-blocks delete --from -", "call resourceBlocks/delete -"]
)
def test_a_standard_input_that_is_closed_is_told(
    mews: Mews, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    ended = mews(f"{command} --sandbox")

    assert ended.code == Exit.USAGE
    assert "standard input is closed. Nothing was sent" in ended.err
    assert not sandbox.requests


WHOLE = {"Value": "Front"}


@pytest.mark.parametrize(
    ("given", "sent"),
    [("Front", WHOLE), (WHOLE, WHOLE), ({"value": "Front"}, WHOLE), (None, None), ({}, {})],
    ids=["value", "object", "object in snake case", "null", "nothing"],
)
@pytest.mark.parametrize("way", ["x.json", "x.jsonl", "option"])
def test_an_update_in_json_is_its_value_or_the_object_that_holds_it(
    mews: Mews, sandbox: Sandbox, given: object, sent: object, *, way: str
) -> None:
    item = json.dumps({"resource_id": room(sandbox), "name": given})
    Path("x.json").write_text(f"[{item}]", encoding="utf-8")
    Path("x.jsonl").write_text(item, encoding="utf-8")
    given_by = f"--resource-updates '[{item}]'" if way == "option" else f"--from {way}"

    out = mews(f"resources update --sandbox --dry-run {given_by}").out

    (update,) = json.loads(out.partition("\n")[2])["ResourceUpdates"]
    assert update.get("Name") == sent


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (5, "Name: Expected `str | null`, got `int`. Nothing was sent"),
        ({"Value": 5}, "Name.Value: Expected `str | null`, got `int`. Nothing was sent"),
    ],
)
@pytest.mark.parametrize("way", ["--from x.json", "--resource-updates @x.json"])
def test_an_update_that_cannot_be_sent_is_named_as_it_was_written(
    mews: Mews, sandbox: Sandbox, given: object, said: str, *, way: str
) -> None:
    item = {"resource_id": room(sandbox), "name": given}
    Path("x.json").write_text(json.dumps([item]), encoding="utf-8")

    ended = mews(f"resources update --sandbox {way}")

    assert ended.code == Exit.USAGE
    assert said in ended.err


def test_what_was_there_is_told_once(mews: Mews, sandbox: Sandbox) -> None:
    text = json.dumps({"ResourceId": room(sandbox), "Data": "x"})
    Path("x.json").write_text(text, encoding="utf-8")

    err = mews("resources update --sandbox --from x.json").err

    assert err.endswith("column Data: Expected `object | null`; got 'x'. Nothing was sent\n")
