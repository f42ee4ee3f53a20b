"""The operations on exchange rates."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.exchange_rates.exchange_rates_get_all import (
    OPERATION as EXCHANGE_RATES_GET_ALL,
)
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncExchangeRatesApi", "ExchangeRatesApi"]


class ExchangeRatesApi(Api[BaseSyncClient]):
    """The operations of `client.exchange_rates`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        ids: Sequence[UUID] | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ExchangeRateResult:
        """Get all exchange rates.

        Lists at which rates a property converts its currencies into each other, all in a single
        response. Each direction has a rate of its own.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            ids: Only rates with one of these ids.
            enterprise_ids: Properties whose rates are meant. Every property that the access
                token covers when absent or None.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Exchange rates between the currencies of properties.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            EXCHANGE_RATES_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "ids": ids,
                "enterprise_ids": enterprise_ids,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncExchangeRatesApi(Api[BaseAsyncClient]):
    """The operations of `client.exchange_rates`."""

    async def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        ids: Sequence[UUID] | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ExchangeRateResult:
        """Get all exchange rates.

        Lists at which rates a property converts its currencies into each other, all in a single
        response. Each direction has a rate of its own.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            ids: Only rates with one of these ids.
            enterprise_ids: Properties whose rates are meant. Every property that the access
                token covers when absent or None.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Exchange rates between the currencies of properties.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            EXCHANGE_RATES_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "ids": ids,
                "enterprise_ids": enterprise_ids,
            },
            timeout=timeout,
            retry=retry,
        )
