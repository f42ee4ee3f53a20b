"""The files of exports: written when an export is done, and loaded from an address for a while."""

from datetime import datetime, timedelta
from typing import Final
from urllib.parse import parse_qs, urlsplit

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_runtime.schema.encoding import encode
from mews_sandbox.accounts import profiles
from mews_sandbox.hotel.state import State
from mews_sandbox.hotel.store import Filter, OneOf, inside, time_key
from mews_sandbox.operations.call import Call, part
from mews_sandbox.operations.further import shown
from mews_sandbox.operations.kinds import kind_named
from mews_sandbox.operations.listing import ends

PREFIX: Final = "/exports/"
"""What the path of a file begins with."""

HOLDS: Final = timedelta(minutes=10)
"""How long the address of a file leads to it."""

_FILES: Final = "exportFiles"
_ADDRESSES: Final = "exportAddresses"
_CHAINED: Final = frozenset({"customers", "companies"})
_ENDING: Final = ".jsonl"
_KEY: Final = "signature"


def write(call: Call, export: JsonObject) -> None:
    """Keep what an export holds: all that is in its scope now, as listings show it, in JSON Lines.

    The sandbox has no ledger: a file of ledger entries is empty.
    """
    kind = kind_named(export["EntityType"])
    wanted: list[Filter] = []
    if kind not in _CHAINED:
        wanted.append(OneOf("EnterpriseId", frozenset(export["Scope"]["EnterpriseIds"] or ())))
    updated = part(part(export, "Filters"), "UpdatedUtc")
    if updated:
        wanted.append(inside("UpdatedUtc", *ends("UpdatedUtc", updated)))
    lines = (
        encode(shown(call.kinds.part(kind), profile(call, kind, entity))) + b"\n"
        for entity in call.state.entities[kind].newest_first(wanted)
    )
    file: JsonObject = {"Id": export["Id"], "Content": b"".join(lines)}
    call.state.entities[_FILES].add([file])


def profile(call: Call, kind: str, entity: JsonObject) -> JsonObject:
    """Return an entity; a customer or a company with what other entities say of it."""
    if kind == profiles.CUSTOMERS:
        return profiles.shown(call, entity)
    return profiles.located(call, entity) if kind in _CHAINED else entity


def drop(call: Call, export: JsonObject) -> None:
    """Forget what an export has held, if it ever held anything."""
    files = call.state.entities[_FILES]
    if files.get(export["Id"]) is not None:
        files.remove([export["Id"]])


def listed(call: Call, export: JsonObject) -> list[JsonObject]:
    """Return the file of an export, if it has one: its size, and an address that is a new one."""
    file = call.state.entities[_FILES].get(export["Id"])
    if file is None:
        return []
    address = {"Id": call.new_id(), "FileId": file["Id"], "ExpiresUtc": wire(call.now + HOLDS)}
    call.state.entities[_ADDRESSES].add([address])
    url = f"{call.origin}{PREFIX}{file['Id']}{_ENDING}?{_KEY}={address['Id']}"
    return [{"Url": url, "SizeInBytes": len(file["Content"])}]


def loaded(state: State, target: str, now: datetime) -> bytes | None:
    """Return the file at an address, a path with its query; None if it leads nowhere by now."""
    path, query = urlsplit(target)[2:4]
    (key,) = parse_qs(query).get(_KEY, [""])[:1]
    address = state.entities[_ADDRESSES].get(key)
    if address is None or path != f"{PREFIX}{address['FileId']}{_ENDING}":
        return None
    file = state.entities[_FILES].get(address["FileId"])
    if file is None or time_key(wire(now)) >= time_key(address["ExpiresUtc"]):
        return None
    content: bytes = file["Content"]
    return content
