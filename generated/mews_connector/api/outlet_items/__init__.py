"""The operations on outlet items."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.outlet_items.outlet_items_get_all import OPERATION as OUTLET_ITEMS_GET_ALL
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

__all__ = ["AsyncOutletItemsApi", "OutletItemsApi"]


class OutletItemsApi(Api[BaseSyncClient]):
    """The operations of `client.outlet_items`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        ids: Sequence[UUID] | Unset | None = UNSET,
        consumed_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        closed_utc: models.TimeInterval | Unset | None = UNSET,
        currency: str | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.OutletItemResult, models.OutletItem]:
        """Get all outlet items.

        Lists what outlets, such as a bar or a spa, have sold and been paid outside of Mews,
        item by item, newest first, in pages. At least one filter besides `enterprise_ids` has
        to be given, and filters narrow the result together. `updated_utc` and `closed_utc` look
        at the bills that the items are on, not at the items. `currency` converts amounts, and
        filters nothing.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            ids: Only those with these ids. Any number of them.
            consumed_utc: Only items that were consumed, or are to be, inside this interval. The
                interval may be of any length.
            updated_utc: Only items whose bill was last changed inside this interval. The
                interval may be of any length.
            closed_utc: Only items whose bill was closed inside this interval. The interval may
                be of any length.
            currency: ISO 4217 code of the currency to convert amounts to. Without it they are
                in the currency of the item.
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
            OUTLET_ITEMS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "ids": ids,
                "consumed_utc": consumed_utc,
                "updated_utc": updated_utc,
                "closed_utc": closed_utc,
                "currency": currency,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )


class AsyncOutletItemsApi(Api[BaseAsyncClient]):
    """The operations of `client.outlet_items`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        ids: Sequence[UUID] | Unset | None = UNSET,
        consumed_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        closed_utc: models.TimeInterval | Unset | None = UNSET,
        currency: str | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.OutletItemResult, models.OutletItem]:
        """Get all outlet items.

        Lists what outlets, such as a bar or a spa, have sold and been paid outside of Mews,
        item by item, newest first, in pages. At least one filter besides `enterprise_ids` has
        to be given, and filters narrow the result together. `updated_utc` and `closed_utc` look
        at the bills that the items are on, not at the items. `currency` converts amounts, and
        filters nothing.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            ids: Only those with these ids. Any number of them.
            consumed_utc: Only items that were consumed, or are to be, inside this interval. The
                interval may be of any length.
            updated_utc: Only items whose bill was last changed inside this interval. The
                interval may be of any length.
            closed_utc: Only items whose bill was closed inside this interval. The interval may
                be of any length.
            currency: ISO 4217 code of the currency to convert amounts to. Without it they are
                in the currency of the item.
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
            OUTLET_ITEMS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "ids": ids,
                "consumed_utc": consumed_utc,
                "updated_utc": updated_utc,
                "closed_utc": closed_utc,
                "currency": currency,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )
