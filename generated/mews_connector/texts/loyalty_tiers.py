"""What the contract says of the operations on loyalty tiers."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "loyaltyTiers/getAll": Texts(
        method="get_all",
        summary="Get all loyalty tiers",
        description="Lists the levels of certain programs, such as gold and silver, newest first, in pages. Filters narrow the result together. How the levels rank is told by `ordering`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "loyalty_program_ids": "Of which programs to list the levels. Any number of them.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_ids": "Chains whose programs are meant. All chains that the access token covers when absent or null. Any number of them.",
            "loyalty_tier_ids": "Only levels with one of these ids, if they belong to those programs. Any number of them.",
            "activity_states": "Whether to list what is in use, what is deleted, or both.",
            "updated_utc": "Only levels that were last changed inside this interval. The interval may be of any length.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "loyaltyTiers/add": Texts(
        method="add",
        summary="Add loyalty tiers",
        description="Adds levels to programs, so that memberships can be at one of them. A program needs none.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "loyalty_tiers": "The levels, each with its program. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_id": "The chain whose programs are meant. Required with a Portfolio Access Token, and ignored with any other token.",
        },
        returns="The levels as they are now.",
    ),
    "loyaltyTiers/update": Texts(
        method="update",
        summary="Update loyalty tiers",
        description="Changes levels of programs. What is absent or null is kept. A level stays in its program.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "loyalty_tier_updates": "The levels, each with its new values. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="The levels as they are now.",
    ),
    "loyaltyTiers/delete": Texts(
        method="delete",
        summary="Delete loyalty tiers",
        description="Deletes levels of programs. The programs themselves stay.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "loyalty_tier_ids": "The levels, as `loyaltyTiers/getAll` lists them. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Success, with nothing to add.",
    ),
}
