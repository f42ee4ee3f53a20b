"""What can be changed in the operations, headers and addresses of a document."""

from collections.abc import Iterator
from typing import Any, Final

from mews_contract.json_values import is_array, is_object
from tests.mutants.mutant import Found, Mutant, without
from tests.mutants.references import Section

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_NEW_HEADER: Final = "Not-Documented"
_NEW_STATUS: Final = 418
_OTHER_MEDIA: Final = "application/xml"


def path_changes(paths: Found) -> Iterator[Mutant]:
    """Yield every change of the addresses of a document, and of the methods behind them."""
    for path in paths.node:
        for other in (f"{path}X", f"{path}/"):
            yield paths.renamed("path changed", path, other)
        item = paths.below(path)
        for method in METHODS:
            if method in item.node:
                other = "put" if method != "put" else "post"
                yield item.renamed("method changed", method, other)


def operation_changes(found: Found, document: Found) -> Iterator[Mutant]:
    """Yield every change of an operation that is not one of the components it leads to.

    Args:
        found: The operation.
        document: The document that it is in.
    """
    identity = found.node["operationId"]
    yield found.said("operationId changed", "operationId", f"{identity}X")
    yield found.said("deprecated added", "deprecated", value=True)
    yield from _of_tags(found, document)
    parameters = Section(document.node, "parameters")
    for index, parameter in enumerate(found.node.get("parameters", ())):
        rest = [other for other in found.node["parameters"] if other is not parameter]
        yield found.said("parameter dropped", "parameters", rest, str(index))
        yield from parameters.changes(found.below("parameters", index))
        yield from parameter_changes(found.below("parameters", index))
    if "requestBody" in found.node:
        yield from _of_messages(found.below("requestBody"), document)
    yield from _of_statuses(found, document)


def _of_tags(found: Found, document: Found) -> Iterator[Mutant]:
    tags = found.node.get("tags", [])
    known = [tag["name"] for tag in document.node.get("tags", ())]
    for tag in tags:
        other = next((each for each in known if each not in tags), f"{tag}X")
        changed = [other if each == tag else each for each in tags]
        yield found.said("tag changed", "tags", changed, f"to {other}")


def parameter_changes(found: Found) -> Iterator[Mutant]:
    """Yield every change of a parameter apart from its schema."""
    if "$ref" in found.node:
        return
    yield found.said("parameter changed", "name", f"{found.node['name']}X")
    other = "query" if found.node["in"] != "query" else "header"
    yield found.said("parameter changed", "in", other)
    required = bool(found.node.get("required"))
    yield found.said("parameter changed", "required", not required)


def _of_statuses(found: Found, document: Found) -> Iterator[Mutant]:
    responses = found.below("responses")
    statuses = list(responses.node)
    for status in statuses:
        yield responses.unsaid("status dropped", status)
        other = next(
            str(each)
            for each in range(int(status) + 1, int(status) + len(statuses) + 2)
            if str(each) not in statuses
        )
        yield responses.renamed("status changed", status, other)
        yield from response_changes(responses.below(status), document)
    yield responses.said("status added", str(_NEW_STATUS), responses.node[statuses[-1]])


def response_changes(found: Found, document: Found) -> Iterator[Mutant]:
    """Yield every change of a response apart from the components that it leads to."""
    yield from Section(document.node, "responses").changes(found)
    if "$ref" in found.node:
        return
    headers = found.below("headers") if "headers" in found.node else Found((), {})
    for name in headers.node:
        yield headers.unsaid("header dropped", name)
        yield headers.renamed("header changed", name, f"{name}X")
        yield from Section(document.node, "headers").changes(headers.below(name))
    added = {**found.node.get("headers", {}), _NEW_HEADER: {"schema": {"type": "string"}}}
    yield found.said("header added", "headers", added)
    yield from _of_messages(found, document)
    if "links" in found.node:
        for name in found.node["links"]:
            yield found.below("links").unsaid("link dropped", name)
            yield from _of_links(found.below("links", name), document)


def _of_messages(found: Found, document: Found) -> Iterator[Mutant]:
    """Yield the changes of what a request or a response holds."""
    if found.node.get("required"):
        yield found.said("body optional", "required", value=False)
    if "content" not in found.node:
        return
    yield found.unsaid("content dropped", "content")
    for name, media in found.entries("content"):
        yield found.below("content").renamed("media type changed", name, _OTHER_MEDIA)
        if "schema" in media.node:
            yield media.unsaid("schema dropped", "schema")
            yield from Section(document.node, "schemas").changes(media.below("schema"))


def _of_links(found: Found, document: Found) -> Iterator[Mutant]:
    known = [
        item[method]["operationId"]
        for item in document.node["paths"].values()
        for method in METHODS
        if method in item
    ]
    target = found.node.get("operationId")
    other = next((each for each in known if each != target), f"{target}X")
    yield found.said("link changed", "operationId", other, f"to {other}")
    for part in ("requestBody", "parameters"):
        if is_object(found.node.get(part)):
            for name, value in found.node[part].items():
                below = found.below(part)
                yield below.unsaid("link changed", name)
                yield below.said("link changed", name, _other(value), "changed")


def _other(value: Any) -> Any:
    if is_array(value):
        return [_other(item) for item in value]
    if is_object(value):
        return {name: _other(item) for name, item in value.items()}
    if isinstance(value, str):
        return f"{value}X"
    return value + 1 if isinstance(value, int) else value


def server_changes(document: Found) -> Iterator[Mutant]:
    """Yield every change of the addresses at which a document says that the API is."""
    servers = document.node.get("servers", [])
    for index, server in enumerate(servers):
        rest = [*servers[:index], *servers[index + 1 :]]
        yield document.said("server dropped", "servers", rest, str(index))
        changed = {**without(server, "url"), "url": f"{server['url']}x"}
        others = [*servers[:index], changed, *servers[index + 1 :]]
        yield document.said("server changed", "servers", others, str(index))
