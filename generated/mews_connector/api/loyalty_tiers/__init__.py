"""The operations on loyalty tiers."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.loyalty_tiers.loyalty_tiers_add import OPERATION as LOYALTY_TIERS_ADD
from mews_connector.api.loyalty_tiers.loyalty_tiers_delete import OPERATION as LOYALTY_TIERS_DELETE
from mews_connector.api.loyalty_tiers.loyalty_tiers_get_all import (
    OPERATION as LOYALTY_TIERS_GET_ALL,
)
from mews_connector.api.loyalty_tiers.loyalty_tiers_update import OPERATION as LOYALTY_TIERS_UPDATE
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

__all__ = ["AsyncLoyaltyTiersApi", "LoyaltyTiersApi"]


class LoyaltyTiersApi(Api[BaseSyncClient]):
    """The operations of `client.loyalty_tiers`."""

    def get_all(
        self,
        *,
        loyalty_program_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        loyalty_tier_ids: Sequence[UUID] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.LoyaltyTierResult, models.LoyaltyTier]:
        """Get all loyalty tiers.

        Lists the levels of certain programs, such as gold and silver, newest first, in pages.
        Filters narrow the result together. How the levels rank is told by `ordering`.

        Args:
            loyalty_program_ids: Of which programs to list the levels. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose programs are meant. All chains that the access token covers
                when absent or None. Any number of them.
            loyalty_tier_ids: Only levels with one of these ids, if they belong to those
                programs. Any number of them.
            activity_states: Whether to list what is in use, what is deleted, or both.
            updated_utc: Only levels that were last changed inside this interval. The interval
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
            LOYALTY_TIERS_GET_ALL,
            {
                "loyalty_program_ids": loyalty_program_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
                "loyalty_tier_ids": loyalty_tier_ids,
                "activity_states": activity_states,
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

    def add(
        self,
        *,
        loyalty_tiers: Sequence[models.LoyaltyTierParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LoyaltyTierWriteResult:
        """Add loyalty tiers.

        Adds levels to programs, so that memberships can be at one of them. A program needs
        none.

        Args:
            loyalty_tiers: The levels, each with its program. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose programs are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The levels as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            LOYALTY_TIERS_ADD,
            {
                "loyalty_tiers": loyalty_tiers,
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
        loyalty_tier_updates: Sequence[models.LoyaltyTierUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LoyaltyTierWriteResult:
        """Update loyalty tiers.

        Changes levels of programs. What is absent or None is kept. A level stays in its
        program.

        Args:
            loyalty_tier_updates: The levels, each with its new values. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The levels as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            LOYALTY_TIERS_UPDATE,
            {
                "loyalty_tier_updates": loyalty_tier_updates,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def delete(
        self,
        *,
        loyalty_tier_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete loyalty tiers.

        Deletes levels of programs. The programs themselves stay.

        Args:
            loyalty_tier_ids: The levels, as `loyaltyTiers/getAll` lists them. At most 1000 in a
                call.
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
            LOYALTY_TIERS_DELETE,
            {
                "loyalty_tier_ids": loyalty_tier_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncLoyaltyTiersApi(Api[BaseAsyncClient]):
    """The operations of `client.loyalty_tiers`."""

    def get_all(
        self,
        *,
        loyalty_program_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        loyalty_tier_ids: Sequence[UUID] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.LoyaltyTierResult, models.LoyaltyTier]:
        """Get all loyalty tiers.

        Lists the levels of certain programs, such as gold and silver, newest first, in pages.
        Filters narrow the result together. How the levels rank is told by `ordering`.

        Args:
            loyalty_program_ids: Of which programs to list the levels. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose programs are meant. All chains that the access token covers
                when absent or None. Any number of them.
            loyalty_tier_ids: Only levels with one of these ids, if they belong to those
                programs. Any number of them.
            activity_states: Whether to list what is in use, what is deleted, or both.
            updated_utc: Only levels that were last changed inside this interval. The interval
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
            LOYALTY_TIERS_GET_ALL,
            {
                "loyalty_program_ids": loyalty_program_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
                "loyalty_tier_ids": loyalty_tier_ids,
                "activity_states": activity_states,
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

    async def add(
        self,
        *,
        loyalty_tiers: Sequence[models.LoyaltyTierParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LoyaltyTierWriteResult:
        """Add loyalty tiers.

        Adds levels to programs, so that memberships can be at one of them. A program needs
        none.

        Args:
            loyalty_tiers: The levels, each with its program. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose programs are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The levels as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            LOYALTY_TIERS_ADD,
            {
                "loyalty_tiers": loyalty_tiers,
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
        loyalty_tier_updates: Sequence[models.LoyaltyTierUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LoyaltyTierWriteResult:
        """Update loyalty tiers.

        Changes levels of programs. What is absent or None is kept. A level stays in its
        program.

        Args:
            loyalty_tier_updates: The levels, each with its new values. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The levels as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            LOYALTY_TIERS_UPDATE,
            {
                "loyalty_tier_updates": loyalty_tier_updates,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def delete(
        self,
        *,
        loyalty_tier_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete loyalty tiers.

        Deletes levels of programs. The programs themselves stay.

        Args:
            loyalty_tier_ids: The levels, as `loyaltyTiers/getAll` lists them. At most 1000 in a
                call.
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
            LOYALTY_TIERS_DELETE,
            {
                "loyalty_tier_ids": loyalty_tier_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
