"""The plan of the whole package."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from mews_runtime.schema.status import SAID
from tools.contract.plan import names
from tools.contract.plan.fields import body_of, request_of, result_of
from tools.contract.plan.imports import PACKAGE, imports
from tools.contract.plan.models import Alias, Enum, Model, Models
from tools.contract.plan.operations import Operation, Operations
from tools.contract.plan.schemas import Json, Schemas
from tools.contract.plan.texts import Texts
from tools.contract.plan.types import Types

_BASES = ("models", "Api", "BaseAsyncClient", "BaseSyncClient")
"""What the module of every resource uses."""

_OTHERS = frozenset({"Any", "Decimal", "Literal", "Sequence", "UUID", "models"})
"""What methods are typed with that is not in the module of types."""


@dataclass(frozen=True, slots=True)
class Resource:
    """The operations of one resource.

    Attributes:
        name: The attribute of the client, and the module.
        words: The same in words.
        about: What it is about, in a line.
        class_name: The class of its methods. That of async ones has `Async` in front.
        classes: Both of them, sorted.
        imports: The lines that import what its module uses.
        operations: Its operations.
        begins: The first operation that begins jobs of it, which are waited for, if there is one.
    """

    name: str
    words: str
    about: str
    class_name: str
    classes: list[str]
    imports: list[str]
    operations: list[Operation]
    begins: Operation | None


@dataclass(frozen=True, slots=True)
class Exports:
    """The names of a package that are loaded when they are first used.

    Attributes:
        modules: The module of each name, sorted.
        imports: The lines that import them.
    """

    modules: dict[str, str]
    imports: list[str]


@dataclass(frozen=True, slots=True)
class WebSocket:
    """Where events come from, one message after the other.

    Attributes:
        path: The path that is connected to.
        servers: The addresses of Mews.
        message: The class of a message.
        event: The annotation of an event in it.
    """

    path: str
    servers: list[str]
    message: str
    event: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What the templates print.

    Attributes:
        version: The version of the contract.
        prefix: What the paths of all operations begin with.
        models: The classes and aliases of objects by their name.
        enums: The classes of enums by their name.
        resources: The resources by their name, in the order of the contract's tags.
        operations: The operations by their module.
        modules: The module of each operation by its name, sorted.
        credentials: Attributes of the client's credentials by their wire names, sorted.
        error: The class of every error response.
        webhooks: The class of what each webhook receives, by the webhook's name.
        websocket: Where events come from, if the contract says so.
        columns: The properties that people look for first, by the class of what has them.
        schemas: The names of `models`.
        apis: The names of `api`.
    """

    version: str
    prefix: str
    models: dict[str, Model | Alias]
    enums: dict[str, Enum]
    resources: dict[str, Resource]
    operations: dict[str, Operation]
    modules: dict[str, str]
    credentials: dict[str, str]
    error: str
    webhooks: dict[str, str]
    websocket: WebSocket | None
    columns: dict[str, tuple[str, ...]]
    schemas: Exports
    apis: Exports


