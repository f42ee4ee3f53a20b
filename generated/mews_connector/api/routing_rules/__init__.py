"""The operations on routing rules."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.routing_rules.routing_rules_add import OPERATION as ROUTING_RULES_ADD
from mews_connector.api.routing_rules.routing_rules_delete import OPERATION as ROUTING_RULES_DELETE
from mews_connector.api.routing_rules.routing_rules_get_all import (
    OPERATION as ROUTING_RULES_GET_ALL,
)
from mews_connector.api.routing_rules.routing_rules_update import OPERATION as ROUTING_RULES_UPDATE
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

__all__ = ["AsyncRoutingRulesApi", "RoutingRulesApi"]


class RoutingRulesApi(Api[BaseSyncClient]):
    """The operations of `client.routing_rules`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        company_ids: Sequence[UUID] | Unset | None = UNSET,
        routing_rule_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.RoutingRuleResult, models.RoutingRule]:
        """Get all routing rules.

        Deprecated: use `billingAutomations/getAll` instead. Mews discontinues it on 2027-01-10.

        Lists the predecessors of billing automations, newest first, in pages: rules by which
        Mews puts charges of reservations on bills by itself, each for one company and one
        service. Filters narrow the result together.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            company_ids: Only rules for these companies. Any number of them.
            routing_rule_ids: Only rules with one of these ids. Any number of them.
            updated_utc: Only rules that were last changed inside this interval. The interval
                may be of any length.
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
            ROUTING_RULES_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "company_ids": company_ids,
                "routing_rule_ids": routing_rule_ids,
                "updated_utc": updated_utc,
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
        routing_rules: Sequence[models.RoutingRuleParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.RoutingRuleResult:
        """Add routing rules.

        Deprecated: use `billingAutomations/add` instead. Mews discontinues it on 2027-01-10.

        Sets up rules by which Mews puts charges of reservations on bills by itself, each for
        one company and one service. They apply to future reservations. The result does not hold
        the `assignment_target_type`.

        Args:
            routing_rules: The rules, each for one company and one service. At most 1000 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Routing rules: a page of them in a listing, and else those that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            ROUTING_RULES_ADD,
            {
                "routing_rules": routing_rules,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def update(
        self,
        *,
        routing_rule_updates: Sequence[models.RoutingRuleUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.RoutingRuleResult:
        """Update routing rules.

        Deprecated: use `billingAutomations/update` and `billingAutomations/updateAssignments`
        instead. Mews discontinues it on 2027-01-10.

        Changes rules. What is absent or None is kept.

        Args:
            routing_rule_updates: The rules, each with what changes of it. At most 1000 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Routing rules: a page of them in a listing, and else those that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            ROUTING_RULES_UPDATE,
            {
                "routing_rule_updates": routing_rule_updates,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def delete(
        self,
        *,
        routing_rule_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete routing rules.

        Deprecated: use `billingAutomations/delete` instead. Mews discontinues it on 2027-01-10.

        Ends rules, so that Mews puts no more charges on bills by them.

        Args:
            routing_rule_ids: The rules, as `routingRules/getAll` lists them. At most 1000 in a
                call.
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
            ROUTING_RULES_DELETE,
            {
                "routing_rule_ids": routing_rule_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncRoutingRulesApi(Api[BaseAsyncClient]):
    """The operations of `client.routing_rules`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        company_ids: Sequence[UUID] | Unset | None = UNSET,
        routing_rule_ids: Sequence[UUID] | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.RoutingRuleResult, models.RoutingRule]:
        """Get all routing rules.

        Deprecated: use `billingAutomations/getAll` instead. Mews discontinues it on 2027-01-10.

        Lists the predecessors of billing automations, newest first, in pages: rules by which
        Mews puts charges of reservations on bills by itself, each for one company and one
        service. Filters narrow the result together.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            company_ids: Only rules for these companies. Any number of them.
            routing_rule_ids: Only rules with one of these ids. Any number of them.
            updated_utc: Only rules that were last changed inside this interval. The interval
                may be of any length.
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
            ROUTING_RULES_GET_ALL,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "company_ids": company_ids,
                "routing_rule_ids": routing_rule_ids,
                "updated_utc": updated_utc,
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
        routing_rules: Sequence[models.RoutingRuleParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.RoutingRuleResult:
        """Add routing rules.

        Deprecated: use `billingAutomations/add` instead. Mews discontinues it on 2027-01-10.

        Sets up rules by which Mews puts charges of reservations on bills by itself, each for
        one company and one service. They apply to future reservations. The result does not hold
        the `assignment_target_type`.

        Args:
            routing_rules: The rules, each for one company and one service. At most 1000 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Routing rules: a page of them in a listing, and else those that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            ROUTING_RULES_ADD,
            {
                "routing_rules": routing_rules,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update(
        self,
        *,
        routing_rule_updates: Sequence[models.RoutingRuleUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.RoutingRuleResult:
        """Update routing rules.

        Deprecated: use `billingAutomations/update` and `billingAutomations/updateAssignments`
        instead. Mews discontinues it on 2027-01-10.

        Changes rules. What is absent or None is kept.

        Args:
            routing_rule_updates: The rules, each with what changes of it. At most 1000 in a
                call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Routing rules: a page of them in a listing, and else those that were added or changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            ROUTING_RULES_UPDATE,
            {
                "routing_rule_updates": routing_rule_updates,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def delete(
        self,
        *,
        routing_rule_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete routing rules.

        Deprecated: use `billingAutomations/delete` instead. Mews discontinues it on 2027-01-10.

        Ends rules, so that Mews puts no more charges on bills by them.

        Args:
            routing_rule_ids: The rules, as `routingRules/getAll` lists them. At most 1000 in a
                call.
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
            ROUTING_RULES_DELETE,
            {
                "routing_rule_ids": routing_rule_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )
