"""Adds availability blocks, each with a rate of its own that is made from a template."""

from typing import Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.prices import Prices
from mews_sandbox.operations.availability_blocks.blocks import BLOCKS, Release, check_units
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.operations.further import listed
from mews_sandbox.operations.naming import names_of
from mews_sandbox.operations.rates.pricing import priced
from mews_sandbox.operations.references import is_active
from mews_sandbox.operations.vouchers.codes import codes

_ITEMS: Final = "AvailabilityBlocks"
_TEMPLATE: Final = "TemplateRateId"


def answer(call: Call) -> JsonObject:
    """Return the blocks that were added.

    Raises:
        RefusedError: An id or a voucher code is unknown or of another service, the template is
            private, or the time units or the release are none.
    """
    said = call.body[_ITEMS]
    prices = {id_: call.prices_of(id_) for id_ in {each["ServiceId"] for each in said}}
    templates = [_template(call, prices[each["ServiceId"]], each) for each in said]
    releases = [_release(each) for each in said]
    vouchers = [_voucher(call, *each) for each in zip(said, templates, strict=True)]
    made = call.generally()[_ITEMS]
    kept = call.state.entities[BLOCKS]
    for shown, template, release, voucher_id in zip(
        made, templates, releases, vouchers, strict=True
    ):
        block = kept.get(shown["Id"]) or {}
        rate = _rate(call, template, block)
        call.state.entities["rates"].add([rate])
        is_canceled = block["State"] == "Canceled"
        own = {
            "RateId": rate["Id"],
            "VoucherId": voucher_id,
            "CanceledUtc": wire(call.now) if is_canceled else None,
        }
        kept.replace([{**block, **own, **release.shown}])
    return {_ITEMS: listed(call, _ITEMS, (kept.get(shown["Id"]) or {} for shown in made))}


def _template(call: Call, prices: Prices, said: JsonObject) -> JsonObject:
    """Return the rate that is the template of a block."""
    check_units(prices, said["FirstTimeUnitStartUtc"], said["LastTimeUnitStartUtc"])
    name = _TEMPLATE if said.get(_TEMPLATE) is not None else "RateId"
    if said.get(name) is None:
        refuse(_TEMPLATE)
    rate = call.find(["rates"], said[name], name)
    priced(call, prices, rate["Id"], name)
    if not is_active(rate):
        refuse(name)
    return rate


def _release(said: JsonObject) -> Release:
    at, offset = said.get("ReleasedUtc"), said.get("RollingReleaseOffset")
    if at is not None:
        return Release.fixed(at)
    return Release() if offset is None else Release.rolling(offset)


def _voucher(call: Call, said: JsonObject, template: JsonObject) -> str | None:
    """Return the id of the voucher whose code gives access to the template, or None for none."""
    code: str | None = said.get("VoucherCode")
    if code is None:
        if template["Type"] == "Private":
            name = next(names_of(template))
            forbid(f"{name} is private. Please add the code of a voucher for it.")
        return None
    for _, voucher in codes(call, code):
        if call.covers(voucher) and template["Id"] in (voucher.get("RateIds") or ()):
            found: str = voucher["Id"]
            return found
    return refuse("VoucherCode")


def _rate(call: Call, template: JsonObject, block: JsonObject) -> JsonObject:
    """Return a rate for a block alone, at which everything costs what it does at the template."""
    is_of_block = template["Type"] == "AvailabilityBlock"
    names: JsonObject = template["Names"] or {}
    own = {"Names": dict.fromkeys(names, block["Name"]), "Name": block["Name"]}
    return {
        **template,
        "Id": call.new_id(),
        "BaseRateId": template["BaseRateId"] if is_of_block else template["Id"],
        "IsBaseRate": False,
        "IsDefault": False,
        "IsPublic": False,
        "Type": "AvailabilityBlock",
        **(own if block["Name"] else {}),
        "ShortName": None,
        "ExternalIdentifier": None,
        "CreatedUtc": wire(call.now),
        "UpdatedUtc": wire(call.now),
    }
