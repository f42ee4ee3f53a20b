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
from tests.cli.running import Mews, bodies

ADD = "resource-blocks add --sandbox --from"
HEADER = "ResourceId,Name,Type,StartUtc,EndUtc,Notes"
DATES = "2026-05-02,2026-05-03"


def _room(sandbox: Sandbox) -> str:
    return str(sandbox.hotel.find_resource("205").id)


def _names(sandbox: Sandbox) -> list[Any]:
    return [item["Name"] for body in bodies(sandbox) for item in body.get("ResourceBlocks", [])]


def _adjust(sandbox: Sandbox, ending: str, text: str) -> str:
    ids = known_ids(sandbox)
    category, service = ids["ResourceCategoryId"][0], ids["ServiceId"][0]
    unit = "2026-05-02T23:00:00Z"
    if ending == "csv":
        head = "FirstTimeUnitStartUtc,LastTimeUnitStartUtc,ResourceCategoryId"
        whole = f"{head},UnitCountAdjustment.Value\n{unit},{unit},{category},{text}\n"
    else:
        whole = (
            f'[{{"FirstTimeUnitStartUtc": "{unit}", "LastTimeUnitStartUtc": "{unit}", '
            f'"ResourceCategoryId": "{category}", "UnitCountAdjustment": {{"Value": {text}}}}}]'
        )
    Path(f"updates.{ending}").write_text(whole, encoding="utf-8")
    return f"services update-availability --sandbox --service-id {service} --from updates.{ending}"


@pytest.mark.parametrize(
    ("ending", "text"),
    [
        *(("json", text) for text in ("NaN", "Infinity", "-Infinity", "1e400", "1e-400")),
        *(("json", text) for text in ("1, " + '"Value": 2', "0.30000000000000004441", "9" * 5000)),
        *(("json", text) for text in ("[" * 5000 + "]" * 5000, '"\\ud800"', "\u0661")),
        *(("csv", text) for text in ("1e400", "NaN", "None", "null", "Infinity", "1_0", "\u0663")),
        *(("csv", text) for text in ("true", '"1,5"', "[1]", "+5", "0x5", "9" * 5000)),
    ],
)
def test_a_number_that_is_none_is_never_sent_as_another(
    mews: Mews, sandbox: Sandbox, ending: str, text: str
) -> None:
    ended = mews(_adjust(sandbox, ending, text))

    assert ended.code == Exit.USAGE
    assert f"updates.{ending}, line " in ended.err
    assert ended.err.rstrip().endswith("Nothing was sent")
    assert not sandbox.requests


@pytest.mark.parametrize(("ending", "text"), [("json", "-2"), ("csv", "-2"), ("csv", " -2 ")])
def test_a_number_is_sent_as_it_is(mews: Mews, sandbox: Sandbox, ending: str, text: str) -> None:
    ended = mews(f"{_adjust(sandbox, ending, text)} --dry-run")

    assert ended.code == 0
    request = json.loads(ended.out.partition("\n")[2])
    assert request["AvailabilityUpdates"][0]["UnitCountAdjustment"] == {"Value": -2}


@pytest.mark.parametrize(
    "text",
    ["NaN", '{"a": 1, "a": 2}', '{"a": [{"b": 1, "b": 1}]}', "1e400", '"\\udc00"', "\ufeff{}"],
)
def test_the_body_of_a_call_is_read_as_strictly(mews: Mews, sandbox: Sandbox, text: str) -> None:
    Path("body.json").write_text(f'{{"x": {text}}}', encoding="utf-8")

    ended = mews("call resourceBlocks/getAll @body.json --sandbox")

    assert ended.code == Exit.USAGE
    assert not sandbox.requests


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

    assert json.dumps(read) == json.dumps(value)


@given(st.decimals(allow_nan=False, allow_infinity=False).map(str))
def test_a_number_is_read_exactly_or_not_at_all(text: str) -> None:
    try:
        read = Decimal(repr(number(text.lower())))
    except ValueError:
        read = Decimal(text)

    assert read == Decimal(text)


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
    row = f"{_room(sandbox)},'=1+1,OutOfOrder,{DATES},"
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
    short = f"{_room(sandbox)},Paint,OutOfOrder,{DATES}"
    whole = text.format(header=HEADER, row=f"{short},", short=short)
    Path("blocks.csv").write_bytes(whole.encode())

    ended = mews(f"{ADD} blocks.csv")

    assert ended.code == 0, ended.err
    assert _names(sandbox) == ["Paint"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{header},\n{row},x\n", "line 2: 7 cells under 6 columns"),
        ("Name,,Type\nPaint,x,OutOfOrder\n", "there is no column ResourceId"),
        ("sep=;\n{header}\n{row}\n", "line 2, column"),
        ("sep=,\n{header}\n\n{bad}\n", "line 4: 2 cells under 6 columns"),
    ],
)
def test_what_is_more_than_that_is_named_by_its_line(
    mews: Mews, sandbox: Sandbox, text: str, said: str
) -> None:
    row = f"{_room(sandbox)},Paint,OutOfOrder,{DATES},"
    whole = text.format(header=HEADER, row=row, bad=f"{_room(sandbox)},Paint")
    Path("blocks.csv").write_text(whole, encoding="utf-8")

    ended = mews(f"{ADD} blocks.csv")

    assert ended.code == Exit.USAGE
    assert said in ended.err
    assert not sandbox.requests


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Id".encode("utf-16"), "UTF-16: save it as UTF-8"),
        (b"I\0d\0", "not a text: it holds a zero byte"),
    ],
)
def test_a_text_in_another_encoding_is_told(
    mews: Mews, sandbox: Sandbox, content: bytes, said: str
) -> None:
    Path("ids.csv").write_bytes(content)

    ended = mews("resource-blocks delete --sandbox --from ids.csv")

    assert ended.code == Exit.USAGE
    assert f"ids.csv, line 1: {said}" in ended.err
    assert not sandbox.requests


def test_ids_are_the_only_column_or_the_one_that_is_named_so(mews: Mews, sandbox: Sandbox) -> None:
    ids = known_ids(sandbox)["ResourceBlockId"][:2]
    Path("ids.csv").write_text(f"{ids[0]},\n{ids[1]},stray\n", encoding="utf-8")

    ended = mews("resource-blocks delete --sandbox --from ids.csv")

    assert ended.code == Exit.USAGE
    assert "ids.csv, line 2: expected a value in column 1 alone" in ended.err
    assert not sandbox.requests


@pytest.mark.parametrize(
    "command",
    [
        "resource-blocks add --sandbox --from /dev/zero",
        "resource-blocks delete --sandbox --resource-block-ids @/dev/zero",
        "call resourceBlocks/getAll @/dev/zero --sandbox",
        "resource-blocks get-all --env-file /dev/zero",
    ],
)
def test_a_file_that_never_ends_is_not_read_to_its_end(
    mews: Mews, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr("mews_cli.sources.LARGEST", 1024**2)

    ended = mews(command)

    assert ended.code == Exit.USAGE
    assert "/dev/zero is larger than 1 MiB" in ended.err


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


@pytest.mark.parametrize("text", ["4711" * 12, "4711.47114711471147114711471147"])
def test_a_door_code_that_is_no_text_is_not_shown(mews: Mews, sandbox: Sandbox, text: str) -> None:
    Path("codes.json").write_text(f'[{{"Type": "PinCode", "Value": {text}}}]', encoding="utf-8")

    ended = mews("resource-access-tokens add --sandbox --from codes.json")

    assert ended.code == Exit.USAGE
    assert "4711" not in ended.out + ended.err
    assert not sandbox.requests
