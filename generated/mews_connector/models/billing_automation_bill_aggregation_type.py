"""The schema `BillingAutomationBillAggregationType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class BillingAutomationBillAggregationType(OpenEnum):
    """Over how many bills the items are spread.

    `AggregateByCustomer` makes one for each owner of reservations,
    `AggregatePerReservationGroup` one for each booking, and `AggregateAll` a single one.
    """

    ONE_PER_RESERVATION = Member("OnePerReservation")
    AGGREGATE_BY_CUSTOMER = Member("AggregateByCustomer")
    AGGREGATE_ALL = Member("AggregateAll")
    AGGREGATE_PER_RESERVATION_GROUP = Member("AggregatePerReservationGroup")
