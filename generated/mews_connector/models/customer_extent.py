"""The schema `CustomerExtent`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model, warn_deprecated


class CustomerExtent(Model, kw_only=True, rename="pascal"):
    """What a response holds.

    Nothing is returned that is not asked for: without `customers` a page is empty but for its
    cursor.
    """

    customers: bool | Unset | None = UNSET
    """Whether to return the profiles themselves."""

    addresses: bool | Unset | None = UNSET
    """Whether the profiles hold their addresses, in the deprecated property `address`."""

    documents: bool | Unset | None = UNSET
    """Deprecated.

    Mews discontinues it on 2026-01-10. Whether to return identity documents. Use
    `identityDocuments/getAll` instead.
    """

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "documents": "Mews discontinues it on 2026-01-10. Whether to return identity documents. Use `identityDocuments/getAll` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
