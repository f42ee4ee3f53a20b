"""The schema `AllowanceProfitType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class AllowanceProfitType(OpenEnum):
    """What an entry about an allowance stands for.

    `AllowanceBreakage` is the gain from what guests left unused, and `AllowanceLoss` a loss.
    Each has a contra entry, which balances it in the accounts.
    """

    ALLOWANCE_BREAKAGE = Member("AllowanceBreakage")
    ALLOWANCE_CONTRA_BREAKAGE = Member("AllowanceContraBreakage")
    ALLOWANCE_LOSS = Member("AllowanceLoss")
    ALLOWANCE_CONTRA_LOSS = Member("AllowanceContraLoss")
