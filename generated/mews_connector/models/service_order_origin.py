"""The schema `ServiceOrderOrigin`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ServiceOrderOrigin(OpenEnum):
    """Where an order was entered: the booking engine of Mews or its API (`Distributor`), a channel manager, Mews Operations, by staff (`Commander`), an import, this API (`Connector`), or Mews Guest Services (`Navigator`)."""

    DISTRIBUTOR = Member("Distributor")
    CHANNEL_MANAGER = Member("ChannelManager")
    COMMANDER = Member("Commander")
    IMPORT = Member("Import")
    CONNECTOR = Member("Connector")
    NAVIGATOR = Member("Navigator")
