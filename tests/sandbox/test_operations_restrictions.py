"""`restrictions`: what is set and cleared day by day, and what it does to reservations."""

import copy
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_contract.packaged import document
from mews_sandbox import Clock, Sandbox
from mews_sandbox.operations.restrictions import changing
from mews_sandbox.operations.restrictions.refusals import WEEKDAYS, refusals
from mews_sandbox.sandbox import Present
from tests.sandbox.calls import Reply, looking, post
from tests.sandbox.hotels import HOTEL, NOON, NOWHERE, id_of, thing

LONDON: Final = ZoneInfo("Europe/London")
EVERY: Final = dict.fromkeys(WEEKDAYS, True)
USERS: Final = {"Type": "Stay", "StartUtc": "2024-07-28T23:00:00Z", "Days": [*WEEKDAYS]}
"""Conditions of a restriction that a user of Mews has made."""


def inn() -> Sandbox:
    """Return the sandbox of the hotel, with rates, and a restriction that is no integration's."""
    hotel = copy.deepcopy(HOTEL)
    north = hotel["properties"][0]
    north["services"][0]["rates"] = [
        thing("Flexible", price=100),
        thing("Saver", base_rate="Flexible", relative=-0.1),
        thing("Weekly", group="Long stays", price=80),
    ]
    north["services"][1]["rates"] = [thing("Hourly", price=10)]
    north["services"][2]["rates"] = [thing("Monthly", price=900)]
    mine = {"ServiceId": "Nights", "Origin": "User", "Conditions": USERS}
    north["entities"] = {
        "restrictions": [mine],
        "rates": [{"Names": "Flexible", "ExternalIdentifier": "FLEX"}],
    }
    return Sandbox(hotel, clock=Clock(NOON))


def starts(day: int) -> str:
    """Return when a day of July begins in London, or one of another month."""
    midnight = datetime.combine(date(2024, 7, 1) + timedelta(days=day - 1), time(), LONDON)
    return wire(midnight.astimezone(UTC))


def said(first: int | None = None, last: int | None = None, **more: Any) -> JsonObject:
    """Return what is set or cleared from a day of July to another."""
    ends = {"StartUtc": first and starts(first), "EndUtc": last and starts(last)}
    return {"Type": "Stay", "Days": EVERY, **ends, **more}


def change(sandbox: Sandbox, action: str, *data: JsonObject, **body: Any) -> Reply:
    """Set or clear restrictions."""
    service = {"ServiceId": id_of("Nights"), **body}
    return post(sandbox, f"restrictions/{action}", **service, Data=[*data])


def listed(sandbox: Sandbox, **filters: Any) -> list[JsonObject]:
    """Return the restrictions that pass filters, but those of users."""
    services = {"ServiceIds": [id_of("Nights")], "Limitation": {"Count": 1000}}
    answer = post(sandbox, "restrictions/getAll", **services, **filters)
    assert answer.status == 200, answer.content
    found: list[JsonObject] = answer.body["Restrictions"]
    return [each for each in found if each["Origin"] == "Integration"]


def july(restrictions: Iterable[JsonObject]) -> list[tuple[int | None, int | None, str | None]]:
    """Return the first and last days of July of restrictions, and the length that they demand."""
    return sorted(
        (
            _day(each["Conditions"]["StartUtc"]),
            _day(each["Conditions"]["EndUtc"]),
            each["Exceptions"] and str(each["Exceptions"]["MinLength"]),
        )
        for each in restrictions
    )


def _day(text: str | None) -> int | None:
    if text is None:
        return None
    return (instant(text).astimezone(LONDON).date() - date(2024, 6, 30)).days


# Day by day

CONDITIONS: Final[list[JsonObject]] = [
    {},
    {"ExactRateId": id_of("Flexible")},
    {"Days": EVERY | {"Monday": False}},
]
EXCEPTIONS: Final[list[JsonObject]] = [{}, {"MinLength": "P0M2DT0H0M0S"}, {"MinLength": "P3D"}]
LAST: Final = 9
ENDS: Final = st.none() | st.integers(1, LAST)
CHANGES: Final = st.lists(
    st.tuples(
        st.sampled_from(["set", "set", "clear"]),
        st.integers(0, len(CONDITIONS) - 1),
        st.integers(0, len(EXCEPTIONS) - 1),
        ENDS,
        ENDS,
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60)
@given(CHANGES)
def test_each_day_has_what_was_set_or_cleared_last(
    changes: list[tuple[str, int, int, int | None, int | None]],
) -> None:
    sandbox = inn()
    model: dict[tuple[int, int], int] = {}
    for action, conditions, exceptions, one, other in changes:
        first, last = (one, other) if one is None or other is None else sorted((one, other))
        what = EXCEPTIONS[exceptions] if action == "set" else {}
        asked = said(first, last, **CONDITIONS[conditions], **what)
        assert change(sandbox, action, asked).status == 200
        # Days 0 and LAST + 1 stand for all before and behind.
        for day in range(first or 0, (last or LAST + 1) + 1):
            model.pop((conditions, day), None)
            if action == "set":
                model[conditions, day] = exceptions
    assert _by_day(sandbox) == model


def _by_day(sandbox: Sandbox) -> dict[tuple[int, int], int]:
    """Return which exceptions hold by conditions and day, of spans as long as can be."""
    found: dict[tuple[int, int], int] = {}
    spans: dict[int, list[tuple[int, int, int]]] = {}
    for each in listed(sandbox):
        conditions = each["Conditions"]
        number = 1 if conditions["ExactRateId"] else 2 if "Monday" not in conditions["Days"] else 0
        length = each["Exceptions"] and each["Exceptions"]["MinLength"]
        exceptions = [None, "P0M2DT0H0M0S", "P0M3DT0H0M0S"].index(length)
        first, last = _day(conditions["StartUtc"]), _day(conditions["EndUtc"])
        first, last = first or 0, LAST + 1 if last is None else last
        spans.setdefault(number, []).append((first, last, exceptions))
        for day in range(first, last + 1):
            assert (number, day) not in found
            found[number, day] = exceptions
    for line in spans.values():
        for (_, before, one), (after, _, other) in pairwise(sorted(line)):
            assert after > before + 1 or one != other
    return found


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["add", "add", "set", "clear"]),
            st.integers(0, len(EXCEPTIONS) - 1),
            ENDS,
            ENDS,
        ),
        min_size=2,
        max_size=8,
    )
)
def test_what_was_added_holds_beside_the_rest_until_it_is_set_or_cleared(
    changes: list[tuple[str, int, int | None, int | None]],
) -> None:
    sandbox = inn()
    # Days 0 and LAST + 1 stand for all before and behind.
    model: list[list[int]] = [[] for _ in range(LAST + 2)]
    for action, exceptions, one, other in changes:
        first, last = (one, other) if one is None or other is None else sorted((one, other))
        days = range(first or 0, (last or LAST + 1) + 1)
        if action == "add":
            assert add(sandbox, first, last, Exceptions=EXCEPTIONS[exceptions]).status == 200
        else:
            what = EXCEPTIONS[exceptions] if action == "set" else {}
            assert change(sandbox, action, said(first, last, **what)).status == 200
        for day in days:
            kept = {"add": [*model[day], exceptions], "set": [exceptions], "clear": []}
            model[day] = sorted(kept[action])
    found: list[list[int]] = [[] for _ in model]
    for first, last, length in (july([each])[0] for each in listed(sandbox)):
        number = [None, "P0M2DT0H0M0S", "P0M3DT0H0M0S"].index(length)
        for day in range(first or 0, (LAST + 1 if last is None else last) + 1):
            found[day] = sorted([*found[day], number])
    assert found == model


def add(sandbox: Sandbox, first: int | None, last: int | None, **more: Any) -> Reply:
    """Add a restriction from a day of July to another."""
    asked = {name: value for name, value in said(first, last).items() if name != "Days"}
    conditions = {**asked, **more.pop("Conditions", {})}
    added = {"Identifier": "one", "Conditions": conditions, **more}
    return post(sandbox, "restrictions/add", ServiceId=id_of("Nights"), Restrictions=[added])


def test_a_restriction_is_answered_as_it_was_added_and_removed_by_its_id() -> None:
    sandbox = inn()
    conditions = {"ExactRateId": "eid:FLEX", "Days": ["Sunday", "Friday"]}
    exceptions = {"MinLength": "P2D"}
    (added,) = add(
        sandbox, 2, None, Conditions=conditions, Exceptions=exceptions, ExternalIdentifier="A"
    ).body["Restrictions"]
    found = listed(sandbox)
    assert added == {"Identifier": "one", "Restriction": found[0]}
    told = found[0]["Conditions"]
    assert (told["ExactRateId"], told["Days"]) == (id_of("Flexible"), ["Friday", "Sunday"])
    assert (july(found), found[0]["ExternalIdentifier"]) == ([(2, None, "P0M2DT0H0M0S")], "A")
    assert post(sandbox, "restrictions/delete", RestrictionIds=[found[0]["Id"]]).body == {}
    assert listed(sandbox) == []
    days = f"Days has to be some of {', '.join(WEEKDAYS)}"
    refused = [
        (add(sandbox, 1, 2, Conditions={"ExactRateId": NOWHERE}), "Invalid ExactRateId"),
        (add(sandbox, 1, 2, Conditions={"Days": ["Monday", "Someday"]}), days),
        (add(sandbox, 1, 2, Conditions={"Days": []}), days),
        (add(sandbox, 2, 1), "Invalid EndUtc"),
        (add(sandbox, 1, 2, Exceptions={"MinLength": "P1000000000D"}), "Invalid MinLength"),
        (
            post(sandbox, "restrictions/delete", RestrictionIds=[NOWHERE]),
            "Invalid RestrictionIds",
        ),
    ]
    assert [each.refusal for each, _ in refused] == [(400, message) for _, message in refused]
    assert listed(sandbox) == []


def test_a_restriction_is_kept_as_a_whole() -> None:
    sandbox = inn()
    price = {"Currency": "GBP", "Value": 89.5}
    room = said(1, 9, ResourceCategoryType="Room", MinAdvance="P1M", MaxPrice=price)
    change(sandbox, "set", {**room, "Days": EVERY | {"Friday": False}})
    (made,) = [each for each in sandbox.entities("restrictions") if each["Origin"] != "User"]
    referred = ("ExactRateId", "BaseRateId", "RateGroupId", "ResourceCategoryId")
    assert made == {
        "Id": made["Id"],
        "EnterpriseId": id_of("North"),
        "ServiceId": id_of("Nights"),
        "ExternalIdentifier": None,
        "Origin": "Integration",
        **dict.fromkeys(("CreatedUtc", "UpdatedUtc"), wire(NOON)),
        "Conditions": {
            "Type": "Stay",
            **dict.fromkeys(referred),
            "ResourceCategoryType": "Room",
            "StartUtc": starts(1),
            "EndUtc": starts(9),
            "Days": [day for day in WEEKDAYS if day != "Friday"],
        },
        "Exceptions": {
            **dict.fromkeys(("MaxAdvance", "MinLength", "MaxLength", "MinPrice")),
            "MinAdvance": "P1M0DT0H0M0S",
            "MaxPrice": price,
        },
    }


def test_what_the_page_tells_of_setting_and_clearing_is_done() -> None:
    sandbox = inn()
    change(sandbox, "set", said(5, 25))
    (whole,) = listed(sandbox)
    change(sandbox, "set", said(10, 20))
    assert listed(sandbox) == [whole]
    change(sandbox, "clear", said(10, 20))
    parts = listed(sandbox)
    assert july(parts) == [(5, 9, None), (21, 25, None)]
    assert whole["Id"] not in {each["Id"] for each in parts}
    change(sandbox, "set", said(10, 20, MinLength="P2D"))
    assert july(listed(sandbox)) == [
        (5, 9, None),
        (10, 20, "P0M2DT0H0M0S"),
        (21, 25, None),
    ]
    change(sandbox, "set", said(8, 22))
    assert july(listed(sandbox)) == [(5, 25, None)]


def test_a_service_has_so_many_restrictions_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is one of a user to begin with."""
    monkeypatch.setattr(changing, "_MOST", 3)
    sandbox = inn()
    assert change(sandbox, "set", said(1, 2), said(5, 6)).status == 200
    full = (403, "A service can have 3 restrictions at most. Please clear some first.")
    assert change(sandbox, "set", said(8, 9)).refusal == full
    assert add(sandbox, 8, 9).refusal == full
    assert change(sandbox, "set", said(1, 3)).status == 200
    assert july(listed(sandbox)) == [(1, 3, None), (5, 6, None)]
    assert change(sandbox, "clear", said(2, 2)).refusal == full
    assert change(sandbox, "clear", said(3, 3)).status == 200


def test_only_what_has_exactly_the_same_conditions_is_cleared() -> None:
    sandbox = inn()
    both = {"ResourceCategoryId": id_of("Double")}
    one = {**both, "ExactRateId": "eid:FLEX"}
    users = [each for each in sandbox.entities("restrictions") if each["Origin"] == "User"]
    change(sandbox, "set", said(1, 9, **both), said(1, 9, **one, MinLength="P2D"))
    change(sandbox, "clear", said(1, 30, **both), said(1, 30, **both, Type="Start"), said())
    assert july(listed(sandbox)) == [(1, 9, "P0M2DT0H0M0S")]
    assert listed(sandbox)[0]["Conditions"]["ExactRateId"] == id_of("Flexible")
    change(sandbox, "clear", said(1, 30, **one, MinLength="P5D"))
    assert listed(sandbox) == []
    assert sandbox.entities("restrictions") == users


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"ExactRateId": NOWHERE}, "Invalid ExactRateId"),
        ({"BaseRateId": "eid:nowhere"}, "Invalid BaseRateId"),
        ({"ResourceCategoryId": id_of("Hall")}, "Invalid ResourceCategoryId"),
        ({"EndUtc": "2024-06-01T00:00:00Z"}, "Invalid EndUtc"),
        ({"StartUtc": "0001-01-01T00:00:00Z"}, "Invalid StartUtc"),
        ({"Days": dict.fromkeys(WEEKDAYS, False)}, "Days has no day"),
        ({"MinPrice": {"Currency": "EUR", "Value": 1}}, "MinPrice has to be a value in GBP"),
    ],
)
def test_what_cannot_be_restricted_is_refused_as_a_whole(changes: JsonObject, message: str) -> None:
    sandbox = inn()
    answer = change(sandbox, "set", said(1, 9), {**said(1, 9), **changes})
    assert (answer.refusal, listed(sandbox)) == ((400, message), [])


def test_restrictions_are_listed_by_what_they_are_about() -> None:
    sandbox = inn()
    conditions: dict[str, JsonObject] = {
        "all": {},
        "flexible": {"ExactRateId": id_of("Flexible")},
        "flexible and saver": {"BaseRateId": id_of("Flexible")},
        "saver": {"ExactRateId": id_of("Saver")},
        "doubles": {"ResourceCategoryId": id_of("Double")},
    }
    weekly = next(each for each in sandbox.entities("rates") if each["Id"] == id_of("Weekly"))
    conditions["long stays"] = {"RateGroupId": weekly["GroupId"]}
    for number, each in enumerate(conditions.values(), 1):
        change(sandbox, "set", said(number, number, **each))
    names = dict(enumerate(conditions, 1))
    for end in ("2024-07-01T00:00:00Z", "0000-01-01T00:00:00Z"):
        interval = {"CollidingUtc": {"StartUtc": "2024-07-02T00:00:00Z", "EndUtc": end}}
        body = {"ServiceIds": [id_of("Nights")], "Limitation": {"Count": 1}, **interval}
        refused = post(sandbox, "restrictions/getAll", **body).refusal
        assert refused == (400, "Invalid CollidingUtc")
    for name in ("RateIds", "ExactRateIds", "BaseRateIds", "ResourceCategoryIds"):
        body = {"ServiceIds": [id_of("Nights")], "Limitation": {"Count": 1}, name: [NOWHERE]}
        assert post(sandbox, "restrictions/getAll", **body).refusal == (400, f"Invalid {name}")

    def found(**filters: Any) -> set[str]:
        return {names[first or 0] for first, _, _ in july(listed(sandbox, **filters))}

    assert {
        "RateIds of saver": found(RateIds=[id_of("Saver")]),
        "RateIds of weekly": found(RateIds=[id_of("Weekly")]),
        "ExactRateIds": found(ExactRateIds=[id_of("Flexible"), id_of("Saver")]),
        "BaseRateIds": found(BaseRateIds=[id_of("Flexible")]),
        "ResourceCategoryIds": found(ResourceCategoryIds=[id_of("Double")]),
        "the last moment of the second day": found(
            CollidingUtc={"StartUtc": "2024-07-02T22:59:59Z", "EndUtc": "2024-07-02T22:59:59Z"}
        ),
        "up to the third day": found(CollidingUtc={"StartUtc": starts(2), "EndUtc": starts(3)}),
    } == {
        "RateIds of saver": {"all", "flexible and saver", "saver", "doubles"},
        "RateIds of weekly": {"all", "doubles", "long stays"},
        "ExactRateIds": {"flexible", "saver"},
        "BaseRateIds": {"flexible and saver"},
        "ResourceCategoryIds": {"doubles"},
        "the last moment of the second day": {"flexible"},
        "up to the third day": {"flexible"},
    }


# What it does to a reservation

STAY: Final = (10, 12)
"""From Wednesday 10 July, 15:00, to Friday, 11:00, made at noon of 12 June."""


def answered(
    sandbox: Sandbox,
    stay: tuple[int, int] = STAY,
    hours: tuple[int, int] = (15, 11),
    of: tuple[str, str, str] = ("Nights", "Double", "Saver"),
) -> list[str]:
    """Return why a reservation is refused: that of a double room, unless another is said."""
    start, end = (
        datetime.combine(date(2024, 7, 1) + timedelta(days=day - 1), time(hour), LONDON)
        for day, hour in zip(stay, hours, strict=True)
    )

    def asked(present: Present) -> list[str]:
        ids = map(id_of, of)
        return refusals(
            looking(present), *ids, start=start.astimezone(UTC), end=end.astimezone(UTC)
        )

    return sandbox.look(asked)


ON: Final = "A reservation of Double at Saver cannot be for 2024-07-"
FROM: Final = "A reservation of Double at Saver cannot begin on 2024-07-10"
TO: Final = "A reservation of Double at Saver cannot end on 2024-07-12"


@pytest.mark.parametrize(
    ("restriction", "message"),
    [
        (said(11, 20), f"{ON}11."),
        (said(12, 20), None),
        (said(None, 9), None),
        (said(None, 10), f"{ON}10."),
        (said(Type="Start"), f"{FROM}."),
        (said(11, Type="Start"), None),
        (said(12, 12, Type="End"), f"{TO}."),
        (said(10, 11, Type="End"), None),
        (said(Days={**dict.fromkeys(WEEKDAYS, False), "Thursday": True}), f"{ON}11."),
        (said(Days=EVERY | {"Wednesday": False, "Thursday": False}), None),
        (said(BaseRateId=id_of("Flexible")), f"{ON}10."),
        (said(BaseRateId=id_of("Weekly")), None),
        (said(ExactRateId=id_of("Flexible")), None),
        (said(ResourceCategoryType="Room"), f"{ON}10."),
        (said(ResourceCategoryType="Bed"), None),
        (said(ResourceCategoryId=id_of("Single")), None),
        (said(MinLength="P2D"), None),
        (said(MinLength="P3D"), f"{ON}10 unless it lasts at least 3 days."),
        (said(MaxLength="P1D"), f"{ON}10 unless it lasts at most 1 day."),
        (said(MaxLength="P2D"), None),
        (said(MinAdvance="P28D"), None),
        (said(MinAdvance="P1M"), f"{ON}10 unless it is made at least 1 month before it begins."),
        (said(MaxAdvance="P28D"), f"{ON}10 unless it is made at most 28 days before it begins."),
        (said(MaxAdvance="P1M"), None),
        (said(MinPrice={"Currency": "GBP", "Value": 90}), None),
        (
            said(MaxPrice={"Currency": "GBP", "Value": 89.5}, MinLength="P1D"),
            f"{ON}10 unless it lasts at least 1 day and costs at most 89.5 GBP in each time unit.",
        ),
    ],
)
def test_a_reservation_meets_a_restriction_or_is_within_its_exceptions(
    restriction: JsonObject, message: str | None
) -> None:
    sandbox = inn()
    assert change(sandbox, "set", restriction).status == 200
    assert answered(sandbox) == [*filter(None, [message])]


HOURS: Final = [*document()["components"]["schemas"]["RestrictionHours"]["properties"]]


@pytest.mark.parametrize("hour", range(24))
def test_a_restriction_of_hours_is_about_stays_by_the_hour_and_is_not_cleared(hour: int) -> None:
    """A party has the hall from 13:00 to 15:00 of Wednesday 10 July: 13 and 14 are its hours."""
    sandbox, hall = inn(), ("Hours", "Hall", "Hourly")
    hours = {name: at == hour for at, name in enumerate(HOURS)}
    conditions = {"Type": "Stay", "Days": ["Wednesday"], "Hours": hours}
    for service in ("Hours", "Nights"):
        body = {"ServiceId": id_of(service), "Restrictions": [{"Conditions": conditions}]}
        (made,) = post(sandbox, "restrictions/add", **body).body["Restrictions"]
        assert made["Restriction"]["Conditions"]["Hours"] == hours
        wednesdays = said(Days={**dict.fromkeys(WEEKDAYS, False), "Wednesday": True})
        assert change(sandbox, "clear", wednesdays, ServiceId=id_of(service)).status == 200
    told = ["A reservation of Hall at Hourly cannot be for 2024-07-10."]
    assert answered(sandbox, (10, 10), (13, 15), hall) == told * (hour in {13, 14})
    assert answered(sandbox, (11, 11), (13, 15), hall) == []
    # Who stays for nights stays at every hour.
    assert answered(sandbox) == [f"{ON}10."]


def test_who_stays_for_months_stays_on_every_day_of_the_week() -> None:
    sandbox = inn()
    never = said(Days={**dict.fromkeys(WEEKDAYS, False), "Sunday": True}, Type="Start")
    assert change(sandbox, "set", never, ServiceId=id_of("Months")).status == 200
    told = "A reservation of Flat at Monthly cannot begin on 2024-07-10."
    assert answered(sandbox, of=("Months", "Flat", "Monthly")) == [told]


def test_a_restriction_of_a_user_counts_too() -> None:
    assert answered(inn(), stay=(30, 31)) == [f"{ON}30."]
