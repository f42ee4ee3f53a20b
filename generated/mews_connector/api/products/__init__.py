"""The operations on products."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.products.products_delete import OPERATION as PRODUCTS_DELETE
from mews_connector.api.products.products_get_all import OPERATION as PRODUCTS_GET_ALL
from mews_connector.api.products.products_get_pricing import OPERATION as PRODUCTS_GET_PRICING
from mews_connector.api.products.products_update_price import OPERATION as PRODUCTS_UPDATE_PRICE
from mews_connector.types import (
    UNSET,
    AsyncPager,
    DateTime,
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

__all__ = ["AsyncProductsApi", "ProductsApi"]


class ProductsApi(Api[BaseSyncClient]):
    """The operations of `client.products`."""

    def get_all(
        self,
        *,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        product_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        include_default: bool | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.ProductResult, models.Product]:
        """Get all products.

        Lists what is sold together with services, or by them, newest first, in pages. Products
        that belong to a service by default, such as the night itself, are listed only if
        `include_default` says so, or if `product_ids` are given. They are of use in accounting,
        and not to be offered to guests.

        Args:
            service_ids: Only what is sold by these services, or together with them. Any number
                of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            product_ids: Only these products. Those that a service has by default are among them
                unless `include_default` is false. Any number of them.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            include_default: Whether to list also what a service has by default and nobody
                chooses, such as the night of a stay. None or absent means yes with `product_ids`,
                and no without them.
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
            PRODUCTS_GET_ALL,
            {
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "product_ids": product_ids,
                "updated_utc": updated_utc,
                "include_default": include_default,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    def get_pricing(
        self,
        *,
        product_id: UUID,
        first_time_unit_start_utc: DateTime,
        last_time_unit_start_utc: DateTime,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ProductPricingResult:
        """Get the pricing of a product.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Tells what a product costs in each time unit of its service, and what guests of an age
        category pay for it. What it costs at a single rate comes from `rates/getPricing`. Both
        ends of the interval have to be exact starts of time units. A day starts at midnight in
        the property's time zone. The interval may span 100 hours, 100 days or 24 months, by the
        service's time unit.

        Args:
            product_id: Whose prices to tell.
            first_time_unit_start_utc: Exact start of the first time unit to price, in UTC.
            last_time_unit_start_utc: Exact start of the last time unit to price, in UTC. That
                unit is still part of the interval.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: The properties among whose products it is looked for. Every property
                that the access token covers when absent or None. At most 1000 in a call.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What a product costs.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            PRODUCTS_GET_PRICING,
            {
                "product_id": product_id,
                "first_time_unit_start_utc": first_time_unit_start_utc,
                "last_time_unit_start_utc": last_time_unit_start_utc,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
            },
            timeout=timeout,
            retry=retry,
        )

    def update_price(
        self,
        *,
        product_id: str,
        price_updates: Sequence[models.ProductPriceUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Update the prices of a product.

        Sets what a product costs in time units of its service. Each price replaces the earlier
        one of the same time units, and one without a `value` removes what was set. Every time
        unit that an interval intersects is changed. Past prices change only inside the
        property's editable history. An interval may span 367 hours, 367 days or 24 months, by
        the service's time unit.

        Args:
            product_id: Which product to change: its id, or `eid:` followed by its external
                identifier.
            price_updates: What each price applies to. At most 100 in a call.
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
            PRODUCTS_UPDATE_PRICE,
            {
                "product_id": product_id,
                "price_updates": price_updates,
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
        product_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete products.

        Takes products out of use: their `is_active` becomes false.

        Args:
            product_ids: Which ones to delete. At most 1000 in a call.
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
            PRODUCTS_DELETE,
            {
                "product_ids": product_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncProductsApi(Api[BaseAsyncClient]):
    """The operations of `client.products`."""

    def get_all(
        self,
        *,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        product_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        include_default: bool | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.ProductResult, models.Product]:
        """Get all products.

        Lists what is sold together with services, or by them, newest first, in pages. Products
        that belong to a service by default, such as the night itself, are listed only if
        `include_default` says so, or if `product_ids` are given. They are of use in accounting,
        and not to be offered to guests.

        Args:
            service_ids: Only what is sold by these services, or together with them. Any number
                of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            product_ids: Only these products. Those that a service has by default are among them
                unless `include_default` is false. Any number of them.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            include_default: Whether to list also what a service has by default and nobody
                chooses, such as the night of a stay. None or absent means yes with `product_ids`,
                and no without them.
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
            PRODUCTS_GET_ALL,
            {
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "product_ids": product_ids,
                "updated_utc": updated_utc,
                "include_default": include_default,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    async def get_pricing(
        self,
        *,
        product_id: UUID,
        first_time_unit_start_utc: DateTime,
        last_time_unit_start_utc: DateTime,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ProductPricingResult:
        """Get the pricing of a product.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Tells what a product costs in each time unit of its service, and what guests of an age
        category pay for it. What it costs at a single rate comes from `rates/getPricing`. Both
        ends of the interval have to be exact starts of time units. A day starts at midnight in
        the property's time zone. The interval may span 100 hours, 100 days or 24 months, by the
        service's time unit.

        Args:
            product_id: Whose prices to tell.
            first_time_unit_start_utc: Exact start of the first time unit to price, in UTC.
            last_time_unit_start_utc: Exact start of the last time unit to price, in UTC. That
                unit is still part of the interval.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: The properties among whose products it is looked for. Every property
                that the access token covers when absent or None. At most 1000 in a call.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What a product costs.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            PRODUCTS_GET_PRICING,
            {
                "product_id": product_id,
                "first_time_unit_start_utc": first_time_unit_start_utc,
                "last_time_unit_start_utc": last_time_unit_start_utc,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update_price(
        self,
        *,
        product_id: str,
        price_updates: Sequence[models.ProductPriceUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Update the prices of a product.

        Sets what a product costs in time units of its service. Each price replaces the earlier
        one of the same time units, and one without a `value` removes what was set. Every time
        unit that an interval intersects is changed. Past prices change only inside the
        property's editable history. An interval may span 367 hours, 367 days or 24 months, by
        the service's time unit.

        Args:
            product_id: Which product to change: its id, or `eid:` followed by its external
                identifier.
            price_updates: What each price applies to. At most 100 in a call.
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
            PRODUCTS_UPDATE_PRICE,
            {
                "product_id": product_id,
                "price_updates": price_updates,
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
        product_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete products.

        Takes products out of use: their `is_active` becomes false.

        Args:
            product_ids: Which ones to delete. At most 1000 in a call.
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
            PRODUCTS_DELETE,
            {
                "product_ids": product_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )
