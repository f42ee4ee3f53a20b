"""The default hotel is one consistent story over all kinds of entities of the contract."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final

import pytest

from mews_contract.contract import installed
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_sandbox import Clock, Sandbox
from mews_sandbox.hotel.state import State
from mews_sandbox.hotel.stays import nights
from mews_sandbox.operations.behaviours import kinds_of
from mews_sandbox.operations.kinds import Kinds, Part, without_id
from mews_sandbox.operations.naming import is_id
from tests.support.every import check_every

KINDS: Final[Kinds] = kinds_of(installed())
STORY: Final = datetime(2027, 3, 8, 10, 15, tzinfo=UTC)

UNMODELLED: Final = frozenset(
    (
        *("ChainId", "CreatorProfileId", "UpdaterProfileId", "ProfileId"),
        *("ImageId", "CoverImageId", "LogoImageId", "ProviderMembershipId"),
    )
)
"""What ids lead to that no operation lists: chains, profiles, pictures and so on."""

EMPTY: Final = frozenset[str]()
"""The kinds that nobody has begun or said anything of."""


def state(at: datetime = STORY) -> State:
    """Return the state that the default hotel begins in."""
    return Sandbox(clock=Clock(at)).look(lambda present: present.state)


def everything(found: State) -> list[tuple[str, JsonObject]]:
    """Return all entities with their kinds."""
    return [(kind, each) for kind in KINDS.schemas for each in found.entities[kind]]


def ids(kind: str, part: Part, value: JsonObject, path: str = "") -> Iterator[tuple[str, str, Any]]:
    """Yield the ids of others that an entity holds: the place, the name, and the kinds and id."""
    for name, member in part.members.items():
        inside, place = value.get(name), f"{kind}.{path}{name}"
        items: list[Any] = inside if is_array(inside) else [] if inside is None else [inside]
        for each in items:
            # What a device's own system calls it is any text.
            if isinstance(each, str) and is_id(each) and without_id(name) and name != "Id":
                yield place, name, (KINDS.referred(name, member.place.node), each)
            elif is_object(each):
                below = member.item if is_array(inside) and member.item else member
                yield from ids(kind, below, each, f"{path}{name}.")


def amounts(value: object) -> Iterator[JsonObject]:
    """Yield every amount with taxes inside a value."""
    if is_object(value):
        if "TaxValues" in value:
            yield value
        for each in value.values():
            yield from amounts(each)


@pytest.mark.parametrize(
    "at",
    [
        STORY,
        datetime(2024, 2, 29, 23, 30, tzinfo=UTC),
        datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
        datetime(2026, 11, 1, 5, 59, tzinfo=UTC),
    ],
)
def test_every_entity_is_what_the_contract_says(at: datetime) -> None:
    def check(entity: tuple[str, JsonObject]) -> None:
        assert [*map(str, KINDS.breaches(*entity))] == []

    check_every(everything(state(at)), check)


def test_every_id_leads_to_what_it_may_be_of() -> None:
    found = state()
    known = {kind: {each["Id"] for each in entities} for kind, entities in found.entities.items()}

    def check(entity: tuple[str, JsonObject]) -> None:
        kind, said = entity
        for place, name, (kinds, id_) in ids(kind, KINDS.part(kind), said):
            # The address of a property is its own, and belongs to no account.
            if name in UNMODELLED or place == "enterprises.AddressId":
                continue
            assert any(id_ in known.get(each, ()) for each in kinds), (place, kinds, id_)

    check_every(everything(found), check)


def test_every_kind_is_there_and_reservations_of_every_state() -> None:
    found = state()
    assert {kind for kind in KINDS.schemas if not [*found.entities[kind]]} == EMPTY
    states = {stay["State"] for stay in found.entities["reservations"]}
    assert states >= {"Inquired", "Optional", "Confirmed", "Started", "Processed", "Canceled"}
    today = [stay["StartUtc"][:10] for stay in found.entities["reservations"]]
    assert "2027-03-08" in today
    assert "2027-03-08" in [stay["EndUtc"][:10] for stay in found.entities["reservations"]]


def test_every_amount_adds_up_and_is_exact() -> None:
    def check(amount: JsonObject) -> None:
        taxes = [tax["Value"] for tax in amount["TaxValues"]]
        assert amount["NetValue"] + sum(taxes) == amount["GrossValue"]
        assert {type(each) for each in (amount["NetValue"], *taxes)} == {Decimal}

    check_every([each for _, entity in everything(state()) for each in amounts(entity)], check)


def test_each_night_of_a_reservation_is_an_order_item_unless_nobody_pays_for_it() -> None:
    found = state()
    owners = Sandbox().hotel.properties
    zones = {str(owner.id): owner.zone for owner in owners}
    by_day = {
        str(service.id)
        for owner in owners
        for service in owner.services
        if service.time_unit == "Day"
    }
    items = Counter(
        item["ServiceOrderId"]
        for item in found.entities["orderItems"]
        if item["Type"] == "SpaceOrder"
    )

    def check(stay: JsonObject) -> None:
        first, last = nights(stay, zones[stay["EnterpriseId"]])
        count = 0 if stay["State"] == "Inquired" else (last - first).days + 1
        assert items[stay["Id"]] == count, stay["Number"]

    check_every(
        [stay for stay in found.entities["reservations"] if stay["ServiceId"] in by_day], check
    )


def test_what_was_paid_on_a_bill_is_what_is_on_it() -> None:
    found = state()

    def check(bill: JsonObject) -> None:
        balance = sum(
            item["Amount"]["GrossValue"]
            for kind in ("orderItems", "payments")
            for item in found.entities[kind]
            if item["BillId"] == bill["Id"]
        )
        assert balance == 0, bill["Name"]

    check_every(found.entities["bills"], check)


def test_the_story_of_the_contracts_examples_is_in_it() -> None:
    found = state()
    ada = next(each for each in found.entities["customers"] if each["FirstName"] == "Ada")
    stay = next(each for each in found.entities["reservations"] if each["Number"] == "H-1003")
    room = found.entities["resources"].get(stay["AssignedResourceId"]) or {}
    assert ada["Id"] == "67813652-f593-4e23-b873-bbb476f9e370"
    assert (stay["AccountId"], stay["State"], room["Name"]) == (ada["Id"], "Confirmed", "201")
    nights_of_it = [
        item["Amount"]["GrossValue"]
        for item in found.entities["orderItems"]
        if item["ServiceOrderId"] == stay["Id"] and item["Type"] == "SpaceOrder"
    ]
    assert nights_of_it == [120, 120, 120]
