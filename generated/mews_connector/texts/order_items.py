"""What the contract says of the operations on order items."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "orderItems/getAll": Texts(
        method="get_all",
        summary="Get all order items",
        description="Lists what guests and companies are charged for, newest first, in pages. Filters narrow the result together. At least one has to be given that names ids or an interval, and `enterprise_ids` alone is not enough. Rebates, discounts and fees are items of their own, beside those that they belong to. Payments are listed by `payments/getAll`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "order_item_ids": "Only these items. Any number of them.",
            "account_ids": "Only what is charged to these customers or companies. Any number of them.",
            "service_order_ids": "Only what belongs to these reservations, or to these orders of `orders/add`. Any number of them.",
            "service_ids": "Only what was sold by these services. Any number of them.",
            "bill_ids": "Only what is on these bills. Any number of them.",
            "created_utc": "Only those that were made inside this interval. The interval may be of any length.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
            "consumed_utc": "Only items that are consumed inside this interval. The interval may be of any length.",
            "canceled_utc": "Only items that were cancelled inside this interval. The interval may be of any length.",
            "closed_utc": "Only items whose bill was closed inside this interval. The interval may be of any length.",
            "currency": "Code by ISO 4217 of the currency to convert all amounts to. It selects nothing.",
            "accounting_states": "Only items in one of these states. The documentation names no default, unlike for accounting items: say which ones if canceled items would be too many. At most 1000 in a call.",
            "types": "Only items of one of these types. At most 1000 in a call.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "orderItems/cancel": Texts(
        method="cancel",
        summary="Cancel order items",
        description="Cancels charges, whatever reservation or order they belong to. They stay readable through `orderItems/getAll`, with the state `Canceled`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "order_item_ids": "The charges to take back, as `orderItems/getAll` lists them. At most 10 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property to act on. Required with a Portfolio Access Token, ignored otherwise.",
        },
        returns="Success, with nothing to add.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
}
