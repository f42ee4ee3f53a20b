"""The operations on loyalty programs."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.loyalty_programs.loyalty_programs_add import (
    OPERATION as LOYALTY_PROGRAMS_ADD,
)
from mews_connector.api.loyalty_programs.loyalty_programs_delete import (
    OPERATION as LOYALTY_PROGRAMS_DELETE,
)
from mews_connector.api.loyalty_programs.loyalty_programs_get_all import (
    OPERATION as LOYALTY_PROGRAMS_GET_ALL,
)
from mews_connector.api.loyalty_programs.loyalty_programs_update import (
    OPERATION as LOYALTY_PROGRAMS_UPDATE,
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

__all__ = ["AsyncLoyaltyProgramsApi", "LoyaltyProgramsApi"]


class LoyaltyProgramsApi(Api[BaseSyncClient]):
    """The operations of `client.loyalty_programs`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        loyalty_program_ids: Sequence[UUID] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        codes: Sequence[str] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.LoyaltyProgramResult, models.LoyaltyProgram]:
        """Get all loyalty programs.

        Lists the programs that guests can be members of, newest first, in pages. They belong to
        chains, so that all properties of a chain share them. Filters narrow the result
        together.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose programs are meant. All chains that the access token covers
                when absent or None. Any number of them.
            created_utc: Only programs that were added inside this interval. The interval may be
                of any length.
            updated_utc: Only programs that were last changed inside this interval. The interval
                may be of any length.
            loyalty_program_ids: Only programs with one of these ids. Any number of them.
            activity_states: Whether to list what is in use, what is deleted, or both.
            codes: Only programs that bookings refer to by one of these. Any number of them.
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
            LOYALTY_PROGRAMS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "loyalty_program_ids": loyalty_program_ids,
                "activity_states": activity_states,
                "codes": codes,
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
        loyalty_programs: Sequence[models.LoyaltyProgramParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LoyaltyProgramWriteResult:
        """Add loyalty programs.

        Sets up programs for a chain, so that guests can become members with
        `loyaltyMemberships/add`. Levels such as gold are added with `loyaltyTiers/add`. Choose
        the codes well: `loyaltyPrograms/update` cannot change them.

        Args:
            loyalty_programs: What guests will be able to join. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain to add them to. Required with a Portfolio Access Token, and
                ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The programs as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            LOYALTY_PROGRAMS_ADD,
            {
                "loyalty_programs": loyalty_programs,
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
        loyalty_program_updates: Sequence[models.LoyaltyProgramUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LoyaltyProgramWriteResult:
        """Update loyalty programs.

        Changes programs, but not their codes. What is absent or None is kept.

        Args:
            loyalty_program_updates: The programs, each with its new values. At most 1000 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose programs are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The programs as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            LOYALTY_PROGRAMS_UPDATE,
            {
                "loyalty_program_updates": loyalty_program_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def delete(
        self,
        *,
        loyalty_program_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete loyalty programs.

        Deletes programs. One that still has active memberships cannot be deleted: delete these
        first, with `loyaltyMemberships/delete`.

        Args:
            loyalty_program_ids: The programs, none of which may have active memberships. At
                most 1000 in a call.
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
            LOYALTY_PROGRAMS_DELETE,
            {
                "loyalty_program_ids": loyalty_program_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncLoyaltyProgramsApi(Api[BaseAsyncClient]):
    """The operations of `client.loyalty_programs`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        loyalty_program_ids: Sequence[UUID] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        codes: Sequence[str] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.LoyaltyProgramResult, models.LoyaltyProgram]:
        """Get all loyalty programs.

        Lists the programs that guests can be members of, newest first, in pages. They belong to
        chains, so that all properties of a chain share them. Filters narrow the result
        together.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose programs are meant. All chains that the access token covers
                when absent or None. Any number of them.
            created_utc: Only programs that were added inside this interval. The interval may be
                of any length.
            updated_utc: Only programs that were last changed inside this interval. The interval
                may be of any length.
            loyalty_program_ids: Only programs with one of these ids. Any number of them.
            activity_states: Whether to list what is in use, what is deleted, or both.
            codes: Only programs that bookings refer to by one of these. Any number of them.
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
            LOYALTY_PROGRAMS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "loyalty_program_ids": loyalty_program_ids,
                "activity_states": activity_states,
                "codes": codes,
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
        loyalty_programs: Sequence[models.LoyaltyProgramParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LoyaltyProgramWriteResult:
        """Add loyalty programs.

        Sets up programs for a chain, so that guests can become members with
        `loyaltyMemberships/add`. Levels such as gold are added with `loyaltyTiers/add`. Choose
        the codes well: `loyaltyPrograms/update` cannot change them.

        Args:
            loyalty_programs: What guests will be able to join. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain to add them to. Required with a Portfolio Access Token, and
                ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The programs as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            LOYALTY_PROGRAMS_ADD,
            {
                "loyalty_programs": loyalty_programs,
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
        loyalty_program_updates: Sequence[models.LoyaltyProgramUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LoyaltyProgramWriteResult:
        """Update loyalty programs.

        Changes programs, but not their codes. What is absent or None is kept.

        Args:
            loyalty_program_updates: The programs, each with its new values. At most 1000 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose programs are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The programs as they are now.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            LOYALTY_PROGRAMS_UPDATE,
            {
                "loyalty_program_updates": loyalty_program_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def delete(
        self,
        *,
        loyalty_program_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete loyalty programs.

        Deletes programs. One that still has active memberships cannot be deleted: delete these
        first, with `loyaltyMemberships/delete`.

        Args:
            loyalty_program_ids: The programs, none of which may have active memberships. At
                most 1000 in a call.
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
            LOYALTY_PROGRAMS_DELETE,
            {
                "loyalty_program_ids": loyalty_program_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
