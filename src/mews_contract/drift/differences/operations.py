"""What differs between our operation and theirs."""

from collections.abc import Iterator, Mapping
from typing import Final

from mews_contract.drift.differences.rules import WHOLE, Change
from mews_contract.drift.differences.schemas import Pair, SchemaComparison
from mews_contract.drift.reading.operation import Operation, Part, Response
from mews_contract.drift.schema.composition import Schema
from mews_contract.operation import JSON, Direction

ANY: Final = "*/*"
_DEPRECATED: Final = {True: "deprecated", False: "not deprecated"}
_REQUIRED: Final = {True: "required", False: "optional"}


class OperationComparison:
    """Compares operations of two documents by what compares their schemas."""

    def __init__(self, schemas: SchemaComparison) -> None:
        self._schemas = schemas

    def changes(self, ours: Operation, theirs: Operation) -> Iterator[Change]:
        """Yield what differs, with paths that begin with `operation`, `request` or `response`.

        Raises:
            DocumentError: A schema cannot be read.
        """
        yield from _whole(ours, theirs)
        yield from self._parts(ours.parts, theirs.parts, "request", "request")
        used: set[str] = set()
        for status, response in ours.responses.items():
            path, found = f"response.{status}", _status(status, theirs.responses)
            if found is None:
                sort = "success" if status[:1] in {"2", "3"} else "error"
                yield Change(f"{sort}-status-removed", path, "a response", "no such status")
            else:
                used.add(found)
                yield from self._response(response, theirs.responses[found], path)
        for status in theirs.responses:
            if status not in used and status not in ours.responses:
                yield Change("status-added", f"response.{status}", "no such status", "a response")

    def _response(self, ours: Response, theirs: Response, path: str) -> Iterator[Change]:
        yield from self._parts(ours.parts, theirs.parts, "response", path)
        for name in sorted({*ours.links, *theirs.links}):
            where, none = f"{path}.link.{name}", "no such link"
            one, other = ours.links.get(name, none), theirs.links.get(name, none)
            if one != other:
                how = "changed" if none not in {one, other} else "added"
                yield Change(f"link-{'removed' if other == none else how}", where, one, other)

    def _parts(
        self, ours: Mapping[str, Part], theirs: Mapping[str, Part], direction: Direction, path: str
    ) -> Iterator[Change]:
        for key in sorted({*ours, *theirs}):
            yield from self._part(ours.get(key), theirs.get(key), direction, f"{path}.{key}")

    def _part(
        self, ours: Part | None, theirs: Part | None, direction: Direction, path: str
    ) -> Iterator[Change]:
        if ours is None or theirs is None:
            if theirs is not None:
                is_demanded = theirs.is_required and direction == "request"
                kind = f"{'required-' if is_demanded else ''}{theirs.subject}-added"
                yield Change(kind, path, f"no {theirs.subject}", _REQUIRED[theirs.is_required])
            if ours is not None:
                told = _REQUIRED[ours.is_required], f"no {ours.subject}"
                yield Change(f"{ours.subject}-removed", path, *told)
            return
        one, other = _REQUIRED[ours.is_required], _REQUIRED[theirs.is_required]
        if one != other:
            yield Change(f"{ours.subject}-{other}", path, one, other)
        if ours.style != theirs.style:
            yield Change("serialization-changed", path, ours.style, theirs.style)
        yield from self._content(ours.content, theirs.content, direction, path)

    def _content(
        self,
        ours: Mapping[str, Schema],
        theirs: Mapping[str, Schema],
        direction: Direction,
        path: str,
    ) -> Iterator[Change]:
        matches = {each: _covering(each, theirs) for each in ours}
        # Who names no media type means whichever there is.
        if ANY in ours and theirs:
            matches[ANY] = _covering(JSON, theirs) or next(iter(theirs))
        for media, match in matches.items():
            if match is None:
                yield Change("media-type-removed", path, media, ", ".join(sorted(theirs)))
            else:
                where = path if media in {JSON, ANY, ""} else f"{path}<{media}>"
                pair = Pair(ours[media], theirs[match], direction)
                yield from self._schemas.changes(pair, where)
        for media in theirs:
            if media not in matches.values() and _covering(media, ours) is None:
                yield Change("media-type-added", path, ", ".join(sorted(ours)), media)


def _whole(ours: Operation, theirs: Operation) -> Iterator[Change]:
    if ours.is_deprecated != theirs.is_deprecated:
        kind = "operation-deprecated" if theirs.is_deprecated else "operation-reinstated"
        told = _DEPRECATED[ours.is_deprecated], _DEPRECATED[theirs.is_deprecated]
        yield Change(kind, WHOLE, *told)
    # Without a server a description stands for the one that it comes from.
    if ours.servers and theirs.servers:
        for server in sorted(ours.servers - theirs.servers):
            yield Change("server-removed", WHOLE, server, "no such server")
        for server in sorted(theirs.servers - ours.servers):
            yield Change("server-added", WHOLE, "no such server", server)
    if ours.security != theirs.security:
        how = "tightened" if ours.security - theirs.security else "loosened"
        yield Change(f"security-{how}", WHOLE, _ways(ours.security), _ways(theirs.security))


def _ways(security: frozenset[frozenset[str]]) -> str:
    return " or ".join(sorted(" and ".join(sorted(way)) or "none" for way in security))


def _status(status: str, offered: Mapping[str, Response]) -> str | None:
    """Return under which status, range or default a status is described."""
    wanted = (status, f"{status[:1]}XX", "default")
    return next((each for each in wanted if each in offered), None)


def _covering(media: str, offered: Mapping[str, Schema]) -> str | None:
    """Return which of several media types or ranges holds one, the closest first."""
    wanted = (media, f"{media.partition('/')[0]}/*", ANY)
    return next((each for each in wanted if each in offered), None)
