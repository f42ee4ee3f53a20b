"""The schema `ResourceAccessTokenType`."""

from mews_runtime.enums import OpenEnum


class ResourceAccessTokenType(OpenEnum):
    """What kind of token opens a door."""

    PIN_CODE = "PinCode"
    RFID_TAG = "RfidTag"
