"""Writing: files of items, batches, dry runs, secrets, and what became of a lost write."""

import json
from pathlib import Path

import pytest

from mews_connector import models
from mews_sandbox import Sandbox
from mews_sandbox.ids import known_ids
from tests.cli.running import Mews, bodies, room

ADD = "resource-blocks add --sandbox"
CODE = "4711-secret-door"


def _csv(
    sandbox: Sandbox, *rows: str, header: str = "resource_id,Name,type,StartUtc,end_utc"
) -> str:
    lines = [header, *(f"{room(sandbox)},{row}" for row in rows)]
    Path("blocks.csv").write_text("\n".join(lines), encoding="utf-8")
    return f"{ADD} --from blocks.csv"


GOOD = "Paint,OutOfOrder,2026-05-02,2026-05-03T12:00:00+02:00"


def test_rows_of_a_csv_file_become_blocks(mews: Mews, sandbox: Sandbox) -> None:
    ended = mews(f"{_csv(sandbox, GOOD)} -o csv --columns name,start_utc,end_utc")

    assert ended.out.splitlines()[1:] == ["Paint,2026-05-02T00:00:00Z,2026-05-03T10:00:00Z"]
    assert "Paint" in {block.name for block in sandbox.entities(models.ResourceBlock)}


@pytest.mark.parametrize(
    ("separator", "line_end"), [(";", "\r\n"), ("\t", "\n"), (",", "\r"), ("; ", "\r")]
)
def test_csv_is_read_as_any_spreadsheet_writes_it(
    mews: Mews, sandbox: Sandbox, separator: str, line_end: str
) -> None:
    names = separator.join(["ResourceId", "Name", "Type", "StartUtc", "EndUtc"])
    cells = [room(sandbox), '"Paint, twice"', *GOOD.split(",")[1:]]
    text = line_end.join([names, separator.strip(" ").join(cells), ""])
    Path("blocks.csv").write_bytes(b"\xef\xbb\xbf" + text.encode())

    assert mews(f"{ADD} --from blocks.csv").code == 0
    assert "Paint, twice" in {block.name for block in sandbox.entities(models.ResourceBlock)}


@pytest.mark.parametrize("ending", ["json", "jsonl"])
def test_json_files_take_names_of_either_spelling(
    mews: Mews, sandbox: Sandbox, ending: str
) -> None:
    item = {
        "resource_id": room(sandbox),
        "Name": "Paint",
        "type": "OutOfOrder",
        "StartUtc": "2026-05-02",
        "end_utc": "2026-05-03T00:00:00Z",
    }
    text = json.dumps([item], indent=1) if ending == "json" else json.dumps(item)
    Path(f"blocks.{ending}").write_text(text, encoding="utf-8")

    assert mews(f"{ADD} --from blocks.{ending}").code == 0
    assert "Paint" in {block.name for block in sandbox.entities(models.ResourceBlock)}


def test_more_rows_than_a_request_holds_leave_in_batches(mews: Mews, sandbox: Sandbox) -> None:
    rows = [f"Part {number},OutOfOrder,2026-05-02,2026-05-03" for number in range(1001)]

    ended = mews(f"{_csv(sandbox, *rows)} -o csv --columns name")

    assert [len(body["ResourceBlocks"]) for body in bodies(sandbox)] == [1000, 1]
    assert len(ended.out.splitlines()) == 1 + 1001


def test_ids_to_delete_come_from_options_or_a_file(mews: Mews, sandbox: Sandbox) -> None:
    first, second = known_ids(sandbox)["ResourceBlockId"][:2]
    Path("ids.csv").write_text(f"Id,Name\n{second},x\n", encoding="utf-8")

    one = mews(f"resource-blocks delete --sandbox --resource-block-ids {first}")
    two = mews("resource-blocks delete --sandbox --from ids.csv")

    assert (one.code, two.code) == (0, 0)
    assert not {first, second} & {
        each.id for each in sandbox.entities(models.ResourceBlock) if each.is_active
    }


