"""The schema `Limitation`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class Limitation(Model, kw_only=True, rename="pascal"):
    """How many items a page may hold, and where it begins."""

    count: Annotated[int, Meta(ge=1, le=1000)]
    """The size of the page. Behind the last item it may be smaller."""

    cursor: UUID | Unset | None = UNSET
    """Id of the item after which the page begins, as the last page's `cursor` gave it.

    None or absent begins at the newest item.
    """
