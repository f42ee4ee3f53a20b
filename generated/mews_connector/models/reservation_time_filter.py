"""The schema `ReservationTimeFilter`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ReservationTimeFilter(OpenEnum):
    """What of a reservation is compared with an interval.

    `Colliding` takes those that share some time with it, `Overlapping` those that last all
    through it. The others take those that were made in it, changed in it, begin in it
    (`start`), end in it (`end`), or were cancelled in it.
    """

    COLLIDING = Member("Colliding")
    CREATED = Member("Created")
    UPDATED = Member("Updated")
    START = Member("Start")
    END = Member("End")
    OVERLAPPING = Member("Overlapping")
    CANCELED = Member("Canceled")
