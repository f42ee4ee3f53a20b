"""The schema `ResourceBlockType`."""

from mews_runtime.enums import OpenEnum


class ResourceBlockType(OpenEnum):
    """Why a resource is blocked."""

    OUT_OF_ORDER = "OutOfOrder"
    INTERNAL_USE = "InternalUse"
