"""The schema `CustomerResult`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated


class CustomerResult(Model, kw_only=True, rename="pascal"):
    """One page of customers."""

    customers: list[models.Customer]
    """The customers that pass the filters, the newest first.

    Empty unless `extent` asked for them.
    """

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """

    documents: list[models.LegacyIdentityDocument] | Unset | None = UNSET
    """Deprecated.

    Mews discontinues it on 2026-01-10. Identity documents of the customers. Use
    `identityDocuments/getAll` instead.
    """

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "documents": "Mews discontinues it on 2026-01-10. Identity documents of the customers. Use `identityDocuments/getAll` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
