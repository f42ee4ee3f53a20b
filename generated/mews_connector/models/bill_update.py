"""The schema `BillUpdate`."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class BillUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What changes about an open bill."""

    bill_id: UUID
    """The one to change, which has to be open."""

    account_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """The customer or company to whom it is issued from now on.

    None or absent keeps the one before.
    """

    associated_account_ids: (
        NullableUpdate[Sequence[UUID] | None, models.AssociatedAccountIdsUpdateValue] | Unset
    ) = UNSET
    """Which account it concerns besides its owner. None or absent keeps the one before."""

    def __post_init__(self) -> None:
        wrap_updates(self)
