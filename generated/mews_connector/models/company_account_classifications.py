"""The schema `CompanyAccountClassifications`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class CompanyAccountClassifications(Model, kw_only=True, rename="pascal"):
    """How staff have classified a company."""

    corporate: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    internal: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    private: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    online_travel_agency: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    global_distribution_system: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    marketing: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    inactive: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""

    government_entity: bool | Unset | None = UNSET
    """Whether staff have classified the account so."""
