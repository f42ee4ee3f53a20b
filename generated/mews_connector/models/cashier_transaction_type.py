"""The schema `CashierTransactionType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class CashierTransactionType(OpenEnum):
    """Whether cash went to the cashier (`CashIn`) or left it: as a tip, for an expense, to adjust the float, or for anything else (`CashOut`)."""

    CASH_IN = Member("CashIn")
    CASH_OUT = Member("CashOut")
    CASH_OUT_TIP = Member("CashOutTip")
    CASH_OUT_EXPENSE = Member("CashOutExpense")
    CASH_OUT_FLOAT_ADJUSTMENT = Member("CashOutFloatAdjustment")
