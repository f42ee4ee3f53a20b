"""The schema `RoutingRuleResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RoutingRuleResult(Model, kw_only=True, rename="pascal"):
    """Routing rules: a page of them in a listing, and else those that were added or changed."""

    routing_rules: list[models.RoutingRule]
    """The rules that match the filters, the newest first, or that were written."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """
