"""Makes the profile of a customer, or completes the one that has the same email address."""

from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import profiles
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes

_PERSONAL: Final = (
    *("Title", "FirstName", "LastName", "SecondLastName", "NationalityCode", "Sex", "BirthDate"),
    *("BirthCountryCode", "BirthCountrySubdivisionCode", "BirthPlace", "Occupation", "Phone"),
)
"""What is overwritten of a profile that is there already."""


def answer(call: Call) -> JsonObject:
    """Return the profile.

    Raises:
        RefusedError: Another one has the email address and is not to be overwritten, something that
            the request names is unknown, or a document has no number.
    """
    body = call.body
    known = profiles.with_email(call, body.get("Email"))
    if known is not None and not body["OverwriteExisting"]:
        profiles.forbid_email()
    with Changes(call) as changes:
        if known is not None:
            told = {name: body[name] for name in _PERSONAL if body.get(name)}
            return profiles.shown(call, changes.change(profiles.CUSTOMERS, known, **told))
        made = changes.made(profiles.CUSTOMERS, call.generally()["Id"])
        made = profiles.addressed(changes, profiles.CUSTOMERS, made, body)
        profiles.documented(changes, made, body)
        return profiles.shown(call, made)
