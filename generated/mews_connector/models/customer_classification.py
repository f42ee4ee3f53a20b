"""The schema `CustomerClassification`."""

from mews_runtime.schema.enums import Member, OpenEnum


class CustomerClassification(OpenEnum):
    """A mark that staff give to a customer.

    `paymaster_account` can be charged without a stay. `cashlist` asks points of sale not to
    charge anything to the customer's bill, which Mews itself does not refuse. `blocklist`
    replaces `blacklist`, which is deprecated.
    """

    PAYMASTER_ACCOUNT = Member("PaymasterAccount")
    BLACKLIST = Member("Blacklist")
    MEDIA = Member("Media")
    LOYALTY_PROGRAM = Member("LoyaltyProgram")
    PREVIOUS_COMPLAINT = Member("PreviousComplaint")
    RETURNING = Member("Returning")
    STAFF = Member("Staff")
    FRIEND_OR_FAMILY = Member("FriendOrFamily")
    TOP_MANAGEMENT = Member("TopManagement")
    IMPORTANT = Member("Important")
    VERY_IMPORTANT = Member("VeryImportant")
    PROBLEMATIC = Member("Problematic")
    CASHLIST = Member("Cashlist")
    DISABLED_PERSON = Member("DisabledPerson")
    MILITARY = Member("Military")
    AIRLINE = Member("Airline")
    HEALTH_COMPLIANT = Member("HealthCompliant")
    IN_ROOM = Member("InRoom")
    WAITING_FOR_ROOM = Member("WaitingForRoom")
    STUDENT = Member("Student")
    BLOCKLIST = Member("Blocklist")
