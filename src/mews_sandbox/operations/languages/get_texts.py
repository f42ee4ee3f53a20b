"""Returns texts in some languages. Which `Scope` means which texts is documented nowhere."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.languages.known import FALLBACK, LANGUAGES, TEXTS


def answer(call: Call) -> JsonObject:
    """Return all texts in each language, whatever the scope: in the fallback one where it has none.

    Raises:
        RefusedError: There is no such language.
    """
    codes = dict.fromkeys(call.body["LanguageCodes"])
    if not codes.keys() <= LANGUAGES.keys():
        refuse("LanguageCodes")
    return {
        "LanguageTexts": [
            {"LanguageCode": code, "Texts": {**TEXTS[FALLBACK], **TEXTS.get(code, {})}}
            for code in codes
        ]
    }
