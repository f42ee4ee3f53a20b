"""A guest books, arrives, consumes, pays and leaves, and everything adds up."""

from datetime import timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

import pytest

from mews_connector import models
from mews_connector.errors import ForbiddenError
from mews_contract.instants import wire
from tests.sandbox.calls import COUNT, post
from tests.sandbox.hotels import id_of
from tests.sandbox.stays.inn import ADA, BEGIN, POLICY, ROOMS, Inn, day


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


def test_a_product_is_posted_once_or_in_each_night_for_each_person_or_for_all(inn: Inn) -> None:
    """Bicycles cost 10 a night and come at once, towels 3 a person: of each there are two."""
    names = ("Bicycle", "Towel")
    orders = [
        models.ProductOrderParameters(product_id=UUID(id_of(each)), count=2) for each in names
    ]
    (stay,) = inn.book(inn.stay(3, 5, product_orders=orders))
    rooms = UUID(id_of("Rooms"))
    charged: list[object] = [
        (
            item.billing_name,
            item.start_utc,
            item.unit_count,
            Decimal(item.amount.gross_value),
            item.accounting_category_id,
        )
        for item in inn.items(stay)
        if item.type_ == "ProductOrder"
    ]
    assert charged == [("Bicycle", day(3), 4, 40, rooms), ("Towel", day(3, 15), 4, 12, None)]


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
    over = inn.reservation(stay)
    told = over.state, over.cancellation_reason, over.cancelled_utc, over.updated_utc
    assert told == ("Canceled", "Other", BEGIN, BEGIN)
    (note,) = inn.mews.service_order_notes.get_all(service_order_ids=[stay])
    assert (note.order_id, note.text, note.type_) == (stay, "Ill", "General")
    gone = [each for each in inn.sandbox.entities("orderItems") if each["Type"] == "SpaceOrder"]
    assert all(each["Options"] == {"CanceledWithReservation": True} for each in gone)
    assert {(each["CanceledUtc"], each["BillId"]) for each in gone} == {(wire(BEGIN), None)}


PRODUCTS, EVERYTHING = {"FeeExtent": ["Products"]}, {"FeeExtent": ["Everything"]}
CREATION: Final = {"Applicability": "Creation", "ApplicabilityOffset": "P0M0DT0H0M0S"}


FEES: Final[list[tuple[list[dict[str, Any]], float]]] = [
    ([{}], 100),
    ([{"FeeMaximumTimeUnits": 3}], 200),
    ([{"FeeMaximumTimeUnits": None}], 200),
    ([PRODUCTS], 60),
    ([EVERYTHING], 160),
    ([{"FeeExtent": []}], 0),
    ([{"FeeExtent": ["TimeUnits", "Products"], "RelativeFee": 0.5, "AbsoluteFee": 10}], 90),
    ([{"RelativeFee": 0, "AbsoluteFee": 7.5}], 7.5),
    ([{"RelativeFee": 0}], 0),
    ([PRODUCTS, EVERYTHING, {}], 160),
    ([CREATION], 100),
    ([{"ApplicabilityOffset": "P0M0DT23H0M0S"}], 100),
    ([{"ApplicabilityOffset": "P0M0DT22H59M59S"}], 0),
    ([{"ApplicabilityOffset": "0M0D23:00:00"}], 100),
    ([{"ApplicabilityOffset": "0M0D22:59:59"}], 0),
    ([{"Applicability": "StartDate", "ApplicabilityOffset": "P0M0DT8H0M0S"}], 100),
    ([{"Applicability": "StartDate", "ApplicabilityOffset": "P0M0DT7H59M59S"}], 0),
    ([{"IsActive": False}], 0),
    ([{"RateGroupId": "Other rates"}], 0),
]


