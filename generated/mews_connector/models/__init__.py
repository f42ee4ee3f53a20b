"""The schemas of the contract. Each is loaded when it is first used."""

from typing import TYPE_CHECKING

from mews_runtime.lazy import attach

if TYPE_CHECKING:
    from mews_connector.models.activity_state import ActivityState
    from mews_connector.models.availability_update import AvailabilityUpdate
    from mews_connector.models.boolean_update_value import BooleanUpdateValue
    from mews_connector.models.connector_api_exception_result import ConnectorApiExceptionResult
    from mews_connector.models.connector_request import ConnectorRequest
    from mews_connector.models.empty_result import EmptyResult
    from mews_connector.models.int_32_update_value import Int32UpdateValue
    from mews_connector.models.limitation import Limitation
    from mews_connector.models.occupancy_state import OccupancyState
    from mews_connector.models.pax_count import PaxCount
    from mews_connector.models.resource_access_token import ResourceAccessToken
    from mews_connector.models.resource_access_token_add_parameters import (
        ResourceAccessTokenAddParameters,
    )
    from mews_connector.models.resource_access_token_parameters import ResourceAccessTokenParameters
    from mews_connector.models.resource_access_token_permissions import (
        ResourceAccessTokenPermissions,
    )
    from mews_connector.models.resource_access_token_permissions_parameters import (
        ResourceAccessTokenPermissionsParameters,
    )
    from mews_connector.models.resource_access_token_result import ResourceAccessTokenResult
    from mews_connector.models.resource_access_token_type import ResourceAccessTokenType
    from mews_connector.models.resource_block import ResourceBlock
    from mews_connector.models.resource_block_add_parameters import ResourceBlockAddParameters
    from mews_connector.models.resource_block_add_result import ResourceBlockAddResult
    from mews_connector.models.resource_block_delete_parameters import ResourceBlockDeleteParameters
    from mews_connector.models.resource_block_extent import ResourceBlockExtent
    from mews_connector.models.resource_block_filter_parameters import ResourceBlockFilterParameters
    from mews_connector.models.resource_block_parameters import ResourceBlockParameters
    from mews_connector.models.resource_block_result import ResourceBlockResult
    from mews_connector.models.resource_block_type import ResourceBlockType
    from mews_connector.models.resource_category_occupancy_state import (
        ResourceCategoryOccupancyState,
    )
    from mews_connector.models.resource_occupancy_state import ResourceOccupancyState
    from mews_connector.models.resource_state import ResourceState
    from mews_connector.models.resources_occupancy_state_filter_parameters import (
        ResourcesOccupancyStateFilterParameters,
    )
    from mews_connector.models.resources_occupancy_state_result import ResourcesOccupancyStateResult
    from mews_connector.models.service_availability_update_parameters import (
        ServiceAvailabilityUpdateParameters,
    )
    from mews_connector.models.time_interval import TimeInterval
else:
    __getattr__, __dir__ = attach(
        __name__,
        {
            "ActivityState": "activity_state",
            "AvailabilityUpdate": "availability_update",
            "BooleanUpdateValue": "boolean_update_value",
            "ConnectorApiExceptionResult": "connector_api_exception_result",
            "ConnectorRequest": "connector_request",
            "EmptyResult": "empty_result",
            "Int32UpdateValue": "int_32_update_value",
            "Limitation": "limitation",
            "OccupancyState": "occupancy_state",
            "PaxCount": "pax_count",
            "ResourceAccessToken": "resource_access_token",
            "ResourceAccessTokenAddParameters": "resource_access_token_add_parameters",
            "ResourceAccessTokenParameters": "resource_access_token_parameters",
            "ResourceAccessTokenPermissions": "resource_access_token_permissions",
            "ResourceAccessTokenPermissionsParameters": "resource_access_token_permissions_parameters",
            "ResourceAccessTokenResult": "resource_access_token_result",
            "ResourceAccessTokenType": "resource_access_token_type",
            "ResourceBlock": "resource_block",
            "ResourceBlockAddParameters": "resource_block_add_parameters",
            "ResourceBlockAddResult": "resource_block_add_result",
            "ResourceBlockDeleteParameters": "resource_block_delete_parameters",
            "ResourceBlockExtent": "resource_block_extent",
            "ResourceBlockFilterParameters": "resource_block_filter_parameters",
            "ResourceBlockParameters": "resource_block_parameters",
            "ResourceBlockResult": "resource_block_result",
            "ResourceBlockType": "resource_block_type",
            "ResourceCategoryOccupancyState": "resource_category_occupancy_state",
            "ResourceOccupancyState": "resource_occupancy_state",
            "ResourceState": "resource_state",
            "ResourcesOccupancyStateFilterParameters": "resources_occupancy_state_filter_parameters",
            "ResourcesOccupancyStateResult": "resources_occupancy_state_result",
            "ServiceAvailabilityUpdateParameters": "service_availability_update_parameters",
            "TimeInterval": "time_interval",
        },
    )

__all__ = [
    "ActivityState",
    "AvailabilityUpdate",
    "BooleanUpdateValue",
    "ConnectorApiExceptionResult",
    "ConnectorRequest",
    "EmptyResult",
    "Int32UpdateValue",
    "Limitation",
    "OccupancyState",
    "PaxCount",
    "ResourceAccessToken",
    "ResourceAccessTokenAddParameters",
    "ResourceAccessTokenParameters",
    "ResourceAccessTokenPermissions",
    "ResourceAccessTokenPermissionsParameters",
    "ResourceAccessTokenResult",
    "ResourceAccessTokenType",
    "ResourceBlock",
    "ResourceBlockAddParameters",
    "ResourceBlockAddResult",
    "ResourceBlockDeleteParameters",
    "ResourceBlockExtent",
    "ResourceBlockFilterParameters",
    "ResourceBlockParameters",
    "ResourceBlockResult",
    "ResourceBlockType",
    "ResourceCategoryOccupancyState",
    "ResourceOccupancyState",
    "ResourceState",
    "ResourcesOccupancyStateFilterParameters",
    "ResourcesOccupancyStateResult",
    "ServiceAvailabilityUpdateParameters",
    "TimeInterval",
]
