"""The operations on companies."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.companies.companies_add import OPERATION as COMPANIES_ADD
from mews_connector.api.companies.companies_delete import OPERATION as COMPANIES_DELETE
from mews_connector.api.companies.companies_get_all import OPERATION as COMPANIES_GET_ALL
from mews_connector.api.companies.companies_update import OPERATION as COMPANIES_UPDATE
from mews_connector.types import (
    UNSET,
    AsyncPager,
    DateTime,
    Duration,
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

__all__ = ["AsyncCompaniesApi", "CompaniesApi"]


class CompaniesApi(Api[BaseSyncClient]):
    """The operations of `client.companies`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        mother_company_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        ids: Sequence[UUID] | Unset | None = UNSET,
        external_identifiers: Sequence[str] | Unset | None = UNSET,
        names: Sequence[str] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        time_filter: models.CompanyTimeFilter | Unset | None = UNSET,
        start_utc: DateTime | Unset | None = UNSET,
        end_utc: DateTime | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.CompanyResult, models.Company]:
        """List companies.

        Lists companies and travel agencies. Unlike most listings it returns deleted ones, too,
        unless `activity_states` says otherwise.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose companies are meant. All chains that the access token covers
                when absent or None. Any number of them.
            mother_company_ids: Companies of which to list those that they own. Any number of
                them.
            created_utc: Only companies that were added inside this interval. The interval may
                be of any length.
            updated_utc: Only companies that were last changed inside this interval. The
                interval may be of any length.
            ids: Which companies to read, such as the travel agencies of reservations. Any
                number of them.
            external_identifiers: Which companies to read by their ids in the system of somebody
                else. Any number of them.
            names: Only companies that are called one of these. Any number of them.
            activity_states: Whether to list active companies, deleted ones or both. Both when
                absent or None.
            time_filter: Deprecated. Which time `start_utc` and `end_utc` are about. Use
                `created_utc` or `updated_utc` instead.
            start_utc: Deprecated. Use `created_utc` or `updated_utc` instead.
            end_utc: Deprecated. Use `created_utc` or `updated_utc` instead.
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
            COMPANIES_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
                "mother_company_ids": mother_company_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "ids": ids,
                "external_identifiers": external_identifiers,
                "names": names,
                "activity_states": activity_states,
                "time_filter": time_filter,
                "start_utc": start_utc,
                "end_utc": end_utc,
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
        name: str,
        options: models.CompanyOptionsParameters,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        mother_company_id: UUID | Unset | None = UNSET,
        invoicing_email: str | Unset | None = UNSET,
        website_url: str | Unset | None = UNSET,
        invoice_due_interval: Duration | Unset | None = UNSET,
        credit_rating: models.CreditRating | Unset | None = UNSET,
        department: str | Unset | None = UNSET,
        duns_number: str | Unset | None = UNSET,
        reference_identifier: str | Unset | None = UNSET,
        accounting_code: str | Unset | None = UNSET,
        additional_tax_identifier: str | Unset | None = UNSET,
        billing_code: str | Unset | None = UNSET,
        contact: str | Unset | None = UNSET,
        contact_person: str | Unset | None = UNSET,
        identifier: str | Unset | None = UNSET,
        iata: str | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        tax_identifier: str | Unset | None = UNSET,
        telephone: str | Unset | None = UNSET,
        address: models.AddressParameters | Unset | None = UNSET,
        external_identifier: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CompanyResult:
        """Add a company.

        Adds a company, or a travel agency, and returns it. To avoid doubles, look for it with
        `companies/getAll` first, such as by `external_identifiers`.

        Args:
            name: What the company is called.
            options: How a new company is invoiced.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose properties share the company. Required with a Portfolio
                Access Token, and ignored with any other token.
            mother_company_id: The company that owns it.
            invoicing_email: Where invoices to the company are sent.
            website_url: Where the company is found on the web.
            invoice_due_interval: How long the company may take to pay an invoice, as an ISO
                8601 duration such as P14D.
            credit_rating: How far a company is trusted to pay.
            department: Which part of a larger company it is, such as its sales department.
            duns_number: The nine digits by which Dun & Bradstreet know the company.
            reference_identifier: Its id in the system of somebody else, as
                `external_identifier` is. Listings cannot be filtered by this one.
            accounting_code: How the property's accounting refers to the company.
            additional_tax_identifier: A second number by which tax offices know the company,
                where a country has one.
            billing_code: How the property's billing refers to the company.
            contact: Further ways to reach the company, such as an email address, in free text.
            contact_person: Whom to ask for at the company.
            identifier: A fiscal or legal number of the company, such as that of a commercial
                register.
            iata: The code that a travel agency has from the IATA.
            notes: Remarks on the company, in free text.
            tax_identifier: By which number the tax office knows the company.
            telephone: The phone number at which the company is reached.
            address: Where the company has its seat.
            external_identifier: Its id in the system of somebody else, by which it can be found
                again.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Companies: a page of them in a listing, and else those that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            COMPANIES_ADD,
            {
                "name": name,
                "options": options,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
                "mother_company_id": mother_company_id,
                "invoicing_email": invoicing_email,
                "website_url": website_url,
                "invoice_due_interval": invoice_due_interval,
                "credit_rating": credit_rating,
                "department": department,
                "duns_number": duns_number,
                "reference_identifier": reference_identifier,
                "accounting_code": accounting_code,
                "additional_tax_identifier": additional_tax_identifier,
                "billing_code": billing_code,
                "contact": contact,
                "contact_person": contact_person,
                "identifier": identifier,
                "iata": iata,
                "notes": notes,
                "tax_identifier": tax_identifier,
                "telephone": telephone,
                "address": address,
                "external_identifier": external_identifier,
            },
            timeout=timeout,
            retry=retry,
        )

    def update(
        self,
        *,
        company_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        name: str | models.StringUpdateValue | Unset | None = UNSET,
        mother_company_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        invoicing_email: str | models.StringUpdateValue | Unset | None = UNSET,
        website_url: str | models.StringUpdateValue | Unset | None = UNSET,
        invoice_due_interval: str | models.StringUpdateValue | Unset | None = UNSET,
        options: models.CompanyOptionsUpdateParameters | Unset | None = UNSET,
        credit_rating: models.CreditRatingUpdateParameters | Unset | None = UNSET,
        department: str | models.StringUpdateValue | Unset | None = UNSET,
        duns_number: str | models.StringUpdateValue | Unset | None = UNSET,
        reference_identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        accounting_code: str | models.StringUpdateValue | Unset | None = UNSET,
        additional_tax_identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        billing_code: str | models.StringUpdateValue | Unset | None = UNSET,
        contact: str | models.StringUpdateValue | Unset | None = UNSET,
        contact_person: str | models.StringUpdateValue | Unset | None = UNSET,
        identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        iata: str | models.StringUpdateValue | Unset | None = UNSET,
        notes: str | models.StringUpdateValue | Unset | None = UNSET,
        tax_identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        telephone: str | models.StringUpdateValue | Unset | None = UNSET,
        external_identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CompanyResult:
        """Update a company.

        Changes a company and returns it. Each property is an object of its own: absent or None
        keeps what is there, a `value` sets it, and a None `value` clears it.

        Args:
            company_id: Which company to change.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose company is meant. Required with a Portfolio Access Token,
                and ignored with any other token.
            name: What the company is called.
            mother_company_id: The company that owns it.
            invoicing_email: Where invoices to the company are sent.
            website_url: Where the company is found on the web.
            invoice_due_interval: How long the company may take to pay an invoice, as an ISO
                8601 duration such as P14D.
            options: What to change in how a company is invoiced. What is absent or None is
                kept.
            credit_rating: How far a company is trusted to pay from now on.
            department: Which part of a larger company it is, such as its sales department.
            duns_number: The nine digits by which Dun & Bradstreet know the company.
            reference_identifier: Its id in the system of somebody else, as
                `external_identifier` is. Listings cannot be filtered by this one.
            accounting_code: How the property's accounting refers to the company.
            additional_tax_identifier: A second number by which tax offices know the company,
                where a country has one.
            billing_code: How the property's billing refers to the company.
            contact: Further ways to reach the company, such as an email address, in free text.
            contact_person: Whom to ask for at the company.
            identifier: A fiscal or legal number of the company, such as that of a commercial
                register.
            iata: The code that a travel agency has from the IATA.
            notes: Remarks on the company, in free text.
            tax_identifier: By which number the tax office knows the company.
            telephone: The phone number at which the company is reached.
            external_identifier: Its id in the system of somebody else, by which it can be found
                again.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Companies: a page of them in a listing, and else those that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            COMPANIES_UPDATE,
            {
                "company_id": company_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
                "name": name,
                "mother_company_id": mother_company_id,
                "invoicing_email": invoicing_email,
                "website_url": website_url,
                "invoice_due_interval": invoice_due_interval,
                "options": options,
                "credit_rating": credit_rating,
                "department": department,
                "duns_number": duns_number,
                "reference_identifier": reference_identifier,
                "accounting_code": accounting_code,
                "additional_tax_identifier": additional_tax_identifier,
                "billing_code": billing_code,
                "contact": contact,
                "contact_person": contact_person,
                "identifier": identifier,
                "iata": iata,
                "notes": notes,
                "tax_identifier": tax_identifier,
                "telephone": telephone,
                "external_identifier": external_identifier,
            },
            timeout=timeout,
            retry=retry,
        )

    def delete(
        self,
        *,
        company_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete companies.

        Deletes companies and travel agencies for all properties of the chain.
        `companies/getAll` still lists them, as no longer active.

        Args:
            company_ids: The companies and travel agencies, by their ids in `companies/getAll`.
                At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose companies are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
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
            COMPANIES_DELETE,
            {
                "company_ids": company_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncCompaniesApi(Api[BaseAsyncClient]):
    """The operations of `client.companies`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        mother_company_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        ids: Sequence[UUID] | Unset | None = UNSET,
        external_identifiers: Sequence[str] | Unset | None = UNSET,
        names: Sequence[str] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        time_filter: models.CompanyTimeFilter | Unset | None = UNSET,
        start_utc: DateTime | Unset | None = UNSET,
        end_utc: DateTime | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.CompanyResult, models.Company]:
        """List companies.

        Lists companies and travel agencies. Unlike most listings it returns deleted ones, too,
        unless `activity_states` says otherwise.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose companies are meant. All chains that the access token covers
                when absent or None. Any number of them.
            mother_company_ids: Companies of which to list those that they own. Any number of
                them.
            created_utc: Only companies that were added inside this interval. The interval may
                be of any length.
            updated_utc: Only companies that were last changed inside this interval. The
                interval may be of any length.
            ids: Which companies to read, such as the travel agencies of reservations. Any
                number of them.
            external_identifiers: Which companies to read by their ids in the system of somebody
                else. Any number of them.
            names: Only companies that are called one of these. Any number of them.
            activity_states: Whether to list active companies, deleted ones or both. Both when
                absent or None.
            time_filter: Deprecated. Which time `start_utc` and `end_utc` are about. Use
                `created_utc` or `updated_utc` instead.
            start_utc: Deprecated. Use `created_utc` or `updated_utc` instead.
            end_utc: Deprecated. Use `created_utc` or `updated_utc` instead.
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
            COMPANIES_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
                "mother_company_ids": mother_company_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "ids": ids,
                "external_identifiers": external_identifiers,
                "names": names,
                "activity_states": activity_states,
                "time_filter": time_filter,
                "start_utc": start_utc,
                "end_utc": end_utc,
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
        name: str,
        options: models.CompanyOptionsParameters,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        mother_company_id: UUID | Unset | None = UNSET,
        invoicing_email: str | Unset | None = UNSET,
        website_url: str | Unset | None = UNSET,
        invoice_due_interval: Duration | Unset | None = UNSET,
        credit_rating: models.CreditRating | Unset | None = UNSET,
        department: str | Unset | None = UNSET,
        duns_number: str | Unset | None = UNSET,
        reference_identifier: str | Unset | None = UNSET,
        accounting_code: str | Unset | None = UNSET,
        additional_tax_identifier: str | Unset | None = UNSET,
        billing_code: str | Unset | None = UNSET,
        contact: str | Unset | None = UNSET,
        contact_person: str | Unset | None = UNSET,
        identifier: str | Unset | None = UNSET,
        iata: str | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        tax_identifier: str | Unset | None = UNSET,
        telephone: str | Unset | None = UNSET,
        address: models.AddressParameters | Unset | None = UNSET,
        external_identifier: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CompanyResult:
        """Add a company.

        Adds a company, or a travel agency, and returns it. To avoid doubles, look for it with
        `companies/getAll` first, such as by `external_identifiers`.

        Args:
            name: What the company is called.
            options: How a new company is invoiced.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose properties share the company. Required with a Portfolio
                Access Token, and ignored with any other token.
            mother_company_id: The company that owns it.
            invoicing_email: Where invoices to the company are sent.
            website_url: Where the company is found on the web.
            invoice_due_interval: How long the company may take to pay an invoice, as an ISO
                8601 duration such as P14D.
            credit_rating: How far a company is trusted to pay.
            department: Which part of a larger company it is, such as its sales department.
            duns_number: The nine digits by which Dun & Bradstreet know the company.
            reference_identifier: Its id in the system of somebody else, as
                `external_identifier` is. Listings cannot be filtered by this one.
            accounting_code: How the property's accounting refers to the company.
            additional_tax_identifier: A second number by which tax offices know the company,
                where a country has one.
            billing_code: How the property's billing refers to the company.
            contact: Further ways to reach the company, such as an email address, in free text.
            contact_person: Whom to ask for at the company.
            identifier: A fiscal or legal number of the company, such as that of a commercial
                register.
            iata: The code that a travel agency has from the IATA.
            notes: Remarks on the company, in free text.
            tax_identifier: By which number the tax office knows the company.
            telephone: The phone number at which the company is reached.
            address: Where the company has its seat.
            external_identifier: Its id in the system of somebody else, by which it can be found
                again.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Companies: a page of them in a listing, and else those that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            COMPANIES_ADD,
            {
                "name": name,
                "options": options,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
                "mother_company_id": mother_company_id,
                "invoicing_email": invoicing_email,
                "website_url": website_url,
                "invoice_due_interval": invoice_due_interval,
                "credit_rating": credit_rating,
                "department": department,
                "duns_number": duns_number,
                "reference_identifier": reference_identifier,
                "accounting_code": accounting_code,
                "additional_tax_identifier": additional_tax_identifier,
                "billing_code": billing_code,
                "contact": contact,
                "contact_person": contact_person,
                "identifier": identifier,
                "iata": iata,
                "notes": notes,
                "tax_identifier": tax_identifier,
                "telephone": telephone,
                "address": address,
                "external_identifier": external_identifier,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update(
        self,
        *,
        company_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        name: str | models.StringUpdateValue | Unset | None = UNSET,
        mother_company_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        invoicing_email: str | models.StringUpdateValue | Unset | None = UNSET,
        website_url: str | models.StringUpdateValue | Unset | None = UNSET,
        invoice_due_interval: str | models.StringUpdateValue | Unset | None = UNSET,
        options: models.CompanyOptionsUpdateParameters | Unset | None = UNSET,
        credit_rating: models.CreditRatingUpdateParameters | Unset | None = UNSET,
        department: str | models.StringUpdateValue | Unset | None = UNSET,
        duns_number: str | models.StringUpdateValue | Unset | None = UNSET,
        reference_identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        accounting_code: str | models.StringUpdateValue | Unset | None = UNSET,
        additional_tax_identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        billing_code: str | models.StringUpdateValue | Unset | None = UNSET,
        contact: str | models.StringUpdateValue | Unset | None = UNSET,
        contact_person: str | models.StringUpdateValue | Unset | None = UNSET,
        identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        iata: str | models.StringUpdateValue | Unset | None = UNSET,
        notes: str | models.StringUpdateValue | Unset | None = UNSET,
        tax_identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        telephone: str | models.StringUpdateValue | Unset | None = UNSET,
        external_identifier: str | models.StringUpdateValue | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CompanyResult:
        """Update a company.

        Changes a company and returns it. Each property is an object of its own: absent or None
        keeps what is there, a `value` sets it, and a None `value` clears it.

        Args:
            company_id: Which company to change.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose company is meant. Required with a Portfolio Access Token,
                and ignored with any other token.
            name: What the company is called.
            mother_company_id: The company that owns it.
            invoicing_email: Where invoices to the company are sent.
            website_url: Where the company is found on the web.
            invoice_due_interval: How long the company may take to pay an invoice, as an ISO
                8601 duration such as P14D.
            options: What to change in how a company is invoiced. What is absent or None is
                kept.
            credit_rating: How far a company is trusted to pay from now on.
            department: Which part of a larger company it is, such as its sales department.
            duns_number: The nine digits by which Dun & Bradstreet know the company.
            reference_identifier: Its id in the system of somebody else, as
                `external_identifier` is. Listings cannot be filtered by this one.
            accounting_code: How the property's accounting refers to the company.
            additional_tax_identifier: A second number by which tax offices know the company,
                where a country has one.
            billing_code: How the property's billing refers to the company.
            contact: Further ways to reach the company, such as an email address, in free text.
            contact_person: Whom to ask for at the company.
            identifier: A fiscal or legal number of the company, such as that of a commercial
                register.
            iata: The code that a travel agency has from the IATA.
            notes: Remarks on the company, in free text.
            tax_identifier: By which number the tax office knows the company.
            telephone: The phone number at which the company is reached.
            external_identifier: Its id in the system of somebody else, by which it can be found
                again.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Companies: a page of them in a listing, and else those that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            COMPANIES_UPDATE,
            {
                "company_id": company_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
                "name": name,
                "mother_company_id": mother_company_id,
                "invoicing_email": invoicing_email,
                "website_url": website_url,
                "invoice_due_interval": invoice_due_interval,
                "options": options,
                "credit_rating": credit_rating,
                "department": department,
                "duns_number": duns_number,
                "reference_identifier": reference_identifier,
                "accounting_code": accounting_code,
                "additional_tax_identifier": additional_tax_identifier,
                "billing_code": billing_code,
                "contact": contact,
                "contact_person": contact_person,
                "identifier": identifier,
                "iata": iata,
                "notes": notes,
                "tax_identifier": tax_identifier,
                "telephone": telephone,
                "external_identifier": external_identifier,
            },
            timeout=timeout,
            retry=retry,
        )

    async def delete(
        self,
        *,
        company_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete companies.

        Deletes companies and travel agencies for all properties of the chain.
        `companies/getAll` still lists them, as no longer active.

        Args:
            company_ids: The companies and travel agencies, by their ids in `companies/getAll`.
                At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose companies are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
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
            COMPANIES_DELETE,
            {
                "company_ids": company_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )
