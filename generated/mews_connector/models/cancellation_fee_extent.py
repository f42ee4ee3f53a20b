"""The schema `CancellationFeeExtent`."""

from mews_runtime.schema.enums import Member, OpenEnum


class CancellationFeeExtent(OpenEnum):
    """A part of a reservation that can cost a fee: its nights or other time units, what else was ordered with it (`products`), both (`Everything`), or none."""

    NOTHING = Member("Nothing")
    TIME_UNITS = Member("TimeUnits")
    PRODUCTS = Member("Products")
    EVERYTHING = Member("Everything")
