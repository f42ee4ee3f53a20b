"""The operations on payment plans."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_connector.api.payment_plans.payment_plans_add import OPERATION as PAYMENT_PLANS_ADD
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncPaymentPlansApi", "PaymentPlansApi"]


class PaymentPlansApi(Api[BaseSyncClient]):
    """The operations of `client.payment_plans`."""

    def add(
        self,
        *,
        reservation_id: UUID,
        name: str,
        payment_request: models.PaymentPlanPaymentRequest,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        start_month: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.PaymentPlanAddResult:
        """Add payment plan.

        Deprecated: use `billingAutomationPaymentPlans/add` instead.

        Undocumented: Mews has taken it out of its documentation.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Sets up recurring payments for a reservation. They begin once the customer has fulfilled
        the payment request at the address in the result. No operation lists payment plans. Mews
        took this one out of its documentation on 2026-06-11, and has named no day for its end.

        Args:
            reservation_id: The stay that is paid for.
            name: Short title of the plan.
            payment_request: How the customer is asked for the payment method that the plan
                charges.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that charges. Needed with a Portfolio Access Token, ignored
                without.
            start_month: Month from which payments are collected, as `YYYY-MM`, such as 2027-04.
                It has to be a future one, in which the reservation goes on.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Where the new plan can be activated.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            PAYMENT_PLANS_ADD,
            {
                "reservation_id": reservation_id,
                "name": name,
                "payment_request": payment_request,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "start_month": start_month,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncPaymentPlansApi(Api[BaseAsyncClient]):
    """The operations of `client.payment_plans`."""

    async def add(
        self,
        *,
        reservation_id: UUID,
        name: str,
        payment_request: models.PaymentPlanPaymentRequest,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        start_month: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.PaymentPlanAddResult:
        """Add payment plan.

        Deprecated: use `billingAutomationPaymentPlans/add` instead.

        Undocumented: Mews has taken it out of its documentation.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Sets up recurring payments for a reservation. They begin once the customer has fulfilled
        the payment request at the address in the result. No operation lists payment plans. Mews
        took this one out of its documentation on 2026-06-11, and has named no day for its end.

        Args:
            reservation_id: The stay that is paid for.
            name: Short title of the plan.
            payment_request: How the customer is asked for the payment method that the plan
                charges.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that charges. Needed with a Portfolio Access Token, ignored
                without.
            start_month: Month from which payments are collected, as `YYYY-MM`, such as 2027-04.
                It has to be a future one, in which the reservation goes on.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Where the new plan can be activated.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            PAYMENT_PLANS_ADD,
            {
                "reservation_id": reservation_id,
                "name": name,
                "payment_request": payment_request,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "start_month": start_month,
            },
            timeout=timeout,
            retry=retry,
        )
