"""The schema `BillFiscalMachineDataDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class BillFiscalMachineDataDiscriminator(OpenEnum):
    """For which fiscal machines the data is. So far there is some for Italian ones only."""

    ITALIAN_FISCAL_MACHINE_DATA = Member("ItalianFiscalMachineData")
