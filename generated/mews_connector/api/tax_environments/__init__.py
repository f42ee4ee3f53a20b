"""The operations on tax environments."""

from __future__ import annotations

from mews_connector import models
from mews_connector.api.tax_environments.tax_environments_get_all import (
    OPERATION as TAX_ENVIRONMENTS_GET_ALL,
)
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncTaxEnvironmentsApi", "TaxEnvironmentsApi"]


class TaxEnvironmentsApi(Api[BaseSyncClient]):
    """The operations of `client.tax_environments`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.TaxEnvironmentResult:
        """Get all tax environments.

        Lists which taxes are charged where and when, for all countries and regions that Mews
        knows. That of a property is its `tax_environment_code` in `configuration/get`; the
        rates are in `taxations/getAll`.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Which taxes are charged where and when.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            TAX_ENVIRONMENTS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncTaxEnvironmentsApi(Api[BaseAsyncClient]):
    """The operations of `client.tax_environments`."""

    async def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.TaxEnvironmentResult:
        """Get all tax environments.

        Lists which taxes are charged where and when, for all countries and regions that Mews
        knows. That of a property is its `tax_environment_code` in `configuration/get`; the
        rates are in `taxations/getAll`.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Which taxes are charged where and when.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            TAX_ENVIRONMENTS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
