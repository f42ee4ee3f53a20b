"""Adds door codes and RFID tags: all of a request, or none."""

from typing import Any
from uuid import UUID

from mews_connector import models
from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, forbid, moment, refuse


def answer(call: Call) -> JsonObject:
    """Return the resource access tokens as they were created.

    Raises:
        RefusedError: A reservation, companionship or resource is unknown or belongs to another, or
            a token ends before it has begun to be valid.
    """
    tokens = [_token(call, parameters) for parameters in call.body["ResourceAccessTokenParameters"]]
    for token in tokens:
        if token.validity_end_utc <= token.validity_start_utc:
            message = (
                "The end of the validity has to be after its start. Please choose a later end."
            )
            forbid(message)
    call.state.resource_access_tokens.extend(tokens)
    return {"ResourceAccessTokens": [token.to_dict() for token in tokens]}


def _token(call: Call, parameters: dict[str, Any]) -> models.ResourceAccessToken:
    owner, reservation = call.find(
        call.directory.reservations, parameters["ServiceOrderId"], "ServiceOrderId"
    )
    companionships = {companionship.id for companionship in reservation.companionships}
    companionship_id = _optional_id(parameters, "CompanionshipId")
    if companionship_id is not None and companionship_id not in companionships:
        refuse("CompanionshipId")
    resource_id = _optional_id(parameters, "ResourceId")
    if resource_id is not None:
        lessor, _ = call.find(call.directory.resources, str(resource_id), "ResourceId")
        if lessor.id != owner.id:
            refuse("ResourceId")
    return models.ResourceAccessToken(
        id=call.new_id(),
        enterprise_id=owner.id,
        service_order_id=reservation.id,
        companionship_id=companionship_id,
        resource_id=resource_id,
        type_=models.ResourceAccessTokenType(parameters["Type"]),
        value=parameters["Value"],
        serial_number=parameters.get("SerialNumber"),
        validity_start_utc=moment(parameters["ValidityStartUtc"], "ValidityStartUtc"),
        validity_end_utc=moment(parameters["ValidityEndUtc"], "ValidityEndUtc"),
        permissions=_permissions(parameters["Permissions"]),
        created_utc=call.now,
        updated_utc=call.now,
        is_active=True,
    )


def _permissions(parameters: dict[str, Any]) -> models.ResourceAccessTokenPermissions:
    def is_set(name: str) -> bool:
        update: dict[str, Any] | None = parameters.get(name)
        return bool(update and update.get("Value"))

    return models.ResourceAccessTokenPermissions(
        bed=is_set("Bed"), room=is_set("Room"), floor=is_set("Floor"), building=is_set("Building")
    )


def _optional_id(parameters: dict[str, Any], name: str) -> UUID | None:
    id_ = parameters.get(name)
    return None if id_ is None else UUID(id_)
