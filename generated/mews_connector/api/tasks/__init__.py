"""The operations on tasks."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.tasks.tasks_add import OPERATION as TASKS_ADD
from mews_connector.api.tasks.tasks_close import OPERATION as TASKS_CLOSE
from mews_connector.api.tasks.tasks_get_all import OPERATION as TASKS_GET_ALL
from mews_connector.types import (
    UNSET,
    AsyncPager,
    DateTime,
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

__all__ = ["AsyncTasksApi", "TasksApi"]


class TasksApi(Api[BaseSyncClient]):
    """The operations of `client.tasks`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        closed_utc: models.TimeInterval | Unset | None = UNSET,
        deadline_utc: models.TimeInterval | Unset | None = UNSET,
        task_ids: Sequence[UUID] | Unset | None = UNSET,
        department_ids: Sequence[UUID] | Unset | None = UNSET,
        service_order_ids: Sequence[UUID] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.TaskResult, models.Task]:
        """Get all tasks.

        Lists what the staff has to do or has done, newest first, in pages. Filters narrow the
        result together. That by departments works only beside another one.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            created_utc: Only those that were made inside this interval. The interval may be of
                any length.
            closed_utc: Only what was done inside this interval, so nothing that is open. The
                interval may be of any length.
            deadline_utc: Only what is due inside this interval. The interval may be of any
                length.
            task_ids: Only these tasks. Any number of them.
            department_ids: Only what these departments have to do. Needs another filter beside
                it. Any number of them.
            service_order_ids: Only what is to be done for these reservations, or for these
                orders of `orders/add`. Any number of them.
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
            TASKS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "created_utc": created_utc,
                "closed_utc": closed_utc,
                "deadline_utc": deadline_utc,
                "task_ids": task_ids,
                "department_ids": department_ids,
                "service_order_ids": service_order_ids,
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
        name: str,
        deadline_utc: DateTime,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        department_id: UUID | Unset | None = UNSET,
        service_order_id: UUID | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.TaskAddResult:
        """Add task.

        Gives the staff something to do, until a deadline. It can be meant for one department,
        and belong to a reservation or to an order of products.

        Args:
            name: What is to be done, in a few words.
            deadline_utc: Until when it is to be done, in UTC.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            department_id: Which part of the staff is to do it. None or absent where it is meant
                for none in particular.
            service_order_id: The reservation, or the order of `orders/add`, that it is done
                for.
            description: What else is good to know for who does it.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of the task once it is open.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            TASKS_ADD,
            {
                "name": name,
                "deadline_utc": deadline_utc,
                "language_code": language_code,
                "culture_code": culture_code,
                "department_id": department_id,
                "service_order_id": service_order_id,
                "description": description,
            },
            timeout=timeout,
            retry=retry,
        )

    def close(
        self,
        *,
        task_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Close tasks.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Marks tasks as done. They leave the lists of what is open, and stay readable through
        `tasks/getAll`.

        Args:
            task_ids: What was done, as `tasks/getAll` lists it. At most 100 in a call.
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
            TASKS_CLOSE,
            {
                "task_ids": task_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncTasksApi(Api[BaseAsyncClient]):
    """The operations of `client.tasks`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        closed_utc: models.TimeInterval | Unset | None = UNSET,
        deadline_utc: models.TimeInterval | Unset | None = UNSET,
        task_ids: Sequence[UUID] | Unset | None = UNSET,
        department_ids: Sequence[UUID] | Unset | None = UNSET,
        service_order_ids: Sequence[UUID] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.TaskResult, models.Task]:
        """Get all tasks.

        Lists what the staff has to do or has done, newest first, in pages. Filters narrow the
        result together. That by departments works only beside another one.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            created_utc: Only those that were made inside this interval. The interval may be of
                any length.
            closed_utc: Only what was done inside this interval, so nothing that is open. The
                interval may be of any length.
            deadline_utc: Only what is due inside this interval. The interval may be of any
                length.
            task_ids: Only these tasks. Any number of them.
            department_ids: Only what these departments have to do. Needs another filter beside
                it. Any number of them.
            service_order_ids: Only what is to be done for these reservations, or for these
                orders of `orders/add`. Any number of them.
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
            TASKS_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "created_utc": created_utc,
                "closed_utc": closed_utc,
                "deadline_utc": deadline_utc,
                "task_ids": task_ids,
                "department_ids": department_ids,
                "service_order_ids": service_order_ids,
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
        name: str,
        deadline_utc: DateTime,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        department_id: UUID | Unset | None = UNSET,
        service_order_id: UUID | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.TaskAddResult:
        """Add task.

        Gives the staff something to do, until a deadline. It can be meant for one department,
        and belong to a reservation or to an order of products.

        Args:
            name: What is to be done, in a few words.
            deadline_utc: Until when it is to be done, in UTC.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            department_id: Which part of the staff is to do it. None or absent where it is meant
                for none in particular.
            service_order_id: The reservation, or the order of `orders/add`, that it is done
                for.
            description: What else is good to know for who does it.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is known of the task once it is open.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            TASKS_ADD,
            {
                "name": name,
                "deadline_utc": deadline_utc,
                "language_code": language_code,
                "culture_code": culture_code,
                "department_id": department_id,
                "service_order_id": service_order_id,
                "description": description,
            },
            timeout=timeout,
            retry=retry,
        )

    async def close(
        self,
        *,
        task_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Close tasks.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Marks tasks as done. They leave the lists of what is open, and stay readable through
        `tasks/getAll`.

        Args:
            task_ids: What was done, as `tasks/getAll` lists it. At most 100 in a call.
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
            TASKS_CLOSE,
            {
                "task_ids": task_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
