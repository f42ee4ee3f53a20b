"""The schema `AccountAddressUpdate`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class AccountAddressUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change of an address.

    What is absent or None is kept, and a None `value` clears what is there. `line_1`, `line_2`,
    `city` and `postal_code` take 255 characters at most.
    """

    address_id: UUID
    """Which address to change."""

    line_1: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Street and house number, as they stand on a letter."""

    line_2: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What does not fit on the first line, such as a flat or a building."""

    city: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The town, without its postal code."""

    postal_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The code that the post sorts by, such as `SW1Y 4JH`."""

    country_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The country by its ISO 3166-1 alpha-2 code, such as `GB`."""

    country_subdivision_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The state or region by its ISO 3166-2 code, such as `GB-ENG`."""

    def __post_init__(self) -> None:
        wrap_updates(self)
