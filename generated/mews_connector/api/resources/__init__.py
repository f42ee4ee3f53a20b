"""The operations on resources."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.resources.resources_get_all import OPERATION as RESOURCES_GET_ALL
from mews_connector.api.resources.resources_get_occupancy_state import (
    OPERATION as RESOURCES_GET_OCCUPANCY_STATE,
)
from mews_connector.api.resources.resources_update import OPERATION as RESOURCES_UPDATE
from mews_connector.types import (
    UNSET,
    AsyncPager,
    Pager,
    Position,
    ProgressHook,
    Retry,
    Timeout,
    Unset,
)
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncResourcesApi", "ResourcesApi"]


class ResourcesApi(Api[BaseSyncClient]):
    """The operations of `client.resources`."""

    def get_all(
        self,
        *,
        extent: models.ResourceExtent,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        resource_ids: Sequence[UUID] | Unset | None = UNSET,
        names: Sequence[str] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.ResourceResult, models.Resource]:
        """Get all resources.

        Lists rooms, beds, parking spots and whatever else a property lets, newest first, in
        pages. Filters narrow the result together. `extent` says what a page holds, and whether
        deleted resources are among it. To which category a resource belongs is in
        `resourceCategoryAssignments/getAll`.

        Args:
            extent: What a page of resources holds.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            resource_ids: Only resources with one of these ids. Any number of them.
            names: Only resources with one of these names. Any number of them.
            created_utc: Only those that were made inside this interval. The interval may be of
                any length.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            page_size: How many items to request at a time, at most 1000.
            cursor: Id of the item after which to begin, or the `cursor` of another pager with the same
                filters, or its text by `str()`. Absent or None begins at the newest.
            prefetch: Whether to request the next page while you work on the current one.
            concurrency: How many requests to send at a time, where a filter holds more than one request
                may. Above 1, what is updated meanwhile may be missed if an interval ends in the future.
            progress: Called with each page, and told how far the listing has come.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            A pager: iterate it for items, or its `pages()` for whole results.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.paginate(
            RESOURCES_GET_ALL,
            {
                "extent": extent,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "resource_ids": resource_ids,
                "names": names,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

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

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Tells the state of every resource of the given categories on the current day, in the
        property's own time zone, grouped by category.

        Args:
            resource_category_ids: Of which categories to report the resources. Any number of
                them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            resource_states: Only resources in one of these states. All when absent or None.
            occupancy_states: Only resources that are occupied in one of these ways. All when
                absent or None.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The occupancy states of today, grouped by resource category.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
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

    def update(
        self,
        *,
        resource_updates: Sequence[models.ResourceUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Update resources.

        Changes names, places and, above all, the states that housekeeping reports. What is
        absent or None stays as it is. The state `OutOfOrder` cannot be set: block the resource
        with `resourceBlocks/add` instead.

        Args:
            resource_updates: One entry for each resource. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESOURCES_UPDATE,
            {
                "resource_updates": resource_updates,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncResourcesApi(Api[BaseAsyncClient]):
    """The operations of `client.resources`."""

    def get_all(
        self,
        *,
        extent: models.ResourceExtent,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        resource_ids: Sequence[UUID] | Unset | None = UNSET,
        names: Sequence[str] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.ResourceResult, models.Resource]:
        """Get all resources.

        Lists rooms, beds, parking spots and whatever else a property lets, newest first, in
        pages. Filters narrow the result together. `extent` says what a page holds, and whether
        deleted resources are among it. To which category a resource belongs is in
        `resourceCategoryAssignments/getAll`.

        Args:
            extent: What a page of resources holds.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            resource_ids: Only resources with one of these ids. Any number of them.
            names: Only resources with one of these names. Any number of them.
            created_utc: Only those that were made inside this interval. The interval may be of
                any length.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            page_size: How many items to request at a time, at most 1000.
            cursor: Id of the item after which to begin, or the `cursor` of another pager with the same
                filters, or its text by `str()`. Absent or None begins at the newest.
            prefetch: Whether to request the next page while you work on the current one.
            concurrency: How many requests to send at a time, where a filter holds more than one request
                may. Above 1, what is updated meanwhile may be missed if an interval ends in the future.
            progress: Called with each page, and told how far the listing has come.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            A pager: iterate it for items, or its `pages()` for whole results.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.paginate(
            RESOURCES_GET_ALL,
            {
                "extent": extent,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "resource_ids": resource_ids,
                "names": names,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

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

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Tells the state of every resource of the given categories on the current day, in the
        property's own time zone, grouped by category.

        Args:
            resource_category_ids: Of which categories to report the resources. Any number of
                them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            resource_states: Only resources in one of these states. All when absent or None.
            occupancy_states: Only resources that are occupied in one of these ways. All when
                absent or None.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The occupancy states of today, grouped by resource category.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
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

    async def update(
        self,
        *,
        resource_updates: Sequence[models.ResourceUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Update resources.

        Changes names, places and, above all, the states that housekeeping reports. What is
        absent or None stays as it is. The state `OutOfOrder` cannot be set: block the resource
        with `resourceBlocks/add` instead.

        Args:
            resource_updates: One entry for each resource. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESOURCES_UPDATE,
            {
                "resource_updates": resource_updates,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
