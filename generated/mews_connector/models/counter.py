"""The schema `Counter`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime, Int64


class Counter(Model, kw_only=True, rename="pascal"):
    """A running number, from which the documents of a property get theirs."""

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    name: str
    """What staff call it."""

    is_default: bool
    """Whether it is used where no other is asked for."""

    value: Int64
    """The number that it has reached."""

    format_: str | None
    """How a number is written out: the part in braces stands for the number, so that `NORMAL{0:0000}` makes NORMAL0067 of 67.

    None or empty where nothing is set.
    """

    type_: models.CounterType
    """What is counted.

    `Counter` means any type. `BillCounter` counts closed bills, `BillPreviewCounter` their
    previews, `ProformaCounter` pro forma invoices, `ServiceOrderCounter` service orders such as
    reservations, and `RegistrationCardCounter` registration cards. The names of the others say
    it.
    """

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""
