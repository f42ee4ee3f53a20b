"""Whether a stay can be booked: enough of it is left, and its rate may be used."""

from collections.abc import Collection
from datetime import datetime
from operator import sub

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.times import TimeUnit
from mews_sandbox.operations.availability import free, overbooked
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.operations.restrictions.refusals import refusals
from mews_sandbox.operations.service_overbooking_limits.limits import limits_of
from mews_sandbox.operations.vouchers.codes import codes
from mews_sandbox.stays.selling import Stay


def check_free(
    stay: Stay, units: list[datetime], block: str | None, without: str | None = None
) -> None:
    """Refuse a stay in a time unit in which nothing of its category is left.

    An overbooking limit of the service allows more, but not of an availability block.

    Args:
        stay: The stay.
        units: The time units that it needs.
        block: The availability block that it is booked from, if any.
        without: The reservation that it takes the place of, if any.

    Raises:
        RefusedError: There is such a time unit.
    """
    if not units:
        return
    selling, category = stay.selling, stay.category
    ids = () if without is None else (without,)
    left = free(selling.call, selling.service["Id"], category["Id"], units, block, without=ids)
    if min(left) >= 1:
        return
    beyond = [0] * len(units) if block else _beyond(stay, units, ids)
    for start, count, more in zip(units, left, beyond, strict=True):
        if count < 1 and more < 1:
            held = selling.call.state.entities["availabilityBlocks"].get(block or "")
            within = f" in {held['Name']}" if held and held.get("Name") else ""
            forbid(
                f"No {_name(category)} is left{within} {_when(stay, start)}. "
                "Please choose other dates or another category."
            )


def _beyond(stay: Stay, units: list[datetime], without: Collection[str]) -> list[int]:
    """Return how many more the service takes in each time unit, although nothing is left."""
    call, service = stay.selling.call, stay.selling.service["Id"]
    limits = limits_of(call, service, units)
    if not any(limits):
        return limits
    return [*map(sub, limits, overbooked(call, service, units, without))]


def check_rate(stay: Stay, block: JsonObject | None, voucher: JsonObject | None) -> None:
    """Refuse a rate that is not sold to everybody, or is restricted then.

    A private one is sold with the availability block that it is for, or with a code of a voucher
    that opens it.

    Raises:
        RefusedError: The rate may not be used.
    """
    rate = stay.rate
    if not rate["IsEnabled"]:
        forbid(f"The rate {_name(rate)} is not sold at present. Please choose another one.")
    is_of_block = block is not None and block.get("RateId") == rate["Id"]
    vouchers = stay.selling.call.state.entities["vouchers"]
    opening = vouchers.get(voucher["VoucherId"]) if voucher is not None else None
    is_open = opening is not None and rate["Id"] in (opening.get("RateIds") or ())
    if not (rate["IsPublic"] or is_of_block or is_open):
        forbid(f"The rate {_name(rate)} is private. Please choose another one.")
    selling, ids = stay.selling, (stay.selling.service["Id"], stay.category["Id"], rate["Id"])
    for sentence in refusals(selling.call, *ids, start=stay.start, end=stay.end):
        forbid(sentence)


def voucher_of(call: Call, code: str | None, owner: str) -> JsonObject | None:
    """Return the code of a voucher that a request names.

    Raises:
        RefusedError: There is no such code of the property, or it is not valid now.
    """
    if code is None:
        return None
    for each, voucher in codes(call, code):
        if call.directory.owner(voucher) == owner:
            return each
    return refuse("VoucherCode")


def _when(stay: Stay, start: datetime) -> str:
    local = start.astimezone(stay.selling.owner.zone)
    by_hour = stay.selling.sold.time_unit is TimeUnit.HOUR
    return f"at {local:%Y-%m-%d %H:%M}" if by_hour else f"on {local:%Y-%m-%d}"


def _name(entity: JsonObject) -> str:
    return str(next(iter(entity["Names"].values()), entity["Id"]))
