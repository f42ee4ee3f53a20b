"""A guest books, arrives, consumes, pays and leaves, and everything adds up."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from mews_connector import models
from mews_connector.errors import ForbiddenError
from tests.sandbox.hotels import id_of
from tests.sandbox.stays.inn import ADA, Inn, day


@pytest.fixture
def inn() -> Inn:
    return Inn()


def _room(inn: Inn, name: str) -> str:
    found = inn.sandbox.entities("resources")
    return next(str(each["State"]) for each in found if each["Name"] == name)


def test_a_guest_books_arrives_pays_and_leaves(inn: Inn) -> None:
    (stay,) = inn.book(inn.stay(0, 2))
    inn.assign(stay, "one")
    inn.mews.reservations.start(reservation_id=stay)
    inn.order(2)
    assert inn.costs(stay) == [100, 100]
    inn.sandbox.clock.advance(timedelta(days=2))
    (bill,) = inn.bills()
    assert inn.balance(bill) == Decimal("218.00")
    inn.pay(Decimal(218))
    closed = inn.close(bill, models.BillType.RECEIPT)
    inn.mews.reservations.process(reservation_id=stay)
    assert (closed.state, closed.number, closed.paid_utc) == ("Closed", "1", day(2, 16))
    over = inn.reservation(stay)
    assert (over.state, over.actual_start_utc, over.actual_end_utc) == (
        models.ServiceOrderState.PROCESSED,
        day(0, 16),
        day(2, 16),
    )
    assert _room(inn, "one") == "Dirty"


def test_a_check_out_closes_the_bill_if_it_is_asked_to(inn: Inn) -> None:
    (stay,) = inn.book(inn.stay(0, 1, assigned_resource_id=UUID(id_of("one"))))
    inn.pay(Decimal(60), stay)
    inn.mews.reservations.start(reservation_id=stay)
    inn.sandbox.clock.advance(timedelta(days=1))
    with pytest.raises(ForbiddenError, match=r"40.00 GBP are left to be paid"):
        inn.mews.reservations.process(reservation_id=stay, close_bills=True)
    inn.pay(Decimal(40), stay)
    inn.mews.reservations.process(reservation_id=stay, close_bills=True)
    assert [bill.state for bill in inn.bills()] == ["Closed"]


def test_a_price_tells_what_a_reservation_will_cost(inn: Inn) -> None:
    breakfast = models.ProductOrderParameters(product_id=UUID(id_of("Breakfast")))
    early = inn.stay(3, 5, rate_id=UUID(id_of("Early")), product_orders=[breakfast])
    # Two nights of 90, and on each of them breakfast for two at 15.
    total = inn.price(early)
    assert total.gross_value == Decimal("240.00")
    assert (total.net_value, total.tax_values[0].value) == (Decimal("200.00"), Decimal("40.00"))
    (stay,) = inn.book(early)
    assert inn.costs(stay) == [90, 30, 90, 30]


def test_what_an_optional_reservation_costs_counts_once_it_is_confirmed(inn: Inn) -> None:
    optional = models.ServiceOrderStateV20170412.OPTIONAL
    (stay,) = inn.book(inn.stay(3, 4, state=optional))
    assert ([item.accounting_state for item in inn.items(stay)], inn.bills()) == (["Inactive"], [])
    inn.mews.reservations.confirm(reservation_ids=[stay])
    assert [item.accounting_state for item in inn.items(stay)] == ["Open"]
    assert [inn.balance(bill) for bill in inn.bills()] == [100]


def test_an_optional_reservation_that_nobody_confirms_is_released_in_time(inn: Inn) -> None:
    optional = models.ServiceOrderStateV20170412.OPTIONAL
    (stay,) = inn.book(inn.stay(3, 4, state=optional, released_utc=day(1)))
    inn.sandbox.clock.set(day(1) - timedelta(seconds=1))
    assert inn.reservation(stay).state == "Optional"
    inn.sandbox.clock.set(day(2))
    released = inn.reservation(stay)
    assert (released.state, released.cancelled_utc) == ("Canceled", day(1))


@pytest.mark.parametrize(
    ("has_fee", "first", "costs"), [(False, 0, []), (True, 0, [100]), (True, 4, [])]
)
def test_a_canceled_reservation_costs_a_night_from_the_day_before_it_if_asked_for(
    inn: Inn, first: int, costs: list[int], *, has_fee: bool
) -> None:
    (stay,) = inn.book(inn.stay(first, first + 2))
    inn.mews.reservations.cancel(reservation_ids=[stay], notes="Ill", post_cancellation_fee=has_fee)
    assert inn.costs(stay) == costs
    assert inn.reservation(stay).state == "Canceled"


def test_a_longer_stay_costs_its_nights_and_a_shorter_one_drops_them(inn: Inn) -> None:
    (stay,) = inn.book(inn.stay(2, 4, time_unit_amount=_gross(80)))
    change = inn.mews.reservations.update_interval
    change(reservation_id=stay, end_utc=day(5, 11), charge_cancellation_fee=False)
    assert inn.costs(stay) == [80, 80, 100]
    change(reservation_id=stay, start_utc=day(3, 15), charge_cancellation_fee=False)
    assert inn.costs(stay) == [80, 100]
    inn.sandbox.clock.advance(timedelta(days=2))
    change(reservation_id=stay, end_utc=day(4, 11), charge_cancellation_fee=True)
    assert inn.costs(stay) == [100, 80], "a fee for the night that falls away, and the other night"
    assert [item.type_ for item in inn.items(stay)] == ["CancellationFee", "SpaceOrder"]


def test_an_update_prices_what_is_sold_anew_if_it_says_why(inn: Inn) -> None:
    (stay,) = inn.book(inn.stay(2, 4))
    early = models.ReservationUpdate(
        reservation_id=stay, rate_id=models.GuidUpdateValue(value=UUID(id_of("Early")))
    )
    update = inn.mews.reservations.update
    with pytest.raises(Exception, match="Reason has to say why"):
        update(reservation_updates=[early])
    assert inn.costs(stay) == [100, 100]
    assert inn.reservation(stay).rate_id == UUID(id_of("Flexible"))
    update(reservation_updates=[early], reprice=False)
    assert inn.costs(stay) == [100, 100]
    update(reservation_updates=[early], reason="A friend")
    assert inn.costs(stay) == [90, 90]
    price = models.TimeUnitPriceParameters(index=1, amount=_gross(50))
    single = models.ReservationUpdate(
        reservation_id=stay, time_unit_prices=models.TimeUnitPricesUpdateValue(value=[price])
    )
    update(reservation_updates=[single], reason="A friend")
    assert inn.costs(stay) == [90, 50]


def test_a_product_is_charged_as_it_says(inn: Inn) -> None:
    (stay,) = inn.book(inn.stay(2, 5))
    added = inn.mews.reservations.add_product(
        reservation_id=stay,
        product_id=UUID(id_of("Breakfast")),
        count=1,
        start_utc=day(3),
        end_utc=day(5),
    )
    breakfasts = [item for item in inn.items(stay) if item.type_ == "ProductOrder"]
    assert [(item.id, item.start_utc, item.unit_count) for item in breakfasts] == [
        (id_, day(at), 2) for id_, at in zip(added.item_ids or (), (3, 4), strict=True)
    ]


def test_what_is_canceled_of_an_order_is_on_no_bill(inn: Inn) -> None:
    (item,) = inn.items(inn.order(3))
    assert inn.balance(inn.bills()[0]) == 27
    inn.mews.order_items.cancel(order_item_ids=[item.id])
    assert inn.balance(inn.bills()[0]) == 0


def test_an_invoice_may_leave_something_to_be_paid(inn: Inn) -> None:
    inn.order(1)
    due = models.StringUpdateValue(value="2026-03-20")
    closed = inn.close(inn.bills()[0], models.BillType.INVOICE, due_date=due)
    assert (closed.type_, closed.due_utc, closed.paid_utc) == ("Invoice", day(18), None)
    inn.order(1)
    assert [bill.state for bill in inn.bills()] == ["Closed", "Open"]


def test_reservations_of_one_request_are_one_group_with_numbers_of_their_own(inn: Inn) -> None:
    stays = inn.book(inn.stay(2, 3), inn.stay(2, 3), group_name="Wedding")
    booked = [inn.reservation(stay) for stay in stays]
    assert len({each.group_id for each in booked}) == 1
    assert [each.number for each in booked] == ["1", "2"]
    with pytest.raises(ForbiddenError, match="No Double is left on 2026-03-04"):
        inn.book(inn.stay(4, 5), inn.stay(2, 3))
    assert len([*inn.mews.reservations.get_all(account_ids=[ADA])]) == 2


def test_a_restricted_rate_is_sold_only_where_nobody_asks(inn: Inn) -> None:
    every = dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), True)
    closed = models.RestrictionSetData(
        type_=models.RestrictionType.STAY,
        exact_rate_id=id_of("Early"),
        days=models.RestrictionDays(**every, saturday=True, sunday=True),
        start_utc=day(2),
        end_utc=day(4),
    )
    inn.mews.restrictions.set_(service_id=id_of("Stay"), data=[closed])
    early = inn.stay(2, 3, rate_id=UUID(id_of("Early")))
    with pytest.raises(ForbiddenError):
        inn.book(early)
    inn.book(inn.stay(2, 3))
    inn.book(early, check_rate_applicability=False)
    with pytest.raises(ForbiddenError, match="No Double is left"):
        inn.book(early, check_rate_applicability=False)
    (stay,) = inn.book(early, check_rate_applicability=False, check_overbooking=False)
    assert inn.costs(stay) == [90]


def _gross(value: int) -> models.AmountParameters:
    return models.AmountParameters(currency="GBP", gross_value=Decimal(value))
