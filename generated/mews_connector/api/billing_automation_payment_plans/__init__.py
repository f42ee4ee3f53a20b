"""The operations on billing automation payment plans."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_connector.api.billing_automation_payment_plans.billing_automation_payment_plans_add import (
    OPERATION as BILLING_AUTOMATION_PAYMENT_PLANS_ADD,
)
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncBillingAutomationPaymentPlansApi", "BillingAutomationPaymentPlansApi"]


class BillingAutomationPaymentPlansApi(Api[BaseSyncClient]):
    """The operations of `client.billing_automation_payment_plans`."""

    def add(
        self,
        *,
        billing_automation_id: UUID,
        customer_id: UUID,
        name: str,
        payment_request: models.BillingAutomationPaymentPlanPaymentRequest,
        payment_offset_days: int,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        start_month: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillingAutomationPaymentPlanAddResult:
        """Add a payment plan to a billing automation.

        Lets the bills of a billing automation be charged to a customer automatically, some days
        after each is made. The plan becomes active once the customer has fulfilled the payment
        request at the address in the result. No operation lists payment plans.

        Args:
            billing_automation_id: The automation that makes the bills.
            customer_id: Who pays by the plan, and is asked to activate it.
            name: Short title of the plan.
            payment_request: How the customer is asked for the payment method that the plan
                charges.
            payment_offset_days: How many days after a bill is made it is charged.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that charges. Needed with a Portfolio Access Token, ignored
                without.
            start_month: Month from which payments are collected, as `YYYY-MM`, such as 2027-04.
                It has to be a future one. When absent or None, the plan begins with the earliest
                bill of the automation that is there.
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
            BILLING_AUTOMATION_PAYMENT_PLANS_ADD,
            {
                "billing_automation_id": billing_automation_id,
                "customer_id": customer_id,
                "name": name,
                "payment_request": payment_request,
                "payment_offset_days": payment_offset_days,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "start_month": start_month,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncBillingAutomationPaymentPlansApi(Api[BaseAsyncClient]):
    """The operations of `client.billing_automation_payment_plans`."""

    async def add(
        self,
        *,
        billing_automation_id: UUID,
        customer_id: UUID,
        name: str,
        payment_request: models.BillingAutomationPaymentPlanPaymentRequest,
        payment_offset_days: int,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        start_month: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillingAutomationPaymentPlanAddResult:
        """Add a payment plan to a billing automation.

        Lets the bills of a billing automation be charged to a customer automatically, some days
        after each is made. The plan becomes active once the customer has fulfilled the payment
        request at the address in the result. No operation lists payment plans.

        Args:
            billing_automation_id: The automation that makes the bills.
            customer_id: Who pays by the plan, and is asked to activate it.
            name: Short title of the plan.
            payment_request: How the customer is asked for the payment method that the plan
                charges.
            payment_offset_days: How many days after a bill is made it is charged.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that charges. Needed with a Portfolio Access Token, ignored
                without.
            start_month: Month from which payments are collected, as `YYYY-MM`, such as 2027-04.
                It has to be a future one. When absent or None, the plan begins with the earliest
                bill of the automation that is there.
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
            BILLING_AUTOMATION_PAYMENT_PLANS_ADD,
            {
                "billing_automation_id": billing_automation_id,
                "customer_id": customer_id,
                "name": name,
                "payment_request": payment_request,
                "payment_offset_days": payment_offset_days,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "start_month": start_month,
            },
            timeout=timeout,
            retry=retry,
        )
