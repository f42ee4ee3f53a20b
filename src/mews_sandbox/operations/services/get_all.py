"""Lists services, of one type if that is asked for."""

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call


def answer(call: Call) -> JsonObject:
    """Return services as all listings do.

    Raises:
        RefusedError: What is refused wherever entities are listed.
    """
    wanted: str | None = call.body.get("ServiceType")
    if wanted is None:
        return call.generally()
    return call.generally({"ServiceType": [OneOf("Data.Discriminator", frozenset({wanted}))]})
