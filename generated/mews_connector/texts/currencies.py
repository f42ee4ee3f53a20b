"""What the contract says of the operations on currencies."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "currencies/getAll": Texts(
        method="get_all",
        summary="Get all currencies",
        description="Lists the currencies that Mews knows. Which of them a property takes is in `configuration/get`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="All currencies that Mews knows.",
    ),
}
