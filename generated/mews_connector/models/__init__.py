"""The schemas of the contract. Each is loaded when it is first used."""

from typing import TYPE_CHECKING

from mews_runtime.lazy import attach

if TYPE_CHECKING:
    from mews_connector.models.accepted_currency import AcceptedCurrency
    from mews_connector.models.account import Account
    from mews_connector.models.account_add_file_parameters import AccountAddFileParameters
    from mews_connector.models.account_add_file_result import AccountAddFileResult
    from mews_connector.models.account_address import AccountAddress
    from mews_connector.models.account_address_parameters import AccountAddressParameters
    from mews_connector.models.account_address_update import AccountAddressUpdate
    from mews_connector.models.account_merge import AccountMerge
    from mews_connector.models.account_merge_parameters import AccountMergeParameters
    from mews_connector.models.account_note import AccountNote
    from mews_connector.models.account_note_add_parameters import AccountNoteAddParameters
    from mews_connector.models.account_note_add_result import AccountNoteAddResult
    from mews_connector.models.account_note_classification import AccountNoteClassification
    from mews_connector.models.account_note_classifications_update import (
        AccountNoteClassificationsUpdate,
    )
    from mews_connector.models.account_note_delete_parameters import AccountNoteDeleteParameters
    from mews_connector.models.account_note_filter_parameters import AccountNoteFilterParameters
    from mews_connector.models.account_note_parameters import AccountNoteParameters
    from mews_connector.models.account_note_result import AccountNoteResult
    from mews_connector.models.account_note_update import AccountNoteUpdate
    from mews_connector.models.account_note_update_parameters import AccountNoteUpdateParameters
    from mews_connector.models.account_result import AccountResult
    from mews_connector.models.account_type import AccountType
    from mews_connector.models.account_update import AccountUpdate
    from mews_connector.models.account_update_parameters import AccountUpdateParameters
    from mews_connector.models.accounting_category import AccountingCategory
    from mews_connector.models.accounting_category_classification import (
        AccountingCategoryClassification,
    )
    from mews_connector.models.accounting_category_filter_parameters import (
        AccountingCategoryFilterParameters,
    )
    from mews_connector.models.accounting_category_result import AccountingCategoryResult
    from mews_connector.models.accounting_category_routed_item_types import (
        AccountingCategoryRoutedItemTypes,
    )
    from mews_connector.models.accounting_configuration import AccountingConfiguration
    from mews_connector.models.accounting_configuration_option import AccountingConfigurationOption
    from mews_connector.models.accounting_item import AccountingItem
    from mews_connector.models.accounting_item_extent import AccountingItemExtent
    from mews_connector.models.accounting_item_filter_parameters import (
        AccountingItemFilterParameters,
    )
    from mews_connector.models.accounting_item_result import AccountingItemResult
    from mews_connector.models.accounting_item_update import AccountingItemUpdate
    from mews_connector.models.accounting_item_update_parameters import (
        AccountingItemUpdateParameters,
    )
    from mews_connector.models.accounting_item_update_result import AccountingItemUpdateResult
    from mews_connector.models.accounting_ledger_type import AccountingLedgerType
    from mews_connector.models.accounting_order_item import AccountingOrderItem
    from mews_connector.models.accounting_order_item_data import AccountingOrderItemData
    from mews_connector.models.accounting_order_item_data_discriminator import (
        AccountingOrderItemDataDiscriminator,
    )
    from mews_connector.models.active_command_filter_parameters import ActiveCommandFilterParameters
    from mews_connector.models.activity_state import ActivityState
    from mews_connector.models.added_message import AddedMessage
    from mews_connector.models.added_reservation import AddedReservation
    from mews_connector.models.added_restriction import AddedRestriction
    from mews_connector.models.additional_service_data import AdditionalServiceData
    from mews_connector.models.address_add_parameters import AddressAddParameters
    from mews_connector.models.address_add_result import AddressAddResult
    from mews_connector.models.address_delete_parameters import AddressDeleteParameters
    from mews_connector.models.address_filter_parameters import AddressFilterParameters
    from mews_connector.models.address_parameters import AddressParameters
    from mews_connector.models.address_result import AddressResult
    from mews_connector.models.address_update_parameters import AddressUpdateParameters
    from mews_connector.models.age_category import AgeCategory
    from mews_connector.models.age_category_adjustment import AgeCategoryAdjustment
    from mews_connector.models.age_category_adjustment_type import AgeCategoryAdjustmentType
    from mews_connector.models.age_category_classification import AgeCategoryClassification
    from mews_connector.models.age_category_filter_parameters import AgeCategoryFilterParameters
    from mews_connector.models.age_category_pricing import AgeCategoryPricing
    from mews_connector.models.age_category_result import AgeCategoryResult
    from mews_connector.models.allowance_profit_type import AllowanceProfitType
    from mews_connector.models.alternative_payment_add_parameters import (
        AlternativePaymentAddParameters,
    )
    from mews_connector.models.alternative_payment_add_result import AlternativePaymentAddResult
    from mews_connector.models.alternative_payment_data import AlternativePaymentData
    from mews_connector.models.alternative_payment_method import AlternativePaymentMethod
    from mews_connector.models.alternative_payment_method_data import AlternativePaymentMethodData
    from mews_connector.models.alternative_payment_method_data_discriminator import (
        AlternativePaymentMethodDataDiscriminator,
    )
    from mews_connector.models.alternative_payment_next_action import AlternativePaymentNextAction
    from mews_connector.models.amount import Amount
    from mews_connector.models.amount_parameters import AmountParameters
    from mews_connector.models.applicable_cancellation_policy import ApplicableCancellationPolicy
    from mews_connector.models.assigned_rate_ids_update_value import AssignedRateIdsUpdateValue
    from mews_connector.models.associated_account_ids_update_value import (
        AssociatedAccountIdsUpdateValue,
    )
    from mews_connector.models.availability_adjustment import AvailabilityAdjustment
    from mews_connector.models.availability_adjustment_filter_parameters import (
        AvailabilityAdjustmentFilterParameters,
    )
    from mews_connector.models.availability_adjustment_result import AvailabilityAdjustmentResult
    from mews_connector.models.availability_block import AvailabilityBlock
    from mews_connector.models.availability_block_add_parameters import (
        AvailabilityBlockAddParameters,
    )
    from mews_connector.models.availability_block_add_result import AvailabilityBlockAddResult
    from mews_connector.models.availability_block_assignment import AvailabilityBlockAssignment
    from mews_connector.models.availability_block_delete_parameters import (
        AvailabilityBlockDeleteParameters,
    )
    from mews_connector.models.availability_block_extent import AvailabilityBlockExtent
    from mews_connector.models.availability_block_filter_parameters import (
        AvailabilityBlockFilterParameters,
    )
    from mews_connector.models.availability_block_parameters import AvailabilityBlockParameters
    from mews_connector.models.availability_block_result import AvailabilityBlockResult
    from mews_connector.models.availability_block_state import AvailabilityBlockState
    from mews_connector.models.availability_block_update import AvailabilityBlockUpdate
    from mews_connector.models.availability_block_update_parameters import (
        AvailabilityBlockUpdateParameters,
    )
    from mews_connector.models.availability_block_update_result import AvailabilityBlockUpdateResult
    from mews_connector.models.availability_update import AvailabilityUpdate
    from mews_connector.models.base_rate_pricing_parameters import BaseRatePricingParameters
    from mews_connector.models.base_rate_set_pricing_parameters import BaseRateSetPricingParameters
    from mews_connector.models.basic_credit_rating import BasicCreditRating
    from mews_connector.models.basic_credit_rating_update_value import BasicCreditRatingUpdateValue
    from mews_connector.models.bill import Bill
    from mews_connector.models.bill_account_type import BillAccountType
    from mews_connector.models.bill_add_parameters import BillAddParameters
    from mews_connector.models.bill_add_result import BillAddResult
    from mews_connector.models.bill_address import BillAddress
    from mews_connector.models.bill_associated_account_data import BillAssociatedAccountData
    from mews_connector.models.bill_close_account_parameters import BillCloseAccountParameters
    from mews_connector.models.bill_close_parameters import BillCloseParameters
    from mews_connector.models.bill_close_result import BillCloseResult
    from mews_connector.models.bill_company_data import BillCompanyData
    from mews_connector.models.bill_correction_state import BillCorrectionState
    from mews_connector.models.bill_correction_type import BillCorrectionType
    from mews_connector.models.bill_customer_data import BillCustomerData
    from mews_connector.models.bill_delete_parameters import BillDeleteParameters
    from mews_connector.models.bill_enterprise_data import BillEnterpriseData
    from mews_connector.models.bill_extent import BillExtent
    from mews_connector.models.bill_filter_parameters import BillFilterParameters
    from mews_connector.models.bill_fiscal_machine_data import BillFiscalMachineData
    from mews_connector.models.bill_fiscal_machine_data_discriminator import (
        BillFiscalMachineDataDiscriminator,
    )
    from mews_connector.models.bill_options import BillOptions
    from mews_connector.models.bill_options_parameters import BillOptionsParameters
    from mews_connector.models.bill_owner_data import BillOwnerData
    from mews_connector.models.bill_parameters import BillParameters
    from mews_connector.models.bill_pdf import BillPdf
    from mews_connector.models.bill_pdf_discriminator import BillPdfDiscriminator
    from mews_connector.models.bill_pdf_file import BillPdfFile
    from mews_connector.models.bill_pdf_parameters import BillPdfParameters
    from mews_connector.models.bill_pdf_result import BillPdfResult
    from mews_connector.models.bill_pdf_template import BillPdfTemplate
    from mews_connector.models.bill_print_event import BillPrintEvent
    from mews_connector.models.bill_result import BillResult
    from mews_connector.models.bill_state import BillState
    from mews_connector.models.bill_type import BillType
    from mews_connector.models.bill_update import BillUpdate
    from mews_connector.models.bill_update_parameters import BillUpdateParameters
    from mews_connector.models.bill_update_result import BillUpdateResult
    from mews_connector.models.billing_automation import BillingAutomation
    from mews_connector.models.billing_automation_accounting_categories_update_value import (
        BillingAutomationAccountingCategoriesUpdateValue,
    )
    from mews_connector.models.billing_automation_accounting_category import (
        BillingAutomationAccountingCategory,
    )
    from mews_connector.models.billing_automation_add_parameters import (
        BillingAutomationAddParameters,
    )
    from mews_connector.models.billing_automation_assignment import BillingAutomationAssignment
    from mews_connector.models.billing_automation_assignment_parameters import (
        BillingAutomationAssignmentParameters,
    )
    from mews_connector.models.billing_automation_assignment_target_type import (
        BillingAutomationAssignmentTargetType,
    )
    from mews_connector.models.billing_automation_assignment_target_type_update_value import (
        BillingAutomationAssignmentTargetTypeUpdateValue,
    )
    from mews_connector.models.billing_automation_assignment_update import (
        BillingAutomationAssignmentUpdate,
    )
    from mews_connector.models.billing_automation_bill_aggregation_type import (
        BillingAutomationBillAggregationType,
    )
    from mews_connector.models.billing_automation_bill_aggregation_type_update_value import (
        BillingAutomationBillAggregationTypeUpdateValue,
    )
    from mews_connector.models.billing_automation_change_result import BillingAutomationChangeResult
    from mews_connector.models.billing_automation_companies_update_value import (
        BillingAutomationCompaniesUpdateValue,
    )
    from mews_connector.models.billing_automation_company import BillingAutomationCompany
    from mews_connector.models.billing_automation_company_relations import (
        BillingAutomationCompanyRelations,
    )
    from mews_connector.models.billing_automation_delete_parameters import (
        BillingAutomationDeleteParameters,
    )
    from mews_connector.models.billing_automation_filter_parameters import (
        BillingAutomationFilterParameters,
    )
    from mews_connector.models.billing_automation_item_types import BillingAutomationItemTypes
    from mews_connector.models.billing_automation_item_types_update_parameters import (
        BillingAutomationItemTypesUpdateParameters,
    )
    from mews_connector.models.billing_automation_parameters import BillingAutomationParameters
    from mews_connector.models.billing_automation_payment_plan_add_parameters import (
        BillingAutomationPaymentPlanAddParameters,
    )
    from mews_connector.models.billing_automation_payment_plan_add_result import (
        BillingAutomationPaymentPlanAddResult,
    )
    from mews_connector.models.billing_automation_payment_plan_payment_request import (
        BillingAutomationPaymentPlanPaymentRequest,
    )
    from mews_connector.models.billing_automation_prepayment import BillingAutomationPrepayment
    from mews_connector.models.billing_automation_prepayment_update_value import (
        BillingAutomationPrepaymentUpdateValue,
    )
    from mews_connector.models.billing_automation_result import BillingAutomationResult
    from mews_connector.models.billing_automation_trigger_type import BillingAutomationTriggerType
    from mews_connector.models.billing_automation_update import BillingAutomationUpdate
    from mews_connector.models.billing_automation_update_assignments_parameters import (
        BillingAutomationUpdateAssignmentsParameters,
    )
    from mews_connector.models.billing_automation_update_parameters import (
        BillingAutomationUpdateParameters,
    )
    from mews_connector.models.bookable_service_data import BookableServiceData
    from mews_connector.models.boolean_update_value import BooleanUpdateValue
    from mews_connector.models.business_segment import BusinessSegment
    from mews_connector.models.business_segment_filter_parameters import (
        BusinessSegmentFilterParameters,
    )
    from mews_connector.models.business_segment_result import BusinessSegmentResult
    from mews_connector.models.cancellation_fee_extent import CancellationFeeExtent
    from mews_connector.models.cancellation_policy import CancellationPolicy
    from mews_connector.models.cancellation_policy_applicability import (
        CancellationPolicyApplicability,
    )
    from mews_connector.models.cancellation_policy_filter_parameters import (
        CancellationPolicyFilterParameters,
    )
    from mews_connector.models.cancellation_policy_result import CancellationPolicyResult
    from mews_connector.models.cashier import Cashier
    from mews_connector.models.cashier_filter_parameters import CashierFilterParameters
    from mews_connector.models.cashier_result import CashierResult
    from mews_connector.models.cashier_transaction import CashierTransaction
    from mews_connector.models.cashier_transaction_filter_parameters import (
        CashierTransactionFilterParameters,
    )
    from mews_connector.models.cashier_transaction_result import CashierTransactionResult
    from mews_connector.models.cashier_transaction_type import CashierTransactionType
    from mews_connector.models.collectable_payment_method import CollectablePaymentMethod
    from mews_connector.models.command import Command
    from mews_connector.models.command_add_result import CommandAddResult
    from mews_connector.models.command_creator import CommandCreator
    from mews_connector.models.command_data import CommandData
    from mews_connector.models.command_filter_parameters import CommandFilterParameters
    from mews_connector.models.command_result import CommandResult
    from mews_connector.models.command_state import CommandState
    from mews_connector.models.command_update_parameters import CommandUpdateParameters
    from mews_connector.models.commander_origin import CommanderOrigin
    from mews_connector.models.companionship import Companionship
    from mews_connector.models.companionship_extent import CompanionshipExtent
    from mews_connector.models.companionship_filter_parameters import CompanionshipFilterParameters
    from mews_connector.models.companionship_result import CompanionshipResult
    from mews_connector.models.company import Company
    from mews_connector.models.company_account import CompanyAccount
    from mews_connector.models.company_account_classifications import CompanyAccountClassifications
    from mews_connector.models.company_account_classifications_update import (
        CompanyAccountClassificationsUpdate,
    )
    from mews_connector.models.company_account_update import CompanyAccountUpdate
    from mews_connector.models.company_add_parameters import CompanyAddParameters
    from mews_connector.models.company_contract_add_parameters import CompanyContractAddParameters
    from mews_connector.models.company_contract_add_result import CompanyContractAddResult
    from mews_connector.models.company_contract_delete_parameters import (
        CompanyContractDeleteParameters,
    )
    from mews_connector.models.company_contract_filter_parameters import (
        CompanyContractFilterParameters,
    )
    from mews_connector.models.company_contract_result import CompanyContractResult
    from mews_connector.models.company_contract_update_parameters import (
        CompanyContractUpdateParameters,
    )
    from mews_connector.models.company_contract_update_result import CompanyContractUpdateResult
    from mews_connector.models.company_delete_parameters import CompanyDeleteParameters
    from mews_connector.models.company_filter_parameters import CompanyFilterParameters
    from mews_connector.models.company_options import CompanyOptions
    from mews_connector.models.company_options_parameters import CompanyOptionsParameters
    from mews_connector.models.company_options_update_parameters import (
        CompanyOptionsUpdateParameters,
    )
    from mews_connector.models.company_result import CompanyResult
    from mews_connector.models.company_time_filter import CompanyTimeFilter
    from mews_connector.models.company_update_parameters import CompanyUpdateParameters
    from mews_connector.models.configuration import Configuration
    from mews_connector.models.configuration_filter_parameters import ConfigurationFilterParameters
    from mews_connector.models.connector_api_exception_result import ConnectorApiExceptionResult
    from mews_connector.models.connector_request import ConnectorRequest
    from mews_connector.models.counter import Counter
    from mews_connector.models.counter_filter_parameters import CounterFilterParameters
    from mews_connector.models.counter_result import CounterResult
    from mews_connector.models.counter_type import CounterType
    from mews_connector.models.country import Country
    from mews_connector.models.country_filter_parameters import CountryFilterParameters
    from mews_connector.models.country_group import CountryGroup
    from mews_connector.models.country_result import CountryResult
    from mews_connector.models.country_rule import CountryRule
    from mews_connector.models.country_subdivision import CountrySubdivision
    from mews_connector.models.credit_card import CreditCard
    from mews_connector.models.credit_card_add_result import CreditCardAddResult
    from mews_connector.models.credit_card_by_customers_filter_parameters import (
        CreditCardByCustomersFilterParameters,
    )
    from mews_connector.models.credit_card_by_ids_filter_parameters import (
        CreditCardByIdsFilterParameters,
    )
    from mews_connector.models.credit_card_charge_parameters import CreditCardChargeParameters
    from mews_connector.models.credit_card_charge_result import CreditCardChargeResult
    from mews_connector.models.credit_card_data import CreditCardData
    from mews_connector.models.credit_card_disable_parameters import CreditCardDisableParameters
    from mews_connector.models.credit_card_filter_parameters import CreditCardFilterParameters
    from mews_connector.models.credit_card_format import CreditCardFormat
    from mews_connector.models.credit_card_kind import CreditCardKind
    from mews_connector.models.credit_card_parameters import CreditCardParameters
    from mews_connector.models.credit_card_payment_add_parameters import (
        CreditCardPaymentAddParameters,
    )
    from mews_connector.models.credit_card_payment_data import CreditCardPaymentData
    from mews_connector.models.credit_card_payment_item_data import CreditCardPaymentItemData
    from mews_connector.models.credit_card_result import CreditCardResult
    from mews_connector.models.credit_card_state import CreditCardState
    from mews_connector.models.credit_card_transaction import CreditCardTransaction
    from mews_connector.models.credit_card_type import CreditCardType
    from mews_connector.models.credit_rating import CreditRating
    from mews_connector.models.credit_rating_update_parameters import CreditRatingUpdateParameters
    from mews_connector.models.currency import Currency
    from mews_connector.models.currency_filter_parameters import CurrencyFilterParameters
    from mews_connector.models.currency_result import CurrencyResult
    from mews_connector.models.currency_value import CurrencyValue
    from mews_connector.models.currency_value_parameters import CurrencyValueParameters
    from mews_connector.models.currency_value_update_value import CurrencyValueUpdateValue
    from mews_connector.models.custom_item_parameters import CustomItemParameters
    from mews_connector.models.customer import Customer
    from mews_connector.models.customer_account import CustomerAccount
    from mews_connector.models.customer_account_classifications import (
        CustomerAccountClassifications,
    )
    from mews_connector.models.customer_account_classifications_update import (
        CustomerAccountClassificationsUpdate,
    )
    from mews_connector.models.customer_account_legal_identifiers import (
        CustomerAccountLegalIdentifiers,
    )
    from mews_connector.models.customer_account_legal_identifiers_update import (
        CustomerAccountLegalIdentifiersUpdate,
    )
    from mews_connector.models.customer_account_options import CustomerAccountOptions
    from mews_connector.models.customer_account_options_update import CustomerAccountOptionsUpdate
    from mews_connector.models.customer_account_update import CustomerAccountUpdate
    from mews_connector.models.customer_add_file_parameters import CustomerAddFileParameters
    from mews_connector.models.customer_add_file_result import CustomerAddFileResult
    from mews_connector.models.customer_add_parameters import CustomerAddParameters
    from mews_connector.models.customer_classification import CustomerClassification
    from mews_connector.models.customer_extent import CustomerExtent
    from mews_connector.models.customer_filter_parameters import CustomerFilterParameters
    from mews_connector.models.customer_item_filter_parameters import CustomerItemFilterParameters
    from mews_connector.models.customer_item_result import CustomerItemResult
    from mews_connector.models.customer_items import CustomerItems
    from mews_connector.models.customer_merge_parameters import CustomerMergeParameters
    from mews_connector.models.customer_option import CustomerOption
    from mews_connector.models.customer_relationship import CustomerRelationship
    from mews_connector.models.customer_relationship_filter_parameters import (
        CustomerRelationshipFilterParameters,
    )
    from mews_connector.models.customer_relationship_result import CustomerRelationshipResult
    from mews_connector.models.customer_relationship_type import CustomerRelationshipType
    from mews_connector.models.customer_result import CustomerResult
    from mews_connector.models.customer_search_parameters import CustomerSearchParameters
    from mews_connector.models.customer_search_result import CustomerSearchResult
    from mews_connector.models.customer_update_parameters import CustomerUpdateParameters
    from mews_connector.models.date_interval import DateInterval
    from mews_connector.models.date_restriction import DateRestriction
    from mews_connector.models.date_time_update_value import DateTimeUpdateValue
    from mews_connector.models.department import Department
    from mews_connector.models.department_filter_parameters import DepartmentFilterParameters
    from mews_connector.models.department_result import DepartmentResult
    from mews_connector.models.dependent_rate_pricing_parameters import (
        DependentRatePricingParameters,
    )
    from mews_connector.models.dependent_tax_rate_strategy import DependentTaxRateStrategy
    from mews_connector.models.device import Device
    from mews_connector.models.device_command_event import DeviceCommandEvent
    from mews_connector.models.device_filter_parameters import DeviceFilterParameters
    from mews_connector.models.device_result import DeviceResult
    from mews_connector.models.device_type import DeviceType
    from mews_connector.models.earliness_restriction import EarlinessRestriction
    from mews_connector.models.empty_result import EmptyResult
    from mews_connector.models.enterprise import Enterprise
    from mews_connector.models.enterprise_filter_parameters import EnterpriseFilterParameters
    from mews_connector.models.enterprise_profile_data import EnterpriseProfileData
    from mews_connector.models.enterprise_result import EnterpriseResult
    from mews_connector.models.enterprise_subscription import EnterpriseSubscription
    from mews_connector.models.entity_updated_data import EntityUpdatedData
    from mews_connector.models.exchange_rate import ExchangeRate
    from mews_connector.models.exchange_rate_filter_parameters import ExchangeRateFilterParameters
    from mews_connector.models.exchange_rate_result import ExchangeRateResult
    from mews_connector.models.export import Export
    from mews_connector.models.export_add_parameters import ExportAddParameters
    from mews_connector.models.export_add_result import ExportAddResult
    from mews_connector.models.export_data_filters import ExportDataFilters
    from mews_connector.models.export_file import ExportFile
    from mews_connector.models.export_filter_parameters import ExportFilterParameters
    from mews_connector.models.export_ledger_entry_data_filters import ExportLedgerEntryDataFilters
    from mews_connector.models.export_result import ExportResult
    from mews_connector.models.export_scope import ExportScope
    from mews_connector.models.export_scope_parameters import ExportScopeParameters
    from mews_connector.models.export_status import ExportStatus
    from mews_connector.models.exported_entity_type import ExportedEntityType
    from mews_connector.models.extended_amount import ExtendedAmount
    from mews_connector.models.external_payment_add_parameters import ExternalPaymentAddParameters
    from mews_connector.models.external_payment_add_result import ExternalPaymentAddResult
    from mews_connector.models.external_payment_data import ExternalPaymentData
    from mews_connector.models.external_payment_type import ExternalPaymentType
    from mews_connector.models.fiscal_machine_bill import FiscalMachineBill
    from mews_connector.models.fiscal_machine_command import FiscalMachineCommand
    from mews_connector.models.fiscal_machine_command_data import FiscalMachineCommandData
    from mews_connector.models.fiscal_machine_command_data_discriminator import (
        FiscalMachineCommandDataDiscriminator,
    )
    from mews_connector.models.fiscal_machine_command_filter_parameters import (
        FiscalMachineCommandFilterParameters,
    )
    from mews_connector.models.fiscal_machine_command_result import FiscalMachineCommandResult
    from mews_connector.models.fiscal_machine_payload import FiscalMachinePayload
    from mews_connector.models.fiscal_machine_payload_discriminator import (
        FiscalMachinePayloadDiscriminator,
    )
    from mews_connector.models.flat_tax_rate_strategy import FlatTaxRateStrategy
    from mews_connector.models.found_customer import FoundCustomer
    from mews_connector.models.ghost_payment_data import GhostPaymentData
    from mews_connector.models.guid_array_update_value import GuidArrayUpdateValue
    from mews_connector.models.guid_update_value import GuidUpdateValue
    from mews_connector.models.ideal_data import IdealData
    from mews_connector.models.identity_document import IdentityDocument
    from mews_connector.models.identity_document_add_parameters import IdentityDocumentAddParameters
    from mews_connector.models.identity_document_add_result import IdentityDocumentAddResult
    from mews_connector.models.identity_document_clear_parameters import (
        IdentityDocumentClearParameters,
    )
    from mews_connector.models.identity_document_delete_parameters import (
        IdentityDocumentDeleteParameters,
    )
    from mews_connector.models.identity_document_filter_parameters import (
        IdentityDocumentFilterParameters,
    )
    from mews_connector.models.identity_document_parameters import IdentityDocumentParameters
    from mews_connector.models.identity_document_result import IdentityDocumentResult
    from mews_connector.models.identity_document_type import IdentityDocumentType
    from mews_connector.models.identity_document_type_update_value import (
        IdentityDocumentTypeUpdateValue,
    )
    from mews_connector.models.identity_document_update import IdentityDocumentUpdate
    from mews_connector.models.identity_document_update_parameters import (
        IdentityDocumentUpdateParameters,
    )
    from mews_connector.models.image_resize_mode import ImageResizeMode
    from mews_connector.models.image_size_parameters import ImageSizeParameters
    from mews_connector.models.image_url import ImageUrl
    from mews_connector.models.image_url_parameters import ImageUrlParameters
    from mews_connector.models.image_url_result import ImageUrlResult
    from mews_connector.models.int_32_update_value import Int32UpdateValue
    from mews_connector.models.integration import Integration
    from mews_connector.models.integration_api_key_created_data import IntegrationApiKeyCreatedData
    from mews_connector.models.integration_canceled_data import IntegrationCanceledData
    from mews_connector.models.integration_created_data import IntegrationCreatedData
    from mews_connector.models.integration_deleted_data import IntegrationDeletedData
    from mews_connector.models.integration_disabled_data import IntegrationDisabledData
    from mews_connector.models.integration_enabled_data import IntegrationEnabledData
    from mews_connector.models.integration_enterprise import IntegrationEnterprise
    from mews_connector.models.integration_reinstated_data import IntegrationReinstatedData
    from mews_connector.models.integration_requestor import IntegrationRequestor
    from mews_connector.models.integration_service import IntegrationService
    from mews_connector.models.integration_webhook_message import IntegrationWebhookMessage
    from mews_connector.models.invoice_payment_data import InvoicePaymentData
    from mews_connector.models.invoice_payment_item_data import InvoicePaymentItemData
    from mews_connector.models.invoice_payment_type import InvoicePaymentType
    from mews_connector.models.italian_fiscal_machine_data import ItalianFiscalMachineData
    from mews_connector.models.italian_fiscal_machine_payload import ItalianFiscalMachinePayload
    from mews_connector.models.key_cutter_command_add_parameters import (
        KeyCutterCommandAddParameters,
    )
    from mews_connector.models.language import Language
    from mews_connector.models.language_filter_parameters import LanguageFilterParameters
    from mews_connector.models.language_result import LanguageResult
    from mews_connector.models.language_text_filter_parameters import LanguageTextFilterParameters
    from mews_connector.models.language_text_result import LanguageTextResult
    from mews_connector.models.language_texts import LanguageTexts
    from mews_connector.models.ledger_balance import LedgerBalance
    from mews_connector.models.ledger_balance_filter_parameters import LedgerBalanceFilterParameters
    from mews_connector.models.ledger_balance_result import LedgerBalanceResult
    from mews_connector.models.legacy_address import LegacyAddress
    from mews_connector.models.legacy_alternative_payment_method import (
        LegacyAlternativePaymentMethod,
    )
    from mews_connector.models.legacy_identity_document import LegacyIdentityDocument
    from mews_connector.models.legacy_identity_document_parameters import (
        LegacyIdentityDocumentParameters,
    )
    from mews_connector.models.legal_identifiers import LegalIdentifiers
    from mews_connector.models.length_restriction import LengthRestriction
    from mews_connector.models.limitation import Limitation
    from mews_connector.models.localized_text import LocalizedText
    from mews_connector.models.localized_text_update_value import LocalizedTextUpdateValue
    from mews_connector.models.loyalty_membership import LoyaltyMembership
    from mews_connector.models.loyalty_membership_add_parameters import (
        LoyaltyMembershipAddParameters,
    )
    from mews_connector.models.loyalty_membership_delete_parameters import (
        LoyaltyMembershipDeleteParameters,
    )
    from mews_connector.models.loyalty_membership_filter_parameters import (
        LoyaltyMembershipFilterParameters,
    )
    from mews_connector.models.loyalty_membership_parameters import LoyaltyMembershipParameters
    from mews_connector.models.loyalty_membership_result import LoyaltyMembershipResult
    from mews_connector.models.loyalty_membership_state import LoyaltyMembershipState
    from mews_connector.models.loyalty_membership_state_update_value import (
        LoyaltyMembershipStateUpdateValue,
    )
    from mews_connector.models.loyalty_membership_update import LoyaltyMembershipUpdate
    from mews_connector.models.loyalty_membership_update_parameters import (
        LoyaltyMembershipUpdateParameters,
    )
    from mews_connector.models.loyalty_program import LoyaltyProgram
    from mews_connector.models.loyalty_program_add_parameters import LoyaltyProgramAddParameters
    from mews_connector.models.loyalty_program_delete_parameters import (
        LoyaltyProgramDeleteParameters,
    )
    from mews_connector.models.loyalty_program_filter_parameters import (
        LoyaltyProgramFilterParameters,
    )
    from mews_connector.models.loyalty_program_parameters import LoyaltyProgramParameters
    from mews_connector.models.loyalty_program_result import LoyaltyProgramResult
    from mews_connector.models.loyalty_program_subscription import LoyaltyProgramSubscription
    from mews_connector.models.loyalty_program_subscription_update_value import (
        LoyaltyProgramSubscriptionUpdateValue,
    )
    from mews_connector.models.loyalty_program_type import LoyaltyProgramType
    from mews_connector.models.loyalty_program_type_update_value import (
        LoyaltyProgramTypeUpdateValue,
    )
    from mews_connector.models.loyalty_program_update import LoyaltyProgramUpdate
    from mews_connector.models.loyalty_program_update_parameters import (
        LoyaltyProgramUpdateParameters,
    )
    from mews_connector.models.loyalty_program_write_result import LoyaltyProgramWriteResult
    from mews_connector.models.loyalty_tier import LoyaltyTier
    from mews_connector.models.loyalty_tier_add_parameters import LoyaltyTierAddParameters
    from mews_connector.models.loyalty_tier_delete_parameters import LoyaltyTierDeleteParameters
    from mews_connector.models.loyalty_tier_filter_parameters import LoyaltyTierFilterParameters
    from mews_connector.models.loyalty_tier_parameters import LoyaltyTierParameters
    from mews_connector.models.loyalty_tier_result import LoyaltyTierResult
    from mews_connector.models.loyalty_tier_update import LoyaltyTierUpdate
    from mews_connector.models.loyalty_tier_update_parameters import LoyaltyTierUpdateParameters
    from mews_connector.models.loyalty_tier_write_result import LoyaltyTierWriteResult
    from mews_connector.models.message import Message
    from mews_connector.models.message_add_parameters import MessageAddParameters
    from mews_connector.models.message_add_result import MessageAddResult
    from mews_connector.models.message_filter_parameters import MessageFilterParameters
    from mews_connector.models.message_parameters import MessageParameters
    from mews_connector.models.message_result import MessageResult
    from mews_connector.models.message_sender import MessageSender
    from mews_connector.models.message_sender_discriminator import MessageSenderDiscriminator
    from mews_connector.models.message_thread import MessageThread
    from mews_connector.models.message_thread_add_parameters import MessageThreadAddParameters
    from mews_connector.models.message_thread_add_result import MessageThreadAddResult
    from mews_connector.models.message_thread_filter_parameters import MessageThreadFilterParameters
    from mews_connector.models.message_thread_result import MessageThreadResult
    from mews_connector.models.number_update_value import NumberUpdateValue
    from mews_connector.models.occupancy_state import OccupancyState
    from mews_connector.models.order_add_options import OrderAddOptions
    from mews_connector.models.order_add_parameters import OrderAddParameters
    from mews_connector.models.order_add_result import OrderAddResult
    from mews_connector.models.order_item import OrderItem
    from mews_connector.models.order_item_accounting_state import OrderItemAccountingState
    from mews_connector.models.order_item_allowance_discount_data import (
        OrderItemAllowanceDiscountData,
    )
    from mews_connector.models.order_item_allowance_profits_data import (
        OrderItemAllowanceProfitsData,
    )
    from mews_connector.models.order_item_cancel_parameters import OrderItemCancelParameters
    from mews_connector.models.order_item_consumption_period import OrderItemConsumptionPeriod
    from mews_connector.models.order_item_consumption_period_update_value import (
        OrderItemConsumptionPeriodUpdateValue,
    )
    from mews_connector.models.order_item_data import OrderItemData
    from mews_connector.models.order_item_data_discriminator import OrderItemDataDiscriminator
    from mews_connector.models.order_item_filter_parameters import OrderItemFilterParameters
    from mews_connector.models.order_item_options import OrderItemOptions
    from mews_connector.models.order_item_product_data import OrderItemProductData
    from mews_connector.models.order_item_rebate_data import OrderItemRebateData
    from mews_connector.models.order_item_result import OrderItemResult
    from mews_connector.models.order_item_type import OrderItemType
    from mews_connector.models.outlet import Outlet
    from mews_connector.models.outlet_bill import OutletBill
    from mews_connector.models.outlet_bill_add_parameters import OutletBillAddParameters
    from mews_connector.models.outlet_bill_add_result import OutletBillAddResult
    from mews_connector.models.outlet_bill_parameters import OutletBillParameters
    from mews_connector.models.outlet_filter_parameters import OutletFilterParameters
    from mews_connector.models.outlet_item import OutletItem
    from mews_connector.models.outlet_item_filter_parameters import OutletItemFilterParameters
    from mews_connector.models.outlet_item_parameters import OutletItemParameters
    from mews_connector.models.outlet_item_result import OutletItemResult
    from mews_connector.models.outlet_item_type import OutletItemType
    from mews_connector.models.outlet_result import OutletResult
    from mews_connector.models.parent_product_category import ParentProductCategory
    from mews_connector.models.pax_count import PaxCount
    from mews_connector.models.payment import Payment
    from mews_connector.models.payment_card_storage import PaymentCardStorage
    from mews_connector.models.payment_data import PaymentData
    from mews_connector.models.payment_data_discriminator import PaymentDataDiscriminator
    from mews_connector.models.payment_filter_parameters import PaymentFilterParameters
    from mews_connector.models.payment_item import PaymentItem
    from mews_connector.models.payment_item_data import PaymentItemData
    from mews_connector.models.payment_item_data_discriminator import PaymentItemDataDiscriminator
    from mews_connector.models.payment_kind import PaymentKind
    from mews_connector.models.payment_method_request_add_parameters import (
        PaymentMethodRequestAddParameters,
    )
    from mews_connector.models.payment_method_request_add_result import (
        PaymentMethodRequestAddResult,
    )
    from mews_connector.models.payment_method_request_email import PaymentMethodRequestEmail
    from mews_connector.models.payment_next_action_discriminator import (
        PaymentNextActionDiscriminator,
    )
    from mews_connector.models.payment_origin import PaymentOrigin
    from mews_connector.models.payment_plan_add_parameters import PaymentPlanAddParameters
    from mews_connector.models.payment_plan_add_result import PaymentPlanAddResult
    from mews_connector.models.payment_plan_payment_method import PaymentPlanPaymentMethod
    from mews_connector.models.payment_plan_payment_request import PaymentPlanPaymentRequest
    from mews_connector.models.payment_plan_payment_request_type import (
        PaymentPlanPaymentRequestType,
    )
    from mews_connector.models.payment_refund_parameters import PaymentRefundParameters
    from mews_connector.models.payment_refund_result import PaymentRefundResult
    from mews_connector.models.payment_request import PaymentRequest
    from mews_connector.models.payment_request_add_parameters import PaymentRequestAddParameters
    from mews_connector.models.payment_request_add_result import PaymentRequestAddResult
    from mews_connector.models.payment_request_cancel_parameters import (
        PaymentRequestCancelParameters,
    )
    from mews_connector.models.payment_request_cancel_result import PaymentRequestCancelResult
    from mews_connector.models.payment_request_filter_parameters import (
        PaymentRequestFilterParameters,
    )
    from mews_connector.models.payment_request_parameters import PaymentRequestParameters
    from mews_connector.models.payment_request_reason import PaymentRequestReason
    from mews_connector.models.payment_request_result import PaymentRequestResult
    from mews_connector.models.payment_request_state import PaymentRequestState
    from mews_connector.models.payment_request_type import PaymentRequestType
    from mews_connector.models.payment_result import PaymentResult
    from mews_connector.models.payment_state import PaymentState
    from mews_connector.models.payment_terminal_account_data import PaymentTerminalAccountData
    from mews_connector.models.payment_terminal_command_add_parameters import (
        PaymentTerminalCommandAddParameters,
    )
    from mews_connector.models.payment_terminal_command_type import PaymentTerminalCommandType
    from mews_connector.models.payment_terminal_company_data import PaymentTerminalCompanyData
    from mews_connector.models.payment_terminal_customer_data import PaymentTerminalCustomerData
    from mews_connector.models.payment_type import PaymentType
    from mews_connector.models.person_count import PersonCount
    from mews_connector.models.person_counts_update_value import PersonCountsUpdateValue
    from mews_connector.models.pickup_distribution import PickupDistribution
    from mews_connector.models.portfolio_enterprise import PortfolioEnterprise
    from mews_connector.models.preauthorization import Preauthorization
    from mews_connector.models.preauthorization_filter_parameters import (
        PreauthorizationFilterParameters,
    )
    from mews_connector.models.preauthorization_result import PreauthorizationResult
    from mews_connector.models.preauthorization_state import PreauthorizationState
    from mews_connector.models.price_update_event import PriceUpdateEvent
    from mews_connector.models.pricing import Pricing
    from mews_connector.models.printer_command_add_parameters import PrinterCommandAddParameters
    from mews_connector.models.product import Product
    from mews_connector.models.product_category import ProductCategory
    from mews_connector.models.product_category_filter_parameters import (
        ProductCategoryFilterParameters,
    )
    from mews_connector.models.product_category_result import ProductCategoryResult
    from mews_connector.models.product_charging_mode import ProductChargingMode
    from mews_connector.models.product_classifications import ProductClassifications
    from mews_connector.models.product_consumption_moment import ProductConsumptionMoment
    from mews_connector.models.product_delete_parameters import ProductDeleteParameters
    from mews_connector.models.product_filter_parameters import ProductFilterParameters
    from mews_connector.models.product_options import ProductOptions
    from mews_connector.models.product_order_item_data import ProductOrderItemData
    from mews_connector.models.product_order_parameters import ProductOrderParameters
    from mews_connector.models.product_posting import ProductPosting
    from mews_connector.models.product_posting_mode import ProductPostingMode
    from mews_connector.models.product_price_update import ProductPriceUpdate
    from mews_connector.models.product_price_update_parameters import ProductPriceUpdateParameters
    from mews_connector.models.product_pricing import ProductPricing
    from mews_connector.models.product_pricing_discriminator import ProductPricingDiscriminator
    from mews_connector.models.product_pricing_filter_parameters import (
        ProductPricingFilterParameters,
    )
    from mews_connector.models.product_pricing_result import ProductPricingResult
    from mews_connector.models.product_result import ProductResult
    from mews_connector.models.product_service_order import ProductServiceOrder
    from mews_connector.models.product_service_order_filter_parameters import (
        ProductServiceOrderFilterParameters,
    )
    from mews_connector.models.product_service_order_result import ProductServiceOrderResult
    from mews_connector.models.product_type import ProductType
    from mews_connector.models.profile_data import ProfileData
    from mews_connector.models.profile_data_discriminator import ProfileDataDiscriminator
    from mews_connector.models.promotions import Promotions
    from mews_connector.models.rate import Rate
    from mews_connector.models.rate_add_parameters import RateAddParameters
    from mews_connector.models.rate_add_result import RateAddResult
    from mews_connector.models.rate_add_type import RateAddType
    from mews_connector.models.rate_cancellation_policies import RateCancellationPolicies
    from mews_connector.models.rate_cancellation_policy_filter_parameters import (
        RateCancellationPolicyFilterParameters,
    )
    from mews_connector.models.rate_cancellation_policy_result import RateCancellationPolicyResult
    from mews_connector.models.rate_capacity_offset_update import RateCapacityOffsetUpdate
    from mews_connector.models.rate_capacity_offset_update_parameters import (
        RateCapacityOffsetUpdateParameters,
    )
    from mews_connector.models.rate_delete_parameters import RateDeleteParameters
    from mews_connector.models.rate_extent import RateExtent
    from mews_connector.models.rate_filter_parameters import RateFilterParameters
    from mews_connector.models.rate_for_extent import RateForExtent
    from mews_connector.models.rate_group import RateGroup
    from mews_connector.models.rate_group_filter_parameters import RateGroupFilterParameters
    from mews_connector.models.rate_group_result import RateGroupResult
    from mews_connector.models.rate_group_v20170412 import RateGroupV20170412
    from mews_connector.models.rate_parameters import RateParameters
    from mews_connector.models.rate_price_update import RatePriceUpdate
    from mews_connector.models.rate_price_update_parameters import RatePriceUpdateParameters
    from mews_connector.models.rate_pricing import RatePricing
    from mews_connector.models.rate_pricing_filter_parameters import RatePricingFilterParameters
    from mews_connector.models.rate_pricing_parameters import RatePricingParameters
    from mews_connector.models.rate_pricing_type import RatePricingType
    from mews_connector.models.rate_restriction_result import RateRestrictionResult
    from mews_connector.models.rate_result import RateResult
    from mews_connector.models.rate_set_data import RateSetData
    from mews_connector.models.rate_set_parameters import RateSetParameters
    from mews_connector.models.rate_set_pricing_parameters import RateSetPricingParameters
    from mews_connector.models.rate_type import RateType
    from mews_connector.models.rebate_order_item_data import RebateOrderItemData
    from mews_connector.models.refund_type import RefundType
    from mews_connector.models.relative_product_price import RelativeProductPrice
    from mews_connector.models.relative_tax_rate_strategy import RelativeTaxRateStrategy
    from mews_connector.models.release_strategy import ReleaseStrategy
    from mews_connector.models.release_strategy_update_value import ReleaseStrategyUpdateValue
    from mews_connector.models.reservation import Reservation
    from mews_connector.models.reservation_add_companion_parameters import (
        ReservationAddCompanionParameters,
    )
    from mews_connector.models.reservation_add_companion_result import ReservationAddCompanionResult
    from mews_connector.models.reservation_add_parameters import ReservationAddParameters
    from mews_connector.models.reservation_add_product_parameters import (
        ReservationAddProductParameters,
    )
    from mews_connector.models.reservation_add_product_result import ReservationAddProductResult
    from mews_connector.models.reservation_add_result import ReservationAddResult
    from mews_connector.models.reservation_cancel_parameters import ReservationCancelParameters
    from mews_connector.models.reservation_cancellation_policies import (
        ReservationCancellationPolicies,
    )
    from mews_connector.models.reservation_cancellation_policy_filter_parameters import (
        ReservationCancellationPolicyFilterParameters,
    )
    from mews_connector.models.reservation_cancellation_policy_result import (
        ReservationCancellationPolicyResult,
    )
    from mews_connector.models.reservation_cancellation_reason import ReservationCancellationReason
    from mews_connector.models.reservation_channel_manager_details import (
        ReservationChannelManagerDetails,
    )
    from mews_connector.models.reservation_channel_manager_details_filter_parameters import (
        ReservationChannelManagerDetailsFilterParameters,
    )
    from mews_connector.models.reservation_channel_manager_details_result import (
        ReservationChannelManagerDetailsResult,
    )
    from mews_connector.models.reservation_confirm_parameters import ReservationConfirmParameters
    from mews_connector.models.reservation_delete_companion_parameters import (
        ReservationDeleteCompanionParameters,
    )
    from mews_connector.models.reservation_event import ReservationEvent
    from mews_connector.models.reservation_extent import ReservationExtent
    from mews_connector.models.reservation_filter_parameters import ReservationFilterParameters
    from mews_connector.models.reservation_filter_parameters_v20170412 import (
        ReservationFilterParametersV20170412,
    )
    from mews_connector.models.reservation_group import ReservationGroup
    from mews_connector.models.reservation_group_filter_parameters import (
        ReservationGroupFilterParameters,
    )
    from mews_connector.models.reservation_group_result import ReservationGroupResult
    from mews_connector.models.reservation_group_v20170412 import ReservationGroupV20170412
    from mews_connector.models.reservation_ids_result import ReservationIdsResult
    from mews_connector.models.reservation_item_filter_parameters import (
        ReservationItemFilterParameters,
    )
    from mews_connector.models.reservation_item_result import ReservationItemResult
    from mews_connector.models.reservation_items import ReservationItems
    from mews_connector.models.reservation_options import ReservationOptions
    from mews_connector.models.reservation_options_update import ReservationOptionsUpdate
    from mews_connector.models.reservation_options_v20170412 import ReservationOptionsV20170412
    from mews_connector.models.reservation_origin_v20170412 import ReservationOriginV20170412
    from mews_connector.models.reservation_parameters import ReservationParameters
    from mews_connector.models.reservation_price import ReservationPrice
    from mews_connector.models.reservation_price_parameters import ReservationPriceParameters
    from mews_connector.models.reservation_price_result import ReservationPriceResult
    from mews_connector.models.reservation_process_parameters import ReservationProcessParameters
    from mews_connector.models.reservation_purpose import ReservationPurpose
    from mews_connector.models.reservation_qr_code_data import ReservationQrCodeData
    from mews_connector.models.reservation_result import ReservationResult
    from mews_connector.models.reservation_result_v20170412 import ReservationResultV20170412
    from mews_connector.models.reservation_start_parameters import ReservationStartParameters
    from mews_connector.models.reservation_time_filter import ReservationTimeFilter
    from mews_connector.models.reservation_update import ReservationUpdate
    from mews_connector.models.reservation_update_customer_parameters import (
        ReservationUpdateCustomerParameters,
    )
    from mews_connector.models.reservation_update_interval_parameters import (
        ReservationUpdateIntervalParameters,
    )
    from mews_connector.models.reservation_update_parameters import ReservationUpdateParameters
    from mews_connector.models.reservation_v20170412 import ReservationV20170412
    from mews_connector.models.resource import Resource
    from mews_connector.models.resource_access_token import ResourceAccessToken
    from mews_connector.models.resource_access_token_add_parameters import (
        ResourceAccessTokenAddParameters,
    )
    from mews_connector.models.resource_access_token_delete_parameters import (
        ResourceAccessTokenDeleteParameters,
    )
    from mews_connector.models.resource_access_token_filter_parameters import (
        ResourceAccessTokenFilterParameters,
    )
    from mews_connector.models.resource_access_token_parameters import ResourceAccessTokenParameters
    from mews_connector.models.resource_access_token_permissions import (
        ResourceAccessTokenPermissions,
    )
    from mews_connector.models.resource_access_token_permissions_parameters import (
        ResourceAccessTokenPermissionsParameters,
    )
    from mews_connector.models.resource_access_token_result import ResourceAccessTokenResult
    from mews_connector.models.resource_access_token_type import ResourceAccessTokenType
    from mews_connector.models.resource_access_token_update import ResourceAccessTokenUpdate
    from mews_connector.models.resource_access_token_update_parameters import (
        ResourceAccessTokenUpdateParameters,
    )
    from mews_connector.models.resource_block import ResourceBlock
    from mews_connector.models.resource_block_add_parameters import ResourceBlockAddParameters
    from mews_connector.models.resource_block_add_result import ResourceBlockAddResult
    from mews_connector.models.resource_block_delete_parameters import ResourceBlockDeleteParameters
    from mews_connector.models.resource_block_extent import ResourceBlockExtent
    from mews_connector.models.resource_block_filter_parameters import ResourceBlockFilterParameters
    from mews_connector.models.resource_block_parameters import ResourceBlockParameters
    from mews_connector.models.resource_block_result import ResourceBlockResult
    from mews_connector.models.resource_block_type import ResourceBlockType
    from mews_connector.models.resource_category import ResourceCategory
    from mews_connector.models.resource_category_add_parameters import ResourceCategoryAddParameters
    from mews_connector.models.resource_category_adjustment import ResourceCategoryAdjustment
    from mews_connector.models.resource_category_assignment import ResourceCategoryAssignment
    from mews_connector.models.resource_category_assignment_filter_parameters import (
        ResourceCategoryAssignmentFilterParameters,
    )
    from mews_connector.models.resource_category_assignment_result import (
        ResourceCategoryAssignmentResult,
    )
    from mews_connector.models.resource_category_availability import ResourceCategoryAvailability
    from mews_connector.models.resource_category_availability_v20240122 import (
        ResourceCategoryAvailabilityV20240122,
    )
    from mews_connector.models.resource_category_change_result import ResourceCategoryChangeResult
    from mews_connector.models.resource_category_classification import (
        ResourceCategoryClassification,
    )
    from mews_connector.models.resource_category_classification_update_value import (
        ResourceCategoryClassificationUpdateValue,
    )
    from mews_connector.models.resource_category_delete_parameters import (
        ResourceCategoryDeleteParameters,
    )
    from mews_connector.models.resource_category_filter_parameters import (
        ResourceCategoryFilterParameters,
    )
    from mews_connector.models.resource_category_image_assignment import (
        ResourceCategoryImageAssignment,
    )
    from mews_connector.models.resource_category_image_assignment_filter_parameters import (
        ResourceCategoryImageAssignmentFilterParameters,
    )
    from mews_connector.models.resource_category_image_assignment_result import (
        ResourceCategoryImageAssignmentResult,
    )
    from mews_connector.models.resource_category_occupancy_state import (
        ResourceCategoryOccupancyState,
    )
    from mews_connector.models.resource_category_parameters import ResourceCategoryParameters
    from mews_connector.models.resource_category_pricing import ResourceCategoryPricing
    from mews_connector.models.resource_category_result import ResourceCategoryResult
    from mews_connector.models.resource_category_type import ResourceCategoryType
    from mews_connector.models.resource_category_type_update_value import (
        ResourceCategoryTypeUpdateValue,
    )
    from mews_connector.models.resource_category_update import ResourceCategoryUpdate
    from mews_connector.models.resource_category_update_parameters import (
        ResourceCategoryUpdateParameters,
    )
    from mews_connector.models.resource_data import ResourceData
    from mews_connector.models.resource_data_discriminator import ResourceDataDiscriminator
    from mews_connector.models.resource_data_update import ResourceDataUpdate
    from mews_connector.models.resource_event import ResourceEvent
    from mews_connector.models.resource_extent import ResourceExtent
    from mews_connector.models.resource_feature import ResourceFeature
    from mews_connector.models.resource_feature_assignment import ResourceFeatureAssignment
    from mews_connector.models.resource_feature_assignment_filter_parameters import (
        ResourceFeatureAssignmentFilterParameters,
    )
    from mews_connector.models.resource_feature_assignment_result import (
        ResourceFeatureAssignmentResult,
    )
    from mews_connector.models.resource_feature_classification import ResourceFeatureClassification
    from mews_connector.models.resource_feature_filter_parameters import (
        ResourceFeatureFilterParameters,
    )
    from mews_connector.models.resource_feature_result import ResourceFeatureResult
    from mews_connector.models.resource_filter_parameters import ResourceFilterParameters
    from mews_connector.models.resource_occupancy_state import ResourceOccupancyState
    from mews_connector.models.resource_result import ResourceResult
    from mews_connector.models.resource_state import ResourceState
    from mews_connector.models.resource_update import ResourceUpdate
    from mews_connector.models.resource_update_parameters import ResourceUpdateParameters
    from mews_connector.models.resources_occupancy_state_filter_parameters import (
        ResourcesOccupancyStateFilterParameters,
    )
    from mews_connector.models.resources_occupancy_state_result import ResourcesOccupancyStateResult
    from mews_connector.models.restriction import Restriction
    from mews_connector.models.restriction_add_parameters import RestrictionAddParameters
    from mews_connector.models.restriction_add_result import RestrictionAddResult
    from mews_connector.models.restriction_clear_data import RestrictionClearData
    from mews_connector.models.restriction_clear_parameters import RestrictionClearParameters
    from mews_connector.models.restriction_condition_parameters import (
        RestrictionConditionParameters,
    )
    from mews_connector.models.restriction_conditions import RestrictionConditions
    from mews_connector.models.restriction_days import RestrictionDays
    from mews_connector.models.restriction_delete_parameters import RestrictionDeleteParameters
    from mews_connector.models.restriction_exceptions import RestrictionExceptions
    from mews_connector.models.restriction_filter_parameters import RestrictionFilterParameters
    from mews_connector.models.restriction_hours import RestrictionHours
    from mews_connector.models.restriction_origin import RestrictionOrigin
    from mews_connector.models.restriction_parameters import RestrictionParameters
    from mews_connector.models.restriction_result import RestrictionResult
    from mews_connector.models.restriction_set_data import RestrictionSetData
    from mews_connector.models.restriction_set_parameters import RestrictionSetParameters
    from mews_connector.models.restriction_type import RestrictionType
    from mews_connector.models.revenue_type import RevenueType
    from mews_connector.models.routing_rule import RoutingRule
    from mews_connector.models.routing_rule_add_parameters import RoutingRuleAddParameters
    from mews_connector.models.routing_rule_applicability import RoutingRuleApplicability
    from mews_connector.models.routing_rule_applicability_update_value import (
        RoutingRuleApplicabilityUpdateValue,
    )
    from mews_connector.models.routing_rule_assignment_target_type import (
        RoutingRuleAssignmentTargetType,
    )
    from mews_connector.models.routing_rule_assignment_target_type_update_value import (
        RoutingRuleAssignmentTargetTypeUpdateValue,
    )
    from mews_connector.models.routing_rule_company_relation import RoutingRuleCompanyRelation
    from mews_connector.models.routing_rule_company_relation_update_value import (
        RoutingRuleCompanyRelationUpdateValue,
    )
    from mews_connector.models.routing_rule_delete_parameters import RoutingRuleDeleteParameters
    from mews_connector.models.routing_rule_filter_parameters import RoutingRuleFilterParameters
    from mews_connector.models.routing_rule_parameters import RoutingRuleParameters
    from mews_connector.models.routing_rule_result import RoutingRuleResult
    from mews_connector.models.routing_rule_route_type import RoutingRuleRouteType
    from mews_connector.models.routing_rule_route_type_update_value import (
        RoutingRuleRouteTypeUpdateValue,
    )
    from mews_connector.models.routing_rule_stay_items import RoutingRuleStayItems
    from mews_connector.models.routing_rule_stay_items_parameters import (
        RoutingRuleStayItemsParameters,
    )
    from mews_connector.models.routing_rule_stay_items_update_parameters import (
        RoutingRuleStayItemsUpdateParameters,
    )
    from mews_connector.models.routing_rule_update import RoutingRuleUpdate
    from mews_connector.models.routing_rule_update_parameters import RoutingRuleUpdateParameters
    from mews_connector.models.rule import Rule
    from mews_connector.models.rule_action import RuleAction
    from mews_connector.models.rule_action_data import RuleActionData
    from mews_connector.models.rule_action_discriminator import RuleActionDiscriminator
    from mews_connector.models.rule_action_product_data import RuleActionProductData
    from mews_connector.models.rule_condition import RuleCondition
    from mews_connector.models.rule_condition_type import RuleConditionType
    from mews_connector.models.rule_conditions import RuleConditions
    from mews_connector.models.rule_extent import RuleExtent
    from mews_connector.models.rule_filter_parameters import RuleFilterParameters
    from mews_connector.models.rule_product_action_type import RuleProductActionType
    from mews_connector.models.rule_result import RuleResult
    from mews_connector.models.sepa_direct_debit_data import SepaDirectDebitData
    from mews_connector.models.service import Service
    from mews_connector.models.service_availability_filter_parameters import (
        ServiceAvailabilityFilterParameters,
    )
    from mews_connector.models.service_availability_filter_parameters_v20240122 import (
        ServiceAvailabilityFilterParametersV20240122,
    )
    from mews_connector.models.service_availability_metric import ServiceAvailabilityMetric
    from mews_connector.models.service_availability_metric_values import (
        ServiceAvailabilityMetricValues,
    )
    from mews_connector.models.service_availability_result import ServiceAvailabilityResult
    from mews_connector.models.service_availability_result_v20240122 import (
        ServiceAvailabilityResultV20240122,
    )
    from mews_connector.models.service_availability_update_parameters import (
        ServiceAvailabilityUpdateParameters,
    )
    from mews_connector.models.service_data import ServiceData
    from mews_connector.models.service_filter_parameters import ServiceFilterParameters
    from mews_connector.models.service_options import ServiceOptions
    from mews_connector.models.service_order_note import ServiceOrderNote
    from mews_connector.models.service_order_note_add_parameters import (
        ServiceOrderNoteAddParameters,
    )
    from mews_connector.models.service_order_note_add_result import ServiceOrderNoteAddResult
    from mews_connector.models.service_order_note_delete_parameters import (
        ServiceOrderNoteDeleteParameters,
    )
    from mews_connector.models.service_order_note_filter_parameters import (
        ServiceOrderNoteFilterParameters,
    )
    from mews_connector.models.service_order_note_parameters import ServiceOrderNoteParameters
    from mews_connector.models.service_order_note_result import ServiceOrderNoteResult
    from mews_connector.models.service_order_note_type import ServiceOrderNoteType
    from mews_connector.models.service_order_note_update import ServiceOrderNoteUpdate
    from mews_connector.models.service_order_note_update_parameters import (
        ServiceOrderNoteUpdateParameters,
    )
    from mews_connector.models.service_order_note_update_result import ServiceOrderNoteUpdateResult
    from mews_connector.models.service_order_origin import ServiceOrderOrigin
    from mews_connector.models.service_order_state import ServiceOrderState
    from mews_connector.models.service_order_state_v20170412 import ServiceOrderStateV20170412
    from mews_connector.models.service_overbooking_limit import ServiceOverbookingLimit
    from mews_connector.models.service_overbooking_limit_clear_data import (
        ServiceOverbookingLimitClearData,
    )
    from mews_connector.models.service_overbooking_limit_clear_parameters import (
        ServiceOverbookingLimitClearParameters,
    )
    from mews_connector.models.service_overbooking_limit_filter_parameters import (
        ServiceOverbookingLimitFilterParameters,
    )
    from mews_connector.models.service_overbooking_limit_result import ServiceOverbookingLimitResult
    from mews_connector.models.service_overbooking_limit_set_data import (
        ServiceOverbookingLimitSetData,
    )
    from mews_connector.models.service_overbooking_limit_set_parameters import (
        ServiceOverbookingLimitSetParameters,
    )
    from mews_connector.models.service_result import ServiceResult
    from mews_connector.models.service_type import ServiceType
    from mews_connector.models.sex import Sex
    from mews_connector.models.source import Source
    from mews_connector.models.source_assignment import SourceAssignment
    from mews_connector.models.source_assignment_filter_parameters import (
        SourceAssignmentFilterParameters,
    )
    from mews_connector.models.source_assignment_filter_parameters_v20240920 import (
        SourceAssignmentFilterParametersV20240920,
    )
    from mews_connector.models.source_assignment_result import SourceAssignmentResult
    from mews_connector.models.source_assignment_result_v20240920 import (
        SourceAssignmentResultV20240920,
    )
    from mews_connector.models.source_assignment_v20240920 import SourceAssignmentV20240920
    from mews_connector.models.source_filter_parameters import SourceFilterParameters
    from mews_connector.models.source_result import SourceResult
    from mews_connector.models.source_type import SourceType
    from mews_connector.models.space_data import SpaceData
    from mews_connector.models.space_data_update import SpaceDataUpdate
    from mews_connector.models.string_update_value import StringUpdateValue
    from mews_connector.models.surcharge_configuration import SurchargeConfiguration
    from mews_connector.models.surcharge_fees import SurchargeFees
    from mews_connector.models.task import Task
    from mews_connector.models.task_add_parameters import TaskAddParameters
    from mews_connector.models.task_add_result import TaskAddResult
    from mews_connector.models.task_close_parameters import TaskCloseParameters
    from mews_connector.models.task_filter_parameters import TaskFilterParameters
    from mews_connector.models.task_result import TaskResult
    from mews_connector.models.tax_breakdown import TaxBreakdown
    from mews_connector.models.tax_breakdown_item import TaxBreakdownItem
    from mews_connector.models.tax_environment import TaxEnvironment
    from mews_connector.models.tax_environment_filter_parameters import (
        TaxEnvironmentFilterParameters,
    )
    from mews_connector.models.tax_environment_result import TaxEnvironmentResult
    from mews_connector.models.tax_exemption_reason_type import TaxExemptionReasonType
    from mews_connector.models.tax_rate import TaxRate
    from mews_connector.models.tax_rate_strategy import TaxRateStrategy
    from mews_connector.models.tax_rate_strategy_discriminator import TaxRateStrategyDiscriminator
    from mews_connector.models.tax_rate_validity import TaxRateValidity
    from mews_connector.models.tax_value import TaxValue
    from mews_connector.models.taxation import Taxation
    from mews_connector.models.taxation_filter_parameters import TaxationFilterParameters
    from mews_connector.models.taxation_result import TaxationResult
    from mews_connector.models.texts_by_key import TextsByKey
    from mews_connector.models.time_interval import TimeInterval
    from mews_connector.models.time_unit_period import TimeUnitPeriod
    from mews_connector.models.time_unit_price_parameters import TimeUnitPriceParameters
    from mews_connector.models.time_unit_prices_update_value import TimeUnitPricesUpdateValue
    from mews_connector.models.title import Title
    from mews_connector.models.tokenized_credit_card_add_parameters import (
        TokenizedCreditCardAddParameters,
    )
    from mews_connector.models.travel_agency_contract import TravelAgencyContract
    from mews_connector.models.travel_agency_contract_options import TravelAgencyContractOptions
    from mews_connector.models.travel_agency_contract_options_update import (
        TravelAgencyContractOptionsUpdate,
    )
    from mews_connector.models.travel_agency_contract_parameters import (
        TravelAgencyContractParameters,
    )
    from mews_connector.models.travel_agency_contract_update import TravelAgencyContractUpdate
    from mews_connector.models.unspecified_data import UnspecifiedData
    from mews_connector.models.voucher import Voucher
    from mews_connector.models.voucher_add_parameters import VoucherAddParameters
    from mews_connector.models.voucher_assignment import VoucherAssignment
    from mews_connector.models.voucher_code import VoucherCode
    from mews_connector.models.voucher_code_add_parameters import VoucherCodeAddParameters
    from mews_connector.models.voucher_code_delete_parameters import VoucherCodeDeleteParameters
    from mews_connector.models.voucher_code_filter_parameters import VoucherCodeFilterParameters
    from mews_connector.models.voucher_code_parameters import VoucherCodeParameters
    from mews_connector.models.voucher_code_result import VoucherCodeResult
    from mews_connector.models.voucher_delete_parameters import VoucherDeleteParameters
    from mews_connector.models.voucher_extent import VoucherExtent
    from mews_connector.models.voucher_filter_parameters import VoucherFilterParameters
    from mews_connector.models.voucher_parameters import VoucherParameters
    from mews_connector.models.voucher_result import VoucherResult
    from mews_connector.models.voucher_type import VoucherType
    from mews_connector.models.voucher_type_update_value import VoucherTypeUpdateValue
    from mews_connector.models.voucher_update import VoucherUpdate
    from mews_connector.models.voucher_update_parameters import VoucherUpdateParameters
    from mews_connector.models.voucher_write_result import VoucherWriteResult
    from mews_connector.models.web_socket_message import WebSocketMessage
    from mews_connector.models.webhook_action import WebhookAction
    from mews_connector.models.webhook_event import WebhookEvent
    from mews_connector.models.webhook_event_discriminator import WebhookEventDiscriminator
    from mews_connector.models.webhook_message import WebhookMessage
