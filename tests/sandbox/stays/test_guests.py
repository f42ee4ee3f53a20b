"""Profiles of guests, older listings of their stays, and what happens as time passes."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from mews_connector import models
from mews_connector.errors import BadRequestError, ForbiddenError
from tests.sandbox.calls import post
from tests.sandbox.hotels import id_of
from tests.sandbox.stays.inn import ADA, Inn, day

EMAIL = "byron@example.com"
ADDRESS = models.AddressParameters(line_1="12 St James's Square", city="London")


@pytest.fixture
def inn() -> Inn:
    return Inn()


def test_a_guest_is_known_by_the_email_address(inn: Inn) -> None:
    add = inn.mews.customers.add
    first = add(last_name="Byron", email=EMAIL, address=ADDRESS, overwrite_existing=False)
    with pytest.raises(ForbiddenError, match="Another customer has this email address"):
        add(last_name="Noel", email=EMAIL, overwrite_existing=False)
    again = add(last_name="Noel", email=EMAIL, notes="Poet", overwrite_existing=True)
    assert (again.id, again.last_name, again.notes) == (first.id, "Noel", None)
    with pytest.raises(ForbiddenError, match="Another customer has this email address"):
        inn.mews.customers.update(customer_id=ADA, email=EMAIL)


def test_an_address_is_completed_and_shown_where_it_is_asked_for(inn: Inn) -> None:
    made = inn.mews.customers.add(last_name="Byron", address=ADDRESS, overwrite_existing=False)
    place = models.AddressParameters(city="Venice")
    inn.mews.customers.update(customer_id=made.id, address=place)
    shown: list[object] = []
    for addresses in (True, False):
        extent = models.CustomerExtent(customers=True, addresses=addresses)
        (found,) = inn.mews.customers.get_all(extent=extent, customer_ids=[made.id])
        place_shown = found.address
        if isinstance(place_shown, models.LegacyAddress):
            shown.append((place_shown.line_1, place_shown.city))
        else:
            shown.append(place_shown)
    assert shown == [("12 St James's Square", "Venice"), None]


def test_who_stays_is_found_with_the_reservation(inn: Inn) -> None:
    one = UUID(id_of("one"))
    stay, _ = inn.book(inn.stay(0, 1, assigned_resource_id=one), inn.stay(1, 2))
    search = inn.mews.customers.search
    assert search(name="love").customers == []
    inn.mews.reservations.start(reservation_id=stay)
    (found,) = search(name="love").customers
    assert isinstance(found.reservation, models.ReservationV20170412)
    assert (found.customer.id, found.reservation.id) == (ADA, stay)
    assert search(resource_id=UUID(id_of("two"))).customers == []


def test_the_listing_of_2017_selects_by_a_time_of_reservations(inn: Inn) -> None:
    enquired = models.ServiceOrderStateV20170412.ENQUIRED
    enquiry = inn.stay(2, 3, state=enquired)
    inn.book(inn.stay(0, 4), inn.stay(2, 4), enquiry, inn.stay(6, 7), inn.stay(0, 2))
    interval = {"StartUtc": "2026-03-04T00:00:00Z", "EndUtc": "2026-03-05T12:00:00Z"}
    numbers: dict[str, list[str]] = {}
    for name in ("Colliding", "Start", "End", "Created", "Overlapping", "Canceled"):
        extent = {"Reservations": True, "ReservationGroups": True}
        body = {"ServiceIds": [id_of("Stay")], "Extent": extent, "TimeFilter": name}
        reply = post(
            inn.sandbox, "reservations/getAll", **body, **interval, Limitation={"Count": 9}
        )
        numbers[name] = [each["Number"] for each in reply.body["Reservations"]]
        assert reply.body["OrderItems"] is None
    assert numbers == {
        "Colliding": ["5", "2", "1"],
        "Start": ["2"],
        "End": ["5"],
        "Created": [],
        "Overlapping": ["1"],
        "Canceled": [],
    }


def test_an_export_is_done_after_a_while_and_one_of_a_type_runs_at_a_time(inn: Inn) -> None:
    kind = models.ExportedEntityType.CUSTOMER
    export = inn.mews.exports.add(entity_type=kind).export
    with pytest.raises(ForbiddenError, match="An export of this type is running"):
        inn.mews.exports.add(entity_type=kind)
    told: list[tuple[str, int]] = []
    for seconds in (0, 30, 30, 7 * 86_400):
        inn.sandbox.clock.advance(timedelta(seconds=seconds))
        (found,) = inn.mews.exports.get_all(export_ids=[export.id]).exports
        told.append((str(found.status), len(found.files)))
    assert told == [("Pending", 0), ("Processing", 0), ("Success", 1), ("Expired", 0)]


def test_a_payment_request_expires(inn: Inn) -> None:
    asked = models.PaymentRequestParameters(
        account_id=ADA,
        amount=models.CurrencyValue(currency="GBP", value=Decimal(50)),
        type_=models.PaymentRequestType.PAYMENT,
        reason=models.PaymentRequestReason.DEPOSIT,
        expiration_utc=day(1),
        description="Deposit",
    )
    made = inn.mews.payment_requests.add(payment_requests=[asked]).payment_requests[0]
    inn.sandbox.clock.set(day(1))
    (found,) = inn.mews.payment_requests.get_all(payment_request_ids=[made.id])
    assert (made.state, found.state) == ("Pending", "Expired")


def test_as_many_guests_are_added_as_persons_were_booked(inn: Inn) -> None:
    (stay,) = inn.book(inn.stay(0, 1))
    alan, add = UUID(id_of("Alan")), inn.mews.reservations.add_companion
    made = add(reservation_id=stay, customer_id=alan).companionship_id
    assert add(reservation_id=stay, customer_id=alan).companionship_id == made
    third = inn.mews.customers.add(last_name="Byron", overwrite_existing=False).id
    with pytest.raises(ForbiddenError, match="is for 2 persons, and has all of its guests"):
        add(reservation_id=stay, customer_id=third)
    inn.mews.reservations.delete_companion(reservation_id=stay, customer_id=ADA)
    with pytest.raises(BadRequestError, match="CustomerId is no guest of the reservation"):
        inn.mews.reservations.delete_companion(reservation_id=stay, customer_id=ADA)
    add(reservation_id=stay, customer_id=third)
    guests = inn.mews.companionships.get_all(
        extent=models.CompanionshipExtent(), reservation_ids=[stay]
    )
    assert {each.customer_id for each in guests} == {alan, third}
    inn.mews.reservations.cancel(reservation_ids=[stay], notes="")
    with pytest.raises(ForbiddenError, match="is canceled and cannot be changed"):
        add(reservation_id=stay, customer_id=ADA)


def test_another_guest_pays_for_what_comes_once_a_reservation_is_given_away(inn: Inn) -> None:
    (stay,) = inn.book(inn.stay(0, 1))
    alan = UUID(id_of("Alan"))
    inn.mews.reservations.update_customer(reservation_id=stay, customer_id=alan)
    assert inn.reservation(stay).account_id == alan
    inn.mews.reservations.add_product(
        reservation_id=stay, product_id=UUID(id_of("Breakfast")), count=1
    )
    payers = {item.billing_name: item.account_id for item in inn.items(stay)}
    assert payers == {"Night": ADA, "Breakfast": alan}
    accounts = {item.bill_id: item.account_id for item in inn.items(stay)}
    assert len(accounts) == len(payers)


def test_what_a_reservation_costs_is_told_in_older_words(inn: Inn) -> None:
    paid, empty = inn.book(inn.stay(0, 2), inn.stay(1, 2))
    inn.mews.reservations.cancel(reservation_ids=[empty], notes="")

    def told(**more: object) -> list[list[Decimal]]:
        body = {"ReservationIds": [str(paid), str(empty)], **more}
        answer = post(inn.sandbox, "reservations/getAllItems", **body)
        assert answer.status == 200, answer.content
        return [
            [Decimal(str(item["Amount"]["Value"])) for item in each["OrderItems"]]
            for each in answer.body["Reservations"]
        ]

    assert told() == told(Currency="GBP") == [[100, 100], []]
    assert told(AccountingStates=["Canceled"]) == [[], [100]]
    euro = post(inn.sandbox, "reservations/getAllItems", ReservationIds=[str(paid)], Currency="EUR")
    told_so = "Currency is not the property's: the sandbox does not convert amounts"
    assert euro.refusal == (400, told_so)


def test_policies_of_a_rate_hold_for_its_reservations(inn: Inn) -> None:
    early = UUID(id_of("Early"))
    (stay,) = inn.book(inn.stay(1, 2, rate_id=early))
    of_stay = inn.mews.cancellation_policies.get_by_reservations(reservation_ids=[stay])
    of_rate = inn.mews.cancellation_policies.get_by_rates(
        rate_ids=[early], reservation_start_utc=day(1), reservation_end_utc=day(2)
    )
    (one,), (other,) = of_stay.cancellation_policies, of_rate.cancellation_policies
    assert (one.reservation_id, other.rate_id) == (stay, early)
    assert one.policies == other.policies
    (policy,) = one.policies
    fee = policy.applicability_offset, policy.relative_fee
    assert fee == ("P0M1DT0H0M0S", Decimal(1))
    with pytest.raises(BadRequestError, match="Invalid ReservationEndUtc"):
        inn.mews.cancellation_policies.get_by_rates(
            rate_ids=[early], reservation_start_utc=day(2), reservation_end_utc=day(1)
        )


def test_an_order_is_listed_with_what_it_belongs_to(inn: Inn) -> None:
    (stay,) = inn.book(inn.stay(0, 1))
    order = inn.order(2, stay)
    bar = UUID(id_of("Bar"))
    (found,) = inn.mews.product_service_orders.get_all(
        service_ids=[bar], linked_reservation_ids=[stay], account_ids=[ADA]
    )
    assert (found.id, found.state, found.origin) == (order, "Confirmed", "Connector")
    assert (found.account_id, found.account_type) == (ADA, "Customer")
