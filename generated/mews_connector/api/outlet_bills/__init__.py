"""The operations on outlet bills."""

from __future__ import annotations

from collections.abc import Sequence

from mews_connector import models
from mews_connector.api.outlet_bills.outlet_bills_add import OPERATION as OUTLET_BILLS_ADD
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncOutletBillsApi", "OutletBillsApi"]


class OutletBillsApi(Api[BaseSyncClient]):
    """The operations of `client.outlet_bills`."""

    def add(
        self,
        *,
        bills: Sequence[models.OutletBillParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.OutletBillAddResult:
        """Add outlet bills.

        Records bills that outlets have closed in a system of their own, with what was sold and
        how it was paid, so that the books of the whole property balance at the end of the day.
        What is sold is positive and what is paid negative: on a paid bill all items add up to
        zero. Nothing can be changed later; to take an item back, send it again with the
        opposite sign. What a guest has yet to pay at the hotel goes to `orders/add` instead.

        Args:
            bills: The closed bills, each with all that is on it. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of the bills once they are recorded.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            OUTLET_BILLS_ADD,
            {
                "bills": bills,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncOutletBillsApi(Api[BaseAsyncClient]):
    """The operations of `client.outlet_bills`."""

    async def add(
        self,
        *,
        bills: Sequence[models.OutletBillParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.OutletBillAddResult:
        """Add outlet bills.

        Records bills that outlets have closed in a system of their own, with what was sold and
        how it was paid, so that the books of the whole property balance at the end of the day.
        What is sold is positive and what is paid negative: on a paid bill all items add up to
        zero. Nothing can be changed later; to take an item back, send it again with the
        opposite sign. What a guest has yet to pay at the hotel goes to `orders/add` instead.

        Args:
            bills: The closed bills, each with all that is on it. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of the bills once they are recorded.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            OUTLET_BILLS_ADD,
            {
                "bills": bills,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
