"""The schema `CommanderOrigin`."""

from mews_runtime.schema.enums import Member, OpenEnum


class CommanderOrigin(OpenEnum):
    """How an order reached the staff who entered it in Mews Operations."""

    IN_PERSON = Member("InPerson")
    CHANNEL = Member("Channel")
    PHONE = Member("Phone")
    EMAIL = Member("Email")
    WEBSITE = Member("Website")
    MESSAGE = Member("Message")
    CALL_CENTER = Member("CallCenter")
    ROOMING_LIST = Member("RoomingList")
