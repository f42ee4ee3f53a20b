"""The schema `VoucherFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class VoucherFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which vouchers to list. Filters apply together."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    extent: models.VoucherExtent
    """What a page of vouchers holds."""

    service_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)]
    """Of which bookable services to list the vouchers."""

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

    enterprise_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = (
        UNSET
    )
    """Ids of the properties. Every property that the access token covers when absent or None."""

    voucher_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only vouchers with one of these ids."""

    company_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only vouchers for one of these companies."""

    voucher_code_values: (
        Annotated[list[str], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Only vouchers that have one of these codes, as guests give them."""

    activity_states: list[models.ActivityState] | Unset | None = UNSET
    """Whether to list active vouchers, deleted ones or both. Both when absent or None."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were last changed inside this interval."""

    external_identifiers: (
        Annotated[list[str], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Only vouchers that somebody else's system knows by one of these."""

    __secrets__ = frozenset({"client_token", "access_token", "voucher_code_values"})
