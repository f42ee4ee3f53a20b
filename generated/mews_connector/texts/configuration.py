"""What the contract says of the operations on configuration."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "configuration/get": Texts(
        method="get",
        summary="Get the configuration",
        description="Tells which property an access token is for, how that property is set up, and what time it is on the server. With a token for several properties, say in `enterprise_id` which one: Mews describes the stand-in for the portfolio otherwise. An integration that is tied to one bookable service gets that service too.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property to describe. When absent or null that of the access token; always say it with a Portfolio Access Token.",
        },
        returns="How a property is set up, seen from one integration.",
    ),
}
