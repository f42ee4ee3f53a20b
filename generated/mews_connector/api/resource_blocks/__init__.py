"""The operations on resource blocks."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.resource_blocks.resource_blocks_add import OPERATION as RESOURCE_BLOCKS_ADD
from mews_connector.api.resource_blocks.resource_blocks_delete import (
    OPERATION as RESOURCE_BLOCKS_DELETE,
)
from mews_connector.api.resource_blocks.resource_blocks_get_all import (
    OPERATION as RESOURCE_BLOCKS_GET_ALL,
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

__all__ = ["AsyncResourceBlocksApi", "ResourceBlocksApi"]


class ResourceBlocksApi(Api[BaseSyncClient]):
    """The operations of `client.resource_blocks`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        resource_block_ids: Sequence[UUID] | Unset | None = UNSET,
        assigned_resource_ids: Sequence[UUID] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        colliding_utc: models.TimeInterval | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        extent: models.ResourceBlockExtent | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.ResourceBlockResult, models.ResourceBlock]:
        """Get all resource blocks.

        Lists out-of-order and internal-use blocks, newest first, in pages. Filters narrow the
        result together. Only active blocks are listed unless `activity_states` says otherwise.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            resource_block_ids: Only blocks with one of these ids. Any number of them.
            assigned_resource_ids: Only blocks of these rooms or other resources. Any number of
                them.
            activity_states: Whether to list active blocks, deleted ones or both. Only active
                ones when absent or None, so ask for both to notice deletions.
            colliding_utc: Only blocks that are in force at some time of this interval. The
                interval may be of any length.
            created_utc: Only blocks that were created inside this interval. The interval may be
                of any length.
            updated_utc: Only blocks that were last updated inside this interval. The interval
                may be of any length.
            extent: Deprecated. Use `activity_states` with both states instead.
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
            RESOURCE_BLOCKS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "resource_block_ids": resource_block_ids,
                "assigned_resource_ids": assigned_resource_ids,
                "activity_states": activity_states,
                "colliding_utc": colliding_utc,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "extent": extent,
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
        resource_blocks: Sequence[models.ResourceBlockParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ResourceBlockAddResult:
        """Add resource blocks.

        Blocks resources, each for a period of time. The result holds the blocks as they were
        created.

        Args:
            resource_blocks: One entry for each resource and period. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The resource blocks as they were created.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESOURCE_BLOCKS_ADD,
            {
                "resource_blocks": resource_blocks,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def delete(
        self,
        *,
        resource_block_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete resource blocks.

        Lifts blocks from their resources. Deleted blocks stay readable through
        `activity_states`.

        Args:
            resource_block_ids: Which ones to lift. At most 1000 in a call.
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
            RESOURCE_BLOCKS_DELETE,
            {
                "resource_block_ids": resource_block_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncResourceBlocksApi(Api[BaseAsyncClient]):
    """The operations of `client.resource_blocks`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        resource_block_ids: Sequence[UUID] | Unset | None = UNSET,
        assigned_resource_ids: Sequence[UUID] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        colliding_utc: models.TimeInterval | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        extent: models.ResourceBlockExtent | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.ResourceBlockResult, models.ResourceBlock]:
        """Get all resource blocks.

        Lists out-of-order and internal-use blocks, newest first, in pages. Filters narrow the
        result together. Only active blocks are listed unless `activity_states` says otherwise.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            resource_block_ids: Only blocks with one of these ids. Any number of them.
            assigned_resource_ids: Only blocks of these rooms or other resources. Any number of
                them.
            activity_states: Whether to list active blocks, deleted ones or both. Only active
                ones when absent or None, so ask for both to notice deletions.
            colliding_utc: Only blocks that are in force at some time of this interval. The
                interval may be of any length.
            created_utc: Only blocks that were created inside this interval. The interval may be
                of any length.
            updated_utc: Only blocks that were last updated inside this interval. The interval
                may be of any length.
            extent: Deprecated. Use `activity_states` with both states instead.
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
            RESOURCE_BLOCKS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "resource_block_ids": resource_block_ids,
                "assigned_resource_ids": assigned_resource_ids,
                "activity_states": activity_states,
                "colliding_utc": colliding_utc,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "extent": extent,
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
        resource_blocks: Sequence[models.ResourceBlockParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ResourceBlockAddResult:
        """Add resource blocks.

        Blocks resources, each for a period of time. The result holds the blocks as they were
        created.

        Args:
            resource_blocks: One entry for each resource and period. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The resource blocks as they were created.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESOURCE_BLOCKS_ADD,
            {
                "resource_blocks": resource_blocks,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def delete(
        self,
        *,
        resource_block_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete resource blocks.

        Lifts blocks from their resources. Deleted blocks stay readable through
        `activity_states`.

        Args:
            resource_block_ids: Which ones to lift. At most 1000 in a call.
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
            RESOURCE_BLOCKS_DELETE,
            {
                "resource_block_ids": resource_block_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
