"""The operations on services."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.services.services_update_availability import (
    OPERATION as SERVICES_UPDATE_AVAILABILITY,
)
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncServicesApi", "ServicesApi"]


class ServicesApi(Api[BaseSyncClient]):
    """The operations of `client.services`."""

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
            service_id: Id of the service.
            availability_updates: The adjustments. At most 1000 in a request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: Nobody knows whether it was applied.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
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
            service_id: Id of the service.
            availability_updates: The adjustments. At most 1000 in a request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: Nobody knows whether it was applied.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
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
