"""The operations on voucher codes."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.voucher_codes.voucher_codes_add import OPERATION as VOUCHER_CODES_ADD
from mews_connector.api.voucher_codes.voucher_codes_delete import OPERATION as VOUCHER_CODES_DELETE
from mews_connector.api.voucher_codes.voucher_codes_get_all import (
    OPERATION as VOUCHER_CODES_GET_ALL,
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

__all__ = ["AsyncVoucherCodesApi", "VoucherCodesApi"]


class VoucherCodesApi(Api[BaseSyncClient]):
    """The operations of `client.voucher_codes`."""

    def get_all(
        self,
        *,
        voucher_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        voucher_code_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.VoucherCodeResult, models.VoucherCode]:
        """Get all voucher codes.

        Lists what guests have to give to book with certain vouchers, newest first, in pages.
        Filters narrow the result together. Who knows a code can book its rates: treat codes as
        secrets.

        Args:
            voucher_ids: Of which vouchers to list the codes. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            voucher_code_ids: Only codes with one of these ids. Any number of them.
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
            VOUCHER_CODES_GET_ALL,
            {
                "voucher_ids": voucher_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "voucher_code_ids": voucher_code_ids,
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

    def add(
        self,
        *,
        voucher_code_parameters: Sequence[models.VoucherCodeParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.VoucherCodeResult:
        """Add voucher codes.

        Gives vouchers codes that guests can book with. You choose the codes. Who knows one can
        book the rates of its voucher: treat codes as secrets.

        Args:
            voucher_code_parameters: The codes, each with the offer that guests book with it. At
                most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that offers the vouchers. Required with a Portfolio
                Access Token, ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Codes of vouchers: a page of them in a listing, newest first, and else those that were added.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            VOUCHER_CODES_ADD,
            {
                "voucher_code_parameters": voucher_code_parameters,
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
        voucher_code_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete voucher codes.

        Withdraws codes, so that guests cannot book with them any more. Their vouchers stay,
        with all other codes.

        Args:
            voucher_code_ids: The codes, by their ids in `voucherCodes/getAll`. The codes
                themselves are not taken. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that offers the vouchers. Required with a Portfolio
                Access Token, ignored with any other.
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
            VOUCHER_CODES_DELETE,
            {
                "voucher_code_ids": voucher_code_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncVoucherCodesApi(Api[BaseAsyncClient]):
    """The operations of `client.voucher_codes`."""

    def get_all(
        self,
        *,
        voucher_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        voucher_code_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.VoucherCodeResult, models.VoucherCode]:
        """Get all voucher codes.

        Lists what guests have to give to book with certain vouchers, newest first, in pages.
        Filters narrow the result together. Who knows a code can book its rates: treat codes as
        secrets.

        Args:
            voucher_ids: Of which vouchers to list the codes. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            voucher_code_ids: Only codes with one of these ids. Any number of them.
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
            VOUCHER_CODES_GET_ALL,
            {
                "voucher_ids": voucher_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "voucher_code_ids": voucher_code_ids,
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

    async def add(
        self,
        *,
        voucher_code_parameters: Sequence[models.VoucherCodeParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.VoucherCodeResult:
        """Add voucher codes.

        Gives vouchers codes that guests can book with. You choose the codes. Who knows one can
        book the rates of its voucher: treat codes as secrets.

        Args:
            voucher_code_parameters: The codes, each with the offer that guests book with it. At
                most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that offers the vouchers. Required with a Portfolio
                Access Token, ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Codes of vouchers: a page of them in a listing, newest first, and else those that were added.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            VOUCHER_CODES_ADD,
            {
                "voucher_code_parameters": voucher_code_parameters,
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
        voucher_code_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete voucher codes.

        Withdraws codes, so that guests cannot book with them any more. Their vouchers stay,
        with all other codes.

        Args:
            voucher_code_ids: The codes, by their ids in `voucherCodes/getAll`. The codes
                themselves are not taken. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that offers the vouchers. Required with a Portfolio
                Access Token, ignored with any other.
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
            VOUCHER_CODES_DELETE,
            {
                "voucher_code_ids": voucher_code_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )
