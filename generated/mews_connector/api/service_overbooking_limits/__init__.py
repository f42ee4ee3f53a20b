"""The operations on service overbooking limits."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.service_overbooking_limits.service_overbooking_limits_clear import (
    OPERATION as SERVICE_OVERBOOKING_LIMITS_CLEAR,
)
from mews_connector.api.service_overbooking_limits.service_overbooking_limits_get_all import (
    OPERATION as SERVICE_OVERBOOKING_LIMITS_GET_ALL,
)
from mews_connector.api.service_overbooking_limits.service_overbooking_limits_set import (
    OPERATION as SERVICE_OVERBOOKING_LIMITS_SET,
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

__all__ = ["AsyncServiceOverbookingLimitsApi", "ServiceOverbookingLimitsApi"]


class ServiceOverbookingLimitsApi(Api[BaseSyncClient]):
    """The operations of `client.service_overbooking_limits`."""

    def get_all(
        self,
        *,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        service_overbooking_limit_ids: Sequence[UUID] | Unset | None = UNSET,
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
    ) -> Pager[models.ServiceOverbookingLimitResult, models.ServiceOverbookingLimit]:
        """Get all service overbooking limits.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Lists how many reservations services take beyond their resources, and when, newest
        first, in pages. Only active limits are listed unless `activity_states` says otherwise.

        Args:
            service_ids: Only limits of these bookable services. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            service_overbooking_limit_ids: Only these limits. Any number of them.
            colliding_utc: Only limits that hold at some time of this interval.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            activity_states: Only active limits when absent or None. Ask for both states to
                notice deletions.
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
            SERVICE_OVERBOOKING_LIMITS_GET_ALL,
            {
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "service_overbooking_limit_ids": service_overbooking_limit_ids,
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

    def set_(
        self,
        *,
        service_id: UUID,
        set_service_overbooking_limits: Sequence[models.ServiceOverbookingLimitSetData],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Set service overbooking limits.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Sets how many reservations a service takes beyond its resources, each for an interval of
        time units. Both ends have to be starts of time units. A day starts at midnight in the
        property's time zone. An interval may span 367 days. Limits in the past change only
        inside the property's `operational_editable_history_interval`.

        Args:
            service_id: Which bookable service may be overbooked.
            set_service_overbooking_limits: The limits, with their intervals. At most 1000 in a
                call.
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
            SERVICE_OVERBOOKING_LIMITS_SET,
            {
                "service_id": service_id,
                "set_service_overbooking_limits": set_service_overbooking_limits,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def clear(
        self,
        *,
        service_id: UUID,
        clear_service_overbooking_limits: Sequence[models.ServiceOverbookingLimitClearData],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Clear service overbooking limits.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Removes the limits of a service from intervals of time units. A limit that reaches
        beyond an interval is split, and its rest stays. Both ends have to be starts of time
        units. A day starts at midnight in the property's time zone. An interval may span 367
        hours, 367 days or 60 months, by the service's time unit. Limits in the past are removed
        only inside the property's `operational_editable_history_interval`.

        Args:
            service_id: Whose limits to remove.
            clear_service_overbooking_limits: The intervals to clear. At most 1000 in a call.
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
            SERVICE_OVERBOOKING_LIMITS_CLEAR,
            {
                "service_id": service_id,
                "clear_service_overbooking_limits": clear_service_overbooking_limits,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncServiceOverbookingLimitsApi(Api[BaseAsyncClient]):
    """The operations of `client.service_overbooking_limits`."""

    def get_all(
        self,
        *,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        service_overbooking_limit_ids: Sequence[UUID] | Unset | None = UNSET,
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
    ) -> AsyncPager[models.ServiceOverbookingLimitResult, models.ServiceOverbookingLimit]:
        """Get all service overbooking limits.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Lists how many reservations services take beyond their resources, and when, newest
        first, in pages. Only active limits are listed unless `activity_states` says otherwise.

        Args:
            service_ids: Only limits of these bookable services. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            service_overbooking_limit_ids: Only these limits. Any number of them.
            colliding_utc: Only limits that hold at some time of this interval.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            activity_states: Only active limits when absent or None. Ask for both states to
                notice deletions.
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
            SERVICE_OVERBOOKING_LIMITS_GET_ALL,
            {
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "service_overbooking_limit_ids": service_overbooking_limit_ids,
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

    async def set_(
        self,
        *,
        service_id: UUID,
        set_service_overbooking_limits: Sequence[models.ServiceOverbookingLimitSetData],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Set service overbooking limits.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Sets how many reservations a service takes beyond its resources, each for an interval of
        time units. Both ends have to be starts of time units. A day starts at midnight in the
        property's time zone. An interval may span 367 days. Limits in the past change only
        inside the property's `operational_editable_history_interval`.

        Args:
            service_id: Which bookable service may be overbooked.
            set_service_overbooking_limits: The limits, with their intervals. At most 1000 in a
                call.
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
            SERVICE_OVERBOOKING_LIMITS_SET,
            {
                "service_id": service_id,
                "set_service_overbooking_limits": set_service_overbooking_limits,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def clear(
        self,
        *,
        service_id: UUID,
        clear_service_overbooking_limits: Sequence[models.ServiceOverbookingLimitClearData],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Clear service overbooking limits.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Removes the limits of a service from intervals of time units. A limit that reaches
        beyond an interval is split, and its rest stays. Both ends have to be starts of time
        units. A day starts at midnight in the property's time zone. An interval may span 367
        hours, 367 days or 60 months, by the service's time unit. Limits in the past are removed
        only inside the property's `operational_editable_history_interval`.

        Args:
            service_id: Whose limits to remove.
            clear_service_overbooking_limits: The intervals to clear. At most 1000 in a call.
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
            SERVICE_OVERBOOKING_LIMITS_CLEAR,
            {
                "service_id": service_id,
                "clear_service_overbooking_limits": clear_service_overbooking_limits,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )
