"""The schema `RestrictionParameters`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RestrictionParameters(Model, kw_only=True, rename="pascal"):
    """A restriction to add."""

    conditions: models.RestrictionConditionParameters
    """Which reservations to restrict: those that meet all conditions.

    One that is None or absent is met by every reservation. Each id can also be written as
    `eid:` followed by the external identifier.
    """

    identifier: str | Unset | None = UNSET
    """What it is called within the request, so that the result can tell which one is which."""

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""

    exceptions: models.RestrictionExceptions | Unset | None = UNSET
    """Which reservations are allowed although they meet the conditions of a restriction."""
