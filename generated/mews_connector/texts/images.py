"""What the contract says of the operations on images."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "images/getUrls": Texts(
        method="get_urls",
        summary="Get the addresses of images",
        description="Tells where pictures can be loaded from, each in the size that is asked for.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "images": "One entry for each picture and size.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Where the wanted pictures are.",
    ),
}
