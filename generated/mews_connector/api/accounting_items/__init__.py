"""The operations on accounting items."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.accounting_items.accounting_items_get_all import (
    OPERATION as ACCOUNTING_ITEMS_GET_ALL,
)
from mews_connector.api.accounting_items.accounting_items_update import (
    OPERATION as ACCOUNTING_ITEMS_UPDATE,
)
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AccountingItemsApi", "AsyncAccountingItemsApi"]


class AccountingItemsApi(Api[BaseSyncClient]):
    """The operations of `client.accounting_items`."""

    def get_all(
        self,
        *,
        extent: models.AccountingItemExtent,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        item_ids: Sequence[UUID] | Unset | None = UNSET,
        rebated_item_ids: Sequence[UUID] | Unset | None = UNSET,
        closed_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        consumed_utc: models.TimeInterval | Unset | None = UNSET,
        currency: str | Unset | None = UNSET,
        states: Sequence[models.OrderItemAccountingState] | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AccountingItemResult:
        """Get all accounting items.

        Deprecated: use `payments/getAll` and `orderItems/getAll` instead. Mews discontinues it
        on 2026-01-10.

        Lists order items, payments and card transactions, all that match in a single response.
        At least one of `item_ids`, `rebated_item_ids` and the intervals has to be given. What
        replaces it lists them in pages. Of the two, only `orderItems/getAll` has a filter
        `consumed_utc`. `payments/getAll` has `charged_utc`, which can be another time: the
        payments that it returns tell both.

        Args:
            extent: Which kinds of items to list.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            item_ids: Only those with these ids. Any number of them.
            rebated_item_ids: Only those that rebate one of these. Any number of them.
            closed_utc: Only items whose bill was closed inside this interval. The interval may
                be of any length.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            consumed_utc: Only items that were consumed inside this interval. The interval may
                be of any length.
            currency: ISO 4217 code of the currency to convert amounts to. Without it they stay
                as they are.
            states: Only items in one of these states. `Open` and `Closed` ones when None or
                absent.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What matches the filters, by kind. A kind that `extent` does not ask for is None or absent.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            ACCOUNTING_ITEMS_GET_ALL,
            {
                "extent": extent,
                "language_code": language_code,
                "culture_code": culture_code,
                "item_ids": item_ids,
                "rebated_item_ids": rebated_item_ids,
                "closed_utc": closed_utc,
                "updated_utc": updated_utc,
                "consumed_utc": consumed_utc,
                "currency": currency,
                "states": states,
            },
            timeout=timeout,
            retry=retry,
        )

    def update(
        self,
        *,
        accounting_item_updates: Sequence[models.AccountingItemUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AccountingItemUpdateResult:
        """Update accounting items.

        Moves order items and payments to another bill, of the same account or of another one.
        An order item has to be `Open`, and a payment `Pending`. Any other is refused as an
        invalid `accounting_item_id`.

        Args:
            accounting_item_updates: The items, each with its new bill.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The order items and payments that were moved, as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            ACCOUNTING_ITEMS_UPDATE,
            {
                "accounting_item_updates": accounting_item_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncAccountingItemsApi(Api[BaseAsyncClient]):
    """The operations of `client.accounting_items`."""

    async def get_all(
        self,
        *,
        extent: models.AccountingItemExtent,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        item_ids: Sequence[UUID] | Unset | None = UNSET,
        rebated_item_ids: Sequence[UUID] | Unset | None = UNSET,
        closed_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        consumed_utc: models.TimeInterval | Unset | None = UNSET,
        currency: str | Unset | None = UNSET,
        states: Sequence[models.OrderItemAccountingState] | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AccountingItemResult:
        """Get all accounting items.

        Deprecated: use `payments/getAll` and `orderItems/getAll` instead. Mews discontinues it
        on 2026-01-10.

        Lists order items, payments and card transactions, all that match in a single response.
        At least one of `item_ids`, `rebated_item_ids` and the intervals has to be given. What
        replaces it lists them in pages. Of the two, only `orderItems/getAll` has a filter
        `consumed_utc`. `payments/getAll` has `charged_utc`, which can be another time: the
        payments that it returns tell both.

        Args:
            extent: Which kinds of items to list.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            item_ids: Only those with these ids. Any number of them.
            rebated_item_ids: Only those that rebate one of these. Any number of them.
            closed_utc: Only items whose bill was closed inside this interval. The interval may
                be of any length.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            consumed_utc: Only items that were consumed inside this interval. The interval may
                be of any length.
            currency: ISO 4217 code of the currency to convert amounts to. Without it they stay
                as they are.
            states: Only items in one of these states. `Open` and `Closed` ones when None or
                absent.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What matches the filters, by kind. A kind that `extent` does not ask for is None or absent.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            ACCOUNTING_ITEMS_GET_ALL,
            {
                "extent": extent,
                "language_code": language_code,
                "culture_code": culture_code,
                "item_ids": item_ids,
                "rebated_item_ids": rebated_item_ids,
                "closed_utc": closed_utc,
                "updated_utc": updated_utc,
                "consumed_utc": consumed_utc,
                "currency": currency,
                "states": states,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update(
        self,
        *,
        accounting_item_updates: Sequence[models.AccountingItemUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AccountingItemUpdateResult:
        """Update accounting items.

        Moves order items and payments to another bill, of the same account or of another one.
        An order item has to be `Open`, and a payment `Pending`. Any other is refused as an
        invalid `accounting_item_id`.

        Args:
            accounting_item_updates: The items, each with its new bill.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The order items and payments that were moved, as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            ACCOUNTING_ITEMS_UPDATE,
            {
                "accounting_item_updates": accounting_item_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )
