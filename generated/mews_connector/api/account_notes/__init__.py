"""The operations on account notes."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.account_notes.account_notes_add import OPERATION as ACCOUNT_NOTES_ADD
from mews_connector.api.account_notes.account_notes_delete import OPERATION as ACCOUNT_NOTES_DELETE
from mews_connector.api.account_notes.account_notes_get_all import (
    OPERATION as ACCOUNT_NOTES_GET_ALL,
)
from mews_connector.api.account_notes.account_notes_update import OPERATION as ACCOUNT_NOTES_UPDATE
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

__all__ = ["AccountNotesApi", "AsyncAccountNotesApi"]


class AccountNotesApi(Api[BaseSyncClient]):
    """The operations of `client.account_notes`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        account_note_ids: Sequence[UUID] | Unset | None = UNSET,
        account_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.AccountNoteResult, models.AccountNote]:
        """List account notes.

        Lists remarks on customers and companies, the newest first. Without any filter these are
        the notes on all accounts of the chain.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose accounts are meant. All chains that the access token covers
                when absent or None. Any number of them.
            account_note_ids: Which notes to read. Any number of them.
            account_ids: Only notes on these customers and companies. Any number of them.
            updated_utc: Only notes that were last changed inside this interval. The notes
                themselves do not tell when that was. The interval may be of any length.
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
            ACCOUNT_NOTES_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
                "account_note_ids": account_note_ids,
                "account_ids": account_ids,
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
        account_notes: Sequence[models.AccountNoteParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AccountNoteAddResult:
        """Add account notes.

        Attaches remarks to customers and companies. An account can have several: a new one
        replaces none. A note on a company can only be `general`.

        Args:
            account_notes: The remarks, each with its account. Several may go to the same one.
                At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose accounts are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The notes as Mews keeps them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            ACCOUNT_NOTES_ADD,
            {
                "account_notes": account_notes,
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
        account_note_updates: Sequence[models.AccountNoteUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AccountNoteAddResult:
        """Update account notes.

        Rewrites notes, or classifies them anew, and returns them whole. The text is replaced as
        a whole: to add a line, send the old ones as well. The account of a note cannot be
        changed.

        Args:
            account_note_updates: The notes, each with what is new about it. At most 1000 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose accounts are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The notes as Mews keeps them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            ACCOUNT_NOTES_UPDATE,
            {
                "account_note_updates": account_note_updates,
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
        account_note_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete account notes.

        Deletes notes on customers and companies. `accountNotes/getAll` still lists them where
        `activity_states` asks for deleted ones.

        Args:
            account_note_ids: The notes to delete, as `accountNotes/getAll` lists them. At most
                1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose accounts are meant. Required with a Portfolio Access
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
            ACCOUNT_NOTES_DELETE,
            {
                "account_note_ids": account_note_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncAccountNotesApi(Api[BaseAsyncClient]):
    """The operations of `client.account_notes`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        account_note_ids: Sequence[UUID] | Unset | None = UNSET,
        account_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        activity_states: Sequence[models.ActivityState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.AccountNoteResult, models.AccountNote]:
        """List account notes.

        Lists remarks on customers and companies, the newest first. Without any filter these are
        the notes on all accounts of the chain.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose accounts are meant. All chains that the access token covers
                when absent or None. Any number of them.
            account_note_ids: Which notes to read. Any number of them.
            account_ids: Only notes on these customers and companies. Any number of them.
            updated_utc: Only notes that were last changed inside this interval. The notes
                themselves do not tell when that was. The interval may be of any length.
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
            ACCOUNT_NOTES_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
                "account_note_ids": account_note_ids,
                "account_ids": account_ids,
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
        account_notes: Sequence[models.AccountNoteParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AccountNoteAddResult:
        """Add account notes.

        Attaches remarks to customers and companies. An account can have several: a new one
        replaces none. A note on a company can only be `general`.

        Args:
            account_notes: The remarks, each with its account. Several may go to the same one.
                At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose accounts are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The notes as Mews keeps them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            ACCOUNT_NOTES_ADD,
            {
                "account_notes": account_notes,
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
        account_note_updates: Sequence[models.AccountNoteUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AccountNoteAddResult:
        """Update account notes.

        Rewrites notes, or classifies them anew, and returns them whole. The text is replaced as
        a whole: to add a line, send the old ones as well. The account of a note cannot be
        changed.

        Args:
            account_note_updates: The notes, each with what is new about it. At most 1000 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose accounts are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The notes as Mews keeps them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            ACCOUNT_NOTES_UPDATE,
            {
                "account_note_updates": account_note_updates,
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
        account_note_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete account notes.

        Deletes notes on customers and companies. `accountNotes/getAll` still lists them where
        `activity_states` asks for deleted ones.

        Args:
            account_note_ids: The notes to delete, as `accountNotes/getAll` lists them. At most
                1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose accounts are meant. Required with a Portfolio Access
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
            ACCOUNT_NOTES_DELETE,
            {
                "account_note_ids": account_note_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )
