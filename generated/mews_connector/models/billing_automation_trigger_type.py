"""The schema `BillingAutomationTriggerType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class BillingAutomationTriggerType(OpenEnum):
    """When an automation runs.

    A `Continuous` one follows reservations as they are made, changed and rebated, a `Recurring`
    one runs once a month, and a `Legacy` one runs when a reservation is made and leaves alone
    whatever is added to it later.
    """

    CONTINUOUS = Member("Continuous")
    RECURRING = Member("Recurring")
    LEGACY = Member("Legacy")
