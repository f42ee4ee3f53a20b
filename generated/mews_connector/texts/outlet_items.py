"""What the contract says of the operations on outlet items."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "outletItems/getAll": Texts(
        method="get_all",
        summary="Get all outlet items",
        description="Lists what outlets, such as a bar or a spa, have sold and been paid outside of Mews, item by item, newest first, in pages. At least one filter besides `enterprise_ids` has to be given, and filters narrow the result together. `updated_utc` and `closed_utc` look at the bills that the items are on, not at the items. `currency` converts amounts, and filters nothing.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "ids": "Only those with these ids. Any number of them.",
            "consumed_utc": "Only items that were consumed, or are to be, inside this interval. The interval may be of any length.",
            "updated_utc": "Only items whose bill was last changed inside this interval. The interval may be of any length.",
            "closed_utc": "Only items whose bill was closed inside this interval. The interval may be of any length.",
            "currency": "ISO 4217 code of the currency to convert amounts to. Without it they are in the currency of the item.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
}