else:
    __getattr__, __dir__ = attach(
        __name__,
        {
            "AcceptedCurrency": "accepted_currency",
            "Account": "account",
            "AccountAddFileParameters": "account_add_file_parameters",
            "AccountAddFileResult": "account_add_file_result",
            "AccountAddress": "account_address",
            "AccountAddressParameters": "account_address_parameters",
            "AccountAddressUpdate": "account_address_update",
            "AccountMerge": "account_merge",
            "AccountMergeParameters": "account_merge_parameters",
            "AccountNote": "account_note",
            "AccountNoteAddParameters": "account_note_add_parameters",
            "AccountNoteAddResult": "account_note_add_result",
            "AccountNoteClassification": "account_note_classification",
            "AccountNoteClassificationsUpdate": "account_note_classifications_update",
            "AccountNoteDeleteParameters": "account_note_delete_parameters",
            "AccountNoteFilterParameters": "account_note_filter_parameters",
            "AccountNoteParameters": "account_note_parameters",
            "AccountNoteResult": "account_note_result",
            "AccountNoteUpdate": "account_note_update",
            "AccountNoteUpdateParameters": "account_note_update_parameters",
            "AccountResult": "account_result",
            "AccountType": "account_type",
            "AccountUpdate": "account_update",
            "AccountUpdateParameters": "account_update_parameters",
            "AccountingCategory": "accounting_category",
            "AccountingCategoryClassification": "accounting_category_classification",
            "AccountingCategoryFilterParameters": "accounting_category_filter_parameters",
            "AccountingCategoryResult": "accounting_category_result",
            "AccountingCategoryRoutedItemTypes": "accounting_category_routed_item_types",
            "AccountingConfiguration": "accounting_configuration",
            "AccountingConfigurationOption": "accounting_configuration_option",
            "AccountingItem": "accounting_item",
            "AccountingItemExtent": "accounting_item_extent",
            "AccountingItemFilterParameters": "accounting_item_filter_parameters",
            "AccountingItemResult": "accounting_item_result",
            "AccountingItemUpdate": "accounting_item_update",
            "AccountingItemUpdateParameters": "accounting_item_update_parameters",
            "AccountingItemUpdateResult": "accounting_item_update_result",
            "AccountingLedgerType": "accounting_ledger_type",
            "AccountingOrderItem": "accounting_order_item",
            "AccountingOrderItemData": "accounting_order_item_data",
            "AccountingOrderItemDataDiscriminator": "accounting_order_item_data_discriminator",
            "ActiveCommandFilterParameters": "active_command_filter_parameters",
            "ActivityState": "activity_state",
            "AddedMessage": "added_message",
            "AddedReservation": "added_reservation",
            "AddedRestriction": "added_restriction",
            "AdditionalServiceData": "additional_service_data",
            "AddressAddParameters": "address_add_parameters",
            "AddressAddResult": "address_add_result",
            "AddressDeleteParameters": "address_delete_parameters",
            "AddressFilterParameters": "address_filter_parameters",
            "AddressParameters": "address_parameters",
            "AddressResult": "address_result",
            "AddressUpdateParameters": "address_update_parameters",
            "AgeCategory": "age_category",
            "AgeCategoryAdjustment": "age_category_adjustment",
            "AgeCategoryAdjustmentType": "age_category_adjustment_type",
            "AgeCategoryClassification": "age_category_classification",
            "AgeCategoryFilterParameters": "age_category_filter_parameters",
            "AgeCategoryPricing": "age_category_pricing",
            "AgeCategoryResult": "age_category_result",
            "AllowanceProfitType": "allowance_profit_type",
            "AlternativePaymentAddParameters": "alternative_payment_add_parameters",
            "AlternativePaymentAddResult": "alternative_payment_add_result",
            "AlternativePaymentData": "alternative_payment_data",
            "AlternativePaymentMethod": "alternative_payment_method",
            "AlternativePaymentMethodData": "alternative_payment_method_data",
            "AlternativePaymentMethodDataDiscriminator": "alternative_payment_method_data_discriminator",
            "AlternativePaymentNextAction": "alternative_payment_next_action",
            "Amount": "amount",
            "AmountParameters": "amount_parameters",
            "ApplicableCancellationPolicy": "applicable_cancellation_policy",
            "AssignedRateIdsUpdateValue": "assigned_rate_ids_update_value",
            "AssociatedAccountIdsUpdateValue": "associated_account_ids_update_value",
            "AvailabilityAdjustment": "availability_adjustment",
            "AvailabilityAdjustmentFilterParameters": "availability_adjustment_filter_parameters",
            "AvailabilityAdjustmentResult": "availability_adjustment_result",
            "AvailabilityBlock": "availability_block",
            "AvailabilityBlockAddParameters": "availability_block_add_parameters",
            "AvailabilityBlockAddResult": "availability_block_add_result",
            "AvailabilityBlockAssignment": "availability_block_assignment",
            "AvailabilityBlockDeleteParameters": "availability_block_delete_parameters",
            "AvailabilityBlockExtent": "availability_block_extent",
            "AvailabilityBlockFilterParameters": "availability_block_filter_parameters",
            "AvailabilityBlockParameters": "availability_block_parameters",
            "AvailabilityBlockResult": "availability_block_result",
            "AvailabilityBlockState": "availability_block_state",
            "AvailabilityBlockUpdate": "availability_block_update",
            "AvailabilityBlockUpdateParameters": "availability_block_update_parameters",
            "AvailabilityBlockUpdateResult": "availability_block_update_result",
            "AvailabilityUpdate": "availability_update",
            "BaseRatePricingParameters": "base_rate_pricing_parameters",
            "BaseRateSetPricingParameters": "base_rate_set_pricing_parameters",
            "BasicCreditRating": "basic_credit_rating",
            "BasicCreditRatingUpdateValue": "basic_credit_rating_update_value",
            "Bill": "bill",
            "BillAccountType": "bill_account_type",
            "BillAddParameters": "bill_add_parameters",
            "BillAddResult": "bill_add_result",
            "BillAddress": "bill_address",
            "BillAssociatedAccountData": "bill_associated_account_data",
            "BillCloseAccountParameters": "bill_close_account_parameters",
            "BillCloseParameters": "bill_close_parameters",
            "BillCloseResult": "bill_close_result",
            "BillCompanyData": "bill_company_data",
            "BillCorrectionState": "bill_correction_state",
            "BillCorrectionType": "bill_correction_type",
            "BillCustomerData": "bill_customer_data",
            "BillDeleteParameters": "bill_delete_parameters",
            "BillEnterpriseData": "bill_enterprise_data",
            "BillExtent": "bill_extent",
            "BillFilterParameters": "bill_filter_parameters",
            "BillFiscalMachineData": "bill_fiscal_machine_data",
            "BillFiscalMachineDataDiscriminator": "bill_fiscal_machine_data_discriminator",
            "BillOptions": "bill_options",
            "BillOptionsParameters": "bill_options_parameters",
            "BillOwnerData": "bill_owner_data",
            "BillParameters": "bill_parameters",
            "BillPdf": "bill_pdf",
            "BillPdfDiscriminator": "bill_pdf_discriminator",
            "BillPdfFile": "bill_pdf_file",
            "BillPdfParameters": "bill_pdf_parameters",
            "BillPdfResult": "bill_pdf_result",
            "BillPdfTemplate": "bill_pdf_template",
            "BillPrintEvent": "bill_print_event",
            "BillResult": "bill_result",
            "BillState": "bill_state",
            "BillType": "bill_type",
            "BillUpdate": "bill_update",
            "BillUpdateParameters": "bill_update_parameters",
            "BillUpdateResult": "bill_update_result",
            "BillingAutomation": "billing_automation",
            "BillingAutomationAccountingCategoriesUpdateValue": "billing_automation_accounting_categories_update_value",
            "BillingAutomationAccountingCategory": "billing_automation_accounting_category",
            "BillingAutomationAddParameters": "billing_automation_add_parameters",
            "BillingAutomationAssignment": "billing_automation_assignment",
            "BillingAutomationAssignmentParameters": "billing_automation_assignment_parameters",
            "BillingAutomationAssignmentTargetType": "billing_automation_assignment_target_type",
            "BillingAutomationAssignmentTargetTypeUpdateValue": "billing_automation_assignment_target_type_update_value",
            "BillingAutomationAssignmentUpdate": "billing_automation_assignment_update",
            "BillingAutomationBillAggregationType": "billing_automation_bill_aggregation_type",
            "BillingAutomationBillAggregationTypeUpdateValue": "billing_automation_bill_aggregation_type_update_value",
            "BillingAutomationChangeResult": "billing_automation_change_result",
            "BillingAutomationCompaniesUpdateValue": "billing_automation_companies_update_value",
            "BillingAutomationCompany": "billing_automation_company",
            "BillingAutomationCompanyRelations": "billing_automation_company_relations",
            "BillingAutomationDeleteParameters": "billing_automation_delete_parameters",
            "BillingAutomationFilterParameters": "billing_automation_filter_parameters",
            "BillingAutomationItemTypes": "billing_automation_item_types",
            "BillingAutomationItemTypesUpdateParameters": "billing_automation_item_types_update_parameters",
            "BillingAutomationParameters": "billing_automation_parameters",
            "BillingAutomationPaymentPlanAddParameters": "billing_automation_payment_plan_add_parameters",
            "BillingAutomationPaymentPlanAddResult": "billing_automation_payment_plan_add_result",
            "BillingAutomationPaymentPlanPaymentRequest": "billing_automation_payment_plan_payment_request",
            "BillingAutomationPrepayment": "billing_automation_prepayment",
            "BillingAutomationPrepaymentUpdateValue": "billing_automation_prepayment_update_value",
            "BillingAutomationResult": "billing_automation_result",
            "BillingAutomationTriggerType": "billing_automation_trigger_type",
            "BillingAutomationUpdate": "billing_automation_update",
            "BillingAutomationUpdateAssignmentsParameters": "billing_automation_update_assignments_parameters",
            "BillingAutomationUpdateParameters": "billing_automation_update_parameters",
            "BookableServiceData": "bookable_service_data",
            "BooleanUpdateValue": "boolean_update_value",
            "BusinessSegment": "business_segment",
            "BusinessSegmentFilterParameters": "business_segment_filter_parameters",
            "BusinessSegmentResult": "business_segment_result",
            "CancellationFeeExtent": "cancellation_fee_extent",
            "CancellationPolicy": "cancellation_policy",
            "CancellationPolicyApplicability": "cancellation_policy_applicability",
            "CancellationPolicyFilterParameters": "cancellation_policy_filter_parameters",
            "CancellationPolicyResult": "cancellation_policy_result",
            "Cashier": "cashier",
            "CashierFilterParameters": "cashier_filter_parameters",
            "CashierResult": "cashier_result",
            "CashierTransaction": "cashier_transaction",
            "CashierTransactionFilterParameters": "cashier_transaction_filter_parameters",
            "CashierTransactionResult": "cashier_transaction_result",
            "CashierTransactionType": "cashier_transaction_type",
            "CollectablePaymentMethod": "collectable_payment_method",
            "Command": "command",
            "CommandAddResult": "command_add_result",
            "CommandCreator": "command_creator",
            "CommandData": "command_data",
            "CommandFilterParameters": "command_filter_parameters",
            "CommandResult": "command_result",
            "CommandState": "command_state",
            "CommandUpdateParameters": "command_update_parameters",
            "CommanderOrigin": "commander_origin",
            "Companionship": "companionship",
            "CompanionshipExtent": "companionship_extent",
            "CompanionshipFilterParameters": "companionship_filter_parameters",
            "CompanionshipResult": "companionship_result",
            "Company": "company",
            "CompanyAccount": "company_account",
            "CompanyAccountClassifications": "company_account_classifications",
            "CompanyAccountClassificationsUpdate": "company_account_classifications_update",
            "CompanyAccountUpdate": "company_account_update",
            "CompanyAddParameters": "company_add_parameters",
            "CompanyContractAddParameters": "company_contract_add_parameters",
            "CompanyContractAddResult": "company_contract_add_result",
            "CompanyContractDeleteParameters": "company_contract_delete_parameters",
            "CompanyContractFilterParameters": "company_contract_filter_parameters",
            "CompanyContractResult": "company_contract_result",
            "CompanyContractUpdateParameters": "company_contract_update_parameters",
            "CompanyContractUpdateResult": "company_contract_update_result",
            "CompanyDeleteParameters": "company_delete_parameters",
            "CompanyFilterParameters": "company_filter_parameters",
            "CompanyOptions": "company_options",
            "CompanyOptionsParameters": "company_options_parameters",
            "CompanyOptionsUpdateParameters": "company_options_update_parameters",
            "CompanyResult": "company_result",
            "CompanyTimeFilter": "company_time_filter",
            "CompanyUpdateParameters": "company_update_parameters",
            "Configuration": "configuration",
            "ConfigurationFilterParameters": "configuration_filter_parameters",
            "ConnectorApiExceptionResult": "connector_api_exception_result",
            "ConnectorRequest": "connector_request",
            "Counter": "counter",
            "CounterFilterParameters": "counter_filter_parameters",
            "CounterResult": "counter_result",
            "CounterType": "counter_type",
            "Country": "country",
            "CountryFilterParameters": "country_filter_parameters",
            "CountryGroup": "country_group",
            "CountryResult": "country_result",
            "CountryRule": "country_rule",
            "CountrySubdivision": "country_subdivision",
            "CreditCard": "credit_card",
            "CreditCardAddResult": "credit_card_add_result",
            "CreditCardByCustomersFilterParameters": "credit_card_by_customers_filter_parameters",
            "CreditCardByIdsFilterParameters": "credit_card_by_ids_filter_parameters",
            "CreditCardChargeParameters": "credit_card_charge_parameters",
            "CreditCardChargeResult": "credit_card_charge_result",
            "CreditCardData": "credit_card_data",
            "CreditCardDisableParameters": "credit_card_disable_parameters",
            "CreditCardFilterParameters": "credit_card_filter_parameters",
            "CreditCardFormat": "credit_card_format",
            "CreditCardKind": "credit_card_kind",
            "CreditCardParameters": "credit_card_parameters",
            "CreditCardPaymentAddParameters": "credit_card_payment_add_parameters",
            "CreditCardPaymentData": "credit_card_payment_data",
            "CreditCardPaymentItemData": "credit_card_payment_item_data",
            "CreditCardResult": "credit_card_result",
            "CreditCardState": "credit_card_state",
            "CreditCardTransaction": "credit_card_transaction",
            "CreditCardType": "credit_card_type",
            "CreditRating": "credit_rating",
            "CreditRatingUpdateParameters": "credit_rating_update_parameters",
            "Currency": "currency",
            "CurrencyFilterParameters": "currency_filter_parameters",
            "CurrencyResult": "currency_result",
            "CurrencyValue": "currency_value",
            "CurrencyValueParameters": "currency_value_parameters",
            "CurrencyValueUpdateValue": "currency_value_update_value",
            "CustomItemParameters": "custom_item_parameters",
            "Customer": "customer",
            "CustomerAccount": "customer_account",
            "CustomerAccountClassifications": "customer_account_classifications",
            "CustomerAccountClassificationsUpdate": "customer_account_classifications_update",
            "CustomerAccountLegalIdentifiers": "customer_account_legal_identifiers",
            "CustomerAccountLegalIdentifiersUpdate": "customer_account_legal_identifiers_update",
            "CustomerAccountOptions": "customer_account_options",
            "CustomerAccountOptionsUpdate": "customer_account_options_update",
            "CustomerAccountUpdate": "customer_account_update",
            "CustomerAddFileParameters": "customer_add_file_parameters",
            "CustomerAddFileResult": "customer_add_file_result",
            "CustomerAddParameters": "customer_add_parameters",
            "CustomerClassification": "customer_classification",
            "CustomerExtent": "customer_extent",
            "CustomerFilterParameters": "customer_filter_parameters",
            "CustomerItemFilterParameters": "customer_item_filter_parameters",
            "CustomerItemResult": "customer_item_result",
            "CustomerItems": "customer_items",
            "CustomerMergeParameters": "customer_merge_parameters",
            "CustomerOption": "customer_option",
            "CustomerRelationship": "customer_relationship",
            "CustomerRelationshipFilterParameters": "customer_relationship_filter_parameters",
            "CustomerRelationshipResult": "customer_relationship_result",
            "CustomerRelationshipType": "customer_relationship_type",
            "CustomerResult": "customer_result",
            "CustomerSearchParameters": "customer_search_parameters",
            "CustomerSearchResult": "customer_search_result",
            "CustomerUpdateParameters": "customer_update_parameters",
            "DateInterval": "date_interval",
            "DateRestriction": "date_restriction",
            "DateTimeUpdateValue": "date_time_update_value",
            "Department": "department",
            "DepartmentFilterParameters": "department_filter_parameters",
            "DepartmentResult": "department_result",
            "DependentRatePricingParameters": "dependent_rate_pricing_parameters",
            "DependentTaxRateStrategy": "dependent_tax_rate_strategy",
            "Device": "device",
            "DeviceCommandEvent": "device_command_event",
            "DeviceFilterParameters": "device_filter_parameters",
            "DeviceResult": "device_result",
            "DeviceType": "device_type",
            "EarlinessRestriction": "earliness_restriction",
            "EmptyResult": "empty_result",
            "Enterprise": "enterprise",
            "EnterpriseFilterParameters": "enterprise_filter_parameters",
            "EnterpriseProfileData": "enterprise_profile_data",
            "EnterpriseResult": "enterprise_result",
            "EnterpriseSubscription": "enterprise_subscription",
            "EntityUpdatedData": "entity_updated_data",
            "ExchangeRate": "exchange_rate",
            "ExchangeRateFilterParameters": "exchange_rate_filter_parameters",
            "ExchangeRateResult": "exchange_rate_result",
            "Export": "export",
            "ExportAddParameters": "export_add_parameters",
            "ExportAddResult": "export_add_result",
            "ExportDataFilters": "export_data_filters",
            "ExportFile": "export_file",
            "ExportFilterParameters": "export_filter_parameters",
            "ExportLedgerEntryDataFilters": "export_ledger_entry_data_filters",
            "ExportResult": "export_result",
            "ExportScope": "export_scope",
            "ExportScopeParameters": "export_scope_parameters",
            "ExportStatus": "export_status",
            "ExportedEntityType": "exported_entity_type",
            "ExtendedAmount": "extended_amount",
            "ExternalPaymentAddParameters": "external_payment_add_parameters",
            "ExternalPaymentAddResult": "external_payment_add_result",
            "ExternalPaymentData": "external_payment_data",
            "ExternalPaymentType": "external_payment_type",
            "FiscalMachineBill": "fiscal_machine_bill",
            "FiscalMachineCommand": "fiscal_machine_command",
            "FiscalMachineCommandData": "fiscal_machine_command_data",
            "FiscalMachineCommandDataDiscriminator": "fiscal_machine_command_data_discriminator",
            "FiscalMachineCommandFilterParameters": "fiscal_machine_command_filter_parameters",
            "FiscalMachineCommandResult": "fiscal_machine_command_result",
            "FiscalMachinePayload": "fiscal_machine_payload",
            "FiscalMachinePayloadDiscriminator": "fiscal_machine_payload_discriminator",
            "FlatTaxRateStrategy": "flat_tax_rate_strategy",
            "FoundCustomer": "found_customer",
            "GhostPaymentData": "ghost_payment_data",
            "GuidArrayUpdateValue": "guid_array_update_value",
            "GuidUpdateValue": "guid_update_value",
            "IdealData": "ideal_data",
            "IdentityDocument": "identity_document",
            "IdentityDocumentAddParameters": "identity_document_add_parameters",
            "IdentityDocumentAddResult": "identity_document_add_result",
            "IdentityDocumentClearParameters": "identity_document_clear_parameters",
            "IdentityDocumentDeleteParameters": "identity_document_delete_parameters",
            "IdentityDocumentFilterParameters": "identity_document_filter_parameters",
            "IdentityDocumentParameters": "identity_document_parameters",
            "IdentityDocumentResult": "identity_document_result",
            "IdentityDocumentType": "identity_document_type",
            "IdentityDocumentTypeUpdateValue": "identity_document_type_update_value",
            "IdentityDocumentUpdate": "identity_document_update",
            "IdentityDocumentUpdateParameters": "identity_document_update_parameters",
            "ImageResizeMode": "image_resize_mode",
            "ImageSizeParameters": "image_size_parameters",
            "ImageUrl": "image_url",
            "ImageUrlParameters": "image_url_parameters",
            "ImageUrlResult": "image_url_result",
            "Int32UpdateValue": "int_32_update_value",
            "Integration": "integration",
            "IntegrationApiKeyCreatedData": "integration_api_key_created_data",
            "IntegrationCanceledData": "integration_canceled_data",
            "IntegrationCreatedData": "integration_created_data",
            "IntegrationDeletedData": "integration_deleted_data",
            "IntegrationDisabledData": "integration_disabled_data",
            "IntegrationEnabledData": "integration_enabled_data",
            "IntegrationEnterprise": "integration_enterprise",
            "IntegrationReinstatedData": "integration_reinstated_data",
            "IntegrationRequestor": "integration_requestor",
            "IntegrationService": "integration_service",
            "IntegrationWebhookMessage": "integration_webhook_message",
            "InvoicePaymentData": "invoice_payment_data",
            "InvoicePaymentItemData": "invoice_payment_item_data",
            "InvoicePaymentType": "invoice_payment_type",
            "ItalianFiscalMachineData": "italian_fiscal_machine_data",
            "ItalianFiscalMachinePayload": "italian_fiscal_machine_payload",
            "KeyCutterCommandAddParameters": "key_cutter_command_add_parameters",
            "Language": "language",
            "LanguageFilterParameters": "language_filter_parameters",
            "LanguageResult": "language_result",
            "LanguageTextFilterParameters": "language_text_filter_parameters",
            "LanguageTextResult": "language_text_result",
            "LanguageTexts": "language_texts",
            "LedgerBalance": "ledger_balance",
            "LedgerBalanceFilterParameters": "ledger_balance_filter_parameters",
            "LedgerBalanceResult": "ledger_balance_result",
            "LegacyAddress": "legacy_address",
            "LegacyAlternativePaymentMethod": "legacy_alternative_payment_method",
            "LegacyIdentityDocument": "legacy_identity_document",
            "LegacyIdentityDocumentParameters": "legacy_identity_document_parameters",
            "LegalIdentifiers": "legal_identifiers",
            "LengthRestriction": "length_restriction",
            "Limitation": "limitation",
            "LocalizedText": "localized_text",
            "LocalizedTextUpdateValue": "localized_text_update_value",
            "LoyaltyMembership": "loyalty_membership",
            "LoyaltyMembershipAddParameters": "loyalty_membership_add_parameters",
            "LoyaltyMembershipDeleteParameters": "loyalty_membership_delete_parameters",
            "LoyaltyMembershipFilterParameters": "loyalty_membership_filter_parameters",
            "LoyaltyMembershipParameters": "loyalty_membership_parameters",
            "LoyaltyMembershipResult": "loyalty_membership_result",
            "LoyaltyMembershipState": "loyalty_membership_state",
            "LoyaltyMembershipStateUpdateValue": "loyalty_membership_state_update_value",
            "LoyaltyMembershipUpdate": "loyalty_membership_update",
            "LoyaltyMembershipUpdateParameters": "loyalty_membership_update_parameters",
            "LoyaltyProgram": "loyalty_program",
            "LoyaltyProgramAddParameters": "loyalty_program_add_parameters",
            "LoyaltyProgramDeleteParameters": "loyalty_program_delete_parameters",
            "LoyaltyProgramFilterParameters": "loyalty_program_filter_parameters",
            "LoyaltyProgramParameters": "loyalty_program_parameters",
            "LoyaltyProgramResult": "loyalty_program_result",
            "LoyaltyProgramSubscription": "loyalty_program_subscription",
            "LoyaltyProgramSubscriptionUpdateValue": "loyalty_program_subscription_update_value",
            "LoyaltyProgramType": "loyalty_program_type",
            "LoyaltyProgramTypeUpdateValue": "loyalty_program_type_update_value",
            "LoyaltyProgramUpdate": "loyalty_program_update",
            "LoyaltyProgramUpdateParameters": "loyalty_program_update_parameters",
            "LoyaltyProgramWriteResult": "loyalty_program_write_result",
            "LoyaltyTier": "loyalty_tier",
            "LoyaltyTierAddParameters": "loyalty_tier_add_parameters",
            "LoyaltyTierDeleteParameters": "loyalty_tier_delete_parameters",
            "LoyaltyTierFilterParameters": "loyalty_tier_filter_parameters",
            "LoyaltyTierParameters": "loyalty_tier_parameters",
            "LoyaltyTierResult": "loyalty_tier_result",
            "LoyaltyTierUpdate": "loyalty_tier_update",
            "LoyaltyTierUpdateParameters": "loyalty_tier_update_parameters",
            "LoyaltyTierWriteResult": "loyalty_tier_write_result",
            "Message": "message",
            "MessageAddParameters": "message_add_parameters",
            "MessageAddResult": "message_add_result",
            "MessageFilterParameters": "message_filter_parameters",
            "MessageParameters": "message_parameters",
            "MessageResult": "message_result",
            "MessageSender": "message_sender",
            "MessageSenderDiscriminator": "message_sender_discriminator",
            "MessageThread": "message_thread",
            "MessageThreadAddParameters": "message_thread_add_parameters",
            "MessageThreadAddResult": "message_thread_add_result",
            "MessageThreadFilterParameters": "message_thread_filter_parameters",
            "MessageThreadResult": "message_thread_result",
            "NumberUpdateValue": "number_update_value",
            "OccupancyState": "occupancy_state",
            "OrderAddOptions": "order_add_options",
            "OrderAddParameters": "order_add_parameters",
            "OrderAddResult": "order_add_result",
            "OrderItem": "order_item",
            "OrderItemAccountingState": "order_item_accounting_state",
            "OrderItemAllowanceDiscountData": "order_item_allowance_discount_data",
            "OrderItemAllowanceProfitsData": "order_item_allowance_profits_data",
            "OrderItemCancelParameters": "order_item_cancel_parameters",
            "OrderItemConsumptionPeriod": "order_item_consumption_period",
            "OrderItemConsumptionPeriodUpdateValue": "order_item_consumption_period_update_value",
            "OrderItemData": "order_item_data",
            "OrderItemDataDiscriminator": "order_item_data_discriminator",
            "OrderItemFilterParameters": "order_item_filter_parameters",
            "OrderItemOptions": "order_item_options",
            "OrderItemProductData": "order_item_product_data",
            "OrderItemRebateData": "order_item_rebate_data",
            "OrderItemResult": "order_item_result",
            "OrderItemType": "order_item_type",
            "Outlet": "outlet",
            "OutletBill": "outlet_bill",
            "OutletBillAddParameters": "outlet_bill_add_parameters",
            "OutletBillAddResult": "outlet_bill_add_result",
            "OutletBillParameters": "outlet_bill_parameters",
            "OutletFilterParameters": "outlet_filter_parameters",
            "OutletItem": "outlet_item",
            "OutletItemFilterParameters": "outlet_item_filter_parameters",
            "OutletItemParameters": "outlet_item_parameters",
            "OutletItemResult": "outlet_item_result",
            "OutletItemType": "outlet_item_type",
            "OutletResult": "outlet_result",
            "ParentProductCategory": "parent_product_category",
            "PaxCount": "pax_count",
            "Payment": "payment",
            "PaymentCardStorage": "payment_card_storage",
            "PaymentData": "payment_data",
            "PaymentDataDiscriminator": "payment_data_discriminator",
            "PaymentFilterParameters": "payment_filter_parameters",
            "PaymentItem": "payment_item",
            "PaymentItemData": "payment_item_data",
            "PaymentItemDataDiscriminator": "payment_item_data_discriminator",
            "PaymentKind": "payment_kind",
            "PaymentMethodRequestAddParameters": "payment_method_request_add_parameters",
            "PaymentMethodRequestAddResult": "payment_method_request_add_result",
            "PaymentMethodRequestEmail": "payment_method_request_email",
            "PaymentNextActionDiscriminator": "payment_next_action_discriminator",
            "PaymentOrigin": "payment_origin",
            "PaymentPlanAddParameters": "payment_plan_add_parameters",
            "PaymentPlanAddResult": "payment_plan_add_result",
            "PaymentPlanPaymentMethod": "payment_plan_payment_method",
            "PaymentPlanPaymentRequest": "payment_plan_payment_request",
            "PaymentPlanPaymentRequestType": "payment_plan_payment_request_type",
            "PaymentRefundParameters": "payment_refund_parameters",
            "PaymentRefundResult": "payment_refund_result",
            "PaymentRequest": "payment_request",
            "PaymentRequestAddParameters": "payment_request_add_parameters",
            "PaymentRequestAddResult": "payment_request_add_result",
            "PaymentRequestCancelParameters": "payment_request_cancel_parameters",
            "PaymentRequestCancelResult": "payment_request_cancel_result",
            "PaymentRequestFilterParameters": "payment_request_filter_parameters",
            "PaymentRequestParameters": "payment_request_parameters",
            "PaymentRequestReason": "payment_request_reason",
            "PaymentRequestResult": "payment_request_result",
            "PaymentRequestState": "payment_request_state",
            "PaymentRequestType": "payment_request_type",
            "PaymentResult": "payment_result",
            "PaymentState": "payment_state",
            "PaymentTerminalAccountData": "payment_terminal_account_data",
            "PaymentTerminalCommandAddParameters": "payment_terminal_command_add_parameters",
            "PaymentTerminalCommandType": "payment_terminal_command_type",
            "PaymentTerminalCompanyData": "payment_terminal_company_data",
            "PaymentTerminalCustomerData": "payment_terminal_customer_data",
            "PaymentType": "payment_type",
            "PersonCount": "person_count",
            "PersonCountsUpdateValue": "person_counts_update_value",
            "PickupDistribution": "pickup_distribution",
            "PortfolioEnterprise": "portfolio_enterprise",
            "Preauthorization": "preauthorization",
            "PreauthorizationFilterParameters": "preauthorization_filter_parameters",
            "PreauthorizationResult": "preauthorization_result",
            "PreauthorizationState": "preauthorization_state",
            "PriceUpdateEvent": "price_update_event",
            "Pricing": "pricing",
            "PrinterCommandAddParameters": "printer_command_add_parameters",
            "Product": "product",
            "ProductCategory": "product_category",
            "ProductCategoryFilterParameters": "product_category_filter_parameters",
            "ProductCategoryResult": "product_category_result",
            "ProductChargingMode": "product_charging_mode",
            "ProductClassifications": "product_classifications",
            "ProductConsumptionMoment": "product_consumption_moment",
            "ProductDeleteParameters": "product_delete_parameters",
            "ProductFilterParameters": "product_filter_parameters",
            "ProductOptions": "product_options",
            "ProductOrderItemData": "product_order_item_data",
            "ProductOrderParameters": "product_order_parameters",
            "ProductPosting": "product_posting",
            "ProductPostingMode": "product_posting_mode",
            "ProductPriceUpdate": "product_price_update",
            "ProductPriceUpdateParameters": "product_price_update_parameters",
            "ProductPricing": "product_pricing",
            "ProductPricingDiscriminator": "product_pricing_discriminator",
            "ProductPricingFilterParameters": "product_pricing_filter_parameters",
            "ProductPricingResult": "product_pricing_result",
            "ProductResult": "product_result",
            "ProductServiceOrder": "product_service_order",
            "ProductServiceOrderFilterParameters": "product_service_order_filter_parameters",
            "ProductServiceOrderResult": "product_service_order_result",
            "ProductType": "product_type",
            "ProfileData": "profile_data",
            "ProfileDataDiscriminator": "profile_data_discriminator",
            "Promotions": "promotions",
            "Rate": "rate",
            "RateAddParameters": "rate_add_parameters",
            "RateAddResult": "rate_add_result",
            "RateAddType": "rate_add_type",
            "RateCancellationPolicies": "rate_cancellation_policies",
            "RateCancellationPolicyFilterParameters": "rate_cancellation_policy_filter_parameters",
            "RateCancellationPolicyResult": "rate_cancellation_policy_result",
            "RateCapacityOffsetUpdate": "rate_capacity_offset_update",
            "RateCapacityOffsetUpdateParameters": "rate_capacity_offset_update_parameters",
            "RateDeleteParameters": "rate_delete_parameters",
            "RateExtent": "rate_extent",
            "RateFilterParameters": "rate_filter_parameters",
            "RateForExtent": "rate_for_extent",
            "RateGroup": "rate_group",
            "RateGroupFilterParameters": "rate_group_filter_parameters",
            "RateGroupResult": "rate_group_result",
            "RateGroupV20170412": "rate_group_v20170412",
            "RateParameters": "rate_parameters",
            "RatePriceUpdate": "rate_price_update",
            "RatePriceUpdateParameters": "rate_price_update_parameters",
            "RatePricing": "rate_pricing",
            "RatePricingFilterParameters": "rate_pricing_filter_parameters",
            "RatePricingParameters": "rate_pricing_parameters",
            "RatePricingType": "rate_pricing_type",
            "RateRestrictionResult": "rate_restriction_result",
            "RateResult": "rate_result",
            "RateSetData": "rate_set_data",
            "RateSetParameters": "rate_set_parameters",
            "RateSetPricingParameters": "rate_set_pricing_parameters",
            "RateType": "rate_type",
            "RebateOrderItemData": "rebate_order_item_data",
            "RefundType": "refund_type",
            "RelativeProductPrice": "relative_product_price",
            "RelativeTaxRateStrategy": "relative_tax_rate_strategy",
            "ReleaseStrategy": "release_strategy",
            "ReleaseStrategyUpdateValue": "release_strategy_update_value",
            "Reservation": "reservation",
            "ReservationAddCompanionParameters": "reservation_add_companion_parameters",
            "ReservationAddCompanionResult": "reservation_add_companion_result",
            "ReservationAddParameters": "reservation_add_parameters",
            "ReservationAddProductParameters": "reservation_add_product_parameters",
            "ReservationAddProductResult": "reservation_add_product_result",
            "ReservationAddResult": "reservation_add_result",
            "ReservationCancelParameters": "reservation_cancel_parameters",
            "ReservationCancellationPolicies": "reservation_cancellation_policies",
            "ReservationCancellationPolicyFilterParameters": "reservation_cancellation_policy_filter_parameters",
            "ReservationCancellationPolicyResult": "reservation_cancellation_policy_result",
            "ReservationCancellationReason": "reservation_cancellation_reason",
            "ReservationChannelManagerDetails": "reservation_channel_manager_details",
            "ReservationChannelManagerDetailsFilterParameters": "reservation_channel_manager_details_filter_parameters",
            "ReservationChannelManagerDetailsResult": "reservation_channel_manager_details_result",
            "ReservationConfirmParameters": "reservation_confirm_parameters",
            "ReservationDeleteCompanionParameters": "reservation_delete_companion_parameters",
            "ReservationEvent": "reservation_event",
            "ReservationExtent": "reservation_extent",
            "ReservationFilterParameters": "reservation_filter_parameters",
            "ReservationFilterParametersV20170412": "reservation_filter_parameters_v20170412",
            "ReservationGroup": "reservation_group",
            "ReservationGroupFilterParameters": "reservation_group_filter_parameters",
            "ReservationGroupResult": "reservation_group_result",
            "ReservationGroupV20170412": "reservation_group_v20170412",
            "ReservationIdsResult": "reservation_ids_result",
            "ReservationItemFilterParameters": "reservation_item_filter_parameters",
            "ReservationItemResult": "reservation_item_result",
            "ReservationItems": "reservation_items",
            "ReservationOptions": "reservation_options",
            "ReservationOptionsUpdate": "reservation_options_update",
            "ReservationOptionsV20170412": "reservation_options_v20170412",
            "ReservationOriginV20170412": "reservation_origin_v20170412",
            "ReservationParameters": "reservation_parameters",
            "ReservationPrice": "reservation_price",
            "ReservationPriceParameters": "reservation_price_parameters",
            "ReservationPriceResult": "reservation_price_result",
            "ReservationProcessParameters": "reservation_process_parameters",
            "ReservationPurpose": "reservation_purpose",
            "ReservationQrCodeData": "reservation_qr_code_data",
            "ReservationResult": "reservation_result",
            "ReservationResultV20170412": "reservation_result_v20170412",
            "ReservationStartParameters": "reservation_start_parameters",
            "ReservationTimeFilter": "reservation_time_filter",
            "ReservationUpdate": "reservation_update",
            "ReservationUpdateCustomerParameters": "reservation_update_customer_parameters",
            "ReservationUpdateIntervalParameters": "reservation_update_interval_parameters",
            "ReservationUpdateParameters": "reservation_update_parameters",
            "ReservationV20170412": "reservation_v20170412",
            "Resource": "resource",
            "ResourceAccessToken": "resource_access_token",
            "ResourceAccessTokenAddParameters": "resource_access_token_add_parameters",
            "ResourceAccessTokenDeleteParameters": "resource_access_token_delete_parameters",
            "ResourceAccessTokenFilterParameters": "resource_access_token_filter_parameters",
            "ResourceAccessTokenParameters": "resource_access_token_parameters",
            "ResourceAccessTokenPermissions": "resource_access_token_permissions",
            "ResourceAccessTokenPermissionsParameters": "resource_access_token_permissions_parameters",
            "ResourceAccessTokenResult": "resource_access_token_result",
            "ResourceAccessTokenType": "resource_access_token_type",
            "ResourceAccessTokenUpdate": "resource_access_token_update",
            "ResourceAccessTokenUpdateParameters": "resource_access_token_update_parameters",
            "ResourceBlock": "resource_block",
            "ResourceBlockAddParameters": "resource_block_add_parameters",
            "ResourceBlockAddResult": "resource_block_add_result",
            "ResourceBlockDeleteParameters": "resource_block_delete_parameters",
            "ResourceBlockExtent": "resource_block_extent",
            "ResourceBlockFilterParameters": "resource_block_filter_parameters",
            "ResourceBlockParameters": "resource_block_parameters",
            "ResourceBlockResult": "resource_block_result",
            "ResourceBlockType": "resource_block_type",
            "ResourceCategory": "resource_category",
            "ResourceCategoryAddParameters": "resource_category_add_parameters",
            "ResourceCategoryAdjustment": "resource_category_adjustment",
            "ResourceCategoryAssignment": "resource_category_assignment",
            "ResourceCategoryAssignmentFilterParameters": "resource_category_assignment_filter_parameters",
            "ResourceCategoryAssignmentResult": "resource_category_assignment_result",
            "ResourceCategoryAvailability": "resource_category_availability",
            "ResourceCategoryAvailabilityV20240122": "resource_category_availability_v20240122",
            "ResourceCategoryChangeResult": "resource_category_change_result",
            "ResourceCategoryClassification": "resource_category_classification",
            "ResourceCategoryClassificationUpdateValue": "resource_category_classification_update_value",
            "ResourceCategoryDeleteParameters": "resource_category_delete_parameters",
            "ResourceCategoryFilterParameters": "resource_category_filter_parameters",
            "ResourceCategoryImageAssignment": "resource_category_image_assignment",
            "ResourceCategoryImageAssignmentFilterParameters": "resource_category_image_assignment_filter_parameters",
            "ResourceCategoryImageAssignmentResult": "resource_category_image_assignment_result",
            "ResourceCategoryOccupancyState": "resource_category_occupancy_state",
            "ResourceCategoryParameters": "resource_category_parameters",
            "ResourceCategoryPricing": "resource_category_pricing",
            "ResourceCategoryResult": "resource_category_result",
            "ResourceCategoryType": "resource_category_type",
            "ResourceCategoryTypeUpdateValue": "resource_category_type_update_value",
            "ResourceCategoryUpdate": "resource_category_update",
            "ResourceCategoryUpdateParameters": "resource_category_update_parameters",
            "ResourceData": "resource_data",
            "ResourceDataDiscriminator": "resource_data_discriminator",
            "ResourceDataUpdate": "resource_data_update",
            "ResourceEvent": "resource_event",
            "ResourceExtent": "resource_extent",
            "ResourceFeature": "resource_feature",
            "ResourceFeatureAssignment": "resource_feature_assignment",
            "ResourceFeatureAssignmentFilterParameters": "resource_feature_assignment_filter_parameters",
            "ResourceFeatureAssignmentResult": "resource_feature_assignment_result",
            "ResourceFeatureClassification": "resource_feature_classification",
            "ResourceFeatureFilterParameters": "resource_feature_filter_parameters",
            "ResourceFeatureResult": "resource_feature_result",
            "ResourceFilterParameters": "resource_filter_parameters",
            "ResourceOccupancyState": "resource_occupancy_state",
            "ResourceResult": "resource_result",
            "ResourceState": "resource_state",
            "ResourceUpdate": "resource_update",
            "ResourceUpdateParameters": "resource_update_parameters",
            "ResourcesOccupancyStateFilterParameters": "resources_occupancy_state_filter_parameters",
            "ResourcesOccupancyStateResult": "resources_occupancy_state_result",
            "Restriction": "restriction",
            "RestrictionAddParameters": "restriction_add_parameters",
            "RestrictionAddResult": "restriction_add_result",
            "RestrictionClearData": "restriction_clear_data",
            "RestrictionClearParameters": "restriction_clear_parameters",
            "RestrictionConditionParameters": "restriction_condition_parameters",
            "RestrictionConditions": "restriction_conditions",
            "RestrictionDays": "restriction_days",
            "RestrictionDeleteParameters": "restriction_delete_parameters",
            "RestrictionExceptions": "restriction_exceptions",
            "RestrictionFilterParameters": "restriction_filter_parameters",
            "RestrictionHours": "restriction_hours",
            "RestrictionOrigin": "restriction_origin",
            "RestrictionParameters": "restriction_parameters",
            "RestrictionResult": "restriction_result",
            "RestrictionSetData": "restriction_set_data",
            "RestrictionSetParameters": "restriction_set_parameters",
            "RestrictionType": "restriction_type",
            "RevenueType": "revenue_type",
            "RoutingRule": "routing_rule",
            "RoutingRuleAddParameters": "routing_rule_add_parameters",
            "RoutingRuleApplicability": "routing_rule_applicability",
            "RoutingRuleApplicabilityUpdateValue": "routing_rule_applicability_update_value",
            "RoutingRuleAssignmentTargetType": "routing_rule_assignment_target_type",
            "RoutingRuleAssignmentTargetTypeUpdateValue": "routing_rule_assignment_target_type_update_value",
            "RoutingRuleCompanyRelation": "routing_rule_company_relation",
            "RoutingRuleCompanyRelationUpdateValue": "routing_rule_company_relation_update_value",
            "RoutingRuleDeleteParameters": "routing_rule_delete_parameters",
            "RoutingRuleFilterParameters": "routing_rule_filter_parameters",
            "RoutingRuleParameters": "routing_rule_parameters",
            "RoutingRuleResult": "routing_rule_result",
            "RoutingRuleRouteType": "routing_rule_route_type",
            "RoutingRuleRouteTypeUpdateValue": "routing_rule_route_type_update_value",
            "RoutingRuleStayItems": "routing_rule_stay_items",
            "RoutingRuleStayItemsParameters": "routing_rule_stay_items_parameters",
            "RoutingRuleStayItemsUpdateParameters": "routing_rule_stay_items_update_parameters",
            "RoutingRuleUpdate": "routing_rule_update",
            "RoutingRuleUpdateParameters": "routing_rule_update_parameters",
            "Rule": "rule",
            "RuleAction": "rule_action",
            "RuleActionData": "rule_action_data",
            "RuleActionDiscriminator": "rule_action_discriminator",
            "RuleActionProductData": "rule_action_product_data",
            "RuleCondition": "rule_condition",
            "RuleConditionType": "rule_condition_type",
            "RuleConditions": "rule_conditions",
            "RuleExtent": "rule_extent",
            "RuleFilterParameters": "rule_filter_parameters",
            "RuleProductActionType": "rule_product_action_type",
            "RuleResult": "rule_result",
            "SepaDirectDebitData": "sepa_direct_debit_data",
            "Service": "service",
            "ServiceAvailabilityFilterParameters": "service_availability_filter_parameters",
            "ServiceAvailabilityFilterParametersV20240122": "service_availability_filter_parameters_v20240122",
            "ServiceAvailabilityMetric": "service_availability_metric",
            "ServiceAvailabilityMetricValues": "service_availability_metric_values",
            "ServiceAvailabilityResult": "service_availability_result",
            "ServiceAvailabilityResultV20240122": "service_availability_result_v20240122",
            "ServiceAvailabilityUpdateParameters": "service_availability_update_parameters",
            "ServiceData": "service_data",
            "ServiceFilterParameters": "service_filter_parameters",
            "ServiceOptions": "service_options",
            "ServiceOrderNote": "service_order_note",
            "ServiceOrderNoteAddParameters": "service_order_note_add_parameters",
            "ServiceOrderNoteAddResult": "service_order_note_add_result",
            "ServiceOrderNoteDeleteParameters": "service_order_note_delete_parameters",
            "ServiceOrderNoteFilterParameters": "service_order_note_filter_parameters",
            "ServiceOrderNoteParameters": "service_order_note_parameters",
            "ServiceOrderNoteResult": "service_order_note_result",
            "ServiceOrderNoteType": "service_order_note_type",
            "ServiceOrderNoteUpdate": "service_order_note_update",
            "ServiceOrderNoteUpdateParameters": "service_order_note_update_parameters",
            "ServiceOrderNoteUpdateResult": "service_order_note_update_result",
            "ServiceOrderOrigin": "service_order_origin",
            "ServiceOrderState": "service_order_state",
            "ServiceOrderStateV20170412": "service_order_state_v20170412",
            "ServiceOverbookingLimit": "service_overbooking_limit",
            "ServiceOverbookingLimitClearData": "service_overbooking_limit_clear_data",
            "ServiceOverbookingLimitClearParameters": "service_overbooking_limit_clear_parameters",
            "ServiceOverbookingLimitFilterParameters": "service_overbooking_limit_filter_parameters",
            "ServiceOverbookingLimitResult": "service_overbooking_limit_result",
            "ServiceOverbookingLimitSetData": "service_overbooking_limit_set_data",
            "ServiceOverbookingLimitSetParameters": "service_overbooking_limit_set_parameters",
            "ServiceResult": "service_result",
            "ServiceType": "service_type",
            "Sex": "sex",
            "Source": "source",
            "SourceAssignment": "source_assignment",
            "SourceAssignmentFilterParameters": "source_assignment_filter_parameters",
            "SourceAssignmentFilterParametersV20240920": "source_assignment_filter_parameters_v20240920",
            "SourceAssignmentResult": "source_assignment_result",
            "SourceAssignmentResultV20240920": "source_assignment_result_v20240920",
            "SourceAssignmentV20240920": "source_assignment_v20240920",
            "SourceFilterParameters": "source_filter_parameters",
            "SourceResult": "source_result",
            "SourceType": "source_type",
            "SpaceData": "space_data",
            "SpaceDataUpdate": "space_data_update",
            "StringUpdateValue": "string_update_value",
            "SurchargeConfiguration": "surcharge_configuration",
            "SurchargeFees": "surcharge_fees",
            "Task": "task",
            "TaskAddParameters": "task_add_parameters",
            "TaskAddResult": "task_add_result",
            "TaskCloseParameters": "task_close_parameters",
            "TaskFilterParameters": "task_filter_parameters",
            "TaskResult": "task_result",
            "TaxBreakdown": "tax_breakdown",
            "TaxBreakdownItem": "tax_breakdown_item",
            "TaxEnvironment": "tax_environment",
            "TaxEnvironmentFilterParameters": "tax_environment_filter_parameters",
            "TaxEnvironmentResult": "tax_environment_result",
            "TaxExemptionReasonType": "tax_exemption_reason_type",
            "TaxRate": "tax_rate",
            "TaxRateStrategy": "tax_rate_strategy",
            "TaxRateStrategyDiscriminator": "tax_rate_strategy_discriminator",
            "TaxRateValidity": "tax_rate_validity",
            "TaxValue": "tax_value",
            "Taxation": "taxation",
            "TaxationFilterParameters": "taxation_filter_parameters",
            "TaxationResult": "taxation_result",
            "TextsByKey": "texts_by_key",
            "TimeInterval": "time_interval",
            "TimeUnitPeriod": "time_unit_period",
            "TimeUnitPriceParameters": "time_unit_price_parameters",
            "TimeUnitPricesUpdateValue": "time_unit_prices_update_value",
            "Title": "title",
            "TokenizedCreditCardAddParameters": "tokenized_credit_card_add_parameters",
            "TravelAgencyContract": "travel_agency_contract",
            "TravelAgencyContractOptions": "travel_agency_contract_options",
            "TravelAgencyContractOptionsUpdate": "travel_agency_contract_options_update",
            "TravelAgencyContractParameters": "travel_agency_contract_parameters",
            "TravelAgencyContractUpdate": "travel_agency_contract_update",
            "UnspecifiedData": "unspecified_data",
            "Voucher": "voucher",
            "VoucherAddParameters": "voucher_add_parameters",
            "VoucherAssignment": "voucher_assignment",
            "VoucherCode": "voucher_code",
            "VoucherCodeAddParameters": "voucher_code_add_parameters",
            "VoucherCodeDeleteParameters": "voucher_code_delete_parameters",
            "VoucherCodeFilterParameters": "voucher_code_filter_parameters",
            "VoucherCodeParameters": "voucher_code_parameters",
            "VoucherCodeResult": "voucher_code_result",
            "VoucherDeleteParameters": "voucher_delete_parameters",
            "VoucherExtent": "voucher_extent",
            "VoucherFilterParameters": "voucher_filter_parameters",
            "VoucherParameters": "voucher_parameters",
            "VoucherResult": "voucher_result",
            "VoucherType": "voucher_type",
            "VoucherTypeUpdateValue": "voucher_type_update_value",
            "VoucherUpdate": "voucher_update",
            "VoucherUpdateParameters": "voucher_update_parameters",
            "VoucherWriteResult": "voucher_write_result",
            "WebSocketMessage": "web_socket_message",
            "WebhookAction": "webhook_action",
            "WebhookEvent": "webhook_event",
            "WebhookEventDiscriminator": "webhook_event_discriminator",
            "WebhookMessage": "webhook_message",
        },
    )

