"""The schema `RoutingRuleUpdate`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class RoutingRuleUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What changes of a routing rule. What is absent or None is kept."""

    routing_rule_id: UUID
    """Which rule changes."""

    company_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """For which company, or travel agency, it is."""

    service_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Reservations of which service it applies to."""

    company_relation: (
        NullableUpdate[
            models.RoutingRuleCompanyRelation | None, models.RoutingRuleCompanyRelationUpdateValue
        ]
        | Unset
    ) = UNSET
    """In which role on a reservation the company makes the rule apply from now on."""

    applicability: (
        NullableUpdate[
            models.RoutingRuleApplicability | None, models.RoutingRuleApplicabilityUpdateValue
        ]
        | Unset
    ) = UNSET
    """Whether a rule applies to all reservations from now on, or only to prepaid ones."""

    route_type: (
        NullableUpdate[models.RoutingRuleRouteType | None, models.RoutingRuleRouteTypeUpdateValue]
        | Unset
    ) = UNSET
    """Whether everything in a stay is routed from now on, or only what `selected_stay_items` names."""

    assignment_target_type: (
        NullableUpdate[
            models.RoutingRuleAssignmentTargetType | None,
            models.RoutingRuleAssignmentTargetTypeUpdateValue,
        ]
        | Unset
    ) = UNSET
    """Whose bill the items go to from now on."""

    selected_stay_items: models.RoutingRuleStayItemsUpdateParameters | Unset | None = UNSET
    """What of a stay is routed. Required if `route_type` is `selected_stay_items`."""

    def __post_init__(self) -> None:
        wrap_updates(self)
