"""The schema `BasicCreditRating`."""

from mews_runtime.schema.enums import Member, OpenEnum


class BasicCreditRating(OpenEnum):
    """On which terms a company may book.

    `CreditOk` lets it book, `PaymentRequiredUpfront` makes it pay before, and
    `LocalDecisionRequired` leaves it to staff to approve.
    """

    CREDIT_OK = Member("CreditOk")
    PAYMENT_REQUIRED_UPFRONT = Member("PaymentRequiredUpfront")
    LOCAL_DECISION_REQUIRED = Member("LocalDecisionRequired")
