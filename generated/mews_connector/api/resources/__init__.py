"""The operations on resources."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.resources.resources_get_occupancy_state import (
    OPERATION as RESOURCES_GET_OCCUPANCY_STATE,
)
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncResourcesApi", "ResourcesApi"]


class ResourcesApi(Api[BaseSyncClient]):
    """The operations of `client.resources`."""

    def get_occupancy_state(
        self,
        *,
        resource_category_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        resource_states: Sequence[models.ResourceState] | Unset | None = UNSET,
        occupancy_states: Sequence[models.OccupancyState] | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ResourcesOccupancyStateResult:
        """Get the occupancy state of resources.

        Answers for the current day, in the property's own time zone: the state of every
        resource of the given categories, grouped by category. In beta, so it may change.

        Args:
            resource_category_ids: Ids of the resource categories. More than 5 are asked for in
                parts.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            resource_states: Only resources in one of these states. All when absent or null.
            occupancy_states: Only resources that are occupied in one of these ways. All when
                absent or null.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            The occupancy states of today, grouped by resource category.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESOURCES_GET_OCCUPANCY_STATE,
            {
                "resource_category_ids": resource_category_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "resource_states": resource_states,
                "occupancy_states": occupancy_states,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncResourcesApi(Api[BaseAsyncClient]):
    """The operations of `client.resources`."""

    async def get_occupancy_state(
        self,
        *,
        resource_category_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        resource_states: Sequence[models.ResourceState] | Unset | None = UNSET,
        occupancy_states: Sequence[models.OccupancyState] | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ResourcesOccupancyStateResult:
        """Get the occupancy state of resources.

        Answers for the current day, in the property's own time zone: the state of every
        resource of the given categories, grouped by category. In beta, so it may change.

        Args:
            resource_category_ids: Ids of the resource categories. More than 5 are asked for in
                parts.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            resource_states: Only resources in one of these states. All when absent or null.
            occupancy_states: Only resources that are occupied in one of these ways. All when
                absent or null.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            The occupancy states of today, grouped by resource category.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESOURCES_GET_OCCUPANCY_STATE,
            {
                "resource_category_ids": resource_category_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "resource_states": resource_states,
                "occupancy_states": occupancy_states,
            },
            timeout=timeout,
            retry=retry,
        )
