"""The clients, with one attribute for each resource."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from mews_connector import api
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.schema.operation import Contract
from mews_runtime.sync_client import BaseSyncClient

if TYPE_CHECKING:
    from datetime import datetime

    from mews_connector import models
    from mews_runtime.events.conversation import Gap
    from mews_runtime.events.streams import AsyncEventStream, EventStream


class Client(BaseSyncClient):
    """Calls the Mews Connector API.

    Safe to share between threads. A process that was forked gets connections of its own. Close it,
    or use it as a context manager.

    Args:
        client_token: Identifies the application. A secret.
        access_token: Identifies the property, or several (Portfolio Access Token). A secret. A
            function is called before each request, and returns the token.
        client: Name and version of the application, such as `Night Audit 2.1`.
        platform: `demo` or `production`. Either this or `base_url` is required.
        base_url: Another address. Plain http:// is accepted for loopback, and for `insecure_hosts`.
        insecure_hosts: Hosts of a private network to which tokens may go in clear text, such as a
            sandbox in another container.
        websocket_url: Where events come from, without a path. Default: that of the platform, or
            the host of a `base_url` with http://.
        timeout: Seconds, or an `httpx2.Timeout`. Default: 5 to connect, 30 for a free connection,
            120 for everything else.
        retry: What to retry and for how long.
        limiter: The rate limit. Default: the documented one, shared by all clients of the process.
            None for no limit.
        on_violation: What to do with a response outside the contract: `raise`, or `warn` and return
            it, with plain JSON in place of what does not fit.
        max_response_bytes: The largest response body that is accepted, in bytes, decompressed.
        language_code: Language of names and error messages, such as `en-US`.
        culture_code: Culture that belongs to the language.
        http_client: An `httpx2.Client` or `httpx.Client` to send with, for limits, hooks
            or transports of your own. You close it yourself. Its timeout, redirects,
            authentication and base URL are not used.
        clock: The clock of waits, deadlines and the rate limit, for tests.

    Raises:
        ConfigurationError: An argument is missing or cannot be used.
    """

    contract: ClassVar[Contract] = api.CONTRACT

    def events(
        self,
        *,
        silence: float = 60.0,
        deadline: float | None = None,
        since: datetime | None = None,
    ) -> EventStream[
        models.DeviceCommandEvent
        | models.ReservationEvent
        | models.ResourceEvent
        | models.PriceUpdateEvent
        | dict[str, Any]
        | Gap
    ]:
        """Receive changes as they happen, through a WebSocket.

        Needs the extra `events`, which brings websockets. Connects when you ask for the first event,
        and again whenever the connection is lost, after the waits of the client's `retry`. Mews
        keeps no events while you are not connected, so a `Gap` follows each lost connection.

        Proxies and certificates are those of the environment, whatever `http_client` is.

        Args:
            silence: Seconds without a message and without a response to a ping, after which the
                connection counts as lost. Connecting may take as long.
            deadline: Seconds after which to give up connecting. None for never.
            since: The time up to which you have read updates. A `Gap` from then on comes first, so
                that nothing is missed between reading and listening.

        Returns:
            Models of the contract as they come, plain dictionaries of types that Mews adds later,
            and a `Gap` after each lost connection.

        Raises:
            ConfigurationError: An argument cannot be used, or the extra is not installed.
            ClientClosedError: The client is closed.
        """
        stream: EventStream[Any] = self.listen(silence=silence, deadline=deadline, since=since)
        return stream

    @cached_property
    def configuration(self) -> api.ConfigurationApi:
        """The operations on configuration."""
        return api.ConfigurationApi(self)

    @cached_property
    def enterprises(self) -> api.EnterprisesApi:
        """The operations on enterprises."""
        return api.EnterprisesApi(self)

    @cached_property
    def services(self) -> api.ServicesApi:
        """The operations on services."""
        return api.ServicesApi(self)

    @cached_property
    def service_overbooking_limits(self) -> api.ServiceOverbookingLimitsApi:
        """The operations on service overbooking limits."""
        return api.ServiceOverbookingLimitsApi(self)

    @cached_property
    def resources(self) -> api.ResourcesApi:
        """The operations on resources."""
        return api.ResourcesApi(self)

    @cached_property
    def resource_features(self) -> api.ResourceFeaturesApi:
        """The operations on resource features."""
        return api.ResourceFeaturesApi(self)

    @cached_property
    def resource_feature_assignments(self) -> api.ResourceFeatureAssignmentsApi:
        """The operations on resource feature assignments."""
        return api.ResourceFeatureAssignmentsApi(self)

    @cached_property
    def resource_categories(self) -> api.ResourceCategoriesApi:
        """The operations on resource categories."""
        return api.ResourceCategoriesApi(self)

    @cached_property
    def resource_category_assignments(self) -> api.ResourceCategoryAssignmentsApi:
        """The operations on resource category assignments."""
        return api.ResourceCategoryAssignmentsApi(self)

    @cached_property
    def resource_category_image_assignments(self) -> api.ResourceCategoryImageAssignmentsApi:
        """The operations on resource category image assignments."""
        return api.ResourceCategoryImageAssignmentsApi(self)

    @cached_property
    def images(self) -> api.ImagesApi:
        """The operations on images."""
        return api.ImagesApi(self)

    @cached_property
    def age_categories(self) -> api.AgeCategoriesApi:
        """The operations on age categories."""
        return api.AgeCategoriesApi(self)

    @cached_property
    def products(self) -> api.ProductsApi:
        """The operations on products."""
        return api.ProductsApi(self)

    @cached_property
    def product_categories(self) -> api.ProductCategoriesApi:
        """The operations on product categories."""
        return api.ProductCategoriesApi(self)

    @cached_property
    def rate_groups(self) -> api.RateGroupsApi:
        """The operations on rate groups."""
        return api.RateGroupsApi(self)

    @cached_property
    def rates(self) -> api.RatesApi:
        """The operations on rates."""
        return api.RatesApi(self)

    @cached_property
    def restrictions(self) -> api.RestrictionsApi:
        """The operations on restrictions."""
        return api.RestrictionsApi(self)

    @cached_property
    def rules(self) -> api.RulesApi:
        """The operations on rules."""
        return api.RulesApi(self)

    @cached_property
    def cancellation_policies(self) -> api.CancellationPoliciesApi:
        """The operations on cancellation policies."""
        return api.CancellationPoliciesApi(self)

    @cached_property
    def vouchers(self) -> api.VouchersApi:
        """The operations on vouchers."""
        return api.VouchersApi(self)

    @cached_property
    def voucher_codes(self) -> api.VoucherCodesApi:
        """The operations on voucher codes."""
        return api.VoucherCodesApi(self)

    @cached_property
    def business_segments(self) -> api.BusinessSegmentsApi:
        """The operations on business segments."""
        return api.BusinessSegmentsApi(self)

    @cached_property
    def sources(self) -> api.SourcesApi:
        """The operations on sources."""
        return api.SourcesApi(self)

    @cached_property
    def source_assignments(self) -> api.SourceAssignmentsApi:
        """The operations on source assignments."""
        return api.SourceAssignmentsApi(self)

    @cached_property
    def customers(self) -> api.CustomersApi:
        """The operations on customers."""
        return api.CustomersApi(self)

    @cached_property
    def identity_documents(self) -> api.IdentityDocumentsApi:
        """The operations on identity documents."""
        return api.IdentityDocumentsApi(self)

    @cached_property
    def addresses(self) -> api.AddressesApi:
        """The operations on addresses."""
        return api.AddressesApi(self)

    @cached_property
    def companies(self) -> api.CompaniesApi:
        """The operations on companies."""
        return api.CompaniesApi(self)

    @cached_property
    def company_contracts(self) -> api.CompanyContractsApi:
        """The operations on company contracts."""
        return api.CompanyContractsApi(self)

    @cached_property
    def accounts(self) -> api.AccountsApi:
        """The operations on accounts."""
        return api.AccountsApi(self)

    @cached_property
    def account_notes(self) -> api.AccountNotesApi:
        """The operations on account notes."""
        return api.AccountNotesApi(self)

    @cached_property
    def loyalty_programs(self) -> api.LoyaltyProgramsApi:
        """The operations on loyalty programs."""
        return api.LoyaltyProgramsApi(self)

    @cached_property
    def loyalty_tiers(self) -> api.LoyaltyTiersApi:
        """The operations on loyalty tiers."""
        return api.LoyaltyTiersApi(self)

    @cached_property
    def loyalty_memberships(self) -> api.LoyaltyMembershipsApi:
        """The operations on loyalty memberships."""
        return api.LoyaltyMembershipsApi(self)

    @cached_property
    def message_threads(self) -> api.MessageThreadsApi:
        """The operations on message threads."""
        return api.MessageThreadsApi(self)

    @cached_property
    def messages(self) -> api.MessagesApi:
        """The operations on messages."""
        return api.MessagesApi(self)

    @cached_property
    def reservations(self) -> api.ReservationsApi:
        """The operations on reservations."""
        return api.ReservationsApi(self)

    @cached_property
    def reservation_groups(self) -> api.ReservationGroupsApi:
        """The operations on reservation groups."""
        return api.ReservationGroupsApi(self)

    @cached_property
    def companionships(self) -> api.CompanionshipsApi:
        """The operations on companionships."""
        return api.CompanionshipsApi(self)

    @cached_property
    def service_order_notes(self) -> api.ServiceOrderNotesApi:
        """The operations on service order notes."""
        return api.ServiceOrderNotesApi(self)

    @cached_property
    def availability_blocks(self) -> api.AvailabilityBlocksApi:
        """The operations on availability blocks."""
        return api.AvailabilityBlocksApi(self)

    @cached_property
    def availability_adjustments(self) -> api.AvailabilityAdjustmentsApi:
        """The operations on availability adjustments."""
        return api.AvailabilityAdjustmentsApi(self)

    @cached_property
    def resource_blocks(self) -> api.ResourceBlocksApi:
        """The operations on resource blocks."""
        return api.ResourceBlocksApi(self)

    @cached_property
    def resource_access_tokens(self) -> api.ResourceAccessTokensApi:
        """The operations on resource access tokens."""
        return api.ResourceAccessTokensApi(self)

    @cached_property
    def departments(self) -> api.DepartmentsApi:
        """The operations on departments."""
        return api.DepartmentsApi(self)

    @cached_property
    def tasks(self) -> api.TasksApi:
        """The operations on tasks."""
        return api.TasksApi(self)

    @cached_property
    def orders(self) -> api.OrdersApi:
        """The operations on orders."""
        return api.OrdersApi(self)

    @cached_property
    def product_service_orders(self) -> api.ProductServiceOrdersApi:
        """The operations on product service orders."""
        return api.ProductServiceOrdersApi(self)

    @cached_property
    def order_items(self) -> api.OrderItemsApi:
        """The operations on order items."""
        return api.OrderItemsApi(self)

    @cached_property
    def payments(self) -> api.PaymentsApi:
        """The operations on payments."""
        return api.PaymentsApi(self)

    @cached_property
    def payment_requests(self) -> api.PaymentRequestsApi:
        """The operations on payment requests."""
        return api.PaymentRequestsApi(self)

    @cached_property
    def payment_method_requests(self) -> api.PaymentMethodRequestsApi:
        """The operations on payment method requests."""
        return api.PaymentMethodRequestsApi(self)

    @cached_property
    def preauthorizations(self) -> api.PreauthorizationsApi:
        """The operations on preauthorizations."""
        return api.PreauthorizationsApi(self)

    @cached_property
    def credit_cards(self) -> api.CreditCardsApi:
        """The operations on credit cards."""
        return api.CreditCardsApi(self)

    @cached_property
    def bills(self) -> api.BillsApi:
        """The operations on bills."""
        return api.BillsApi(self)

    @cached_property
    def billing_automations(self) -> api.BillingAutomationsApi:
        """The operations on billing automations."""
        return api.BillingAutomationsApi(self)

    @cached_property
    def billing_automation_payment_plans(self) -> api.BillingAutomationPaymentPlansApi:
        """The operations on billing automation payment plans."""
        return api.BillingAutomationPaymentPlansApi(self)

    @cached_property
    def payment_plans(self) -> api.PaymentPlansApi:
        """The operations on payment plans."""
        return api.PaymentPlansApi(self)

    @cached_property
    def routing_rules(self) -> api.RoutingRulesApi:
        """The operations on routing rules."""
        return api.RoutingRulesApi(self)

    @cached_property
    def accounting_categories(self) -> api.AccountingCategoriesApi:
        """The operations on accounting categories."""
        return api.AccountingCategoriesApi(self)

    @cached_property
    def accounting_items(self) -> api.AccountingItemsApi:
        """The operations on accounting items."""
        return api.AccountingItemsApi(self)

    @cached_property
    def ledger_balances(self) -> api.LedgerBalancesApi:
        """The operations on ledger balances."""
        return api.LedgerBalancesApi(self)

    @cached_property
    def outlets(self) -> api.OutletsApi:
        """The operations on outlets."""
        return api.OutletsApi(self)

    @cached_property
    def outlet_bills(self) -> api.OutletBillsApi:
        """The operations on outlet bills."""
        return api.OutletBillsApi(self)

    @cached_property
    def outlet_items(self) -> api.OutletItemsApi:
        """The operations on outlet items."""
        return api.OutletItemsApi(self)

    @cached_property
    def cashiers(self) -> api.CashiersApi:
        """The operations on cashiers."""
        return api.CashiersApi(self)

    @cached_property
    def cashier_transactions(self) -> api.CashierTransactionsApi:
        """The operations on cashier transactions."""
        return api.CashierTransactionsApi(self)

    @cached_property
    def counters(self) -> api.CountersApi:
        """The operations on counters."""
        return api.CountersApi(self)

    @cached_property
    def currencies(self) -> api.CurrenciesApi:
        """The operations on currencies."""
        return api.CurrenciesApi(self)

    @cached_property
    def exchange_rates(self) -> api.ExchangeRatesApi:
        """The operations on exchange rates."""
        return api.ExchangeRatesApi(self)

    @cached_property
    def tax_environments(self) -> api.TaxEnvironmentsApi:
        """The operations on tax environments."""
        return api.TaxEnvironmentsApi(self)

    @cached_property
    def taxations(self) -> api.TaxationsApi:
        """The operations on taxations."""
        return api.TaxationsApi(self)

    @cached_property
    def countries(self) -> api.CountriesApi:
        """The operations on countries."""
        return api.CountriesApi(self)

    @cached_property
    def languages(self) -> api.LanguagesApi:
        """The operations on languages."""
        return api.LanguagesApi(self)

    @cached_property
    def devices(self) -> api.DevicesApi:
        """The operations on devices."""
        return api.DevicesApi(self)

    @cached_property
    def commands(self) -> api.CommandsApi:
        """The operations on commands."""
        return api.CommandsApi(self)

    @cached_property
    def fiscal_machine_commands(self) -> api.FiscalMachineCommandsApi:
        """The operations on fiscal machine commands."""
        return api.FiscalMachineCommandsApi(self)

    @cached_property
    def exports(self) -> api.ExportsApi:
        """The operations on exports."""
        return api.ExportsApi(self)


class AsyncClient(BaseAsyncClient):
    """Calls the Mews Connector API from asyncio.

    Safe to share between tasks, also of several event loops: each has connections of its own, and so
    has a process that was forked. Close it with `aclose()`, or use it as an async context manager.

    Args:
        client_token: Identifies the application. A secret.
        access_token: Identifies the property, or several (Portfolio Access Token). A secret. A
            function is called before each request, and returns the token.
        client: Name and version of the application, such as `Night Audit 2.1`.
        platform: `demo` or `production`. Either this or `base_url` is required.
        base_url: Another address. Plain http:// is accepted for loopback, and for `insecure_hosts`.
        insecure_hosts: Hosts of a private network to which tokens may go in clear text, such as a
            sandbox in another container.
        websocket_url: Where events come from, without a path. Default: that of the platform, or
            the host of a `base_url` with http://.
        timeout: Seconds, or an `httpx2.Timeout`. Default: 5 to connect, 30 for a free connection,
            120 for everything else.
        retry: What to retry and for how long.
        limiter: The rate limit. Default: the documented one, shared by all clients of the process.
            None for no limit.
        on_violation: What to do with a response outside the contract: `raise`, or `warn` and return
            it, with plain JSON in place of what does not fit.
        max_response_bytes: The largest response body that is accepted, in bytes, decompressed.
        language_code: Language of names and error messages, such as `en-US`.
        culture_code: Culture that belongs to the language.
        http_client: An `httpx2.AsyncClient` or `httpx.AsyncClient` to send with, for limits, hooks
            or transports of your own. You close it yourself. Its timeout, redirects,
            authentication and base URL are not used.
        clock: The clock of waits, deadlines and the rate limit, for tests.

    Raises:
        ConfigurationError: An argument is missing or cannot be used.
    """

    contract: ClassVar[Contract] = api.CONTRACT

    def events(
        self,
        *,
        silence: float = 60.0,
        deadline: float | None = None,
        since: datetime | None = None,
    ) -> AsyncEventStream[
        models.DeviceCommandEvent
        | models.ReservationEvent
        | models.ResourceEvent
        | models.PriceUpdateEvent
        | dict[str, Any]
        | Gap
    ]:
        """Receive changes as they happen, through a WebSocket.

        Needs the extra `events`, which brings websockets. Connects when you ask for the first event,
        and again whenever the connection is lost, after the waits of the client's `retry`. Mews
        keeps no events while you are not connected, so a `Gap` follows each lost connection.

        Proxies and certificates are those of the environment, whatever `http_client` is.

        Args:
            silence: Seconds without a message and without a response to a ping, after which the
                connection counts as lost. Connecting may take as long.
            deadline: Seconds after which to give up connecting. None for never.
            since: The time up to which you have read updates. A `Gap` from then on comes first, so
                that nothing is missed between reading and listening.

        Returns:
            Models of the contract as they come, plain dictionaries of types that Mews adds later,
            and a `Gap` after each lost connection.

        Raises:
            ConfigurationError: An argument cannot be used, or the extra is not installed.
            ClientClosedError: The client is closed.
        """
        stream: AsyncEventStream[Any] = self.listen(silence=silence, deadline=deadline, since=since)
        return stream

    @cached_property
    def configuration(self) -> api.AsyncConfigurationApi:
        """The operations on configuration."""
        return api.AsyncConfigurationApi(self)

    @cached_property
    def enterprises(self) -> api.AsyncEnterprisesApi:
        """The operations on enterprises."""
        return api.AsyncEnterprisesApi(self)

    @cached_property
    def services(self) -> api.AsyncServicesApi:
        """The operations on services."""
        return api.AsyncServicesApi(self)

    @cached_property
    def service_overbooking_limits(self) -> api.AsyncServiceOverbookingLimitsApi:
        """The operations on service overbooking limits."""
        return api.AsyncServiceOverbookingLimitsApi(self)

    @cached_property
    def resources(self) -> api.AsyncResourcesApi:
        """The operations on resources."""
        return api.AsyncResourcesApi(self)

    @cached_property
    def resource_features(self) -> api.AsyncResourceFeaturesApi:
        """The operations on resource features."""
        return api.AsyncResourceFeaturesApi(self)

    @cached_property
    def resource_feature_assignments(self) -> api.AsyncResourceFeatureAssignmentsApi:
        """The operations on resource feature assignments."""
        return api.AsyncResourceFeatureAssignmentsApi(self)

    @cached_property
    def resource_categories(self) -> api.AsyncResourceCategoriesApi:
        """The operations on resource categories."""
        return api.AsyncResourceCategoriesApi(self)

    @cached_property
    def resource_category_assignments(self) -> api.AsyncResourceCategoryAssignmentsApi:
        """The operations on resource category assignments."""
        return api.AsyncResourceCategoryAssignmentsApi(self)

    @cached_property
    def resource_category_image_assignments(self) -> api.AsyncResourceCategoryImageAssignmentsApi:
        """The operations on resource category image assignments."""
        return api.AsyncResourceCategoryImageAssignmentsApi(self)

    @cached_property
    def images(self) -> api.AsyncImagesApi:
        """The operations on images."""
        return api.AsyncImagesApi(self)

    @cached_property
    def age_categories(self) -> api.AsyncAgeCategoriesApi:
        """The operations on age categories."""
        return api.AsyncAgeCategoriesApi(self)

    @cached_property
    def products(self) -> api.AsyncProductsApi:
        """The operations on products."""
        return api.AsyncProductsApi(self)

    @cached_property
    def product_categories(self) -> api.AsyncProductCategoriesApi:
        """The operations on product categories."""
        return api.AsyncProductCategoriesApi(self)

    @cached_property
    def rate_groups(self) -> api.AsyncRateGroupsApi:
        """The operations on rate groups."""
        return api.AsyncRateGroupsApi(self)

    @cached_property
    def rates(self) -> api.AsyncRatesApi:
        """The operations on rates."""
        return api.AsyncRatesApi(self)

    @cached_property
    def restrictions(self) -> api.AsyncRestrictionsApi:
        """The operations on restrictions."""
        return api.AsyncRestrictionsApi(self)

    @cached_property
    def rules(self) -> api.AsyncRulesApi:
        """The operations on rules."""
        return api.AsyncRulesApi(self)

    @cached_property
    def cancellation_policies(self) -> api.AsyncCancellationPoliciesApi:
        """The operations on cancellation policies."""
        return api.AsyncCancellationPoliciesApi(self)

    @cached_property
    def vouchers(self) -> api.AsyncVouchersApi:
        """The operations on vouchers."""
        return api.AsyncVouchersApi(self)

    @cached_property
    def voucher_codes(self) -> api.AsyncVoucherCodesApi:
        """The operations on voucher codes."""
        return api.AsyncVoucherCodesApi(self)

    @cached_property
    def business_segments(self) -> api.AsyncBusinessSegmentsApi:
        """The operations on business segments."""
        return api.AsyncBusinessSegmentsApi(self)

    @cached_property
    def sources(self) -> api.AsyncSourcesApi:
        """The operations on sources."""
        return api.AsyncSourcesApi(self)

    @cached_property
    def source_assignments(self) -> api.AsyncSourceAssignmentsApi:
        """The operations on source assignments."""
        return api.AsyncSourceAssignmentsApi(self)

    @cached_property
    def customers(self) -> api.AsyncCustomersApi:
        """The operations on customers."""
        return api.AsyncCustomersApi(self)

    @cached_property
    def identity_documents(self) -> api.AsyncIdentityDocumentsApi:
        """The operations on identity documents."""
        return api.AsyncIdentityDocumentsApi(self)

    @cached_property
    def addresses(self) -> api.AsyncAddressesApi:
        """The operations on addresses."""
        return api.AsyncAddressesApi(self)

    @cached_property
    def companies(self) -> api.AsyncCompaniesApi:
        """The operations on companies."""
        return api.AsyncCompaniesApi(self)

    @cached_property
    def company_contracts(self) -> api.AsyncCompanyContractsApi:
        """The operations on company contracts."""
        return api.AsyncCompanyContractsApi(self)

    @cached_property
    def accounts(self) -> api.AsyncAccountsApi:
        """The operations on accounts."""
        return api.AsyncAccountsApi(self)

    @cached_property
    def account_notes(self) -> api.AsyncAccountNotesApi:
        """The operations on account notes."""
        return api.AsyncAccountNotesApi(self)

    @cached_property
    def loyalty_programs(self) -> api.AsyncLoyaltyProgramsApi:
        """The operations on loyalty programs."""
        return api.AsyncLoyaltyProgramsApi(self)

    @cached_property
    def loyalty_tiers(self) -> api.AsyncLoyaltyTiersApi:
        """The operations on loyalty tiers."""
        return api.AsyncLoyaltyTiersApi(self)

    @cached_property
    def loyalty_memberships(self) -> api.AsyncLoyaltyMembershipsApi:
        """The operations on loyalty memberships."""
        return api.AsyncLoyaltyMembershipsApi(self)

    @cached_property
    def message_threads(self) -> api.AsyncMessageThreadsApi:
        """The operations on message threads."""
        return api.AsyncMessageThreadsApi(self)

    @cached_property
    def messages(self) -> api.AsyncMessagesApi:
        """The operations on messages."""
        return api.AsyncMessagesApi(self)

    @cached_property
    def reservations(self) -> api.AsyncReservationsApi:
        """The operations on reservations."""
        return api.AsyncReservationsApi(self)

    @cached_property
    def reservation_groups(self) -> api.AsyncReservationGroupsApi:
        """The operations on reservation groups."""
        return api.AsyncReservationGroupsApi(self)

    @cached_property
    def companionships(self) -> api.AsyncCompanionshipsApi:
        """The operations on companionships."""
        return api.AsyncCompanionshipsApi(self)

    @cached_property
    def service_order_notes(self) -> api.AsyncServiceOrderNotesApi:
        """The operations on service order notes."""
        return api.AsyncServiceOrderNotesApi(self)

    @cached_property
    def availability_blocks(self) -> api.AsyncAvailabilityBlocksApi:
        """The operations on availability blocks."""
        return api.AsyncAvailabilityBlocksApi(self)

    @cached_property
    def availability_adjustments(self) -> api.AsyncAvailabilityAdjustmentsApi:
        """The operations on availability adjustments."""
        return api.AsyncAvailabilityAdjustmentsApi(self)

    @cached_property
    def resource_blocks(self) -> api.AsyncResourceBlocksApi:
        """The operations on resource blocks."""
        return api.AsyncResourceBlocksApi(self)

    @cached_property
    def resource_access_tokens(self) -> api.AsyncResourceAccessTokensApi:
        """The operations on resource access tokens."""
        return api.AsyncResourceAccessTokensApi(self)

    @cached_property
    def departments(self) -> api.AsyncDepartmentsApi:
        """The operations on departments."""
        return api.AsyncDepartmentsApi(self)

    @cached_property
    def tasks(self) -> api.AsyncTasksApi:
        """The operations on tasks."""
        return api.AsyncTasksApi(self)

    @cached_property
    def orders(self) -> api.AsyncOrdersApi:
        """The operations on orders."""
        return api.AsyncOrdersApi(self)

    @cached_property
    def product_service_orders(self) -> api.AsyncProductServiceOrdersApi:
        """The operations on product service orders."""
        return api.AsyncProductServiceOrdersApi(self)

    @cached_property
    def order_items(self) -> api.AsyncOrderItemsApi:
        """The operations on order items."""
        return api.AsyncOrderItemsApi(self)

    @cached_property
    def payments(self) -> api.AsyncPaymentsApi:
        """The operations on payments."""
        return api.AsyncPaymentsApi(self)

    @cached_property
    def payment_requests(self) -> api.AsyncPaymentRequestsApi:
        """The operations on payment requests."""
        return api.AsyncPaymentRequestsApi(self)

    @cached_property
    def payment_method_requests(self) -> api.AsyncPaymentMethodRequestsApi:
        """The operations on payment method requests."""
        return api.AsyncPaymentMethodRequestsApi(self)

    @cached_property
    def preauthorizations(self) -> api.AsyncPreauthorizationsApi:
        """The operations on preauthorizations."""
        return api.AsyncPreauthorizationsApi(self)

    @cached_property
    def credit_cards(self) -> api.AsyncCreditCardsApi:
        """The operations on credit cards."""
        return api.AsyncCreditCardsApi(self)

    @cached_property
    def bills(self) -> api.AsyncBillsApi:
        """The operations on bills."""
        return api.AsyncBillsApi(self)

    @cached_property
    def billing_automations(self) -> api.AsyncBillingAutomationsApi:
        """The operations on billing automations."""
        return api.AsyncBillingAutomationsApi(self)

    @cached_property
    def billing_automation_payment_plans(self) -> api.AsyncBillingAutomationPaymentPlansApi:
        """The operations on billing automation payment plans."""
        return api.AsyncBillingAutomationPaymentPlansApi(self)

    @cached_property
    def payment_plans(self) -> api.AsyncPaymentPlansApi:
        """The operations on payment plans."""
        return api.AsyncPaymentPlansApi(self)

    @cached_property
    def routing_rules(self) -> api.AsyncRoutingRulesApi:
        """The operations on routing rules."""
        return api.AsyncRoutingRulesApi(self)

    @cached_property
    def accounting_categories(self) -> api.AsyncAccountingCategoriesApi:
        """The operations on accounting categories."""
        return api.AsyncAccountingCategoriesApi(self)

    @cached_property
    def accounting_items(self) -> api.AsyncAccountingItemsApi:
        """The operations on accounting items."""
        return api.AsyncAccountingItemsApi(self)

    @cached_property
    def ledger_balances(self) -> api.AsyncLedgerBalancesApi:
        """The operations on ledger balances."""
        return api.AsyncLedgerBalancesApi(self)

    @cached_property
    def outlets(self) -> api.AsyncOutletsApi:
        """The operations on outlets."""
        return api.AsyncOutletsApi(self)

    @cached_property
    def outlet_bills(self) -> api.AsyncOutletBillsApi:
        """The operations on outlet bills."""
        return api.AsyncOutletBillsApi(self)

    @cached_property
    def outlet_items(self) -> api.AsyncOutletItemsApi:
        """The operations on outlet items."""
        return api.AsyncOutletItemsApi(self)

    @cached_property
    def cashiers(self) -> api.AsyncCashiersApi:
        """The operations on cashiers."""
        return api.AsyncCashiersApi(self)

    @cached_property
    def cashier_transactions(self) -> api.AsyncCashierTransactionsApi:
        """The operations on cashier transactions."""
        return api.AsyncCashierTransactionsApi(self)

    @cached_property
    def counters(self) -> api.AsyncCountersApi:
        """The operations on counters."""
        return api.AsyncCountersApi(self)

    @cached_property
    def currencies(self) -> api.AsyncCurrenciesApi:
        """The operations on currencies."""
        return api.AsyncCurrenciesApi(self)

    @cached_property
    def exchange_rates(self) -> api.AsyncExchangeRatesApi:
        """The operations on exchange rates."""
        return api.AsyncExchangeRatesApi(self)

    @cached_property
    def tax_environments(self) -> api.AsyncTaxEnvironmentsApi:
        """The operations on tax environments."""
        return api.AsyncTaxEnvironmentsApi(self)

    @cached_property
    def taxations(self) -> api.AsyncTaxationsApi:
        """The operations on taxations."""
        return api.AsyncTaxationsApi(self)

    @cached_property
    def countries(self) -> api.AsyncCountriesApi:
        """The operations on countries."""
        return api.AsyncCountriesApi(self)

    @cached_property
    def languages(self) -> api.AsyncLanguagesApi:
        """The operations on languages."""
        return api.AsyncLanguagesApi(self)

    @cached_property
    def devices(self) -> api.AsyncDevicesApi:
        """The operations on devices."""
        return api.AsyncDevicesApi(self)

    @cached_property
    def commands(self) -> api.AsyncCommandsApi:
        """The operations on commands."""
        return api.AsyncCommandsApi(self)

    @cached_property
    def fiscal_machine_commands(self) -> api.AsyncFiscalMachineCommandsApi:
        """The operations on fiscal machine commands."""
        return api.AsyncFiscalMachineCommandsApi(self)

    @cached_property
    def exports(self) -> api.AsyncExportsApi:
        """The operations on exports."""
        return api.AsyncExportsApi(self)
