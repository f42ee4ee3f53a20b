"""The schema `VoucherCodeParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class VoucherCodeParameters(Model, kw_only=True, rename="pascal"):
    """A code to add."""

    voucher_id: UUID
    """The offer that guests book with it."""

    value: Annotated[str, Meta(min_length=1, max_length=128)]
    """The code as guests will give it. A secret."""

    validity_start_utc: DateTime | Unset | None = UNSET
    """From when on it can be used, in UTC. None or absent if that has no beginning."""

    validity_end_utc: DateTime | Unset | None = UNSET
    """Until when it can be used, in UTC. None or absent if that has no end."""

    __secrets__ = frozenset({"value"})
