"""The schema `IdentityDocumentType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class IdentityDocumentType(OpenEnum):
    """What kind of document a person shows.

    `drivers_license` is a permit to drive, and `visa` one to enter a country.
    """

    IDENTITY_CARD = Member("IdentityCard")
    PASSPORT = Member("Passport")
    VISA = Member("Visa")
    DRIVERS_LICENSE = Member("DriversLicense")
