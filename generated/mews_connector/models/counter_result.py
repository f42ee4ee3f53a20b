"""The schema `CounterResult`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated


class CounterResult(Model, kw_only=True, rename="pascal"):
    """One page of counters, newest first. `counters` takes the place of the lists by type."""

    counters: list[models.Counter]
    """What matches the filters, of whatever type."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """

    bill_counters: list[models.Counter] | Unset | None = UNSET
    """Deprecated. Use `counters` instead."""

    proforma_counters: list[models.Counter] | Unset | None = UNSET
    """Deprecated. Use `counters` instead."""

    bill_preview_counters: list[models.Counter] | Unset | None = UNSET
    """Deprecated. Use `counters` instead."""

    service_order_counters: list[models.Counter] | Unset | None = UNSET
    """Deprecated. Use `counters` instead."""

    registration_card_counters: list[models.Counter] | Unset | None = UNSET
    """Deprecated. Use `counters` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "bill_counters": "Use `counters` instead.",
        "proforma_counters": "Use `counters` instead.",
        "bill_preview_counters": "Use `counters` instead.",
        "service_order_counters": "Use `counters` instead.",
        "registration_card_counters": "Use `counters` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
