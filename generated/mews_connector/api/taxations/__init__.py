"""The operations on taxations."""

from __future__ import annotations

from mews_connector import models
from mews_connector.api.taxations.taxations_get_all import OPERATION as TAXATIONS_GET_ALL
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncTaxationsApi", "TaxationsApi"]


class TaxationsApi(Api[BaseSyncClient]):
    """The operations of `client.taxations`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.TaxationResult:
        """Get all taxations.

        Lists the taxes of all countries and regions with their rates, and not only those of one
        property. To find the rates that a property may use, take its `tax_environment_code`
        from `configuration/get`, the `taxation_codes` of that environment from
        `taxEnvironments/getAll`, and from here the rates with one of these codes. What is sold
        carries codes of rates, and no percentages.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            All taxes that Mews knows.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            TAXATIONS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncTaxationsApi(Api[BaseAsyncClient]):
    """The operations of `client.taxations`."""

    async def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.TaxationResult:
        """Get all taxations.

        Lists the taxes of all countries and regions with their rates, and not only those of one
        property. To find the rates that a property may use, take its `tax_environment_code`
        from `configuration/get`, the `taxation_codes` of that environment from
        `taxEnvironments/getAll`, and from here the rates with one of these codes. What is sold
        carries codes of rates, and no percentages.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            All taxes that Mews knows.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            TAXATIONS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
