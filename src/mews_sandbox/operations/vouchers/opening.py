"""What vouchers open, and for whom: responses do not show it, or under another name."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from mews_contract.json_values import JsonObject, is_object
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.values import VALUE
from mews_sandbox.stays.selling import belonging

VOUCHERS: Final = "vouchers"
RATES: Final = "AssignedRateIds"

_PUBLIC: Final = "Public"
_AGENCY: Final = "TravelAgency"
_COMPANIES: Final = ("CompanyId", "TravelAgencyId")


def told(call: Call, voucher: JsonObject, said: Mapping[str, Any]) -> JsonObject:
    """Return for whom a voucher is, and which rates it opens, after what a request says of it.

    Args:
        call: The call.
        voucher: The voucher as it is before: nothing but its service, if it is a new one.
        said: What the request says, in plain values or in updates.

    Raises:
        RefusedError: A rate is unknown or of another service, or there is no company and has to be.
    """
    type_ = _value(said.get("Type")) or voucher["Type"]
    company = next((voucher[name] for name in _COMPANIES if voucher.get(name)), None)
    if is_object(said.get("CompanyId")):
        company = said["CompanyId"].get(VALUE, company)
    elif said.get("CompanyId") is not None:
        company = said["CompanyId"]
    if company is None and type_ != _PUBLIC:
        refuse("CompanyId", f"is required: a voucher of type {type_} is for a company")
    company = company and company.lower()
    rates = _value(said.get(RATES))
    return {
        **voucher,
        "Type": type_,
        "CompanyId": None if type_ == _AGENCY else company,
        "TravelAgencyId": company if type_ == _AGENCY else None,
        "RateIds": voucher.get("RateIds") if rates is None else [*_opened(call, voucher, rates)],
    }


def kept(call: Call, found: JsonObject, after: Iterable[JsonObject]) -> JsonObject:
    """Return vouchers that a general behaviour has written, with the rest of their properties."""
    names = ("CompanyId", "TravelAgencyId", "RateIds")
    entities = call.state.entities[VOUCHERS]
    told_of = zip(found["Vouchers"], after, strict=True)
    written = [
        (entities.get(each["Id"]) or each) | {name: more[name] for name in names}
        for each, more in told_of
    ]
    entities.replace(written)
    shown = call.kinds.part(VOUCHERS).members
    return {"Vouchers": [{name: each[name] for name in shown if name in each} for each in written]}


def _opened(call: Call, voucher: JsonObject, ids: Iterable[str]) -> Iterable[str]:
    service = call.find(["services"], voucher["ServiceId"], "ServiceId")
    for id_ in dict.fromkeys(map(str.lower, ids)):
        rate = belonging(call, ["rates"], id_, RATES, service["EnterpriseId"])
        if rate["ServiceId"] != service["Id"]:
            refuse(RATES)
        yield rate["Id"]


def _value(said: Any) -> Any:
    return said.get(VALUE) if is_object(said) else said
