"""What the contract says of the operations on countries."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "countries/getAll": Texts(
        method="get_all",
        summary="Get all countries",
        description="Lists the countries that Mews knows, their states and other subdivisions, the groups that they form, and which documents of theirs need no expiration date, all in a single response. The codes are those that addresses and nationalities are given by.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="All countries that Mews knows, and what belongs to them.",
    ),
}
