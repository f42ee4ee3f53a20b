"""The schema `LoyaltyMembershipUpdate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import warn_deprecated
from mews_runtime.schema.scalars import DateTime
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class LoyaltyMembershipUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change of a membership. What is absent or None is kept."""

    loyalty_membership_id: UUID
    """Which membership is changed."""

    loyalty_program_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """What the guest is a member of from now on."""

    state: (
        NullableUpdate[models.LoyaltyMembershipState, models.LoyaltyMembershipStateUpdateValue]
        | Unset
    ) = UNSET
    """How far somebody is a member from now on."""

    is_primary: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether it is the primary one, to which points go if the member has several."""

    membership_number: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """By which number the member goes, as it stands on a loyalty card.

    It has up to 255 characters.
    """

    provider_membership_id: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Its id in the system of the program's provider, in up to 100 characters."""

    points: NullableUpdate[int | None, models.Int32UpdateValue] | Unset = UNSET
    """How many points the member has in this program, all in all."""

    expiration_date: NullableUpdate[DateTime | None, models.DateTimeUpdateValue] | Unset = UNSET
    """When it ends, in UTC."""

    url: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Where the membership is found on the web, in the system of the program's provider."""

    loyalty_tier_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """The level that the member has reached."""

    code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Deprecated. Use `membership_number` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "code": "Use `membership_number` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
        wrap_updates(self)
