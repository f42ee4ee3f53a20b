"""The schema `ResourceAccessTokenType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ResourceAccessTokenType(OpenEnum):
    """What kind of token opens a door."""

    PIN_CODE = Member("PinCode")
    RFID_TAG = Member("RfidTag")
