"""The schema `LoyaltyMembershipFilterParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated


class LoyaltyMembershipFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which memberships to list: all of them, without any filter. Filters apply together."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    limitation: models.Limitation
    """How many items a page may hold, and where it begins."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    chain_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Chains whose memberships are meant.

    All chains that the access token covers when absent or None.
    """

    created_utc: models.TimeInterval | Unset | None = UNSET
    """Only memberships that were added inside this interval."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only memberships that were last changed inside this interval."""

    loyalty_membership_ids: (
        Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Only memberships with one of these ids."""

    account_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only memberships of these customers or companies."""

    loyalty_program_ids: (
        Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Only memberships in these programs."""

    membership_states: list[models.LoyaltyMembershipState] | Unset | None = UNSET
    """Only memberships in one of these states."""

    activity_states: list[models.ActivityState] | Unset | None = UNSET
    """Whether to list what is in use, what is deleted, or both."""

    membership_numbers: Annotated[list[str], Meta(max_length=1000)] | Unset | None = UNSET
    """Only memberships with one of these numbers, as they stand on the cards of members."""

    provider_membership_ids: (
        Annotated[list[str], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Only memberships that the system of the program's provider knows by one of these ids."""

    codes: Annotated[list[str], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Deprecated. Use `membership_numbers` instead."""

    __secrets__ = frozenset({"client_token", "access_token"})
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "codes": "Use `membership_numbers` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
