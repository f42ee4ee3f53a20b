"""What the contract says of the operations on exchange rates."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "exchangeRates/getAll": Texts(
        method="get_all",
        summary="Get all exchange rates",
        description="Lists at which rates a property converts its currencies into each other, all in a single response. Each direction has a rate of its own.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "ids": "Only rates with one of these ids.",
            "enterprise_ids": "Properties whose rates are meant. Every property that the access token covers when absent or null.",
        },
        returns="Exchange rates between the currencies of properties.",
    ),
}
