"""Adds resource blocks: all of a request, or none."""

from typing import Any

from mews_connector import models
from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, forbid, moment


def answer(call: Call) -> JsonObject:
    """Return the blocks as they were created.

    Raises:
        RefusedError: A resource is unknown, or a block ends before it has begun.
    """
    blocks = [_block(call, parameters) for parameters in call.body["ResourceBlocks"]]
    for block in blocks:
        if block.end_utc <= block.start_utc:
            message = (
                f"The block '{block.name}' has to end after it starts. Please choose a later end."
            )
            forbid(message)
    call.state.add_blocks(blocks)
    return {"ResourceBlocks": [block.to_dict() for block in blocks]}


def _block(call: Call, parameters: dict[str, Any]) -> models.ResourceBlock:
    owner, resource = call.find(call.directory.resources, parameters["ResourceId"], "ResourceId")
    return models.ResourceBlock(
        id=call.new_id(),
        enterprise_id=owner.id,
        assigned_resource_id=resource.id,
        is_active=True,
        type_=models.ResourceBlockType(parameters["Type"]),
        start_utc=moment(parameters["StartUtc"], "StartUtc"),
        end_utc=moment(parameters["EndUtc"], "EndUtc"),
        created_utc=call.now,
        updated_utc=call.now,
        deleted_utc=None,
        name=parameters["Name"],
        notes=parameters.get("Notes"),
    )
