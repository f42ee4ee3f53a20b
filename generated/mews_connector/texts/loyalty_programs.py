"""What the contract says of the operations on loyalty programs."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "loyaltyPrograms/getAll": Texts(
        method="get_all",
        summary="Get all loyalty programs",
        description="Lists the programs that guests can be members of, newest first, in pages. They belong to chains, so that all properties of a chain share them. Filters narrow the result together.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_ids": "Chains whose programs are meant. All chains that the access token covers when absent or null. Any number of them.",
            "created_utc": "Only programs that were added inside this interval. The interval may be of any length.",
            "updated_utc": "Only programs that were last changed inside this interval. The interval may be of any length.",
            "loyalty_program_ids": "Only programs with one of these ids. Any number of them.",
            "activity_states": "Whether to list what is in use, what is deleted, or both.",
            "codes": "Only programs that bookings refer to by one of these. Any number of them.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "loyaltyPrograms/add": Texts(
        method="add",
        summary="Add loyalty programs",
        description="Sets up programs for a chain, so that guests can become members with `loyaltyMemberships/add`. Levels such as gold are added with `loyaltyTiers/add`. Choose the codes well: `loyaltyPrograms/update` cannot change them.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "loyalty_programs": "What guests will be able to join. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_id": "The chain to add them to. Required with a Portfolio Access Token, and ignored with any other token.",
        },
        returns="The programs as they are now.",
    ),
    "loyaltyPrograms/update": Texts(
        method="update",
        summary="Update loyalty programs",
        description="Changes programs, but not their codes. What is absent or null is kept.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "loyalty_program_updates": "The programs, each with its new values. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_id": "The chain whose programs are meant. Required with a Portfolio Access Token, and ignored with any other token.",
        },
        returns="The programs as they are now.",
    ),
    "loyaltyPrograms/delete": Texts(
        method="delete",
        summary="Delete loyalty programs",
        description="Deletes programs. One that still has active memberships cannot be deleted: delete these first, with `loyaltyMemberships/delete`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "loyalty_program_ids": "The programs, none of which may have active memberships. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Success, with nothing to add.",
    ),
}
