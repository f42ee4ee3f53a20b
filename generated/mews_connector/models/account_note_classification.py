"""The schema `AccountNoteClassification`."""

from mews_runtime.schema.enums import Member, OpenEnum


class AccountNoteClassification(OpenEnum):
    """What a note on an account is about.

    A note on a company is always `general`: all other classifications are for notes on
    customers.
    """

    GENERAL = Member("General")
    FOOD_AND_BEVERAGE = Member("FoodAndBeverage")
    FRONT_OFFICE = Member("FrontOffice")
    RESERVATIONS = Member("Reservations")
    HOUSEKEEPING = Member("Housekeeping")
    MAINTENANCE = Member("Maintenance")
    PREVIOUS_STAY = Member("PreviousStay")
    FAMILY_RELATIONS = Member("FamilyRelations")
    GIFTS = Member("Gifts")
    ACCOUNTING = Member("Accounting")
    COMPLAINTS = Member("Complaints")
    OTHER = Member("Other")
