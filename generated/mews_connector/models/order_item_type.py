"""The schema `OrderItemType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class OrderItemType(OpenEnum):
    """What an item charges for.

    `space_order` is a time unit of a stay, such as a night, `ProductOrder` a product, and
    `CustomItem` something that is no product of the property. The rebates take back what
    another item charged. `allowance_discount` is the part of another item that an allowance
    pays for, `AllowanceBreakage` what is left of an allowance and kept as revenue, and
    `AllowanceContraBreakage` the entry that balances it.
    """

    CANCELLATION_FEE = Member("CancellationFee")
    NIGHT_REBATE = Member("NightRebate")
    PRODUCT_ORDER_REBATE = Member("ProductOrderRebate")
    ADDITIONAL_EXPENSE_REBATE = Member("AdditionalExpenseRebate")
    DEPOSIT = Member("Deposit")
    EXCHANGE_RATE_DIFFERENCE = Member("ExchangeRateDifference")
    CUSTOM_ITEM = Member("CustomItem")
    SERVICE_CHARGE = Member("ServiceCharge")
    CITY_TAX = Member("CityTax")
    CITY_TAX_DISCOUNT = Member("CityTaxDiscount")
    SPACE_ORDER = Member("SpaceOrder")
    PRODUCT_ORDER = Member("ProductOrder")
    SURCHARGE = Member("Surcharge")
    TAX_CORRECTION = Member("TaxCorrection")
    RESOURCE_UPGRADE_FEE = Member("ResourceUpgradeFee")
    INVOICE_FEE = Member("InvoiceFee")
    MULTICURRENCY_FEE = Member("MulticurrencyFee")
    ALLOWANCE_DISCOUNT = Member("AllowanceDiscount")
    ALLOWANCE_BREAKAGE = Member("AllowanceBreakage")
    ALLOWANCE_CONTRA_BREAKAGE = Member("AllowanceContraBreakage")
