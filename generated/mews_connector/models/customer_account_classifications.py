"""The schema `CustomerAccountClassifications`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model, warn_deprecated


class CustomerAccountClassifications(Model, kw_only=True, rename="pascal"):
    """How staff have classified a customer, as `CustomerClassification` explains it."""

    paymaster_account: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    blocklist: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    media: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    loyalty_program: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    previous_complaint: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    returning: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    staff: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    friend_or_family: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    top_management: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    important: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    very_important: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    problematic: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    cashlist: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    disabled_person: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    military: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    airline: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    health_compliant: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    in_room: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    waiting_for_room: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    student: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    blacklist: bool | Unset | None = UNSET
    """Deprecated. Use `blocklist` instead, which means the same."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "blacklist": "Use `blocklist` instead, which means the same.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
