"""Tables: of every listing, at the width of a terminal, with what people look for first."""

import csv
import io
import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mews_cli.arguments import is_listing, lists
from mews_cli.columns import columns
from mews_cli.tables import Table
from mews_connector import Client
from mews_contract.contract import installed
from mews_runtime.schema.model import Model
from mews_sandbox import Sandbox
from tests.cli.running import Mews, bodies

RESERVATIONS = "reservations get-all --sandbox"


def printed(
    name: str, capsys: pytest.CaptureFixture[str]
) -> tuple[list[str], type[Model], list[dict[str, Any]]]:
    """Return the lines of the documented result of a listing, with the model and the items."""
    operation = Client.contract.operation(name)
    assert operation is not None
    (shape, *_) = lists(operation).values()
    model = shape.model or Model
    items: list[dict[str, Any]] = installed().by_name[name].example("response")[shape.wire]
    table = Table(columns(model, None, is_flat=True), is_chosen=False)
    table.page(items)
    return capsys.readouterr().out.rstrip("\n").split("\n"), model, items


@pytest.mark.parametrize("width", [80, 200])
def test_every_listing_is_a_table_that_fits_and_begins_with_what_people_look_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    wrong: list[str] = []
    names = [name for name in installed().by_name if is_listing(Client.contract.operation(name))]
    for name in names:
        (header, *lines), model, items = printed(name, capsys)

        is_whole = max(map(len, [header, *lines])) <= width and not re.search(
            r'[{\[]"', "".join(lines)
        )
        looked_for = [
            each
            for each in columns(model, None, is_flat=True)
            if each.first and any(each.of(item) not in (None, "", []) for item in items)
        ]
        first = header.split()[: len(looked_for)]
        wanted = [each.name.replace("PersonCounts.Count", "PersonCounts") for each in looked_for]
        if not is_whole or first != wanted[: len(first)] or bool(first) != bool(wanted):
            wrong.append(f"{name}: {header}")

    assert len(names) > 50
    assert wrong == []


def test_the_front_desk_sees_number_state_dates_and_guests_of_each_reservation_in_one_line(
    mews: Mews, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with sandbox.client() as client:
        booked = [*client.reservations.get_all()]
    family = next(each for each in booked if len(each.person_counts) > 1)

    header, _, *lines = mews(RESERVATIONS).out.rstrip("\n").split("\n")

    assert header.split() == [
        *("Number", "State", "ScheduledStartUtc", "ScheduledEndUtc", "PersonCounts")
    ]
    assert [line.split()[0] for line in lines] == [each.number for each in booked]
    (line,) = (line for line in lines if line.startswith(f"{family.number} "))
    assert line.endswith(", ".join(str(each.count) for each in family.person_counts))


def test_names_in_several_languages_are_shown_as_texts(mews: Mews, sandbox: Sandbox) -> None:
    with sandbox.client() as client:
        names = [each.names or {} for each in client.services.get_all()]

    out = mews("services get-all --sandbox").out

    assert any(names)
    assert all(text in out for each in names for text in each.values())
    assert "{" not in out


def test_of_a_result_of_lists_the_first_is_a_table_and_the_others_are_named(
    mews: Mews, sandbox: Sandbox
) -> None:
    plain, chosen = (
        mews(f"countries get-all --sandbox {more}") for more in ("", "--list country-rules")
    )

    with sandbox.client() as client:
        countries = client.countries.get_all().countries
    lines = plain.out.rstrip("\n").split("\n")
    assert len(lines) == 2 + len(countries)
    others = "country-subdivisions, country-rules, country-groups"
    assert f"not shown: {others} (--list prints one of them)" in plain.err
    assert "--list" not in chosen.err


def test_a_result_that_is_one_object_has_a_line_for_each_property_that_holds_something(
    mews: Mews, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with sandbox.client() as client:
        enterprise = client.configuration.get().enterprise

    header, _, *lines = mews("configuration get --sandbox").out.rstrip("\n").split("\n")

    told = dict(line.split(None, 1) for line in lines if len(line.split()) > 1)
    assert header.split() == ["Property", "Value"]
    assert told["Enterprise.Name"] == enterprise.name
    assert told["Enterprise.TimeZoneIdentifier"] == enterprise.time_zone_identifier
    assert enterprise.tax_precision is None
    assert not [each for each in told if each.endswith("TaxPrecision")]


@pytest.mark.parametrize("form", ["table", "csv", "jsonl"])
def test_so_many_rows_are_printed_and_no_more_are_asked_for(
    mews: Mews, sandbox: Sandbox, form: str
) -> None:
    ended = mews(f"{RESERVATIONS} --rows 3 -o {form}")

    heading = {"table": 2, "csv": 1, "jsonl": 0}[form]
    assert len(ended.out.rstrip("\n").split("\n")) == heading + 3
    assert [body["Limitation"]["Count"] for body in bodies(sandbox)] == [3]
    assert "--rows 3: there may be more" in ended.err


def test_where_there_are_fewer_rows_nothing_is_said_of_an_end(mews: Mews) -> None:
    whole, cut = (mews(f"resource-blocks get-all --sandbox {more}") for more in ("", "--rows 9"))

    assert whole.out == cut.out
    assert "--rows" not in cut.err


@pytest.mark.parametrize(
    ("option", "zone"),
    [("--local", "Europe/London"), ("--time-zone Asia/Kathmandu", "Asia/Kathmandu")],
)
def test_times_are_told_in_a_time_zone_on_request(
    mews: Mews, sandbox: Sandbox, option: str, zone: str
) -> None:
    with sandbox.client() as client:
        starts = {each.number: each.scheduled_start_utc for each in client.reservations.get_all()}

    table = mews(f"{RESERVATIONS} {option}")
    file = mews(f"{RESERVATIONS} {option} -o csv --columns number,scheduled_start_utc")

    header, _, *lines = table.out.rstrip("\n").split("\n")
    assert header.split()[2:4] == ["ScheduledStart", "ScheduledEnd"]
    assert f"times are those of {zone}\n" in table.err
    for number, start in starts.items():
        local = start.astimezone(ZoneInfo(zone))
        (line,) = (line for line in lines if line.startswith(f"{number} "))
        assert f" {local:%Y-%m-%d %H:%M} " in line
    rows = {row["Number"]: row for row in csv.DictReader(io.StringIO(file.out))}
    told = {each: datetime.fromisoformat(row["ScheduledStartUtc"]) for each, row in rows.items()}
    assert told == starts
    assert {each.utcoffset() for each in told.values()} == {
        each.astimezone(ZoneInfo(zone)).utcoffset() for each in starts.values()
    }
