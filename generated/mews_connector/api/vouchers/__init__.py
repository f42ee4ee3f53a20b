"""The operations on vouchers."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.vouchers.vouchers_add import OPERATION as VOUCHERS_ADD
from mews_connector.api.vouchers.vouchers_delete import OPERATION as VOUCHERS_DELETE
from mews_connector.api.vouchers.vouchers_get_all import OPERATION as VOUCHERS_GET_ALL
from mews_connector.api.vouchers.vouchers_update import OPERATION as VOUCHERS_UPDATE
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

__all__ = ["AsyncVouchersApi", "VouchersApi"]


class VouchersApi(Api[BaseSyncClient]):
    """The operations of `client.vouchers`."""

    def get_all(
        self,
        *,
        extent: models.VoucherExtent,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        voucher_ids: Sequence[UUID] | Unset | None = UNSET,
        company_ids: Sequence[UUID] | Unset | None = UNSET,
        voucher_code_values: Sequence[str] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        external_identifiers: Sequence[str] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.VoucherResult, models.Voucher]:
        """Get all vouchers.

        Lists vouchers, whose codes guests give to book certain rates, newest first, in pages.
        Filters narrow the result together, and `extent` says what a page holds. Deleted
        vouchers are listed as well unless `activity_states` says otherwise. Codes are in
        `voucherCodes/getAll`.

        Args:
            extent: What a page of vouchers holds.
            service_ids: Of which bookable services to list the vouchers. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            voucher_ids: Only vouchers with one of these ids. Any number of them.
            company_ids: Only vouchers for one of these companies. Any number of them.
            voucher_code_values: Only vouchers that have one of these codes, as guests give
                them. At most 1000 in a call.
            activity_states: Whether to list active vouchers, deleted ones or both. Both when
                absent or None.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            external_identifiers: Only vouchers that somebody else's system knows by one of
                these. Any number of them.
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
            VOUCHERS_GET_ALL,
            {
                "extent": extent,
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "voucher_ids": voucher_ids,
                "company_ids": company_ids,
                "voucher_code_values": voucher_code_values,
                "activity_states": activity_states,
                "updated_utc": updated_utc,
                "external_identifiers": external_identifiers,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    def add(
        self,
        *,
        voucher_parameters: Sequence[models.VoucherParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.VoucherWriteResult:
        """Add vouchers.

        Adds vouchers to bookable services, and says which rates they open. Guests book with
        their codes: add these with `voucherCodes/add`. The result does not show the rates
        again, but `vouchers/getAll` does.

        Args:
            voucher_parameters: The vouchers, each with its service. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that offers them. Required with a Portfolio Access
                Token, ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The vouchers as they are now, without the rates that they open and without their codes.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            VOUCHERS_ADD,
            {
                "voucher_parameters": voucher_parameters,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def update(
        self,
        *,
        voucher_updates: Sequence[models.VoucherUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.VoucherWriteResult:
        """Update vouchers.

        Changes vouchers. What is absent or None is kept. The rates that a voucher opens are
        replaced as a whole: to open one more, send those that it opens already as well. Codes
        are added and deleted by `voucherCodes/add` and `voucherCodes/delete`.

        Args:
            voucher_updates: The vouchers, each with its new values. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that offers them. Required with a Portfolio Access
                Token, ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The vouchers as they are now, without the rates that they open and without their codes.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            VOUCHERS_UPDATE,
            {
                "voucher_updates": voucher_updates,
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
        voucher_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete vouchers.

        Deletes vouchers. `vouchers/getAll` still lists them, as no longer active. To withdraw
        single codes of a voucher, use `voucherCodes/delete`.

        Args:
            voucher_ids: The vouchers, as `vouchers/getAll` lists them. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that offers them. Required with a Portfolio Access
                Token, ignored with any other.
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
            VOUCHERS_DELETE,
            {
                "voucher_ids": voucher_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncVouchersApi(Api[BaseAsyncClient]):
    """The operations of `client.vouchers`."""

    def get_all(
        self,
        *,
        extent: models.VoucherExtent,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        voucher_ids: Sequence[UUID] | Unset | None = UNSET,
        company_ids: Sequence[UUID] | Unset | None = UNSET,
        voucher_code_values: Sequence[str] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        external_identifiers: Sequence[str] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.VoucherResult, models.Voucher]:
        """Get all vouchers.

        Lists vouchers, whose codes guests give to book certain rates, newest first, in pages.
        Filters narrow the result together, and `extent` says what a page holds. Deleted
        vouchers are listed as well unless `activity_states` says otherwise. Codes are in
        `voucherCodes/getAll`.

        Args:
            extent: What a page of vouchers holds.
            service_ids: Of which bookable services to list the vouchers. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            voucher_ids: Only vouchers with one of these ids. Any number of them.
            company_ids: Only vouchers for one of these companies. Any number of them.
            voucher_code_values: Only vouchers that have one of these codes, as guests give
                them. At most 1000 in a call.
            activity_states: Whether to list active vouchers, deleted ones or both. Both when
                absent or None.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            external_identifiers: Only vouchers that somebody else's system knows by one of
                these. Any number of them.
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
            VOUCHERS_GET_ALL,
            {
                "extent": extent,
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "voucher_ids": voucher_ids,
                "company_ids": company_ids,
                "voucher_code_values": voucher_code_values,
                "activity_states": activity_states,
                "updated_utc": updated_utc,
                "external_identifiers": external_identifiers,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    async def add(
        self,
        *,
        voucher_parameters: Sequence[models.VoucherParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.VoucherWriteResult:
        """Add vouchers.

        Adds vouchers to bookable services, and says which rates they open. Guests book with
        their codes: add these with `voucherCodes/add`. The result does not show the rates
        again, but `vouchers/getAll` does.

        Args:
            voucher_parameters: The vouchers, each with its service. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that offers them. Required with a Portfolio Access
                Token, ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The vouchers as they are now, without the rates that they open and without their codes.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            VOUCHERS_ADD,
            {
                "voucher_parameters": voucher_parameters,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update(
        self,
        *,
        voucher_updates: Sequence[models.VoucherUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.VoucherWriteResult:
        """Update vouchers.

        Changes vouchers. What is absent or None is kept. The rates that a voucher opens are
        replaced as a whole: to open one more, send those that it opens already as well. Codes
        are added and deleted by `voucherCodes/add` and `voucherCodes/delete`.

        Args:
            voucher_updates: The vouchers, each with its new values. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that offers them. Required with a Portfolio Access
                Token, ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The vouchers as they are now, without the rates that they open and without their codes.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            VOUCHERS_UPDATE,
            {
                "voucher_updates": voucher_updates,
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
        voucher_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete vouchers.

        Deletes vouchers. `vouchers/getAll` still lists them, as no longer active. To withdraw
        single codes of a voucher, use `voucherCodes/delete`.

        Args:
            voucher_ids: The vouchers, as `vouchers/getAll` lists them. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that offers them. Required with a Portfolio Access
                Token, ignored with any other.
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
            VOUCHERS_DELETE,
            {
                "voucher_ids": voucher_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )
