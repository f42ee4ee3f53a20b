"""The operations on service order notes."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.service_order_notes.service_order_notes_add import (
    OPERATION as SERVICE_ORDER_NOTES_ADD,
)
from mews_connector.api.service_order_notes.service_order_notes_delete import (
    OPERATION as SERVICE_ORDER_NOTES_DELETE,
)
from mews_connector.api.service_order_notes.service_order_notes_get_all import (
    OPERATION as SERVICE_ORDER_NOTES_GET_ALL,
)
from mews_connector.api.service_order_notes.service_order_notes_update import (
    OPERATION as SERVICE_ORDER_NOTES_UPDATE,
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

__all__ = ["AsyncServiceOrderNotesApi", "ServiceOrderNotesApi"]


class ServiceOrderNotesApi(Api[BaseSyncClient]):
    """The operations of `client.service_order_notes`."""

    def get_all(
        self,
        *,
        service_order_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        service_order_note_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        types: Sequence[models.ServiceOrderNoteType] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.ServiceOrderNoteResult, models.ServiceOrderNote]:
        """Get all service order notes.

        Lists the remarks on reservations and on orders of products, newest first, in pages.
        Special requests are left out unless `types` asks for them.

        Args:
            service_order_ids: Only remarks on these reservations, or on these orders of
                `orders/add`. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            service_order_note_ids: Only these notes, if they belong to those orders. Any number
                of them.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            types: Only notes of these types. None or absent means `general` and
                `channel_manager`, and no special requests.
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
            SERVICE_ORDER_NOTES_GET_ALL,
            {
                "service_order_ids": service_order_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "service_order_note_ids": service_order_note_ids,
                "updated_utc": updated_utc,
                "types": types,
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
        service_order_notes: Sequence[models.ServiceOrderNoteParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ServiceOrderNoteAddResult:
        """Add service order notes.

        Attaches remarks to reservations or to orders of products, each to one of them. An order
        can have several.

        Args:
            service_order_notes: The remarks, each with its order. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The remarks as they are kept.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            SERVICE_ORDER_NOTES_ADD,
            {
                "service_order_notes": service_order_notes,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def update(
        self,
        *,
        service_order_note_updates: Sequence[models.ServiceOrderNoteUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ServiceOrderNoteUpdateResult:
        """Update service order notes.

        Rewrites notes. The whole text is replaced: to add a line, send the old ones as well.

        Args:
            service_order_note_updates: The notes, each with its new text. At most 1000 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The remarks as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            SERVICE_ORDER_NOTES_UPDATE,
            {
                "service_order_note_updates": service_order_note_updates,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def delete(
        self,
        *,
        service_order_note_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete service order notes.

        Removes notes from their reservations or orders. They cannot be listed any more.

        Args:
            service_order_note_ids: The notes to remove, as `serviceOrderNotes/getAll` lists
                them. At most 1000 in a call.
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
            SERVICE_ORDER_NOTES_DELETE,
            {
                "service_order_note_ids": service_order_note_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncServiceOrderNotesApi(Api[BaseAsyncClient]):
    """The operations of `client.service_order_notes`."""

    def get_all(
        self,
        *,
        service_order_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        service_order_note_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        types: Sequence[models.ServiceOrderNoteType] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.ServiceOrderNoteResult, models.ServiceOrderNote]:
        """Get all service order notes.

        Lists the remarks on reservations and on orders of products, newest first, in pages.
        Special requests are left out unless `types` asks for them.

        Args:
            service_order_ids: Only remarks on these reservations, or on these orders of
                `orders/add`. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            service_order_note_ids: Only these notes, if they belong to those orders. Any number
                of them.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            types: Only notes of these types. None or absent means `general` and
                `channel_manager`, and no special requests.
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
            SERVICE_ORDER_NOTES_GET_ALL,
            {
                "service_order_ids": service_order_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "service_order_note_ids": service_order_note_ids,
                "updated_utc": updated_utc,
                "types": types,
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
        service_order_notes: Sequence[models.ServiceOrderNoteParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ServiceOrderNoteAddResult:
        """Add service order notes.

        Attaches remarks to reservations or to orders of products, each to one of them. An order
        can have several.

        Args:
            service_order_notes: The remarks, each with its order. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The remarks as they are kept.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            SERVICE_ORDER_NOTES_ADD,
            {
                "service_order_notes": service_order_notes,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update(
        self,
        *,
        service_order_note_updates: Sequence[models.ServiceOrderNoteUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ServiceOrderNoteUpdateResult:
        """Update service order notes.

        Rewrites notes. The whole text is replaced: to add a line, send the old ones as well.

        Args:
            service_order_note_updates: The notes, each with its new text. At most 1000 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The remarks as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            SERVICE_ORDER_NOTES_UPDATE,
            {
                "service_order_note_updates": service_order_note_updates,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def delete(
        self,
        *,
        service_order_note_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete service order notes.

        Removes notes from their reservations or orders. They cannot be listed any more.

        Args:
            service_order_note_ids: The notes to remove, as `serviceOrderNotes/getAll` lists
                them. At most 1000 in a call.
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
            SERVICE_ORDER_NOTES_DELETE,
            {
                "service_order_note_ids": service_order_note_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
