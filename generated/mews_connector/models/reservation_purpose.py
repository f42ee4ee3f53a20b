"""The schema `ReservationPurpose`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ReservationPurpose(OpenEnum):
    """Why the guests travel."""

    LEISURE = Member("Leisure")
    BUSINESS = Member("Business")
    STUDENT = Member("Student")
