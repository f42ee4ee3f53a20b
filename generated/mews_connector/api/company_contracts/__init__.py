"""The operations on company contracts."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.company_contracts.company_contracts_add import (
    OPERATION as COMPANY_CONTRACTS_ADD,
)
from mews_connector.api.company_contracts.company_contracts_delete import (
    OPERATION as COMPANY_CONTRACTS_DELETE,
)
from mews_connector.api.company_contracts.company_contracts_get_all import (
    OPERATION as COMPANY_CONTRACTS_GET_ALL,
)
from mews_connector.api.company_contracts.company_contracts_update import (
    OPERATION as COMPANY_CONTRACTS_UPDATE,
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

__all__ = ["AsyncCompanyContractsApi", "CompanyContractsApi"]


class CompanyContractsApi(Api[BaseSyncClient]):
    """The operations of `client.company_contracts`."""

    def get_all(
        self,
        *,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        company_contract_ids: Sequence[UUID] | Unset | None = UNSET,
        company_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.CompanyContractResult, models.TravelAgencyContract]:
        """Get all company contracts.

        Lists what properties have agreed with travel agencies, newest first, in pages. Filters
        narrow the result together. The services have to be named: `services/getAll` lists them.

        Args:
            service_ids: Of which services to list the contracts. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            company_contract_ids: Only contracts with one of these ids. Any number of them.
            company_ids: Only contracts with these travel agencies. Any number of them.
            updated_utc: Only contracts that were last changed inside this interval. The
                interval may be of any length.
            activity_states: Whether to list what is in use, what is deleted, or both.
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
            COMPANY_CONTRACTS_GET_ALL,
            {
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "company_contract_ids": company_contract_ids,
                "company_ids": company_ids,
                "updated_utc": updated_utc,
                "activity_states": activity_states,
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
        travel_agency_contracts: Sequence[models.TravelAgencyContractParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CompanyContractAddResult:
        """Add company contracts.

        Agrees with travel agencies how their reservations of a service are priced and settled:
        commission, adjustments of the prices that channel managers send, and when invoices are
        due. The agencies are companies that exist already.

        Args:
            travel_agency_contracts: What was agreed, one item for each agency and service. At
                most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The contracts as Mews keeps them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            COMPANY_CONTRACTS_ADD,
            {
                "travel_agency_contracts": travel_agency_contracts,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def update(
        self,
        *,
        travel_agency_contract_updates: Sequence[models.TravelAgencyContractUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CompanyContractUpdateResult:
        """Update company contracts.

        Changes what was agreed with travel agencies. What is absent or None is kept. The
        service and the company of a contract stay as they are: for others, add a new one.

        Args:
            travel_agency_contract_updates: The contracts, each with what is agreed instead. At
                most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The contracts as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            COMPANY_CONTRACTS_UPDATE,
            {
                "travel_agency_contract_updates": travel_agency_contract_updates,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def delete(
        self,
        *,
        travel_agency_contract_ids: Sequence[UUID],
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete company contracts.

        Ends contracts with travel agencies. The agencies stay as companies, and the contracts
        can still be listed with `activity_states`.

        Args:
            travel_agency_contract_ids: The contracts, by their ids in
                `companyContracts/getAll`. At most 1000 in a call.
            service_ids: Which bookable services these contracts let the agencies sell. At most
                1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property whose contracts are meant. Required with a Portfolio
                Access Token, ignored with any other.
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
            COMPANY_CONTRACTS_DELETE,
            {
                "travel_agency_contract_ids": travel_agency_contract_ids,
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncCompanyContractsApi(Api[BaseAsyncClient]):
    """The operations of `client.company_contracts`."""

    def get_all(
        self,
        *,
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        company_contract_ids: Sequence[UUID] | Unset | None = UNSET,
        company_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.CompanyContractResult, models.TravelAgencyContract]:
        """Get all company contracts.

        Lists what properties have agreed with travel agencies, newest first, in pages. Filters
        narrow the result together. The services have to be named: `services/getAll` lists them.

        Args:
            service_ids: Of which services to list the contracts. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            company_contract_ids: Only contracts with one of these ids. Any number of them.
            company_ids: Only contracts with these travel agencies. Any number of them.
            updated_utc: Only contracts that were last changed inside this interval. The
                interval may be of any length.
            activity_states: Whether to list what is in use, what is deleted, or both.
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
            COMPANY_CONTRACTS_GET_ALL,
            {
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "company_contract_ids": company_contract_ids,
                "company_ids": company_ids,
                "updated_utc": updated_utc,
                "activity_states": activity_states,
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
        travel_agency_contracts: Sequence[models.TravelAgencyContractParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CompanyContractAddResult:
        """Add company contracts.

        Agrees with travel agencies how their reservations of a service are priced and settled:
        commission, adjustments of the prices that channel managers send, and when invoices are
        due. The agencies are companies that exist already.

        Args:
            travel_agency_contracts: What was agreed, one item for each agency and service. At
                most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The contracts as Mews keeps them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            COMPANY_CONTRACTS_ADD,
            {
                "travel_agency_contracts": travel_agency_contracts,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update(
        self,
        *,
        travel_agency_contract_updates: Sequence[models.TravelAgencyContractUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CompanyContractUpdateResult:
        """Update company contracts.

        Changes what was agreed with travel agencies. What is absent or None is kept. The
        service and the company of a contract stay as they are: for others, add a new one.

        Args:
            travel_agency_contract_updates: The contracts, each with what is agreed instead. At
                most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The contracts as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            COMPANY_CONTRACTS_UPDATE,
            {
                "travel_agency_contract_updates": travel_agency_contract_updates,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def delete(
        self,
        *,
        travel_agency_contract_ids: Sequence[UUID],
        service_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete company contracts.

        Ends contracts with travel agencies. The agencies stay as companies, and the contracts
        can still be listed with `activity_states`.

        Args:
            travel_agency_contract_ids: The contracts, by their ids in
                `companyContracts/getAll`. At most 1000 in a call.
            service_ids: Which bookable services these contracts let the agencies sell. At most
                1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property whose contracts are meant. Required with a Portfolio
                Access Token, ignored with any other.
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
            COMPANY_CONTRACTS_DELETE,
            {
                "travel_agency_contract_ids": travel_agency_contract_ids,
                "service_ids": service_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )
