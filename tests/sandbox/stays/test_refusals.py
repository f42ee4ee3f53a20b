"""What a hotel refuses is refused with a sentence that says why, and changes nothing."""

import json
from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

from mews_connector import models
from tests.sandbox.calls import post
from tests.sandbox.hotels import NOWHERE, id_of
from tests.sandbox.stays.inn import Inn, day

_EURO: Final = {"Currency": "EUR", "GrossValue": 10}
_BOTH: Final = {"Currency": "GBP", "GrossValue": 10, "NetValue": 8}
_LATER: Final = {"StartUtc": "2026-03-10T15:00:00Z", "EndUtc": "2026-03-11T11:00:00Z"}
_FRIDAY: Final = {"StartUtc": "2026-03-06T15:00:00Z", "EndUtc": "2026-03-07T11:00:00Z"}
_PAST: Final = {"StartUtc": "2026-02-20T15:00:00Z", "EndUtc": "2026-02-21T11:00:00Z"}
_DRINK: Final = {"ProductId": id_of("Drink")}

Row = tuple[dict[str, Any], int, str]
"""What is said otherwise than what is granted, and the status and the beginning of the message."""


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
        ({"CustomerId": None}, 400, "Invalid CustomerId"),
        ({"PersonCounts": unknown}, 400, "Invalid AgeCategoryId"),
        (_persons(0, adult), 400, "PersonCounts have to be of one person or more"),
        ({"ProductOrders": [{"ProductId": NOWHERE}]}, 400, "Invalid ProductId"),
        ({"State": "Started"}, 400, "State has to be Confirmed, Optional or Enquired"),
        ({"TimeUnitPrices": [{"Index": 1}]}, 400, "TimeUnitPrices have the index 1"),
        ({"TimeUnitAmount": _EURO}, 400, "TimeUnitPrices cannot be used: the currency is EUR"),
        ({"TimeUnitAmount": _BOTH}, 400, "TimeUnitPrices cannot be used: one of"),
        ({"EndUtc": _LATER["StartUtc"]}, 403, "A stay has to end after it starts."),
        (_PAST, 403, "Inn takes no reservations that far back."),
        (_persons(3, adult), 403, "Double takes up to 2 persons, and not 3."),
        ({"RequestedCategoryId": id_of("Single")}, 403, "Single takes up to 1 persons"),
        (
            {"RequestedCategoryId": id_of("Single"), **_persons(1, adult)},
            403,
            "No Single is left on 2026-03-10.",
        ),
        ({"AssignedResourceId": id_of("two")}, 403, "two is blocked during the stay: Paint."),
        (
            {"AssignedResourceId": id_of("one"), **_FRIDAY},
            403,
            "one is taken by reservation 2 during the stay.",
        ),
    ]


_CHANGES: Final[list[tuple[str, Row]]] = [
    ("confirm", ({"ReservationIds": ["2"]}, 403, "Reservation 2 is confirmed and cannot be con")),
    ("cancel", ({"ReservationIds": ["1"]}, 403, "Reservation 1 is checked in and cannot be can")),
    ("start", ({"ReservationId": "1"}, 403, "Reservation 1 is checked in and cannot be checked")),
    ("start", ({"ReservationId": "2"}, 403, "Reservation 2 begins at 2026-03-05 15:00.")),
    ("start", ({"ReservationId": "3"}, 403, "Reservation 3 has no room yet.")),
    ("process", ({"ReservationId": "2"}, 403, "Reservation 2 is confirmed and cannot be checked")),
    ("process", ({"ReservationId": "1"}, 403, "Reservation 1 ends on 2026-03-03.")),
    (
        "process",
        ({"ReservationId": "1", "AllowOpenBalance": True}, 400, "Notes have to say why"),
    ),
    (
        "updateInterval",
        ({"ReservationId": "1", "EndUtc": "2026-03-01T11:00:00Z"}, 403, "A stay has to end after"),
    ),
    (
        "updateInterval",
        ({"ReservationId": "1", "StartUtc": "2026-03-02T15:30:00Z"}, 403, "Reservation 1 is chec"),
    ),
    (
        "updateInterval",
        ({"ReservationId": "2", "EndUtc": "2026-03-11T11:00:00Z"}, 403, "No Double is left on"),
    ),
    ("addProduct", ({"ReservationId": "2", **_PAST}, 400, "StartUtc to EndUtc has no part")),
    ("addProduct", ({"ReservationId": "2", "ProductId": NOWHERE}, 400, "Invalid ProductId")),
]
"""What is refused of three reservations: 1 is checked in, 2 has a locked room, 3 has none."""

_UPDATES: Final[list[Row]] = [
    ({"RateId": None}, 400, "RateId cannot be null"),
    ({"RateId": id_of("Early")}, 400, "Reason has to say why"),
    _id("RateId"),
    ({"Purpose": "Fun"}, 400, "ReservationUpdates make no reservation"),
    ({"AssignedResourceId": id_of("two")}, 403, "Reservation 2 is locked to its room."),
]
_ORDERS: Final[list[Row]] = [
    *map(_id, ("ServiceId", "AccountId", "BillId", "LinkedReservationId")),
    ({"ProductOrders": [{"ProductId": NOWHERE}]}, 400, "Invalid ProductId"),
    ({"ProductOrders": [{**_DRINK, "UnitAmount": _EURO}]}, 400, "UnitAmount cannot be used"),
    ({"ProductOrders": []}, 400, "ProductOrders or Items have to say what is ordered"),
    ({"ConsumptionUtc": "2026-01-01T00:00:00Z"}, 403, "Inn does not charge for"),
]
_PAYMENTS: Final[list[Row]] = [
    *map(_id, ("AccountId", "BillId", "ReservationId", "AccountingCategoryId")),
    ({"BillId": "bill", "AccountId": id_of("Alan")}, 400, "Invalid BillId"),
    ({"Amount": _EURO}, 400, "Amount cannot be used: the currency is EUR"),
]
_CLOSINGS: Final[list[Row]] = [
    *map(_id, ("BillId", "BillCounterId")),
    ({"DueDate": {"Value": "2026-04-01"}}, 400, "DueDate is only allowed for an invoice"),
    ({}, 403, "The bill cannot be closed as a receipt: 100.00 GBP are left to be paid."),
]


def test_what_cannot_be_is_refused_in_words_and_changes_nothing() -> None:
    inn = Inn()
    names = _begin(inn)
    before = _everything(inn)
    wrong: list[str] = []
    for operation, granted, (said, status, message) in _asked(str(inn.adult)):
        body = granted | said
        reply = post(inn.sandbox, operation, **_named(body, names))
        told = reply.refusal if reply.status >= 400 else (reply.status, "")
        if told[0] != status or not told[1].startswith(message):
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
    yield "orderItems/cancel", {"OrderItemIds": ["night"]}, ({}, 403, "Night is part of a stay.")


def _begin(inn: Inn) -> dict[str, str]:
    """Book three reservations and block a room. Return what they are called here, with ids."""
    one = UUID(id_of("one"))
    stays = [
        inn.stay(0, 1, assigned_resource_id=one),
        inn.stay(3, 5, assigned_resource_id=one, assigned_resource_locked=True),
        inn.stay(0, 1),
    ]
    booked = inn.book(*stays)
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
    night = next(iter(inn.items(booked[0])))
    names = {str(at): str(id_) for at, id_ in enumerate(booked, 1)}
    return {**names, "bill": str(night.bill_id), "night": str(night.id)}


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
