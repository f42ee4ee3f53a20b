"""The operations on exports."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.exports.exports_add import OPERATION as EXPORTS_ADD
from mews_connector.api.exports.exports_get_all import OPERATION as EXPORTS_GET_ALL
from mews_connector.types import UNSET, Retry, Timeout, Unset
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncExportsApi", "ExportsApi"]


class ExportsApi(Api[BaseSyncClient]):
    """The operations of `client.exports`."""

    def get_all(
        self,
        *,
        export_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ExportResult:
        """Get all exports.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Tells how exports stand, and where their files can be loaded from. Ask every five
        minutes or so while one is `Pending` or `Processing`. The addresses of files are new in
        each response and hold for ten minutes only, so load them at once.

        Args:
            export_ids: The exports, by the ids that `exports/add` gave. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            How exports stand.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            EXPORTS_GET_ALL,
            {
                "export_ids": export_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def add(
        self,
        *,
        entity_type: models.ExportedEntityType,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        scope: models.ExportScopeParameters | Unset | None = UNSET,
        filters: models.ExportDataFilters | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ExportAddResult:
        """Add export.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Begins to write all entities of one type into files, which may take long. The files are
        in JSON Lines, one entity a line. While an export of the same type is `Pending` or
        `Processing`, another one is refused. `exports/getAll` tells when it is finished.

        Args:
            entity_type: What is exported. `LedgerEntry` is in beta, so that its files may
                change without notice.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            scope: None or absent means all properties, or all chains, that the access token
                covers.
            filters: None or absent means all entities of the type.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            An export that has been begun.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            EXPORTS_ADD,
            {
                "entity_type": entity_type,
                "language_code": language_code,
                "culture_code": culture_code,
                "scope": scope,
                "filters": filters,
            },
            timeout=timeout,
            retry=retry,
        )

    def wait(
        self,
        begun: models.ExportAddResult | UUID,
        *,
        deadline: float | None = 3600.0,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.Export:
        """Wait until the job that `exports/add` started has finished.

        Asks `exports/getAll` at once, and then less and less often, but at least every
        300 seconds.

        Args:
            begun: The result of the call that started it, or the id in that.
            deadline: Seconds to wait at most, all requests included. None for no end.
            timeout: Seconds for each request, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            It, in the state `Success`.

        Raises:
            JobFailedError: It ended as `Failed` or `Expired`, or no longer exists.
            JobUnfinishedError: It did not finish within the deadline. It goes on.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        job: models.Export = self._client.wait(
            EXPORTS_ADD, begun, deadline=deadline, timeout=timeout, retry=retry
        )
        return job


class AsyncExportsApi(Api[BaseAsyncClient]):
    """The operations of `client.exports`."""

    async def get_all(
        self,
        *,
        export_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ExportResult:
        """Get all exports.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Tells how exports stand, and where their files can be loaded from. Ask every five
        minutes or so while one is `Pending` or `Processing`. The addresses of files are new in
        each response and hold for ten minutes only, so load them at once.

        Args:
            export_ids: The exports, by the ids that `exports/add` gave. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            How exports stand.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            EXPORTS_GET_ALL,
            {
                "export_ids": export_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def add(
        self,
        *,
        entity_type: models.ExportedEntityType,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        scope: models.ExportScopeParameters | Unset | None = UNSET,
        filters: models.ExportDataFilters | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ExportAddResult:
        """Add export.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Begins to write all entities of one type into files, which may take long. The files are
        in JSON Lines, one entity a line. While an export of the same type is `Pending` or
        `Processing`, another one is refused. `exports/getAll` tells when it is finished.

        Args:
            entity_type: What is exported. `LedgerEntry` is in beta, so that its files may
                change without notice.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            scope: None or absent means all properties, or all chains, that the access token
                covers.
            filters: None or absent means all entities of the type.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            An export that has been begun.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            EXPORTS_ADD,
            {
                "entity_type": entity_type,
                "language_code": language_code,
                "culture_code": culture_code,
                "scope": scope,
                "filters": filters,
            },
            timeout=timeout,
            retry=retry,
        )

    async def wait(
        self,
        begun: models.ExportAddResult | UUID,
        *,
        deadline: float | None = 3600.0,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.Export:
        """Wait until the job that `exports/add` started has finished.

        Asks `exports/getAll` at once, and then less and less often, but at least every
        300 seconds.

        Args:
            begun: The result of the call that started it, or the id in that.
            deadline: Seconds to wait at most, all requests included. None for no end.
            timeout: Seconds for each request, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            It, in the state `Success`.

        Raises:
            JobFailedError: It ended as `Failed` or `Expired`, or no longer exists.
            JobUnfinishedError: It did not finish within the deadline. It goes on.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        job: models.Export = await self._client.wait(
            EXPORTS_ADD, begun, deadline=deadline, timeout=timeout, retry=retry
        )
        return job
