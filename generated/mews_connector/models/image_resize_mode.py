"""The schema `ImageResizeMode`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ImageResizeMode(OpenEnum):
    """How a picture gets the size that is asked for.

    `CoverExact` and `FitExact` pad it to exactly that size; with `Cover` and `Fit` it may come
    out smaller.
    """

    COVER = Member("Cover")
    COVER_EXACT = Member("CoverExact")
    FIT = Member("Fit")
    FIT_EXACT = Member("FitExact")
