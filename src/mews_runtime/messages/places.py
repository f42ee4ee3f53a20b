"""What the contract says of the places in a message, and which of them nothing may show."""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin

from msgspec import UNSET, structs

from mews_runtime.schema.model import Model, wire_name
from mews_runtime.schema.updates import VALUE, is_update
from mews_runtime.schema.variants import Variants
from mews_runtime.values import Value


class Place(Value, frozen=True):
    """A place in a message."""

    model: type[Model] | None = None
    """The model of the object that belongs there, if one does."""
    inside: "Place | None" = None
    """Where the items of the list, or the values of the map, that belongs there are."""
    is_secret: bool = False
    """Whether nothing may show what is there, or below."""
    kind: type | None = None
    """`Decimal`, for which msgspec would take a text, too, `date`, `datetime`, `list` or `dict`, if
    that is it."""
    told_by: str = ""
    """The property beside it that tells which of several types belongs there, if one does."""
    is_update: bool = False
    """Whether an update belongs there, whose `Value` is all that a caller writes."""
    variants: "tuple[tuple[str, Place], ...]" = ()
    """Where the values of each type are, by what that property says."""

    def properties(self) -> "Mapping[str, Place] | None":
        """Return the places of the properties that an object there may have, or None if any."""
        if self.model is not None:
            return places(self.model)
        known = [place.properties() for _, place in self.variants]
        if not known or None in known:
            return None
        return {name: self.property(name) for each in known for name in each or ()}

    def told(self, beside: Mapping[str, object]) -> "Place":
        """Return the place of the type that belongs there, by the properties beside it."""
        says = beside.get(self.told_by)
        if not self.variants or not isinstance(says, str):
            return self
        # What Mews has added later may have any names.
        unknown = Place(variants=(*self.variants, ("", ANYWHERE)))
        return dict(self.variants).get(says, unknown)

    def item(self) -> "Place":
        """Return the place of an item, also of a list that does not belong there."""
        return self if self.is_secret or self.inside is None else self.inside

    def property(self, name: str) -> "Place":
        """Return the place of a property, also of an object that does not belong there."""
        if self.is_secret:
            return self
        if self.model is not None:
            return places(self.model).get(name, ANYWHERE)
        found = [place.property(name) for _, place in self.variants]
        found.sort(key=lambda place: (not place.is_secret, place is ANYWHERE))
        return found[0] if found else self.inside or ANYWHERE

    def step(self, name: str) -> str:
        """Return what leads to a property in a path: nothing to the value of an update."""
        return "" if self.is_update and name == VALUE else f".{name}"

    def has_secrets(self) -> bool:
        """Return whether nothing may show what is there, or something below."""
        return _has_secrets(self)

    def hides(self, value: object) -> bool:
        """Return whether nothing may show a value there. One of a wrong shape may be a secret."""
        return self.is_secret or (not isinstance(value, Mapping | list) and self.has_secrets())


ANYWHERE = Place()
"""A place of which the contract says nothing that matters here."""


@cache
def place_of(type_: Any) -> Place:
    """Return the place that values of a type have."""
    origin, arguments = get_origin(type_), get_args(type_)
    model = origin or type_
    if isinstance(model, type) and issubclass(model, Model):
        # The base of all models stands for an object that no model describes.
        return Place(model) if model is not Model else ANYWHERE
    if origin in {list, dict}:
        return Place(inside=place_of(arguments[-1]), kind=origin)
    if type_ in {Decimal, date, datetime}:
        return Place(kind=type_)
    inner = map(place_of, arguments if origin in {Annotated, Union, UnionType} else ())
    found = next((place for place in inner if place is not ANYWHERE), ANYWHERE)
    return structs.replace(found, is_update=True) if is_update(type_) else found


@cache
def places(model: type[Model]) -> Mapping[str, Place]:
    """Return the places of the properties of a model, by their wire names."""
    told = {each.attribute: each for each in model.__variants__}
    return {
        field.encode_name: Place(is_secret=True, is_update=place_of(field.type).is_update)
        if field.name in model.__secrets__
        else _place_told(model, told[field.name])
        if field.name in told
        else place_of(field.type)
        for field in structs.fields(model)
    }


def _place_told(model: type[Model], by: Variants) -> Place:
    variants = tuple((says, place_of(type_)) for says, type_ in by.types().items())
    return Place(told_by=wire_name(model, by.by), variants=variants)


@cache
def _has_secrets(place: Place, above: frozenset[Place] = frozenset()) -> bool:
    # A model may be below itself again.
    if place.is_secret or place in above:
        return place.is_secret
    return any(_has_secrets(each, above | {place}) for each in below(place))


def below(place: Place) -> Iterator[Place]:
    """Yield the places of what may be in a value, one step down."""
    yield from places(place.model).values() if place.model else ()
    yield from (each for _, each in place.variants)
    if place.inside is not None:
        yield place.inside


def properties(model: Model) -> dict[str, object]:
    """Return what a model holds by the wire names, without what is absent."""
    names = zip(model.__struct_encode_fields__, model.__struct_fields__, strict=True)
    return {wire: value for wire, name in names if (value := getattr(model, name)) is not UNSET}


def secrets_in(value: object, place: Place) -> Iterator[str]:
    """Yield the texts in a value, a model or plain JSON, that nothing may show."""
    if not place.has_secrets():
        return
    match value:
        case Model():
            for name, item in properties(value).items():
                yield from secrets_in(item, place.property(name))
        case Mapping():
            for name, item in cast("Mapping[str, object]", value).items():
                yield from [name] if place.is_secret else ()
                yield from secrets_in(item, place.property(name))
        case list():
            for item in cast("list[object]", value):
                yield from secrets_in(item, place.item())
        case None | bool():
            pass
        case _:
            yield from _texts(value)


def _texts(value: object) -> Iterator[str]:
    """Yield how a value may be written."""
    yield b64encode(value).decode() if isinstance(value, bytes) else str(value)
    if isinstance(value, float):
        yield f"{value:.0f}"
