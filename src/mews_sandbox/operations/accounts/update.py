"""Changes customers and companies: all of a request, or none."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from mews_contract.json_values import JsonObject, is_object
from mews_sandbox.accounts import profiles
from mews_sandbox.accounts.flags import SYNONYMS, as_one, flagged
from mews_sandbox.accounts.shapes import COMPANY, CUSTOMER, Shape, day_of
from mews_sandbox.operations.call import Call, part, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.further import item_of
from mews_sandbox.operations.references import active
from mews_sandbox.operations.values import VALUE

_SHAPES: Final[Mapping[str, Shape]] = {"Customer": CUSTOMER, "Company": COMPANY}


def answer(call: Call) -> JsonObject:
    """Return the accounts as they are now, each in its own shape.

    Raises:
        RefusedError: An account is unknown, deleted or of the other type, or what is new about it
            cannot be.
    """
    told: dict[str, str] = {}
    with Changes(call) as changes:
        for said in call.body["AccountUpdates"]:
            type_: str = said["Discriminator"]
            update = said.get(type_)
            if update is None:
                refuse(type_, f"has to say what to change of a {type_.lower()}")
            account = active(call, [_SHAPES[type_].kind], said["Id"], "Id")
            _change(changes, _SHAPES[type_], account, update)
            told[account["Id"]] = type_
    return {"Accounts": [_shown(call, id_, type_) for id_, type_ in told.items()]}


def _change(changes: Changes, shape: Shape, account: JsonObject, update: JsonObject) -> None:
    call = changes.call
    new = dict(_values(call, shape, account, update))
    for name in shape.flags & {*filter(update.get, update)}:
        new[name] = _flagged(account, part(update, name), name)
    if shape is CUSTOMER:
        if profiles.with_email(call, new.get("Email"), account["Id"]) is not None:
            profiles.forbid_email()
    else:
        new["Options"] = {**part(account, "Options"), **dict(_said(part(update, "Options")))}
    changed = changes.change(shape.kind, account, **new)
    for breach in call.kinds.breaches(shape.kind, changed):
        refuse("Invalid value:", str(breach))


def _flagged(account: JsonObject, said: JsonObject, name: str) -> list[str]:
    """Return which flags are set now. Of two that mean the same, the newer one counts."""
    older, newer = SYNONYMS
    both = said.get(newer) or said.get(older)
    if both:
        said = {**said, older: both, newer: both}
    return as_one(flagged(as_one(account.get(name) or ()), said))


def _values(
    call: Call, shape: Shape, account: JsonObject, update: JsonObject
) -> Iterator[tuple[str, Any]]:
    """Yield what the entity gets of texts, ids and what has a few values, as it calls them."""
    known = call.kinds.part(shape.kind).members
    for path, value in _said(update):
        name, _, inside = shape.kept(path).partition(".")
        if path == shape.name and not value:
            refuse(path, "cannot be cleared")
        if isinstance(value, str) and len(value) > shape.longest.get(path, len(value)):
            refuse(path, f"has {shape.longest[path]} characters at most")
        if path in shape.references and value is not None:
            kind = shape.references[path]
            other = active(call, [kind], value, path)["Id"]
            if other == account["Id"]:
                refuse(path)
            yield name, other
            continue
        choices = known[name].place.node.get("enum") if name in known else None
        if value is not None and choices and value not in choices:
            refuse(path, f"has to be one of {', '.join(choices)}")
        if path == "BirthDate" and value is not None:
            yield name, day_of(value) or refuse(path, "has to be a date")
        else:
            yield name, {**part(account, name), inside: value} if inside else value


def _said(update: JsonObject, above: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the paths of what a request sets, with the values, except for flags."""
    for name, said in update.items():
        if not is_object(said):
            continue
        if VALUE in said:
            yield f"{above}{name}", said[VALUE]
        elif name == "LegalEntityIdentifiers":
            yield from _said(said, f"{name}.")


def _shown(call: Call, id_: str, type_: str) -> JsonObject:
    shape, members = _SHAPES[type_], item_of(call, "Accounts").members
    entity = call.state.entities[shape.kind].get(id_) or {}
    shown = shape.shown(members[type_], entity, call.directory.profile_id)
    return {"Id": id_, "Discriminator": type_, **dict.fromkeys(_SHAPES), type_: shown}
