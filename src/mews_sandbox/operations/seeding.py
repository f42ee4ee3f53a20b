"""The further entities that a hotel's data names, if they are what the contract says."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import uuid5

import msgspec

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Hotel, HotelError, Property, missing
from mews_sandbox.hotel.seeds import Seed
from mews_sandbox.operations.call import RefusedError
from mews_sandbox.operations.kinds import Kinds
from mews_sandbox.operations.values import spelled


def seeds(hotel: Hotel, now: datetime, kinds: Kinds) -> Iterator[Seed]:
    """Yield the further entities of a hotel, and their kinds.

    Raises:
        HotelError: There is no such kind, or an entity is not what the contract says.
    """
    for at, property_ in enumerate(hotel.properties):
        for kind, items in property_.entities.items():
            where = f"the hotel: $.properties[{at}].entities"
            if kind not in kinds.schemas:
                message = f"{where}: {missing('kind of entity', kind, kinds.schemas)}"
                raise HotelError(message)
            for number, item in enumerate(items):
                entity = _entity(property_, kind, number, item, wire(now))
                try:
                    yield kind, _checked(kinds, kind, entity)
                except ValueError as error:
                    message = f"{where}.{kind}[{number}]: {error}"
                    raise HotelError(message) from None


def _entity(
    property_: Property, kind: str, number: int, said: dict[str, Any], now: str
) -> JsonObject:
    """Return an entity with what no file needs to say. What belongs to a chain names it."""
    owner = {} if "ChainId" in said else {"EnterpriseId": str(property_.id)}
    made: JsonObject = {
        "Id": str(uuid5(property_.id, f"{kind}/{number}")),
        **owner,
        "IsActive": True,
        "CreatedUtc": now,
        "UpdatedUtc": now,
    }
    made.update(msgspec.to_builtins(said))
    return made


def _checked(kinds: Kinds, kind: str, entity: JsonObject) -> JsonObject:
    """Return an entity as the store has it.

    Raises:
        ValueError: The contract says something else.
    """
    for breach in kinds.breaches(kind, entity):
        raise ValueError(str(breach))
    schema = kinds.schema(kind)
    try:
        entity.update(spelled(schema, schema.root, entity, kind))
    except RefusedError as error:
        raise ValueError(error.message) from None
    return entity
