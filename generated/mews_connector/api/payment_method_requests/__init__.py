"""The operations on payment method requests."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.payment_method_requests.payment_method_requests_add import (
    OPERATION as PAYMENT_METHOD_REQUESTS_ADD,
)
from mews_connector.types import UNSET, DateTime, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncPaymentMethodRequestsApi", "PaymentMethodRequestsApi"]


class PaymentMethodRequestsApi(Api[BaseSyncClient]):
    """The operations of `client.payment_method_requests`."""

    def add(
        self,
        *,
        account_id: UUID,
        expiration_utc: DateTime,
        description: str,
        payment_methods: Sequence[models.CollectablePaymentMethod],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        email: str | Unset | None = UNSET,
        emails_to_send: Sequence[models.PaymentMethodRequestEmail] | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.PaymentMethodRequestAddResult:
        """Add a payment method request.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Asks a customer or a company to enter a payment method, such as a card. Nothing is
        charged. The request is sent by email unless `emails_to_send` is empty.

        Args:
            account_id: The customer or company to ask.
            expiration_utc: Until when a payment method can be entered, in UTC.
            description: Text that the customer or company is shown, such as what the payment
                method is for.
            payment_methods: Which kinds of payment method can be entered.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that asks. Needed with a Portfolio Access Token, ignored
                without.
            notes: Internal remarks.
            email: Where the request is sent. The address in the customer's profile when absent
                or None.
            emails_to_send: Which emails are sent. All that there are when absent or None, and
                none when empty. Mews may add further kinds.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            How Mews refers to the request.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            PAYMENT_METHOD_REQUESTS_ADD,
            {
                "account_id": account_id,
                "expiration_utc": expiration_utc,
                "description": description,
                "payment_methods": payment_methods,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "notes": notes,
                "email": email,
                "emails_to_send": emails_to_send,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncPaymentMethodRequestsApi(Api[BaseAsyncClient]):
    """The operations of `client.payment_method_requests`."""

    async def add(
        self,
        *,
        account_id: UUID,
        expiration_utc: DateTime,
        description: str,
        payment_methods: Sequence[models.CollectablePaymentMethod],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        email: str | Unset | None = UNSET,
        emails_to_send: Sequence[models.PaymentMethodRequestEmail] | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.PaymentMethodRequestAddResult:
        """Add a payment method request.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Asks a customer or a company to enter a payment method, such as a card. Nothing is
        charged. The request is sent by email unless `emails_to_send` is empty.

        Args:
            account_id: The customer or company to ask.
            expiration_utc: Until when a payment method can be entered, in UTC.
            description: Text that the customer or company is shown, such as what the payment
                method is for.
            payment_methods: Which kinds of payment method can be entered.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that asks. Needed with a Portfolio Access Token, ignored
                without.
            notes: Internal remarks.
            email: Where the request is sent. The address in the customer's profile when absent
                or None.
            emails_to_send: Which emails are sent. All that there are when absent or None, and
                none when empty. Mews may add further kinds.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            How Mews refers to the request.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            PAYMENT_METHOD_REQUESTS_ADD,
            {
                "account_id": account_id,
                "expiration_utc": expiration_utc,
                "description": description,
                "payment_methods": payment_methods,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "notes": notes,
                "email": email,
                "emails_to_send": emails_to_send,
            },
            timeout=timeout,
            retry=retry,
        )
