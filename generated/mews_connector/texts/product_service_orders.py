"""What the contract says of the operations on product service orders."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "productServiceOrders/getAll": Texts(
        method="get_all",
        summary="Get all product service orders",
        description="Lists orders of the given services that are no reservations, such as those of `orders/add`, newest first, in pages. Filters narrow the result together. An order says who ordered, and when; what was ordered, and for how much, is listed by `orderItems/getAll`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_ids": "Of which services to list the orders. Any number of them.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "product_service_order_ids": "Only orders with one of these ids. Any number of them.",
            "account_ids": "Only orders that these customers or companies are charged for. Any number of them.",
            "linked_reservation_ids": "Only what was ordered during these stays. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
            "states": "Only orders in one of these states.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
}
