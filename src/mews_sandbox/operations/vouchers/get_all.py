"""Lists vouchers, also by their codes, with the rates that they open and whom they are for."""

from dataclasses import replace
from typing import Final

from mews_contract.json_values import JsonObject, is_object
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.further import listed

_COMPANIES: Final = ("CompanyId", "TravelAgencyId")


def answer(call: Call) -> JsonObject:
    """Return vouchers as all listings do, deleted ones too, with what belongs to them if asked for.

    Raises:
        RefusedError: What is refused wherever entities are listed.
    """
    if call.body.get("ActivityStates") is None:
        call = replace(call, body={**call.body, "ActivityStates": ["Active", "Deleted"]})
    found = call.generally(_by_code(call) | _by_company(call))
    extent = call.body.get("Extent")
    entities = call.state.entities["vouchers"]
    vouchers = [entities.get(voucher["Id"]) or {} for voucher in found["Vouchers"] or ()]
    pairs = [(each["Id"], rate) for each in vouchers for rate in each.get("RateIds") or ()]
    if is_object(extent) and extent.get("VoucherAssignments"):
        found["VoucherAssignments"] = [{"VoucherId": id_, "RateId": rate} for id_, rate in pairs]
    if is_object(extent) and extent.get("Rates"):
        found["Rates"] = _named(call, "Rates", "rates", [rate for _, rate in pairs])
    if is_object(extent) and extent.get("Companies"):
        ids = [each[name] for each in vouchers for name in _COMPANIES if each.get(name)]
        found["Companies"] = _named(call, "Companies", "companies", ids)
    return found


def _named(call: Call, name: str, kind: str, ids: list[str]) -> list[JsonObject]:
    there = (call.state.entities[kind].get(id_) for id_ in dict.fromkeys(ids))
    return listed(call, name, [each for each in there if each is not None])


def _by_code(call: Call) -> dict[str, list[OneOf]]:
    values: list[str] | None = call.body.get("VoucherCodeValues")
    if values is None:
        return {}
    codes = call.state.entities["voucherCodes"].newest_first([OneOf("Value", frozenset(values))])
    ids = frozenset(str(code["VoucherId"]) for code in codes)
    return {"VoucherCodeValues": [OneOf("Id", ids)]}


def _by_company(call: Call) -> dict[str, list[OneOf]]:
    said: list[str] | None = call.body.get("CompanyIds")
    if said is None:
        return {}
    wanted = frozenset(str(call.find(["companies"], id_, "CompanyIds")["Id"]) for id_ in said)
    entities = call.state.entities["vouchers"]
    found = (each for name in _COMPANIES for each in entities.newest_first([OneOf(name, wanted)]))
    return {"CompanyIds": [OneOf("Id", frozenset(str(each["Id"]) for each in found))]}
