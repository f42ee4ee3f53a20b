"""The schema `AccountingCategoryClassification`."""

from mews_runtime.schema.enums import Member, OpenEnum


class AccountingCategoryClassification(OpenEnum):
    """What kind of business a category is about.

    The list is the same for all properties, so that reports can add up over them, however each
    one names its categories.
    """

    ACCOMMODATION = Member("Accommodation")
    FOOD_AND_BEVERAGE = Member("FoodAndBeverage")
    TAXES = Member("Taxes")
    PAYMENTS = Member("Payments")
    EXTERNAL_REVENUE = Member("ExternalRevenue")
    SUNDRY_INCOME = Member("SundryIncome")
    WELLNESS = Member("Wellness")
    SPORT = Member("Sport")
    TECHNOLOGY = Member("Technology")
    FACILITIES = Member("Facilities")
    EVENTS = Member("Events")
    TOURISM = Member("Tourism")
