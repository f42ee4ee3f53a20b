"""The operations on orders."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.orders.orders_add import OPERATION as ORDERS_ADD
from mews_connector.types import UNSET, DateTime, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncOrdersApi", "OrdersApi"]


class OrdersApi(Api[BaseSyncClient]):
    """The operations of `client.orders`."""

    def add(
        self,
        *,
        service_id: UUID,
        account_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        options: models.OrderAddOptions | Unset | None = UNSET,
        product_orders: Sequence[models.ProductOrderParameters] | Unset | None = UNSET,
        items: Sequence[models.CustomItemParameters] | Unset | None = UNSET,
        consumption_utc: DateTime | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        business_segment_id: UUID | Unset | None = UNSET,
        bill_id: UUID | Unset | None = UNSET,
        linked_reservation_id: UUID | Unset | None = UNSET,
        customer_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.OrderAddResult:
        """Add order.

        Charges products of the property, other items, or both to a customer or a company, as
        one order that is consumed at a single time. `product_orders` takes what the property
        has as a product, `items` what it does not. The order is listed by
        `productServiceOrders/getAll`, and what is in it by `orderItems/getAll` and on a bill of
        the account. Link it to the reservation of the guest: otherwise Mews guesses it, and
        neither billing automations nor allowances work reliably. To take something back, send
        the same with a negative price.

        Args:
            service_id: Which service sells it, such as the bar.
            account_id: The customer or the company to charge. Whether companies can be charged
                depends on how the integration is set up.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            options: How bills show the order.
            product_orders: What is ordered of the products that the property has.
            items: What is charged besides, and is no product of the property.
            consumption_utc: When it is consumed, in UTC: ahead, or no further back than the
                property's history can be edited. None or absent means now.
            notes: A remark on the order, such as the number of the till's ticket.
            business_segment_id: As which kind of business it counts.
            bill_id: On which bill it stands. It has to be one of the same account.
            linked_reservation_id: During whose stay it was ordered. Without it, Mews guesses.
            customer_id: Deprecated. Use `account_id` instead.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of the order once it is charged.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            ORDERS_ADD,
            {
                "service_id": service_id,
                "account_id": account_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "options": options,
                "product_orders": product_orders,
                "items": items,
                "consumption_utc": consumption_utc,
                "notes": notes,
                "business_segment_id": business_segment_id,
                "bill_id": bill_id,
                "linked_reservation_id": linked_reservation_id,
                "customer_id": customer_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncOrdersApi(Api[BaseAsyncClient]):
    """The operations of `client.orders`."""

    async def add(
        self,
        *,
        service_id: UUID,
        account_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        options: models.OrderAddOptions | Unset | None = UNSET,
        product_orders: Sequence[models.ProductOrderParameters] | Unset | None = UNSET,
        items: Sequence[models.CustomItemParameters] | Unset | None = UNSET,
        consumption_utc: DateTime | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        business_segment_id: UUID | Unset | None = UNSET,
        bill_id: UUID | Unset | None = UNSET,
        linked_reservation_id: UUID | Unset | None = UNSET,
        customer_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.OrderAddResult:
        """Add order.

        Charges products of the property, other items, or both to a customer or a company, as
        one order that is consumed at a single time. `product_orders` takes what the property
        has as a product, `items` what it does not. The order is listed by
        `productServiceOrders/getAll`, and what is in it by `orderItems/getAll` and on a bill of
        the account. Link it to the reservation of the guest: otherwise Mews guesses it, and
        neither billing automations nor allowances work reliably. To take something back, send
        the same with a negative price.

        Args:
            service_id: Which service sells it, such as the bar.
            account_id: The customer or the company to charge. Whether companies can be charged
                depends on how the integration is set up.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            options: How bills show the order.
            product_orders: What is ordered of the products that the property has.
            items: What is charged besides, and is no product of the property.
            consumption_utc: When it is consumed, in UTC: ahead, or no further back than the
                property's history can be edited. None or absent means now.
            notes: A remark on the order, such as the number of the till's ticket.
            business_segment_id: As which kind of business it counts.
            bill_id: On which bill it stands. It has to be one of the same account.
            linked_reservation_id: During whose stay it was ordered. Without it, Mews guesses.
            customer_id: Deprecated. Use `account_id` instead.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of the order once it is charged.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            ORDERS_ADD,
            {
                "service_id": service_id,
                "account_id": account_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "options": options,
                "product_orders": product_orders,
                "items": items,
                "consumption_utc": consumption_utc,
                "notes": notes,
                "business_segment_id": business_segment_id,
                "bill_id": bill_id,
                "linked_reservation_id": linked_reservation_id,
                "customer_id": customer_id,
            },
            timeout=timeout,
            retry=retry,
        )
