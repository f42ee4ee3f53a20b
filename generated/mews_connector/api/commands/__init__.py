"""The operations on commands."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from mews_connector import models
from mews_connector.api.commands.commands_add_key_cutter import OPERATION as COMMANDS_ADD_KEY_CUTTER
from mews_connector.api.commands.commands_add_payment_terminal import (
    OPERATION as COMMANDS_ADD_PAYMENT_TERMINAL,
)
from mews_connector.api.commands.commands_add_printer import OPERATION as COMMANDS_ADD_PRINTER
from mews_connector.api.commands.commands_get_all_active import OPERATION as COMMANDS_GET_ALL_ACTIVE
from mews_connector.api.commands.commands_get_all_by_ids import OPERATION as COMMANDS_GET_ALL_BY_IDS
from mews_connector.api.commands.commands_update import OPERATION as COMMANDS_UPDATE
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

__all__ = ["AsyncCommandsApi", "CommandsApi"]


class CommandsApi(Api[BaseSyncClient]):
    """The operations of `client.commands`."""

    def get_all_by_ids(
        self,
        *,
        command_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.CommandResult, models.Command]:
        """Get commands by their ids.

        Tells how commands stand, finished ones included, and what their devices have to do. Ask
        for a command that you have added to learn what became of it. An integration that runs
        devices looks up here the commands that WebSocket events tell it of.

        Args:
            command_ids: The commands, by the ids that adding them or a WebSocket event gave.
                Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
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
            COMMANDS_GET_ALL_BY_IDS,
            {
                "command_ids": command_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    def get_all_active(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CommandResult:
        """Get all active commands.

        Lists the commands that wait for the integration which runs the device: those that are
        `Pending` or `Received`. Call it after having been offline, so that none is missed. All
        come at once: the result has a `cursor`, but the request takes none.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Commands, with how far they are.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            COMMANDS_GET_ALL_ACTIVE,
            {
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def add_printer(
        self,
        *,
        printer_id: UUID,
        data: bytes,
        copy_count: int,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CommandAddResult:
        """Add printer command.

        Has a printer of the property print a PDF. The command only waits for the device at
        first: `commands/getAllByIds` tells when it has been carried out.

        Args:
            printer_id: Where to print. It has to be a device of type `Printer`, as
                `devices/getAll` lists it.
            data: The PDF to print.
            copy_count: How many times to print it.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of a command that has just been given.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            COMMANDS_ADD_PRINTER,
            {
                "printer_id": printer_id,
                "data": data,
                "copy_count": copy_count,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def add_payment_terminal(
        self,
        *,
        terminal_id: UUID,
        customer_id: UUID,
        type_: models.PaymentTerminalCommandType,
        amount: models.CurrencyValueParameters,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        bill_id: UUID | Unset | None = UNSET,
        payment_request_id: UUID | Unset | None = UNSET,
        reservation_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CommandAddResult:
        """Add payment terminal command.

        Restricted: Mews opens it to chosen partners only.

        Has a payment terminal of Mews take a card payment, or a preauthorization, from a
        customer. It is taken only once the command is `Processed`: wait for that, by
        `commands/getAllByIds`, before anything is done that depends on the money. It is meant
        for partners of Mews alone, such as points of sale and kiosks.

        Args:
            terminal_id: Where the customer pays. It has to be a device of type
                `PaymentTerminal`, as `devices/getAll` lists it.
            customer_id: Who pays. For somebody without a profile it can be a paymaster account.
            type_: Whether money is taken at once, or only set aside on the card
                (`Preauthorization`).
            amount: How much is to be taken. Both `currency` and `value` are needed.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            bill_id: The bill that is paid, if it is one in particular.
            payment_request_id: The payment request that it meets, if there is one.
            reservation_id: The reservation that is paid for, if there is one.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of a command that has just been given.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            COMMANDS_ADD_PAYMENT_TERMINAL,
            {
                "terminal_id": terminal_id,
                "customer_id": customer_id,
                "type_": type_,
                "amount": amount,
                "language_code": language_code,
                "culture_code": culture_code,
                "bill_id": bill_id,
                "payment_request_id": payment_request_id,
                "reservation_id": reservation_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def add_key_cutter(
        self,
        *,
        key_cutter_id: UUID,
        reservation_id: UUID,
        key_count: int,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CommandAddResult:
        """Add key cutter command.

        Has a key cutter of the property write keys for a reservation, such as cards that open
        its room. The command only waits for the device at first: `commands/getAllByIds` tells
        when it has been carried out.

        Args:
            key_cutter_id: Where to write the keys. It has to be a device of type `KeyCutter`,
                as `devices/getAll` lists it.
            reservation_id: The stay whose room the keys are to open.
            key_count: How many keys to write.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of a command that has just been given.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            COMMANDS_ADD_KEY_CUTTER,
            {
                "key_cutter_id": key_cutter_id,
                "reservation_id": reservation_id,
                "key_count": key_count,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def update(
        self,
        *,
        command_id: UUID,
        state: models.CommandState,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        progress: Decimal | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Update command.

        Tells Mews how far a device is with a command. It is meant for the integration that runs
        the device: set `Processed` once the command has been carried out, or the state that
        says why it was not. A `Pending` or `Received` command counts as active.

        Args:
            command_id: The command that the device has been given.
            state: How far a command is: created in Mews (`Pending`), received by the
                integration that runs the device, being carried out, done (`Processed`), canceled
                before that, or failed (`Error`).
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            progress: How much of it is done, on a scale that is not documented. Counts only
                with `Processing`.
            notes: What there is to say of how it went. Counts only with the states `Processed`,
                `Cancelled` and `Error`.
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
            COMMANDS_UPDATE,
            {
                "command_id": command_id,
                "state": state,
                "language_code": language_code,
                "culture_code": culture_code,
                "progress": progress,
                "notes": notes,
            },
            timeout=timeout,
            retry=retry,
        )

    def wait(
        self,
        begun: models.CommandAddResult | UUID,
        *,
        deadline: float | None = 3600.0,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.Command:
        """Wait until the job that `commands/addPrinter` started has finished.

        Asks `commands/getAllByIds` at once, and then less and less often, but at least every
        10 seconds.

        Args:
            begun: The result of the call that started it, or the id in that.
            deadline: Seconds to wait at most, all requests included. None for no end.
            timeout: Seconds for each request, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            It, in the state `Processed`.

        Raises:
            JobFailedError: It ended as `Cancelled` or `Error`, or no longer exists.
            JobUnfinishedError: It did not finish within the deadline. It goes on.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        job: models.Command = self._client.wait(
            COMMANDS_ADD_PRINTER, begun, deadline=deadline, timeout=timeout, retry=retry
        )
        return job


class AsyncCommandsApi(Api[BaseAsyncClient]):
    """The operations of `client.commands`."""

    def get_all_by_ids(
        self,
        *,
        command_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.CommandResult, models.Command]:
        """Get commands by their ids.

        Tells how commands stand, finished ones included, and what their devices have to do. Ask
        for a command that you have added to learn what became of it. An integration that runs
        devices looks up here the commands that WebSocket events tell it of.

        Args:
            command_ids: The commands, by the ids that adding them or a WebSocket event gave.
                Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
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
            COMMANDS_GET_ALL_BY_IDS,
            {
                "command_ids": command_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    async def get_all_active(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CommandResult:
        """Get all active commands.

        Lists the commands that wait for the integration which runs the device: those that are
        `Pending` or `Received`. Call it after having been offline, so that none is missed. All
        come at once: the result has a `cursor`, but the request takes none.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Commands, with how far they are.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            COMMANDS_GET_ALL_ACTIVE,
            {
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def add_printer(
        self,
        *,
        printer_id: UUID,
        data: bytes,
        copy_count: int,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CommandAddResult:
        """Add printer command.

        Has a printer of the property print a PDF. The command only waits for the device at
        first: `commands/getAllByIds` tells when it has been carried out.

        Args:
            printer_id: Where to print. It has to be a device of type `Printer`, as
                `devices/getAll` lists it.
            data: The PDF to print.
            copy_count: How many times to print it.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of a command that has just been given.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            COMMANDS_ADD_PRINTER,
            {
                "printer_id": printer_id,
                "data": data,
                "copy_count": copy_count,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def add_payment_terminal(
        self,
        *,
        terminal_id: UUID,
        customer_id: UUID,
        type_: models.PaymentTerminalCommandType,
        amount: models.CurrencyValueParameters,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        bill_id: UUID | Unset | None = UNSET,
        payment_request_id: UUID | Unset | None = UNSET,
        reservation_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CommandAddResult:
        """Add payment terminal command.

        Restricted: Mews opens it to chosen partners only.

        Has a payment terminal of Mews take a card payment, or a preauthorization, from a
        customer. It is taken only once the command is `Processed`: wait for that, by
        `commands/getAllByIds`, before anything is done that depends on the money. It is meant
        for partners of Mews alone, such as points of sale and kiosks.

        Args:
            terminal_id: Where the customer pays. It has to be a device of type
                `PaymentTerminal`, as `devices/getAll` lists it.
            customer_id: Who pays. For somebody without a profile it can be a paymaster account.
            type_: Whether money is taken at once, or only set aside on the card
                (`Preauthorization`).
            amount: How much is to be taken. Both `currency` and `value` are needed.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            bill_id: The bill that is paid, if it is one in particular.
            payment_request_id: The payment request that it meets, if there is one.
            reservation_id: The reservation that is paid for, if there is one.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of a command that has just been given.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            COMMANDS_ADD_PAYMENT_TERMINAL,
            {
                "terminal_id": terminal_id,
                "customer_id": customer_id,
                "type_": type_,
                "amount": amount,
                "language_code": language_code,
                "culture_code": culture_code,
                "bill_id": bill_id,
                "payment_request_id": payment_request_id,
                "reservation_id": reservation_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def add_key_cutter(
        self,
        *,
        key_cutter_id: UUID,
        reservation_id: UUID,
        key_count: int,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.CommandAddResult:
        """Add key cutter command.

        Has a key cutter of the property write keys for a reservation, such as cards that open
        its room. The command only waits for the device at first: `commands/getAllByIds` tells
        when it has been carried out.

        Args:
            key_cutter_id: Where to write the keys. It has to be a device of type `KeyCutter`,
                as `devices/getAll` lists it.
            reservation_id: The stay whose room the keys are to open.
            key_count: How many keys to write.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to act on. Required with a Portfolio Access Token,
                ignored otherwise.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of a command that has just been given.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            COMMANDS_ADD_KEY_CUTTER,
            {
                "key_cutter_id": key_cutter_id,
                "reservation_id": reservation_id,
                "key_count": key_count,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update(
        self,
        *,
        command_id: UUID,
        state: models.CommandState,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        progress: Decimal | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Update command.

        Tells Mews how far a device is with a command. It is meant for the integration that runs
        the device: set `Processed` once the command has been carried out, or the state that
        says why it was not. A `Pending` or `Received` command counts as active.

        Args:
            command_id: The command that the device has been given.
            state: How far a command is: created in Mews (`Pending`), received by the
                integration that runs the device, being carried out, done (`Processed`), canceled
                before that, or failed (`Error`).
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            progress: How much of it is done, on a scale that is not documented. Counts only
                with `Processing`.
            notes: What there is to say of how it went. Counts only with the states `Processed`,
                `Cancelled` and `Error`.
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
            COMMANDS_UPDATE,
            {
                "command_id": command_id,
                "state": state,
                "language_code": language_code,
                "culture_code": culture_code,
                "progress": progress,
                "notes": notes,
            },
            timeout=timeout,
            retry=retry,
        )

    async def wait(
        self,
        begun: models.CommandAddResult | UUID,
        *,
        deadline: float | None = 3600.0,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.Command:
        """Wait until the job that `commands/addPrinter` started has finished.

        Asks `commands/getAllByIds` at once, and then less and less often, but at least every
        10 seconds.

        Args:
            begun: The result of the call that started it, or the id in that.
            deadline: Seconds to wait at most, all requests included. None for no end.
            timeout: Seconds for each request, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            It, in the state `Processed`.

        Raises:
            JobFailedError: It ended as `Cancelled` or `Error`, or no longer exists.
            JobUnfinishedError: It did not finish within the deadline. It goes on.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        job: models.Command = await self._client.wait(
            COMMANDS_ADD_PRINTER, begun, deadline=deadline, timeout=timeout, retry=retry
        )
        return job
