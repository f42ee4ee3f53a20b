"""What a hotel refuses is refused with a sentence that says why, and changes nothing."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from mews_connector import models
from tests.sandbox.calls import post
from tests.sandbox.hotels import NOON, NOWHERE, SOUTH, id_of, opened
from tests.sandbox.stays.inn import Inn, day

_EURO: Final = {"Currency": "EUR", "GrossValue": 10}
_BOTH: Final = {"Currency": "GBP", "GrossValue": 10, "NetValue": 8}
_LATER: Final = {"StartUtc": "2026-03-10T15:00:00Z", "EndUtc": "2026-03-11T11:00:00Z"}
_FRIDAY: Final = {"StartUtc": "2026-03-06T15:00:00Z", "EndUtc": "2026-03-07T11:00:00Z"}
_PAST: Final = {"StartUtc": "2026-02-20T15:00:00Z", "EndUtc": "2026-02-21T11:00:00Z"}
_DRINK: Final = {"ProductId": id_of("Drink")}
_POUNDS: Final = {"Currency": "GBP", "GrossValue": 10}
_ITEM: Final = {"Name": "Taxi", "UnitCount": 1, "UnitAmount": _POUNDS}

Row = tuple[dict[str, Any], int, str]
"""What is said otherwise than what is granted, and the status and the message."""

_DATES: Final = "Please choose other dates or another category."
_NEVER: Final = "0000-01-01T00:00:00Z"
_TURNED: Final = "A stay has to end after it starts. Please choose a later departure."
_CURRENCY: Final = "cannot be used: the currency is EUR, and has to be GBP"


def _id(name: str, value: str = NOWHERE, **more: Any) -> Row:
    return {name: value, **more}, 400, f"Invalid {name}"


def _persons(count: int, category: str) -> dict[str, Any]:
    return {"PersonCounts": [{"AgeCategoryId": category, "Count": count}]}


def _bookings(adult: str) -> list[Row]:
    unknown = [{"AgeCategoryId": NOWHERE, "Count": 1}]
    names = ("CustomerId", "BookerId", "RequestedCategoryId", "RateId", "CompanyId")
    return [
        *map(_id, (*names, "TravelAgencyId", "AvailabilityBlockId", "AssignedResourceId")),
        _id("VoucherCode", "SPRING"),
        *(_id(name, _NEVER) for name in ("StartUtc", "EndUtc", "ReleasedUtc")),
        ({"CustomerId": None}, 400, "Invalid CustomerId"),
        ({"PersonCounts": unknown}, 400, "Invalid AgeCategoryId"),
        (_persons(0, adult), 400, "PersonCounts have to be of one person or more"),
        ({"ProductOrders": [{"ProductId": NOWHERE}]}, 400, "Invalid ProductId"),
        (
            {"State": "Started"},
            400,
            "State has to be Confirmed, Optional or Enquired in a new reservation",
        ),
        (
            {"TimeUnitPrices": [{"Index": 1}]},
            400,
            "TimeUnitPrices have the index 1: there are 1 units",
        ),
        ({"TimeUnitPrices": [{"Index": 0, "Amount": _EURO}]}, 400, f"TimeUnitPrices {_CURRENCY}"),
        ({"TimeUnitAmount": _EURO}, 400, f"TimeUnitAmount {_CURRENCY}"),
        (
            {"TimeUnitAmount": _BOTH},
            400,
            "TimeUnitAmount cannot be used: one of GrossValue and NetValue is required",
        ),
        ({"EndUtc": _LATER["StartUtc"]}, 403, _TURNED),
        (
            {"EndUtc": "2031-09-01T11:00:00Z"},
            400,
            "EndUtc is more than 2000 time units after the start",
        ),
        (
            {"StartUtc": "9999-12-31T15:00:00Z", "EndUtc": "9999-12-31T23:59:59Z"},
            400,
            "Invalid EndUtc",
        ),
        (_PAST, 403, "Inn takes no reservations that far back."),
        (_persons(3, adult), 403, "Double takes up to 2 persons, and not 3."),
        ({"RequestedCategoryId": id_of("Single")}, 403, "Single takes up to 1 persons, and not 2."),
        (
            {"RequestedCategoryId": id_of("Single"), **_persons(1, adult)},
            403,
            f"No Single is left on 2026-03-10. {_DATES}",
        ),
        (
            {"AssignedResourceId": id_of("two")},
            403,
            "two is blocked during the stay: Paint. Please choose another.",
        ),
        (
            {"AssignedResourceId": id_of("one"), **_FRIDAY},
            403,
            "one is taken by reservation 2 during the stay. Please choose another.",
        ),
    ]


def _of(operation: str, number: str, why: str, **more: Any) -> tuple[str, Row]:
    one = operation not in {"confirm", "cancel"}
    named: dict[str, Any] = {"ReservationId": number} if one else {"ReservationIds": [number]}
    return operation, ({**named, **more}, 403, f"Reservation {number} {why}")


_CHANGES: Final[list[tuple[str, Row]]] = [
    _of("confirm", "2", "is confirmed and cannot be confirmed."),
    _of("cancel", "1", "is checked in and cannot be canceled."),
    _of("start", "1", "is checked in and cannot be checked in."),
    _of("start", "2", "begins at 2026-03-05 15:00. Please check in then."),
    _of("start", "3", "has no room yet. Please assign one."),
    _of("start", "4", "has ended. Please extend the stay first."),
    _of("process", "2", "is confirmed and cannot be checked out."),
    _of("process", "1", "ends on 2026-03-03. Please shorten the stay to leave earlier."),
    (
        "process",
        (
            {"ReservationId": "1", "AllowOpenBalance": True},
            400,
            "Notes have to say why the balance is left open",
        ),
    ),
    ("updateInterval", ({"ReservationId": "1", "EndUtc": "2026-03-01T11:00:00Z"}, 403, _TURNED)),
    _of(
        "updateInterval",
        "1",
        "is checked in: its start cannot be changed.",
        StartUtc="2026-03-02T15:30:00Z",
    ),
    (
        "updateInterval",
        (
            {"ReservationId": "2", "EndUtc": "2026-03-11T11:00:00Z"},
            403,
            f"No Double is left on 2026-03-08. {_DATES}",
        ),
    ),
    (
        "addProduct",
        ({"ReservationId": "2", **_PAST}, 400, "StartUtc to EndUtc has no part of the stay"),
    ),
    (
        "addProduct",
        (
            {"ReservationId": "2", **_DRINK, **_LATER},
            400,
            "EndUtc has to be StartUtc: the product is not charged by time unit",
        ),
    ),
    *(
        (operation, _id(name, _NEVER, ReservationId="2"))
        for operation in ("updateInterval", "addProduct")
        for name in ("StartUtc", "EndUtc")
    ),
    ("addProduct", ({"ReservationId": "2", "ProductId": NOWHERE}, 400, "Invalid ProductId")),
    ("addProduct", ({"ReservationId": "2", "UnitAmount": _EURO}, 400, f"UnitAmount {_CURRENCY}")),
]
"""What is refused of reservations: 1 is checked in, 2 has a locked room, 3 has none, 4 is past."""

_WHY: Final = "Reason has to say why the price of the reservation changes"
_PURPOSES: Final = '"Leisure", "Business" or "Student"'
_UPDATES: Final[list[Row]] = [
    ({"RateId": None}, 400, "RateId cannot be null"),
    ({"RateId": id_of("Early")}, 400, _WHY),
    ({"TimeUnitPrices": [{"Index": 0, "Amount": _POUNDS}]}, 400, _WHY),
    ({"TimeUnitPrices": [{"Index": 0, "Amount": _EURO}]}, 400, f"TimeUnitPrices {_CURRENCY}"),
    ({"TimeUnitPrices": [{"Index": 2}]}, 400, "TimeUnitPrices have the index 2: there are 2 units"),
    *map(_id, ("RateId", "TravelAgencyId", "CompanyId", "BookerId", "AssignedResourceId")),
    *map(_id, ("BusinessSegmentId", "AvailabilityBlockId", "RequestedCategoryId")),
    _id("ReleasedUtc", _NEVER),
    (
        {"Purpose": "Fun"},
        400,
        f"ReservationUpdates make no reservation: $.Purpose: the value is not one of {_PURPOSES}",
    ),
    (
        {"AssignedResourceId": id_of("two")},
        403,
        "Reservation 2 is locked to its room. Please unlock it first.",
    ),
]
_ORDERS: Final[list[Row]] = [
    *map(_id, ("ServiceId", "AccountId", "BillId", "LinkedReservationId", "BusinessSegmentId")),
    _id("ConsumptionUtc", _NEVER),
    ({"ProductOrders": [{"ProductId": NOWHERE}]}, 400, "Invalid ProductId"),
    ({"ProductOrders": [{**_DRINK, "UnitAmount": _EURO}]}, 400, f"UnitAmount {_CURRENCY}"),
    ({"ProductOrders": []}, 400, "ProductOrders or Items have to say what is ordered"),
    ({"Items": [{**_ITEM, "UnitAmount": _EURO}]}, 400, f"UnitAmount {_CURRENCY}"),
    ({"Items": [{**_ITEM, "AccountingCategoryId": NOWHERE}]}, 400, "Invalid AccountingCategoryId"),
    (
        {"ConsumptionUtc": "2026-02-28T15:59:59Z"},
        403,
        "Inn does not charge for what was consumed that far back.",
    ),
]
_PAYMENTS: Final[list[Row]] = [
    *map(_id, ("AccountId", "BillId", "ReservationId", "AccountingCategoryId")),
    ({"BillId": "bill", "AccountId": id_of("Alan")}, 400, "Invalid BillId"),
    ({"Amount": _EURO}, 400, f"Amount {_CURRENCY}"),
]
_UNPAID: Final = "100.00 GBP are left to be paid. Please take a payment, or close it as an invoice."
_CLOSINGS: Final[list[Row]] = [
    *map(_id, ("BillId", "BillCounterId")),
    ({"DueDate": {"Value": "2026-04-01"}}, 400, "DueDate is only allowed for an invoice"),
    ({}, 403, f"The bill cannot be closed as a receipt: {_UNPAID}"),
]
_ITEMS: Final = (
    ("night", "Night is part of a stay. Please change the stay instead."),
    ("gone", "Drink is canceled already."),
    ("paid", "Drink is on a closed bill, and cannot be canceled."),
)


def test_what_cannot_be_is_refused_in_words_and_changes_nothing() -> None:
    inn = Inn()
    names = _begin(inn)
    before = _everything(inn)
    wrong: list[str] = []
    for operation, granted, (said, status, message) in _asked(str(inn.adult)):
        body = granted | said
        reply = post(inn.sandbox, operation, **_named(body, names))
        told = reply.refusal if reply.status >= 400 else (reply.status, "")
        if told != (status, message):
            wrong.append(f"{operation} {body}: {told}, and not {status}, {message}")
        if _everything(inn) != before:
            wrong.append(f"{operation} {body} changed something")
            before = _everything(inn)
    assert not wrong, "\n".join(wrong)


Asked = tuple[str, dict[str, Any], Row]
"""An operation, what it is sent if all is well, and what is said otherwise."""


def _asked(adult: str) -> Iterator[Asked]:
    stay: dict[str, Any] = {
        "CustomerId": id_of("Ada"),
        "RequestedCategoryId": id_of("Double"),
        "RateId": id_of("Flexible"),
        **_persons(2, adult),
        **_LATER,
    }
    for said, status, message in _bookings(adult):
        body = {"ServiceId": id_of("Stay"), "Reservations": [stay | said]}
        yield "reservations/add", body, ({}, status, message)
    change = {"ChargeCancellationFee": False, "Notes": ""}
    product = {"ProductId": id_of("Breakfast"), "Count": 1}
    for action, row in _CHANGES:
        yield f"reservations/{action}", change | product, row
    for said, status, message in _UPDATES:
        values = {name: {"Value": value} for name, value in said.items()}
        body = {"ReservationUpdates": [{"ReservationId": "2", **values}]}
        yield "reservations/update", body, ({}, status, message)
    order = {"ServiceId": id_of("Bar"), "AccountId": id_of("Ada"), "ProductOrders": [_DRINK]}
    yield from (("orders/add", order, row) for row in _ORDERS)
    payment = {"AccountId": id_of("Ada"), "Amount": {"Currency": "GBP", "GrossValue": 10}}
    yield from (("payments/addExternal", payment, row) for row in _PAYMENTS)
    close = {"BillId": "bill", "Type": "Receipt"}
    yield from (("bills/close", close, row) for row in _CLOSINGS)
    for name, message in _ITEMS:
        yield "orderItems/cancel", {"OrderItemIds": [name]}, ({}, 403, message)
    yield "orderItems/cancel", {"OrderItemIds": [NOWHERE]}, ({}, 400, "Invalid OrderItemIds")


def _begin(inn: Inn) -> dict[str, str]:
    """Book four reservations and block a room. Return what they are called here, with ids."""
    one = UUID(id_of("one"))
    stays = [
        inn.stay(0, 1, assigned_resource_id=one),
        inn.stay(3, 5, assigned_resource_id=one, assigned_resource_locked=True),
        inn.stay(0, 1),
    ]
    booked = inn.book(*stays, inn.stay(-1, 0))
    inn.mews.reservations.start(reservation_id=booked[0])
    # Somebody else has the other room when the second one wants to stay longer.
    inn.book(*[inn.stay(6, 8, customer_id=UUID(id_of("Alan")))] * 2)
    block = models.ResourceBlockParameters(
        resource_id=UUID(id_of("two")),
        name="Paint",
        type_=models.ResourceBlockType.INTERNAL_USE,
        start_utc=day(8, 12),
        end_utc=day(8, 18),
    )
    inn.mews.resource_blocks.add(resource_blocks=[block])
    (night,) = inn.items(booked[0])
    (gone,), (paid,) = (inn.items(inn.order(1, booked[3])) for _ in range(2))
    inn.mews.order_items.cancel(order_item_ids=[gone.id])
    (bill,) = (each for each in inn.bills() if each.id == paid.bill_id)
    inn.close(bill, models.BillType.INVOICE)
    names = {str(at): str(id_) for at, id_ in enumerate(booked, 1)}
    ids = {"bill": night.bill_id, "night": night.id, "gone": gone.id, "paid": paid.id}
    return {**names, **{name: str(id_) for name, id_ in ids.items()}}


def _named(body: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """Return a body in which names stand for ids."""
    text = json.dumps(body)
    for name, id_ in names.items():
        text = text.replace(f'"{name}"', f'"{id_}"')
    named: dict[str, Any] = json.loads(text)
    return named


def _everything(inn: Inn) -> object:
    kinds = ("reservations", "orderItems", "bills", "payments", "companionships", "counters")
    return [inn.sandbox.entities(kind) for kind in (*kinds, "reservationGroups")]


def test_times_are_told_by_the_clock_of_the_property() -> None:
    """It is midnight of 13 June in the South, 12 hours ahead, and 13:00 in the North."""
    sandbox = opened()
    sold = {
        kind: {each["ServiceId"]: each["Id"] for each in reversed(sandbox.entities(kind))}
        for kind in ("rates", "ageCategories")
    }

    def call(operation: str, **body: Any) -> str:
        answer = post(sandbox, f"reservations/{operation}", **body)
        return "" if answer.status == 200 else answer.refusal[1]

    def book(service: str, category: str, start: str, end: str, **token: str) -> str:
        guest = next(
            each["AccountId"]
            for each in sandbox.entities("reservations")
            if (each["Number"] == "R-3") is bool(token)
        )
        id_ = id_of(service)
        persons = [{"AgeCategoryId": sold["ageCategories"][id_], "Count": 1}]
        stay = {"CustomerId": guest, "RequestedCategoryId": id_of(category), "StartUtc": start}
        stay |= {"EndUtc": end, "RateId": sold["rates"][id_], "PersonCounts": persons}
        return call("add", ServiceId=id_, Reservations=[stay], **token)

    def units() -> list[tuple[str, str]]:
        items = [each for each in sandbox.entities("orderItems") if each["BillingName"]]
        return [(each["BillingName"], each["StartUtc"]) for each in items]

    south = {"AccessToken": SOUTH}
    lodge = book("Stays", "Lodge", "2024-06-13T03:00:00Z", "2024-06-13T23:00:00Z", **south)
    assert lodge == f"No Lodge is left on 2024-06-13. {_DATES}"
    hall = "Hours", "Hall", "2024-06-13T09:00:00Z", "2024-06-13T11:00:00Z"
    assert [book(*hall), book(*hall)] == ["", f"No Hall is left at 2024-06-13 10:00. {_DATES}"]
    assert book("Months", "Flat", "2024-06-30T23:00:00Z", "2024-07-31T23:00:00Z") == ""
    hours = [("Hour", f"2024-06-13T{hour:02}:00:00Z") for hour in (9, 10)]
    assert units() == [*hours, ("Month", "2024-06-30T23:00:00Z")]
    begins = "Reservation R-1 begins at 2024-06-12 15:00. Please check in then."
    assert call("start", ReservationId=id_of("R-1")) == begins
    sandbox.clock.set(NOON + timedelta(hours=15))
    away = {"ReservationId": id_of("R-3"), **south}
    assert call("start", **away) == ""
    ends = "Reservation R-3 ends on 2024-06-14. Please shorten the stay to leave earlier."
    assert call("process", **away) == ends
    sandbox.clock.set(NOON + timedelta(hours=24))
    assert call("process", **away, AllowOpenBalance=True, Notes="Later") == ""
