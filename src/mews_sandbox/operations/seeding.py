"""The entities that a hotel begins with, if they are what the contract says."""

from datetime import datetime
from uuid import uuid5

import msgspec

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Hotel, HotelError, missing
from mews_sandbox.hotel.seeds import Seeds
from mews_sandbox.hotel.state import State
from mews_sandbox.operations.call import RefusedError
from mews_sandbox.operations.kinds import Kinds
from mews_sandbox.operations.values import spelled


def initial(hotel: Hotel, now: datetime, kinds: Kinds) -> State:
    """Return the state that a hotel begins in, with all entities that its data names.

    Raises:
        HotelError: There is no such kind, or an entity is not what the contract says.
    """
    state = State()
    for property_ in hotel.properties:
        for kind, seed in Seeds(property_, now).all():
            state.entities[kind].add([seed])
    for at, property_ in enumerate(hotel.properties):
        for kind, items in property_.entities.items():
            where = f"the hotel: $.properties[{at}].entities"
            if kind not in kinds.schemas:
                message = f"{where}: {missing('kind of entity', kind, kinds.schemas)}"
                raise HotelError(message)
            for number, item in enumerate(items):
                entity: JsonObject = {
                    "Id": str(uuid5(property_.id, f"{kind}/{number}")),
                    # What belongs to a chain belongs to no single property.
                    **({} if "ChainId" in item else {"EnterpriseId": str(property_.id)}),
                    "IsActive": True,
                    "CreatedUtc": wire(now),
                    "UpdatedUtc": wire(now),
                    **msgspec.to_builtins(item),
                }
                try:
                    _check(kinds, kind, entity)
                except (ValueError, RefusedError) as error:
                    message = f"{where}.{kind}[{number}]: {error}"
                    raise HotelError(message) from None
                state.entities[kind].add([entity])
    return state


def _check(kinds: Kinds, kind: str, entity: JsonObject) -> None:
    """Spell an entity as the store has it.

    Raises:
        ValueError: The contract says something else.
        RefusedError: An instant of it is outside the calendar.
    """
    for breach in kinds.breaches(kind, entity):
        raise ValueError(str(breach))
    schema = kinds.schema(kind)
    entity.update(spelled(schema, schema.root, entity, kind))