def test_a_dry_run_shows_the_request_without_tokens_and_sends_nothing(
    mews: Mews, sandbox: Sandbox
) -> None:
    ended = mews(f"{_csv(sandbox, GOOD)} --dry-run")

    assert ended.out.startswith("POST http://localhost/api/connector/v1/resourceBlocks/add\n")
    assert '"AccessToken": "***"' in ended.out
    assert sandbox.access_token not in ended.out
    assert not sandbox.requests


@pytest.mark.parametrize("options", ["", "--show-secrets"])
@pytest.mark.parametrize(
    "name", ["AccessToken", "accessToken", "access_token", "ACCESS-TOKEN", "client token"]
)
def test_a_dry_run_shows_no_token_under_any_spelling_of_its_name_at_any_depth(
    mews: Mews, name: str, options: str
) -> None:
    body = {"A": [{"Nested": {name: "a-placeholder"}}], name.lower(): "a-placeholder", "B": "kept"}
    Path("body.json").write_text(json.dumps(body), encoding="utf-8")

    ended = mews(f"call umbrellas/getAll @body.json --sandbox --dry-run {options}")

    assert "a-placeholder" not in ended.out + ended.err
    assert (ended.code, '"B": "kept"' in ended.out) == (0, True)


def test_values_of_enums_and_names_in_an_extent_are_taken_in_any_case(
    mews: Mews, sandbox: Sandbox
) -> None:
    states = "--activity-states DELETED --activity-states active"
    extent = "--extent customers,Addresses --last-names Byron"

    codes = [
        mews(f"resource-blocks get-all --sandbox {states}").code,
        mews(f"customers get-all --sandbox {extent}").code,
    ]

    assert codes == [0, 0]
    sent = bodies(sandbox)
    assert sent[0]["ActivityStates"] == ["Deleted", "Active"]
    assert sent[-1]["Extent"] == {"Customers": True, "Addresses": True}


def _codes(sandbox: Sandbox) -> str:
    item = {
        "ServiceOrderId": str(known_ids(sandbox)["ServiceOrderId"][0]),
        "Type": "PinCode",
        "Value": CODE,
        "ValidityStartUtc": "2026-05-01",
        "ValidityEndUtc": "2026-05-02",
        "Permissions": {"Room": {"Value": True}},
    }
    Path("codes.json").write_text(json.dumps([item]), encoding="utf-8")
    return "resource-access-tokens add --sandbox --from codes.json"


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_door_codes_are_shown_on_request_only(mews: Mews, sandbox: Sandbox, form: str) -> None:
    line = f"{_codes(sandbox)} -o {form}"

    assert CODE not in mews(line).out
    assert CODE not in mews(f"{line} --dry-run").out
    assert CODE in mews(f"{line} --show-secrets").out


def test_a_refused_write_prints_no_empty_result(mews: Mews, sandbox: Sandbox) -> None:
    ended = mews(f"{_csv(sandbox, 'Paint,OutOfOrder,2026-05-03,2026-05-02')} -o json")

    assert (ended.code, ended.out) == (3, "")


def test_what_a_server_says_cannot_steer_the_terminal(mews: Mews, sandbox: Sandbox) -> None:
    row = "E\033]0;pwn\007x,OutOfOrder,2026-05-03,2026-05-02"
    ended = mews(_csv(sandbox, row))

    assert ended.code == 3
    assert "\\u001b]0;pwn\\u0007x" in ended.err
    assert "\033]" not in ended.err


def test_a_door_code_under_a_name_in_another_spelling_is_no_argument(mews: Mews) -> None:
    body = json.dumps({"ResourceAccessTokenParameters": [{"value": CODE}]})
    Path("body.json").write_text(body, encoding="utf-8")

    typed = mews(f"call resourceAccessTokens/add '{body}' --sandbox --dry-run")
    read = mews("call resourceAccessTokens/add @body.json --sandbox --dry-run")

    assert typed.code == 2
    assert CODE not in typed.out + typed.err + read.out + read.err
