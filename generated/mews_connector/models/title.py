"""The schema `Title`."""

from mews_runtime.schema.enums import Member, OpenEnum


class Title(OpenEnum):
    """How a person is addressed.

    `Mister` is Mr., `Miss` Ms. and `Misses` Mrs. Translate it before you show it: `Misses` is
    Fr. in German.
    """

    MISTER = Member("Mister")
    MISS = Member("Miss")
    MISSES = Member("Misses")
