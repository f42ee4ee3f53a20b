"""What the contract says of the operations on tax environments."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "taxEnvironments/getAll": Texts(
        method="get_all",
        summary="Get all tax environments",
        description="Lists which taxes are charged where and when, for all countries and regions that Mews knows. That of a property is its `tax_environment_code` in `configuration/get`; the rates are in `taxations/getAll`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Which taxes are charged where and when.",
    ),
}
