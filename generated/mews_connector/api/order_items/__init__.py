"""The operations on order items."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.order_items.order_items_cancel import OPERATION as ORDER_ITEMS_CANCEL
from mews_connector.api.order_items.order_items_get_all import OPERATION as ORDER_ITEMS_GET_ALL
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

__all__ = ["AsyncOrderItemsApi", "OrderItemsApi"]


class OrderItemsApi(Api[BaseSyncClient]):
    """The operations of `client.order_items`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        order_item_ids: Sequence[UUID] | Unset | None = UNSET,
        account_ids: Sequence[UUID] | Unset | None = UNSET,
        service_order_ids: Sequence[UUID] | Unset | None = UNSET,
        service_ids: Sequence[UUID] | Unset | None = UNSET,
        bill_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        consumed_utc: models.TimeInterval | Unset | None = UNSET,
        canceled_utc: models.TimeInterval | Unset | None = UNSET,
        closed_utc: models.TimeInterval | Unset | None = UNSET,
        currency: str | Unset | None = UNSET,
        accounting_states: Sequence[models.OrderItemAccountingState] | Unset | None = UNSET,
        types: Sequence[models.OrderItemType] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.OrderItemResult, models.OrderItem]:
        """Get all order items.

        Lists what guests and companies are charged for, newest first, in pages. Filters narrow
        the result together. At least one has to be given that names ids or an interval, and
        `enterprise_ids` alone is not enough. Rebates, discounts and fees are items of their
        own, beside those that they belong to. Payments are listed by `payments/getAll`.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            order_item_ids: Only these items. Any number of them.
            account_ids: Only what is charged to these customers or companies. Any number of
                them.
            service_order_ids: Only what belongs to these reservations, or to these orders of
                `orders/add`. Any number of them.
            service_ids: Only what was sold by these services. Any number of them.
            bill_ids: Only what is on these bills. Any number of them.
            created_utc: Only those that were made inside this interval. The interval may be of
                any length.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            consumed_utc: Only items that are consumed inside this interval. The interval may be
                of any length.
            canceled_utc: Only items that were cancelled inside this interval. The interval may
                be of any length.
            closed_utc: Only items whose bill was closed inside this interval. The interval may
                be of any length.
            currency: Code by ISO 4217 of the currency to convert all amounts to. It selects
                nothing.
            accounting_states: Only items in one of these states. The documentation names no
                default, unlike for accounting items: say which ones if canceled items would be too
                many. At most 1000 in a call.
            types: Only items of one of these types. At most 1000 in a call.
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
            ORDER_ITEMS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "order_item_ids": order_item_ids,
                "account_ids": account_ids,
                "service_order_ids": service_order_ids,
                "service_ids": service_ids,
                "bill_ids": bill_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "consumed_utc": consumed_utc,
                "canceled_utc": canceled_utc,
                "closed_utc": closed_utc,
                "currency": currency,
                "accounting_states": accounting_states,
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

    def cancel(
        self,
        *,
        order_item_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Cancel order items.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Cancels charges, whatever reservation or order they belong to. They stay readable
        through `orderItems/getAll`, with the state `Canceled`.

        Args:
            order_item_ids: The charges to take back, as `orderItems/getAll` lists them. At most
                10 in a call.
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
            ORDER_ITEMS_CANCEL,
            {
                "order_item_ids": order_item_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncOrderItemsApi(Api[BaseAsyncClient]):
    """The operations of `client.order_items`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        order_item_ids: Sequence[UUID] | Unset | None = UNSET,
        account_ids: Sequence[UUID] | Unset | None = UNSET,
        service_order_ids: Sequence[UUID] | Unset | None = UNSET,
        service_ids: Sequence[UUID] | Unset | None = UNSET,
        bill_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        consumed_utc: models.TimeInterval | Unset | None = UNSET,
        canceled_utc: models.TimeInterval | Unset | None = UNSET,
        closed_utc: models.TimeInterval | Unset | None = UNSET,
        currency: str | Unset | None = UNSET,
        accounting_states: Sequence[models.OrderItemAccountingState] | Unset | None = UNSET,
        types: Sequence[models.OrderItemType] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.OrderItemResult, models.OrderItem]:
        """Get all order items.

        Lists what guests and companies are charged for, newest first, in pages. Filters narrow
        the result together. At least one has to be given that names ids or an interval, and
        `enterprise_ids` alone is not enough. Rebates, discounts and fees are items of their
        own, beside those that they belong to. Payments are listed by `payments/getAll`.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            order_item_ids: Only these items. Any number of them.
            account_ids: Only what is charged to these customers or companies. Any number of
                them.
            service_order_ids: Only what belongs to these reservations, or to these orders of
                `orders/add`. Any number of them.
            service_ids: Only what was sold by these services. Any number of them.
            bill_ids: Only what is on these bills. Any number of them.
            created_utc: Only those that were made inside this interval. The interval may be of
                any length.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            consumed_utc: Only items that are consumed inside this interval. The interval may be
                of any length.
            canceled_utc: Only items that were cancelled inside this interval. The interval may
                be of any length.
            closed_utc: Only items whose bill was closed inside this interval. The interval may
                be of any length.
            currency: Code by ISO 4217 of the currency to convert all amounts to. It selects
                nothing.
            accounting_states: Only items in one of these states. The documentation names no
                default, unlike for accounting items: say which ones if canceled items would be too
                many. At most 1000 in a call.
            types: Only items of one of these types. At most 1000 in a call.
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
            ORDER_ITEMS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "order_item_ids": order_item_ids,
                "account_ids": account_ids,
                "service_order_ids": service_order_ids,
                "service_ids": service_ids,
                "bill_ids": bill_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "consumed_utc": consumed_utc,
                "canceled_utc": canceled_utc,
                "closed_utc": closed_utc,
                "currency": currency,
                "accounting_states": accounting_states,
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

    async def cancel(
        self,
        *,
        order_item_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Cancel order items.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Cancels charges, whatever reservation or order they belong to. They stay readable
        through `orderItems/getAll`, with the state `Canceled`.

        Args:
            order_item_ids: The charges to take back, as `orderItems/getAll` lists them. At most
                10 in a call.
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
            ORDER_ITEMS_CANCEL,
            {
                "order_item_ids": order_item_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )
