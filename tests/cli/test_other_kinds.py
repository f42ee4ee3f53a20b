"""Commands of one operation that has every kind of property at once, which is made here as data."""

import io
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import UUID

import httpx2
import pytest
from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from mews_cli import catalogue, connection
from mews_cli.exits import CliError, Exit
from mews_cli.shapes import properties
from mews_cli.sources import items
from mews_connector import Client, models
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Contract, Operation, PaginatedOperation, Texts
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates
from mews_runtime.schema.variants import Variant, Variants, decode_variants
from tests.cli.running import Mews
from tests.support.sides import SYNC

NAME = "ledgers/getAll/2026-01-31"
LIST = "ledgers get-all"
_CREDENTIALS = frozenset({"ClientToken", "AccessToken", "Client"})
DAYS = "2026-01-01/2026-01-31"


class Days(Model, kw_only=True, rename="pascal"):
    start: date
    end: date


class Bank(Model, kw_only=True, rename="pascal"):
    account_number: str


class Entry(Model, kw_only=True, rename="pascal"):
    name: str
    amount: Decimal | UnsetType = UNSET
    kind: str | UnsetType = UNSET
    value: Variant[Bank | dict[str, Any] | UnsetType | None] = UNSET

    __variants__ = (Variants("value", "kind", lambda: {"Bank": Bank}),)

    def __post_init__(self) -> None:
        decode_variants(self)


class NameUpdate(Model, kw_only=True, rename="pascal"):
    value: str | UnsetType | None = UNSET


class RateUpdate(Model, kw_only=True, rename="pascal"):
    value: Decimal | UnsetType | None = UNSET


class OpenUpdate(Model, kw_only=True, rename="pascal"):
    value: bool


class StateUpdate(Model, kw_only=True, rename="pascal"):
    value: models.ActivityState | UnsetType | None = UNSET


class IdsUpdate(Model, kw_only=True, rename="pascal"):
    value: list[UUID] | UnsetType | None = UNSET


class EntryUpdate(Model, kw_only=True, rename="pascal"):
    value: Entry | UnsetType | None = UNSET


class Changed(UpdateModel, kw_only=True, rename="pascal"):
    __secrets__ = frozenset({"code"})

    client_token: str
    access_token: str
    client: str
    name: NullableUpdate[str | None, NameUpdate] | UnsetType = UNSET
    rate: NullableUpdate[Decimal | None, RateUpdate] | UnsetType = UNSET
    open: NullableUpdate[bool, OpenUpdate] | UnsetType = UNSET
    state: NullableUpdate[models.ActivityState | None, StateUpdate] | UnsetType = UNSET
    ids: NullableUpdate[Sequence[UUID] | None, IdsUpdate] | UnsetType = UNSET
    code: NullableUpdate[str | None, NameUpdate] | UnsetType = UNSET
    entry: NullableUpdate[Entry | None, EntryUpdate] | UnsetType = UNSET

    def __post_init__(self) -> None:
        wrap_updates(self)


class Asked(Model, kw_only=True, rename="pascal"):
    __secrets__ = frozenset({"code"})

    client_token: str
    access_token: str
    client: str
    limitation: models.Limitation | UnsetType = UNSET
    posted: Days | UnsetType | None = UNSET
    ledger_ids: list[UUID] | UnsetType | None = UNSET
    limit: Decimal | UnsetType | None = UNSET
    code: str | UnsetType | None = UNSET
    entries: list[Entry] | UnsetType | None = UNSET
    spans: list[Days] | UnsetType | None = UNSET


class Page(Model, kw_only=True, rename="pascal"):
    customers: list[Entry]
    total: Decimal
    ledgers: list[Entry] | UnsetType | None = UNSET
    cursor: UUID | None = None


OPERATION: PaginatedOperation[Page, Entry] = PaginatedOperation(
    path=f"/api/connector/v1/{NAME}",
    request=Asked,
    response=Page,
    effect="read",
    deprecated=True,
    replaced_by=("ledgers/search",),
    alternatives=(("ledger_ids",), ("posted",)),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="ledgers",
    item=Entry,
    cursor="cursor",
)
CLOSE: Operation[Bank] = Operation(
    path="/api/connector/v1/ledgers/close", request=Asked, response=Bank, effect="write"
)
UPDATE: Operation[Bank] = Operation(
    path="/api/connector/v1/ledgers/update", request=Changed, response=Bank, effect="write"
)
WORDS = Texts(
    method="get_all",
    summary="List ledgers",
    description="Filters by `posted`.",
    arguments={"posted": "When it was posted.", "limit": "The largest balance."},
    returns="Ledgers.",
    status={"deprecated": "use `ledgers/search` instead."},
)
LONG = "12345678901234567890.10"
PAGE = {
    "Customers": [{"Name": "Ada"}],
    "Total": 7,
    "Ledgers": [{"Name": "Cash", "Amount": "LONG"}],
    "Cursor": None,
}


@pytest.fixture(autouse=True)
def contract(monkeypatch: pytest.MonkeyPatch) -> Iterator[Contract]:
    """Let the contract have these operations alone."""
    made: dict[str, dict[str, object]] = {
        "made.ledgers.ledgers_get_all": {"OPERATION": OPERATION},
        "made.ledgers.ledgers_close": {"OPERATION": CLOSE},
        "made.ledgers.ledgers_update": {"OPERATION": UPDATE},
        "made.texts.ledgers": {
            "TEXTS": {
                NAME: WORDS,
                CLOSE.name: replace(WORDS, method="close"),
                UPDATE.name: replace(WORDS, method="update"),
            }
        },
        "made.texts": {"RESOURCES": {"ledgers": "Books."}, "COLUMNS": {}},
    }
    for name, holds in made.items():
        module = ModuleType(name)
        vars(module).update(holds)
        monkeypatch.setitem(sys.modules, name, module)
    modules = {
        NAME: "ledgers.ledgers_get_all",
        CLOSE.name: "ledgers.ledgers_close",
        UPDATE.name: "ledgers.ledgers_update",
    }
    contract = replace(Client.contract, package="made", modules=modules, texts="made.texts")
    monkeypatch.setattr(Client, "contract", contract)
    monkeypatch.setattr("mews_cli.catalogue.CONTRACT", contract)
    monkeypatch.setattr("mews_cli.operations.CONTRACT", contract)
    caches = (catalogue.about, catalogue.resources, catalogue.actions)
    for cached in caches:
        cached.cache_clear()
    yield contract
    for cached in caches:
        cached.cache_clear()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Return the bodies that are sent. Each is answered by the page."""
    bodies: list[dict[str, Any]] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        bodies.append(json.loads(request.content, parse_float=Decimal))
        content = json.dumps(PAGE).replace('"LONG"', LONG)
        return httpx2.Response(200, content=content.encode())

    def client(*, tap: connection.Tap | connection.DryRun | None, **_: object) -> Client:
        below = tap if isinstance(tap, connection.DryRun) else httpx2.MockTransport(answer)
        hooks: list[Callable[..., Any]] = [tap.take] if isinstance(tap, connection.Tap) else []
        http = httpx2.Client(transport=below, event_hooks={"response": hooks})
        return SYNC.client_over(http)

    monkeypatch.setattr(connection, "client", client)
    return bodies


def test_help_says_what_replaces_it_and_how_dates_and_lists_are_chosen(mews: Mews) -> None:
    out = " ".join(mews(f"{LIST} --help").out.split())

    assert "List ledgers. Deprecated: use `ledgers/search` instead. Filters by --posted." in out
    assert "--posted DATE/DATE When it was posted. --" in out
    assert "DATE/DATE The first and the last day, such as 2026-01-01/2026-01-31: both" in out
    assert "in place of ledgers: ledgers, customers." in out
    assert "--request-limit NUMBER The largest balance." in out
    assert "Example: mews ledgers get-all --ledger-ids 3ec8e2cd" in out


def test_dates_and_an_option_that_has_a_name_of_ours_are_sent(
    mews: Mews, asked: list[dict[str, Any]]
) -> None:
    ended = mews(f"{LIST} --posted {DAYS} --request-limit {LONG} --no-limit")

    (body,) = asked
    assert ended.code == 0
    assert body["Posted"] == {"Start": "2026-01-01", "End": "2026-01-31"}
    assert str(body["Limit"]) == LONG


@pytest.mark.parametrize("given", ["@code.txt", "env:DOOR_CODE", "-"])
def test_a_secret_is_read_from_where_nobody_sees_it(
    mews: Mews, asked: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch, *, given: str
) -> None:
    Path("code.txt").write_text("4711\n", encoding="utf-8")
    monkeypatch.setenv("DOOR_CODE", "4711")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"4711\n")))

    ended = mews(f"{LIST} --posted {DAYS} --code {given}")
    shown = mews(f"{LIST} --posted {DAYS} --code @code.txt --dry-run")

    assert ended.code == 0
    assert asked[0]["Code"] == "4711"
    assert "4711" not in shown.out + shown.err


def test_lists_of_ids_objects_and_dates_are_written_one_by_one_or_in_a_file(
    mews: Mews, asked: list[dict[str, Any]]
) -> None:
    first, second = UUID(int=1), UUID(int=2)
    Path("ids.txt").write_text(f"{second}\n", encoding="utf-8")
    told = '"value": {"account_number": "7"}, "kind": "Bank"'
    objects = f'[{{"name": "Cash", {told}}}, {{"Name": "Bank", "amount": 0.10}}]'

    ended = mews(
        f"{LIST} --ledger-ids {first} --ledger-ids @ids.txt --entries '{objects}' --spans {DAYS}"
    )

    (body,) = asked
    assert ended.code == 0
    assert body["LedgerIds"] == [str(first), str(second)]
    assert body["Entries"] == [
        {"Name": "Cash", "Kind": "Bank", "Value": {"AccountNumber": "7"}},
        {"Name": "Bank", "Amount": Decimal("0.10")},
    ]
    assert body["Spans"] == [{"Start": "2026-01-01", "End": "2026-01-31"}]


@pytest.mark.parametrize(("chosen", "name"), [("", "Cash"), (" --list customers", "Ada")])
@pytest.mark.parametrize("form", ["csv", "json"])
@pytest.mark.usefixtures("asked")
def test_the_items_are_printed_or_the_list_that_is_chosen(
    mews: Mews, chosen: str, name: str, *, form: str
) -> None:
    ended = mews(f"{LIST} --posted {DAYS} -o {form} --columns name{chosen}")

    expected = f"Name\n{name}\n" if form == "csv" else f'[\n  {{\n    "Name": "{name}"\n  }}\n]\n'
    assert ended.out == expected


@pytest.mark.parametrize("form", ["table", "csv", "json", "jsonl"])
@pytest.mark.usefixtures("asked")
def test_an_amount_is_printed_with_all_its_digits(mews: Mews, form: str) -> None:
    ended = mews(f"{LIST} --posted {DAYS} -o {form}")

    assert re.search(rf"(?<![\d\"]){LONG}(?![\d\"])", ended.out)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (f"--posted {DAYS} --list costumers", "there is no costumers (did you mean customers?)"),
        ("--posted 2026-01-31/2026-01-01", "--posted: ends before it starts"),
        ("--posted 2026-01-31", "--posted: expected from/to, each a date; got '2026-01-31'"),
        ("--posted 2026-01-01T00:00:00Z/2026-01-31", "--posted: expected from/to, each a date"),
        ("", "give at least one of --ledger-ids, --posted. Nothing was sent"),
        ("--code 4711", "--code is a secret, and arguments can be seen by others"),
        ("--entries '[{\"Nome\": 1}]'", "there is no such property (did you mean Name?)"),
        ("--entries '{\"Name\": 1}'", "--entries, item 1: Name: Expected `str`"),
        (
            '--entries \'{"Name":"a","Value":{"Nr":1},"Kind":"Bank"}\'',
            "column Value.Nr: there is no such property; there are AccountNumber",
        ),
    ],
)
def test_what_cannot_be_sent_is_refused(
    mews: Mews, asked: list[dict[str, Any]], line: str, said: str
) -> None:
    ended = mews(f"{LIST} {line}")

    assert ended.code == Exit.USAGE
    assert said in ended.err
    assert asked == []


def test_a_line_of_csv_with_a_name_of_another_type_than_the_told_one_is_refused(
    tmp_path: Path,
) -> None:
    (entries,) = (each for each in properties(Asked) if each.name == "entries")
    file = tmp_path / "told.csv"
    file.write_text('Name,Kind,Value\na,Bank,"{""Nr"":1}"\n', encoding="utf-8")

    with pytest.raises(CliError, match=r"told\.csv, line 2, column Value\.Nr: there is no such"):
        items(str(file), entries, is_raw=False)


@pytest.mark.parametrize("command", [LIST, "ledgers close"])
def test_a_dry_run_ends_well_whatever_the_result_requires(
    mews: Mews, asked: list[dict[str, Any]], command: str
) -> None:
    ended = mews(f"{command} --posted {DAYS} --dry-run")

    assert (ended.code, "error" in ended.err, asked) == (0, False, [])
    assert '"Start": "2026-01-01"' in ended.out


def test_an_update_is_written_as_its_value_or_whole_as_json(
    mews: Mews, asked: list[dict[str, Any]]
) -> None:
    first, second = str(UUID(int=1)), str(UUID(int=2))
    Path("code.txt").write_text("4711\n", encoding="utf-8")
    Path("cleared.txt").write_text('{"Value": null}\n', encoding="utf-8")

    plain = mews(
        f"ledgers update --name Ada --rate 0.10 --open false --state Active --ids {first}"
        f' --ids {second} --code @code.txt --entry \'{{"value": {{"name": "Cash"}}}}\''
    )
    whole = mews(
        "ledgers update --name '{\"Value\": null}' --rate '{}' --open '{\"Value\": true}'"
        " --ids '{\"Value\": []}' --code @cleared.txt"
    )

    # The answer is one of another operation.
    assert len(asked) == 2, plain.err + whole.err
    own = [{k: v for k, v in body.items() if k not in _CREDENTIALS} for body in asked]
    assert own == [
        {
            "Name": {"Value": "Ada"},
            "Rate": {"Value": Decimal("0.10")},
            "Open": {"Value": False},
            "State": {"Value": "Active"},
            "Ids": {"Value": [first, second]},
            "Code": {"Value": "4711"},
            "Entry": {"Value": {"Name": "Cash"}},
        },
        {
            "Name": {"Value": None},
            "Rate": {},
            "Open": {"Value": True},
            "Ids": {"Value": []},
            "Code": {"Value": None},
        },
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("--rate much", "--rate: expected a number, as in JSON; got 'much'"),
        ("--open yes", "--open: expected true or false; got 'yes'"),
        ("--state Frozen", "--state: expected one of Active, Deleted; got 'Frozen'"),
        ("--code 4711", "--code is a secret, and arguments can be seen by others"),
        ("--name '{\"Valu\": 1}'", "there is no such property (did you mean Value?)"),
        ("--name '{\"Value\": 1}'", "--name: Value: Expected `str | null`, got `int`"),
    ],
)
def test_an_update_that_cannot_be_sent_is_refused(
    mews: Mews, asked: list[dict[str, Any]], line: str, said: str
) -> None:
    ended = mews(f"ledgers update {line}")

    assert (ended.code, asked) == (Exit.USAGE, [])
    assert said in ended.err


def test_help_says_how_an_update_is_written(mews: Mews) -> None:
    out = " ".join(mews("ledgers update --help").out.split())

    assert '--name TEXT Or JSON, such as {"Value": null}.' in out
    assert "--open true|false Or JSON" in out
    assert "--state Active|Deleted Or JSON" in out
    assert "--entry JSON|@FILE Properties: Value." in out