@pytest.mark.parametrize(("policies", "fee"), FEES)
def test_the_highest_fee_of_the_policies_that_are_due_is_charged(
    policies: list[dict[str, Any]], fee: float
) -> None:
    """Two nights of 100 from 15:00 tomorrow, with breakfast for two at 15. It is 16:00."""
    other = {"ServiceId": "Stay", "Names": "Other rates"}
    made = [{**POLICY, **each} for each in policies]
    inn = Inn(cancellationPolicies=made, rateGroups=[other])
    breakfast = models.ProductOrderParameters(product_id=UUID(id_of("Breakfast")))
    (stay,) = inn.book(inn.stay(1, 3, product_orders=[breakfast]))
    inn.mews.reservations.cancel(reservation_ids=[stay], notes="", post_cancellation_fee=True)
    charged = [
        (each.billing_name, each.type_, each.revenue_type, each.start_utc, each.amount.gross_value)
        for each in inn.items(stay)
    ]
    told = ("Cancellation fee", "CancellationFee", "Additional", BEGIN, Decimal(str(fee)))
    assert charged == ([told] if fee else [])
    assert [inn.balance(bill) for bill in inn.bills()][: len(charged)] == [fee] * len(charged)


def test_a_guest_comes_into_a_room_that_is_ready_and_leaves_when_all_is_settled(inn: Inn) -> None:
    """The guest before has stayed too long, and so has somebody in the other room."""
    one, two = (UUID(id_of(name)) for name in ROOMS)
    before, beside = inn.book(*(inn.stay(-1, 1, assigned_resource_id=room) for room in (one, two)))
    (stay,) = inn.book(inn.stay(1, 3, assigned_resource_id=one))
    for each in (before, beside):
        inn.mews.reservations.start(reservation_id=each)
    inn.sandbox.clock.advance(timedelta(days=1))

    def call(operation: str, **body: Any) -> str:
        answer = post(inn.sandbox, f"reservations/{operation}", **body)
        return "" if answer.status == 200 else answer.refusal[1]

    def start() -> str:
        return call("start", ReservationId=str(stay))

    def clean(state: str) -> None:
        update = {"ResourceId": str(one), "State": {"Value": state}}
        assert post(inn.sandbox, "resources/update", ResourceUpdates=[update]).status == 200

    clean("Dirty")
    assert start() == "one is not ready: it is Dirty, and has to be Inspected."
    clean("Inspected")
    block = models.ResourceBlockParameters(
        resource_id=one,
        name="Paint",
        type_=models.ResourceBlockType.INTERNAL_USE,
        start_utc=day(1, 16),
        end_utc=day(1, 17),
    )
    (painted,) = inn.mews.resource_blocks.add(resource_blocks=[block]).resource_blocks
    assert start() == "one is blocked: Paint."
    inn.mews.resource_blocks.delete(resource_block_ids=[painted.id])
    assert start() == "one is not free yet: reservation 1 has not checked out."
    leave = {"ReservationId": str(before)}
    unsettled = "Reservation 1 cannot be checked out: {}. Please settle and close its bills."
    assert call("process", **leave) == unsettled.format("200.00 GBP are left to be paid")
    inn.pay(Decimal(200), before)
    assert call("process", **leave) == unsettled.format("a bill is still open")
    assert call("process", **leave, AllowOpenBalance=True, Notes="A friend") == ""
    (note,) = inn.mews.service_order_notes.get_all(service_order_ids=[before])
    assert note.text == "A friend"
    assert start() == "one is not ready: it is Dirty, and has to be Inspected."
    clean("Inspected")
    assert start() == ""
    begun = post(
        inn.sandbox, "reservations/getAll/2023-06-06", **COUNT, ReservationIds=[str(stay)]
    ).body["Reservations"][0]
    assert (begun["State"], begun["ActualStartUtc"]) == ("Started", "2026-03-03T16:00:00Z")
    assert {*begun["Options"].values()} == {True}

    def move(room: str | None) -> str:
        update = {"ReservationId": str(stay), "AssignedResourceId": {"Value": room}}
        return call("update", ReservationUpdates=[update])

    assert move(None) == "Reservation 3 is checked in, and has to have a room."
    assert move(str(two)) == "two is not free yet: reservation 2 has not checked out."

    def end(on: int) -> str:
        body = {"ReservationId": str(stay), "EndUtc": wire(day(on, 11))}
        return call("updateInterval", **body, ChargeCancellationFee=False)

    inn.sandbox.clock.advance(timedelta(days=1))
    assert end(2) == ""
    assert end(3) == ""
    inn.sandbox.clock.advance(timedelta(hours=8))
    assert end(2) == "Reservation 3 cannot end before what the guest has stayed already."
    night = inn.items(stay)[-1]
    (bill,) = (each for each in inn.bills() if each.id == night.bill_id)
    assert end(4) == ""
    inn.close(bill, models.BillType.INVOICE)
    assert end(3) == "A night of the stay is on a closed bill, and cannot be changed."


def test_a_group_has_the_name_of_the_first_guest_and_reservations_are_counted(inn: Inn) -> None:
    (first,) = inn.book(inn.stay(1, 2))
    (group,) = inn.mews.reservation_groups.get_all(
        reservation_group_ids=[inn.reservation(first).group_id]
    )
    (second,) = inn.book(inn.stay(1, 2), group_id=group.id)
    booked = inn.reservation(second)
    assert (group.name, booked.group_id, booked.number) == ("Ada Lovelace", group.id, "2")
    asked = {**COUNT, "ReservationIds": [str(second)]}
    bare = post(inn.sandbox, "companionships/getAll", **asked, Extent={}).body
    (guest,) = bare["Companionships"]
    lists = ("Reservations", "ReservationGroups", "Customers")
    assert [bare[name] for name in lists] == [None] * 3
    whole = post(
        inn.sandbox, "companionships/getAll", **asked, Extent=dict.fromkeys(lists, True)
    ).body
    assert [[each["Id"] for each in whole[name]] for name in lists] == [
        [str(second)],
        [str(group.id)],
        [str(ADA)],
    ]
    assert whole["Reservations"][0]["CompanionIds"] == [str(ADA)]
    people = ("CustomerId", "ReservationId", "ReservationGroupId")
    assert [guest[name] for name in people] == [str(ADA), str(second), str(group.id)]


@pytest.mark.parametrize(
    ("numbers", "following"), [(["H-9"], "H-10"), (["H-3", "H-2"], "H-4"), (["VIP"], "VIP1")]
)
def test_a_number_follows_that_of_the_newest_reservation(
    numbers: list[str], following: str
) -> None:
    names = "RequestedResourceCategoryId", "RateId", "AccountId", "GroupId", "ServiceId", "State"
    told = "Single", "Flexible", "Ada Lovelace", "Group", "Stay", "Inquired"
    made: dict[str, Any] = {**dict(zip(names, told, strict=True)), "PersonCounts": []}
    for name in ("StartUtc", "EndUtc"):
        made |= dict.fromkeys((name, f"Scheduled{name}"), int(name == "EndUtc") + 1)
    stays = [{**made, "Origin": "Import", "Number": number} for number in numbers]
    inn = Inn(reservations=stays, reservationGroups=[{"Name": "Group"}])
    (stay,) = inn.book(inn.stay(1, 2))
    assert inn.reservation(stay).number == following


def test_reservations_of_a_block_belong_to_one_group_unless_it_is_of_individuals(inn: Inn) -> None:
    def block(distribution: str) -> dict[str, Any]:
        (made,) = post(
            inn.sandbox,
            "availabilityBlocks/add",
            AvailabilityBlocks=[
                {
                    "ServiceId": id_of("Stay"),
                    "TemplateRateId": id_of("Flexible"),
                    "FirstTimeUnitStartUtc": wire(day(3)),
                    "LastTimeUnitStartUtc": wire(day(4)),
                    "State": "Confirmed",
                    "Name": distribution,
                    "PickupDistribution": distribution,
                }
            ],
        ).body["AvailabilityBlocks"]
        return {"availability_block_id": UUID(made["Id"]), "rate_id": UUID(made["RateId"])}

    together, apart = block("AllInOneGroup"), block("IndividualGroups")
    free = {"check_overbooking": False}
    (first,) = inn.book(inn.stay(3, 4, **together), **free)
    group = inn.reservation(first).group_id
    with pytest.raises(ForbiddenError) as refused:
        inn.book(inn.stay(3, 4, **together), **free)
    assert refused.value.message == (
        "All reservations of AllInOneGroup belong to one group. "
        f"Please add them to the group {group}."
    )
    inn.book(inn.stay(3, 4, **together), **free, group_id=group)
    one, other = (inn.book(inn.stay(3, 4, **apart), **free)[0] for _ in range(2))
    assert len({inn.reservation(each).group_id for each in (first, one, other)}) == 3
    # Nothing was set aside for the blocks. What has a night of one may keep it, and no more.
    left = "No Double is left in AllInOneGroup on 2026-03-0{}. Please choose other dates"
    with pytest.raises(ForbiddenError, match=left.format(6)):
        inn.mews.reservations.update_interval(
            reservation_id=first, end_utc=day(5, 11), charge_cancellation_fee=False
        )
    block_id = models.GuidUpdateValue(value=together["availability_block_id"])
    moved = models.ReservationUpdate(reservation_id=one, availability_block_id=block_id)
    with pytest.raises(ForbiddenError, match=left.format(5)):
        inn.mews.reservations.update(reservation_updates=[moved])


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


def test_an_order_is_charged_as_it_says(inn: Inn) -> None:
    """What was consumed as long ago as the inn still charges for: drinks, and a taxi."""
    own, fare = ({"Currency": "GBP", "GrossValue": value} for value in (6, 12))
    drink, rooms, before = id_of("Drink"), id_of("Rooms"), "2026-02-28T16:00:00Z"
    (bill,) = post(inn.sandbox, "bills/add", Bills=[{"AccountId": str(ADA)}]).body["Bills"]
    (stay,) = inn.book(inn.stay(1, 2, customer_id=UUID(id_of("Alan"))))
    taxi = {"Name": "Taxi", "UnitCount": 3, "UnitAmount": fare, "AccountingCategoryId": rooms}
    asked: dict[str, Any] = {
        "ServiceId": id_of("Bar"),
        "AccountId": str(ADA),
        "ProductOrders": [
            {"ProductId": drink},
            {"ProductId": drink, "Count": 2, "UnitAmount": own, "ExternalIdentifier": "D-2"},
        ],
        "Items": [{**taxi, "ExternalIdentifier": "T-3"}],
        "BillId": bill["Id"],
        "LinkedReservationId": str(stay),
        "BusinessSegmentId": id_of("Leisure"),
        "ConsumptionUtc": before,
        "Notes": "To the door",
    }
    added = post(inn.sandbox, "orders/add", **asked).body
    (order,) = inn.sandbox.entities("orders")
    same = ("ServiceId", "AccountId", "LinkedReservationId", "BusinessSegmentId")
    assert [order[name] for name in same] == [asked[name] for name in same]
    assert (added, order["AccountType"]) == ({"OrderId": order["Id"]}, "Customer")
    items = [each for each in inn.sandbox.entities("orderItems") if each["BillId"] == bill["Id"]]
    told = ("BillingName", "Type", "RevenueType", "UnitCount", "ExternalIdentifier")
    drinks = ("Drink", "ProductOrder", "Product")
    assert [(*(each[name] for name in told), each["Amount"]["GrossValue"]) for each in items] == [
        (*drinks, 1, None, 9),
        (*drinks, 2, "D-2", 12),
        ("Taxi", "CustomItem", "Additional", 3, "T-3", 36),
    ]
    assert [each["AccountingCategoryId"] for each in items] == [None, None, rooms]
    assert {(each["ConsumedUtc"], each["StartUtc"]) for each in items} == {(before, before)}
    (note,) = inn.mews.service_order_notes.get_all(service_order_ids=[UUID(order["Id"])])
    assert note.text == "To the door"


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
