"""The operations on identity documents."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.identity_documents.identity_documents_add import (
    OPERATION as IDENTITY_DOCUMENTS_ADD,
)
from mews_connector.api.identity_documents.identity_documents_clear import (
    OPERATION as IDENTITY_DOCUMENTS_CLEAR,
)
from mews_connector.api.identity_documents.identity_documents_delete import (
    OPERATION as IDENTITY_DOCUMENTS_DELETE,
)
from mews_connector.api.identity_documents.identity_documents_get_all import (
    OPERATION as IDENTITY_DOCUMENTS_GET_ALL,
)
from mews_connector.api.identity_documents.identity_documents_update import (
    OPERATION as IDENTITY_DOCUMENTS_UPDATE,
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

__all__ = ["AsyncIdentityDocumentsApi", "IdentityDocumentsApi"]


class IdentityDocumentsApi(Api[BaseSyncClient]):
    """The operations of `client.identity_documents`."""

    def get_all(
        self,
        *,
        customer_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        identity_document_ids: Sequence[UUID] | Unset | None = UNSET,
        types: Sequence[models.IdentityDocumentType] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.IdentityDocumentResult, models.IdentityDocument]:
        """List identity documents.

        Lists the identity documents of customers, who have to be named. Customers themselves
        hold documents in deprecated properties only, such as `passport`.

        Args:
            customer_ids: Customers who hold the documents. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose customers are meant. All chains that the access token covers
                when absent or None. Any number of them.
            identity_document_ids: Only these documents, as far as they belong to the customers.
                Any number of them.
            types: Only documents of these types. Of any type when absent or None.
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
            IDENTITY_DOCUMENTS_GET_ALL,
            {
                "customer_ids": customer_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
                "identity_document_ids": identity_document_ids,
                "types": types,
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
        identity_documents: Sequence[models.IdentityDocumentParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.IdentityDocumentAddResult:
        """Add identity documents.

        Writes down which identity documents customers have shown, such as a passport at
        arrival. Use it instead of the deprecated properties of customers, such as `passport`.

        Args:
            identity_documents: The new documents, of one customer or of several. At most 10 in
                a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The identity documents as Mews keeps them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            IDENTITY_DOCUMENTS_ADD,
            {
                "identity_documents": identity_documents,
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
        identity_documents: Sequence[models.IdentityDocumentUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.IdentityDocumentAddResult:
        """Update identity documents.

        Corrects identity documents and returns them whole. Each property is an object of its
        own: absent or None keeps what is there, a `value` sets it, and a None `value` clears
        what may be missing. A document cannot be given to another customer.

        Args:
            identity_documents: The documents, each with what is new about it. At most 10 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The identity documents as Mews keeps them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            IDENTITY_DOCUMENTS_UPDATE,
            {
                "identity_documents": identity_documents,
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
        identity_document_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete identity documents.

        Removes identity documents. They cannot be listed any more. To remove all that a
        customer has, use `identityDocuments/clear`.

        Args:
            identity_document_ids: The documents to remove, as `identityDocuments/getAll` lists
                them. At most 100 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
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
            IDENTITY_DOCUMENTS_DELETE,
            {
                "identity_document_ids": identity_document_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def clear(
        self,
        *,
        customer_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Clear identity documents.

        Removes every identity document of the customers who are named, of whatever type. To
        remove single ones, use `identityDocuments/delete`.

        Args:
            customer_ids: Customers whose documents are all removed. At most 10 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
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
            IDENTITY_DOCUMENTS_CLEAR,
            {
                "customer_ids": customer_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncIdentityDocumentsApi(Api[BaseAsyncClient]):
    """The operations of `client.identity_documents`."""

    def get_all(
        self,
        *,
        customer_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_ids: Sequence[UUID] | Unset | None = UNSET,
        identity_document_ids: Sequence[UUID] | Unset | None = UNSET,
        types: Sequence[models.IdentityDocumentType] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.IdentityDocumentResult, models.IdentityDocument]:
        """List identity documents.

        Lists the identity documents of customers, who have to be named. Customers themselves
        hold documents in deprecated properties only, such as `passport`.

        Args:
            customer_ids: Customers who hold the documents. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose customers are meant. All chains that the access token covers
                when absent or None. Any number of them.
            identity_document_ids: Only these documents, as far as they belong to the customers.
                Any number of them.
            types: Only documents of these types. Of any type when absent or None.
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
            IDENTITY_DOCUMENTS_GET_ALL,
            {
                "customer_ids": customer_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_ids": chain_ids,
                "identity_document_ids": identity_document_ids,
                "types": types,
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
        identity_documents: Sequence[models.IdentityDocumentParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.IdentityDocumentAddResult:
        """Add identity documents.

        Writes down which identity documents customers have shown, such as a passport at
        arrival. Use it instead of the deprecated properties of customers, such as `passport`.

        Args:
            identity_documents: The new documents, of one customer or of several. At most 10 in
                a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The identity documents as Mews keeps them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            IDENTITY_DOCUMENTS_ADD,
            {
                "identity_documents": identity_documents,
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
        identity_documents: Sequence[models.IdentityDocumentUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.IdentityDocumentAddResult:
        """Update identity documents.

        Corrects identity documents and returns them whole. Each property is an object of its
        own: absent or None keeps what is there, a `value` sets it, and a None `value` clears
        what may be missing. A document cannot be given to another customer.

        Args:
            identity_documents: The documents, each with what is new about it. At most 10 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The identity documents as Mews keeps them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            IDENTITY_DOCUMENTS_UPDATE,
            {
                "identity_documents": identity_documents,
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
        identity_document_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete identity documents.

        Removes identity documents. They cannot be listed any more. To remove all that a
        customer has, use `identityDocuments/clear`.

        Args:
            identity_document_ids: The documents to remove, as `identityDocuments/getAll` lists
                them. At most 100 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
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
            IDENTITY_DOCUMENTS_DELETE,
            {
                "identity_document_ids": identity_document_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def clear(
        self,
        *,
        customer_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        chain_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Clear identity documents.

        Removes every identity document of the customers who are named, of whatever type. To
        remove single ones, use `identityDocuments/delete`.

        Args:
            customer_ids: Customers whose documents are all removed. At most 10 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
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
            IDENTITY_DOCUMENTS_CLEAR,
            {
                "customer_ids": customer_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "chain_id": chain_id,
            },
            timeout=timeout,
            retry=retry,
        )
