"""The operations on availability blocks."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.availability_blocks.availability_blocks_add import (
    OPERATION as AVAILABILITY_BLOCKS_ADD,
)
from mews_connector.api.availability_blocks.availability_blocks_delete import (
    OPERATION as AVAILABILITY_BLOCKS_DELETE,
)
from mews_connector.api.availability_blocks.availability_blocks_get_all import (
    OPERATION as AVAILABILITY_BLOCKS_GET_ALL,
)
from mews_connector.api.availability_blocks.availability_blocks_update import (
    OPERATION as AVAILABILITY_BLOCKS_UPDATE,
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

__all__ = ["AsyncAvailabilityBlocksApi", "AvailabilityBlocksApi"]


class AvailabilityBlocksApi(Api[BaseSyncClient]):
    """The operations of `client.availability_blocks`."""

    def get_all(
        self,
        *,
        extent: models.AvailabilityBlockExtent,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        service_ids: Sequence[UUID] | Unset | None = UNSET,
        availability_block_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        colliding_utc: models.TimeInterval | Unset | None = UNSET,
        released_utc: models.TimeInterval | Unset | None = UNSET,
        external_identifiers: Sequence[str] | Unset | None = UNSET,
        states: Sequence[models.AvailabilityBlockState] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.AvailabilityBlockResult, models.AvailabilityBlock]:
        """Get all availability blocks.

        Lists rooms that are set aside for groups, newest first, in pages, with the adjustments
        of availability that belong to them. Filters narrow the result together. `extent` says
        which of the lists are filled. How many rooms a block holds is said by its adjustments
        alone.

        Args:
            extent: Which lists of the response are filled.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            service_ids: Only blocks of what these services sell. Any number of them.
            availability_block_ids: Only these blocks. Any number of them.
            created_utc: Only those that were made inside this interval. The interval may be of
                any length.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            colliding_utc: Only blocks of which some time lies inside this interval, also if
                they begin before it. The interval may be of any length.
            released_utc: Only blocks whose fixed time of release lies inside this interval. The
                interval may be of any length.
            external_identifiers: Only blocks that have one of these ids in the system of
                somebody else. Any number of them.
            states: Only blocks in one of these states.
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
            AVAILABILITY_BLOCKS_GET_ALL,
            {
                "extent": extent,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "service_ids": service_ids,
                "availability_block_ids": availability_block_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "colliding_utc": colliding_utc,
                "released_utc": released_utc,
                "external_identifiers": external_identifiers,
                "states": states,
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
        availability_blocks: Sequence[models.AvailabilityBlockParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AvailabilityBlockAddResult:
        """Add availability blocks.

        Sets up blocks for groups, each with a rate of its own, which is made from a template:
        reservations that are taken out of the block have its prices. A new block holds no rooms
        yet. They are allotted by `services/updateAvailability`, with the id of the block and a
        negative adjustment, inside the time of the block.

        Args:
            availability_blocks: The blocks, which hold no rooms at first. At most 1000 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The new blocks as they are kept.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            AVAILABILITY_BLOCKS_ADD,
            {
                "availability_blocks": availability_blocks,
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
        availability_blocks: Sequence[models.AvailabilityBlockUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AvailabilityBlockUpdateResult:
        """Update availability blocks.

        Changes what is named of each block, and keeps all else. To cancel a block set its state
        to `Canceled`, with a reason. A change of `release_strategy` needs the time or the
        offset that goes with it.

        Args:
            availability_blocks: The blocks, each with what is new. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The changed blocks as they are kept.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            AVAILABILITY_BLOCKS_UPDATE,
            {
                "availability_blocks": availability_blocks,
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
        availability_block_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete availability blocks.

        Removes blocks, and with them the adjustments by which they hold rooms. A block with a
        reservation that is not cancelled cannot be deleted.

        Args:
            availability_block_ids: The blocks to give up, as `availabilityBlocks/getAll` lists
                them. At most 1000 in a call.
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
            AVAILABILITY_BLOCKS_DELETE,
            {
                "availability_block_ids": availability_block_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncAvailabilityBlocksApi(Api[BaseAsyncClient]):
    """The operations of `client.availability_blocks`."""

    def get_all(
        self,
        *,
        extent: models.AvailabilityBlockExtent,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        service_ids: Sequence[UUID] | Unset | None = UNSET,
        availability_block_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        colliding_utc: models.TimeInterval | Unset | None = UNSET,
        released_utc: models.TimeInterval | Unset | None = UNSET,
        external_identifiers: Sequence[str] | Unset | None = UNSET,
        states: Sequence[models.AvailabilityBlockState] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.AvailabilityBlockResult, models.AvailabilityBlock]:
        """Get all availability blocks.

        Lists rooms that are set aside for groups, newest first, in pages, with the adjustments
        of availability that belong to them. Filters narrow the result together. `extent` says
        which of the lists are filled. How many rooms a block holds is said by its adjustments
        alone.

        Args:
            extent: Which lists of the response are filled.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            service_ids: Only blocks of what these services sell. Any number of them.
            availability_block_ids: Only these blocks. Any number of them.
            created_utc: Only those that were made inside this interval. The interval may be of
                any length.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            colliding_utc: Only blocks of which some time lies inside this interval, also if
                they begin before it. The interval may be of any length.
            released_utc: Only blocks whose fixed time of release lies inside this interval. The
                interval may be of any length.
            external_identifiers: Only blocks that have one of these ids in the system of
                somebody else. Any number of them.
            states: Only blocks in one of these states.
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
            AVAILABILITY_BLOCKS_GET_ALL,
            {
                "extent": extent,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "service_ids": service_ids,
                "availability_block_ids": availability_block_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "colliding_utc": colliding_utc,
                "released_utc": released_utc,
                "external_identifiers": external_identifiers,
                "states": states,
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
        availability_blocks: Sequence[models.AvailabilityBlockParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AvailabilityBlockAddResult:
        """Add availability blocks.

        Sets up blocks for groups, each with a rate of its own, which is made from a template:
        reservations that are taken out of the block have its prices. A new block holds no rooms
        yet. They are allotted by `services/updateAvailability`, with the id of the block and a
        negative adjustment, inside the time of the block.

        Args:
            availability_blocks: The blocks, which hold no rooms at first. At most 1000 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The new blocks as they are kept.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            AVAILABILITY_BLOCKS_ADD,
            {
                "availability_blocks": availability_blocks,
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
        availability_blocks: Sequence[models.AvailabilityBlockUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AvailabilityBlockUpdateResult:
        """Update availability blocks.

        Changes what is named of each block, and keeps all else. To cancel a block set its state
        to `Canceled`, with a reason. A change of `release_strategy` needs the time or the
        offset that goes with it.

        Args:
            availability_blocks: The blocks, each with what is new. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The changed blocks as they are kept.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            AVAILABILITY_BLOCKS_UPDATE,
            {
                "availability_blocks": availability_blocks,
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
        availability_block_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete availability blocks.

        Removes blocks, and with them the adjustments by which they hold rooms. A block with a
        reservation that is not cancelled cannot be deleted.

        Args:
            availability_block_ids: The blocks to give up, as `availabilityBlocks/getAll` lists
                them. At most 1000 in a call.
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
            AVAILABILITY_BLOCKS_DELETE,
            {
                "availability_block_ids": availability_block_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )
