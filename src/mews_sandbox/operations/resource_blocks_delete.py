"""Deletes resource blocks: all of a request, or none."""

from uuid import UUID

from msgspec import structs

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, refuse


def answer(call: Call) -> JsonObject:
    """Mark the blocks as deleted.

    Raises:
        RefusedError: A block is unknown, or deleted already.
    """
    blocks = [call.state.block(id_) for id_ in {*map(UUID, call.body["ResourceBlockIds"])}]
    active = [
        block
        for block in blocks
        if block is not None and block.is_active and block.enterprise_id in call.scope
    ]
    if len(active) < len(blocks):
        refuse("ResourceBlockIds")
    for block in active:
        call.state.replace_block(
            structs.replace(block, is_active=False, updated_utc=call.now, deleted_utc=call.now)
        )
    return {}
