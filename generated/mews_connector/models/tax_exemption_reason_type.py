"""The schema `TaxExemptionReasonType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class TaxExemptionReasonType(OpenEnum):
    """Why something is not taxed.

    Apart from `Unknown`, a value begins with the country whose law it is: those with `IT` are
    the kinds that Italian electronic invoices know, `PL_ZW` is exempt from tax in Poland and
    `PL_NP` not subject to it, `DE_NATO` holds for NATO forces in Germany, and those with `FR`
    name articles of the French tax code.
    """

    UNKNOWN = Member("Unknown")
    IT_N1 = Member("IT_N1")
    IT_N2_1 = Member("IT_N2_1")
    IT_N2_2 = Member("IT_N2_2")
    IT_N3_4 = Member("IT_N3_4")
    IT_N3_5 = Member("IT_N3_5")
    IT_N4 = Member("IT_N4")
    IT_N5 = Member("IT_N5")
    PL_ZW = Member("PL_ZW")
    PL_NP = Member("PL_NP")
    DE_NATO = Member("DE_NATO")
    FR_261_7 = Member("FR_261_7")
    FR_262_00_BIS = Member("FR_262_00_BIS")
    FR_293_B = Member("FR_293_B")
