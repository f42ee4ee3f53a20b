"""The operations on services."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.services.services_get_all import OPERATION as SERVICES_GET_ALL
from mews_connector.api.services.services_get_availability import (
    OPERATION as SERVICES_GET_AVAILABILITY,
)
from mews_connector.api.services.services_get_availability_20240122 import (
    OPERATION as SERVICES_GET_AVAILABILITY_20240122,
)
from mews_connector.api.services.services_update_availability import (
    OPERATION as SERVICES_UPDATE_AVAILABILITY,
)
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

__all__ = ["AsyncServicesApi", "ServicesApi"]


class ServicesApi(Api[BaseSyncClient]):
    """The operations of `client.services`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        service_ids: Sequence[UUID] | Unset | None = UNSET,
        service_type: models.ServiceType | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.ServiceResult, models.Service]:
        """Get all services.

        Lists the services of a property, newest first, in pages: those that are booked for a
        time, such as a stay, and those that only sell products, such as a bar. `data` tells
        which kind a service is. Inactive services cannot be filtered out: look at `is_active`.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            service_ids: Only these services. Any number of them.
            service_type: Only services of this kind. Both kinds when absent or None.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
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
            SERVICES_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "service_ids": service_ids,
                "service_type": service_type,
                "updated_utc": updated_utc,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    def get_availability_2024_01_22(
        self,
        *,
        service_id: UUID,
        first_time_unit_start_utc: DateTime,
        last_time_unit_start_utc: DateTime,
        metrics: Sequence[models.ServiceAvailabilityMetric],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ServiceAvailabilityResultV20240122:
        """Get metrics of the availability of a service.

        Tells, for each time unit and resource category of a bookable service, the numbers that
        `metrics` asks for, such as how many resources are occupied or out of order. How many
        can still be booked is none of them, and comes from `services/getAvailability`. Both
        ends of the interval have to be exact starts of time units. A day starts at midnight in
        the property's time zone. The interval may span 367 hours, 367 days or 60 months, by the
        service's time unit.

        Args:
            service_id: A bookable service.
            first_time_unit_start_utc: Exact start of the first time unit to look at, in UTC.
            last_time_unit_start_utc: Exact start of the last time unit to look at, in UTC. That
                unit is still part of the interval.
            metrics: What to count. Nothing else is returned.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The numbers that were asked for, by resource category.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            SERVICES_GET_AVAILABILITY_20240122,
            {
                "service_id": service_id,
                "first_time_unit_start_utc": first_time_unit_start_utc,
                "last_time_unit_start_utc": last_time_unit_start_utc,
                "metrics": metrics,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def get_availability(
        self,
        *,
        service_id: UUID,
        first_time_unit_start_utc: DateTime,
        last_time_unit_start_utc: DateTime,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        start_utc: DateTime | Unset | None = UNSET,
        end_utc: DateTime | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ServiceAvailabilityResult:
        """Get the availability of a service.

        Tells how many resources of each category of a bookable service can still be booked in
        each time unit, with availability adjustments applied. Both ends of the interval have to
        be exact starts of time units. A day starts at midnight in the property's time zone. The
        interval may span 367 hours, 367 days or 60 months, by the service's time unit. The
        numbers behind the result can be had from `services/getAvailability/2024-01-22`.

        Args:
            service_id: A bookable service.
            first_time_unit_start_utc: Exact start of the first time unit to look at, in UTC.
            last_time_unit_start_utc: Exact start of the last time unit to look at, in UTC. That
                unit is still part of the interval.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            start_utc: Deprecated. Use `first_time_unit_start_utc` instead.
            end_utc: Deprecated. Use `last_time_unit_start_utc` instead.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            How many resources of each category can be booked in each time unit.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            SERVICES_GET_AVAILABILITY,
            {
                "service_id": service_id,
                "first_time_unit_start_utc": first_time_unit_start_utc,
                "last_time_unit_start_utc": last_time_unit_start_utc,
                "language_code": language_code,
                "culture_code": culture_code,
                "start_utc": start_utc,
                "end_utc": end_utc,
            },
            timeout=timeout,
            retry=retry,
        )

    def update_availability(
        self,
        *,
        service_id: UUID,
        availability_updates: Sequence[models.AvailabilityUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Update the availability of a service.

        Sets by how much the number of resources of a category that can be booked differs from
        the number that exists. A new value replaces the earlier one of the same time unit,
        category and availability block: after -5, send -7 to take 7 away. Availability is kept
        per time unit: the server converts each interval to the property's time zone and adjusts
        every unit that it intersects. Past units change only inside the property's editable
        history, future ones up to 5 years ahead.

        Args:
            service_id: The bookable service whose availability is adjusted.
            availability_updates: The adjustments. At most 1000 in a call.
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
            SERVICES_UPDATE_AVAILABILITY,
            {
                "service_id": service_id,
                "availability_updates": availability_updates,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncServicesApi(Api[BaseAsyncClient]):
    """The operations of `client.services`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        service_ids: Sequence[UUID] | Unset | None = UNSET,
        service_type: models.ServiceType | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.ServiceResult, models.Service]:
        """Get all services.

        Lists the services of a property, newest first, in pages: those that are booked for a
        time, such as a stay, and those that only sell products, such as a bar. `data` tells
        which kind a service is. Inactive services cannot be filtered out: look at `is_active`.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            service_ids: Only these services. Any number of them.
            service_type: Only services of this kind. Both kinds when absent or None.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
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
            SERVICES_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "service_ids": service_ids,
                "service_type": service_type,
                "updated_utc": updated_utc,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    async def get_availability_2024_01_22(
        self,
        *,
        service_id: UUID,
        first_time_unit_start_utc: DateTime,
        last_time_unit_start_utc: DateTime,
        metrics: Sequence[models.ServiceAvailabilityMetric],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ServiceAvailabilityResultV20240122:
        """Get metrics of the availability of a service.

        Tells, for each time unit and resource category of a bookable service, the numbers that
        `metrics` asks for, such as how many resources are occupied or out of order. How many
        can still be booked is none of them, and comes from `services/getAvailability`. Both
        ends of the interval have to be exact starts of time units. A day starts at midnight in
        the property's time zone. The interval may span 367 hours, 367 days or 60 months, by the
        service's time unit.

        Args:
            service_id: A bookable service.
            first_time_unit_start_utc: Exact start of the first time unit to look at, in UTC.
            last_time_unit_start_utc: Exact start of the last time unit to look at, in UTC. That
                unit is still part of the interval.
            metrics: What to count. Nothing else is returned.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The numbers that were asked for, by resource category.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            SERVICES_GET_AVAILABILITY_20240122,
            {
                "service_id": service_id,
                "first_time_unit_start_utc": first_time_unit_start_utc,
                "last_time_unit_start_utc": last_time_unit_start_utc,
                "metrics": metrics,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def get_availability(
        self,
        *,
        service_id: UUID,
        first_time_unit_start_utc: DateTime,
        last_time_unit_start_utc: DateTime,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        start_utc: DateTime | Unset | None = UNSET,
        end_utc: DateTime | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ServiceAvailabilityResult:
        """Get the availability of a service.

        Tells how many resources of each category of a bookable service can still be booked in
        each time unit, with availability adjustments applied. Both ends of the interval have to
        be exact starts of time units. A day starts at midnight in the property's time zone. The
        interval may span 367 hours, 367 days or 60 months, by the service's time unit. The
        numbers behind the result can be had from `services/getAvailability/2024-01-22`.

        Args:
            service_id: A bookable service.
            first_time_unit_start_utc: Exact start of the first time unit to look at, in UTC.
            last_time_unit_start_utc: Exact start of the last time unit to look at, in UTC. That
                unit is still part of the interval.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            start_utc: Deprecated. Use `first_time_unit_start_utc` instead.
            end_utc: Deprecated. Use `last_time_unit_start_utc` instead.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            How many resources of each category can be booked in each time unit.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            SERVICES_GET_AVAILABILITY,
            {
                "service_id": service_id,
                "first_time_unit_start_utc": first_time_unit_start_utc,
                "last_time_unit_start_utc": last_time_unit_start_utc,
                "language_code": language_code,
                "culture_code": culture_code,
                "start_utc": start_utc,
                "end_utc": end_utc,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update_availability(
        self,
        *,
        service_id: UUID,
        availability_updates: Sequence[models.AvailabilityUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Update the availability of a service.

        Sets by how much the number of resources of a category that can be booked differs from
        the number that exists. A new value replaces the earlier one of the same time unit,
        category and availability block: after -5, send -7 to take 7 away. Availability is kept
        per time unit: the server converts each interval to the property's time zone and adjusts
        every unit that it intersects. Past units change only inside the property's editable
        history, future ones up to 5 years ahead.

        Args:
            service_id: The bookable service whose availability is adjusted.
            availability_updates: The adjustments. At most 1000 in a call.
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
            SERVICES_UPDATE_AVAILABILITY,
            {
                "service_id": service_id,
                "availability_updates": availability_updates,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
