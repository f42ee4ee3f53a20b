"""The operations on cancellation policies."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.cancellation_policies.cancellation_policies_get_all import (
    OPERATION as CANCELLATION_POLICIES_GET_ALL,
)
from mews_connector.api.cancellation_policies.cancellation_policies_get_by_rates import (
    OPERATION as CANCELLATION_POLICIES_GET_BY_RATES,
)
from mews_connector.api.cancellation_policies.cancellation_policies_get_by_reservations import (
    OPERATION as CANCELLATION_POLICIES_GET_BY_RESERVATIONS,
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

__all__ = ["AsyncCancellationPoliciesApi", "CancellationPoliciesApi"]


class CancellationPoliciesApi(Api[BaseSyncClient]):
    """The operations of `client.cancellation_policies`."""

    def get_all(
        self,
        *,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        cancellation_policy_ids: Sequence[UUID] | Unset | None = UNSET,
        rate_group_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.CancellationPolicyResult, models.CancellationPolicy]:
        """Get all cancellation policies.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Lists what it costs to cancel a reservation, newest first, in pages. A policy holds for
        all rates of one group, which may have several: the fee can rise as the arrival comes
        closer. Only active policies are listed unless `activity_states` says otherwise.

        Args:
            service_ids: Only policies for rates of these bookable services. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            cancellation_policy_ids: Only these policies. Any number of them.
            rate_group_ids: Only policies for rates of these groups. Any number of them.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            activity_states: Only active policies when absent or None. Ask for both states to
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
            CANCELLATION_POLICIES_GET_ALL,
            {
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "cancellation_policy_ids": cancellation_policy_ids,
                "rate_group_ids": rate_group_ids,
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

    def get_by_reservations(
        self,
        *,
        reservation_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationCancellationPolicyResult:
        """Get cancellation policies by reservations.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Tells for each of some reservations which cancellation policies hold for it. There may
        be several: the fee can rise as the arrival comes closer. Unlike in
        `cancellationPolicies/getAll`, policies have no ids here.

        Args:
            reservation_ids: The reservations that somebody may cancel. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What it costs to cancel each of the reservations.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            CANCELLATION_POLICIES_GET_BY_RESERVATIONS,
            {
                "reservation_ids": reservation_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def get_by_rates(
        self,
        *,
        rate_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        reservation_start_utc: DateTime | Unset | None = UNSET,
        reservation_end_utc: DateTime | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.RateCancellationPolicyResult:
        """Get cancellation policies by rates.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Tells for each of some rates which cancellation policies would hold for a stay at it, so
        that a guest can be told before booking. There may be several: the fee can rise as the
        arrival comes closer. Unlike in `cancellationPolicies/getAll`, policies have no ids
        here.

        Args:
            rate_ids: The rates that the guest can choose from. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            reservation_start_utc: When the stay would begin, in UTC. Better not left out: the
                documentation requires it, although its own example has none.
            reservation_end_utc: When the stay would end, in UTC. As optional as
                `reservation_start_utc`.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What it would cost to cancel a stay at each of the rates.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            CANCELLATION_POLICIES_GET_BY_RATES,
            {
                "rate_ids": rate_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "reservation_start_utc": reservation_start_utc,
                "reservation_end_utc": reservation_end_utc,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncCancellationPoliciesApi(Api[BaseAsyncClient]):
    """The operations of `client.cancellation_policies`."""

    def get_all(
        self,
        *,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        cancellation_policy_ids: Sequence[UUID] | Unset | None = UNSET,
        rate_group_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.CancellationPolicyResult, models.CancellationPolicy]:
        """Get all cancellation policies.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Lists what it costs to cancel a reservation, newest first, in pages. A policy holds for
        all rates of one group, which may have several: the fee can rise as the arrival comes
        closer. Only active policies are listed unless `activity_states` says otherwise.

        Args:
            service_ids: Only policies for rates of these bookable services. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            cancellation_policy_ids: Only these policies. Any number of them.
            rate_group_ids: Only policies for rates of these groups. Any number of them.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            activity_states: Only active policies when absent or None. Ask for both states to
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
            CANCELLATION_POLICIES_GET_ALL,
            {
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "cancellation_policy_ids": cancellation_policy_ids,
                "rate_group_ids": rate_group_ids,
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

    async def get_by_reservations(
        self,
        *,
        reservation_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationCancellationPolicyResult:
        """Get cancellation policies by reservations.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Tells for each of some reservations which cancellation policies hold for it. There may
        be several: the fee can rise as the arrival comes closer. Unlike in
        `cancellationPolicies/getAll`, policies have no ids here.

        Args:
            reservation_ids: The reservations that somebody may cancel. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What it costs to cancel each of the reservations.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            CANCELLATION_POLICIES_GET_BY_RESERVATIONS,
            {
                "reservation_ids": reservation_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def get_by_rates(
        self,
        *,
        rate_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        reservation_start_utc: DateTime | Unset | None = UNSET,
        reservation_end_utc: DateTime | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.RateCancellationPolicyResult:
        """Get cancellation policies by rates.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Tells for each of some rates which cancellation policies would hold for a stay at it, so
        that a guest can be told before booking. There may be several: the fee can rise as the
        arrival comes closer. Unlike in `cancellationPolicies/getAll`, policies have no ids
        here.

        Args:
            rate_ids: The rates that the guest can choose from. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            reservation_start_utc: When the stay would begin, in UTC. Better not left out: the
                documentation requires it, although its own example has none.
            reservation_end_utc: When the stay would end, in UTC. As optional as
                `reservation_start_utc`.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What it would cost to cancel a stay at each of the rates.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            CANCELLATION_POLICIES_GET_BY_RATES,
            {
                "rate_ids": rate_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "reservation_start_utc": reservation_start_utc,
                "reservation_end_utc": reservation_end_utc,
            },
            timeout=timeout,
            retry=retry,
        )
