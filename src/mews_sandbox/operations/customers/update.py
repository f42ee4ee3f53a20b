"""Changes the profile of a customer. What is null, absent or empty is kept."""

from dataclasses import replace

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import profiles
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes


def answer(call: Call) -> JsonObject:
    """Return the profile as it is now.

    Raises:
        RefusedError: It is unknown, another one has the email address, something that the request
            names is unknown, or a document has no number.
    """
    body = call.body
    customer = call.find([profiles.CUSTOMERS], body["CustomerId"], "CustomerId")
    if profiles.with_email(call, body.get("Email"), customer["Id"]) is not None:
        profiles.forbid_email()
    inside = {"Address", *profiles.DOCUMENT_TYPES}
    plain = {name: value for name, value in body.items() if value != "" and name not in inside}
    with Changes(call) as changes:
        changes.change(profiles.CUSTOMERS, customer)
        replace(call, body=plain).generally()
        changed = changes.call.state.entities[profiles.CUSTOMERS].get(customer["Id"]) or customer
        changed = profiles.addressed(changes, profiles.CUSTOMERS, changed, body)
        profiles.documented(changes, changed, body)
        return profiles.shown(call, changed)
