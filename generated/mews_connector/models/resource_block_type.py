"""The schema `ResourceBlockType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ResourceBlockType(OpenEnum):
    """Why a resource is blocked."""

    OUT_OF_ORDER = Member("OutOfOrder")
    INTERNAL_USE = Member("InternalUse")
