"""The operations on resource categories."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.resource_categories.resource_categories_add import (
    OPERATION as RESOURCE_CATEGORIES_ADD,
)
from mews_connector.api.resource_categories.resource_categories_delete import (
    OPERATION as RESOURCE_CATEGORIES_DELETE,
)
from mews_connector.api.resource_categories.resource_categories_get_all import (
    OPERATION as RESOURCE_CATEGORIES_GET_ALL,
)
from mews_connector.api.resource_categories.resource_categories_update import (
    OPERATION as RESOURCE_CATEGORIES_UPDATE,
)
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

__all__ = ["AsyncResourceCategoriesApi", "ResourceCategoriesApi"]


class ResourceCategoriesApi(Api[BaseSyncClient]):
    """The operations of `client.resource_categories`."""

    def get_all(
        self,
        *,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        resource_category_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.ResourceCategoryResult, models.ResourceCategory]:
        """Get all resource categories.

        Lists the categories of one or more bookable services, such as types of room, newest
        first, in pages. A category says for how many guests it is; which resources are in it is
        told by `resourceCategoryAssignments/getAll`.

        Args:
            service_ids: Of which bookable services to list the categories. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            resource_category_ids: Only categories with one of these ids. Any number of them.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            activity_states: Whether to list what is in use, what is deleted, or both.
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
            RESOURCE_CATEGORIES_GET_ALL,
            {
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "resource_category_ids": resource_category_ids,
                "updated_utc": updated_utc,
                "activity_states": activity_states,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    def add(
        self,
        *,
        resource_categories: Sequence[models.ResourceCategoryParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ResourceCategoryChangeResult:
        """Add resource categories.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Adds categories, such as types of room, to one or more bookable services. A new category
        has no resources: no operation of this API puts any into it.

        Args:
            resource_categories: One entry for each new category. At most 100 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Resource categories as they are after they were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESOURCE_CATEGORIES_ADD,
            {
                "resource_categories": resource_categories,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def update(
        self,
        *,
        resource_category_updates: Sequence[models.ResourceCategoryUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ResourceCategoryChangeResult:
        """Update resource categories.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Changes categories, such as their names or the number of guests that they are for. What
        is absent or None stays as it is. A category cannot be moved to another service.

        Args:
            resource_category_updates: One entry for each category. At most 100 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Resource categories as they are after they were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESOURCE_CATEGORIES_UPDATE,
            {
                "resource_category_updates": resource_category_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def delete(
        self,
        *,
        resource_category_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete resource categories.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Deletes categories that nothing depends on any more: Mews refuses while one has active
        resources or reservations, or while overbookings, rate adjustments, channel manager
        mappings, product rules, promotions or restrictions refer to it. Deleted ones stay
        readable through `activity_states`.

        Args:
            resource_category_ids: Which ones to delete. At most 100 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
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
            RESOURCE_CATEGORIES_DELETE,
            {
                "resource_category_ids": resource_category_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncResourceCategoriesApi(Api[BaseAsyncClient]):
    """The operations of `client.resource_categories`."""

    def get_all(
        self,
        *,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        resource_category_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.ResourceCategoryResult, models.ResourceCategory]:
        """Get all resource categories.

        Lists the categories of one or more bookable services, such as types of room, newest
        first, in pages. A category says for how many guests it is; which resources are in it is
        told by `resourceCategoryAssignments/getAll`.

        Args:
            service_ids: Of which bookable services to list the categories. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            resource_category_ids: Only categories with one of these ids. Any number of them.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            activity_states: Whether to list what is in use, what is deleted, or both.
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
            RESOURCE_CATEGORIES_GET_ALL,
            {
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "resource_category_ids": resource_category_ids,
                "updated_utc": updated_utc,
                "activity_states": activity_states,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    async def add(
        self,
        *,
        resource_categories: Sequence[models.ResourceCategoryParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ResourceCategoryChangeResult:
        """Add resource categories.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Adds categories, such as types of room, to one or more bookable services. A new category
        has no resources: no operation of this API puts any into it.

        Args:
            resource_categories: One entry for each new category. At most 100 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Resource categories as they are after they were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESOURCE_CATEGORIES_ADD,
            {
                "resource_categories": resource_categories,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update(
        self,
        *,
        resource_category_updates: Sequence[models.ResourceCategoryUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ResourceCategoryChangeResult:
        """Update resource categories.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Changes categories, such as their names or the number of guests that they are for. What
        is absent or None stays as it is. A category cannot be moved to another service.

        Args:
            resource_category_updates: One entry for each category. At most 100 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Resource categories as they are after they were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESOURCE_CATEGORIES_UPDATE,
            {
                "resource_category_updates": resource_category_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def delete(
        self,
        *,
        resource_category_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete resource categories.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Deletes categories that nothing depends on any more: Mews refuses while one has active
        resources or reservations, or while overbookings, rate adjustments, channel manager
        mappings, product rules, promotions or restrictions refer to it. Deleted ones stay
        readable through `activity_states`.

        Args:
            resource_category_ids: Which ones to delete. At most 100 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
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
            RESOURCE_CATEGORIES_DELETE,
            {
                "resource_category_ids": resource_category_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )
