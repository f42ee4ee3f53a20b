"""The schema `BillState`."""

from mews_runtime.schema.enums import Member, OpenEnum


class BillState(OpenEnum):
    """An `Open` bill takes further items and payments. A `Closed` one can no longer change."""

    OPEN = Member("Open")
    CLOSED = Member("Closed")
