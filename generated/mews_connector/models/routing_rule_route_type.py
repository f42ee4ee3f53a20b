"""The schema `RoutingRuleRouteType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class RoutingRuleRouteType(OpenEnum):
    """Whether everything in a stay is routed, or only what `selected_stay_items` names."""

    ALL_STAY_ITEMS = Member("AllStayItems")
    SELECTED_STAY_ITEMS = Member("SelectedStayItems")
