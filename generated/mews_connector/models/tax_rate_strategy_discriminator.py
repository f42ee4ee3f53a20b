"""The schema `TaxRateStrategyDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class TaxRateStrategyDiscriminator(OpenEnum):
    """What a tax is computed from: `Relative` is a share of the net price, `Flat` a fixed amount, and `Dependent` a share of the net price together with other taxes."""

    RELATIVE = Member("Relative")
    FLAT = Member("Flat")
    DEPENDENT = Member("Dependent")
