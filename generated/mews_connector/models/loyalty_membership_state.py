"""The schema `LoyaltyMembershipState`."""

from mews_runtime.schema.enums import Member, OpenEnum


class LoyaltyMembershipState(OpenEnum):
    """How far somebody is a member.

    `New` and `Pending` come before `Enrolled`. What is `Canceled` has ended, and what is
    `Declined` has never begun.
    """

    NEW = Member("New")
    PENDING = Member("Pending")
    ENROLLED = Member("Enrolled")
    CANCELED = Member("Canceled")
    DECLINED = Member("Declined")
