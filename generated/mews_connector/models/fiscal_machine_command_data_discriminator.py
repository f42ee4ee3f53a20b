"""The schema `FiscalMachineCommandDataDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class FiscalMachineCommandDataDiscriminator(OpenEnum):
    """Whether there is data about the receipt, or a whole file to print."""

    ITALIAN_FISCAL_MACHINE_DATA = Member("ItalianFiscalMachineData")
    ITALIAN_FISCAL_MACHINE_PAYLOAD = Member("ItalianFiscalMachinePayload")
