"""The operations on preauthorizations."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.preauthorizations.preauthorizations_get_all_by_customers import (
    OPERATION as PREAUTHORIZATIONS_GET_ALL_BY_CUSTOMERS,
)
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncPreauthorizationsApi", "PreauthorizationsApi"]


class PreauthorizationsApi(Api[BaseSyncClient]):
    """The operations of `client.preauthorizations`."""

    def get_all_by_customers(
        self,
        *,
        customer_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.PreauthorizationResult:
        """Get all preauthorizations by customers.

        Lists the amounts that are, or were, held on cards of some customers, whatever has
        become of them, all in a single response.

        Args:
            customer_ids: The customers on whose cards the amounts are held. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is, or was, held on cards.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            PREAUTHORIZATIONS_GET_ALL_BY_CUSTOMERS,
            {
                "customer_ids": customer_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncPreauthorizationsApi(Api[BaseAsyncClient]):
    """The operations of `client.preauthorizations`."""

    async def get_all_by_customers(
        self,
        *,
        customer_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.PreauthorizationResult:
        """Get all preauthorizations by customers.

        Lists the amounts that are, or were, held on cards of some customers, whatever has
        become of them, all in a single response.

        Args:
            customer_ids: The customers on whose cards the amounts are held. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is, or was, held on cards.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            PREAUTHORIZATIONS_GET_ALL_BY_CUSTOMERS,
            {
                "customer_ids": customer_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
