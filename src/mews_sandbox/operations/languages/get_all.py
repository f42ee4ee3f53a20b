"""Lists the languages that the sandbox knows. Nothing can change them."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.languages.known import FALLBACK, LANGUAGES


def answer(_: Call) -> JsonObject:
    """Return all languages, by their codes."""
    return {
        "Languages": [
            {
                "Code": code,
                "FallbackLanguageCode": None if code == FALLBACK else FALLBACK,
                "EnglishName": english,
                "LocalName": local,
            }
            for code, (english, local) in LANGUAGES.items()
        ]
    }
