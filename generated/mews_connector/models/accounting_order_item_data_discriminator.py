"""The schema `AccountingOrderItemDataDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class AccountingOrderItemDataDiscriminator(OpenEnum):
    """What the account is charged for.

    `space_order` is the use of a space such as a room, `ProductOrder` a product, and `rebate`
    takes back some or all of another item.
    """

    CANCELLATION_FEE = Member("CancellationFee")
    REBATE = Member("Rebate")
    DEPOSIT = Member("Deposit")
    EXCHANGE_RATE_DIFFERENCE = Member("ExchangeRateDifference")
    CUSTOM_ITEM = Member("CustomItem")
    SURCHARGE = Member("Surcharge")
    SURCHARGE_DISCOUNT = Member("SurchargeDiscount")
    SPACE_ORDER = Member("SpaceOrder")
    PRODUCT_ORDER = Member("ProductOrder")
    OTHER = Member("Other")
    TAX_CORRECTION = Member("TaxCorrection")
    RESOURCE_UPGRADE_FEE = Member("ResourceUpgradeFee")
    INVOICE_FEE = Member("InvoiceFee")
