"""Which resource a stay has: it fits, it is not blocked, and nobody else has it meanwhile."""

from datetime import datetime

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf, colliding
from mews_sandbox.hotel.times import next_unit
from mews_sandbox.operations.availability import HOLDING
from mews_sandbox.operations.call import forbid, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.references import is_active
from mews_sandbox.stays.selling import Stay
from mews_sandbox.stays.states import STARTED


def check_room(stay: Stay, resource: JsonObject, reservation: str | None) -> None:
    """Refuse a resource that a stay cannot have.

    Raises:
        RefusedError: It is of another category, it is blocked, or somebody else has it.
    """
    name = resource["Name"]
    if resource["Id"] not in stay.resources:
        category = next(iter(stay.category["Names"].values()), "the category booked")
        forbid(f"{name} is no {category}. Please choose another room, or another category.")
    call, (start, end) = stay.selling.call, _held(stay)
    wanted = OneOf.just("AssignedResourceId", resource["Id"])
    during = colliding("StartUtc", "EndUtc", wire(stay.start), wire(stay.end))
    for block in call.state.entities["resourceBlocks"].newest_first([wanted, *during]):
        if is_active(block):
            forbid(f"{name} is blocked during the stay: {block['Name']}. Please choose another.")
    during = colliding("StartUtc", "EndUtc", wire(start), wire(end))
    holding = OneOf("State", frozenset(HOLDING))
    for other in call.state.entities["reservations"].newest_first([wanted, holding, *during]):
        if other["Id"] != reservation and _meet(stay, Stay.of(stay.selling, other)):
            forbid(
                f"{name} is taken by reservation {other['Number']} during the stay. "
                "Please choose another."
            )


def check_ready(stay: Stay, reservation: JsonObject) -> None:
    """Refuse to check in while the resource of a reservation is not ready.

    Raises:
        RefusedError: There is none, it is not inspected or blocked, or another guest is still in.
    """
    call, number = stay.selling.call, reservation["Number"]
    id_: str | None = reservation["AssignedResourceId"]
    resource = call.state.entities["resources"].get(id_ or "")
    if resource is None:
        forbid(f"Reservation {number} has no room yet. Please assign one.")
    name, state = resource["Name"], resource["State"]
    if state != "Inspected":
        forbid(f"{name} is not ready: it is {state}, and has to be Inspected.")
    wanted, now = OneOf.just("AssignedResourceId", resource["Id"]), wire(call.now)
    during = colliding("StartUtc", "EndUtc", now, now)
    for block in call.state.entities["resourceBlocks"].newest_first([wanted, *during]):
        if is_active(block):
            forbid(f"{name} is blocked: {block['Name']}.")
    check_left(stay, resource, reservation["Id"])


def check_left(stay: Stay, resource: JsonObject, reservation: str) -> None:
    """Refuse a resource in which another guest still is.

    Raises:
        RefusedError: One is.
    """
    wanted = OneOf.just("AssignedResourceId", resource["Id"])
    started = OneOf.just("State", STARTED)
    for other in stay.selling.call.state.entities["reservations"].newest_first([wanted, started]):
        if other["Id"] != reservation:
            name, number = resource["Name"], other["Number"]
            forbid(f"{name} is not free yet: reservation {number} has not checked out.")


def leave(changes: Changes, resource: str | None) -> None:
    """Let a guest leave a resource, which has to be cleaned then."""
    left = changes.call.state.entities["resources"].get(resource or "")
    if left is not None and left["State"] in {"Clean", "Inspected"}:
        changes.change("resources", left, State="Dirty")


def resource_said(stay: Stay, id_: str) -> JsonObject:
    """Return the resource that a request names.

    Raises:
        RefusedError: There is none, or it is of another property.
    """
    resource = stay.selling.call.find(["resources"], id_, "AssignedResourceId")
    if resource["EnterpriseId"] != stay.selling.owner_id or not is_active(resource):
        refuse("AssignedResourceId")
    return resource


def _held(stay: Stay) -> tuple[datetime, datetime]:
    """Return from when to when a stay has its resource: all of its time units, and all of it."""
    unit, zone = stay.selling.sold.time_unit, stay.selling.owner.zone
    last = next_unit(stay.units[-1], unit, zone)
    return min(stay.start, stay.units[0]), max(stay.end, last)


def _meet(one: Stay, other: Stay) -> bool:
    """Return whether two stays share an instant or a time unit."""
    at_once = one.start < other.end and other.start < one.end
    return at_once or not {*one.units}.isdisjoint(other.units)
