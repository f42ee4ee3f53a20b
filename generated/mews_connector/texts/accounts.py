"""What the contract says of the operations on accounts."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "accounts/addFile": Texts(
        method="add_file",
        summary="Add a file to an account",
        description="Uploads a PDF or a picture, such as a scanned form, and attaches it to a customer or a company. No operation lists the files of an account, or changes them.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "account_id": "The customer or company that the file is attached to.",
            "name": "What the file is called, with its ending, such as `document.pdf`.",
            "type_": "MIME type of the content: `application/pdf`, `image/bmp`, `image/gif`, `image/jpeg`, `image/png` or `image/tiff`, and no other.",
            "data": "The bytes of the scan, photo or document to keep.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_id": "The chain whose accounts are meant. Required with a Portfolio Access Token, and ignored with any other token.",
        },
        returns="Under which id the uploaded file is kept.",
    ),
    "accounts/update": Texts(
        method="update",
        summary="Update accounts",
        description="Changes customers and companies, several in one request, and returns them. Each property is an object of its own: absent or null keeps what is there, a `value` sets it, and a null `value` clears it. Unlike `customers/update` it can clear what is known of a customer, and change one classification without the others.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "account_updates": "The accounts, each with what is new about it. Customers and companies may be mixed. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_id": "The chain whose accounts are meant. Required with a Portfolio Access Token, and ignored with any other token.",
        },
        returns="The accounts that were changed.",
    ),
    "accounts/merge": Texts(
        method="merge",
        summary="Merge accounts",
        description="Merges customers into another customer, such as several profiles of one guest, or companies into another company. The target keeps its id, and a customer that was merged into it names it as `merge_target_id`. No operation separates them again.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "account_merge_parameters": "The merges, each with one target. At most 10 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Success, with nothing to add.",
    ),
}