def plan(document: Json) -> Plan:
    """Return what the templates print for a bundled contract."""
    schemas = Schemas(document)
    types, texts = Types(schemas), Texts(_attributes(schemas))
    models = Models(schemas, types, texts)
    paths = {path: item["post"] for path, item in document["paths"].items()}
    prefix = next(iter(paths)).rpartition("/")[0].rpartition("/")[0] + "/"
    by_name = {path.removeprefix(prefix): each for path, each in paths.items()}
    methods = names.names_of_methods(
        {name: _date(name, each, schemas) for name, each in by_name.items()}
    )
    responses = {name: result_of(each) for name, each in by_name.items()}
    operations = Operations(schemas, types, texts, models, responses)
    by_tag: dict[str, list[Operation]] = defaultdict(list)
    for path, definition in paths.items():
        name = path.removeprefix(prefix)
        planned = operations.operation(path, name, definition, methods[name])
        by_tag[definition["tags"][0]].append(planned)
    resources = [
        _resource(tag["name"], texts.line(tag["description"]), by_tag[tag["name"]])
        for tag in document["tags"]
    ]
    classes = [
        models.alias(name) if schemas.is_map(name) else models.model(name)
        for name in schemas.named
        if schemas.is_class(name) and not schemas.is_enum(name)
    ]
    enums = [models.enum(name) for name in schemas.named if schemas.is_enum(name)]
    return Plan(
        version=document["info"]["version"],
        prefix=prefix,
        models={each.name: each for each in classes},
        enums={each.name: each for each in enums},
        resources={each.name: each for each in resources},
        operations={each.module: each for group in by_tag.values() for each in group},
        modules=dict(
            sorted(
                (each.name, f"{resource.name}.{each.module}")
                for resource in resources
                for each in resource.operations
            )
        ),
        credentials=_credentials(schemas),
        error=_error(schemas, next(iter(paths.values()))),
        webhooks={
            name: names.class_name(request_of(item["post"]))
            for name, item in document.get("webhooks", {}).items()
        },
        websocket=_websocket(document.get("x-mews-websocket"), classes),
        columns={
            names.class_name(name): tuple(said)
            for name, node in schemas.named.items()
            if (said := node.get("x-mews-columns"))
        },
        schemas=_exports("models", {each.name: each.module for each in (*classes, *enums)}),
        apis=_exports(
            "api",
            {way + each.class_name: each.name for each in resources for way in ("", "Async")},
        ),
    )


def _websocket(said: Json | None, classes: Iterable[Model | Alias]) -> WebSocket | None:
    if said is None:
        return None
    servers = [each["url"] for each in said["servers"]]
    message = names.class_name(body_of(said))
    event = next(
        part.type.removeprefix("list[Variant[").removesuffix("]]")
        for each in classes
        if isinstance(each, Model) and each.name == message
        for part in each.properties
        if part.name == each.events
    )
    return WebSocket(said["path"], servers, message, event)


def _exports(package: str, modules: dict[str, str]) -> Exports:
    paths = {name: f"{PACKAGE}.{package}.{module}" for name, module in modules.items()}
    return Exports(dict(sorted(modules.items())), imports(paths, paths))


def _attributes(schemas: Schemas) -> dict[str, str]:
    """Return what all properties are called in Python, by their wire names."""
    return {
        wire: names.identifier(wire) for name in schemas.named for wire in schemas.properties(name)
    }


def _credentials(schemas: Schemas) -> dict[str, str]:
    found = {
        wire: names.identifier(wire)
        for name in schemas.named
        for wire, raw in schemas.properties(name).items()
        if raw.get("x-mews-credential")
    }
    return dict(sorted(found.items()))


def _error(schemas: Schemas, definition: Json) -> str:
    """Return the class of the error responses, which all of them have in common."""
    response = schemas.resolve(definition["responses"]["400"])
    return names.class_name(body_of(response))


def _date(name: str, definition: Json, schemas: Schemas) -> str:
    """Return the date of the version of an operation, or nothing."""
    version: str = schemas.named[request_of(definition)].get("x-mews-version", "")
    return version or "/".join(name.split("/")[2:])


def _marked(about: str, operations: list[Operation]) -> str:
    """Return what a resource is about, and what to know before any of its operations is used."""
    words = [word for word in SAID if all(word in each.status for each in operations)]
    return f"{about} ({', '.join(words)})" if words else about


def _resource(tag: str, about: str, operations: list[Operation]) -> Resource:
    name = names.identifier(tag)
    class_ = f"{names.class_name(name)}Api"
    own = {
        f"OPERATION as {each.constant}": f"{PACKAGE}.api.{name}.{each.module}"
        for each in operations
    }
    used = {"UNSET", "Retry", "Timeout", "Unset"}.union(*(each.names for each in operations))
    if any(each.listing for each in operations):
        used |= {"AsyncPager", "Pager", "Position", "ProgressHook"}
    begins = next((each for each in operations if each.job), None)
    if begins and begins.job and begins.job.has_id:
        used |= {"UUID"}
    of_types = {each: f"{PACKAGE}.types" for each in used if each not in _OTHERS}
    return Resource(
        name=name,
        words=name.replace("_", " "),
        about=_marked(about, operations),
        class_name=class_,
        classes=sorted([class_, f"Async{class_}"]),
        imports=imports({*used, *own, *_BASES}, own | of_types),
        operations=operations,
        begins=begins,
    )
