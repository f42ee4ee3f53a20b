"""The schema `FiscalMachinePayloadDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class FiscalMachinePayloadDiscriminator(OpenEnum):
    """Which machines can print the file. So far these are only Italian ones."""

    ITALIAN_FISCAL_MACHINE = Member("ItalianFiscalMachine")
