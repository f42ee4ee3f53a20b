"""The schema `BillFilterParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated


class BillFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which bills to list.

    Filters apply together, and at least one besides `enterprise_ids` is needed.
    """

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

    enterprise_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = (
        UNSET
    )
    """Ids of the properties. Every property that the access token covers when absent or None."""

    issued_utc: models.TimeInterval | Unset | None = UNSET
    """Only bills that were issued inside this interval."""

    paid_utc: models.TimeInterval | Unset | None = UNSET
    """Only bills that were paid inside this interval."""

    due_utc: models.TimeInterval | Unset | None = UNSET
    """Only bills that have to be paid by a time inside this interval."""

    created_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were made inside this interval."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were last changed inside this interval."""

    bill_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only those with these ids, corrective ones included."""

    customer_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only bills of these customers."""

    state: models.BillState | Unset | None = UNSET
    """Both open and closed bills when None or absent."""

    type_: models.BillType | Unset | None = UNSET
    """Both receipts and invoices when None or absent."""

    correction_state: list[models.BillCorrectionState] | Unset | None = UNSET
    """Whether to list regular bills, corrective ones, or both.

    When None or absent, both with `bill_ids`, and only regular ones without.
    """

    extent: models.BillExtent | Unset | None = UNSET
    """Deprecated.

    Mews discontinues it on 2025-01-10. Use `orderItems/getAll` and `payments/getAll` with
    `bill_ids` instead.
    """

    closed_utc: models.TimeInterval | Unset | None = UNSET
    """Deprecated. Use `issued_utc` instead."""

    __secrets__ = frozenset({"client_token", "access_token"})
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "extent": "Mews discontinues it on 2025-01-10. Use `orderItems/getAll` and `payments/getAll` with `bill_ids` instead.",
        "closed_utc": "Use `issued_utc` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
