"""What the contract says of the operations on account notes."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "accountNotes/getAll": Texts(
        method="get_all",
        summary="List account notes",
        description="Lists remarks on customers and companies, the newest first. Without any filter these are the notes on all accounts of the chain.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_ids": "Chains whose accounts are meant. All chains that the access token covers when absent or null. Any number of them.",
            "account_note_ids": "Which notes to read. Any number of them.",
            "account_ids": "Only notes on these customers and companies. Any number of them.",
            "updated_utc": "Only notes that were last changed inside this interval. The notes themselves do not tell when that was. The interval may be of any length.",
            "activity_states": "Whether to list what is in use, what is deleted, or both.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "accountNotes/add": Texts(
        method="add",
        summary="Add account notes",
        description="Attaches remarks to customers and companies. An account can have several: a new one replaces none. A note on a company can only be `general`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "account_notes": "The remarks, each with its account. Several may go to the same one. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_id": "The chain whose accounts are meant. Required with a Portfolio Access Token, and ignored with any other token.",
        },
        returns="The notes as Mews keeps them.",
    ),
    "accountNotes/update": Texts(
        method="update",
        summary="Update account notes",
        description="Rewrites notes, or classifies them anew, and returns them whole. The text is replaced as a whole: to add a line, send the old ones as well. The account of a note cannot be changed.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "account_note_updates": "The notes, each with what is new about it. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_id": "The chain whose accounts are meant. Required with a Portfolio Access Token, and ignored with any other token.",
        },
        returns="The notes as Mews keeps them.",
    ),
    "accountNotes/delete": Texts(
        method="delete",
        summary="Delete account notes",
        description="Deletes notes on customers and companies. `accountNotes/getAll` still lists them where `activity_states` asks for deleted ones.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "account_note_ids": "The notes to delete, as `accountNotes/getAll` lists them. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_id": "The chain whose accounts are meant. Required with a Portfolio Access Token, and ignored with any other token.",
        },
        returns="Success, with nothing to add.",
    ),
}
