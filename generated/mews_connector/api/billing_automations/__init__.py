"""The operations on billing automations."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.billing_automations.billing_automations_add import (
    OPERATION as BILLING_AUTOMATIONS_ADD,
)
from mews_connector.api.billing_automations.billing_automations_delete import (
    OPERATION as BILLING_AUTOMATIONS_DELETE,
)
from mews_connector.api.billing_automations.billing_automations_get_all import (
    OPERATION as BILLING_AUTOMATIONS_GET_ALL,
)
from mews_connector.api.billing_automations.billing_automations_update import (
    OPERATION as BILLING_AUTOMATIONS_UPDATE,
)
from mews_connector.api.billing_automations.billing_automations_update_assignments import (
    OPERATION as BILLING_AUTOMATIONS_UPDATE_ASSIGNMENTS,
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

__all__ = ["AsyncBillingAutomationsApi", "BillingAutomationsApi"]


class BillingAutomationsApi(Api[BaseSyncClient]):
    """The operations of `client.billing_automations`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        company_ids: Sequence[UUID] | Unset | None = UNSET,
        billing_automation_ids: Sequence[UUID] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.BillingAutomationResult, models.BillingAutomation]:
        """Get all billing automations.

        Lists the rules by which Mews puts charges of reservations on bills by itself, newest
        first, in pages. Each comes with its assignments, which say what is routed of which
        service. Filters narrow the result together.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            company_ids: Only automations that apply to at least one of these companies. At most
                100 in a call.
            billing_automation_ids: Only automations with one of these ids. Any number of them.
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
            BILLING_AUTOMATIONS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "company_ids": company_ids,
                "billing_automation_ids": billing_automation_ids,
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
        billing_automations: Sequence[models.BillingAutomationParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillingAutomationChangeResult:
        """Add billing automations.

        Sets up rules by which Mews puts charges of reservations on bills by itself. Unless a
        company owns the bills (`CompanyAsOwner`), there has to be one for each customer
        (`AggregateByCustomer`). A `Recurring` automation needs both
        `order_item_consumption_period` and `processing_start_offset`.

        Args:
            billing_automations: The automations, each with its assignments. At most 100 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property whose automations are meant. Needed with a Portfolio Access
                Token, ignored without.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Billing automations after a change.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            BILLING_AUTOMATIONS_ADD,
            {
                "billing_automations": billing_automations,
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
        billing_automation_updates: Sequence[models.BillingAutomationUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillingAutomationChangeResult:
        """Update billing automations.

        Changes automations, but for their assignments, which
        `billingAutomations/updateAssignments` changes, and their `trigger_type`, which stays.
        What is absent or None is kept. The rules of `billingAutomations/add` hold for each
        automation as it is afterwards.

        Args:
            billing_automation_updates: The automations, each with what changes of it. At most
                100 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property whose automations are meant. Needed with a Portfolio Access
                Token, ignored without.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Billing automations after a change.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            BILLING_AUTOMATIONS_UPDATE,
            {
                "billing_automation_updates": billing_automation_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def update_assignments(
        self,
        *,
        billing_automation_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        assignments_to_add: Sequence[models.BillingAutomationAssignmentParameters]
        | Unset
        | None = UNSET,
        assignments_to_update: Sequence[models.BillingAutomationAssignmentUpdate]
        | Unset
        | None = UNSET,
        assignment_ids_to_remove: Sequence[UUID] | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillingAutomationChangeResult:
        """Update the assignments of a billing automation.

        Adds, changes and removes assignments of one automation in a single request. An
        assignment that is not named stays as it is.

        Args:
            billing_automation_id: Whose assignments change.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property whose automation is meant. Needed with a Portfolio Access
                Token, ignored without.
            assignments_to_add: What the automation routes from now on as well. At most 20 in a
                call.
            assignments_to_update: Assignments that stay, each with what changes of it. At most
                20 in a call.
            assignment_ids_to_remove: What the automation no longer routes, by the ids of its
                assignments. At most 100 in a call.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Billing automations after a change.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            BILLING_AUTOMATIONS_UPDATE_ASSIGNMENTS,
            {
                "billing_automation_id": billing_automation_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "assignments_to_add": assignments_to_add,
                "assignments_to_update": assignments_to_update,
                "assignment_ids_to_remove": assignment_ids_to_remove,
            },
            timeout=timeout,
            retry=retry,
        )

    def delete(
        self,
        *,
        billing_automation_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete billing automations.

        Ends automations, together with their assignments.

        Args:
            billing_automation_ids: The automations, as `billingAutomations/getAll` lists them.
                At most 100 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property whose automations are meant. Needed with a Portfolio Access
                Token, ignored without.
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
            BILLING_AUTOMATIONS_DELETE,
            {
                "billing_automation_ids": billing_automation_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncBillingAutomationsApi(Api[BaseAsyncClient]):
    """The operations of `client.billing_automations`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        company_ids: Sequence[UUID] | Unset | None = UNSET,
        billing_automation_ids: Sequence[UUID] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.BillingAutomationResult, models.BillingAutomation]:
        """Get all billing automations.

        Lists the rules by which Mews puts charges of reservations on bills by itself, newest
        first, in pages. Each comes with its assignments, which say what is routed of which
        service. Filters narrow the result together.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            company_ids: Only automations that apply to at least one of these companies. At most
                100 in a call.
            billing_automation_ids: Only automations with one of these ids. Any number of them.
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
            BILLING_AUTOMATIONS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "company_ids": company_ids,
                "billing_automation_ids": billing_automation_ids,
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
        billing_automations: Sequence[models.BillingAutomationParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillingAutomationChangeResult:
        """Add billing automations.

        Sets up rules by which Mews puts charges of reservations on bills by itself. Unless a
        company owns the bills (`CompanyAsOwner`), there has to be one for each customer
        (`AggregateByCustomer`). A `Recurring` automation needs both
        `order_item_consumption_period` and `processing_start_offset`.

        Args:
            billing_automations: The automations, each with its assignments. At most 100 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property whose automations are meant. Needed with a Portfolio Access
                Token, ignored without.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Billing automations after a change.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            BILLING_AUTOMATIONS_ADD,
            {
                "billing_automations": billing_automations,
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
        billing_automation_updates: Sequence[models.BillingAutomationUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillingAutomationChangeResult:
        """Update billing automations.

        Changes automations, but for their assignments, which
        `billingAutomations/updateAssignments` changes, and their `trigger_type`, which stays.
        What is absent or None is kept. The rules of `billingAutomations/add` hold for each
        automation as it is afterwards.

        Args:
            billing_automation_updates: The automations, each with what changes of it. At most
                100 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property whose automations are meant. Needed with a Portfolio Access
                Token, ignored without.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Billing automations after a change.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            BILLING_AUTOMATIONS_UPDATE,
            {
                "billing_automation_updates": billing_automation_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update_assignments(
        self,
        *,
        billing_automation_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        assignments_to_add: Sequence[models.BillingAutomationAssignmentParameters]
        | Unset
        | None = UNSET,
        assignments_to_update: Sequence[models.BillingAutomationAssignmentUpdate]
        | Unset
        | None = UNSET,
        assignment_ids_to_remove: Sequence[UUID] | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillingAutomationChangeResult:
        """Update the assignments of a billing automation.

        Adds, changes and removes assignments of one automation in a single request. An
        assignment that is not named stays as it is.

        Args:
            billing_automation_id: Whose assignments change.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property whose automation is meant. Needed with a Portfolio Access
                Token, ignored without.
            assignments_to_add: What the automation routes from now on as well. At most 20 in a
                call.
            assignments_to_update: Assignments that stay, each with what changes of it. At most
                20 in a call.
            assignment_ids_to_remove: What the automation no longer routes, by the ids of its
                assignments. At most 100 in a call.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Billing automations after a change.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            BILLING_AUTOMATIONS_UPDATE_ASSIGNMENTS,
            {
                "billing_automation_id": billing_automation_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "assignments_to_add": assignments_to_add,
                "assignments_to_update": assignments_to_update,
                "assignment_ids_to_remove": assignment_ids_to_remove,
            },
            timeout=timeout,
            retry=retry,
        )

    async def delete(
        self,
        *,
        billing_automation_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete billing automations.

        Ends automations, together with their assignments.

        Args:
            billing_automation_ids: The automations, as `billingAutomations/getAll` lists them.
                At most 100 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property whose automations are meant. Needed with a Portfolio Access
                Token, ignored without.
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
            BILLING_AUTOMATIONS_DELETE,
            {
                "billing_automation_ids": billing_automation_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )
