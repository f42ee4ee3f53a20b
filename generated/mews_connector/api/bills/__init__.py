"""The operations on bills."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.bills.bills_add import OPERATION as BILLS_ADD
from mews_connector.api.bills.bills_close import OPERATION as BILLS_CLOSE
from mews_connector.api.bills.bills_delete import OPERATION as BILLS_DELETE
from mews_connector.api.bills.bills_get_all import OPERATION as BILLS_GET_ALL
from mews_connector.api.bills.bills_get_pdf import OPERATION as BILLS_GET_PDF
from mews_connector.api.bills.bills_update import OPERATION as BILLS_UPDATE
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

__all__ = ["AsyncBillsApi", "BillsApi"]


class BillsApi(Api[BaseSyncClient]):
    """The operations of `client.bills`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        issued_utc: models.TimeInterval | Unset | None = UNSET,
        paid_utc: models.TimeInterval | Unset | None = UNSET,
        due_utc: models.TimeInterval | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        bill_ids: Sequence[UUID] | Unset | None = UNSET,
        customer_ids: Sequence[UUID] | Unset | None = UNSET,
        state: models.BillState | Unset | None = UNSET,
        type_: models.BillType | Unset | None = UNSET,
        correction_state: Sequence[models.BillCorrectionState] | Unset | None = UNSET,
        extent: models.BillExtent | Unset | None = UNSET,
        closed_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.BillResult, models.Bill]:
        """Get all bills.

        Lists bills, open and closed, newest first, in pages. Filters narrow the result
        together, and at least one besides `enterprise_ids` has to be given. Corrective bills
        are left out unless `bill_ids` or `correction_state` asks for them. What is on a bill
        comes from `orderItems/getAll` and `payments/getAll`, by their `bill_ids`.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            issued_utc: Only bills that were issued inside this interval. The interval may be of
                any length.
            paid_utc: Only bills that were paid inside this interval. The interval may be of any
                length.
            due_utc: Only bills that have to be paid by a time inside this interval. The
                interval may be of any length.
            created_utc: Only those that were made inside this interval. The interval may be of
                any length.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            bill_ids: Only those with these ids, corrective ones included. Any number of them.
            customer_ids: Only bills of these customers. Any number of them.
            state: Both open and closed bills when None or absent.
            type_: Both receipts and invoices when None or absent.
            correction_state: Whether to list regular bills, corrective ones, or both. When None
                or absent, both with `bill_ids`, and only regular ones without.
            extent: Deprecated. Mews discontinues it on 2025-01-10. Use `orderItems/getAll` and
                `payments/getAll` with `bill_ids` instead.
            closed_utc: Deprecated. Use `issued_utc` instead. The interval may be of any length.
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
            BILLS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "issued_utc": issued_utc,
                "paid_utc": paid_utc,
                "due_utc": due_utc,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "bill_ids": bill_ids,
                "customer_ids": customer_ids,
                "state": state,
                "type_": type_,
                "correction_state": correction_state,
                "extent": extent,
                "closed_utc": closed_utc,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    def get_pdf(
        self,
        *,
        bill_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        bill_print_event_id: UUID | Unset | None = UNSET,
        pdf_template: models.BillPdfTemplate | Unset | None = UNSET,
        print_reason: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillPdfResult:
        """Get bill PDF.

        Makes a PDF of a bill. Where it cannot be made yet, for instance because the bill is
        still to be reported to the authorities, the result is a `BillPrintEvent` in place of
        the file. Then wait, and send the same request again with the id of that event as
        `bill_print_event_id`, until the result is a `BillPdfFile`. A bill can be printed 30
        times within 7 days: a request without `bill_print_event_id` counts, one that only asks
        again does not.

        Args:
            bill_id: What to print, as `bills/getAll` lists it.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            bill_print_event_id: The event that an earlier request got in place of the PDF, to
                ask for the same PDF again. None or absent prints the bill anew.
            pdf_template: None or absent takes the default template.
            print_reason: Why the bill is printed again with another template. Required in the
                French legal environment.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What has become of the PDF of a bill.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            BILLS_GET_PDF,
            {
                "bill_id": bill_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "bill_print_event_id": bill_print_event_id,
                "pdf_template": pdf_template,
                "print_reason": print_reason,
            },
            timeout=timeout,
            retry=retry,
        )

    def add(
        self,
        *,
        bills: Sequence[models.BillParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillAddResult:
        """Add bills.

        Opens empty bills for customers and companies. Orders and payments that name one are put
        on it, and `accountingItems/update` moves to it what is still open elsewhere.

        Args:
            bills: The bills, each for one account. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that issues the bills. Needed with a Portfolio Access Token,
                ignored without.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The bills as they were opened.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            BILLS_ADD,
            {
                "bills": bills,
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
        bills_updates: Sequence[models.BillUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillUpdateResult:
        """Update bills.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Changes to whom open bills are issued, or which other account they concern. What is None
        or absent stays as it is. Closed bills cannot be updated.

        Args:
            bills_updates: The bills, each with what changes. At most 10 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that the bills belong to. Needed with a Portfolio Access
                Token, ignored without.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The bills as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            BILLS_UPDATE,
            {
                "bills_updates": bills_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def close(
        self,
        *,
        bill_id: UUID,
        type_: models.BillType,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        bill_counter_id: UUID | Unset | None = UNSET,
        fiscal_machine_id: UUID | Unset | None = UNSET,
        options: models.BillOptionsParameters | Unset | None = UNSET,
        taxed_date: str | models.StringUpdateValue | Unset | None = UNSET,
        due_date: str | models.StringUpdateValue | Unset | None = UNSET,
        variable_symbol: str | models.StringUpdateValue | Unset | None = UNSET,
        account_tax_identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        purchase_order_number: str | models.StringUpdateValue | Unset | None = UNSET,
        notes: str | models.StringUpdateValue | Unset | None = UNSET,
        account_address: models.AddressParameters | Unset | None = UNSET,
        associated_account_data: Sequence[models.BillCloseAccountParameters] | Unset | None = UNSET,
        tax_identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        company_tax_identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        address: models.AddressParameters | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillCloseResult:
        """Close a bill.

        Closes an open bill, so that nothing on it can change any more. As a `Receipt` it has to
        be paid in full, its balance zero; as an `invoice` it asks for what is still to be paid.
        From then on it keeps the data of its owner, of an associated account and of the
        property as they are on record, or as the request says instead.

        Args:
            bill_id: The bill to close, which has to be open.
            type_: What a bill has been closed as. A `Receipt` is paid in full, its balance
                zero. An `invoice` is not, and asks for the rest. Of an open bill it says nothing,
                and is `Receipt`.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that the bill belongs to. Needed with a Portfolio Access
                Token, ignored without.
            bill_counter_id: Counter that the bill's number is to come from. The default one
                when None or absent.
            fiscal_machine_id: The device that registers the bill where fiscal law asks for one.
                The default one when None or absent.
            options: What the bill shows. Both the customer and the taxation when None or
                absent.
            taxed_date: Day that counts as that of consumption for taxes, as in `2027-03-11`.
                Only for an `invoice`.
            due_date: Last day to pay on, as in `2027-03-25`. Only for an `invoice`.
            variable_symbol: Reference by which the payment that the bill asks for can be
                recognized. Only for an `invoice`.
            account_tax_identifier: Tax number of the bill's owner, to show on it.
            purchase_order_number: Number of the buyer's own order, to show on the bill.
            notes: Free text to add to the bill.
            account_address: Address to show for the bill's owner, in place of that in the
                profile.
            associated_account_data: What to show of the associated account. So far there can be
                only one. At most 1 in a call.
            tax_identifier: Deprecated. Use `account_tax_identifier` or
                `associated_account_data` instead.
            company_tax_identifier: Deprecated. Use `account_tax_identifier` or
                `associated_account_data` instead.
            address: Deprecated. Use `account_address` or `associated_account_data` instead.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The bill, as it is now that it is closed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            BILLS_CLOSE,
            {
                "bill_id": bill_id,
                "type_": type_,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "bill_counter_id": bill_counter_id,
                "fiscal_machine_id": fiscal_machine_id,
                "options": options,
                "taxed_date": taxed_date,
                "due_date": due_date,
                "variable_symbol": variable_symbol,
                "account_tax_identifier": account_tax_identifier,
                "purchase_order_number": purchase_order_number,
                "notes": notes,
                "account_address": account_address,
                "associated_account_data": associated_account_data,
                "tax_identifier": tax_identifier,
                "company_tax_identifier": company_tax_identifier,
                "address": address,
            },
            timeout=timeout,
            retry=retry,
        )

    def delete(
        self,
        *,
        bill_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete bills.

        Removes bills that nothing is on. A bill with order items or payments cannot be deleted:
        move these to another one first, with `accountingItems/update`.

        Args:
            bill_ids: The bills to remove, with nothing on them. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that the bills belong to. Needed with a Portfolio Access
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
            BILLS_DELETE,
            {
                "bill_ids": bill_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def wait(
        self,
        begun: models.BillPdfResult,
        *,
        deadline: float | None = 3600.0,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillPdfResult:
        """Wait until the job that `bills/getPdf` started has finished.

        Asks `bills/getPdf` at once, and then less and less often, but at least every
        10 seconds.

        Args:
            begun: The result of the call that started it.
            deadline: Seconds to wait at most, all requests included. None for no end.
            timeout: Seconds for each request, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The response that says `BillPdfFile`.

        Raises:
            JobFailedError: It no longer exists.
            JobUnfinishedError: It did not finish within the deadline. It goes on.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        job: models.BillPdfResult = self._client.wait(
            BILLS_GET_PDF, begun, deadline=deadline, timeout=timeout, retry=retry
        )
        return job


class AsyncBillsApi(Api[BaseAsyncClient]):
    """The operations of `client.bills`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        issued_utc: models.TimeInterval | Unset | None = UNSET,
        paid_utc: models.TimeInterval | Unset | None = UNSET,
        due_utc: models.TimeInterval | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        bill_ids: Sequence[UUID] | Unset | None = UNSET,
        customer_ids: Sequence[UUID] | Unset | None = UNSET,
        state: models.BillState | Unset | None = UNSET,
        type_: models.BillType | Unset | None = UNSET,
        correction_state: Sequence[models.BillCorrectionState] | Unset | None = UNSET,
        extent: models.BillExtent | Unset | None = UNSET,
        closed_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.BillResult, models.Bill]:
        """Get all bills.

        Lists bills, open and closed, newest first, in pages. Filters narrow the result
        together, and at least one besides `enterprise_ids` has to be given. Corrective bills
        are left out unless `bill_ids` or `correction_state` asks for them. What is on a bill
        comes from `orderItems/getAll` and `payments/getAll`, by their `bill_ids`.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            issued_utc: Only bills that were issued inside this interval. The interval may be of
                any length.
            paid_utc: Only bills that were paid inside this interval. The interval may be of any
                length.
            due_utc: Only bills that have to be paid by a time inside this interval. The
                interval may be of any length.
            created_utc: Only those that were made inside this interval. The interval may be of
                any length.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            bill_ids: Only those with these ids, corrective ones included. Any number of them.
            customer_ids: Only bills of these customers. Any number of them.
            state: Both open and closed bills when None or absent.
            type_: Both receipts and invoices when None or absent.
            correction_state: Whether to list regular bills, corrective ones, or both. When None
                or absent, both with `bill_ids`, and only regular ones without.
            extent: Deprecated. Mews discontinues it on 2025-01-10. Use `orderItems/getAll` and
                `payments/getAll` with `bill_ids` instead.
            closed_utc: Deprecated. Use `issued_utc` instead. The interval may be of any length.
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
            BILLS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "issued_utc": issued_utc,
                "paid_utc": paid_utc,
                "due_utc": due_utc,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "bill_ids": bill_ids,
                "customer_ids": customer_ids,
                "state": state,
                "type_": type_,
                "correction_state": correction_state,
                "extent": extent,
                "closed_utc": closed_utc,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    async def get_pdf(
        self,
        *,
        bill_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        bill_print_event_id: UUID | Unset | None = UNSET,
        pdf_template: models.BillPdfTemplate | Unset | None = UNSET,
        print_reason: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillPdfResult:
        """Get bill PDF.

        Makes a PDF of a bill. Where it cannot be made yet, for instance because the bill is
        still to be reported to the authorities, the result is a `BillPrintEvent` in place of
        the file. Then wait, and send the same request again with the id of that event as
        `bill_print_event_id`, until the result is a `BillPdfFile`. A bill can be printed 30
        times within 7 days: a request without `bill_print_event_id` counts, one that only asks
        again does not.

        Args:
            bill_id: What to print, as `bills/getAll` lists it.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            bill_print_event_id: The event that an earlier request got in place of the PDF, to
                ask for the same PDF again. None or absent prints the bill anew.
            pdf_template: None or absent takes the default template.
            print_reason: Why the bill is printed again with another template. Required in the
                French legal environment.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What has become of the PDF of a bill.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            BILLS_GET_PDF,
            {
                "bill_id": bill_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "bill_print_event_id": bill_print_event_id,
                "pdf_template": pdf_template,
                "print_reason": print_reason,
            },
            timeout=timeout,
            retry=retry,
        )

    async def add(
        self,
        *,
        bills: Sequence[models.BillParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillAddResult:
        """Add bills.

        Opens empty bills for customers and companies. Orders and payments that name one are put
        on it, and `accountingItems/update` moves to it what is still open elsewhere.

        Args:
            bills: The bills, each for one account. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that issues the bills. Needed with a Portfolio Access Token,
                ignored without.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The bills as they were opened.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            BILLS_ADD,
            {
                "bills": bills,
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
        bills_updates: Sequence[models.BillUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillUpdateResult:
        """Update bills.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Changes to whom open bills are issued, or which other account they concern. What is None
        or absent stays as it is. Closed bills cannot be updated.

        Args:
            bills_updates: The bills, each with what changes. At most 10 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that the bills belong to. Needed with a Portfolio Access
                Token, ignored without.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The bills as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            BILLS_UPDATE,
            {
                "bills_updates": bills_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def close(
        self,
        *,
        bill_id: UUID,
        type_: models.BillType,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        bill_counter_id: UUID | Unset | None = UNSET,
        fiscal_machine_id: UUID | Unset | None = UNSET,
        options: models.BillOptionsParameters | Unset | None = UNSET,
        taxed_date: str | models.StringUpdateValue | Unset | None = UNSET,
        due_date: str | models.StringUpdateValue | Unset | None = UNSET,
        variable_symbol: str | models.StringUpdateValue | Unset | None = UNSET,
        account_tax_identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        purchase_order_number: str | models.StringUpdateValue | Unset | None = UNSET,
        notes: str | models.StringUpdateValue | Unset | None = UNSET,
        account_address: models.AddressParameters | Unset | None = UNSET,
        associated_account_data: Sequence[models.BillCloseAccountParameters] | Unset | None = UNSET,
        tax_identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        company_tax_identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        address: models.AddressParameters | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillCloseResult:
        """Close a bill.

        Closes an open bill, so that nothing on it can change any more. As a `Receipt` it has to
        be paid in full, its balance zero; as an `invoice` it asks for what is still to be paid.
        From then on it keeps the data of its owner, of an associated account and of the
        property as they are on record, or as the request says instead.

        Args:
            bill_id: The bill to close, which has to be open.
            type_: What a bill has been closed as. A `Receipt` is paid in full, its balance
                zero. An `invoice` is not, and asks for the rest. Of an open bill it says nothing,
                and is `Receipt`.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that the bill belongs to. Needed with a Portfolio Access
                Token, ignored without.
            bill_counter_id: Counter that the bill's number is to come from. The default one
                when None or absent.
            fiscal_machine_id: The device that registers the bill where fiscal law asks for one.
                The default one when None or absent.
            options: What the bill shows. Both the customer and the taxation when None or
                absent.
            taxed_date: Day that counts as that of consumption for taxes, as in `2027-03-11`.
                Only for an `invoice`.
            due_date: Last day to pay on, as in `2027-03-25`. Only for an `invoice`.
            variable_symbol: Reference by which the payment that the bill asks for can be
                recognized. Only for an `invoice`.
            account_tax_identifier: Tax number of the bill's owner, to show on it.
            purchase_order_number: Number of the buyer's own order, to show on the bill.
            notes: Free text to add to the bill.
            account_address: Address to show for the bill's owner, in place of that in the
                profile.
            associated_account_data: What to show of the associated account. So far there can be
                only one. At most 1 in a call.
            tax_identifier: Deprecated. Use `account_tax_identifier` or
                `associated_account_data` instead.
            company_tax_identifier: Deprecated. Use `account_tax_identifier` or
                `associated_account_data` instead.
            address: Deprecated. Use `account_address` or `associated_account_data` instead.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The bill, as it is now that it is closed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            BILLS_CLOSE,
            {
                "bill_id": bill_id,
                "type_": type_,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "bill_counter_id": bill_counter_id,
                "fiscal_machine_id": fiscal_machine_id,
                "options": options,
                "taxed_date": taxed_date,
                "due_date": due_date,
                "variable_symbol": variable_symbol,
                "account_tax_identifier": account_tax_identifier,
                "purchase_order_number": purchase_order_number,
                "notes": notes,
                "account_address": account_address,
                "associated_account_data": associated_account_data,
                "tax_identifier": tax_identifier,
                "company_tax_identifier": company_tax_identifier,
                "address": address,
            },
            timeout=timeout,
            retry=retry,
        )

    async def delete(
        self,
        *,
        bill_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete bills.

        Removes bills that nothing is on. A bill with order items or payments cannot be deleted:
        move these to another one first, with `accountingItems/update`.

        Args:
            bill_ids: The bills to remove, with nothing on them. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: Property that the bills belong to. Needed with a Portfolio Access
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
            BILLS_DELETE,
            {
                "bill_ids": bill_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def wait(
        self,
        begun: models.BillPdfResult,
        *,
        deadline: float | None = 3600.0,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.BillPdfResult:
        """Wait until the job that `bills/getPdf` started has finished.

        Asks `bills/getPdf` at once, and then less and less often, but at least every
        10 seconds.

        Args:
            begun: The result of the call that started it.
            deadline: Seconds to wait at most, all requests included. None for no end.
            timeout: Seconds for each request, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The response that says `BillPdfFile`.

        Raises:
            JobFailedError: It no longer exists.
            JobUnfinishedError: It did not finish within the deadline. It goes on.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        job: models.BillPdfResult = await self._client.wait(
            BILLS_GET_PDF, begun, deadline=deadline, timeout=timeout, retry=retry
        )
        return job
