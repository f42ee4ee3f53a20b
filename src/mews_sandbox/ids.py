"""Ids that exist, by the names of the properties that carry them."""

from collections.abc import Mapping
from uuid import UUID

from mews_sandbox.operations.behaviours import kinds_of
from mews_sandbox.operations.references import is_active
from mews_sandbox.sandbox import Sandbox


def known_ids(sandbox: Sandbox) -> Mapping[str, list[UUID]]:
    """Return the ids of everything in a sandbox that its first property's token covers.

    The keys are names of the contract, such as `ResourceCategoryId` and `ResourceCategoryIds`.
    """
    kinds, owner = kinds_of(sandbox.contract), str(sandbox.hotel.properties[0].id)
    ids = sandbox.look(
        lambda present: {
            kind: [
                UUID(entity["Id"])
                for entity in present.state.entities[kind]
                if is_active(entity) and present.directory.owner(entity) in {None, owner}
            ]
            for kind in kinds.names | present.state.entities.keys()
        }
    )
    found = {
        name.removesuffix("s"): [id_ for kind in referred for id_ in ids.get(kind, ())]
        for name, referred in kinds.references.items()
    }
    return found | {f"{name}s": known for name, known in found.items()}
