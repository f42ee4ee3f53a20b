"""The schema `CustomerRelationshipType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class CustomerRelationshipType(OpenEnum):
    """What the related customer is to the customer.

    With `Child` it is the related one who is the child. `OtherFamily` is any kinship that has
    no value of its own.
    """

    SPOUSE = Member("Spouse")
    CHILD = Member("Child")
    PARENT = Member("Parent")
    OTHER_FAMILY = Member("OtherFamily")
    FRIEND = Member("Friend")
    COLLEAGUE = Member("Colleague")
    OTHER = Member("Other")
