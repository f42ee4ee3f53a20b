"""The schema `RestrictionExceptions`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Duration


class RestrictionExceptions(Model, kw_only=True, rename="pascal"):
    """Which reservations are allowed although they meet the conditions of a restriction."""

    min_advance: Duration | Unset | None = UNSET
    """How long before its start a reservation has to be made at least, as an ISO 8601 duration."""

    max_advance: Duration | Unset | None = UNSET
    """How long before its start a reservation can be made at most, as an ISO 8601 duration."""

    min_length: Duration | Unset | None = UNSET
    """How long a reservation has to last at least, as an ISO 8601 duration."""

    max_length: Duration | Unset | None = UNSET
    """How long a reservation can last at most, as an ISO 8601 duration."""

    min_price: models.CurrencyValueParameters | Unset | None = UNSET
    """What a time unit has to cost at least."""

    max_price: models.CurrencyValueParameters | Unset | None = UNSET
    """What a time unit can cost at most."""
