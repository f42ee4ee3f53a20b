"""An operation in the one form into which every version of OpenAPI is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from mews_contract.drift.composition import Schema

Content: TypeAlias = Mapping[str, Schema]
"""The schemas of a body by media type; `*/*` stands for every one."""

Scheme: TypeAlias = str
"""What has to be sent to authenticate, in words, such as `apiKey in header X-Key`."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter.

    Attributes:
        is_required: Whether it has to be sent.
        schema: The schema of its value, deprecated if the parameter is.
        style: How a value becomes text, such as `form` or `application/json`.
    """

    is_required: bool
    schema: Schema
    style: str


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a request.

    Attributes:
        is_required: Whether it has to be sent.
        content: Its schemas by media type.
    """

    is_required: bool
    content: Content


@dataclass(frozen=True, slots=True)
class Header:
    """A header of a response.

    Attributes:
        is_required: Whether it is always there.
        schema: The schema of its value, deprecated if the header is.
    """

    is_required: bool
    schema: Schema


@dataclass(frozen=True, slots=True)
class Response:
    """What a status brings.

    Attributes:
        headers: Its headers by name, in lower case.
        content: The schemas of its body by media type.
        links: Where its links lead, by their name.
    """

    headers: Mapping[str, Header]
    content: Content
    links: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation, as a caller sees it.

    Attributes:
        is_deprecated: Whether it should no longer be called.
        parameters: Its parameters by place and name, such as `header.prefer`.
        body: The body of its request, or None.
        responses: Its responses by status, a range such as `4XX`, or `default`.
        security: Each way to authenticate, as the schemes that have to be used together. An empty
            one is to do without.
        servers: The addresses of its servers without their path, empty if they are not known.
    """

    is_deprecated: bool
    parameters: Mapping[str, Parameter]
    body: Body | None
    responses: Mapping[str, Response]
    security: frozenset[frozenset[Scheme]]
    servers: frozenset[str]
