"""The schema `RestrictionType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class RestrictionType(OpenEnum):
    """What guests cannot do on the restricted days: stay, arrive (`start`) or leave (`end`)."""

    STAY = Member("Stay")
    START = Member("Start")
    END = Member("End")
