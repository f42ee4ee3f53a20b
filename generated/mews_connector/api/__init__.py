"""The operations of the contract. Each is loaded when it is first used."""

from typing import TYPE_CHECKING

from mews_connector import models
from mews_runtime.lazy import attach
from mews_runtime.schema.operation import Contract

CONTRACT = Contract(
    version="0.1.0",
    prefix="/api/connector/v1/",
    package=__name__,
    texts="mews_connector.texts",
    modules={
        "resourceAccessTokens/add": "resource_access_tokens.resource_access_tokens_add",
        "resourceBlocks/add": "resource_blocks.resource_blocks_add",
        "resourceBlocks/delete": "resource_blocks.resource_blocks_delete",
        "resourceBlocks/getAll": "resource_blocks.resource_blocks_get_all",
        "resources/getOccupancyState": "resources.resources_get_occupancy_state",
        "services/updateAvailability": "services.services_update_availability",
    },
    credentials={
        "AccessToken": "access_token",
        "Client": "client",
        "ClientToken": "client_token",
    },
    error=lambda: models.ConnectorApiExceptionResult,
)

if TYPE_CHECKING:
    from mews_connector.api.resource_access_tokens import (
        AsyncResourceAccessTokensApi,
        ResourceAccessTokensApi,
    )
    from mews_connector.api.resource_blocks import AsyncResourceBlocksApi, ResourceBlocksApi
    from mews_connector.api.resources import AsyncResourcesApi, ResourcesApi
    from mews_connector.api.services import AsyncServicesApi, ServicesApi
else:
    __getattr__, __dir__ = attach(
        __name__,
        {
            "AsyncResourceAccessTokensApi": "resource_access_tokens",
            "AsyncResourceBlocksApi": "resource_blocks",
            "AsyncResourcesApi": "resources",
            "AsyncServicesApi": "services",
            "ResourceAccessTokensApi": "resource_access_tokens",
            "ResourceBlocksApi": "resource_blocks",
            "ResourcesApi": "resources",
            "ServicesApi": "services",
        },
    )

__all__ = [
    "AsyncResourceAccessTokensApi",
    "AsyncResourceBlocksApi",
    "AsyncResourcesApi",
    "AsyncServicesApi",
    "ResourceAccessTokensApi",
    "ResourceBlocksApi",
    "ResourcesApi",
    "ServicesApi",
]
