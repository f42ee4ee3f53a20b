"""The schema `ProductChargingMode`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ProductChargingMode(OpenEnum):
    """How often the price is charged in an order, by the time units of a stay and by the people in it."""

    ONCE = Member("Once")
    PER_TIME_UNIT = Member("PerTimeUnit")
    PER_PERSON_PER_TIME_UNIT = Member("PerPersonPerTimeUnit")
    PER_PERSON = Member("PerPerson")
