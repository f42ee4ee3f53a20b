"""The schema `RuleActionDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class RuleActionDiscriminator(OpenEnum):
    """What a rule acts on. So far that is always a product."""

    PRODUCT = Member("Product")
