"""The schema `ExternalPaymentType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ExternalPaymentType(OpenEnum):
    """By what means a payment was made that Mews did not process.

    A property accepts those that it has enabled. `Unspecified` is not available in the French
    legal environment. `credit_card`, `IDeal`, `PayPal`, `OnlinePayment`, `MasterCard`, `visa`,
    `Amex`, `Discover`, `DinersClub`, `Jcb`, `UnionPay` and `DepositCreditCard` are deprecated:
    only partners that use them already may go on.
    """

    UNSPECIFIED = Member("Unspecified")
    BAD_DEBTS = Member("BadDebts")
    BACS = Member("Bacs")
    WIRE_TRANSFER = Member("WireTransfer")
    INVOICE = Member("Invoice")
    EXCHANGE_RATE_DIFFERENCE = Member("ExchangeRateDifference")
    COMPLIMENTARY = Member("Complimentary")
    RESELLER = Member("Reseller")
    EXCHANGE_ROUNDING_DIFFERENCE = Member("ExchangeRoundingDifference")
    BARTER = Member("Barter")
    COMMISSION = Member("Commission")
    BANK_CHARGES = Member("BankCharges")
    CROSS_SETTLEMENT = Member("CrossSettlement")
    CASH = Member("Cash")
    CREDIT_CARD = Member("CreditCard")
    PREPAYMENT = Member("Prepayment")
    CHEQUE = Member("Cheque")
    BANCONTACT = Member("Bancontact")
    I_DEAL = Member("IDeal")
    PAY_PAL = Member("PayPal")
    GIFT_CARD = Member("GiftCard")
    LOYALTY_POINTS = Member("LoyaltyPoints")
    CHEQUE_VACANCES = Member("ChequeVacances")
    ONLINE_PAYMENT = Member("OnlinePayment")
    CARD_CHECK = Member("CardCheck")
    PAYMENT_HUB_REDIRECTION = Member("PaymentHubRedirection")
    VOUCHER = Member("Voucher")
    MASTER_CARD = Member("MasterCard")
    VISA = Member("Visa")
    AMEX = Member("Amex")
    DISCOVER = Member("Discover")
    DINERS_CLUB = Member("DinersClub")
    JCB = Member("Jcb")
    UNION_PAY = Member("UnionPay")
    TWINT = Member("Twint")
    REKA = Member("Reka")
    LOYALTY_CARD = Member("LoyaltyCard")
    POS_DINING_AND_SPA_REWARD = Member("PosDiningAndSpaReward")
    DIRECT_DEBIT = Member("DirectDebit")
    DEPOSIT_CHECK = Member("DepositCheck")
    DEPOSIT_CASH = Member("DepositCash")
    DEPOSIT_CREDIT_CARD = Member("DepositCreditCard")
    DEPOSIT_WIRE_TRANSFER = Member("DepositWireTransfer")
