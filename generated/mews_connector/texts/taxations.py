"""What the contract says of the operations on taxations."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "taxations/getAll": Texts(
        method="get_all",
        summary="Get all taxations",
        description="Lists the taxes of all countries and regions with their rates, and not only those of one property. To find the rates that a property may use, take its `tax_environment_code` from `configuration/get`, the `taxation_codes` of that environment from `taxEnvironments/getAll`, and from here the rates with one of these codes. What is sold carries codes of rates, and no percentages.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="All taxes that Mews knows.",
    ),
}
