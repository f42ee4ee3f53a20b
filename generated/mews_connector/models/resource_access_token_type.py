"""The schema `ResourceAccessTokenType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ResourceAccessTokenType(OpenEnum):
    """Whether a door opens by a number that guests key in, or by a tag that they hold against it."""

    PIN_CODE = Member("PinCode")
    RFID_TAG = Member("RfidTag")
