"""Ids that exist, by the names of the properties that carry them."""

from collections.abc import Mapping
from uuid import UUID

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.behaviours import kinds_of
from mews_sandbox.operations.kinds import ENTERPRISES
from mews_sandbox.operations.references import is_active
from mews_sandbox.sandbox import Sandbox


def known_ids(sandbox: Sandbox) -> Mapping[str, list[UUID]]:
    """Return the ids of everything in a sandbox that its first property's token covers.

    The keys are names of the contract, such as `ResourceCategoryId` and `ResourceCategoryIds`.
    """
    owner = str(sandbox.hotel.properties[0].id)
    ids = {
        kind: [
            UUID(entity["Id"])
            for entity in sandbox.entities(kind)
            if is_active(entity) and _owner(kind, entity) in {None, owner}
        ]
        for kind in kinds_of(sandbox.contract).names
    }
    references = kinds_of(sandbox.contract).references.items()
    found = {
        name.removesuffix("s"): [id_ for kind in kinds for id_ in ids[kind]]
        for name, kinds in references
    }
    return found | {f"{name}s": known for name, known in found.items()}


def _owner(kind: str, entity: JsonObject) -> str | None:
    owner: str | None = entity["Id"] if kind == ENTERPRISES else entity.get("EnterpriseId")
    return owner
