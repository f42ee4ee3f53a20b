"""What the contract says of the operations on languages."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "languages/getAll": Texts(
        method="get_all",
        summary="Get all languages",
        description="Lists the languages that the API supports, all of them at once.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="All languages that the API supports.",
    ),
    "languages/getTexts": Texts(
        method="get_texts",
        summary="Get language texts",
        description="Lists Mews' own texts, such as the labels of an address, as they read in the languages that are asked for. Which values `scope` takes is not documented: the example of the documentation sends an empty text.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "language_codes": "The languages, by their codes in `languages/getAll`.",
            "scope": "Which of all texts are meant. No values of it are documented, but that the documentation's example has an empty one.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="How Mews words its texts, language by language.",
    ),
}
