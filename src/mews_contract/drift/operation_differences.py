"""What differs between our operation and theirs."""

from collections.abc import Iterator, Mapping

from mews_contract.drift.change import Change
from mews_contract.drift.composition import Schema
from mews_contract.drift.media_types import ANY, JSON, covering
from mews_contract.drift.operation import Body, Content, Header, Operation, Parameter, Response
from mews_contract.drift.schema_differences import Direction, Pair, SchemaComparison

WHOLE = "operation"
"""The path of what is about an operation as a whole."""


class OperationComparison:
    """Compares operations of two documents.

    Args:
        schemas: Compares their schemas.
    """

    def __init__(self, schemas: SchemaComparison) -> None:
        self._schemas = schemas

    def changes(self, ours: Operation, theirs: Operation) -> Iterator[Change]:
        """Yield what differs, with paths that begin with `operation`, `request` or `response`.

        Raises:
            DocumentError: A schema cannot be read.
        """
        yield from _whole(ours, theirs)
        yield from _servers(ours.servers, theirs.servers)
        yield from _security(ours.security, theirs.security)
        yield from self._parameters(ours.parameters, theirs.parameters)
        yield from self._body(ours.body, theirs.body)
        yield from self._responses(ours.responses, theirs.responses)

    def _parameters(
        self, ours: Mapping[str, Parameter], theirs: Mapping[str, Parameter]
    ) -> Iterator[Change]:
        for key in sorted({*ours, *theirs}):
            path, one, other = f"request.{key}", ours.get(key), theirs.get(key)
            if one is None and other is not None:
                kind = "required-parameter-added" if other.is_required else "parameter-added"
                yield Change(kind, path, "no such parameter", _presence(other))
            elif one is not None and other is None:
                yield Change("parameter-removed", path, _presence(one), "no such parameter")
            elif one is not None and other is not None:
                yield from _required(
                    "parameter", path, ours=one.is_required, theirs=other.is_required
                )
                if one.style != other.style:
                    yield Change("serialization-changed", path, one.style, other.style)
                yield from self._schema(one.schema, other.schema, "request", path)

    def _body(self, ours: Body | None, theirs: Body | None) -> Iterator[Change]:
        path = "request.body"
        if ours is None and theirs is not None:
            kind = "required-body-added" if theirs.is_required else "body-added"
            yield Change(kind, path, "no body", _presence(theirs))
        elif ours is not None and theirs is None:
            yield Change("body-removed", path, _presence(ours), "no body")
        elif ours is not None and theirs is not None:
            yield from _required("body", path, ours=ours.is_required, theirs=theirs.is_required)
            yield from self._content(ours.content, theirs.content, "request", path)

    def _responses(
        self, ours: Mapping[str, Response], theirs: Mapping[str, Response]
    ) -> Iterator[Change]:
        used: set[str] = set()
        for status, response in ours.items():
            path, found = f"response.{status}", _status(status, theirs)
            if found is None:
                is_success = status[:1] in {"2", "3"}
                kind = "success-status-removed" if is_success else "error-status-removed"
                yield Change(kind, path, "a response", "no such status")
                continue
            used.add(found)
            yield from self._response(response, theirs[found], path)
        for status in theirs:
            if status not in used and status not in ours:
                yield Change("status-added", f"response.{status}", "no such status", "a response")

    def _response(self, ours: Response, theirs: Response, path: str) -> Iterator[Change]:
        for name in sorted({*ours.headers, *theirs.headers}):
            yield from self._header(
                ours.headers.get(name), theirs.headers.get(name), f"{path}.header.{name}"
            )
        if ours.content and not theirs.content:
            yield Change("body-removed", f"{path}.body", "a body", "no body")
        elif theirs.content and not ours.content:
            yield Change("body-added", f"{path}.body", "no body", "a body")
        else:
            yield from self._content(ours.content, theirs.content, "response", f"{path}.body")
        yield from _links(ours.links, theirs.links, path)

    def _header(self, ours: Header | None, theirs: Header | None, path: str) -> Iterator[Change]:
        if ours is None and theirs is not None:
            yield Change("header-added", path, "no such header", _presence(theirs))
        elif ours is not None and theirs is None:
            yield Change("header-removed", path, _presence(ours), "no such header")
        elif ours is not None and theirs is not None:
            yield from _required("header", path, ours=ours.is_required, theirs=theirs.is_required)
            yield from self._schema(ours.schema, theirs.schema, "response", path)

    def _content(
        self, ours: Content, theirs: Content, direction: Direction, path: str
    ) -> Iterator[Change]:
        matches = {each: covering(each, theirs) for each in ours}
        # Who names no media type means whichever there is.
        if ANY in ours and theirs:
            matches[ANY] = covering(JSON, theirs) or next(iter(theirs))
        for media, match in matches.items():
            where = path if media in {JSON, ANY} else f"{path}<{media}>"
            if match is None:
                yield Change("media-type-removed", path, media, _listed(theirs))
            else:
                yield from self._schema(ours[media], theirs[match], direction, where)
        for media in theirs:
            if media not in matches.values() and covering(media, ours) is None:
                yield Change("media-type-added", path, _listed(ours), media)

    def _schema(
        self, ours: Schema, theirs: Schema, direction: Direction, path: str
    ) -> Iterator[Change]:
        yield from self._schemas.changes(Pair(ours, theirs, direction), path)


