"""Dates and times in a time zone: what is read there, and what is told there."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mews_cli.exits import Exit
from mews_connector import models
from mews_sandbox import Sandbox
from mews_sandbox.faults import Status
from tests.cli.running import Mews, bodies, room

LIST = "resource-blocks get-all --sandbox"
ADD = "resource-blocks add --sandbox --from"
CREDENTIALS = "ClientToken", "AccessToken", "Client"


@pytest.mark.parametrize(
    ("option", "starts", "ends"),
    [
        ("", "2027-03-28T00:00:00Z", "2027-03-29T00:00:00Z"),
        ("--local", "2027-03-28T00:00:00Z", "2027-03-28T23:00:00Z"),
        ("--time-zone America/New_York", "2027-03-28T04:00:00Z", "2027-03-29T04:00:00Z"),
        ("--time-zone Asia/Kathmandu", "2027-03-27T18:15:00Z", "2027-03-28T18:15:00Z"),
    ],
)
@pytest.mark.parametrize("form", ["table", "csv", "json", "jsonl"])
def test_a_date_is_midnight_in_the_zone_that_is_asked_for_however_it_is_given(
    mews: Mews, sandbox: Sandbox, option: str, starts: str, ends: str, *, form: str
) -> None:
    item = {"ResourceId": room(sandbox), "Name": "Paint", "Type": "OutOfOrder"}
    item |= {"StartUtc": "2027-03-28", "EndUtc": "2027-03-29"}
    Path("x.csv").write_text(f"{','.join(item)}\n{','.join(item.values())}\n", encoding="utf-8")
    Path("x.json").write_text(json.dumps([item]), encoding="utf-8")
    days = "2027-03-28/2027-03-29"

    codes = [
        mews(f"{line} {option} -o {form}").code
        for line in (
            f"{LIST} --colliding-utc {days}",
            f"{ADD} x.csv",
            f"{ADD} x.json",
            f"resource-blocks add --sandbox --resource-blocks '{json.dumps(item)}'",
            "tasks add --sandbox --name Paint --deadline-utc 2027-03-28",
        )
    ]

    assert codes == [0] * 5
    # But for those that ask for the zone.
    asked, *added, task = [body for body in bodies(sandbox) if len(body) > len(CREDENTIALS)]
    assert asked["CollidingUtc"] == {"StartUtc": starts, "EndUtc": ends}
    blocks = [body["ResourceBlocks"][0] for body in added]
    assert [(each["StartUtc"], each["EndUtc"]) for each in blocks] == [(starts, ends)] * 3
    assert task["DeadlineUtc"] == starts


@pytest.mark.parametrize(
    ("zone", "date", "begins"),
    [
        ("Asia/Beirut", "2026-03-29", "2026-03-28T22:00:00Z"),
        ("America/Havana", "2026-11-01", "2026-11-01T04:00:00Z"),
        ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"),
    ],
    ids=["clocks skip midnight", "midnight comes twice", "there is no such day"],
)
def test_a_day_begins_where_it_can_when_clocks_change_at_midnight(
    mews: Mews, zone: str, date: str, begins: str
) -> None:
    out = mews(f"{LIST} --updated-utc {date}/2026-12-01 --time-zone {zone} --dry-run").out

    assert f'"StartUtc": "{begins}"' in out


def test_a_date_that_no_time_in_utc_has_is_refused(mews: Mews) -> None:
    line = f"{LIST} --updated-utc 0001-01-01/2026-01-01 --time-zone Asia/Tokyo"

    ended = mews(line)

    assert ended.code == Exit.USAGE
    assert "--updated-utc: expected from/to, each a date (midnight in UTC, or in the" in ended.err


@pytest.mark.parametrize("day", ["2027-03-15", "2027-07-15"])
def test_local_dates_are_the_time_units_of_a_service_in_winter_and_summer(
    mews: Mews, sandbox: Sandbox, day: str
) -> None:
    (stay,) = (
        each for each in sandbox.entities(models.Service) if each.external_identifier == "STAY"
    )

    ended = mews(
        f"services get-availability --sandbox --local --service-id {stay.id} "
        f"--first-time-unit-start-utc {day} --last-time-unit-start-utc {day}"
    )

    assert (ended.code, ended.err.count("error")) == (0, 0)


def test_a_dry_run_sends_nothing_for_a_time_zone_either(mews: Mews, sandbox: Sandbox) -> None:
    ended = mews(f"{LIST} --updated-utc 2027-07-01/2027-07-02 --local --dry-run")

    assert (ended.code, sandbox.requests) == (Exit.USAGE, [])
    assert "--local asks Mews for the time zone of the property, and --dry-run" in ended.err
    assert "name the zone by --time-zone" in ended.err


def test_where_the_property_cannot_be_asked_the_other_way_is_named(
    mews: Mews, sandbox: Sandbox
) -> None:
    sandbox.add_fault(
        Status(operation="configuration/get", status=400, message="EnterpriseId is required")
    )

    ended = mews(f"{LIST} --local")

    assert (ended.code, len(sandbox.requests)) == (Exit.REFUSED, 1)
    assert "name the zone by --time-zone" in ended.err


def test_json_has_times_in_utc_and_says_whose_the_dates_are(mews: Mews, sandbox: Sandbox) -> None:
    ended = mews(f"{LIST} --local -o json")

    blocks = {each.start_utc for each in sandbox.entities(models.ResourceBlock)}
    assert {datetime.fromisoformat(each["StartUtc"]) for each in json.loads(ended.out)} <= blocks
    assert ended.err == "dates are those of Europe/London, and the times in JSON are in UTC\n"


@pytest.mark.parametrize(
    ("instant", "told"),
    [
        ("2027-10-30T23:59:00Z", "2027-10-31 00:59"),
        ("2027-10-31T00:00:00Z", "2027-10-31 01:00+01:00"),
        ("2027-10-31T00:30:00Z", "2027-10-31 01:30+01:00"),
        ("2027-10-31T01:30:00Z", "2027-10-31 01:30+00:00"),
        ("2027-10-31T02:00:00Z", "2027-10-31 02:00"),
        ("2027-03-28T00:59:00Z", "2027-03-28 00:59"),
        ("2027-03-28T01:00:00Z", "2027-03-28 02:00"),
    ],
)
def test_in_a_table_a_time_that_comes_twice_has_its_offset(
    mews: Mews, sandbox: Sandbox, instant: str, told: str
) -> None:
    end = datetime(2028, 1, 1, tzinfo=UTC).isoformat()
    text = f"resource_id,name,type,start_utc,end_utc\n{room(sandbox)},x,OutOfOrder,{instant},{end}"
    Path("x.csv").write_text(text, encoding="utf-8")

    out = mews(f"{ADD} x.csv --local --columns start_utc").out

    assert out.splitlines()[-1] == told


def test_times_of_a_list_are_told_in_the_zone_as_others_are(mews: Mews, sandbox: Sandbox) -> None:
    (rate, *_) = (each for each in sandbox.entities(models.Rate) if each.is_public)

    out = mews(
        f"rates get-pricing --sandbox --local --rate-id {rate.id} "
        "--first-time-unit-start-utc 2027-07-15 --last-time-unit-start-utc 2027-07-16"
    ).out

    told = dict(line.split(None, 1) for line in out.splitlines()[2:])
    assert told["TimeUnitStarts"] == "2027-07-15 00:00, 2027-07-16 00:00"


@pytest.mark.parametrize("name", ["ScheduledStart", "scheduled_start", "ScheduledStartUtc"])
@pytest.mark.parametrize("form", ["table", "csv"])
def test_a_time_is_chosen_by_the_name_that_a_table_shows_too(
    mews: Mews, name: str, *, form: str
) -> None:
    ended = mews(f"reservations get-all --sandbox --local -o {form} --columns number,{name}")

    assert ended.code == 0
    assert "ScheduledStart" in ended.out.splitlines()[0]
