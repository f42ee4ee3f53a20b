"""What the contract says of the operations on resource access tokens."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "resourceAccessTokens/add": Texts(
        method="add",
        summary="Add resource access tokens",
        description="Creates door codes or RFID tags for reservations. The codes are in the request and in the answer: treat both as secrets.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "resource_access_token_parameters": "The resource access tokens. At most 1000 in a request.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="The resource access tokens as they were created.",
    ),
}
