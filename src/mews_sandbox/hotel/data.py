"""The hotel of a sandbox: what its data file may say, and what follows from it.

Anything without an `id` gets one that follows from its name, so a file stays readable and its ids
stay the same. Days are written as dates, or as a number of days from today.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, TypeVar, cast
from uuid import UUID
from zoneinfo import ZoneInfo

from msgspec import Meta, Struct, field

from mews_sandbox.hotel.money import TAX_ENVIRONMENTS, ZERO, Money, Pricing
from mews_sandbox.hotel.times import TimeUnit, plain

CENTURY: Final = 36_525
"""So many days from today are the most that may be said."""

Day = Annotated[int, Meta(ge=-CENTURY, le=CENTURY)] | date
"""A date, or a number of days from today, a century at most."""

Name = Annotated[str, Meta(min_length=1)]
NamedT = TypeVar("NamedT", bound="Named")


ReservationState = Literal[
    "Inquired", "Requested", "Optional", "Confirmed", "Started", "Processed", "Canceled"
]

NO_ID = UUID(int=0)
"""Stands for an id that follows from the name."""


class HotelError(ValueError):
    """The data of a hotel cannot be used. Says where in it and why."""


class Named(Struct, kw_only=True, forbid_unknown_fields=True):
    """Something with a name, and an id that follows from it unless it is given."""

    name: Name
    id: UUID = NO_ID


class Resource(Named, kw_only=True, forbid_unknown_fields=True):
    """A room, a bed or whatever else is let."""

    state: Literal["Dirty", "Clean", "Inspected", "OutOfService", "OutOfOrder"] = "Inspected"


class ResourceCategory(Named, kw_only=True, forbid_unknown_fields=True):
    """Resources of one kind."""

    capacity: Annotated[int, Meta(ge=1, le=2**31 - 1)]
    extra_capacity: Annotated[int, Meta(ge=0, le=2**31 - 1)] = 0
    price_adjustment: Decimal = ZERO
    """By how much a time unit costs more than the base price of a rate, or less."""
    resources: list[Resource]


class Rate(Named, kw_only=True, forbid_unknown_fields=True):
    """The price at which a service is sold: its own, or one that follows from a base rate."""

    group: Name = "Public rates"
    price: Decimal = ZERO
    """The base price of a time unit, if it does not depend on another rate."""
    base_rate: Name | None = None
    relative: Decimal = ZERO
    """The part of the base rate's price that is added: -0.1 is 10 % less."""
    absolute: Decimal = ZERO
    """What is added to that."""
    empty_unit: Decimal = ZERO
    """What is added for each person less than the capacity."""
    extra_unit: Decimal = ZERO
    """What is added for each person more than the capacity."""


class AvailabilityBlock(Named, kw_only=True, forbid_unknown_fields=True):
    """Availability that is set aside, always or from midnight to midnight."""

    start: Day | None = None
    end: Day | None = None


class Service(Named, kw_only=True, forbid_unknown_fields=True):
    """What a property sells by time unit."""

    time_unit: TimeUnit = TimeUnit.DAY
    resource_categories: list[ResourceCategory]
    rates: list[Rate] = []
    """The first one applies to reservations without a rate. Without any, a standard rate."""
    availability_blocks: list[AvailabilityBlock] = []


class Companionship(Named, kw_only=True, forbid_unknown_fields=True):
    """A guest of a reservation."""


class Reservation(Named, kw_only=True, forbid_unknown_fields=True):
    """A stay in a resource, from a day to the day of departure. Its name is its number."""

    resource: Name
    arrival: Day
    departure: Day
    state: ReservationState | None = None
    """By default confirmed until the day of arrival, then started, then processed."""
    rate: Name | None = None
    adults: Annotated[int, Meta(ge=0, le=100)] = 0
    """How many. 0 means as many as there are companionships, and at least one."""
    children: Annotated[int, Meta(ge=0, le=100)] = 0
    locked: bool = False
    companionships: list[Companionship] = []
    """Its guests, by name. The first one pays, or else a guest with the reservation's name."""


class Block(Named, kw_only=True, forbid_unknown_fields=True):
    """A resource block that exists from the beginning, from midnight to midnight."""

    resource: Name
    type: Literal["OutOfOrder", "InternalUse"]
    start: Day
    end: Day
    deleted: bool = False
    notes: str | None = None


