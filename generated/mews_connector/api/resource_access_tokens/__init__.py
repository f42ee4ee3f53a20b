"""The operations on resource access tokens."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.resource_access_tokens.resource_access_tokens_add import (
    OPERATION as RESOURCE_ACCESS_TOKENS_ADD,
)
from mews_connector.api.resource_access_tokens.resource_access_tokens_delete import (
    OPERATION as RESOURCE_ACCESS_TOKENS_DELETE,
)
from mews_connector.api.resource_access_tokens.resource_access_tokens_get_all import (
    OPERATION as RESOURCE_ACCESS_TOKENS_GET_ALL,
)
from mews_connector.api.resource_access_tokens.resource_access_tokens_update import (
    OPERATION as RESOURCE_ACCESS_TOKENS_UPDATE,
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

__all__ = ["AsyncResourceAccessTokensApi", "ResourceAccessTokensApi"]


class ResourceAccessTokensApi(Api[BaseSyncClient]):
    """The operations of `client.resource_access_tokens`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        resource_access_token_ids: Sequence[UUID] | Unset | None = UNSET,
        service_order_ids: Sequence[UUID] | Unset | None = UNSET,
        colliding_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.ResourceAccessTokenResult, models.ResourceAccessToken]:
        """Get all resource access tokens.

        Lists door codes and RFID tags, newest first, in pages. Filters narrow the result
        together, and at least one of `resource_access_token_ids`, `service_order_ids`,
        `colliding_utc` and `updated_utc` has to be given. What opens the doors is in the
        result: treat it as a secret.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            resource_access_token_ids: Only tokens with one of these ids. Any number of them.
            service_order_ids: Only tokens for one of these reservations. Any number of them.
            colliding_utc: Only tokens that can be used at some time of this interval. The
                interval may be of any length.
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
            RESOURCE_ACCESS_TOKENS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "resource_access_token_ids": resource_access_token_ids,
                "service_order_ids": service_order_ids,
                "colliding_utc": colliding_utc,
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
        resource_access_token_parameters: Sequence[models.ResourceAccessTokenParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ResourceAccessTokenResult:
        """Add resource access tokens.

        Creates door codes or RFID tags for reservations. What opens the doors is in the request
        and in the result: treat both as secrets.

        Args:
            resource_access_token_parameters: One entry for each door code or RFID tag. At most
                1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Resource access tokens that were made, changed or found.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESOURCE_ACCESS_TOKENS_ADD,
            {
                "resource_access_token_parameters": resource_access_token_parameters,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def update(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        resource_access_token_updates: Sequence[models.ResourceAccessTokenUpdate]
        | Unset
        | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ResourceAccessTokenResult:
        """Update resource access tokens.

        Changes when door codes and RFID tags work, what they open, or the code or tag itself.
        What is absent or None stays as it is. What opens the doors is in the result, and may be
        in the request: treat both as secrets.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            resource_access_token_updates: One entry for each door code or RFID tag.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Resource access tokens that were made, changed or found.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESOURCE_ACCESS_TOKENS_UPDATE,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "resource_access_token_updates": resource_access_token_updates,
            },
            timeout=timeout,
            retry=retry,
        )

    def delete(
        self,
        *,
        ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete resource access tokens.

        Deletes door codes and RFID tags. Deleted ones stay readable through `activity_states`.

        Args:
            ids: Which ones to delete.
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
            RESOURCE_ACCESS_TOKENS_DELETE,
            {
                "ids": ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncResourceAccessTokensApi(Api[BaseAsyncClient]):
    """The operations of `client.resource_access_tokens`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        resource_access_token_ids: Sequence[UUID] | Unset | None = UNSET,
        service_order_ids: Sequence[UUID] | Unset | None = UNSET,
        colliding_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.ResourceAccessTokenResult, models.ResourceAccessToken]:
        """Get all resource access tokens.

        Lists door codes and RFID tags, newest first, in pages. Filters narrow the result
        together, and at least one of `resource_access_token_ids`, `service_order_ids`,
        `colliding_utc` and `updated_utc` has to be given. What opens the doors is in the
        result: treat it as a secret.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            resource_access_token_ids: Only tokens with one of these ids. Any number of them.
            service_order_ids: Only tokens for one of these reservations. Any number of them.
            colliding_utc: Only tokens that can be used at some time of this interval. The
                interval may be of any length.
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
            RESOURCE_ACCESS_TOKENS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "resource_access_token_ids": resource_access_token_ids,
                "service_order_ids": service_order_ids,
                "colliding_utc": colliding_utc,
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
        resource_access_token_parameters: Sequence[models.ResourceAccessTokenParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ResourceAccessTokenResult:
        """Add resource access tokens.

        Creates door codes or RFID tags for reservations. What opens the doors is in the request
        and in the result: treat both as secrets.

        Args:
            resource_access_token_parameters: One entry for each door code or RFID tag. At most
                1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Resource access tokens that were made, changed or found.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESOURCE_ACCESS_TOKENS_ADD,
            {
                "resource_access_token_parameters": resource_access_token_parameters,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        resource_access_token_updates: Sequence[models.ResourceAccessTokenUpdate]
        | Unset
        | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ResourceAccessTokenResult:
        """Update resource access tokens.

        Changes when door codes and RFID tags work, what they open, or the code or tag itself.
        What is absent or None stays as it is. What opens the doors is in the result, and may be
        in the request: treat both as secrets.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            resource_access_token_updates: One entry for each door code or RFID tag.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Resource access tokens that were made, changed or found.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESOURCE_ACCESS_TOKENS_UPDATE,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "resource_access_token_updates": resource_access_token_updates,
            },
            timeout=timeout,
            retry=retry,
        )

    async def delete(
        self,
        *,
        ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete resource access tokens.

        Deletes door codes and RFID tags. Deleted ones stay readable through `activity_states`.

        Args:
            ids: Which ones to delete.
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
            RESOURCE_ACCESS_TOKENS_DELETE,
            {
                "ids": ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
