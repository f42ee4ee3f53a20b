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
        cursor: UUID | Position | Unset | None = UNSET,
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
            customer_ids: Customers who hold the documents. More than 100 are asked for in
                parts.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose customers are meant. All chains that the access token covers
                when absent or null. More than 1000 are asked for in parts.
            identity_document_ids: Only these documents, as far as they belong to the customers.
                More than 100 are asked for in parts.
            types: Only documents of these types. Of any type when absent or null.
            page_size: The most items to ask for at a time.
            cursor: Id of the item after which to begin, or the `cursor` of another pager with the same
                filters. Absent or null begins at the newest.
            prefetch: Whether to request the next page while the current one is worked on.
            concurrency: How many parts to read at the same time, where a filter is over its bound. With
                more than one, what is updated meanwhile can be missed by an interval beyond now.
            progress: Is told, with each page, how far the listing has come.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            A pager: iterate it for items, or its `pages()` for whole results.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
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
                a request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            The identity documents as Mews keeps them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: Nobody knows whether it was applied.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
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
        own: absent or null keeps what is there, a `value` sets it, and a null `value` clears
        what may be missing. A document cannot be given to another customer.

        Args:
            identity_documents: The documents, each with what is new about it. At most 10 in a
                request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            The identity documents as Mews keeps them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: Nobody knows whether it was applied.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
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
                them. At most 100 in a request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: Nobody knows whether it was applied.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
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
            customer_ids: Customers whose documents are all removed. At most 10 in a request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: Nobody knows whether it was applied.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
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
        cursor: UUID | Position | Unset | None = UNSET,
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
            customer_ids: Customers who hold the documents. More than 100 are asked for in
                parts.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_ids: Chains whose customers are meant. All chains that the access token covers
                when absent or null. More than 1000 are asked for in parts.
            identity_document_ids: Only these documents, as far as they belong to the customers.
                More than 100 are asked for in parts.
            types: Only documents of these types. Of any type when absent or null.
            page_size: The most items to ask for at a time.
            cursor: Id of the item after which to begin, or the `cursor` of another pager with the same
                filters. Absent or null begins at the newest.
            prefetch: Whether to request the next page while the current one is worked on.
            concurrency: How many parts to read at the same time, where a filter is over its bound. With
                more than one, what is updated meanwhile can be missed by an interval beyond now.
            progress: Is told, with each page, how far the listing has come.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            A pager: iterate it for items, or its `pages()` for whole results.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
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
                a request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            The identity documents as Mews keeps them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: Nobody knows whether it was applied.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
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
        own: absent or null keeps what is there, a `value` sets it, and a null `value` clears
        what may be missing. A document cannot be given to another customer.

        Args:
            identity_documents: The documents, each with what is new about it. At most 10 in a
                request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            The identity documents as Mews keeps them.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: Nobody knows whether it was applied.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
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
                them. At most 100 in a request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: Nobody knows whether it was applied.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
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
            customer_ids: Customers whose documents are all removed. At most 10 in a request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            chain_id: The chain whose customers are meant. Required with a Portfolio Access
                Token, and ignored with any other token.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: Nobody knows whether it was applied.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
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
