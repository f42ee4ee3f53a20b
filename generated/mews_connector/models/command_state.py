"""The schema `CommandState`."""

from mews_runtime.schema.enums import Member, OpenEnum


class CommandState(OpenEnum):
    """How far a command is: created in Mews (`Pending`), received by the integration that runs the device, being carried out, done (`Processed`), canceled before that, or failed (`Error`)."""

    PENDING = Member("Pending")
    RECEIVED = Member("Received")
    PROCESSING = Member("Processing")
    PROCESSED = Member("Processed")
    CANCELLED = Member("Cancelled")
    ERROR = Member("Error")
