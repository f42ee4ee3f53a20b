"""The operations on credit cards."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.credit_cards.credit_cards_add_tokenized import (
    OPERATION as CREDIT_CARDS_ADD_TOKENIZED,
)
from mews_connector.api.credit_cards.credit_cards_charge import OPERATION as CREDIT_CARDS_CHARGE
from mews_connector.api.credit_cards.credit_cards_disable import OPERATION as CREDIT_CARDS_DISABLE
from mews_connector.api.credit_cards.credit_cards_get_all import OPERATION as CREDIT_CARDS_GET_ALL
from mews_connector.api.credit_cards.credit_cards_get_all_by_customers import (
    OPERATION as CREDIT_CARDS_GET_ALL_BY_CUSTOMERS,
)
from mews_connector.api.credit_cards.credit_cards_get_all_by_ids import (
    OPERATION as CREDIT_CARDS_GET_ALL_BY_IDS,
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

__all__ = ["AsyncCreditCardsApi", "CreditCardsApi"]


class CreditCardsApi(Api[BaseSyncClient]):
    """The operations of `client.credit_cards`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        credit_card_ids: Sequence[UUID] | Unset | None = UNSET,
        customer_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.CreditCardResult, models.CreditCard]:
        """Get all credit cards.

        Lists payment cards of customers, newest first, in pages. Filters narrow the result
        together, and at least one besides `enterprise_ids` has to be given. No card is listed
        with its whole number.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            credit_card_ids: Only those with these ids. Any number of them.
            customer_ids: Only what these customers pay with. Any number of them.
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
            CREDIT_CARDS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "credit_card_ids": credit_card_ids,
                "customer_ids": customer_ids,
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

    def get_all_by_ids(
        self,
        *,
        credit_card_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CreditCardResult:
        """Get all credit cards by ids.

        Deprecated: use `creditCards/getAll` instead.

        Undocumented: Mews has taken it out of its documentation.

        Lists payment cards by their ids. No page can be asked for, so that a `cursor` in the
        result leads nowhere. Mews deprecated it on 2020-01-01, and has named no day for its
        end.

        Args:
            credit_card_ids: Only those with these ids.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The cards that were asked for.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            CREDIT_CARDS_GET_ALL_BY_IDS,
            {
                "credit_card_ids": credit_card_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def get_all_by_customers(
        self,
        *,
        customer_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CreditCardResult:
        """Get all credit cards by customers.

        Deprecated: use `creditCards/getAll` instead.

        Undocumented: Mews has taken it out of its documentation.

        Lists the payment cards of some customers. No page can be asked for, so that a `cursor`
        in the result leads nowhere. Mews deprecated it on 2020-01-01, and has named no day for
        its end.

        Args:
            customer_ids: Only what these customers pay with. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The cards that were asked for.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            CREDIT_CARDS_GET_ALL_BY_CUSTOMERS,
            {
                "customer_ids": customer_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def add_tokenized(
        self,
        *,
        customer_id: UUID,
        credit_card_data: models.CreditCardData,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CreditCardAddResult:
        """Add tokenized credit card.

        Restricted: Mews opens it to chosen partners only.

        Adds a card to the profile of a customer without its number, only with the reference
        under which a PCI provider stores it. An application needs a permission for that, which
        Mews grants at certification.

        Args:
            customer_id: Who pays with it.
            credit_card_data: What a PCI provider says of a card that it stores.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
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
            CREDIT_CARDS_ADD_TOKENIZED,
            {
                "customer_id": customer_id,
                "credit_card_data": credit_card_data,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def charge(
        self,
        *,
        credit_card_id: UUID,
        amount: models.AmountParameters,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        receipt_identifier: str | Unset | None = UNSET,
        accounting_category_id: UUID | Unset | None = UNSET,
        reservation_id: UUID | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CreditCardChargeResult:
        """Charge credit card.

        Takes money from a card of a customer through a payment gateway, as a new payment. The
        card has to be of the kind `Gateway`. Sent twice, it takes the money twice.

        Args:
            credit_card_id: A card of the kind `Gateway`.
            amount: How much to take. `payments/getAll` shows it with the opposite sign.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            receipt_identifier: By what the receipt of the payment is known, such as its number.
            accounting_category_id: Category to book the payment under.
            reservation_id: The stay that is paid for.
            notes: Free text that is kept with the payment.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The payment that was made, by its id alone.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            CREDIT_CARDS_CHARGE,
            {
                "credit_card_id": credit_card_id,
                "amount": amount,
                "language_code": language_code,
                "culture_code": culture_code,
                "receipt_identifier": receipt_identifier,
                "accounting_category_id": accounting_category_id,
                "reservation_id": reservation_id,
                "notes": notes,
            },
            timeout=timeout,
            retry=retry,
        )

    def disable(
        self,
        *,
        credit_card_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Disable gateway credit card.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Takes a card of a customer out of use for payments. It has to be of the kind `Gateway`.

        Args:
            credit_card_id: A card of the kind `Gateway`.
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
            CREDIT_CARDS_DISABLE,
            {
                "credit_card_id": credit_card_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncCreditCardsApi(Api[BaseAsyncClient]):
    """The operations of `client.credit_cards`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        credit_card_ids: Sequence[UUID] | Unset | None = UNSET,
        customer_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.CreditCardResult, models.CreditCard]:
        """Get all credit cards.

        Lists payment cards of customers, newest first, in pages. Filters narrow the result
        together, and at least one besides `enterprise_ids` has to be given. No card is listed
        with its whole number.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            credit_card_ids: Only those with these ids. Any number of them.
            customer_ids: Only what these customers pay with. Any number of them.
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
            CREDIT_CARDS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "credit_card_ids": credit_card_ids,
                "customer_ids": customer_ids,
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

    async def get_all_by_ids(
        self,
        *,
        credit_card_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CreditCardResult:
        """Get all credit cards by ids.

        Deprecated: use `creditCards/getAll` instead.

        Undocumented: Mews has taken it out of its documentation.

        Lists payment cards by their ids. No page can be asked for, so that a `cursor` in the
        result leads nowhere. Mews deprecated it on 2020-01-01, and has named no day for its
        end.

        Args:
            credit_card_ids: Only those with these ids.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The cards that were asked for.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            CREDIT_CARDS_GET_ALL_BY_IDS,
            {
                "credit_card_ids": credit_card_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def get_all_by_customers(
        self,
        *,
        customer_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CreditCardResult:
        """Get all credit cards by customers.

        Deprecated: use `creditCards/getAll` instead.

        Undocumented: Mews has taken it out of its documentation.

        Lists the payment cards of some customers. No page can be asked for, so that a `cursor`
        in the result leads nowhere. Mews deprecated it on 2020-01-01, and has named no day for
        its end.

        Args:
            customer_ids: Only what these customers pay with. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The cards that were asked for.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            CREDIT_CARDS_GET_ALL_BY_CUSTOMERS,
            {
                "customer_ids": customer_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def add_tokenized(
        self,
        *,
        customer_id: UUID,
        credit_card_data: models.CreditCardData,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CreditCardAddResult:
        """Add tokenized credit card.

        Restricted: Mews opens it to chosen partners only.

        Adds a card to the profile of a customer without its number, only with the reference
        under which a PCI provider stores it. An application needs a permission for that, which
        Mews grants at certification.

        Args:
            customer_id: Who pays with it.
            credit_card_data: What a PCI provider says of a card that it stores.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
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
            CREDIT_CARDS_ADD_TOKENIZED,
            {
                "customer_id": customer_id,
                "credit_card_data": credit_card_data,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def charge(
        self,
        *,
        credit_card_id: UUID,
        amount: models.AmountParameters,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        receipt_identifier: str | Unset | None = UNSET,
        accounting_category_id: UUID | Unset | None = UNSET,
        reservation_id: UUID | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CreditCardChargeResult:
        """Charge credit card.

        Takes money from a card of a customer through a payment gateway, as a new payment. The
        card has to be of the kind `Gateway`. Sent twice, it takes the money twice.

        Args:
            credit_card_id: A card of the kind `Gateway`.
            amount: How much to take. `payments/getAll` shows it with the opposite sign.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            receipt_identifier: By what the receipt of the payment is known, such as its number.
            accounting_category_id: Category to book the payment under.
            reservation_id: The stay that is paid for.
            notes: Free text that is kept with the payment.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The payment that was made, by its id alone.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            CREDIT_CARDS_CHARGE,
            {
                "credit_card_id": credit_card_id,
                "amount": amount,
                "language_code": language_code,
                "culture_code": culture_code,
                "receipt_identifier": receipt_identifier,
                "accounting_category_id": accounting_category_id,
                "reservation_id": reservation_id,
                "notes": notes,
            },
            timeout=timeout,
            retry=retry,
        )

    async def disable(
        self,
        *,
        credit_card_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Disable gateway credit card.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Takes a card of a customer out of use for payments. It has to be of the kind `Gateway`.

        Args:
            credit_card_id: A card of the kind `Gateway`.
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
            CREDIT_CARDS_DISABLE,
            {
                "credit_card_id": credit_card_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )
