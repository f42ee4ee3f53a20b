"""Several forms of a value as one: what one description spreads out another says at once."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from mews_contract.drift.schema.composition import either
from mews_contract.drift.schema.constraints import Constraints

_T = TypeVar("_T")


def are_spread(whole: Constraints, forms: Sequence[Constraints]) -> bool:
    """Return whether several forms have more of the properties or values of one than any alone.

    So have forms that nothing tells apart.
    """
    own = _features(whole)
    shared = [own & _features(form) for form in forms]
    is_vague = not any(map(_features, forms)) and whole.type not in {"object", "array"}
    is_same = is_vague and len({form.format for form in forms}) == 1
    return is_same or len(_union(shared)) > max(map(len, shared))


def joined(forms: Sequence[Constraints]) -> Constraints:
    """Return what each of several forms of a type demands, and what all of them allow.

    Raises:
        DocumentError: It has too many alternatives to be compared.
    """
    names = dict.fromkeys(name for form in forms for name in form.properties)
    enums = [form.enum for form in forms if form.enum is not None]
    formats = {form.format for form in forms}
    return Constraints(
        type=forms[0].type,
        format=formats.pop() if len(formats) == 1 else "",
        bounds=dict(_common(form.bounds.items() for form in forms)),
        patterns=_common(form.patterns for form in forms),
        multiple_of=_common(form.multiple_of for form in forms),
        enum=_union(enums) if len(enums) == len(forms) else None,
        properties={
            name: either([form.properties[name] for form in forms if name in form.properties], name)
            for name in names
        },
        owners={name: owner for form in forms for name, owner in form.owners.items()},
        required=_common(form.required for form in forms),
        additional=either([form.additional for form in forms], "additionalProperties"),
        items=either([form.items for form in forms], "items"),
        other=dict(_common(form.other.items() for form in forms)),
        defaults=_common(form.defaults for form in forms),
        flags=_common(form.flags for form in forms),
    )


def _features(form: Constraints) -> frozenset[str]:
    return frozenset(form.properties) | (form.enum or frozenset())


def _union(sets: Iterable[Iterable[_T]]) -> frozenset[_T]:
    return frozenset(each for members in sets for each in members)


def _common(sets: Iterable[Iterable[_T]]) -> frozenset[_T]:
    first, *rest = map(frozenset, sets)
    return first.intersection(*rest)
