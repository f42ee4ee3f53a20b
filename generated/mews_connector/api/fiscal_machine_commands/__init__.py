"""The operations on fiscal machine commands."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.fiscal_machine_commands.fiscal_machine_commands_get_all import (
    OPERATION as FISCAL_MACHINE_COMMANDS_GET_ALL,
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

__all__ = ["AsyncFiscalMachineCommandsApi", "FiscalMachineCommandsApi"]


class FiscalMachineCommandsApi(Api[BaseSyncClient]):
    """The operations of `client.fiscal_machine_commands`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        command_ids: Sequence[UUID] | Unset | None = UNSET,
        device_ids: Sequence[UUID] | Unset | None = UNSET,
        states: Sequence[models.CommandState] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.FiscalMachineCommandResult, models.FiscalMachineCommand]:
        """Get all fiscal machine commands.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Lists the bills that fiscal machines have to register, or have registered, in pages.
        There are two ways to ask, of which a request can use only one: by `command_ids`, or by
        `device_ids`, `states` and `updated_utc` together.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            command_ids: Only these. Excludes all other filters but `enterprise_ids`. Any number
                of them.
            device_ids: Only what these fiscal machines have to do. Needs `states` and
                `updated_utc` beside it. Any number of them.
            states: Only commands that are this far. Needs `device_ids` and `updated_utc` beside
                it.
            updated_utc: Only those that were last changed inside this interval. Needs
                `device_ids` and `states` beside it. The interval may be of any length.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
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
            FISCAL_MACHINE_COMMANDS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "command_ids": command_ids,
                "device_ids": device_ids,
                "states": states,
                "updated_utc": updated_utc,
                "enterprise_ids": enterprise_ids,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )


class AsyncFiscalMachineCommandsApi(Api[BaseAsyncClient]):
    """The operations of `client.fiscal_machine_commands`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        command_ids: Sequence[UUID] | Unset | None = UNSET,
        device_ids: Sequence[UUID] | Unset | None = UNSET,
        states: Sequence[models.CommandState] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.FiscalMachineCommandResult, models.FiscalMachineCommand]:
        """Get all fiscal machine commands.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Lists the bills that fiscal machines have to register, or have registered, in pages.
        There are two ways to ask, of which a request can use only one: by `command_ids`, or by
        `device_ids`, `states` and `updated_utc` together.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            command_ids: Only these. Excludes all other filters but `enterprise_ids`. Any number
                of them.
            device_ids: Only what these fiscal machines have to do. Needs `states` and
                `updated_utc` beside it. Any number of them.
            states: Only commands that are this far. Needs `device_ids` and `updated_utc` beside
                it.
            updated_utc: Only those that were last changed inside this interval. Needs
                `device_ids` and `states` beside it. The interval may be of any length.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
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
            FISCAL_MACHINE_COMMANDS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "command_ids": command_ids,
                "device_ids": device_ids,
                "states": states,
                "updated_utc": updated_utc,
                "enterprise_ids": enterprise_ids,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )
