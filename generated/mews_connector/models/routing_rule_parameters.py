"""The schema `RoutingRuleParameters`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RoutingRuleParameters(Model, kw_only=True, rename="pascal"):
    """A routing rule to set up."""

    company_id: UUID
    """For which company, or travel agency, it is."""

    service_id: UUID
    """Reservations of which service it applies to."""

    company_relation: models.RoutingRuleCompanyRelation
    """In which role on a reservation the company makes the rule apply."""

    applicability: models.RoutingRuleApplicability
    """Whether a rule applies to all future reservations with the company, or only to prepaid ones."""

    route_type: models.RoutingRuleRouteType
    """Whether everything in a stay is routed, or only what `selected_stay_items` names."""

    assignment_target_type: models.RoutingRuleAssignmentTargetType | Unset | None = UNSET
    """Whose bill the items go to. `CompanyAsDetails` when absent or None."""

    selected_stay_items: models.RoutingRuleStayItemsParameters | Unset | None = UNSET
    """What of a stay is routed. Required if `route_type` is `selected_stay_items`."""
