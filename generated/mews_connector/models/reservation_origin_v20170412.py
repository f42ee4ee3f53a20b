"""The schema `ReservationOriginV20170412`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ReservationOriginV20170412(OpenEnum):
    """Where an order was entered, with the meanings of `ServiceOrderOrigin`.

    What begins with `Commander` was entered by staff in Mews Operations, and goes on with how
    it reached them.
    """

    DISTRIBUTOR = Member("Distributor")
    CHANNEL_MANAGER = Member("ChannelManager")
    IMPORT = Member("Import")
    CONNECTOR = Member("Connector")
    NAVIGATOR = Member("Navigator")
    COMMANDER_IN_PERSON = Member("CommanderInPerson")
    COMMANDER_CHANNEL = Member("CommanderChannel")
    COMMANDER_PHONE = Member("CommanderPhone")
    COMMANDER_EMAIL = Member("CommanderEmail")
    COMMANDER_WEBSITE = Member("CommanderWebsite")
    COMMANDER_MESSAGE = Member("CommanderMessage")
    COMMANDER_CALL_CENTER = Member("CommanderCallCenter")
    COMMANDER_ROOMING_LIST = Member("CommanderRoomingList")
