"""A demonstration: a guest books, arrives, pays and leaves, in a sandbox in this process.

Run it with `python -m mews_sandbox.demo`.
"""

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Final
from uuid import UUID

from mews_connector import Client, errors, models, time_units
from mews_sandbox.clock import Clock
from mews_sandbox.sandbox import Sandbox

EVENING: Final = datetime(2027, 3, 8, 18, tzinfo=UTC)
MORNING: Final = EVENING + timedelta(hours=15)

Row = tuple[str, str]
"""A call, and what came of it."""


def rows(sandbox: Sandbox, mews: Client) -> Iterator[Row]:
    """Have a guest stay from `EVENING` on, for a night. Yield what was called, and the outcome."""
    yield from _offer(sandbox, mews)
    guest = mews.customers.add(
        first_name="Margaret",
        last_name="Hamilton",
        email="margaret.hamilton@example.com",
        overwrite_existing=False,
    )
    yield "customers.add", f"{guest.first_name} {guest.last_name}"
    added = mews.reservations.add(
        service_id=sandbox.hotel.find_service("Harbour stay").id,
        reservations=[_wish(sandbox, mews, guest.id)],
    )
    stay = added.reservations[0].reservation
    yield "reservations.add", f"{stay.number}: {stay.state} until tomorrow"
    yield from _arrive(sandbox, mews, stay.id)
    yield from _drink(mews, stay.id, guest.id)
    sandbox.clock.set(MORNING)
    yield from _leave(sandbox, mews, stay.id, guest.id)


def _tonight(sandbox: Sandbox) -> tuple[date, time_units.Span]:
    zone = sandbox.hotel.properties[0].zone
    today = time_units.day_of(sandbox.clock.now(), zone)
    return today, time_units.day_units(today, today, zone)


def _offer(sandbox: Sandbox, mews: Client) -> Iterator[Row]:
    hotel, (_, night) = sandbox.hotel, _tonight(sandbox)
    doubles = hotel.find_resource_category("Harbour double")
    free = mews.services.get_availability(
        service_id=hotel.find_service("Harbour stay").id, **night.bounds
    )
    (count,) = (
        each.availabilities[0]
        for each in free.category_availabilities
        if each.category_id == doubles.id
    )
    yield "services.get_availability", f"{doubles.name}: {count} are free tonight"
    told = mews.rates.get_pricing(rate_id=hotel.find_rate("Fully flexible").id, **night.bounds)
    (price,) = (
        each.amount_prices[0] for each in told.category_prices if each.category_id == doubles.id
    )
    yield "rates.get_pricing", f"{doubles.name}: {price.gross_value} {price.currency}"


def _wish(sandbox: Sandbox, mews: Client, guest: UUID) -> models.ReservationParameters:
    hotel, (today, _) = sandbox.hotel, _tonight(sandbox)
    zone, service = hotel.properties[0].zone, hotel.find_service("Harbour stay")
    (adult,) = (
        each.id
        for each in mews.age_categories.get_all(service_ids=[service.id])
        if each.classification == models.AgeCategoryClassification.ADULT
    )
    return models.ReservationParameters(
        start_utc=datetime.combine(today, time(15), zone),
        end_utc=datetime.combine(today + timedelta(days=1), time(11), zone),
        customer_id=guest,
        requested_category_id=hotel.find_resource_category("Harbour double").id,
        rate_id=hotel.find_rate("Fully flexible").id,
        person_counts=[models.PersonCount(age_category_id=adult, count=1)],
    )


def _arrive(sandbox: Sandbox, mews: Client, stay: UUID) -> Iterator[Row]:
    room = sandbox.hotel.find_resource("204")
    mews.reservations.update(
        reservation_updates=[
            models.ReservationUpdate(reservation_id=stay, assigned_resource_id=room.id)
        ]
    )
    yield "reservations.update", f"room {room.name}"
    yield _tried("reservations.start", lambda: mews.reservations.start(reservation_id=stay))
    ready = models.ResourceUpdate(resource_id=room.id, state="Inspected")
    mews.resources.update(resource_updates=[ready])
    yield "resources.update", f"{room.name} is inspected"
    yield _tried("reservations.start", lambda: mews.reservations.start(reservation_id=stay))
    code = models.ResourceAccessTokenParameters(
        service_order_id=stay,
        resource_id=room.id,
        type_=models.ResourceAccessTokenType.PIN_CODE,
        value="a-door-code",
        validity_start_utc=EVENING,
        validity_end_utc=MORNING,
        permissions=models.ResourceAccessTokenPermissionsParameters(room=True),
    )
    mews.resource_access_tokens.add(resource_access_token_parameters=[code])
    yield "resource_access_tokens.add", f"{code.type_} for {room.name}"


def _tried(call: str, perform: Callable[[], object]) -> Row:
    try:
        perform()
    except errors.ForbiddenError as error:
        return call, f"refused: {error.message}"
    return call, "done"


def _drink(mews: Client, stay: UUID, guest: UUID) -> Iterator[Row]:
    services = {each.external_identifier: each.id for each in mews.services.get_all()}
    (wine,) = mews.products.get_all(service_ids=[services["BAR"]])
    mews.orders.add(
        service_id=services["BAR"],
        account_id=guest,
        linked_reservation_id=stay,
        product_orders=[models.ProductOrderParameters(product_id=wine.id, count=2)],
    )
    yield "orders.add", "2 glasses of wine, on the bill of the stay"


def _leave(sandbox: Sandbox, mews: Client, stay: UUID, guest: UUID) -> Iterator[Row]:
    yield _tried("reservations.process", lambda: mews.reservations.process(reservation_id=stay))
    (bill,) = mews.bills.get_all(customer_ids=[guest], state=models.BillState.OPEN)
    items = list(mews.order_items.get_all(bill_ids=[bill.id]))
    due = sum((each.amount.gross_value for each in items), Decimal())
    yield "order_items.get_all", f"{len(items)} items on the bill, {due} in all"
    mews.payments.add_external(
        account_id=guest,
        bill_id=bill.id,
        type_=models.ExternalPaymentType.CASH,
        amount=models.AmountParameters(currency=items[0].amount.currency, gross_value=due),
    )
    yield "payments.add_external", f"{due} in cash"
    for closed in mews.bills.close(bill_id=bill.id, type_=models.BillType.RECEIPT).bills or ():
        yield "bills.close", f"{closed.type_} {closed.number}"
    yield _tried("reservations.process", lambda: mews.reservations.process(reservation_id=stay))
    (room,) = mews.resources.get_all(
        resource_ids=[sandbox.hotel.find_resource("204").id],
        extent=models.ResourceExtent(resources=True),
    )
    yield "resources.get_all", f"{room.name} is {room.state}"


def main() -> None:
    """Print the demonstration as a table."""
    sandbox = Sandbox(clock=Clock(EVENING))
    name = sandbox.hotel.properties[0].name
    with sandbox.client() as mews:
        sys.stdout.write(f"\nAn evening and a morning at the {name} of the embedded sandbox:\n\n")
        for call, outcome in rows(sandbox, mews):
            sys.stdout.write(f"  {call:<27} {outcome}\n")
    sys.stdout.write(f"\n{len(sandbox.requests)} requests, and none left this process.\n")


if __name__ == "__main__":
    main()
