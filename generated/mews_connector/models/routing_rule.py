"""The schema `RoutingRule`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class RoutingRule(Model, kw_only=True, rename="pascal"):
    """A rule by which Mews puts charges of a company's reservations on bills by itself."""

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    company_id: UUID
    """For which company, or travel agency, it is."""

    company_relation: models.RoutingRuleCompanyRelation
    """In which role on a reservation the company makes the rule apply."""

    applicability: models.RoutingRuleApplicability
    """Whether a rule applies to all future reservations with the company, or only to prepaid ones."""

    route_type: models.RoutingRuleRouteType
    """Whether everything in a stay is routed, or only what `selected_stay_items` names."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    service_id: UUID | Unset | None = UNSET
    """Reservations of which service it applies to."""

    selected_stay_items: models.RoutingRuleStayItems | Unset | None = UNSET
    """What of a stay is routed. None unless `route_type` is `selected_stay_items`."""
