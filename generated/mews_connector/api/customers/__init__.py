"""The operations on customers."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.customers.customers_add import OPERATION as CUSTOMERS_ADD
from mews_connector.api.customers.customers_add_file import OPERATION as CUSTOMERS_ADD_FILE
from mews_connector.api.customers.customers_get_all import OPERATION as CUSTOMERS_GET_ALL
from mews_connector.api.customers.customers_get_open_items import (
    OPERATION as CUSTOMERS_GET_OPEN_ITEMS,
)
from mews_connector.api.customers.customers_get_relationships import (
    OPERATION as CUSTOMERS_GET_RELATIONSHIPS,
)
from mews_connector.api.customers.customers_merge import OPERATION as CUSTOMERS_MERGE
from mews_connector.api.customers.customers_search import OPERATION as CUSTOMERS_SEARCH
from mews_connector.api.customers.customers_update import OPERATION as CUSTOMERS_UPDATE
from mews_connector.types import (
    UNSET,
    AsyncPager,
    Date,
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

__all__ = ["AsyncCustomersApi", "CustomersApi"]


class CustomersApi(Api[BaseSyncClient]):
    """The operations of `client.customers`."""

    def get_all(
        self,
        *,
        extent: models.CustomerExtent,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        deleted_utc: models.TimeInterval | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        customer_ids: Sequence[UUID] | Unset | None = UNSET,
        company_ids: Sequence[UUID] | Unset | None = UNSET,
        emails: Sequence[str] | Unset | None = UNSET,
        first_names: Sequence[str] | Unset | None = UNSET,
        last_names: Sequence[str] | Unset | None = UNSET,
        loyalty_codes: Sequence[str] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.CustomerResult, models.Customer]:
        """List customers.

        Lists the profiles that pass the filters. `extent` says what is returned of them, so ask
        for `customers` there. To follow changes, filter by `updated_utc`, and ask for both
        `activity_states` so that deletions are not missed.

        Args:
            extent: What a response holds. Nothing is returned that is not asked for: without
                `customers` a page is empty but for its cursor.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose customers are meant. Required with a Portfolio Access Token,
                and ignored with any other token. Any number of them.
            created_utc: Only customers whose profiles were made inside this interval. The
                interval may be of any length.
            updated_utc: Only customers whose profiles were last changed inside this interval.
                The interval may be of any length.
            deleted_utc: Only customers whose profiles were deleted inside this interval. Needs
                `Deleted` among the `activity_states`. The interval may be of any length.
            activity_states: Whether to list what is in use, what is deleted, or both.
            customer_ids: Which profiles to read, such as those of the people who own
                reservations. Any number of them.
            company_ids: The company whose people are wanted: those who have it as their
                `company_id`. Any number of them.
            emails: Only customers with one of these addresses. Any number of them.
            first_names: Only customers with one of these given names. Any number of them.
            last_names: Only customers with one of these family names. Any number of them.
            loyalty_codes: Only customers with one of these codes of loyalty programmes. Any
                number of them.
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
            CUSTOMERS_GET_ALL,
            {
                "extent": extent,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "deleted_utc": deleted_utc,
                "activity_states": activity_states,
                "customer_ids": customer_ids,
                "company_ids": company_ids,
                "emails": emails,
                "first_names": first_names,
                "last_names": last_names,
                "loyalty_codes": loyalty_codes,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    def search(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        name: str | Unset | None = UNSET,
        resource_id: UUID | Unset | None = UNSET,
        extent: models.CustomerExtent | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CustomerSearchResult:
        """Search customers.

        Finds customers who are active at the property at the moment: guests of reservations
        that have started, and paymasters. It is meant for a point of sale that charges
        somebody, and returns all of them at once. Anybody else, such as the guests of tomorrow,
        is found by `customers/getAll`.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            name: What to look for in first names, last names and full names. Any name when
                absent or None.
            resource_id: A room, or another resource, whose guests are wanted: the members of
                the reservation that is assigned to it.
            extent: What a response holds. Nothing is returned that is not asked for: without
                `customers` a page is empty but for its cursor.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The customers who were found, all at once.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            CUSTOMERS_SEARCH,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "name": name,
                "resource_id": resource_id,
                "extent": extent,
            },
            timeout=timeout,
            retry=retry,
        )

    def get_relationships(
        self,
        *,
        customer_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.CustomerRelationshipResult, models.CustomerRelationship]:
        """Get all relationships of customers.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Lists how the given customers are related to others, in pages. Each entry goes one way:
        it says what the related customer is to the one that was asked for, such as a child. The
        other way is an entry of its own.

        Args:
            customer_ids: The customers from whom the relationships go out. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose customers are meant. Every one that the access token covers
                when absent or None. Any number of them.
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
            CUSTOMERS_GET_RELATIONSHIPS,
            {
                "customer_ids": customer_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
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

    def get_open_items(
        self,
        *,
        customer_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        currency: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CustomerItemResult:
        """Get open items of customers.

        Deprecated: use `payments/getAll` and `orderItems/getAll` instead.

        Lists what customers have consumed and paid that is not on a closed bill yet, customer
        by customer, all in a single response. What replaces it lists that in pages.

        Args:
            customer_ids: Customers whose open items are wanted. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            currency: ISO 4217 code of the currency to convert amounts to. Without it they stay
                as they are.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is open of the customers that were asked for.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            CUSTOMERS_GET_OPEN_ITEMS,
            {
                "customer_ids": customer_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "currency": currency,
            },
            timeout=timeout,
            retry=retry,
        )

    def add(
        self,
        *,
        last_name: str,
        overwrite_existing: bool,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        title: models.Title | Unset | None = UNSET,
        first_name: str | Unset | None = UNSET,
        second_last_name: str | Unset | None = UNSET,
        nationality_code: str | Unset | None = UNSET,
        preferred_language_code: str | Unset | None = UNSET,
        sex: models.Sex | Unset | None = UNSET,
        birth_date: Date | Unset | None = UNSET,
        birth_country_code: str | Unset | None = UNSET,
        birth_country_subdivision_code: str | Unset | None = UNSET,
        birth_place: str | Unset | None = UNSET,
        occupation: str | Unset | None = UNSET,
        email: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        loyalty_code: str | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        car_registration_number: str | Unset | None = UNSET,
        dietary_requirements: str | Unset | None = UNSET,
        tax_identification_number: str | Unset | None = UNSET,
        company_id: UUID | Unset | None = UNSET,
        address: models.AddressParameters | Unset | None = UNSET,
        classifications: Sequence[models.CustomerClassification] | Unset | None = UNSET,
        options: Sequence[models.CustomerOption] | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        italian_destination_code: str | Unset | None = UNSET,
        italian_fiscal_code: str | Unset | None = UNSET,
        italian_lottery_code: str | Unset | None = UNSET,
        identity_card: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        passport: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        visa: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        drivers_license: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.Customer:
        """Add a customer.

        Adds a profile and returns it. Two profiles with the same email address are not made:
        `overwrite_existing` says whether the one that exists is overwritten and returned
        instead, or the request refused. So look at `created_utc` where it matters whether the
        customer is new.

        Args:
            last_name: Family name. A profile of no person, such as a paymaster, has its name
                here.
            overwrite_existing: What to do about a profile that has the same `email`. True
                overwrites its basic personal data, such as title and names, and returns it. False
                refuses the request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            title: How a person is addressed. `Mister` is Mr., `Miss` Ms. and `Misses` Mrs.
                Translate it before you show it: `Misses` is Fr. in German.
            first_name: Given name.
            second_last_name: Second family name, as people have it in Spain.
            nationality_code: The country of which the customer is a citizen, by its ISO 3166-1
                code, such as `GB`.
            preferred_language_code: Language and culture that the customer wishes for, such as
                `en-GB`.
            sex: Whether a person is male or female, as far as the profile says.
            birth_date: Day of birth.
            birth_country_code: The country in which the customer was born, by its ISO 3166-1
                alpha-2 code.
            birth_country_subdivision_code: The state, province or region of birth, by its ISO
                3166-2 code, such as `ES-C`.
            birth_place: The town of birth, in free text.
            occupation: What the customer does for a living.
            email: Email address. `overwrite_existing` says what becomes of a profile that has
                the same.
            phone: Phone number, possibly of a mobile phone.
            loyalty_code: The customer's code in a loyalty programme.
            notes: Remarks for staff, which the customer does not see.
            car_registration_number: What the number plate of the customer's car says.
            dietary_requirements: What the customer does or does not eat, such as vegan or
                halal.
            tax_identification_number: By which number the tax office knows the customer. A
                secret.
            company_id: The company that the customer belongs to, such as an employer.
            address: Where the customer lives.
            classifications: How to mark the customer.
            options: Which consents, objections and permissions are on record for the customer.
            chain_id: The chain whose properties share the profile. Required with a Portfolio
                Access Token, and ignored with any other token.
            italian_destination_code: Where the customer receives electronic invoices in Italy.
            italian_fiscal_code: By which code the tax office in Italy knows the customer. A
                secret.
            italian_lottery_code: With which code the customer's receipts take part in the
                Italian lottery of receipts.
            identity_card: Deprecated. Mews discontinues it on 2026-01-10. Use
                `identityDocuments/add` instead.
            passport: Deprecated. Mews discontinues it on 2026-01-10. Use
                `identityDocuments/add` instead.
            visa: Deprecated. Mews discontinues it on 2026-01-10. Use `identityDocuments/add`
                instead.
            drivers_license: Deprecated. Mews discontinues it on 2026-01-10. Use
                `identityDocuments/add` instead.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The profile of a guest, or of a paymaster: an account that bears the charges of an event or a company. All properties of a chain share it.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            CUSTOMERS_ADD,
            {
                "last_name": last_name,
                "overwrite_existing": overwrite_existing,
                "language_code": language_code,
                "culture_code": culture_code,
                "title": title,
                "first_name": first_name,
                "second_last_name": second_last_name,
                "nationality_code": nationality_code,
                "preferred_language_code": preferred_language_code,
                "sex": sex,
                "birth_date": birth_date,
                "birth_country_code": birth_country_code,
                "birth_country_subdivision_code": birth_country_subdivision_code,
                "birth_place": birth_place,
                "occupation": occupation,
                "email": email,
                "phone": phone,
                "loyalty_code": loyalty_code,
                "notes": notes,
                "car_registration_number": car_registration_number,
                "dietary_requirements": dietary_requirements,
                "tax_identification_number": tax_identification_number,
                "company_id": company_id,
                "address": address,
                "classifications": classifications,
                "options": options,
                "chain_id": chain_id,
                "italian_destination_code": italian_destination_code,
                "italian_fiscal_code": italian_fiscal_code,
                "italian_lottery_code": italian_lottery_code,
                "identity_card": identity_card,
                "passport": passport,
                "visa": visa,
                "drivers_license": drivers_license,
            },
            timeout=timeout,
            retry=retry,
        )

    def add_file(
        self,
        *,
        customer_id: UUID,
        name: str,
        type_: str,
        data: bytes,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CustomerAddFileResult:
        """Add a file to a customer.

        Attaches a file, such as a signed form, to the profile of a customer. No operation lists
        the files of a profile.

        Args:
            customer_id: To whose profile it is attached.
            name: What the file is called, such as `registration-card.pdf`.
            type_: Media type of the file: `application/pdf`, `image/bmp`, `image/gif`,
                `image/jpeg`, `image/png` or `image/tiff`.
            data: The bytes of the scan, photo or document to keep.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customer is meant. Required with a Portfolio Access Token,
                and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of the file once it is attached.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            CUSTOMERS_ADD_FILE,
            {
                "customer_id": customer_id,
                "name": name,
                "type_": type_,
                "data": data,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def update(
        self,
        *,
        customer_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        title: models.Title | Unset | None = UNSET,
        first_name: str | Unset | None = UNSET,
        last_name: str | Unset | None = UNSET,
        second_last_name: str | Unset | None = UNSET,
        nationality_code: str | Unset | None = UNSET,
        preferred_language_code: str | Unset | None = UNSET,
        sex: models.Sex | Unset | None = UNSET,
        birth_date: Date | Unset | None = UNSET,
        birth_country_code: str | Unset | None = UNSET,
        birth_country_subdivision_code: str | Unset | None = UNSET,
        birth_place: str | Unset | None = UNSET,
        occupation: str | Unset | None = UNSET,
        email: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        loyalty_code: str | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        car_registration_number: str | Unset | None = UNSET,
        dietary_requirements: str | Unset | None = UNSET,
        tax_identification_number: str | Unset | None = UNSET,
        company_id: UUID | Unset | None = UNSET,
        address: models.AddressParameters | Unset | None = UNSET,
        classifications: Sequence[models.CustomerClassification] | Unset | None = UNSET,
        options: Sequence[models.CustomerOption] | Unset | None = UNSET,
        italian_destination_code: str | models.StringUpdateValue | Unset | None = UNSET,
        italian_fiscal_code: str | models.StringUpdateValue | Unset | None = UNSET,
        italian_lottery_code: str | models.StringUpdateValue | Unset | None = UNSET,
        identity_card: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        passport: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        visa: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        drivers_license: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.Customer:
        """Update a customer.

        Changes a profile and returns it. What is absent, None or empty is kept, so that nothing
        can be cleared but the three Italian codes, by a None `value`. A list replaces the one
        that is there, as when a paymaster becomes an ordinary customer again. An `email` that
        another profile has is refused.

        Args:
            customer_id: Whose profile to change.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customer is meant. Required with a Portfolio Access Token,
                and ignored with any other token.
            title: How a person is addressed. `Mister` is Mr., `Miss` Ms. and `Misses` Mrs.
                Translate it before you show it: `Misses` is Fr. in German.
            first_name: Given name.
            last_name: Family name. A profile of no person, such as a paymaster, has its name
                here.
            second_last_name: Second family name, as people have it in Spain.
            nationality_code: The country of which the customer is a citizen, by its ISO 3166-1
                code, such as `GB`.
            preferred_language_code: Language and culture that the customer wishes for, such as
                `en-GB`.
            sex: Whether a person is male or female, as far as the profile says.
            birth_date: Day of birth.
            birth_country_code: The country in which the customer was born, by its ISO 3166-1
                alpha-2 code.
            birth_country_subdivision_code: The state, province or region of birth, by its ISO
                3166-2 code, such as `ES-C`.
            birth_place: The town of birth, in free text.
            occupation: What the customer does for a living.
            email: Email address. Refused if another profile of the property has the same.
            phone: Phone number, possibly of a mobile phone.
            loyalty_code: The customer's code in a loyalty programme.
            notes: Remarks for staff, which the customer does not see. They overwrite the old
                ones: to add a remark, send those along.
            car_registration_number: What the number plate of the customer's car says.
            dietary_requirements: What the customer does or does not eat, such as vegan or
                halal.
            tax_identification_number: By which number the tax office knows the customer. A
                secret.
            company_id: The company that the customer belongs to, such as an employer.
            address: Where the customer lives now.
            classifications: All marks of the customer from now on: one that is missing here is
                taken away.
            options: Which consents, objections and permissions are on record for the customer.
            italian_destination_code: Where the customer receives electronic invoices in Italy.
            italian_fiscal_code: By which code the tax office in Italy knows the customer. A
                secret.
            italian_lottery_code: With which code the customer's receipts take part in the
                Italian lottery of receipts.
            identity_card: Deprecated. Mews discontinues it on 2026-01-10. Use the operations of
                identity documents instead, such as `identityDocuments/add`.
            passport: Deprecated. Mews discontinues it on 2026-01-10. Use the operations of
                identity documents instead, such as `identityDocuments/add`.
            visa: Deprecated. Mews discontinues it on 2026-01-10. Use the operations of identity
                documents instead, such as `identityDocuments/add`.
            drivers_license: Deprecated. Mews discontinues it on 2026-01-10. Use the operations
                of identity documents instead, such as `identityDocuments/add`.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The profile of a guest, or of a paymaster: an account that bears the charges of an event or a company. All properties of a chain share it.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            CUSTOMERS_UPDATE,
            {
                "customer_id": customer_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
                "title": title,
                "first_name": first_name,
                "last_name": last_name,
                "second_last_name": second_last_name,
                "nationality_code": nationality_code,
                "preferred_language_code": preferred_language_code,
                "sex": sex,
                "birth_date": birth_date,
                "birth_country_code": birth_country_code,
                "birth_country_subdivision_code": birth_country_subdivision_code,
                "birth_place": birth_place,
                "occupation": occupation,
                "email": email,
                "phone": phone,
                "loyalty_code": loyalty_code,
                "notes": notes,
                "car_registration_number": car_registration_number,
                "dietary_requirements": dietary_requirements,
                "tax_identification_number": tax_identification_number,
                "company_id": company_id,
                "address": address,
                "classifications": classifications,
                "options": options,
                "italian_destination_code": italian_destination_code,
                "italian_fiscal_code": italian_fiscal_code,
                "italian_lottery_code": italian_lottery_code,
                "identity_card": identity_card,
                "passport": passport,
                "visa": visa,
                "drivers_license": drivers_license,
            },
            timeout=timeout,
            retry=retry,
        )

    def merge(
        self,
        *,
        source_customer_id: UUID,
        target_customer_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Merge customers.

        Deprecated: use `accounts/merge` instead. Mews discontinues it on 2025-05-10.

        Merges one profile into another, such as where the same person has two. What replaces it
        takes several at a time.

        Args:
            source_customer_id: The profile that is given up.
            target_customer_id: The profile that takes it in and stays.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
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
            CUSTOMERS_MERGE,
            {
                "source_customer_id": source_customer_id,
                "target_customer_id": target_customer_id,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncCustomersApi(Api[BaseAsyncClient]):
    """The operations of `client.customers`."""

    def get_all(
        self,
        *,
        extent: models.CustomerExtent,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        deleted_utc: models.TimeInterval | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        customer_ids: Sequence[UUID] | Unset | None = UNSET,
        company_ids: Sequence[UUID] | Unset | None = UNSET,
        emails: Sequence[str] | Unset | None = UNSET,
        first_names: Sequence[str] | Unset | None = UNSET,
        last_names: Sequence[str] | Unset | None = UNSET,
        loyalty_codes: Sequence[str] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.CustomerResult, models.Customer]:
        """List customers.

        Lists the profiles that pass the filters. `extent` says what is returned of them, so ask
        for `customers` there. To follow changes, filter by `updated_utc`, and ask for both
        `activity_states` so that deletions are not missed.

        Args:
            extent: What a response holds. Nothing is returned that is not asked for: without
                `customers` a page is empty but for its cursor.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose customers are meant. Required with a Portfolio Access Token,
                and ignored with any other token. Any number of them.
            created_utc: Only customers whose profiles were made inside this interval. The
                interval may be of any length.
            updated_utc: Only customers whose profiles were last changed inside this interval.
                The interval may be of any length.
            deleted_utc: Only customers whose profiles were deleted inside this interval. Needs
                `Deleted` among the `activity_states`. The interval may be of any length.
            activity_states: Whether to list what is in use, what is deleted, or both.
            customer_ids: Which profiles to read, such as those of the people who own
                reservations. Any number of them.
            company_ids: The company whose people are wanted: those who have it as their
                `company_id`. Any number of them.
            emails: Only customers with one of these addresses. Any number of them.
            first_names: Only customers with one of these given names. Any number of them.
            last_names: Only customers with one of these family names. Any number of them.
            loyalty_codes: Only customers with one of these codes of loyalty programmes. Any
                number of them.
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
            CUSTOMERS_GET_ALL,
            {
                "extent": extent,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "deleted_utc": deleted_utc,
                "activity_states": activity_states,
                "customer_ids": customer_ids,
                "company_ids": company_ids,
                "emails": emails,
                "first_names": first_names,
                "last_names": last_names,
                "loyalty_codes": loyalty_codes,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    async def search(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        name: str | Unset | None = UNSET,
        resource_id: UUID | Unset | None = UNSET,
        extent: models.CustomerExtent | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CustomerSearchResult:
        """Search customers.

        Finds customers who are active at the property at the moment: guests of reservations
        that have started, and paymasters. It is meant for a point of sale that charges
        somebody, and returns all of them at once. Anybody else, such as the guests of tomorrow,
        is found by `customers/getAll`.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            name: What to look for in first names, last names and full names. Any name when
                absent or None.
            resource_id: A room, or another resource, whose guests are wanted: the members of
                the reservation that is assigned to it.
            extent: What a response holds. Nothing is returned that is not asked for: without
                `customers` a page is empty but for its cursor.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The customers who were found, all at once.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            CUSTOMERS_SEARCH,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "name": name,
                "resource_id": resource_id,
                "extent": extent,
            },
            timeout=timeout,
            retry=retry,
        )

    def get_relationships(
        self,
        *,
        customer_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.CustomerRelationshipResult, models.CustomerRelationship]:
        """Get all relationships of customers.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Lists how the given customers are related to others, in pages. Each entry goes one way:
        it says what the related customer is to the one that was asked for, such as a child. The
        other way is an entry of its own.

        Args:
            customer_ids: The customers from whom the relationships go out. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose customers are meant. Every one that the access token covers
                when absent or None. Any number of them.
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
            CUSTOMERS_GET_RELATIONSHIPS,
            {
                "customer_ids": customer_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
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

    async def get_open_items(
        self,
        *,
        customer_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        currency: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CustomerItemResult:
        """Get open items of customers.

        Deprecated: use `payments/getAll` and `orderItems/getAll` instead.

        Lists what customers have consumed and paid that is not on a closed bill yet, customer
        by customer, all in a single response. What replaces it lists that in pages.

        Args:
            customer_ids: Customers whose open items are wanted. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            currency: ISO 4217 code of the currency to convert amounts to. Without it they stay
                as they are.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is open of the customers that were asked for.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            CUSTOMERS_GET_OPEN_ITEMS,
            {
                "customer_ids": customer_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "currency": currency,
            },
            timeout=timeout,
            retry=retry,
        )

    async def add(
        self,
        *,
        last_name: str,
        overwrite_existing: bool,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        title: models.Title | Unset | None = UNSET,
        first_name: str | Unset | None = UNSET,
        second_last_name: str | Unset | None = UNSET,
        nationality_code: str | Unset | None = UNSET,
        preferred_language_code: str | Unset | None = UNSET,
        sex: models.Sex | Unset | None = UNSET,
        birth_date: Date | Unset | None = UNSET,
        birth_country_code: str | Unset | None = UNSET,
        birth_country_subdivision_code: str | Unset | None = UNSET,
        birth_place: str | Unset | None = UNSET,
        occupation: str | Unset | None = UNSET,
        email: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        loyalty_code: str | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        car_registration_number: str | Unset | None = UNSET,
        dietary_requirements: str | Unset | None = UNSET,
        tax_identification_number: str | Unset | None = UNSET,
        company_id: UUID | Unset | None = UNSET,
        address: models.AddressParameters | Unset | None = UNSET,
        classifications: Sequence[models.CustomerClassification] | Unset | None = UNSET,
        options: Sequence[models.CustomerOption] | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        italian_destination_code: str | Unset | None = UNSET,
        italian_fiscal_code: str | Unset | None = UNSET,
        italian_lottery_code: str | Unset | None = UNSET,
        identity_card: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        passport: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        visa: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        drivers_license: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.Customer:
        """Add a customer.

        Adds a profile and returns it. Two profiles with the same email address are not made:
        `overwrite_existing` says whether the one that exists is overwritten and returned
        instead, or the request refused. So look at `created_utc` where it matters whether the
        customer is new.

        Args:
            last_name: Family name. A profile of no person, such as a paymaster, has its name
                here.
            overwrite_existing: What to do about a profile that has the same `email`. True
                overwrites its basic personal data, such as title and names, and returns it. False
                refuses the request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            title: How a person is addressed. `Mister` is Mr., `Miss` Ms. and `Misses` Mrs.
                Translate it before you show it: `Misses` is Fr. in German.
            first_name: Given name.
            second_last_name: Second family name, as people have it in Spain.
            nationality_code: The country of which the customer is a citizen, by its ISO 3166-1
                code, such as `GB`.
            preferred_language_code: Language and culture that the customer wishes for, such as
                `en-GB`.
            sex: Whether a person is male or female, as far as the profile says.
            birth_date: Day of birth.
            birth_country_code: The country in which the customer was born, by its ISO 3166-1
                alpha-2 code.
            birth_country_subdivision_code: The state, province or region of birth, by its ISO
                3166-2 code, such as `ES-C`.
            birth_place: The town of birth, in free text.
            occupation: What the customer does for a living.
            email: Email address. `overwrite_existing` says what becomes of a profile that has
                the same.
            phone: Phone number, possibly of a mobile phone.
            loyalty_code: The customer's code in a loyalty programme.
            notes: Remarks for staff, which the customer does not see.
            car_registration_number: What the number plate of the customer's car says.
            dietary_requirements: What the customer does or does not eat, such as vegan or
                halal.
            tax_identification_number: By which number the tax office knows the customer. A
                secret.
            company_id: The company that the customer belongs to, such as an employer.
            address: Where the customer lives.
            classifications: How to mark the customer.
            options: Which consents, objections and permissions are on record for the customer.
            chain_id: The chain whose properties share the profile. Required with a Portfolio
                Access Token, and ignored with any other token.
            italian_destination_code: Where the customer receives electronic invoices in Italy.
            italian_fiscal_code: By which code the tax office in Italy knows the customer. A
                secret.
            italian_lottery_code: With which code the customer's receipts take part in the
                Italian lottery of receipts.
            identity_card: Deprecated. Mews discontinues it on 2026-01-10. Use
                `identityDocuments/add` instead.
            passport: Deprecated. Mews discontinues it on 2026-01-10. Use
                `identityDocuments/add` instead.
            visa: Deprecated. Mews discontinues it on 2026-01-10. Use `identityDocuments/add`
                instead.
            drivers_license: Deprecated. Mews discontinues it on 2026-01-10. Use
                `identityDocuments/add` instead.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The profile of a guest, or of a paymaster: an account that bears the charges of an event or a company. All properties of a chain share it.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            CUSTOMERS_ADD,
            {
                "last_name": last_name,
                "overwrite_existing": overwrite_existing,
                "language_code": language_code,
                "culture_code": culture_code,
                "title": title,
                "first_name": first_name,
                "second_last_name": second_last_name,
                "nationality_code": nationality_code,
                "preferred_language_code": preferred_language_code,
                "sex": sex,
                "birth_date": birth_date,
                "birth_country_code": birth_country_code,
                "birth_country_subdivision_code": birth_country_subdivision_code,
                "birth_place": birth_place,
                "occupation": occupation,
                "email": email,
                "phone": phone,
                "loyalty_code": loyalty_code,
                "notes": notes,
                "car_registration_number": car_registration_number,
                "dietary_requirements": dietary_requirements,
                "tax_identification_number": tax_identification_number,
                "company_id": company_id,
                "address": address,
                "classifications": classifications,
                "options": options,
                "chain_id": chain_id,
                "italian_destination_code": italian_destination_code,
                "italian_fiscal_code": italian_fiscal_code,
                "italian_lottery_code": italian_lottery_code,
                "identity_card": identity_card,
                "passport": passport,
                "visa": visa,
                "drivers_license": drivers_license,
            },
            timeout=timeout,
            retry=retry,
        )

    async def add_file(
        self,
        *,
        customer_id: UUID,
        name: str,
        type_: str,
        data: bytes,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CustomerAddFileResult:
        """Add a file to a customer.

        Attaches a file, such as a signed form, to the profile of a customer. No operation lists
        the files of a profile.

        Args:
            customer_id: To whose profile it is attached.
            name: What the file is called, such as `registration-card.pdf`.
            type_: Media type of the file: `application/pdf`, `image/bmp`, `image/gif`,
                `image/jpeg`, `image/png` or `image/tiff`.
            data: The bytes of the scan, photo or document to keep.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customer is meant. Required with a Portfolio Access Token,
                and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of the file once it is attached.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            CUSTOMERS_ADD_FILE,
            {
                "customer_id": customer_id,
                "name": name,
                "type_": type_,
                "data": data,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update(
        self,
        *,
        customer_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        title: models.Title | Unset | None = UNSET,
        first_name: str | Unset | None = UNSET,
        last_name: str | Unset | None = UNSET,
        second_last_name: str | Unset | None = UNSET,
        nationality_code: str | Unset | None = UNSET,
        preferred_language_code: str | Unset | None = UNSET,
        sex: models.Sex | Unset | None = UNSET,
        birth_date: Date | Unset | None = UNSET,
        birth_country_code: str | Unset | None = UNSET,
        birth_country_subdivision_code: str | Unset | None = UNSET,
        birth_place: str | Unset | None = UNSET,
        occupation: str | Unset | None = UNSET,
        email: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        loyalty_code: str | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        car_registration_number: str | Unset | None = UNSET,
        dietary_requirements: str | Unset | None = UNSET,
        tax_identification_number: str | Unset | None = UNSET,
        company_id: UUID | Unset | None = UNSET,
        address: models.AddressParameters | Unset | None = UNSET,
        classifications: Sequence[models.CustomerClassification] | Unset | None = UNSET,
        options: Sequence[models.CustomerOption] | Unset | None = UNSET,
        italian_destination_code: str | models.StringUpdateValue | Unset | None = UNSET,
        italian_fiscal_code: str | models.StringUpdateValue | Unset | None = UNSET,
        italian_lottery_code: str | models.StringUpdateValue | Unset | None = UNSET,
        identity_card: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        passport: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        visa: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        drivers_license: models.LegacyIdentityDocumentParameters | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.Customer:
        """Update a customer.

        Changes a profile and returns it. What is absent, None or empty is kept, so that nothing
        can be cleared but the three Italian codes, by a None `value`. A list replaces the one
        that is there, as when a paymaster becomes an ordinary customer again. An `email` that
        another profile has is refused.

        Args:
            customer_id: Whose profile to change.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customer is meant. Required with a Portfolio Access Token,
                and ignored with any other token.
            title: How a person is addressed. `Mister` is Mr., `Miss` Ms. and `Misses` Mrs.
                Translate it before you show it: `Misses` is Fr. in German.
            first_name: Given name.
            last_name: Family name. A profile of no person, such as a paymaster, has its name
                here.
            second_last_name: Second family name, as people have it in Spain.
            nationality_code: The country of which the customer is a citizen, by its ISO 3166-1
                code, such as `GB`.
            preferred_language_code: Language and culture that the customer wishes for, such as
                `en-GB`.
            sex: Whether a person is male or female, as far as the profile says.
            birth_date: Day of birth.
            birth_country_code: The country in which the customer was born, by its ISO 3166-1
                alpha-2 code.
            birth_country_subdivision_code: The state, province or region of birth, by its ISO
                3166-2 code, such as `ES-C`.
            birth_place: The town of birth, in free text.
            occupation: What the customer does for a living.
            email: Email address. Refused if another profile of the property has the same.
            phone: Phone number, possibly of a mobile phone.
            loyalty_code: The customer's code in a loyalty programme.
            notes: Remarks for staff, which the customer does not see. They overwrite the old
                ones: to add a remark, send those along.
            car_registration_number: What the number plate of the customer's car says.
            dietary_requirements: What the customer does or does not eat, such as vegan or
                halal.
            tax_identification_number: By which number the tax office knows the customer. A
                secret.
            company_id: The company that the customer belongs to, such as an employer.
            address: Where the customer lives now.
            classifications: All marks of the customer from now on: one that is missing here is
                taken away.
            options: Which consents, objections and permissions are on record for the customer.
            italian_destination_code: Where the customer receives electronic invoices in Italy.
            italian_fiscal_code: By which code the tax office in Italy knows the customer. A
                secret.
            italian_lottery_code: With which code the customer's receipts take part in the
                Italian lottery of receipts.
            identity_card: Deprecated. Mews discontinues it on 2026-01-10. Use the operations of
                identity documents instead, such as `identityDocuments/add`.
            passport: Deprecated. Mews discontinues it on 2026-01-10. Use the operations of
                identity documents instead, such as `identityDocuments/add`.
            visa: Deprecated. Mews discontinues it on 2026-01-10. Use the operations of identity
                documents instead, such as `identityDocuments/add`.
            drivers_license: Deprecated. Mews discontinues it on 2026-01-10. Use the operations
                of identity documents instead, such as `identityDocuments/add`.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The profile of a guest, or of a paymaster: an account that bears the charges of an event or a company. All properties of a chain share it.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            CUSTOMERS_UPDATE,
            {
                "customer_id": customer_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
                "title": title,
                "first_name": first_name,
                "last_name": last_name,
                "second_last_name": second_last_name,
                "nationality_code": nationality_code,
                "preferred_language_code": preferred_language_code,
                "sex": sex,
                "birth_date": birth_date,
                "birth_country_code": birth_country_code,
                "birth_country_subdivision_code": birth_country_subdivision_code,
                "birth_place": birth_place,
                "occupation": occupation,
                "email": email,
                "phone": phone,
                "loyalty_code": loyalty_code,
                "notes": notes,
                "car_registration_number": car_registration_number,
                "dietary_requirements": dietary_requirements,
                "tax_identification_number": tax_identification_number,
                "company_id": company_id,
                "address": address,
                "classifications": classifications,
                "options": options,
                "italian_destination_code": italian_destination_code,
                "italian_fiscal_code": italian_fiscal_code,
                "italian_lottery_code": italian_lottery_code,
                "identity_card": identity_card,
                "passport": passport,
                "visa": visa,
                "drivers_license": drivers_license,
            },
            timeout=timeout,
            retry=retry,
        )

    async def merge(
        self,
        *,
        source_customer_id: UUID,
        target_customer_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Merge customers.

        Deprecated: use `accounts/merge` instead. Mews discontinues it on 2025-05-10.

        Merges one profile into another, such as where the same person has two. What replaces it
        takes several at a time.

        Args:
            source_customer_id: The profile that is given up.
            target_customer_id: The profile that takes it in and stays.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
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
            CUSTOMERS_MERGE,
            {
                "source_customer_id": source_customer_id,
                "target_customer_id": target_customer_id,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
