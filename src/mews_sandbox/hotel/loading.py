"""Reading the hotel's data: from a file, from a mapping, or the default one, with what is wrong."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from copy import deepcopy
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources as package_files
from pathlib import Path
from typing import Any, Final, TypeVar, cast
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import msgspec
import yaml

from mews_sandbox.clock import EARLIEST, LATEST
from mews_sandbox.hotel.data import (
    NO_ID,
    Day,
    Hotel,
    HotelError,
    Property,
    Rate,
    Service,
    everything,
    missing,
)
from mews_sandbox.hotel.money import CURRENCIES, TAX_ENVIRONMENTS

HashableT = TypeVar("HashableT", bound=Hashable)

_STANDARD_PRICE: Final = Decimal(100)
_LARGEST_FILE: Final = 16 * 2**20
_DEEPEST: Final = 100
_MOST_VALUES: Final = 1_000_000
_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load(source: "Hotel | Mapping[str, Any] | str | Path | None" = None) -> Hotel:
    """Return a hotel from its data: a file, a mapping of the same shape, or the default one.

    Raises:
        HotelError: The data cannot be used.
    """
    if source is None:
        # Whoever changes a hotel changes that of one sandbox.
        return deepcopy(default())
    if isinstance(source, Hotel):
        _converted(msgspec.to_builtins(source), "the hotel")
        return _completed(source, "the hotel")
    if isinstance(source, Mapping):
        return _converted(source, "the hotel")
    if not isinstance(cast("object", source), str | Path):
        message = f"a hotel is a file, a mapping or a Hotel; got a {type(source).__name__}"
        raise HotelError(message)
    path = Path(source)
    try:
        text = _text(path)
    except (OSError, ValueError) as error:
        message = f"{path}: cannot be read: {error}"
        raise HotelError(message) from None
    try:
        _check_size(text)
        data = msgspec.yaml.decode(text)
    except (msgspec.DecodeError, yaml.YAMLError, ValueError) as error:
        message = f"{path}: {error}"
        raise HotelError(message) from None
    return _converted(data, str(path))


def _text(path: Path) -> str:
    """Return the text of a file.

    Raises:
        OSError: It cannot be read.
        ValueError: It is no file but a device or a pipe, which may never end, is too large, or is
            not in UTF-8.
    """
    status = path.stat()
    if not (path.is_file() or path.is_dir()):
        message = "it is a device or a pipe; give a file"
        raise ValueError(message)
    if status.st_size > _LARGEST_FILE:
        message = f"it is larger than {_LARGEST_FILE} bytes"
        raise ValueError(message)
    return path.read_text(encoding="utf-8")


@cache
def default() -> Hotel:
    """Return the hotel that comes with the package."""
    file = package_files.files("mews_sandbox").joinpath("hotel.yaml")
    return _converted(msgspec.yaml.decode(file.read_bytes()), file.name)


def _check_size(text: str) -> None:
    """Refuse a text that its decoder would not survive.

    Nesting crashes it, since it is recursive and in C. An alias is short, and stands for all that
    its anchor holds.

    Raises:
        ValueError: The text is nested too deeply, or stands for too many values.
    """
    sizes: dict[str | None, int] = {}
    open_: list[tuple[str | None, int]] = [(None, 0)]
    for event in yaml.parse(text, Loader=_Loader):
        size = int(isinstance(event, yaml.ScalarEvent))
        if isinstance(event, yaml.CollectionStartEvent):
            open_.append((event.anchor, 1))
        elif isinstance(event, yaml.AliasEvent):
            size = sizes.get(event.anchor, 1)
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, size = open_.pop()
            sizes[anchor] = size
        above, total = open_.pop()
        open_.append((above, total + size))
        if len(open_) > _DEEPEST or total + size > _MOST_VALUES:
            message = "it is nested too deeply, or stands for too many values"
            raise ValueError(message)


def _converted(data: object, where: str) -> Hotel:
    try:
        hotel = msgspec.convert(data, Hotel)
    except (msgspec.ValidationError, RecursionError) as error:
        is_deep = isinstance(error, RecursionError)
        message = f"{where}: {'it is nested too deeply' if is_deep else error}"
        raise HotelError(message) from None
    return _completed(hotel, where)


def _completed(hotel: Hotel, where: str) -> Hotel:
    """Return a hotel with all its ids and a rate of each service, if it can be one."""
    for property_ in hotel.properties:
        for service in property_.services:
            service.rates = service.rates or [Rate(name="Standard rate", price=_STANDARD_PRICE)]
    for place, named in everything(hotel):
        if named.id == NO_ID:
            named.id = uuid5(NAMESPACE_URL, place)
    for problem in _problems(hotel):
        message = f"{where}: {problem}"
        raise HotelError(message)
    return hotel


def _unknown_zone() -> str:
    if available_timezones():
        return "is not an IANA time zone"
    return "cannot be used, as this system has no time zones: install the package tzdata"


def _problems(hotel: Hotel) -> Iterator[str]:
    for at, property_ in enumerate(hotel.properties):
        path = f"$.properties[{at}]"
        try:
            ZoneInfo(property_.time_zone)
        except (ZoneInfoNotFoundError, OSError, ValueError):
            yield f"{path}.time_zone: {property_.time_zone!r} {_unknown_zone()}"
        if property_.currency not in CURRENCIES:
            yield f"{path}.currency: {missing('currency', property_.currency, CURRENCIES)}"
        if property_.tax_environment not in TAX_ENVIRONMENTS:
            environment = missing("environment", property_.tax_environment, TAX_ENVIRONMENTS)
            yield f"{path}.tax_environment: {environment}"
        if property_.since is not None:
            yield from _problems_of_day(f"{path}.since", property_.since)
        yield from _problems_inside(property_, path)
    names = {property_.name for property_ in hotel.properties}
    for token, covered in hotel.portfolio_access_tokens.items():
        for name in {*covered} - names:
            yield f"$.portfolio_access_tokens.{token}: {missing('property', name, names)}"
    tokens = [property_.access_token for property_ in hotel.properties]
    for token in _repeated([*tokens, *hotel.portfolio_access_tokens]):
        yield f"$: the access token {token!r} opens two things; each needs its own"
    for named in _repeated(item.id for _, item in everything(hotel)):
        yield f"$: the id {named} is used twice; give one of the two another name, or an id"


def _problems_inside(property_: Property, path: str) -> Iterator[str]:
    for at, service in enumerate(property_.services):
        yield from _problems_of_rates(service, f"{path}.services[{at}].rates")
        for number, held in enumerate(service.availability_blocks):
            where = f"{path}.services[{at}].availability_blocks[{number}]"
            if held.start is not None and held.end is not None:
                yield from _problems_of_days(where, start=held.start, end=held.end)
            elif held.start != held.end:
                yield f"{where}: has either a start and an end, or neither"
    names = {resource.name for resource in property_.resources}
    for name in _repeated(resource.name for resource in property_.resources):
        yield f"{path}: two of its resources are called {name!r}; each needs its own name"
    yield from _problems_of_stays(property_, path)
    for at, block in enumerate(property_.blocks):
        where = f"{path}.blocks[{at}]"
        if block.resource not in names:
            yield f"{where}.resource: {missing('resource', block.resource, names)}"
        yield from _problems_of_days(where, start=block.start, end=block.end)


def _problems_of_stays(property_: Property, path: str) -> Iterator[str]:
    rates = {
        resource.name: {rate.name for rate in service.rates}
        for service in property_.services
        for category in service.resource_categories
        for resource in category.resources
    }
    for at, stay in enumerate(property_.reservations):
        where = f"{path}.reservations[{at}]"
        known = rates.get(stay.resource)
        if known is None:
            yield f"{where}.resource: {missing('resource', stay.resource, rates)}"
        elif stay.rate is not None and stay.rate not in known:
            yield f"{where}.rate: {missing('rate', stay.rate, known)}"
        yield from _problems_of_days(where, arrival=stay.arrival, departure=stay.departure)


def _problems_of_rates(service: Service, path: str) -> Iterator[str]:
    by_name = {rate.name: rate for rate in service.rates}
    for name in _repeated(rate.name for rate in service.rates):
        yield f"{path}: two of them are called {name!r}; each needs its own name"
    for at, rate in enumerate(service.rates):
        base = rate.base_rate
        if base is None:
            continue
        if base not in by_name:
            yield f"{path}[{at}].base_rate: {missing('rate', base, by_name)}"
        elif by_name[base].base_rate is not None:
            yield f"{path}[{at}].base_rate: {base!r} depends on another rate itself"


def _problems_of_days(where: str, **days: Day) -> Iterator[str]:
    """Yield what is wrong with two days, by their names."""
    (begins, first), (ends, last) = days.items()
    for name, day in days.items():
        yield from _problems_of_day(f"{where}.{name}", day)
    # A date and a number of days cannot be compared.
    is_late = isinstance(first, int) and isinstance(last, int) and first >= last
    if is_late or (isinstance(first, date) and isinstance(last, date) and first >= last):
        yield f"{where}.{ends}: has to be later than the {begins}"


def _problems_of_day(where: str, day: Day) -> Iterator[str]:
    if isinstance(day, date) and not EARLIEST.date() <= day < LATEST.date():
        yield f"{where}: has to be from {EARLIEST:%Y} on, and before {LATEST:%Y}"


def _repeated(items: Iterable[HashableT]) -> list[HashableT]:
    return [item for item, times in Counter(items).items() if times > 1]
