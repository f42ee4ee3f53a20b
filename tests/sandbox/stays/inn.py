"""An inn of two rooms and a bar, in which each id follows from a name and prices are round."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from mews_connector import Client, models
from mews_sandbox import Clock, Sandbox
from tests.sandbox.hotels import id_of, thing

BEGIN: Final = datetime(2026, 3, 2, 16, tzinfo=UTC)
"""A Monday in Reykjavik, which is at UTC all year. Guests may come since 15:00."""

PRICE: Final = Decimal(100)
"""What a night costs at the flexible rate, with all taxes."""

DRINK: Final = Decimal(9)

HISTORY: Final = 2
"""How many days back the inn changes what was."""

ROOMS: Final = ("one", "two")

ADA: Final = UUID(id_of("Ada"))

_PROMOTED: Final = [
    f"{when}Check{which}" for when in ("Before", "After") for which in ("In", "Out")
]
_NEVER: Final = dict.fromkeys([*_PROMOTED, "DuringStay", "DuringCheckOut"], False)
_BAR: Final = {"Discriminator": "Additional", "Value": {"Promotions": _NEVER}}
POLICY: Final[dict[str, Any]] = {
    "RateGroupId": "Public rates",
    "Applicability": "Start",
    "ApplicabilityOffset": "P0M1DT0H0M0S",
    "FeeExtent": ["TimeUnits"],
    "FeeMaximumTimeUnits": 1,
    "RelativeFee": 1,
    "AbsoluteFee": 0,
}
INN: Final[dict[str, Any]] = {
    "client_token": "token-of-the-client",
    "properties": [
        thing(
            "Inn",
            access_token="token-of-the-inn",  # noqa: S106
            time_zone="Atlantic/Reykjavik",
            editable_history_days=HISTORY,
            services=[
                thing(
                    "Stay",
                    resource_categories=[
                        thing("Double", capacity=2, resources=[thing(room) for room in ROOMS]),
                        thing("Single", capacity=1, price_adjustment=-20, resources=[]),
                    ],
                    rates=[
                        thing("Flexible", price=int(PRICE)),
                        thing("Early", base_rate="Flexible", relative=-0.1),
                    ],
                ),
            ],
            entities={
                "services": [{"Id": id_of("Bar"), "Name": "Bar", "Data": _BAR}],
                "products": [
                    {"Id": id_of("Drink"), "ServiceId": "Bar", "Names": "Drink", "Price": 9}
                    | {"ChargingMode": "Once", "PostingMode": "Once"},
                    {"Id": id_of("Breakfast"), "ServiceId": "Stay", "Names": "Breakfast"}
                    | {"Price": 15, "ChargingMode": "PerPersonPerTimeUnit"}
                    | {"PostingMode": "PerTimeUnit"},
                    {"Id": id_of("Bicycle"), "ServiceId": "Stay", "Names": "Bicycle", "Price": 10}
                    | {"ChargingMode": "PerTimeUnit", "PostingMode": "Once"}
                    | {"AccountingCategoryId": "Rooms"},
                    {"Id": id_of("Towel"), "ServiceId": "Stay", "Names": "Towel", "Price": 3}
                    | {"ChargingMode": "PerPerson", "PostingMode": "Once"},
                ],
                "customers": [
                    {"Id": id_of("Ada"), "FirstName": "Ada", "LastName": "Lovelace"},
                    {"Id": id_of("Alan"), "FirstName": "Alan", "LastName": "Turing"},
                ],
                "cancellationPolicies": [POLICY],
                "accountingCategories": [{"Id": id_of("Rooms"), "Name": "Rooms"}],
                "companies": [{"Id": id_of(name), "Name": name} for name in ("Agency", "Works")],
                "businessSegments": [
                    {"Id": id_of("Leisure"), "ServiceId": "Stay", "Name": "Leisure"}
                ],
            },
        )
    ],
}


def day(number: int, hour: int = 0) -> datetime:
    """Return a time on a day of the story, which begins on day 0."""
    return datetime(2026, 3, 2, tzinfo=UTC) + timedelta(days=number, hours=hour)


class Inn:
    """The inn, and a client of it."""

    def __init__(self, **entities: Any) -> None:
        (first,) = INN["properties"]
        inn = {**first, "entities": {**first["entities"], **entities}}
        self.sandbox = Sandbox({**INN, "properties": [inn]}, clock=Clock(BEGIN))
        self.mews: Client = self.sandbox.client()
        adults = (each for each in self.sandbox.entities("ageCategories"))
        self.adult = next(UUID(each["Id"]) for each in adults if each["Classification"] == "Adult")

    def stay(
        self, first: int, last: int, persons: int = 2, **more: Any
    ) -> models.ReservationParameters:
        """Return a stay in a double at the flexible rate, from 15:00 of a day to 11:00 of one."""
        said: dict[str, Any] = {
            "customer_id": ADA,
            "requested_category_id": UUID(id_of("Double")),
            "rate_id": UUID(id_of("Flexible")),
            "start_utc": day(first, 15),
            "end_utc": day(last, 11),
            "person_counts": [models.PersonCount(age_category_id=self.adult, count=persons)],
        }
        return models.ReservationParameters(**said | more)

    def book(self, *stays: models.ReservationParameters, **more: Any) -> list[UUID]:
        """Book stays. Return the ids of their reservations."""
        added = self.mews.reservations.add(
            service_id=UUID(id_of("Stay")), reservations=stays, **more
        )
        return [each.reservation.id for each in added.reservations]

    def assign(self, reservation: UUID, room: str | None, **more: Any) -> None:
        """Give a reservation a room, or take it away."""
        id_ = models.GuidUpdateValue(value=None if room is None else UUID(id_of(room)))
        change = models.ReservationUpdate(
            reservation_id=reservation, assigned_resource_id=id_, **more
        )
        self.mews.reservations.update(reservation_updates=[change])

    def pay(self, amount: Decimal, reservation: UUID | None = None, **more: Any) -> UUID:
        """Pay on the bill of a reservation. Return the id of the payment."""
        paid = self.mews.payments.add_external(
            account_id=ADA,
            amount=models.AmountParameters(currency="GBP", gross_value=amount),
            reservation_id=reservation,
            **more,
        )
        assert paid.external_payment_id is not None
        return UUID(str(paid.external_payment_id))

    def order(self, count: int, reservation: UUID | None = None) -> UUID:
        """Order drinks. Return the id of the order."""
        drinks = models.ProductOrderParameters(product_id=UUID(id_of("Drink")), count=count)
        added = self.mews.orders.add(
            service_id=UUID(id_of("Bar")),
            account_id=ADA,
            product_orders=[drinks],
            linked_reservation_id=reservation,
        )
        return UUID(str(added.order_id))

    def close(self, bill: models.Bill, type_: models.BillType, **more: Any) -> models.Bill:
        """Close a bill. Return it as it is then."""
        closed = self.mews.bills.close(bill_id=bill.id, type_=type_, **more).bills
        assert isinstance(closed, list)
        return closed[0]

    def price(self, stay: models.ReservationParameters) -> models.Amount:
        """Return what a stay would cost."""
        told = self.mews.reservations.price(service_id=UUID(id_of("Stay")), reservations=[stay])
        amount = told.reservation_prices[0].total_amount
        assert isinstance(amount, models.Amount)
        return amount

    def reservation(self, id_: UUID) -> models.Reservation:
        """Return a reservation."""
        return next(iter(self.mews.reservations.get_all(reservation_ids=[id_])))

    def items(self, *orders: UUID) -> list[models.OrderItem]:
        """Return the order items of orders that are not canceled, by when they begin."""
        found = [*self.mews.order_items.get_all(service_order_ids=orders)]
        valid = [item for item in reversed(found) if item.accounting_state != "Canceled"]
        return sorted(valid, key=lambda item: str(item.start_utc))

    def costs(self, *orders: UUID) -> list[Decimal]:
        """Return what each order item of orders costs that is not canceled."""
        return [Decimal(item.amount.gross_value) for item in self.items(*orders)]

    def bills(self) -> list[models.Bill]:
        """Return all bills of the only guest who has any, the oldest first."""
        return [*self.mews.bills.get_all(customer_ids=[ADA])][::-1]

    def balance(self, bill: models.Bill) -> Decimal:
        """Return what is left to be paid of a bill."""
        items = self.mews.order_items.get_all(bill_ids=[bill.id])
        paid = self.mews.payments.get_all(bill_ids=[bill.id])
        charged = (each.amount for each in items if each.accounting_state != "Canceled")
        amounts = [*charged, *(each.amount for each in paid)]
        return sum((Decimal(amount.gross_value) for amount in amounts), Decimal(0))
