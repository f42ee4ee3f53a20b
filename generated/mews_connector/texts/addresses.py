"""What the contract says of the operations on addresses."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "addresses/getAll": Texts(
        method="get_all",
        summary="List addresses",
        description="Lists the addresses of customers and companies, the newest first. It does not list all of them: name accounts, addresses or the interval in which they were changed.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_ids": "Chains whose accounts are meant. All chains that the access token covers when absent or null. Any number of them.",
            "account_ids": "Only addresses of these customers and companies. Any number of them.",
            "address_ids": "Which addresses to read, such as the one that a customer has as `address_id`. Any number of them.",
            "updated_utc": "Only addresses that were last changed inside this interval. The interval may be of any length.",
            "activity_states": "Whether to list what is in use, what is deleted, or both.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "addresses/add": Texts(
        method="add",
        summary="Add addresses",
        description="Gives customers and companies new addresses. An account may have several: a new one replaces none.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "addresses": "The new addresses. Several may go to the same account. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_id": "The chain whose accounts are meant. Required with a Portfolio Access Token, and ignored with any other token.",
        },
        returns="The addresses as Mews keeps them.",
    ),
    "addresses/update": Texts(
        method="update",
        summary="Update addresses",
        description="Changes addresses and returns them whole. Each property is an object of its own: absent or null keeps what is there, a `value` sets it, and a null `value` clears it. Neither the coordinates of an address nor the account that it belongs to can be changed.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "address_updates": "The addresses, each with what is new about it. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_id": "The chain whose accounts are meant. Required with a Portfolio Access Token, and ignored with any other token.",
        },
        returns="The addresses as Mews keeps them.",
    ),
    "addresses/delete": Texts(
        method="delete",
        summary="Delete addresses",
        description="Deletes addresses of customers and companies. `addresses/getAll` still lists them where `activity_states` asks for deleted ones.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "address_ids": "The addresses to delete, as `addresses/getAll` lists them. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_id": "The chain whose accounts are meant. Required with a Portfolio Access Token, and ignored with any other token.",
        },
        returns="Success, with nothing to add.",
    ),
}
