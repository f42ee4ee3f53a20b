"""The schema `CompanionshipExtent`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class CompanionshipExtent(Model, kw_only=True, rename="pascal"):
    """What else the response holds for the companionships of a page.

    What is not asked for is None, and can be listed by operations of its own.
    """

    reservations: bool | Unset | None = UNSET
    """Whether to return the reservations that the guests stay in."""

    reservation_groups: bool | Unset | None = UNSET
    """Whether to return the groups that the guests belong to."""

    customers: bool | Unset | None = UNSET
    """Whether to return the profiles of the guests."""
