"""The schema `AccountAddress`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class AccountAddress(Model, kw_only=True, rename="pascal"):
    """A postal address of a customer or a company, and where it is on the map."""

    id: UUID
    """Tells it apart from all others of its kind."""

    account_id: UUID | Unset | None = UNSET
    """The customer or company that has the address."""

    chain_id: UUID | Unset | None = UNSET
    """The chain whose properties share the account."""

    account_type: models.AccountType | Unset | None = UNSET
    """Which of the two kinds of account `account_id` leads to."""

    line_1: str | Unset | None = UNSET
    """Street and house number, as they stand on a letter."""

    line_2: str | Unset | None = UNSET
    """What does not fit on the first line, such as a flat or a building."""

    city: str | Unset | None = UNSET
    """The town, without its postal code."""

    postal_code: str | Unset | None = UNSET
    """The code that the post sorts by, such as `SW1Y 4JH`."""

    country_code: str | Unset | None = UNSET
    """The country by its ISO 3166-1 alpha-2 code, such as `GB`."""

    country_subdivision_code: str | Unset | None = UNSET
    """The state or region by its ISO 3166-2 code, such as `GB-ENG`."""

    latitude: float | Unset | None = UNSET
    """How far north of the equator it is, in degrees. None where nobody has said."""

    longitude: float | Unset | None = UNSET
    """How far east of Greenwich it is, in degrees. None where nobody has said."""

    updated_utc: DateTime | Unset | None = UNSET
    """When it was last changed, in UTC."""

    is_active: bool | Unset | None = UNSET
    """Whether the address is in use, which a deleted one is not."""
