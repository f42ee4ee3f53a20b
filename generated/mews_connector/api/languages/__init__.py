"""The operations on languages."""

from __future__ import annotations

from collections.abc import Sequence

from mews_connector import models
from mews_connector.api.languages.languages_get_all import OPERATION as LANGUAGES_GET_ALL
from mews_connector.api.languages.languages_get_texts import OPERATION as LANGUAGES_GET_TEXTS
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncLanguagesApi", "LanguagesApi"]


class LanguagesApi(Api[BaseSyncClient]):
    """The operations of `client.languages`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LanguageResult:
        """Get all languages.

        Lists the languages that the API supports, all of them at once.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            All languages that the API supports.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            LANGUAGES_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def get_texts(
        self,
        *,
        language_codes: Sequence[str],
        scope: str,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LanguageTextResult:
        """Get language texts.

        Lists Mews' own texts, such as the labels of an address, as they read in the languages
        that are asked for. Which values `scope` takes is not documented: the example of the
        documentation sends an empty text.

        Args:
            language_codes: The languages, by their codes in `languages/getAll`.
            scope: Which of all texts are meant. No values of it are documented, but that the
                documentation's example has an empty one.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            How Mews words its texts, language by language.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            LANGUAGES_GET_TEXTS,
            {
                "language_codes": language_codes,
                "scope": scope,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncLanguagesApi(Api[BaseAsyncClient]):
    """The operations of `client.languages`."""

    async def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LanguageResult:
        """Get all languages.

        Lists the languages that the API supports, all of them at once.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            All languages that the API supports.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            LANGUAGES_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def get_texts(
        self,
        *,
        language_codes: Sequence[str],
        scope: str,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.LanguageTextResult:
        """Get language texts.

        Lists Mews' own texts, such as the labels of an address, as they read in the languages
        that are asked for. Which values `scope` takes is not documented: the example of the
        documentation sends an empty text.

        Args:
            language_codes: The languages, by their codes in `languages/getAll`.
            scope: Which of all texts are meant. No values of it are documented, but that the
                documentation's example has an empty one.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            How Mews words its texts, language by language.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            LANGUAGES_GET_TEXTS,
            {
                "language_codes": language_codes,
                "scope": scope,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
