"""The schema `TimeUnitPeriod`."""

from mews_runtime.schema.enums import Member, OpenEnum


class TimeUnitPeriod(OpenEnum):
    """How long a time unit is, in whole numbers of which a service is booked.

    A month is one of the calendar.
    """

    DAY = Member("Day")
    MONTH = Member("Month")
    HOUR = Member("Hour")
