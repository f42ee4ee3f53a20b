"""What the contract says of the operations on accounting items."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "accountingItems/getAll": Texts(
        method="get_all",
        summary="Get all accounting items",
        description="Lists order items, payments and card transactions, all that match in a single response. At least one of `item_ids`, `rebated_item_ids` and the intervals has to be given. What replaces it lists them in pages. Of the two, only `orderItems/getAll` has a filter `consumed_utc`. `payments/getAll` has `charged_utc`, which can be another time: the payments that it returns tell both.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "extent": "Which kinds of items to list.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "item_ids": "Only those with these ids. Any number of them.",
            "rebated_item_ids": "Only those that rebate one of these. Any number of them.",
            "closed_utc": "Only items whose bill was closed inside this interval. The interval may be of any length.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
            "consumed_utc": "Only items that were consumed inside this interval. The interval may be of any length.",
            "currency": "ISO 4217 code of the currency to convert amounts to. Without it they stay as they are.",
            "states": "Only items in one of these states. `Open` and `Closed` ones when null or absent.",
        },
        returns="What matches the filters, by kind. A kind that `extent` does not ask for is null or absent.",
        status={
            "deprecated": "use `payments/getAll` and `orderItems/getAll` instead. Mews discontinues it on 2026-01-10.",
        },
    ),
    "accountingItems/update": Texts(
        method="update",
        summary="Update accounting items",
        description="Moves order items and payments to another bill, of the same account or of another one. An order item has to be `Open`, and a payment `Pending`. Any other is refused as an invalid `accounting_item_id`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "accounting_item_updates": "The items, each with its new bill.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property to act on. Required with a Portfolio Access Token, ignored otherwise.",
        },
        returns="The order items and payments that were moved, as they are now.",
    ),
}
