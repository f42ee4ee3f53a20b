"""The schema `CustomerSearchResult`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated


class CustomerSearchResult(Model, kw_only=True, rename="pascal"):
    """The customers who were found, all at once."""

    customers: list[models.FoundCustomer]
    """Who was found, each with the stay if there is one."""

    documents: list[models.LegacyIdentityDocument] | Unset | None = UNSET
    """Deprecated.

    Mews discontinues it on 2026-01-10. Identity documents of those who were found. Use
    `identityDocuments/getAll` instead.
    """

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "documents": "Mews discontinues it on 2026-01-10. Identity documents of those who were found. Use `identityDocuments/getAll` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
