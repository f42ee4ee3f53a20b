"""What has to be true of an availability block: its time units, its release, and its rate."""

from datetime import datetime
from typing import Final

from msgspec import Struct

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.durations import Duration
from mews_sandbox.hotel.prices import Prices
from mews_sandbox.hotel.store import ACTIVE, OneOf
from mews_sandbox.hotel.times import start_of_unit
from mews_sandbox.operations.availability import ADJUSTMENTS, first_release
from mews_sandbox.operations.call import Call, moment, refuse

BLOCKS: Final = "availabilityBlocks"
"""The kind of entity that an availability block is."""


class Release(Struct, frozen=True):
    """When what is left of a block becomes available to all."""

    strategy: str = "None"
    at: str | None = None
    offset: str | None = None

    @classmethod
    def of(cls, block: JsonObject) -> "Release":
        """Return that of a block."""
        return cls(block["ReleaseStrategy"], block["ReleasedUtc"], block["RollingReleaseOffset"])

    @classmethod
    def fixed(cls, at: str) -> "Release":
        """Return that at one time, as a request says it.

        Raises:
            RefusedError: It is no instant.
        """
        return cls("FixedRelease", at=wire(moment(at, "ReleasedUtc")))

    @classmethod
    def rolling(cls, offset: str) -> "Release":
        """Return that of each time unit so long before its start.

        Raises:
            RefusedError: The offset is no duration, or a negative one, which Mews knows and the
                sandbox does not.
        """
        name = "RollingReleaseOffset"
        try:
            found = Duration.read(offset)
        except ValueError:
            refuse(name)
        if found.is_negative:
            refuse(name, "is negative, which the sandbox does not support")
        return cls("RollingRelease", offset=found.wire())

    @property
    def shown(self) -> JsonObject:
        """The same as a block has it."""
        return {
            "ReleaseStrategy": self.strategy,
            "ReleasedUtc": self.at,
            "RollingReleaseOffset": self.offset,
        }


def check_units(prices: Prices, first: str, last: str) -> tuple[datetime, datetime]:
    """Return when the first and the last time unit of a block begin.

    Raises:
        RefusedError: No time unit begins then, or the last one is before the first.
    """
    found: list[datetime] = []
    for end, text in (("First", first), ("Last", last)):
        name = f"{end}TimeUnitStartUtc"
        at = moment(text, name)
        try:
            start = start_of_unit(at, prices.service.time_unit, prices.owner.zone)
        except OverflowError:
            refuse(name)
        if start != at:
            refuse(name, "is not start of TimeUnit")
        found.append(at)
    if found[1] < found[0]:
        refuse("LastTimeUnitStartUtc")
    return found[0], found[1]


def adjustments_of(call: Call, block: JsonObject) -> list[JsonObject]:
    """Return the active adjustments of a block."""
    wanted = [
        OneOf.just("AvailabilityBlockId", block["Id"]),
        ACTIVE,
    ]
    return [*call.state.entities[ADJUSTMENTS].newest_first(wanted)]


def release_anew(call: Call, block: JsonObject) -> None:
    """Tell the adjustments of a block when they are released, if that has changed."""
    owner = call.directory.owners[block["EnterpriseId"]]
    for each in adjustments_of(call, block):
        start = instant(each["FirstTimeUnitStartUtc"])
        at = wire(first_release(block, each["ReleaseOverrideUtc"], start, owner))
        if at != each["FirstTimeUnitReleaseUtc"]:
            told = {"FirstTimeUnitReleaseUtc": at, "UpdatedUtc": wire(call.now)}
            call.state.entities[ADJUSTMENTS].replace([{**each, **told}])
