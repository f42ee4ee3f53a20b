"""Tells where images are. There are none: the addresses are made up, and lead nowhere."""

from typing import Final
from urllib.parse import urlencode

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call

_ROOT: Final = "https://images.example.com"
_SIZES: Final = {"Mode": "ResizeMode", "Width": "Width", "Height": "Height"}


def answer(call: Call) -> JsonObject:
    """Return an address for each image, in the order of the request."""
    return {"ImageUrls": [_url(image) for image in call.body["Images"]]}


def _url(image: JsonObject) -> JsonObject:
    id_ = image["ImageId"].lower()
    sizes = {name: image.get(said) for name, said in _SIZES.items()}
    query = urlencode({name: value for name, value in sizes.items() if value is not None})
    return {"ImageId": id_, "Url": f"{_ROOT}/{id_}{'?' if query else ''}{query}"}
