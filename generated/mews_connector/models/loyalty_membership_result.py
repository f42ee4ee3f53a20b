"""The schema `LoyaltyMembershipResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class LoyaltyMembershipResult(Model, kw_only=True, rename="pascal"):
    """Memberships: a page of them in a listing, newest first, and else those that were added or changed."""

    loyalty_memberships: list[models.LoyaltyMembership]
    """The memberships that match the filters, or that were written."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """
