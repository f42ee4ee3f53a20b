"""The operations on messages."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.messages.messages_add import OPERATION as MESSAGES_ADD
from mews_connector.api.messages.messages_get_all import OPERATION as MESSAGES_GET_ALL
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

__all__ = ["AsyncMessagesApi", "MessagesApi"]


class MessagesApi(Api[BaseSyncClient]):
    """The operations of `client.messages`."""

    def get_all(
        self,
        *,
        message_thread_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.MessageResult, models.Message]:
        """Get all messages.

        Lists what guests and the property's staff have written in conversations, newest first,
        in pages. Only conversations that your own integration has begun with
        `messageThreads/add` can be read.

        Args:
            message_thread_ids: Only what was written in these conversations. More than 1000 are
                asked for in parts.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or null. More than 1000 are asked for in parts.
            created_utc: Only what was written inside this interval. What spans more than 1
                month is asked for in parts.
            page_size: The most items to ask for at a time.
            cursor: Id of the item after which to begin, or the `cursor` of another pager with the same
                filters. Absent or null begins at the newest.
            prefetch: Whether to request the next page while the current one is worked on.
            concurrency: How many parts to read at the same time, where a filter is over its bound. With
                more than one, what is updated meanwhile can be missed by an interval beyond now.
            progress: Is told, with each page, how far the listing has come.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            A pager: iterate it for items, or its `pages()` for whole results.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
        """
        return self._client.paginate(
            MESSAGES_GET_ALL,
            {
                "message_thread_ids": message_thread_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "created_utc": created_utc,
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
        messages: Sequence[models.MessageParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.MessageAddResult:
        """Add messages.

        Sends what guests have written to the property, each message in a conversation that your
        own integration has begun with `messageThreads/add`. What the property's staff replies
        is listed by `messages/getAll`, and a webhook of Mews can tell when there is something
        new.

        Args:
            messages: What was written, each with its conversation. At most 1000 in a request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            The messages as they are kept.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: Nobody knows whether it was applied.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            MESSAGES_ADD,
            {
                "messages": messages,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncMessagesApi(Api[BaseAsyncClient]):
    """The operations of `client.messages`."""

    def get_all(
        self,
        *,
        message_thread_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.MessageResult, models.Message]:
        """Get all messages.

        Lists what guests and the property's staff have written in conversations, newest first,
        in pages. Only conversations that your own integration has begun with
        `messageThreads/add` can be read.

        Args:
            message_thread_ids: Only what was written in these conversations. More than 1000 are
                asked for in parts.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or null. More than 1000 are asked for in parts.
            created_utc: Only what was written inside this interval. What spans more than 1
                month is asked for in parts.
            page_size: The most items to ask for at a time.
            cursor: Id of the item after which to begin, or the `cursor` of another pager with the same
                filters. Absent or null begins at the newest.
            prefetch: Whether to request the next page while the current one is worked on.
            concurrency: How many parts to read at the same time, where a filter is over its bound. With
                more than one, what is updated meanwhile can be missed by an interval beyond now.
            progress: Is told, with each page, how far the listing has come.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            A pager: iterate it for items, or its `pages()` for whole results.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
        """
        return self._client.paginate(
            MESSAGES_GET_ALL,
            {
                "message_thread_ids": message_thread_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "created_utc": created_utc,
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
        messages: Sequence[models.MessageParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.MessageAddResult:
        """Add messages.

        Sends what guests have written to the property, each message in a conversation that your
        own integration has begun with `messageThreads/add`. What the property's staff replies
        is listed by `messages/getAll`, and a webhook of Mews can tell when there is something
        new.

        Args:
            messages: What was written, each with its conversation. At most 1000 in a request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            The messages as they are kept.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: Nobody knows whether it was applied.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            MESSAGES_ADD,
            {
                "messages": messages,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
