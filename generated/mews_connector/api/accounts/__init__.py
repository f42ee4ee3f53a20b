"""The operations on accounts."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.accounts.accounts_add_file import OPERATION as ACCOUNTS_ADD_FILE
from mews_connector.api.accounts.accounts_merge import OPERATION as ACCOUNTS_MERGE
from mews_connector.api.accounts.accounts_update import OPERATION as ACCOUNTS_UPDATE
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AccountsApi", "AsyncAccountsApi"]


class AccountsApi(Api[BaseSyncClient]):
    """The operations of `client.accounts`."""

    def add_file(
        self,
        *,
        account_id: UUID,
        name: str,
        type_: str,
        data: bytes,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AccountAddFileResult:
        """Add a file to an account.

        Uploads a PDF or a picture, such as a scanned form, and attaches it to a customer or a
        company. No operation lists the files of an account, or changes them.

        Args:
            account_id: The customer or company that the file is attached to.
            name: What the file is called, with its ending, such as `document.pdf`.
            type_: MIME type of the content: `application/pdf`, `image/bmp`, `image/gif`,
                `image/jpeg`, `image/png` or `image/tiff`, and no other.
            data: The bytes of the scan, photo or document to keep.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose accounts are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Under which id the uploaded file is kept.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            ACCOUNTS_ADD_FILE,
            {
                "account_id": account_id,
                "name": name,
                "type_": type_,
                "data": data,
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
        account_updates: Sequence[models.AccountUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AccountResult:
        """Update accounts.

        Changes customers and companies, several in one request, and returns them. Each property
        is an object of its own: absent or None keeps what is there, a `value` sets it, and a
        None `value` clears it. Unlike `customers/update` it can clear what is known of a
        customer, and change one classification without the others.

        Args:
            account_updates: The accounts, each with what is new about it. Customers and
                companies may be mixed. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose accounts are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The accounts that were changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            ACCOUNTS_UPDATE,
            {
                "account_updates": account_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def merge(
        self,
        *,
        account_merge_parameters: Sequence[models.AccountMerge],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Merge accounts.

        Merges customers into another customer, such as several profiles of one guest, or
        companies into another company. The target keeps its id, and a customer that was merged
        into it names it as `merge_target_id`. No operation separates them again.

        Args:
            account_merge_parameters: The merges, each with one target. At most 10 in a call.
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
            ACCOUNTS_MERGE,
            {
                "account_merge_parameters": account_merge_parameters,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncAccountsApi(Api[BaseAsyncClient]):
    """The operations of `client.accounts`."""

    async def add_file(
        self,
        *,
        account_id: UUID,
        name: str,
        type_: str,
        data: bytes,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AccountAddFileResult:
        """Add a file to an account.

        Uploads a PDF or a picture, such as a scanned form, and attaches it to a customer or a
        company. No operation lists the files of an account, or changes them.

        Args:
            account_id: The customer or company that the file is attached to.
            name: What the file is called, with its ending, such as `document.pdf`.
            type_: MIME type of the content: `application/pdf`, `image/bmp`, `image/gif`,
                `image/jpeg`, `image/png` or `image/tiff`, and no other.
            data: The bytes of the scan, photo or document to keep.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose accounts are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Under which id the uploaded file is kept.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            ACCOUNTS_ADD_FILE,
            {
                "account_id": account_id,
                "name": name,
                "type_": type_,
                "data": data,
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
        account_updates: Sequence[models.AccountUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.AccountResult:
        """Update accounts.

        Changes customers and companies, several in one request, and returns them. Each property
        is an object of its own: absent or None keeps what is there, a `value` sets it, and a
        None `value` clears it. Unlike `customers/update` it can clear what is known of a
        customer, and change one classification without the others.

        Args:
            account_updates: The accounts, each with what is new about it. Customers and
                companies may be mixed. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose accounts are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The accounts that were changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            ACCOUNTS_UPDATE,
            {
                "account_updates": account_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def merge(
        self,
        *,
        account_merge_parameters: Sequence[models.AccountMerge],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Merge accounts.

        Merges customers into another customer, such as several profiles of one guest, or
        companies into another company. The target keeps its id, and a customer that was merged
        into it names it as `merge_target_id`. No operation separates them again.

        Args:
            account_merge_parameters: The merges, each with one target. At most 10 in a call.
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
            ACCOUNTS_MERGE,
            {
                "account_merge_parameters": account_merge_parameters,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
