"""Deletes contracts with travel agencies."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, refuse


def answer(call: Call) -> JsonObject:
    """Delete them: all of a request, or none.

    Raises:
        RefusedError: A service is unknown, a contract is for none of the services, or what is
            refused wherever entities are deleted.
    """
    body = call.body
    services = {call.find(["services"], id_, "ServiceIds")["Id"] for id_ in body["ServiceIds"]}
    name = "TravelAgencyContractIds"
    for id_ in body[name]:
        if call.find(["companyContracts"], id_, name)["ServiceId"] not in services:
            refuse(name)
    return call.generally()
