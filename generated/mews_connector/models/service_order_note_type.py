"""The schema `ServiceOrderNoteType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ServiceOrderNoteType(OpenEnum):
    """What kind of remark it is: one of the property or of an integration, one that came with the booking through a channel manager, or something that the guest asks for."""

    GENERAL = Member("General")
    CHANNEL_MANAGER = Member("ChannelManager")
    SPECIAL_REQUEST = Member("SpecialRequest")
