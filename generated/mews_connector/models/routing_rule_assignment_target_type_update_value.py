"""The schema `RoutingRuleAssignmentTargetTypeUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RoutingRuleAssignmentTargetTypeUpdateValue(Model, kw_only=True, rename="pascal"):
    """Whose bill the items go to from now on."""

    value: models.RoutingRuleAssignmentTargetType | Unset | None = UNSET
    """Whose bill the items go to.

    With `CompanyAsOwner` it is the company's, and with `CompanyAsDetails` the customer's, on
    which the company is named.
    """
