"""The operations on images."""

from __future__ import annotations

from collections.abc import Sequence

from mews_connector import models
from mews_connector.api.images.images_get_urls import OPERATION as IMAGES_GET_URLS
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncImagesApi", "ImagesApi"]


class ImagesApi(Api[BaseSyncClient]):
    """The operations of `client.images`."""

    def get_urls(
        self,
        *,
        images: Sequence[models.ImageSizeParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ImageUrlResult:
        """Get the addresses of images.

        Tells where pictures can be loaded from, each in the size that is asked for.

        Args:
            images: One entry for each picture and size.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Where the wanted pictures are.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            IMAGES_GET_URLS,
            {
                "images": images,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncImagesApi(Api[BaseAsyncClient]):
    """The operations of `client.images`."""

    async def get_urls(
        self,
        *,
        images: Sequence[models.ImageSizeParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ImageUrlResult:
        """Get the addresses of images.

        Tells where pictures can be loaded from, each in the size that is asked for.

        Args:
            images: One entry for each picture and size.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Where the wanted pictures are.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            IMAGES_GET_URLS,
            {
                "images": images,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
