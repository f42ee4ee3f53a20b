"""The operations on rates."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.rates.rates_add import OPERATION as RATES_ADD
from mews_connector.api.rates.rates_delete import OPERATION as RATES_DELETE
from mews_connector.api.rates.rates_get_all import OPERATION as RATES_GET_ALL
from mews_connector.api.rates.rates_get_pricing import OPERATION as RATES_GET_PRICING
from mews_connector.api.rates.rates_set import OPERATION as RATES_SET
from mews_connector.api.rates.rates_update_capacity_offset import (
    OPERATION as RATES_UPDATE_CAPACITY_OFFSET,
)
from mews_connector.api.rates.rates_update_price import OPERATION as RATES_UPDATE_PRICE
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

__all__ = ["AsyncRatesApi", "RatesApi"]


class RatesApi(Api[BaseSyncClient]):
    """The operations of `client.rates`."""

    def get_all(
        self,
        *,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        extent: models.RateExtent | Unset | None = UNSET,
        rate_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        external_identifiers: Sequence[str] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.RateResult, models.Rate]:
        """Get all rates.

        Lists the rates of services, newest first, in pages. `extent` adds which availability
        blocks they are assigned to. Prices are not part of it: those of one rate come from
        `rates/getPricing`. Unlike most listings it holds deleted rates too, unless
        `activity_states` says otherwise.

        Args:
            service_ids: Only rates of these bookable services. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            extent: What to return. Rates and rate groups when absent or None.
            rate_ids: Only these rates. Any number of them.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            external_identifiers: Only rates with one of these ids of another system. Any number
                of them.
            activity_states: Both active and deleted rates when absent or None, unlike in most
                listings.
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
            RATES_GET_ALL,
            {
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "extent": extent,
                "rate_ids": rate_ids,
                "updated_utc": updated_utc,
                "external_identifiers": external_identifiers,
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

    def get_pricing(
        self,
        *,
        rate_id: UUID,
        first_time_unit_start_utc: DateTime,
        last_time_unit_start_utc: DateTime,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        product_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.RatePricing:
        """Get the pricing of a rate.

        Tells what a time unit costs at a rate: the base price, the price in each resource
        category, and the adjustments that lead from one to the other. Both ends of the interval
        have to be exact starts of time units. A day starts at midnight in the property's time
        zone. The interval may span 367 hours or 367 days, by the service's time unit. Of
        months, the documentation allows 60 in one place and 24 in another.

        Args:
            rate_id: Whose prices to tell.
            first_time_unit_start_utc: Exact start of the first time unit to price, in UTC.
            last_time_unit_start_utc: Exact start of the last time unit to price, in UTC. That
                unit is still part of the interval.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            product_id: Prices of this product at the rate, rather than of the time unit itself.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What a time unit costs at a rate.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RATES_GET_PRICING,
            {
                "rate_id": rate_id,
                "first_time_unit_start_utc": first_time_unit_start_utc,
                "last_time_unit_start_utc": last_time_unit_start_utc,
                "language_code": language_code,
                "culture_code": culture_code,
                "product_id": product_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def add(
        self,
        *,
        rates: Sequence[models.RateParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.RateAddResult:
        """Add rates.

        Adds rates to bookable services. `pricing_type` says whether a rate has prices of its
        own or derives them from those of another rate, and `pricing` holds what goes with that.
        Customers cannot book at a new rate unless `is_enabled` says so. Rates of the type
        `AvailabilityBlock` cannot be added.

        Args:
            rates: One entry for each new rate. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Rates that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RATES_ADD,
            {
                "rates": rates,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def update_price(
        self,
        *,
        rate_id: str,
        price_updates: Sequence[models.RatePriceUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        product_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Update the prices of a rate.

        Sets what a time unit costs at a rate, in all resource categories or in a single one.
        Each price replaces the earlier one of the same time units, and one without a `value`
        removes what was set. The server converts each interval to the property's time zone and
        changes every time unit that it intersects. Only a rate without a `base_rate_id` can be
        changed: the prices of the others follow. Past prices change only inside the property's
        editable history, future ones up to 5 years ahead. An interval may span at most 100 time
        units, and no more than 2 years.

        Args:
            rate_id: Which rate to change: its id, or `eid:` followed by its external
                identifier. The rate may not have a `base_rate_id`.
            price_updates: What each price applies to. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            product_id: The prices are those of this product at the rate, rather than of the
                time unit itself.
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
            RATES_UPDATE_PRICE,
            {
                "rate_id": rate_id,
                "price_updates": price_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "product_id": product_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def update_capacity_offset(
        self,
        *,
        capacity_offset_updates: Sequence[models.RateCapacityOffsetUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Update the capacity offsets of rates.

        Changes by how much prices rise or fall when more or fewer guests stay than a resource
        category takes. `rates/getPricing` tells what holds now, as `extra_unit_adjustment` and
        `empty_unit_adjustment`.

        Args:
            capacity_offset_updates: One entry for each rate. At most 50 in a call.
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
            RATES_UPDATE_CAPACITY_OFFSET,
            {
                "capacity_offset_updates": capacity_offset_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def set_(
        self,
        *,
        rates: Sequence[models.RateSetData],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.RateAddResult:
        """Set rates.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Changes the rates that are there, and adds those that are not. The `id` says which rate
        is meant, or without one the `external_identifier`. An `id` that no rate has is an
        error, while an unknown `external_identifier` makes a new rate. Give one of the two:
        what has neither may be added once more each time.

        Args:
            rates: One entry for each rate to change or to add. At most 100 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Rates that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RATES_SET,
            {
                "rates": rates,
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
        rate_ids: Sequence[str],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete rates.

        Takes rates out of use. `rates/getAll` goes on listing them, as rates that are not
        active.

        Args:
            rate_ids: The rates, each by its id, or by `eid:` followed by its external
                identifier. At most 10 in a call.
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
            RATES_DELETE,
            {
                "rate_ids": rate_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncRatesApi(Api[BaseAsyncClient]):
    """The operations of `client.rates`."""

    def get_all(
        self,
        *,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        extent: models.RateExtent | Unset | None = UNSET,
        rate_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        external_identifiers: Sequence[str] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.RateResult, models.Rate]:
        """Get all rates.

        Lists the rates of services, newest first, in pages. `extent` adds which availability
        blocks they are assigned to. Prices are not part of it: those of one rate come from
        `rates/getPricing`. Unlike most listings it holds deleted rates too, unless
        `activity_states` says otherwise.

        Args:
            service_ids: Only rates of these bookable services. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            extent: What to return. Rates and rate groups when absent or None.
            rate_ids: Only these rates. Any number of them.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            external_identifiers: Only rates with one of these ids of another system. Any number
                of them.
            activity_states: Both active and deleted rates when absent or None, unlike in most
                listings.
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
            RATES_GET_ALL,
            {
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "extent": extent,
                "rate_ids": rate_ids,
                "updated_utc": updated_utc,
                "external_identifiers": external_identifiers,
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

    async def get_pricing(
        self,
        *,
        rate_id: UUID,
        first_time_unit_start_utc: DateTime,
        last_time_unit_start_utc: DateTime,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        product_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.RatePricing:
        """Get the pricing of a rate.

        Tells what a time unit costs at a rate: the base price, the price in each resource
        category, and the adjustments that lead from one to the other. Both ends of the interval
        have to be exact starts of time units. A day starts at midnight in the property's time
        zone. The interval may span 367 hours or 367 days, by the service's time unit. Of
        months, the documentation allows 60 in one place and 24 in another.

        Args:
            rate_id: Whose prices to tell.
            first_time_unit_start_utc: Exact start of the first time unit to price, in UTC.
            last_time_unit_start_utc: Exact start of the last time unit to price, in UTC. That
                unit is still part of the interval.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            product_id: Prices of this product at the rate, rather than of the time unit itself.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What a time unit costs at a rate.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RATES_GET_PRICING,
            {
                "rate_id": rate_id,
                "first_time_unit_start_utc": first_time_unit_start_utc,
                "last_time_unit_start_utc": last_time_unit_start_utc,
                "language_code": language_code,
                "culture_code": culture_code,
                "product_id": product_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def add(
        self,
        *,
        rates: Sequence[models.RateParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.RateAddResult:
        """Add rates.

        Adds rates to bookable services. `pricing_type` says whether a rate has prices of its
        own or derives them from those of another rate, and `pricing` holds what goes with that.
        Customers cannot book at a new rate unless `is_enabled` says so. Rates of the type
        `AvailabilityBlock` cannot be added.

        Args:
            rates: One entry for each new rate. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Rates that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RATES_ADD,
            {
                "rates": rates,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update_price(
        self,
        *,
        rate_id: str,
        price_updates: Sequence[models.RatePriceUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        product_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Update the prices of a rate.

        Sets what a time unit costs at a rate, in all resource categories or in a single one.
        Each price replaces the earlier one of the same time units, and one without a `value`
        removes what was set. The server converts each interval to the property's time zone and
        changes every time unit that it intersects. Only a rate without a `base_rate_id` can be
        changed: the prices of the others follow. Past prices change only inside the property's
        editable history, future ones up to 5 years ahead. An interval may span at most 100 time
        units, and no more than 2 years.

        Args:
            rate_id: Which rate to change: its id, or `eid:` followed by its external
                identifier. The rate may not have a `base_rate_id`.
            price_updates: What each price applies to. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            product_id: The prices are those of this product at the rate, rather than of the
                time unit itself.
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
            RATES_UPDATE_PRICE,
            {
                "rate_id": rate_id,
                "price_updates": price_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "product_id": product_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update_capacity_offset(
        self,
        *,
        capacity_offset_updates: Sequence[models.RateCapacityOffsetUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Update the capacity offsets of rates.

        Changes by how much prices rise or fall when more or fewer guests stay than a resource
        category takes. `rates/getPricing` tells what holds now, as `extra_unit_adjustment` and
        `empty_unit_adjustment`.

        Args:
            capacity_offset_updates: One entry for each rate. At most 50 in a call.
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
            RATES_UPDATE_CAPACITY_OFFSET,
            {
                "capacity_offset_updates": capacity_offset_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def set_(
        self,
        *,
        rates: Sequence[models.RateSetData],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.RateAddResult:
        """Set rates.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Changes the rates that are there, and adds those that are not. The `id` says which rate
        is meant, or without one the `external_identifier`. An `id` that no rate has is an
        error, while an unknown `external_identifier` makes a new rate. Give one of the two:
        what has neither may be added once more each time.

        Args:
            rates: One entry for each rate to change or to add. At most 100 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Rates that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RATES_SET,
            {
                "rates": rates,
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
        rate_ids: Sequence[str],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete rates.

        Takes rates out of use. `rates/getAll` goes on listing them, as rates that are not
        active.

        Args:
            rate_ids: The rates, each by its id, or by `eid:` followed by its external
                identifier. At most 10 in a call.
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
            RATES_DELETE,
            {
                "rate_ids": rate_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )
