"""The operations on restrictions."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.restrictions.restrictions_add import OPERATION as RESTRICTIONS_ADD
from mews_connector.api.restrictions.restrictions_clear import OPERATION as RESTRICTIONS_CLEAR
from mews_connector.api.restrictions.restrictions_delete import OPERATION as RESTRICTIONS_DELETE
from mews_connector.api.restrictions.restrictions_get_all import OPERATION as RESTRICTIONS_GET_ALL
from mews_connector.api.restrictions.restrictions_set import OPERATION as RESTRICTIONS_SET
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

__all__ = ["AsyncRestrictionsApi", "RestrictionsApi"]


class RestrictionsApi(Api[BaseSyncClient]):
    """The operations of `client.restrictions`."""

    def get_all(
        self,
        *,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        colliding_utc: models.TimeInterval | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        restriction_ids: Sequence[UUID] | Unset | None = UNSET,
        resource_category_ids: Sequence[UUID] | Unset | None = UNSET,
        rate_ids: Sequence[UUID] | Unset | None = UNSET,
        exact_rate_ids: Sequence[UUID] | Unset | None = UNSET,
        base_rate_ids: Sequence[UUID] | Unset | None = UNSET,
        origin: models.RestrictionOrigin | Unset | None = UNSET,
        time_filter: str | Unset | None = UNSET,
        start_utc: DateTime | Unset | None = UNSET,
        end_utc: DateTime | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.RestrictionResult, models.Restriction]:
        """Get all restrictions.

        Lists what restricts the booking of services, whether users of Mews or integrations set
        it up, newest first, in pages. `conditions` say which reservations are restricted, and
        `exceptions` which of these are allowed all the same. Ids do not last, because
        `restrictions/set` and `restrictions/clear` merge and split restrictions.

        Args:
            service_ids: Only restrictions of these bookable services. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            colliding_utc: Only restrictions that hold at some time of this interval.
            created_utc: Only those that were made inside this interval.
            updated_utc: Only those that were last changed inside this interval.
            restriction_ids: Only these restrictions. Any number of them.
            resource_category_ids: Only restrictions of these resource categories. Any number of
                them.
            rate_ids: Only restrictions that affect one of these rates: those of the rate
                itself, of its group, of its base rate, and of all rates. At most 1000 in a call.
            exact_rate_ids: Only restrictions that have one of these as `exact_rate_id`. Any
                number of them.
            base_rate_ids: Only restrictions that have one of these as `base_rate_id`. Any
                number of them.
            origin: Only restrictions of this origin. Those of any when absent or None.
            time_filter: Deprecated. Use `colliding_utc`, `created_utc` or `updated_utc`
                instead.
            start_utc: Deprecated. Use `colliding_utc`, `created_utc` or `updated_utc` instead.
            end_utc: Deprecated. Use `colliding_utc`, `created_utc` or `updated_utc` instead.
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
            RESTRICTIONS_GET_ALL,
            {
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "colliding_utc": colliding_utc,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "restriction_ids": restriction_ids,
                "resource_category_ids": resource_category_ids,
                "rate_ids": rate_ids,
                "exact_rate_ids": exact_rate_ids,
                "base_rate_ids": base_rate_ids,
                "origin": origin,
                "time_filter": time_filter,
                "start_utc": start_utc,
                "end_utc": end_utc,
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
        service_id: str,
        data: Sequence[models.RestrictionSetData],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Set restrictions.

        Restricts which reservations can be made. Where an earlier restriction has exactly the
        same conditions, the new one replaces it on the days that both are about. If their
        exceptions are the same too, the two become one. Restrictions that users of Mews made
        are left alone. A service can have 150,000 active restrictions of both kinds, so send
        long intervals rather than single days.

        Args:
            service_id: The bookable service to restrict: its id, or `eid:` followed by its
                external identifier.
            data: The restrictions. One for a long interval is better than many for single days.
                At most 1000 in a call.
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
            RESTRICTIONS_SET,
            {
                "service_id": service_id,
                "data": data,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def clear(
        self,
        *,
        service_id: str,
        data: Sequence[models.RestrictionClearData],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Clear restrictions.

        Removes all restrictions with exactly the same conditions from an interval, whatever
        their exceptions are. One that reaches beyond the interval is split, and its rest stays.
        A condition that is left out has to be left out in the restriction too: without a rate,
        only restrictions of all rates are removed, and none of a single rate. To change only an
        exception, use `restrictions/set`. Restrictions that users of Mews made are left alone.

        Args:
            service_id: The restricted service: its id, or `eid:` followed by its external
                identifier.
            data: The conditions and intervals to clear. At most 1000 in a call.
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
            RESTRICTIONS_CLEAR,
            {
                "service_id": service_id,
                "data": data,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def add(
        self,
        *,
        service_id: UUID,
        restrictions: Sequence[models.RestrictionParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.RestrictionAddResult:
        """Add restrictions.

        Deprecated: use `restrictions/set` instead. Mews discontinues it on 2026-01-10.

        Adds restrictions as they are, without merging those that are alike. What replaces it
        takes conditions and exceptions side by side and returns no ids.

        Args:
            service_id: The bookable service to restrict.
            restrictions: One entry for each new restriction. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The restrictions as they were added.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESTRICTIONS_ADD,
            {
                "service_id": service_id,
                "restrictions": restrictions,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def delete(
        self,
        *,
        restriction_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete restrictions.

        Deprecated: use `restrictions/clear` instead. Mews discontinues it on 2026-01-10.

        Removes restrictions by their ids. What replaces it takes conditions and an interval:
        ids do not last, now that restrictions are merged and split.

        Args:
            restriction_ids: Which ones to remove. `restrictions/getAll` tells their ids.
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
            RESTRICTIONS_DELETE,
            {
                "restriction_ids": restriction_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncRestrictionsApi(Api[BaseAsyncClient]):
    """The operations of `client.restrictions`."""

    def get_all(
        self,
        *,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        colliding_utc: models.TimeInterval | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        restriction_ids: Sequence[UUID] | Unset | None = UNSET,
        resource_category_ids: Sequence[UUID] | Unset | None = UNSET,
        rate_ids: Sequence[UUID] | Unset | None = UNSET,
        exact_rate_ids: Sequence[UUID] | Unset | None = UNSET,
        base_rate_ids: Sequence[UUID] | Unset | None = UNSET,
        origin: models.RestrictionOrigin | Unset | None = UNSET,
        time_filter: str | Unset | None = UNSET,
        start_utc: DateTime | Unset | None = UNSET,
        end_utc: DateTime | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.RestrictionResult, models.Restriction]:
        """Get all restrictions.

        Lists what restricts the booking of services, whether users of Mews or integrations set
        it up, newest first, in pages. `conditions` say which reservations are restricted, and
        `exceptions` which of these are allowed all the same. Ids do not last, because
        `restrictions/set` and `restrictions/clear` merge and split restrictions.

        Args:
            service_ids: Only restrictions of these bookable services. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            colliding_utc: Only restrictions that hold at some time of this interval.
            created_utc: Only those that were made inside this interval.
            updated_utc: Only those that were last changed inside this interval.
            restriction_ids: Only these restrictions. Any number of them.
            resource_category_ids: Only restrictions of these resource categories. Any number of
                them.
            rate_ids: Only restrictions that affect one of these rates: those of the rate
                itself, of its group, of its base rate, and of all rates. At most 1000 in a call.
            exact_rate_ids: Only restrictions that have one of these as `exact_rate_id`. Any
                number of them.
            base_rate_ids: Only restrictions that have one of these as `base_rate_id`. Any
                number of them.
            origin: Only restrictions of this origin. Those of any when absent or None.
            time_filter: Deprecated. Use `colliding_utc`, `created_utc` or `updated_utc`
                instead.
            start_utc: Deprecated. Use `colliding_utc`, `created_utc` or `updated_utc` instead.
            end_utc: Deprecated. Use `colliding_utc`, `created_utc` or `updated_utc` instead.
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
            RESTRICTIONS_GET_ALL,
            {
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "colliding_utc": colliding_utc,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "restriction_ids": restriction_ids,
                "resource_category_ids": resource_category_ids,
                "rate_ids": rate_ids,
                "exact_rate_ids": exact_rate_ids,
                "base_rate_ids": base_rate_ids,
                "origin": origin,
                "time_filter": time_filter,
                "start_utc": start_utc,
                "end_utc": end_utc,
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
        service_id: str,
        data: Sequence[models.RestrictionSetData],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Set restrictions.

        Restricts which reservations can be made. Where an earlier restriction has exactly the
        same conditions, the new one replaces it on the days that both are about. If their
        exceptions are the same too, the two become one. Restrictions that users of Mews made
        are left alone. A service can have 150,000 active restrictions of both kinds, so send
        long intervals rather than single days.

        Args:
            service_id: The bookable service to restrict: its id, or `eid:` followed by its
                external identifier.
            data: The restrictions. One for a long interval is better than many for single days.
                At most 1000 in a call.
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
            RESTRICTIONS_SET,
            {
                "service_id": service_id,
                "data": data,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def clear(
        self,
        *,
        service_id: str,
        data: Sequence[models.RestrictionClearData],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Clear restrictions.

        Removes all restrictions with exactly the same conditions from an interval, whatever
        their exceptions are. One that reaches beyond the interval is split, and its rest stays.
        A condition that is left out has to be left out in the restriction too: without a rate,
        only restrictions of all rates are removed, and none of a single rate. To change only an
        exception, use `restrictions/set`. Restrictions that users of Mews made are left alone.

        Args:
            service_id: The restricted service: its id, or `eid:` followed by its external
                identifier.
            data: The conditions and intervals to clear. At most 1000 in a call.
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
            RESTRICTIONS_CLEAR,
            {
                "service_id": service_id,
                "data": data,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def add(
        self,
        *,
        service_id: UUID,
        restrictions: Sequence[models.RestrictionParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.RestrictionAddResult:
        """Add restrictions.

        Deprecated: use `restrictions/set` instead. Mews discontinues it on 2026-01-10.

        Adds restrictions as they are, without merging those that are alike. What replaces it
        takes conditions and exceptions side by side and returns no ids.

        Args:
            service_id: The bookable service to restrict.
            restrictions: One entry for each new restriction. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The restrictions as they were added.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESTRICTIONS_ADD,
            {
                "service_id": service_id,
                "restrictions": restrictions,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def delete(
        self,
        *,
        restriction_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete restrictions.

        Deprecated: use `restrictions/clear` instead. Mews discontinues it on 2026-01-10.

        Removes restrictions by their ids. What replaces it takes conditions and an interval:
        ids do not last, now that restrictions are merged and split.

        Args:
            restriction_ids: Which ones to remove. `restrictions/getAll` tells their ids.
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
            RESTRICTIONS_DELETE,
            {
                "restriction_ids": restriction_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
