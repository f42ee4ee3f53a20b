"""The schema `RuleProductActionType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class RuleProductActionType(OpenEnum):
    """Whether a rule adds a product to a reservation or removes it."""

    ADD = Member("Add")
    DELETE = Member("Delete")
