"""What cannot be sent is refused by name, with one code, and before anything is sent."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from mews_cli.exits import Exit
from mews_sandbox import Sandbox
from mews_sandbox.ids import known_ids
from tests.cli.running import Mews, room

LIST = "resource-blocks get-all --sandbox"
ADD = "resource-blocks add --sandbox --from"
DELETE = "resource-blocks delete --sandbox --from ids.csv"
CODES = "resource-access-tokens add --sandbox"
SERVICE = "services update-availability --sandbox --service-id {service} --from"
HEADER = "ResourceId,Name,Type,StartUtc,EndUtc,Notes"
GOOD = "{room},Paint,OutOfOrder,2026-05-02,2026-05-03,"
CODE = "4711-secret-door"
UNIT = "2026-05-02T23:00:00Z"
ITEM = json.dumps(
    {
        "ResourceId": "{room}",
        "Name": "Paint",
        "Type": "OutOfOrder",
        "StartUtc": "2026-05-02",
        "EndUtc": "2026-05-03",
    }
)
BODY = json.dumps({"ResourceAccessTokenParameters": [{"value": CODE}]})


def shown(value: object) -> str:
    """Return the name of a row."""
    return value[:50] if isinstance(value, str) else ""


def row(line: str, said: str, content: str | bytes | None = None) -> Any:
    """Return a command, what is said of it, and what its file holds."""
    return line, said, content


def csv(*rows: str, header: str = HEADER) -> str:
    return "\n".join([header, *rows])


def adjusted(ending: str, number: str) -> Any:
    """Return a command that sends a number which is none."""
    if ending == "csv":
        head = "FirstTimeUnitStartUtc,LastTimeUnitStartUtc,ResourceCategoryId"
        cells = f"{UNIT},{UNIT},{{category}},{number}"
        return row(f"{SERVICE} x.csv", "x.csv, line ", f"{head},UnitCountAdjustment.Value\n{cells}")
    times = f'"FirstTimeUnitStartUtc": "{UNIT}", "LastTimeUnitStartUtc": "{UNIT}"'
    value = f'"ResourceCategoryId": "{{category}}", "UnitCountAdjustment": {{"Value": {number}}}'
    return row(f"{SERVICE} x.json", "x.json, line ", f"[{{{times}, {value}}}]")


OPTIONS = [
    row("resource-block", "Did you mean resource-blocks"),
    row("resources get-occupancy", "Did you mean get-occupancy-state"),
    row(f"{LIST} --resource-block-ids x", "error: --resource-block-ids[0]: "),
    row(f"{LIST} --page-size 1001", "error: --page-size: "),
    row(f"{LIST} --page-size 0", "error: --page-size: Expected"),
    row(f"{LIST} --cursor x", "--cursor takes"),
    row(f"{LIST} --updated-utc 2026-01-01/2026-12-01 --cursor {UUID(int=1)}", "error: --cursor: "),
    row(f"{LIST} --updated-utc 2026-02-01/2026-01-01", "--updated-utc: ends before it starts"),
    *(
        row(
            f"{LIST} --updated-utc {text}", "--updated-utc: expected from/to, each a date (midnight"
        )
        for text in ("2026-01-01", "2026-01-01T10:00/2026-02-01", "x/y", "/")
    ),
    *(
        row(f"{LIST} {twice}", f"{twice.split(' ')[2]} is given more than once")
        for twice in (
            "--language-code en-US --language-code cs-CZ",
            "--page-size 1 --page-size 2",
            "-o csv --output jsonl",
            "--columns Name --columns Type",
            "--env-file a --env-file b",
        )
    ),
    row(f"{LIST} --header --no-header", "--header is given more than once"),
    row(f"{LIST} --activity-state Active", "Possible options: --activity-states"),
    row(f"{LIST} --rows 0", "--rows takes a number above 0; got 0"),
    row(f"{LIST} --timeout -1", "--timeout takes a number above 0; got -1"),
    row(f"{LIST} --timeout inf", "--timeout takes a number above 0; got inf"),
    row(f"{LIST} --local --time-zone UTC", "give either --local or --time-zone"),
    row(
        f"{LIST} --time-zone Europe/Londn",
        "--time-zone: there is no time zone 'Europe/Londn' (did you mean Europe/London?)",
    ),
    row(
        f"{LIST} --activity-states Activ",
        "--activity-states: expected one of Active, Deleted; got 'Activ' (did you mean Active?)",
    ),
    row(
        "customers get-all --sandbox --extent customer",
        "--extent: expected one of Customers, Addresses, Documents; got 'customer' (did you mean",
    ),
    row(
        "customers get-all --sandbox",
        "error: --extent is missing; give at least one of --customer-ids, --company-ids, ",
    ),
    *(
        row(f"{command} {given}", f"{given.partition('=')[0].split()[0]} takes no value: {said}")
        for command, option, said in (
            (
                "customers add --sandbox --last-name Byron",
                "overwrite-existing",
                "write --overwrite-existing or --no-overwrite-existing, or leave it out",
            ),
            (LIST, "limit", "write --limit or --no-limit, or leave it out"),
            (LIST, "dry-run", "write --dry-run, or leave it out"),
        )
        for given in (f"--{option}=false", f"--{option} false", f"--{option}=", f"--{option} True")
    ),
    row(
        "customers get-all --sandbox --extent customers",
        "give at least one of --customer-ids, --company-ids, --emails, ",
    ),
    row(
        "fiscal-machine-commands get-all --sandbox",
        "give at least one of --command-ids, --device-ids with --states with --updated-utc.",
    ),
    row(f"{LIST} --columns Nmae", "there is no Nmae (did you mean Name?); there are Id, "),
    row(f"{LIST} --columns ''", "there are Id, EnterpriseId, "),
    row(f"{LIST} --extent '{{\"Inactiv\": true}}'", "(did you mean Inactive?)"),
    row("call resourceBlocks/getAll/now '{}' --sandbox", "path must be a resource, an action"),
]

FILES = [
    row(f"{ADD} none.csv", "none.csv cannot be read"),
    row(f"{ADD} x.csv", "x.csv, line 1: not UTF-8", b"\xff"),
    row(DELETE, "ids.csv, line 1: UTF-16: save it as UTF-8", "Id".encode("utf-16")),
    row(DELETE, "ids.csv, line 1: not a text: it holds a zero byte", b"I\0d\0"),
    row(DELETE, "line 2: expected a value in column 1 alone", "{block},\n{block},stray\n"),
    row(f"{ADD} x.csv", "line 1: there is no column ResourceId, which", csv(header="Name,,Type")),
    row(f"{ADD} x.csv", "column Nmae: there is no such property (did you mean Name?)", "Nmae\nx"),
    row(f"{ADD} x.csv", "column name: it is there twice", csv(GOOD, header=f"{HEADER},name")),
    row(f"{ADD} x.csv", "line 3: 3 cells under 6 columns", csv(GOOD, "{room},Paint,OutOfOrder")),
    row(f"{ADD} x.csv", "line 2: 7 cells under 6 columns", csv(f"{GOOD},x", header=f"{HEADER},")),
    *(
        row(
            "accounts merge --sandbox --from x.csv",
            'column source_account_ids: expected a JSON array, such as ["...", "..."]; not JSON',
            f"source_account_ids,target_account_id,account_type\n{cell},{UUID(int=1)},Customer\n",
        )
        for cell in (UUID(int=2), '"a,b"', "a")
    ),
    row(
        f"{CODES} --from x.csv",
        'column Permissions: expected JSON, such as {"Name": "..."}. Nothing was sent',
        "ServiceOrderId,Type,Permissions,ValidityStartUtc,ValidityEndUtc,Value\n"
        "{room},PinCode,Room,2026-05-02,2026-05-03,x\n",
    ),
    row(f"{ADD} x.csv", "line 2, column", f"sep=;\n{HEADER}\n{GOOD}\n"),
    row(f"{ADD} x.csv", "line 4: 2 cells under", f"sep=,\n{HEADER}\n\n{{room}},Paint\n"),
    row(
        f"{ADD} x.csv",
        "line 3, column Type: Expected one of OutOfOrder, InternalUse; got 'Broken'. Nothing",
        csv(GOOD, GOOD.replace("OutOfOrder", "Broken")),
    ),
    row(
        f"{ADD} x.csv",
        "line 2, column type: Expected one of OutOfOrder, InternalUse; got 'Broken'. Nothing",
        csv(
            GOOD.replace("OutOfOrder", "Broken"),
            header=HEADER.replace("Type", "type").replace("Name", "name"),
        ),
    ),
    row(
        f"{ADD} x.csv",
        "line 3, column StartUtc: expected a date",
        csv(GOOD, GOOD.replace("2026-05-02", "2026-05-02T10:00")),
    ),
    *(
        row(f"{ADD} x.json", "x.json, line 1", text.replace("*", ITEM))
        for text in ("[*", "[* *]", "[*],", "[*]]", "[*,]", "[[*]]")
    ),
    *(
        row("call resourceBlocks/getAll @body.json --sandbox", "", f'{{"x": {text}}}')
        for text in ("NaN", '{"a": 1, "a": 2}', '{"a": [{"b": 1, "b": 1}]}', "1e400", '"\\udc00"')
    ),
    row("call resourceBlocks/getAll @body.json --sandbox", "not JSON", '{"x": \ufeff{}}'),
    *(adjusted("json", text) for text in ("NaN", "Infinity", "-Infinity", "1e400", "1e-400")),
    *(adjusted("json", text) for text in ('1, "Value": 2', "0.30000000000000004441", "9" * 5000)),
    *(adjusted("json", text) for text in ("[" * 5000 + "]" * 5000, '"\\ud800"', "\u0661")),
    *(adjusted("csv", text) for text in ("1e400", "NaN", "None", "null", "Infinity", "1_0")),
    *(
        adjusted("csv", text)
        for text in ("\u0663", "true", '"1,5"', "[1]", "+5", "0x5", "9" * 5000)
    ),
]

SECRET = [
    row(f'{CODES} --resource-access-token-parameters \'[{{"Value": "{CODE}"}}]\'', "give @file"),
    row(f'call resourceAccessTokens/add \'{{"Value": "{CODE}"}}\' --sandbox', "othing was sent"),
    row(f"call resourceAccessTokens/add '{BODY}' --sandbox --dry-run", "Nothing was sent"),
    row(f"{CODES} --from x.csv", "x.csv", f"validity_start_utc,value\n{CODE},2026-05-02\n"),
    row(f"{CODES} --from x.csv", "x.csv", f"validity_start_utc,{CODE}\n2026-05-02,x\n"),
    *(
        row(f"{CODES} --from x.json", "x.json", f'[{{"Type": "PinCode", "Value": {text}}}]')
        for text in ("4711" * 12, "4711.47114711471147114711471147")
    ),
]


def ended(mews: Mews, sandbox: Sandbox, line: str, content: str | bytes | None) -> str:
    """Run a command that is refused. Return what it says on standard error."""
    ids = known_ids(sandbox)
    names = {
        "{room}": room(sandbox),
        "{block}": str(ids["ResourceBlockId"][0]),
        "{service}": str(ids["ServiceId"][0]),
        "{category}": str(ids["ResourceCategoryId"][0]),
    }
    for name, id_ in names.items():
        line = line.replace(name, id_)
        content = content.replace(name, id_) if isinstance(content, str) else content
    if content is not None:
        (file,) = {word.strip("@") for word in line.split(" ")} & {
            *("x.csv", "x.json", "ids.csv", "body.json")
        }
        Path(file).write_bytes(content if isinstance(content, bytes) else content.encode())
    came = mews(line)
    assert (came.code, came.out) == (Exit.USAGE, "")
    assert sandbox.requests == []
    return came.err


@pytest.mark.parametrize(("line", "said", "content"), [*OPTIONS, *FILES], ids=shown)
def test_what_cannot_be_sent_is_named(
    mews: Mews, sandbox: Sandbox, line: str, said: str, content: str | bytes | None
) -> None:
    err = ended(mews, sandbox, line, content)

    assert said in err
    assert "Traceback" not in err


@pytest.mark.parametrize(("line", "said", "content"), SECRET, ids=shown)
def test_what_may_be_a_door_code_is_not_shown(
    mews: Mews, sandbox: Sandbox, line: str, said: str, content: str | bytes | None
) -> None:
    err = ended(mews, sandbox, line, content)

    assert said in err
    assert "4711" not in err


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
    mews: Mews, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr("mews_cli.sources.LARGEST", 1024**2)

    assert "/dev/zero is larger than 1 MiB" in ended(mews, sandbox, command, None)
