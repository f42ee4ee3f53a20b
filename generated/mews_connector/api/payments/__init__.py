"""The operations on payments."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from mews_connector import models
from mews_connector.api.payments.payments_add_alternative import (
    OPERATION as PAYMENTS_ADD_ALTERNATIVE,
)
from mews_connector.api.payments.payments_add_credit_card import (
    OPERATION as PAYMENTS_ADD_CREDIT_CARD,
)
from mews_connector.api.payments.payments_add_external import OPERATION as PAYMENTS_ADD_EXTERNAL
from mews_connector.api.payments.payments_get_all import OPERATION as PAYMENTS_GET_ALL
from mews_connector.api.payments.payments_refund import OPERATION as PAYMENTS_REFUND
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

__all__ = ["AsyncPaymentsApi", "PaymentsApi"]


class PaymentsApi(Api[BaseSyncClient]):
    """The operations of `client.payments`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        payment_ids: Sequence[UUID] | Unset | None = UNSET,
        account_ids: Sequence[UUID] | Unset | None = UNSET,
        bill_ids: Sequence[UUID] | Unset | None = UNSET,
        reservation_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        charged_utc: models.TimeInterval | Unset | None = UNSET,
        closed_utc: models.TimeInterval | Unset | None = UNSET,
        settlement_utc: models.TimeInterval | Unset | None = UNSET,
        currency: str | Unset | None = UNSET,
        accounting_states: Sequence[models.OrderItemAccountingState] | Unset | None = UNSET,
        states: Sequence[models.PaymentState] | Unset | None = UNSET,
        type_: models.PaymentType | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.PaymentResult, models.Payment]:
        """Get all payments.

        Lists payments of every type, refunds and chargebacks among them, newest first, in
        pages. At least one filter besides `enterprise_ids` has to be given, and filters narrow
        the result together. What an account has paid has a negative amount, so that it evens
        out the positive amounts of what it has consumed. `currency` converts amounts, and
        filters nothing.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            payment_ids: Only those with these ids. Any number of them.
            account_ids: Only payments of these customers and companies. Any number of them.
            bill_ids: Only payments that are on these bills. Any number of them.
            reservation_ids: Only payments for these stays. Any number of them.
            created_utc: Only those that were made inside this interval. The interval may be of
                any length.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            charged_utc: Only payments that were charged inside this interval. The interval may
                be of any length.
            closed_utc: Only payments whose bill was closed inside this interval. The interval
                may be of any length.
            settlement_utc: Only payments that were settled inside this interval. The interval
                may be of any length.
            currency: ISO 4217 code of the currency to convert amounts to. Without it they stay
                as they are.
            accounting_states: Only payments in one of these states of accounting.
            states: Only payments in one of these states.
            type_: Only payments of this type. All of them when None, absent or `Payment`.
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
            PAYMENTS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "payment_ids": payment_ids,
                "account_ids": account_ids,
                "bill_ids": bill_ids,
                "reservation_ids": reservation_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "charged_utc": charged_utc,
                "closed_utc": closed_utc,
                "settlement_utc": settlement_utc,
                "currency": currency,
                "accounting_states": accounting_states,
                "states": states,
                "type_": type_,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    def add_external(
        self,
        *,
        account_id: UUID,
        amount: models.AmountParameters,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        bill_id: UUID | Unset | None = UNSET,
        accounting_category_id: UUID | Unset | None = UNSET,
        reservation_id: UUID | Unset | None = UNSET,
        type_: models.ExternalPaymentType | Unset | None = UNSET,
        external_identifier: str | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        customer_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ExternalPaymentAddResult:
        """Add external payment.

        Records a payment that was taken outside of Mews, such as cash at a point of sale, on a
        bill of an account. No money moves. The property has to have enabled the type of
        payment: `enabled_external_payment_types` of `configuration/get` lists those that it
        accepts. Sent twice, it is recorded twice.

        Args:
            account_id: The customer or company that paid. Companies only where the integration
                may bill them.
            amount: How much was paid. `payments/getAll` shows it with the opposite sign.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that was paid. Needed with a Portfolio Access Token, ignored
                without.
            bill_id: An open bill of the same account, to put the payment on.
            accounting_category_id: Category to book it under.
            reservation_id: The stay that was paid for.
            type_: By what means it was paid. Required in the French legal environment.
            external_identifier: Id of the payment in the system that took it.
            notes: Free text that is kept with the payment.
            customer_id: Deprecated. Use `account_id` instead.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The payment that was recorded, by its id alone.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            PAYMENTS_ADD_EXTERNAL,
            {
                "account_id": account_id,
                "amount": amount,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "bill_id": bill_id,
                "accounting_category_id": accounting_category_id,
                "reservation_id": reservation_id,
                "type_": type_,
                "external_identifier": external_identifier,
                "notes": notes,
                "customer_id": customer_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def add_credit_card(
        self,
        *,
        amount: models.AmountParameters,
        customer_id: UUID,
        credit_card: models.CreditCardParameters,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        bill_id: UUID | Unset | None = UNSET,
        accounting_category_id: UUID | Unset | None = UNSET,
        reservation_id: UUID | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        receipt_identifier: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CreditCardAddResult:
        """Add credit card payment.

        Deprecated: Mews discontinues it on 2028-01-10.

        Records what a customer has paid by card, and the card by its obfuscated number. A whole
        number must never be sent. Use Mews Payments Checkout instead, with
        `paymentRequests/add`.

        Args:
            amount: How much was paid. `payments/getAll` shows it with the opposite sign.
            customer_id: Who paid.
            credit_card: The card that somebody has paid with.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            bill_id: An open bill of the customer, to put the payment on.
            accounting_category_id: Category to book it under.
            reservation_id: The stay that was paid for.
            notes: Free text that is kept with the payment.
            receipt_identifier: By what the receipt of the payment is known, such as its number.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of a card once it is added.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            PAYMENTS_ADD_CREDIT_CARD,
            {
                "amount": amount,
                "customer_id": customer_id,
                "credit_card": credit_card,
                "language_code": language_code,
                "culture_code": culture_code,
                "bill_id": bill_id,
                "accounting_category_id": accounting_category_id,
                "reservation_id": reservation_id,
                "notes": notes,
                "receipt_identifier": receipt_identifier,
            },
            timeout=timeout,
            retry=retry,
        )

    def add_alternative(
        self,
        *,
        customer_id: UUID,
        amount: models.AmountParameters,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        reservation_id: UUID | Unset | None = UNSET,
        data: models.AlternativePaymentMethodData | Unset | None = UNSET,
        method: models.LegacyAlternativePaymentMethod | Unset | None = UNSET,
        redirect_url: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AlternativePaymentAddResult:
        """Add alternative payment.

        Begins a payment that Mews processes by another method than a card, such as iDEAL or
        direct debit. Where the customer has to complete it elsewhere, `next_action` has the
        address. The property needs a subscription of Mews with that method: ask it to confirm
        that.

        Args:
            customer_id: Who is to pay.
            amount: How much to pay. `payments/getAll` shows it with the opposite sign.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            reservation_id: The stay that is paid for.
            data: By which method to pay, and what Mews has to know for it. `ideal` and
                `sepa_direct_debit` need the property of their name, the others nothing more.
            method: Deprecated. Use `data` instead.
            redirect_url: Deprecated. Use the `redirect_url` in `Data.Ideal` instead.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The payment that has begun, and how to go on with it.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            PAYMENTS_ADD_ALTERNATIVE,
            {
                "customer_id": customer_id,
                "amount": amount,
                "language_code": language_code,
                "culture_code": culture_code,
                "reservation_id": reservation_id,
                "data": data,
                "method": method,
                "redirect_url": redirect_url,
            },
            timeout=timeout,
            retry=retry,
        )

    def refund(
        self,
        *,
        payment_id: UUID,
        account_id: UUID,
        reason: str,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        value_to_refund: Decimal | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.PaymentRefundResult:
        """Refund payment.

        Gives back all or some of a payment. Only a `CreditCardPayment` and an
        `AlternativePayment` can be refunded. The refund is a payment of its own, with the id
        `refund_id`. While it is `Pending` it can still fail: look in `payments/getAll` how it
        ends.

        Args:
            payment_id: What to give back, as `payments/getAll` lists it.
            account_id: The customer or company whose payment it is.
            reason: Why it is given back.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that gives back. Needed with a Portfolio Access Token,
                ignored without.
            value_to_refund: How much to give back, as a positive number. All of it when None or
                absent.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The refund, as far as it has come.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            PAYMENTS_REFUND,
            {
                "payment_id": payment_id,
                "account_id": account_id,
                "reason": reason,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "value_to_refund": value_to_refund,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncPaymentsApi(Api[BaseAsyncClient]):
    """The operations of `client.payments`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        payment_ids: Sequence[UUID] | Unset | None = UNSET,
        account_ids: Sequence[UUID] | Unset | None = UNSET,
        bill_ids: Sequence[UUID] | Unset | None = UNSET,
        reservation_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        charged_utc: models.TimeInterval | Unset | None = UNSET,
        closed_utc: models.TimeInterval | Unset | None = UNSET,
        settlement_utc: models.TimeInterval | Unset | None = UNSET,
        currency: str | Unset | None = UNSET,
        accounting_states: Sequence[models.OrderItemAccountingState] | Unset | None = UNSET,
        states: Sequence[models.PaymentState] | Unset | None = UNSET,
        type_: models.PaymentType | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.PaymentResult, models.Payment]:
        """Get all payments.

        Lists payments of every type, refunds and chargebacks among them, newest first, in
        pages. At least one filter besides `enterprise_ids` has to be given, and filters narrow
        the result together. What an account has paid has a negative amount, so that it evens
        out the positive amounts of what it has consumed. `currency` converts amounts, and
        filters nothing.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            payment_ids: Only those with these ids. Any number of them.
            account_ids: Only payments of these customers and companies. Any number of them.
            bill_ids: Only payments that are on these bills. Any number of them.
            reservation_ids: Only payments for these stays. Any number of them.
            created_utc: Only those that were made inside this interval. The interval may be of
                any length.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            charged_utc: Only payments that were charged inside this interval. The interval may
                be of any length.
            closed_utc: Only payments whose bill was closed inside this interval. The interval
                may be of any length.
            settlement_utc: Only payments that were settled inside this interval. The interval
                may be of any length.
            currency: ISO 4217 code of the currency to convert amounts to. Without it they stay
                as they are.
            accounting_states: Only payments in one of these states of accounting.
            states: Only payments in one of these states.
            type_: Only payments of this type. All of them when None, absent or `Payment`.
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
            PAYMENTS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "payment_ids": payment_ids,
                "account_ids": account_ids,
                "bill_ids": bill_ids,
                "reservation_ids": reservation_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "charged_utc": charged_utc,
                "closed_utc": closed_utc,
                "settlement_utc": settlement_utc,
                "currency": currency,
                "accounting_states": accounting_states,
                "states": states,
                "type_": type_,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    async def add_external(
        self,
        *,
        account_id: UUID,
        amount: models.AmountParameters,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        bill_id: UUID | Unset | None = UNSET,
        accounting_category_id: UUID | Unset | None = UNSET,
        reservation_id: UUID | Unset | None = UNSET,
        type_: models.ExternalPaymentType | Unset | None = UNSET,
        external_identifier: str | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        customer_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ExternalPaymentAddResult:
        """Add external payment.

        Records a payment that was taken outside of Mews, such as cash at a point of sale, on a
        bill of an account. No money moves. The property has to have enabled the type of
        payment: `enabled_external_payment_types` of `configuration/get` lists those that it
        accepts. Sent twice, it is recorded twice.

        Args:
            account_id: The customer or company that paid. Companies only where the integration
                may bill them.
            amount: How much was paid. `payments/getAll` shows it with the opposite sign.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that was paid. Needed with a Portfolio Access Token, ignored
                without.
            bill_id: An open bill of the same account, to put the payment on.
            accounting_category_id: Category to book it under.
            reservation_id: The stay that was paid for.
            type_: By what means it was paid. Required in the French legal environment.
            external_identifier: Id of the payment in the system that took it.
            notes: Free text that is kept with the payment.
            customer_id: Deprecated. Use `account_id` instead.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The payment that was recorded, by its id alone.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            PAYMENTS_ADD_EXTERNAL,
            {
                "account_id": account_id,
                "amount": amount,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "bill_id": bill_id,
                "accounting_category_id": accounting_category_id,
                "reservation_id": reservation_id,
                "type_": type_,
                "external_identifier": external_identifier,
                "notes": notes,
                "customer_id": customer_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def add_credit_card(
        self,
        *,
        amount: models.AmountParameters,
        customer_id: UUID,
        credit_card: models.CreditCardParameters,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        bill_id: UUID | Unset | None = UNSET,
        accounting_category_id: UUID | Unset | None = UNSET,
        reservation_id: UUID | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        receipt_identifier: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CreditCardAddResult:
        """Add credit card payment.

        Deprecated: Mews discontinues it on 2028-01-10.

        Records what a customer has paid by card, and the card by its obfuscated number. A whole
        number must never be sent. Use Mews Payments Checkout instead, with
        `paymentRequests/add`.

        Args:
            amount: How much was paid. `payments/getAll` shows it with the opposite sign.
            customer_id: Who paid.
            credit_card: The card that somebody has paid with.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            bill_id: An open bill of the customer, to put the payment on.
            accounting_category_id: Category to book it under.
            reservation_id: The stay that was paid for.
            notes: Free text that is kept with the payment.
            receipt_identifier: By what the receipt of the payment is known, such as its number.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of a card once it is added.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            PAYMENTS_ADD_CREDIT_CARD,
            {
                "amount": amount,
                "customer_id": customer_id,
                "credit_card": credit_card,
                "language_code": language_code,
                "culture_code": culture_code,
                "bill_id": bill_id,
                "accounting_category_id": accounting_category_id,
                "reservation_id": reservation_id,
                "notes": notes,
                "receipt_identifier": receipt_identifier,
            },
            timeout=timeout,
            retry=retry,
        )

    async def add_alternative(
        self,
        *,
        customer_id: UUID,
        amount: models.AmountParameters,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        reservation_id: UUID | Unset | None = UNSET,
        data: models.AlternativePaymentMethodData | Unset | None = UNSET,
        method: models.LegacyAlternativePaymentMethod | Unset | None = UNSET,
        redirect_url: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AlternativePaymentAddResult:
        """Add alternative payment.

        Begins a payment that Mews processes by another method than a card, such as iDEAL or
        direct debit. Where the customer has to complete it elsewhere, `next_action` has the
        address. The property needs a subscription of Mews with that method: ask it to confirm
        that.

        Args:
            customer_id: Who is to pay.
            amount: How much to pay. `payments/getAll` shows it with the opposite sign.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            reservation_id: The stay that is paid for.
            data: By which method to pay, and what Mews has to know for it. `ideal` and
                `sepa_direct_debit` need the property of their name, the others nothing more.
            method: Deprecated. Use `data` instead.
            redirect_url: Deprecated. Use the `redirect_url` in `Data.Ideal` instead.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The payment that has begun, and how to go on with it.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            PAYMENTS_ADD_ALTERNATIVE,
            {
                "customer_id": customer_id,
                "amount": amount,
                "language_code": language_code,
                "culture_code": culture_code,
                "reservation_id": reservation_id,
                "data": data,
                "method": method,
                "redirect_url": redirect_url,
            },
            timeout=timeout,
            retry=retry,
        )

    async def refund(
        self,
        *,
        payment_id: UUID,
        account_id: UUID,
        reason: str,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        value_to_refund: Decimal | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.PaymentRefundResult:
        """Refund payment.

        Gives back all or some of a payment. Only a `CreditCardPayment` and an
        `AlternativePayment` can be refunded. The refund is a payment of its own, with the id
        `refund_id`. While it is `Pending` it can still fail: look in `payments/getAll` how it
        ends.

        Args:
            payment_id: What to give back, as `payments/getAll` lists it.
            account_id: The customer or company whose payment it is.
            reason: Why it is given back.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that gives back. Needed with a Portfolio Access Token,
                ignored without.
            value_to_refund: How much to give back, as a positive number. All of it when None or
                absent.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The refund, as far as it has come.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            PAYMENTS_REFUND,
            {
                "payment_id": payment_id,
                "account_id": account_id,
                "reason": reason,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "value_to_refund": value_to_refund,
            },
            timeout=timeout,
            retry=retry,
        )
