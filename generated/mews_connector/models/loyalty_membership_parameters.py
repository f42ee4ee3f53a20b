"""The schema `LoyaltyMembershipParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime, Int32


class LoyaltyMembershipParameters(Model, kw_only=True, rename="pascal"):
    """A membership to add."""

    account_id: UUID
    """Who becomes a member, as a rule a customer."""

    loyalty_program_id: UUID
    """What to join."""

    is_primary: bool
    """Whether it is the primary one, to which points go if the member has several."""

    state: models.LoyaltyMembershipState | Unset | None = UNSET
    """How far somebody is a member. `Enrolled` when absent or None."""

    membership_number: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """By which number the member goes, as it stands on a loyalty card."""

    points: Int32 | Unset | None = UNSET
    """How many points the member has in this program to begin with."""

    expiration_date: DateTime | Unset | None = UNSET
    """When it ends, in UTC. Without end when absent or None."""

    url: str | Unset | None = UNSET
    """Where the membership is found on the web, in the system of the program's provider."""

    loyalty_tier_id: UUID | Unset | None = UNSET
    """At which level the member begins. At none when absent or None."""

    code: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """Deprecated. Use `membership_number` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "code": "Use `membership_number` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
