"""The operations on loyalty memberships."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.loyalty_memberships.loyalty_memberships_add import (
    OPERATION as LOYALTY_MEMBERSHIPS_ADD,
)
from mews_connector.api.loyalty_memberships.loyalty_memberships_delete import (
    OPERATION as LOYALTY_MEMBERSHIPS_DELETE,
)
from mews_connector.api.loyalty_memberships.loyalty_memberships_get_all import (
    OPERATION as LOYALTY_MEMBERSHIPS_GET_ALL,
)
from mews_connector.api.loyalty_memberships.loyalty_memberships_update import (
    OPERATION as LOYALTY_MEMBERSHIPS_UPDATE,
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

__all__ = ["AsyncLoyaltyMembershipsApi", "LoyaltyMembershipsApi"]


class LoyaltyMembershipsApi(Api[BaseSyncClient]):
    """The operations of `client.loyalty_memberships`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        loyalty_membership_ids: Sequence[UUID] | Unset | None = UNSET,
        account_ids: Sequence[UUID] | Unset | None = UNSET,
        loyalty_program_ids: Sequence[UUID] | Unset | None = UNSET,
        membership_states: Sequence[models.LoyaltyMembershipState] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        membership_numbers: Sequence[str] | Unset | None = UNSET,
        provider_membership_ids: Sequence[str] | Unset | None = UNSET,
        codes: Sequence[str] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.LoyaltyMembershipResult, models.LoyaltyMembership]:
        """Get all loyalty memberships.

        Lists which guests are members of which programs, newest first, in pages. Filters narrow
        the result together.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose memberships are meant. All chains that the access token
                covers when absent or None. Any number of them.
            created_utc: Only memberships that were added inside this interval. The interval may
                be of any length.
            updated_utc: Only memberships that were last changed inside this interval. The
                interval may be of any length.
            loyalty_membership_ids: Only memberships with one of these ids. Any number of them.
            account_ids: Only memberships of these customers or companies. Any number of them.
            loyalty_program_ids: Only memberships in these programs. Any number of them.
            membership_states: Only memberships in one of these states.
            activity_states: Whether to list what is in use, what is deleted, or both.
            membership_numbers: Only memberships with one of these numbers, as they stand on the
                cards of members. Any number of them.
            provider_membership_ids: Only memberships that the system of the program's provider
                knows by one of these ids. Any number of them.
            codes: Deprecated. Use `membership_numbers` instead. Any number of them.
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
            LOYALTY_MEMBERSHIPS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "loyalty_membership_ids": loyalty_membership_ids,
                "account_ids": account_ids,
                "loyalty_program_ids": loyalty_program_ids,
                "membership_states": membership_states,
                "activity_states": activity_states,
                "membership_numbers": membership_numbers,
                "provider_membership_ids": provider_membership_ids,
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
        loyalty_memberships: Sequence[models.LoyaltyMembershipParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LoyaltyMembershipResult:
        """Add loyalty memberships.

        Makes guests members of programs. A guest who is in several has one primary membership,
        to which points go. A `provider_membership_id` can only be set afterwards, with
        `loyaltyMemberships/update`.

        Args:
            loyalty_memberships: The memberships, each of one account in one program. At most
                1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose programs are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Memberships: a page of them in a listing, newest first, and else those that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            LOYALTY_MEMBERSHIPS_ADD,
            {
                "loyalty_memberships": loyalty_memberships,
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
        loyalty_membership_updates: Sequence[models.LoyaltyMembershipUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LoyaltyMembershipResult:
        """Update loyalty memberships.

        Changes memberships. What is absent or None is kept. `points` is the new total, and not
        what to add to it.

        Args:
            loyalty_membership_updates: The memberships, each with its new values. At most 1000
                in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose memberships are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Memberships: a page of them in a listing, newest first, and else those that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            LOYALTY_MEMBERSHIPS_UPDATE,
            {
                "loyalty_membership_updates": loyalty_membership_updates,
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
        loyalty_membership_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete loyalty memberships.

        Deletes memberships. The guests and the programs stay.

        Args:
            loyalty_membership_ids: The memberships, as `loyaltyMemberships/getAll` lists them.
                At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose memberships are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
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
            LOYALTY_MEMBERSHIPS_DELETE,
            {
                "loyalty_membership_ids": loyalty_membership_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncLoyaltyMembershipsApi(Api[BaseAsyncClient]):
    """The operations of `client.loyalty_memberships`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        loyalty_membership_ids: Sequence[UUID] | Unset | None = UNSET,
        account_ids: Sequence[UUID] | Unset | None = UNSET,
        loyalty_program_ids: Sequence[UUID] | Unset | None = UNSET,
        membership_states: Sequence[models.LoyaltyMembershipState] | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        membership_numbers: Sequence[str] | Unset | None = UNSET,
        provider_membership_ids: Sequence[str] | Unset | None = UNSET,
        codes: Sequence[str] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.LoyaltyMembershipResult, models.LoyaltyMembership]:
        """Get all loyalty memberships.

        Lists which guests are members of which programs, newest first, in pages. Filters narrow
        the result together.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose memberships are meant. All chains that the access token
                covers when absent or None. Any number of them.
            created_utc: Only memberships that were added inside this interval. The interval may
                be of any length.
            updated_utc: Only memberships that were last changed inside this interval. The
                interval may be of any length.
            loyalty_membership_ids: Only memberships with one of these ids. Any number of them.
            account_ids: Only memberships of these customers or companies. Any number of them.
            loyalty_program_ids: Only memberships in these programs. Any number of them.
            membership_states: Only memberships in one of these states.
            activity_states: Whether to list what is in use, what is deleted, or both.
            membership_numbers: Only memberships with one of these numbers, as they stand on the
                cards of members. Any number of them.
            provider_membership_ids: Only memberships that the system of the program's provider
                knows by one of these ids. Any number of them.
            codes: Deprecated. Use `membership_numbers` instead. Any number of them.
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
            LOYALTY_MEMBERSHIPS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "loyalty_membership_ids": loyalty_membership_ids,
                "account_ids": account_ids,
                "loyalty_program_ids": loyalty_program_ids,
                "membership_states": membership_states,
                "activity_states": activity_states,
                "membership_numbers": membership_numbers,
                "provider_membership_ids": provider_membership_ids,
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
        loyalty_memberships: Sequence[models.LoyaltyMembershipParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LoyaltyMembershipResult:
        """Add loyalty memberships.

        Makes guests members of programs. A guest who is in several has one primary membership,
        to which points go. A `provider_membership_id` can only be set afterwards, with
        `loyaltyMemberships/update`.

        Args:
            loyalty_memberships: The memberships, each of one account in one program. At most
                1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose programs are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Memberships: a page of them in a listing, newest first, and else those that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            LOYALTY_MEMBERSHIPS_ADD,
            {
                "loyalty_memberships": loyalty_memberships,
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
        loyalty_membership_updates: Sequence[models.LoyaltyMembershipUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LoyaltyMembershipResult:
        """Update loyalty memberships.

        Changes memberships. What is absent or None is kept. `points` is the new total, and not
        what to add to it.

        Args:
            loyalty_membership_updates: The memberships, each with its new values. At most 1000
                in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose memberships are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Memberships: a page of them in a listing, newest first, and else those that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            LOYALTY_MEMBERSHIPS_UPDATE,
            {
                "loyalty_membership_updates": loyalty_membership_updates,
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
        loyalty_membership_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete loyalty memberships.

        Deletes memberships. The guests and the programs stay.

        Args:
            loyalty_membership_ids: The memberships, as `loyaltyMemberships/getAll` lists them.
                At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose memberships are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
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
            LOYALTY_MEMBERSHIPS_DELETE,
            {
                "loyalty_membership_ids": loyalty_membership_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )
