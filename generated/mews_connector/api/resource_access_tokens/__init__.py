"""The operations on resource access tokens."""

from __future__ import annotations

from collections.abc import Sequence

from mews_connector import models
from mews_connector.api.resource_access_tokens.resource_access_tokens_add import (
    OPERATION as RESOURCE_ACCESS_TOKENS_ADD,
)
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncResourceAccessTokensApi", "ResourceAccessTokensApi"]


class ResourceAccessTokensApi(Api[BaseSyncClient]):
    """The operations of `client.resource_access_tokens`."""

    def add(
        self,
        *,
        resource_access_token_parameters: Sequence[models.ResourceAccessTokenParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ResourceAccessTokenResult:
        """Add resource access tokens.

        Creates door codes or RFID tags for reservations. The codes are in the request and in
        the answer: treat both as secrets.

        Args:
            resource_access_token_parameters: The resource access tokens. At most 1000 in a
                request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            The resource access tokens as they were created.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: Nobody knows whether it was applied.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESOURCE_ACCESS_TOKENS_ADD,
            {
                "resource_access_token_parameters": resource_access_token_parameters,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncResourceAccessTokensApi(Api[BaseAsyncClient]):
    """The operations of `client.resource_access_tokens`."""

    async def add(
        self,
        *,
        resource_access_token_parameters: Sequence[models.ResourceAccessTokenParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ResourceAccessTokenResult:
        """Add resource access tokens.

        Creates door codes or RFID tags for reservations. The codes are in the request and in
        the answer: treat both as secrets.

        Args:
            resource_access_token_parameters: The resource access tokens. At most 1000 in a
                request.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, instead of the client's.
            retry: What is retried and for how long, instead of the client's.

        Returns:
            The resource access tokens as they were created.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: Nobody knows whether it was applied.
            MewsError: Whatever else may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESOURCE_ACCESS_TOKENS_ADD,
            {
                "resource_access_token_parameters": resource_access_token_parameters,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