__all__ = [
    "AcceptedCurrency",
    "Account",
    "AccountAddFileParameters",
    "AccountAddFileResult",
    "AccountAddress",
    "AccountAddressParameters",
    "AccountAddressUpdate",
    "AccountMerge",
    "AccountMergeParameters",
    "AccountNote",
    "AccountNoteAddParameters",
    "AccountNoteAddResult",
    "AccountNoteClassification",
    "AccountNoteClassificationsUpdate",
    "AccountNoteDeleteParameters",
    "AccountNoteFilterParameters",
    "AccountNoteParameters",
    "AccountNoteResult",
    "AccountNoteUpdate",
    "AccountNoteUpdateParameters",
    "AccountResult",
    "AccountType",
    "AccountUpdate",
    "AccountUpdateParameters",
    "AccountingCategory",
    "AccountingCategoryClassification",
    "AccountingCategoryFilterParameters",
    "AccountingCategoryResult",
    "AccountingCategoryRoutedItemTypes",
    "AccountingConfiguration",
    "AccountingConfigurationOption",
    "AccountingItem",
    "AccountingItemExtent",
    "AccountingItemFilterParameters",
    "AccountingItemResult",
    "AccountingItemUpdate",
    "AccountingItemUpdateParameters",
    "AccountingItemUpdateResult",
    "AccountingLedgerType",
    "AccountingOrderItem",
    "AccountingOrderItemData",
    "AccountingOrderItemDataDiscriminator",
    "ActiveCommandFilterParameters",
    "ActivityState",
    "AddedMessage",
    "AddedReservation",
    "AddedRestriction",
    "AdditionalServiceData",
    "AddressAddParameters",
    "AddressAddResult",
    "AddressDeleteParameters",
    "AddressFilterParameters",
    "AddressParameters",
    "AddressResult",
    "AddressUpdateParameters",
    "AgeCategory",
    "AgeCategoryAdjustment",
    "AgeCategoryAdjustmentType",
    "AgeCategoryClassification",
    "AgeCategoryFilterParameters",
    "AgeCategoryPricing",
    "AgeCategoryResult",
    "AllowanceProfitType",
    "AlternativePaymentAddParameters",
    "AlternativePaymentAddResult",
    "AlternativePaymentData",
    "AlternativePaymentMethod",
    "AlternativePaymentMethodData",
    "AlternativePaymentMethodDataDiscriminator",
    "AlternativePaymentNextAction",
    "Amount",
    "AmountParameters",
    "ApplicableCancellationPolicy",
    "AssignedRateIdsUpdateValue",
    "AssociatedAccountIdsUpdateValue",
    "AvailabilityAdjustment",
    "AvailabilityAdjustmentFilterParameters",
    "AvailabilityAdjustmentResult",
    "AvailabilityBlock",
    "AvailabilityBlockAddParameters",
    "AvailabilityBlockAddResult",
    "AvailabilityBlockAssignment",
    "AvailabilityBlockDeleteParameters",
    "AvailabilityBlockExtent",
    "AvailabilityBlockFilterParameters",
    "AvailabilityBlockParameters",
    "AvailabilityBlockResult",
    "AvailabilityBlockState",
    "AvailabilityBlockUpdate",
    "AvailabilityBlockUpdateParameters",
    "AvailabilityBlockUpdateResult",
    "AvailabilityUpdate",
    "BaseRatePricingParameters",
    "BaseRateSetPricingParameters",
    "BasicCreditRating",
    "BasicCreditRatingUpdateValue",
    "Bill",
    "BillAccountType",
    "BillAddParameters",
    "BillAddResult",
    "BillAddress",
    "BillAssociatedAccountData",
    "BillCloseAccountParameters",
    "BillCloseParameters",
    "BillCloseResult",
    "BillCompanyData",
    "BillCorrectionState",
    "BillCorrectionType",
    "BillCustomerData",
    "BillDeleteParameters",
    "BillEnterpriseData",
    "BillExtent",
    "BillFilterParameters",
    "BillFiscalMachineData",
    "BillFiscalMachineDataDiscriminator",
    "BillOptions",
    "BillOptionsParameters",
    "BillOwnerData",
    "BillParameters",
    "BillPdf",
    "BillPdfDiscriminator",
    "BillPdfFile",
    "BillPdfParameters",
    "BillPdfResult",
    "BillPdfTemplate",
    "BillPrintEvent",
    "BillResult",
    "BillState",
    "BillType",
    "BillUpdate",
    "BillUpdateParameters",
    "BillUpdateResult",
    "BillingAutomation",
    "BillingAutomationAccountingCategoriesUpdateValue",
    "BillingAutomationAccountingCategory",
    "BillingAutomationAddParameters",
    "BillingAutomationAssignment",
    "BillingAutomationAssignmentParameters",
    "BillingAutomationAssignmentTargetType",
    "BillingAutomationAssignmentTargetTypeUpdateValue",
    "BillingAutomationAssignmentUpdate",
    "BillingAutomationBillAggregationType",
    "BillingAutomationBillAggregationTypeUpdateValue",
    "BillingAutomationChangeResult",
    "BillingAutomationCompaniesUpdateValue",
    "BillingAutomationCompany",
    "BillingAutomationCompanyRelations",
    "BillingAutomationDeleteParameters",
    "BillingAutomationFilterParameters",
    "BillingAutomationItemTypes",
    "BillingAutomationItemTypesUpdateParameters",
    "BillingAutomationParameters",
    "BillingAutomationPaymentPlanAddParameters",
    "BillingAutomationPaymentPlanAddResult",
    "BillingAutomationPaymentPlanPaymentRequest",
    "BillingAutomationPrepayment",
    "BillingAutomationPrepaymentUpdateValue",
    "BillingAutomationResult",
    "BillingAutomationTriggerType",
    "BillingAutomationUpdate",
    "BillingAutomationUpdateAssignmentsParameters",
    "BillingAutomationUpdateParameters",
    "BookableServiceData",
    "BooleanUpdateValue",
    "BusinessSegment",
    "BusinessSegmentFilterParameters",
    "BusinessSegmentResult",
    "CancellationFeeExtent",
    "CancellationPolicy",
    "CancellationPolicyApplicability",
    "CancellationPolicyFilterParameters",
    "CancellationPolicyResult",
    "Cashier",
    "CashierFilterParameters",
    "CashierResult",
    "CashierTransaction",
    "CashierTransactionFilterParameters",
    "CashierTransactionResult",
    "CashierTransactionType",
    "CollectablePaymentMethod",
    "Command",
    "CommandAddResult",
    "CommandCreator",
    "CommandData",
    "CommandFilterParameters",
    "CommandResult",
    "CommandState",
    "CommandUpdateParameters",
    "CommanderOrigin",
    "Companionship",
    "CompanionshipExtent",
    "CompanionshipFilterParameters",
    "CompanionshipResult",
    "Company",
    "CompanyAccount",
    "CompanyAccountClassifications",
    "CompanyAccountClassificationsUpdate",
    "CompanyAccountUpdate",
    "CompanyAddParameters",
    "CompanyContractAddParameters",
    "CompanyContractAddResult",
    "CompanyContractDeleteParameters",
    "CompanyContractFilterParameters",
    "CompanyContractResult",
    "CompanyContractUpdateParameters",
    "CompanyContractUpdateResult",
    "CompanyDeleteParameters",
    "CompanyFilterParameters",
    "CompanyOptions",
    "CompanyOptionsParameters",
    "CompanyOptionsUpdateParameters",
    "CompanyResult",
    "CompanyTimeFilter",
    "CompanyUpdateParameters",
    "Configuration",
    "ConfigurationFilterParameters",
    "ConnectorApiExceptionResult",
    "ConnectorRequest",
    "Counter",
    "CounterFilterParameters",
    "CounterResult",
    "CounterType",
    "Country",
    "CountryFilterParameters",
    "CountryGroup",
    "CountryResult",
    "CountryRule",
    "CountrySubdivision",
    "CreditCard",
    "CreditCardAddResult",
    "CreditCardByCustomersFilterParameters",
    "CreditCardByIdsFilterParameters",
    "CreditCardChargeParameters",
    "CreditCardChargeResult",
    "CreditCardData",
    "CreditCardDisableParameters",
    "CreditCardFilterParameters",
    "CreditCardFormat",
    "CreditCardKind",
    "CreditCardParameters",
    "CreditCardPaymentAddParameters",
    "CreditCardPaymentData",
    "CreditCardPaymentItemData",
    "CreditCardResult",
    "CreditCardState",
    "CreditCardTransaction",
    "CreditCardType",
    "CreditRating",
    "CreditRatingUpdateParameters",
    "Currency",
    "CurrencyFilterParameters",
    "CurrencyResult",
    "CurrencyValue",
    "CurrencyValueParameters",
    "CurrencyValueUpdateValue",
    "CustomItemParameters",
    "Customer",
    "CustomerAccount",
    "CustomerAccountClassifications",
    "CustomerAccountClassificationsUpdate",
    "CustomerAccountLegalIdentifiers",
    "CustomerAccountLegalIdentifiersUpdate",
    "CustomerAccountOptions",
    "CustomerAccountOptionsUpdate",
    "CustomerAccountUpdate",
    "CustomerAddFileParameters",
    "CustomerAddFileResult",
    "CustomerAddParameters",
    "CustomerClassification",
    "CustomerExtent",
    "CustomerFilterParameters",
    "CustomerItemFilterParameters",
    "CustomerItemResult",
    "CustomerItems",
    "CustomerMergeParameters",
    "CustomerOption",
    "CustomerRelationship",
    "CustomerRelationshipFilterParameters",
    "CustomerRelationshipResult",
    "CustomerRelationshipType",
    "CustomerResult",
    "CustomerSearchParameters",
    "CustomerSearchResult",
    "CustomerUpdateParameters",
    "DateInterval",
    "DateRestriction",
    "DateTimeUpdateValue",
    "Department",
    "DepartmentFilterParameters",
    "DepartmentResult",
    "DependentRatePricingParameters",
    "DependentTaxRateStrategy",
    "Device",
    "DeviceCommandEvent",
    "DeviceFilterParameters",
    "DeviceResult",
    "DeviceType",
    "EarlinessRestriction",
    "EmptyResult",
    "Enterprise",
    "EnterpriseFilterParameters",
    "EnterpriseProfileData",
    "EnterpriseResult",
    "EnterpriseSubscription",
    "EntityUpdatedData",
    "ExchangeRate",
    "ExchangeRateFilterParameters",
    "ExchangeRateResult",
    "Export",
    "ExportAddParameters",
    "ExportAddResult",
    "ExportDataFilters",
    "ExportFile",
    "ExportFilterParameters",
    "ExportLedgerEntryDataFilters",
    "ExportResult",
    "ExportScope",
    "ExportScopeParameters",
    "ExportStatus",
    "ExportedEntityType",
    "ExtendedAmount",
    "ExternalPaymentAddParameters",
    "ExternalPaymentAddResult",
    "ExternalPaymentData",
    "ExternalPaymentType",
    "FiscalMachineBill",
    "FiscalMachineCommand",
    "FiscalMachineCommandData",
    "FiscalMachineCommandDataDiscriminator",
    "FiscalMachineCommandFilterParameters",
    "FiscalMachineCommandResult",
    "FiscalMachinePayload",
    "FiscalMachinePayloadDiscriminator",
    "FlatTaxRateStrategy",
    "FoundCustomer",
    "GhostPaymentData",
    "GuidArrayUpdateValue",
    "GuidUpdateValue",
    "IdealData",
    "IdentityDocument",
    "IdentityDocumentAddParameters",
    "IdentityDocumentAddResult",
    "IdentityDocumentClearParameters",
    "IdentityDocumentDeleteParameters",
    "IdentityDocumentFilterParameters",
    "IdentityDocumentParameters",
    "IdentityDocumentResult",
    "IdentityDocumentType",
    "IdentityDocumentTypeUpdateValue",
    "IdentityDocumentUpdate",
    "IdentityDocumentUpdateParameters",
    "ImageResizeMode",
    "ImageSizeParameters",
    "ImageUrl",
    "ImageUrlParameters",
    "ImageUrlResult",
    "Int32UpdateValue",
    "Integration",
    "IntegrationApiKeyCreatedData",
    "IntegrationCanceledData",
    "IntegrationCreatedData",
    "IntegrationDeletedData",
    "IntegrationDisabledData",
    "IntegrationEnabledData",
    "IntegrationEnterprise",
    "IntegrationReinstatedData",
    "IntegrationRequestor",
    "IntegrationService",
    "IntegrationWebhookMessage",
    "InvoicePaymentData",
    "InvoicePaymentItemData",
    "InvoicePaymentType",
    "ItalianFiscalMachineData",
    "ItalianFiscalMachinePayload",
    "KeyCutterCommandAddParameters",
    "Language",
    "LanguageFilterParameters",
    "LanguageResult",
    "LanguageTextFilterParameters",
    "LanguageTextResult",
    "LanguageTexts",
    "LedgerBalance",
    "LedgerBalanceFilterParameters",
    "LedgerBalanceResult",
    "LegacyAddress",
    "LegacyAlternativePaymentMethod",
    "LegacyIdentityDocument",
    "LegacyIdentityDocumentParameters",
    "LegalIdentifiers",
    "LengthRestriction",
    "Limitation",
    "LocalizedText",
    "LocalizedTextUpdateValue",
    "LoyaltyMembership",
    "LoyaltyMembershipAddParameters",
    "LoyaltyMembershipDeleteParameters",
    "LoyaltyMembershipFilterParameters",
    "LoyaltyMembershipParameters",
    "LoyaltyMembershipResult",
    "LoyaltyMembershipState",
    "LoyaltyMembershipStateUpdateValue",
    "LoyaltyMembershipUpdate",
    "LoyaltyMembershipUpdateParameters",
    "LoyaltyProgram",
    "LoyaltyProgramAddParameters",
    "LoyaltyProgramDeleteParameters",
    "LoyaltyProgramFilterParameters",
    "LoyaltyProgramParameters",
    "LoyaltyProgramResult",
    "LoyaltyProgramSubscription",
    "LoyaltyProgramSubscriptionUpdateValue",
    "LoyaltyProgramType",
    "LoyaltyProgramTypeUpdateValue",
    "LoyaltyProgramUpdate",
    "LoyaltyProgramUpdateParameters",
    "LoyaltyProgramWriteResult",
    "LoyaltyTier",
    "LoyaltyTierAddParameters",
    "LoyaltyTierDeleteParameters",
    "LoyaltyTierFilterParameters",
    "LoyaltyTierParameters",
    "LoyaltyTierResult",
    "LoyaltyTierUpdate",
    "LoyaltyTierUpdateParameters",
    "LoyaltyTierWriteResult",
    "Message",
    "MessageAddParameters",
    "MessageAddResult",
    "MessageFilterParameters",
    "MessageParameters",
    "MessageResult",
    "MessageSender",
    "MessageSenderDiscriminator",
    "MessageThread",
    "MessageThreadAddParameters",
    "MessageThreadAddResult",
    "MessageThreadFilterParameters",
    "MessageThreadResult",
    "NumberUpdateValue",
    "OccupancyState",
    "OrderAddOptions",
    "OrderAddParameters",
    "OrderAddResult",
    "OrderItem",
    "OrderItemAccountingState",
    "OrderItemAllowanceDiscountData",
    "OrderItemAllowanceProfitsData",
    "OrderItemCancelParameters",
    "OrderItemConsumptionPeriod",
    "OrderItemConsumptionPeriodUpdateValue",
    "OrderItemData",
    "OrderItemDataDiscriminator",
    "OrderItemFilterParameters",
    "OrderItemOptions",
    "OrderItemProductData",
    "OrderItemRebateData",
    "OrderItemResult",
    "OrderItemType",
    "Outlet",
    "OutletBill",
    "OutletBillAddParameters",
    "OutletBillAddResult",
    "OutletBillParameters",
    "OutletFilterParameters",
    "OutletItem",
    "OutletItemFilterParameters",
    "OutletItemParameters",
    "OutletItemResult",
    "OutletItemType",
    "OutletResult",
    "ParentProductCategory",
    "PaxCount",
    "Payment",
    "PaymentCardStorage",
    "PaymentData",
    "PaymentDataDiscriminator",
    "PaymentFilterParameters",
    "PaymentItem",
    "PaymentItemData",
    "PaymentItemDataDiscriminator",
    "PaymentKind",
    "PaymentMethodRequestAddParameters",
    "PaymentMethodRequestAddResult",
    "PaymentMethodRequestEmail",
    "PaymentNextActionDiscriminator",
    "PaymentOrigin",
    "PaymentPlanAddParameters",
    "PaymentPlanAddResult",
    "PaymentPlanPaymentMethod",
    "PaymentPlanPaymentRequest",
    "PaymentPlanPaymentRequestType",
    "PaymentRefundParameters",
    "PaymentRefundResult",
    "PaymentRequest",
    "PaymentRequestAddParameters",
    "PaymentRequestAddResult",
    "PaymentRequestCancelParameters",
    "PaymentRequestCancelResult",
    "PaymentRequestFilterParameters",
    "PaymentRequestParameters",
    "PaymentRequestReason",
    "PaymentRequestResult",
    "PaymentRequestState",
    "PaymentRequestType",
    "PaymentResult",
    "PaymentState",
    "PaymentTerminalAccountData",
    "PaymentTerminalCommandAddParameters",
    "PaymentTerminalCommandType",
    "PaymentTerminalCompanyData",
    "PaymentTerminalCustomerData",
    "PaymentType",
    "PersonCount",
    "PersonCountsUpdateValue",
    "PickupDistribution",
    "PortfolioEnterprise",
    "Preauthorization",
    "PreauthorizationFilterParameters",
    "PreauthorizationResult",
    "PreauthorizationState",
    "PriceUpdateEvent",
    "Pricing",
    "PrinterCommandAddParameters",
    "Product",
    "ProductCategory",
    "ProductCategoryFilterParameters",
    "ProductCategoryResult",
    "ProductChargingMode",
    "ProductClassifications",
    "ProductConsumptionMoment",
    "ProductDeleteParameters",
    "ProductFilterParameters",
    "ProductOptions",
    "ProductOrderItemData",
    "ProductOrderParameters",
    "ProductPosting",
    "ProductPostingMode",
    "ProductPriceUpdate",
    "ProductPriceUpdateParameters",
    "ProductPricing",
    "ProductPricingDiscriminator",
    "ProductPricingFilterParameters",
    "ProductPricingResult",
    "ProductResult",
    "ProductServiceOrder",
    "ProductServiceOrderFilterParameters",
    "ProductServiceOrderResult",
    "ProductType",
    "ProfileData",
    "ProfileDataDiscriminator",
    "Promotions",
    "Rate",
    "RateAddParameters",
    "RateAddResult",
    "RateAddType",
    "RateCancellationPolicies",
    "RateCancellationPolicyFilterParameters",
    "RateCancellationPolicyResult",
    "RateCapacityOffsetUpdate",
    "RateCapacityOffsetUpdateParameters",
    "RateDeleteParameters",
    "RateExtent",
    "RateFilterParameters",
    "RateForExtent",
    "RateGroup",
    "RateGroupFilterParameters",
    "RateGroupResult",
    "RateGroupV20170412",
    "RateParameters",
    "RatePriceUpdate",
    "RatePriceUpdateParameters",
    "RatePricing",
    "RatePricingFilterParameters",
    "RatePricingParameters",
    "RatePricingType",
    "RateRestrictionResult",
    "RateResult",
    "RateSetData",
    "RateSetParameters",
    "RateSetPricingParameters",
    "RateType",
    "RebateOrderItemData",
    "RefundType",
    "RelativeProductPrice",
    "RelativeTaxRateStrategy",
    "ReleaseStrategy",
    "ReleaseStrategyUpdateValue",
    "Reservation",
    "ReservationAddCompanionParameters",
    "ReservationAddCompanionResult",
    "ReservationAddParameters",
    "ReservationAddProductParameters",
    "ReservationAddProductResult",
    "ReservationAddResult",
    "ReservationCancelParameters",
    "ReservationCancellationPolicies",
    "ReservationCancellationPolicyFilterParameters",
    "ReservationCancellationPolicyResult",
    "ReservationCancellationReason",
    "ReservationChannelManagerDetails",
    "ReservationChannelManagerDetailsFilterParameters",
    "ReservationChannelManagerDetailsResult",
    "ReservationConfirmParameters",
    "ReservationDeleteCompanionParameters",
    "ReservationEvent",
    "ReservationExtent",
    "ReservationFilterParameters",
    "ReservationFilterParametersV20170412",
    "ReservationGroup",
    "ReservationGroupFilterParameters",
    "ReservationGroupResult",
    "ReservationGroupV20170412",
    "ReservationIdsResult",
    "ReservationItemFilterParameters",
    "ReservationItemResult",
    "ReservationItems",
    "ReservationOptions",
    "ReservationOptionsUpdate",
    "ReservationOptionsV20170412",
    "ReservationOriginV20170412",
    "ReservationParameters",
    "ReservationPrice",
    "ReservationPriceParameters",
    "ReservationPriceResult",
    "ReservationProcessParameters",
    "ReservationPurpose",
    "ReservationQrCodeData",
    "ReservationResult",
    "ReservationResultV20170412",
    "ReservationStartParameters",
    "ReservationTimeFilter",
    "ReservationUpdate",
    "ReservationUpdateCustomerParameters",
    "ReservationUpdateIntervalParameters",
    "ReservationUpdateParameters",
    "ReservationV20170412",
    "Resource",
    "ResourceAccessToken",
    "ResourceAccessTokenAddParameters",
    "ResourceAccessTokenDeleteParameters",
    "ResourceAccessTokenFilterParameters",
    "ResourceAccessTokenParameters",
    "ResourceAccessTokenPermissions",
    "ResourceAccessTokenPermissionsParameters",
    "ResourceAccessTokenResult",
    "ResourceAccessTokenType",
    "ResourceAccessTokenUpdate",
    "ResourceAccessTokenUpdateParameters",
    "ResourceBlock",
    "ResourceBlockAddParameters",
    "ResourceBlockAddResult",
    "ResourceBlockDeleteParameters",
    "ResourceBlockExtent",
    "ResourceBlockFilterParameters",
    "ResourceBlockParameters",
    "ResourceBlockResult",
    "ResourceBlockType",
    "ResourceCategory",
    "ResourceCategoryAddParameters",
    "ResourceCategoryAdjustment",
    "ResourceCategoryAssignment",
    "ResourceCategoryAssignmentFilterParameters",
    "ResourceCategoryAssignmentResult",
    "ResourceCategoryAvailability",
    "ResourceCategoryAvailabilityV20240122",
    "ResourceCategoryChangeResult",
    "ResourceCategoryClassification",
    "ResourceCategoryClassificationUpdateValue",
    "ResourceCategoryDeleteParameters",
    "ResourceCategoryFilterParameters",
    "ResourceCategoryImageAssignment",
    "ResourceCategoryImageAssignmentFilterParameters",
    "ResourceCategoryImageAssignmentResult",
    "ResourceCategoryOccupancyState",
    "ResourceCategoryParameters",
    "ResourceCategoryPricing",
    "ResourceCategoryResult",
    "ResourceCategoryType",
    "ResourceCategoryTypeUpdateValue",
    "ResourceCategoryUpdate",
    "ResourceCategoryUpdateParameters",
    "ResourceData",
    "ResourceDataDiscriminator",
    "ResourceDataUpdate",
    "ResourceEvent",
    "ResourceExtent",
    "ResourceFeature",
    "ResourceFeatureAssignment",
    "ResourceFeatureAssignmentFilterParameters",
    "ResourceFeatureAssignmentResult",
    "ResourceFeatureClassification",
    "ResourceFeatureFilterParameters",
    "ResourceFeatureResult",
    "ResourceFilterParameters",
    "ResourceOccupancyState",
    "ResourceResult",
    "ResourceState",
    "ResourceUpdate",
    "ResourceUpdateParameters",
    "ResourcesOccupancyStateFilterParameters",
    "ResourcesOccupancyStateResult",
    "Restriction",
    "RestrictionAddParameters",
    "RestrictionAddResult",
    "RestrictionClearData",
    "RestrictionClearParameters",
    "RestrictionConditionParameters",
    "RestrictionConditions",
    "RestrictionDays",
    "RestrictionDeleteParameters",
    "RestrictionExceptions",
    "RestrictionFilterParameters",
    "RestrictionHours",
    "RestrictionOrigin",
    "RestrictionParameters",
    "RestrictionResult",
    "RestrictionSetData",
    "RestrictionSetParameters",
    "RestrictionType",
    "RevenueType",
    "RoutingRule",
    "RoutingRuleAddParameters",
    "RoutingRuleApplicability",
    "RoutingRuleApplicabilityUpdateValue",
    "RoutingRuleAssignmentTargetType",
    "RoutingRuleAssignmentTargetTypeUpdateValue",
    "RoutingRuleCompanyRelation",
    "RoutingRuleCompanyRelationUpdateValue",
    "RoutingRuleDeleteParameters",
    "RoutingRuleFilterParameters",
    "RoutingRuleParameters",
    "RoutingRuleResult",
    "RoutingRuleRouteType",
    "RoutingRuleRouteTypeUpdateValue",
    "RoutingRuleStayItems",
    "RoutingRuleStayItemsParameters",
    "RoutingRuleStayItemsUpdateParameters",
    "RoutingRuleUpdate",
    "RoutingRuleUpdateParameters",
    "Rule",
    "RuleAction",
    "RuleActionData",
    "RuleActionDiscriminator",
    "RuleActionProductData",
    "RuleCondition",
    "RuleConditionType",
    "RuleConditions",
    "RuleExtent",
    "RuleFilterParameters",
    "RuleProductActionType",
    "RuleResult",
    "SepaDirectDebitData",
    "Service",
    "ServiceAvailabilityFilterParameters",
    "ServiceAvailabilityFilterParametersV20240122",
    "ServiceAvailabilityMetric",
    "ServiceAvailabilityMetricValues",
    "ServiceAvailabilityResult",
    "ServiceAvailabilityResultV20240122",
    "ServiceAvailabilityUpdateParameters",
    "ServiceData",
    "ServiceFilterParameters",
    "ServiceOptions",
    "ServiceOrderNote",
    "ServiceOrderNoteAddParameters",
    "ServiceOrderNoteAddResult",
    "ServiceOrderNoteDeleteParameters",
    "ServiceOrderNoteFilterParameters",
    "ServiceOrderNoteParameters",
    "ServiceOrderNoteResult",
    "ServiceOrderNoteType",
    "ServiceOrderNoteUpdate",
    "ServiceOrderNoteUpdateParameters",
    "ServiceOrderNoteUpdateResult",
    "ServiceOrderOrigin",
    "ServiceOrderState",
    "ServiceOrderStateV20170412",
    "ServiceOverbookingLimit",
    "ServiceOverbookingLimitClearData",
    "ServiceOverbookingLimitClearParameters",
    "ServiceOverbookingLimitFilterParameters",
    "ServiceOverbookingLimitResult",
    "ServiceOverbookingLimitSetData",
    "ServiceOverbookingLimitSetParameters",
    "ServiceResult",
    "ServiceType",
    "Sex",
    "Source",
    "SourceAssignment",
    "SourceAssignmentFilterParameters",
    "SourceAssignmentFilterParametersV20240920",
    "SourceAssignmentResult",
    "SourceAssignmentResultV20240920",
    "SourceAssignmentV20240920",
    "SourceFilterParameters",
    "SourceResult",
    "SourceType",
    "SpaceData",
    "SpaceDataUpdate",
    "StringUpdateValue",
    "SurchargeConfiguration",
    "SurchargeFees",
    "Task",
    "TaskAddParameters",
    "TaskAddResult",
    "TaskCloseParameters",
    "TaskFilterParameters",
    "TaskResult",
    "TaxBreakdown",
    "TaxBreakdownItem",
    "TaxEnvironment",
    "TaxEnvironmentFilterParameters",
    "TaxEnvironmentResult",
    "TaxExemptionReasonType",
    "TaxRate",
    "TaxRateStrategy",
    "TaxRateStrategyDiscriminator",
    "TaxRateValidity",
    "TaxValue",
    "Taxation",
    "TaxationFilterParameters",
    "TaxationResult",
    "TextsByKey",
    "TimeInterval",
    "TimeUnitPeriod",
    "TimeUnitPriceParameters",
    "TimeUnitPricesUpdateValue",
    "Title",
    "TokenizedCreditCardAddParameters",
    "TravelAgencyContract",
    "TravelAgencyContractOptions",
    "TravelAgencyContractOptionsUpdate",
    "TravelAgencyContractParameters",
    "TravelAgencyContractUpdate",
    "UnspecifiedData",
    "Voucher",
    "VoucherAddParameters",
    "VoucherAssignment",
    "VoucherCode",
    "VoucherCodeAddParameters",
    "VoucherCodeDeleteParameters",
    "VoucherCodeFilterParameters",
    "VoucherCodeParameters",
    "VoucherCodeResult",
    "VoucherDeleteParameters",
    "VoucherExtent",
    "VoucherFilterParameters",
    "VoucherParameters",
    "VoucherResult",
    "VoucherType",
    "VoucherTypeUpdateValue",
    "VoucherUpdate",
    "VoucherUpdateParameters",
    "VoucherWriteResult",
    "WebSocketMessage",
    "WebhookAction",
    "WebhookEvent",
    "WebhookEventDiscriminator",
    "WebhookMessage",
]
