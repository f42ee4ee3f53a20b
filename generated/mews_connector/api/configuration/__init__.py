"""The operations on configuration."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_connector.api.configuration.configuration_get import OPERATION as CONFIGURATION_GET
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncConfigurationApi", "ConfigurationApi"]


class ConfigurationApi(Api[BaseSyncClient]):
    """The operations of `client.configuration`."""

    def get(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.Configuration:
        """Get the configuration.

        Tells which property an access token is for, how that property is set up, and what time
        it is on the server. With a token for several properties, say in `enterprise_id` which
        one: Mews describes the stand-in for the portfolio otherwise. An integration that is
        tied to one bookable service gets that service too.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to describe. When absent or None that of the access
                token; always say it with a Portfolio Access Token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            How a property is set up, seen from one integration.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            CONFIGURATION_GET,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncConfigurationApi(Api[BaseAsyncClient]):
    """The operations of `client.configuration`."""

    async def get(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.Configuration:
        """Get the configuration.

        Tells which property an access token is for, how that property is set up, and what time
        it is on the server. With a token for several properties, say in `enterprise_id` which
        one: Mews describes the stand-in for the portfolio otherwise. An integration that is
        tied to one bookable service gets that service too.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to describe. When absent or None that of the access
                token; always say it with a Portfolio Access Token.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            How a property is set up, seen from one integration.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            CONFIGURATION_GET,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )
