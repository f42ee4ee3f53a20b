"""What the contract says of the operations on products."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "products/getAll": Texts(
        method="get_all",
        summary="Get all products",
        description="Lists what is sold together with services, or by them, newest first, in pages. Products that belong to a service by default, such as the night itself, are listed only if `include_default` says so, or if `product_ids` are given. They are of use in accounting, and not to be offered to guests.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_ids": "Only what is sold by these services, or together with them. Any number of them.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "product_ids": "Only these products. Those that a service has by default are among them unless `include_default` is false. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
            "include_default": "Whether to list also what a service has by default and nobody chooses, such as the night of a stay. Null or absent means yes with `product_ids`, and no without them.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "products/getPricing": Texts(
        method="get_pricing",
        summary="Get the pricing of a product",
        description="Tells what a product costs in each time unit of its service, and what guests of an age category pay for it. What it costs at a single rate comes from `rates/getPricing`. Both ends of the interval have to be exact starts of time units. A day starts at midnight in the property's time zone. The interval may span 100 hours, 100 days or 24 months, by the service's time unit.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "product_id": "Whose prices to tell.",
            "first_time_unit_start_utc": "Exact start of the first time unit to price, in UTC.",
            "last_time_unit_start_utc": "Exact start of the last time unit to price, in UTC. That unit is still part of the interval.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "The properties among whose products it is looked for. Every property that the access token covers when absent or null. At most 1000 in a call.",
        },
        returns="What a product costs.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
    "products/updatePrice": Texts(
        method="update_price",
        summary="Update the prices of a product",
        description="Sets what a product costs in time units of its service. Each price replaces the earlier one of the same time units, and one without a `value` removes what was set. Every time unit that an interval intersects is changed. Past prices change only inside the property's editable history. An interval may span 367 hours, 367 days or 24 months, by the service's time unit.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "product_id": "Which product to change: its id, or `eid:` followed by its external identifier.",
            "price_updates": "What each price applies to. At most 100 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property to act on. Required with a Portfolio Access Token, ignored otherwise.",
        },
        returns="Success, with nothing to add.",
    ),
    "products/delete": Texts(
        method="delete",
        summary="Delete products",
        description="Takes products out of use: their `is_active` becomes false.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "product_ids": "Which ones to delete. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property to act on. Required with a Portfolio Access Token, ignored otherwise.",
        },
        returns="Success, with nothing to add.",
    ),
}