def _whole(ours: Operation, theirs: Operation) -> Iterator[Change]:
    if ours.is_deprecated != theirs.is_deprecated:
        kind = "operation-deprecated" if theirs.is_deprecated else "operation-reinstated"
        told = {True: "deprecated", False: "not deprecated"}
        yield Change(kind, WHOLE, told[ours.is_deprecated], told[theirs.is_deprecated])


def _servers(ours: frozenset[str], theirs: frozenset[str]) -> Iterator[Change]:
    # Without a server a description stands for the one that it comes from.
    if not ours or not theirs:
        return
    for server in sorted(ours - theirs):
        yield Change("server-removed", WHOLE, server, "no such server")
    for server in sorted(theirs - ours):
        yield Change("server-added", WHOLE, "no such server", server)


def _security(
    ours: frozenset[frozenset[str]], theirs: frozenset[frozenset[str]]
) -> Iterator[Change]:
    if ours != theirs:
        kind = "security-tightened" if ours - theirs else "security-loosened"
        yield Change(kind, WHOLE, _ways(ours), _ways(theirs))


def _ways(security: frozenset[frozenset[str]]) -> str:
    ways = (" and ".join(sorted(way)) or "none" for way in security)
    return " or ".join(sorted(ways))


def _status(status: str, offered: Mapping[str, Response]) -> str | None:
    """Return under which status, range or default a status is described."""
    wanted = (status, f"{status[:1]}XX", "default")
    return next((each for each in wanted if each in offered), None)


def _links(ours: Mapping[str, str], theirs: Mapping[str, str], path: str) -> Iterator[Change]:
    for name in sorted({*ours, *theirs}):
        where = f"{path}.link.{name}"
        if name not in theirs:
            yield Change("link-removed", where, ours[name], "no such link")
        elif name not in ours:
            yield Change("link-added", where, "no such link", theirs[name])
        elif ours[name] != theirs[name]:
            yield Change("link-changed", where, ours[name], theirs[name])


def _required(subject: str, path: str, *, ours: bool, theirs: bool) -> Iterator[Change]:
    if ours != theirs:
        told = {True: "required", False: "optional"}
        yield Change(f"{subject}-{told[theirs]}", path, told[ours], told[theirs])


def _presence(found: Parameter | Body | Header) -> str:
    return "required" if found.is_required else "optional"


def _listed(content: Content) -> str:
    return ", ".join(sorted(content))