class Property(Named, kw_only=True, forbid_unknown_fields=True):
    """An enterprise: one hotel, with an access token of its own."""

    time_zone: Name
    access_token: Name
    currency: Name = "GBP"
    pricing: Pricing = Pricing.GROSS
    tax_environment: Name = "UK-2022"
    language: Name = "en-GB"
    """The language of texts without one."""
    editable_history_days: Annotated[int, Meta(ge=0, le=CENTURY)] = 0
    since: Day | None = None
    """When everything except its blocks was made and changed. None is when the sandbox starts."""
    services: list[Service]
    reservations: list[Reservation] = []
    blocks: list[Block] = []
    entities: dict[Name, list[dict[str, Any]]] = {}
    """Further entities as responses show them, by kind. Required properties may be left out."""

    @property
    def zone(self) -> ZoneInfo:
        """Its time zone."""
        return ZoneInfo(self.time_zone)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(name={self.name!r}, id={self.id!r})"

    @property
    def money(self) -> Money:
        """How it computes with money."""
        return Money(self.currency, self.pricing, TAX_ENVIRONMENTS[self.tax_environment])

    @property
    def resource_categories(self) -> list[ResourceCategory]:
        """The resource categories of all its services."""
        return [category for service in self.services for category in service.resource_categories]

    @property
    def resources(self) -> list[Resource]:
        """All its resources."""
        return [item for category in self.resource_categories for item in category.resources]

    def start_of(self, day: Day, today: date) -> datetime:
        """Return when a day begins here, in UTC."""
        midnight = plain(datetime.combine(on_date(day, today), time(), self.zone))
        return midnight.astimezone(UTC)


class Chain(Named, kw_only=True, forbid_unknown_fields=True):
    """The chain that all properties of a hotel belong to, with its customers and companies."""


class Profile(Named, kw_only=True, forbid_unknown_fields=True):
    """Who makes and changes what is made and changed through the API."""


class Hotel(Struct, kw_only=True, forbid_unknown_fields=True):
    """One or more properties, and the tokens that open them."""

    client_token: Name
    chain: Chain = field(default_factory=lambda: Chain(name="Hotels"))
    profile: Profile = field(default_factory=lambda: Profile(name="Integration"))
    portfolio_access_tokens: dict[Name, list[Name]] = {}
    """Names of the properties that each Portfolio Access Token covers."""
    properties: Annotated[list[Property], Meta(min_length=1)]

    def __repr__(self) -> str:
        return f"{type(self).__name__}(chain={self.chain!r}, properties={self.properties!r})"

    def find_property(self, name: str) -> Property:
        """Return a property by its name."""
        return _find(self, Property, name, "property")

    def find_service(self, name: str) -> Service:
        """Return a service by its name: the first one that has it."""
        return _find(self, Service, name, "service")

    def find_resource_category(self, name: str) -> ResourceCategory:
        """Return a resource category by its name: the first one that has it."""
        return _find(self, ResourceCategory, name, "resource category")

    def find_rate(self, name: str) -> Rate:
        """Return a rate by its name: the first one that has it."""
        return _find(self, Rate, name, "rate")

    def find_resource(self, name: str) -> Resource:
        """Return a resource by its name: the first one that has it."""
        return _find(self, Resource, name, "resource")

    def find_reservation(self, name: str) -> Reservation:
        """Return a reservation by its number: the first one that has it."""
        return _find(self, Reservation, name, "reservation")

    def scopes(self) -> dict[str, frozenset[UUID]]:
        """Return the ids of the properties that each access token covers."""
        by_name = {property_.name: property_.id for property_ in self.properties}
        return {each.access_token: frozenset({each.id}) for each in self.properties} | {
            token: frozenset(by_name[name] for name in covered)
            for token, covered in self.portfolio_access_tokens.items()
        }


def on_date(day: Day, today: date) -> date:
    """Return the date of a day that may be written as a number of days from today."""
    return today + timedelta(days=day) if isinstance(day, int) else day


def missing(kind: str, name: str, names: Iterable[str]) -> str:
    """Return that there is nothing of a kind with a name, and the names that there are."""
    return f"there is no {kind} {name!r}; there are {', '.join(sorted(names))}"


def everything(node: object, above: str = "") -> Iterator[tuple[str, Named]]:
    """Yield whatever has a name, and its place: the kinds and names from the property down."""
    if isinstance(node, Named):
        above = f"{above}/{type(node).__name__}/{node.name}"
        yield above, node
    if isinstance(node, Struct):
        for attribute in node.__struct_fields__:
            yield from everything(getattr(node, attribute), above)
    elif isinstance(node, list):
        for item in cast("list[object]", node):
            yield from everything(item, above)


def _find(hotel: Hotel, kind: type[NamedT], name: str, called: str) -> NamedT:
    found = [named for _, named in everything(hotel) if isinstance(named, kind)]
    for named in found:
        if named.name == name:
            return named
    raise KeyError(missing(called, name, {named.name for named in found}))
