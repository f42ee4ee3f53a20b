"""The schema `LoyaltyMembership`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime, Int32


class LoyaltyMembership(Model, kw_only=True, rename="pascal"):
    """Says that a guest is, or was to be, a member of a program."""

    id: UUID
    """Tells it apart from all others of its kind."""

    chain_id: UUID
    """The chain whose program it is."""

    account_id: UUID
    """The customer or company that is the member."""

    loyalty_program_id: UUID
    """What the guest is a member of."""

    state: models.LoyaltyMembershipState
    """How far somebody is a member.

    `New` and `Pending` come before `Enrolled`. What is `Canceled` has ended, and what is
    `Declined` has never begun.
    """

    is_primary: bool
    """Whether it is the primary one, to which points go if the member has several."""

    creator_profile: models.ProfileData | None
    """Who added the membership. None where Mews does not tell."""

    updater_profile: models.ProfileData | None
    """Who changed the membership last. None where Mews does not tell."""

    provider_membership_id: str | Unset | None = UNSET
    """Its id in the system of the program's provider. None or absent if it has none there."""

    membership_number: str | Unset | None = UNSET
    """By which number the member goes, as it stands on a loyalty card."""

    points: Int32 | Unset | None = UNSET
    """How many points the member has in this program."""

    expiration_date: DateTime | Unset | None = UNSET
    """When it ends, in UTC. None or absent if it has no end."""

    url: str | Unset | None = UNSET
    """Where the membership is found on the web, in the system of the program's provider."""

    loyalty_tier_id: UUID | Unset | None = UNSET
    """The level that the member has reached. None or absent if it is at none."""

    code: str | Unset | None = UNSET
    """Deprecated. Use `membership_number` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "code": "Use `membership_number` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
