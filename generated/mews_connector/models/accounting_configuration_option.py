"""The schema `AccountingConfigurationOption`."""

from mews_runtime.schema.enums import Member, OpenEnum


class AccountingConfigurationOption(OpenEnum):
    """A setting of how a property bills and accounts, named after what it does when it is on.

    With `EmailClosedBillsAfterCheckout` bills that the system has closed are sent to guests
    after they have left.
    """

    OPTIONAL_CREDIT_CARD_PAYMENT_DETAILS = Member("OptionalCreditCardPaymentDetails")
    RECEIVABLE_TRACKING_ENABLED = Member("ReceivableTrackingEnabled")
    SEPARATE_DEPOSITS_ON_BILL = Member("SeparateDepositsOnBill")
    ALLOW_MODIFYING_CLOSED_BILLS = Member("AllowModifyingClosedBills")
    REQUIRE_ACCOUNTING_CATEGORY_SETUP = Member("RequireAccountingCategorySetup")
    GROUP_TAXES_ON_BILL = Member("GroupTaxesOnBill")
    DISPLAY_EMPLOYEE_NAME_ON_BILL = Member("DisplayEmployeeNameOnBill")
    TAX_DECLARATION_ON_DEPOSIT = Member("TaxDeclarationOnDeposit")
    SPLIT_VAT_BY_CLASSIFICATION_ON_BILL = Member("SplitVatByClassificationOnBill")
    EMAIL_CLOSED_BILLS_AFTER_CHECKOUT = Member("EmailClosedBillsAfterCheckout")
