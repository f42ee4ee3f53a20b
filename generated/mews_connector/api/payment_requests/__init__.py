"""The operations on payment requests."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.payment_requests.payment_requests_add import (
    OPERATION as PAYMENT_REQUESTS_ADD,
)
from mews_connector.api.payment_requests.payment_requests_cancel import (
    OPERATION as PAYMENT_REQUESTS_CANCEL,
)
from mews_connector.api.payment_requests.payment_requests_get_all import (
    OPERATION as PAYMENT_REQUESTS_GET_ALL,
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

__all__ = ["AsyncPaymentRequestsApi", "PaymentRequestsApi"]


class PaymentRequestsApi(Api[BaseSyncClient]):
    """The operations of `client.payment_requests`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        payment_request_ids: Sequence[UUID] | Unset | None = UNSET,
        account_ids: Sequence[UUID] | Unset | None = UNSET,
        reservation_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        states: Sequence[models.PaymentRequestState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.PaymentRequestResult, models.PaymentRequest]:
        """Get all payment requests.

        Lists what customers have been asked to pay, newest first, in pages. Filters narrow the
        result together. The payment that a customer makes on such a request names it in its
        `payment_request_id`.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            payment_request_ids: Only those with these ids. Any number of them.
            account_ids: Only what these customers were asked for. Any number of them.
            reservation_ids: Only what was asked for these stays. Any number of them.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            states: Only payment requests in one of these states.
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
            PAYMENT_REQUESTS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "payment_request_ids": payment_request_ids,
                "account_ids": account_ids,
                "reservation_ids": reservation_ids,
                "updated_utc": updated_utc,
                "states": states,
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
        payment_requests: Sequence[models.PaymentRequestParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        send_payment_request_emails: bool | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.PaymentRequestAddResult:
        """Add payment requests.

        Asks customers to pay an amount, or to have it preauthorized, by a given time. Each of
        them gets an email about it, unless `send_payment_request_emails` is false. A new
        request is `Pending`.

        Args:
            payment_requests: What to ask for, one customer each. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that asks. Needed with a Portfolio Access Token, ignored
                without.
            send_payment_request_emails: Whether each customer gets an email about it. They do
                when it is None or absent.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The payment requests as they were added.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            PAYMENT_REQUESTS_ADD,
            {
                "payment_requests": payment_requests,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "send_payment_request_emails": send_payment_request_emails,
            },
            timeout=timeout,
            retry=retry,
        )

    def cancel(
        self,
        *,
        payment_request_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.PaymentRequestCancelResult:
        """Cancel payment requests.

        Withdraws what customers were asked to pay and have not paid yet. Only a `Pending`
        request can be canceled.

        Args:
            payment_request_ids: The requests to withdraw, each of which has to be `Pending`. At
                most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The payment requests as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            PAYMENT_REQUESTS_CANCEL,
            {
                "payment_request_ids": payment_request_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncPaymentRequestsApi(Api[BaseAsyncClient]):
    """The operations of `client.payment_requests`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        payment_request_ids: Sequence[UUID] | Unset | None = UNSET,
        account_ids: Sequence[UUID] | Unset | None = UNSET,
        reservation_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        states: Sequence[models.PaymentRequestState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.PaymentRequestResult, models.PaymentRequest]:
        """Get all payment requests.

        Lists what customers have been asked to pay, newest first, in pages. Filters narrow the
        result together. The payment that a customer makes on such a request names it in its
        `payment_request_id`.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            payment_request_ids: Only those with these ids. Any number of them.
            account_ids: Only what these customers were asked for. Any number of them.
            reservation_ids: Only what was asked for these stays. Any number of them.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            states: Only payment requests in one of these states.
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
            PAYMENT_REQUESTS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "payment_request_ids": payment_request_ids,
                "account_ids": account_ids,
                "reservation_ids": reservation_ids,
                "updated_utc": updated_utc,
                "states": states,
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
        payment_requests: Sequence[models.PaymentRequestParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        send_payment_request_emails: bool | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.PaymentRequestAddResult:
        """Add payment requests.

        Asks customers to pay an amount, or to have it preauthorized, by a given time. Each of
        them gets an email about it, unless `send_payment_request_emails` is false. A new
        request is `Pending`.

        Args:
            payment_requests: What to ask for, one customer each. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that asks. Needed with a Portfolio Access Token, ignored
                without.
            send_payment_request_emails: Whether each customer gets an email about it. They do
                when it is None or absent.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The payment requests as they were added.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            PAYMENT_REQUESTS_ADD,
            {
                "payment_requests": payment_requests,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "send_payment_request_emails": send_payment_request_emails,
            },
            timeout=timeout,
            retry=retry,
        )

    async def cancel(
        self,
        *,
        payment_request_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.PaymentRequestCancelResult:
        """Cancel payment requests.

        Withdraws what customers were asked to pay and have not paid yet. Only a `Pending`
        request can be canceled.

        Args:
            payment_request_ids: The requests to withdraw, each of which has to be `Pending`. At
                most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The payment requests as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            PAYMENT_REQUESTS_CANCEL,
            {
                "payment_request_ids": payment_request_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
