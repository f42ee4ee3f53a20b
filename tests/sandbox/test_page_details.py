"""What is shown of one entity: what the API returns of it, in words, and without its secrets."""

from typing import Any, Final
from uuid import UUID

import msgspec
import pytest

from mews_connector import models
from mews_contract.json_values import is_array, is_object
from mews_runtime.masking import MASK
from mews_runtime.schema.encoding import encode
from mews_sandbox import Clock, Sandbox
from mews_sandbox.operations.behaviours import kinds_of
from mews_sandbox.operations.kinds import Part
from mews_sandbox.page.details import MOST_RELATED, Details, Link, details, listing_of
from mews_sandbox.page.titles import spoken
from tests.sandbox.calls import access, added, ask, block, grant, post
from tests.sandbox.hotels import NOON, NOWHERE, id_of

CODE: Final = "a-code-that-nobody-may-see"
ZONE: Final = "Europe/Paris"
GONE: Final = f"there is no entity {NOWHERE} of the kind"


def opened(sandbox: Sandbox, kind: str, id_: str) -> Details:
    """Return an entity in full."""
    listing = listing_of(sandbox.contract, kind)
    return sandbox.look(lambda present: details(present, listing, kind, UUID(id_), ZONE))


def facts(found: Details) -> dict[str, object]:
    """Return what is said of an entity: texts, instants, and the names of what it links to."""
    return {
        fact.name: fact.text or fact.at or [link.text for link in fact.links]
        for fact in found.facts
    }


def related(found: Details) -> dict[str, list[str]]:
    """Return the names of what refers to an entity, by kind."""
    return {each.name: [link.text for link in each.links] for each in found.related}


@pytest.fixture(scope="module")
def harbour() -> Sandbox:
    """The default hotel, which nothing changes here."""
    return Sandbox(clock=Clock(NOON))


# In words


def test_a_reservation_is_told_with_its_guests_its_room_and_what_it_costs(harbour: Sandbox) -> None:
    stay = harbour.hotel.find_reservation("H-1003")
    found = opened(harbour, "reservations", str(stay.id))
    assert (found.word, found.title, found.time_zone) == ("Reservation", "H-1003", "Europe/London")
    told = facts(found)
    assert told["Account"] == ["Ada Lovelace"]
    assert told["Assigned resource"] == ["201"]
    assert told["Scheduled start"] == "2024-06-12T14:00:00Z"
    assert told["Assigned resource locked"] == "no"
    assert told["Person counts"] == "age category: Adult; count: 2"
    there = related(found)
    assert sorted(there["Companionships"]) == ["Ada Lovelace", "Katherine Johnson"]
    assert there["Order items"].count("Night") == 3


def test_all_that_is_told_of_a_reservation(sandbox: Sandbox) -> None:
    found = opened(sandbox, "reservations", id_of("R-1"))
    said = (found.kind, found.id, found.word, found.title, found.time_zone)
    assert said == ("reservations", id_of("R-1"), "Reservation", "R-1", "Europe/London")
    reference = "/Reservations/reservationsGetAll20230606"
    assert (found.operation, found.anchor) == ("reservations/getAll/2023-06-06", reference)
    assert facts(found) == {
        "Service": ["Nights"],
        "Account": ["Ada"],
        "Account type": "Customer",
        "Number": "R-1",
        "State": "Confirmed",
        "Origin": "Connector",
        **dict.fromkeys(("Created", "Updated"), "2024-06-12T12:00:00Z"),
        "Rate": ["Standard rate"],
        "Group": ["R-1"],
        "Requested resource category": ["Double"],
        "Assigned resource": ["reserved"],
        "Assigned resource locked": "no",
        "Scheduled start": "2024-06-12T14:00:00Z",
        "Scheduled end": "2024-06-14T10:00:00Z",
        "Person counts": "age category: Adult; count: 2",
    }
    (room,) = next(fact.links for fact in found.facts if fact.name == "Assigned resource")
    assert room == Link("resources", id_of("reserved"), "reserved", "Clean")
    guests, items = found.related
    assert (guests.name, [(each.kind, each.text) for each in guests.links], guests.more) == (
        *("Companionships", [("customers", "Alan"), ("customers", "Ada")]),
        0,
    )
    # Nothing names a night of this hotel, but what it is.
    midnights = ("2024-06-12T23:00:00Z", "2024-06-11T23:00:00Z")
    ids = [each["Id"] for each in reversed(sandbox.entities("orderItems"))]
    of_it = [id_ for id_ in ids if id_ in {link.id for link in items.links}]
    assert items.links == [
        Link("orderItems", id_, "Space order", "100.00 GBP", midnight)
        for id_, midnight in zip(of_it, midnights, strict=True)
    ]
    (stay,) = opened(sandbox, "customers", guests.links[1].id).related[0].links
    days = "2024-06-12T14:00:00Z", "2024-06-14T10:00:00Z"
    assert stay == Link("reservations", id_of("R-1"), "R-1", "Confirmed", *days)


def test_a_room_is_told_with_its_category_its_reservations_and_its_blocks(sandbox: Sandbox) -> None:
    (painting,) = added(sandbox, block("reserved"))
    found = opened(sandbox, "resources", id_of("reserved"))
    there = related(found)
    assert (found.word, found.title, facts(found)["State"]) == ("Resource", "reserved", "Clean")
    assert there["Resource category assignments"] == ["Double"]
    assert there["Reservations"] == ["R-1"]
    assert there["Resource blocks"] == ["Painting"]
    told = facts(opened(sandbox, "resourceBlocks", painting))
    assert (told["Type"], told["Assigned resource"]) == ("Out of order", ["reserved"])
    post(sandbox, "resourceBlocks/delete", ResourceBlockIds=[painting])
    assert "Resource blocks" not in related(opened(sandbox, "resources", id_of("reserved")))


def test_a_guest_is_told_with_the_stays_and_the_bills(harbour: Sandbox) -> None:
    (ada,) = (each for each in harbour.entities(models.Customer) if each.last_name == "Lovelace")
    found = opened(harbour, "customers", str(ada.id))
    assert found.title == "Ada Lovelace"
    assert facts(found)["Classifications"] == "Returning, Important"
    there = related(found)
    assert (there["Reservations"], there["Bills"]) == (["H-1003"], ["Stay H-1003"])
    # What belongs to the chain has no time zone of its own.
    assert found.time_zone == ZONE


def test_a_value_that_is_told_by_its_type_is_told_as_that_type(harbour: Sandbox) -> None:
    room = harbour.hotel.find_resource("201")
    told = facts(opened(harbour, "resources", str(room.id)))
    assert told["Data"] == "Space; floor number: 2; location notes: Beside the lift"
    assert told["External names"] == "Room 201"


def test_of_many_that_refer_to_it_the_first_are_shown_and_the_others_counted(
    sandbox: Sandbox,
) -> None:
    added(sandbox, *(block("free") for _ in range(MOST_RELATED + 3)))
    (blocks,) = (
        each
        for each in opened(sandbox, "resources", id_of("free")).related
        if each.name == "Resource blocks"
    )
    assert (len(blocks.links), blocks.more) == (MOST_RELATED, 3)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ScheduledStartUtc", "Scheduled start"),
        ("AssignedResourceId", "Assigned resource"),
        ("VATNumber", "VAT number"),
        ("Id", "Id"),
        ("ReservedLocked", "Reserved locked"),
    ],
)
def test_a_name_of_the_contract_is_spoken(name: str, words: str) -> None:
    assert spoken(name) == words


# As the API returns it


@pytest.mark.parametrize(
    ("kind", "operation", "items"),
    [
        ("reservations", "reservations/getAll/2023-06-06", "Reservations"),
        ("resourceBlocks", "resourceBlocks/getAll", "ResourceBlocks"),
        ("customers", "customers/getAll", "Customers"),
        ("bills", "bills/getAll", "Bills"),
    ],
)
def test_its_json_is_what_the_operation_returns(
    harbour: Sandbox, kind: str, operation: str, items: str
) -> None:
    owner = str(harbour.hotel.properties[0].id)
    entity = next(e for e in harbour.entities(kind) if e.get("EnterpriseId", owner) == owner)
    extent = {"Extent": {"Customers": True}} if kind == "customers" else {}
    ids = {f"{items[:-1]}Ids": [entity["Id"]], **extent, "Limitation": {"Count": 1}}
    (told,) = post(harbour, operation, **ids).body[items]
    found = opened(harbour, kind, entity["Id"])
    assert found.operation == operation
    without = {name for name, value in found.json.items() if value == MASK}
    assert {name: told[name] for name in found.json.keys() - without} == {
        name: value for name, value in found.json.items() if name not in without
    }


def secrets_in(part: Part, value: Any) -> set[str]:
    """Return the texts in a value that the contract calls secret."""
    if is_array(value):
        item = part.item
        return set[str]().union(*(secrets_in(item, each) for each in value)) if item else set()
    if not is_object(value):
        return set()
    found = {text for text in value.values() if isinstance(text, str)}
    hidden = {
        value[name]
        for name, member in part.members.items()
        if member.place.node.get("x-mews-secret") and value.get(name) in found
    }
    inside = (secrets_in(each, value.get(name)) for name, each in part.members.items())
    return hidden.union(*inside)


def test_no_secret_is_shown_of_any_entity(harbour: Sandbox) -> None:
    kinds = kinds_of(harbour.contract)
    every = {kind: harbour.entities(kind) for kind in kinds.schemas}
    secrets = {
        secret
        for kind, entities in every.items()
        for each in entities
        for secret in secrets_in(kinds.part(kind), each)
    }
    assert {"placeholder-door-code", "placeholder-document-number"} <= secrets
    for kind, entities in every.items():
        for each in entities[:2]:
            told = encode(opened(harbour, kind, each["Id"])).decode()
            assert [secret for secret in secrets if secret in told] == [], kind


def test_a_door_code_is_masked_wherever_it_is_shown(sandbox: Sandbox) -> None:
    (code,) = grant(sandbox, access(Value=CODE)).body["ResourceAccessTokens"]
    found = opened(sandbox, "resourceAccessTokens", code["Id"])
    assert (facts(found)["Value"], found.json["Value"]) == (MASK, MASK)
    assert CODE not in msgspec.json.encode(found).decode()
    assert CODE not in msgspec.json.encode(opened(sandbox, "reservations", id_of("R-1"))).decode()


# What the page asks for


def test_an_entity_is_asked_for_by_its_kind_and_its_id(sandbox: Sandbox) -> None:
    answer = ask(sandbox, f"/page/details?kind=reservations&id={id_of('R-1')}&zone={ZONE}")
    assert (answer.status_code, answer.json()["title"]) == (200, "R-1")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (f"kind=reservations&id={NOWHERE}", f"{GONE} 'reservations' any more"),
        (f"kind=ghosts&id={NOWHERE}", f"{GONE} 'ghosts' any more"),
        (f"id={NOWHERE}", f"{GONE} '' any more"),
        ("kind=reservations&id=R-1", "badly formed hexadecimal UUID string"),
        ("kind=reservations", "badly formed hexadecimal UUID string"),
    ],
)
def test_what_is_not_there_is_told_in_words(sandbox: Sandbox, query: str, said: str) -> None:
    answer = ask(sandbox, f"/page/details?{query}")
    assert (answer.status_code, answer.json()) == (404, {"Message": said})


def test_the_tokens_are_told_with_the_properties_that_they_cover(sandbox: Sandbox) -> None:
    told = ask(sandbox, "/page/tokens").json()
    scopes = {each["access_token"]: each["properties"] for each in told["scopes"]}
    assert told["client_token"] == sandbox.client_token
    assert scopes[sandbox.access_token] == [id_of("North")]
    assert sorted([id_of("North"), id_of("South")]) in scopes.values()
