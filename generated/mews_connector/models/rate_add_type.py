"""The schema `RateAddType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class RateAddType(OpenEnum):
    """Who a rate is for: the public, or chosen customers only (`private`)."""

    PUBLIC = Member("Public")
    PRIVATE = Member("Private")
