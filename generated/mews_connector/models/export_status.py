"""The schema `ExportStatus`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ExportStatus(OpenEnum):
    """How far an export is.

    `Success` means that there are files, and `Expired` that there were. Neither `Failed` nor
    `Expired` changes any more.
    """

    PENDING = Member("Pending")
    PROCESSING = Member("Processing")
    SUCCESS = Member("Success")
    FAILED = Member("Failed")
    EXPIRED = Member("Expired")
