"""Integrations: what connects a property, or several, to a partner's application."""

from dataclasses import dataclass, field
from uuid import uuid5

from mews_sandbox.hotel.data import Hotel


@dataclass(frozen=True, slots=True)
class Integration:
    """A connection of properties to an application. Each access token is one.

    Attributes:
        id: Its id, which follows from the chain and the access token.
        enterprise: Id and name of what it connects: the property, or the chain of several.
        scope: The ids of the properties that its access token covers.
    """

    id: str
    enterprise: tuple[str, str]
    scope: frozenset[str]
    access_token: str = field(repr=False)

    def told_by(self, owner: str | None) -> str | None:
        """Return the enterprise that an event is reported for, or None if it is not reported.

        Events of the chain's own entities go to each integration, for what it connects.
        """
        if owner is None:
            return self.enterprise[0]
        return owner if owner in self.scope else None


def integrations(hotel: Hotel) -> dict[str, Integration]:
    """Return the integrations of a hotel, by their access tokens: the first property's first."""
    named = {str(each.id): (str(each.id), each.name) for each in hotel.properties}
    chain = str(hotel.chain.id), hotel.chain.name
    found: dict[str, Integration] = {}
    for token, covered in hotel.scopes().items():
        scope = frozenset(map(str, covered))
        enterprise = named[next(iter(scope))] if len(scope) == 1 else chain
        found[token] = Integration(str(uuid5(hotel.chain.id, token)), enterprise, scope, token)
    return found
