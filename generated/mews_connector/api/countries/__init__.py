"""The operations on countries."""

from __future__ import annotations

from mews_connector import models
from mews_connector.api.countries.countries_get_all import OPERATION as COUNTRIES_GET_ALL
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncCountriesApi", "CountriesApi"]


class CountriesApi(Api[BaseSyncClient]):
    """The operations of `client.countries`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CountryResult:
        """Get all countries.

        Lists the countries that Mews knows, their states and other subdivisions, the groups
        that they form, and which documents of theirs need no expiration date, all in a single
        response. The codes are those that addresses and nationalities are given by.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            All countries that Mews knows, and what belongs to them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            COUNTRIES_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncCountriesApi(Api[BaseAsyncClient]):
    """The operations of `client.countries`."""

    async def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CountryResult:
        """Get all countries.

        Lists the countries that Mews knows, their states and other subdivisions, the groups
        that they form, and which documents of theirs need no expiration date, all in a single
        response. The codes are those that addresses and nationalities are given by.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            All countries that Mews knows, and what belongs to them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            COUNTRIES_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
