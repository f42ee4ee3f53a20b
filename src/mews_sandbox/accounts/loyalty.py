"""Memberships in loyalty programs."""

from collections.abc import Iterable
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.further import listed

MEMBERSHIPS: Final = "loyaltyMemberships"

_NUMBER: Final = ("MembershipNumber", "Code")
"""What the number of a member is called, and what it was."""


def numbered(said: JsonObject) -> JsonObject:
    """Return what a request says of a membership, with its number under both of its names."""
    value = next((said[name] for name in _NUMBER if said.get(name) not in (None, {})), None)
    return said if value is None else {**said, **dict.fromkeys(_NUMBER, value)}


def memberships(call: Call, account: str) -> list[JsonObject]:
    """Return the memberships of an account, the newest first."""
    wanted = OneOf.just("AccountId", account)
    return [*call.state.entities[MEMBERSHIPS].newest_first([wanted])]


def kept(changes: Changes, written: Iterable[JsonObject]) -> list[JsonObject]:
    """Return memberships that were written as they are kept, if they can be.

    Of an account, the last one that was written as primary is primary, and no other.

    Raises:
        RefusedError: One is at a level of another program.
    """
    ids = [each["Id"] for each in written]
    memberships = changes.call.state.entities[MEMBERSHIPS]
    for id_ in ids:
        membership = memberships.get(id_)
        if membership is not None:
            _check_tier(changes.call, membership)
            _keep_one_primary(changes, membership)
    found = (memberships.get(id_) for id_ in ids)
    return listed(changes.call, "LoyaltyMemberships", filter(None, found))


def _check_tier(call: Call, membership: JsonObject) -> None:
    tier = call.state.entities["loyaltyTiers"].get(membership.get("LoyaltyTierId") or "")
    if tier is not None and tier["LoyaltyProgramId"] != membership["LoyaltyProgramId"]:
        refuse("LoyaltyTierId")


def join(changes: Changes, source: str, target: str) -> None:
    """Let the memberships of one account be primary no more, if another that gets them has one."""
    if any(each["IsPrimary"] for each in memberships(changes.call, target)):
        for each in memberships(changes.call, source):
            changes.change(MEMBERSHIPS, each, IsPrimary=False)


def _keep_one_primary(changes: Changes, membership: JsonObject) -> None:
    """Let all other memberships of an account be primary no more, if one is."""
    if not membership["IsPrimary"]:
        return
    for other in memberships(changes.call, membership["AccountId"]):
        if other["IsPrimary"] and other["Id"] != membership["Id"]:
            changes.change(MEMBERSHIPS, other, IsPrimary=False)
