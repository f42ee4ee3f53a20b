"""The bundle says what the files say, as one document, and where each value of it stands."""

import json
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

import pytest
import yaml
from ruamel.yaml import YAML

from mews_contract.json_values import is_array, is_object
from tests.contract.contract import ROOT
from tests.contract_files.small import FILES, TASKS, problems, write
from tests.support.some import some
from tools.contract.bundle import Bundle, bundle
from tools.contract.files import read

NAMES = ["openapi.yaml", *(f"openapi/{each.name}" for each in sorted(ROOT.glob("openapi/*")))]
TEXTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in NAMES}

Pointer = tuple[str | int, ...]


@pytest.fixture(scope="module")
def ours() -> Bundle:
    return bundle(ROOT)


def spelt_out(load: Callable[[str], Any], name: str, node: Any) -> Any:
    """Return a value in a file with what its references lead to in their place."""
    if is_array(node):
        return [spelt_out(load, name, each) for each in node]
    if not is_object(node):
        return node
    if "mapping" in node:
        node = {**node, "mapping": {says: {"$ref": to} for says, to in node["mapping"].items()}}
    beside = {key: spelt_out(load, name, each) for key, each in node.items() if key != "$ref"}
    if "$ref" not in node:
        return beside
    path, _, fragment = node["$ref"].partition("#/")
    file = normpath(join(dirname(name), path)) if path else name
    found = load(file)
    for step in fragment.split("/"):
        found = found[step.replace("~1", "/")]
    return {**spelt_out(load, file, found), **beside}


def values(node: Any, above: Pointer = ()) -> Iterator[tuple[Pointer, Any]]:
    steps = node.items() if is_object(node) else enumerate(node) if is_array(node) else ()
    for step, below in steps:
        yield (*above, step), below
        yield from values(below, (*above, step))


def test_the_bundle_says_what_the_files_say(ours: Bundle) -> None:
    contents = {name: yaml.load(text, yaml.CSafeLoader) for name, text in TEXTS.items()}
    root = contents["openapi.yaml"]

    said = spelt_out(lambda _: ours.document, "", ours.document)

    spelt = spelt_out(contents.__getitem__, "openapi.yaml", {**root, "components": {}})
    assert spelt == {**said, "components": {}}
    for kind in ("parameters", "headers", "responses", "schemas"):
        defined = [each.get("components", {}).get(kind, {}) for each in contents.values()]
        assert sorted(ours.document["components"][kind]) == sorted(chain.from_iterable(defined))


def test_its_references_are_local(ours: Bundle) -> None:
    found = [value for pointer, value in values(ours.document) if pointer[-1] == "$ref"]

    assert [each for each in some(found) if not each.startswith("#/components/")] == []


@pytest.mark.only_in_ci
def test_it_is_the_same_in_every_folder_and_in_the_same_order(ours: Bundle, tmp_path: Path) -> None:
    write(tmp_path, **dict(reversed(TEXTS.items())))

    assert json.dumps(bundle(tmp_path).document) == json.dumps(ours.document)


@pytest.mark.only_in_ci
def test_it_is_a_contract_in_one_file_that_bundles_to_itself(ours: Bundle, tmp_path: Path) -> None:
    write(tmp_path, **{"openapi.yaml": json.dumps(ours.document, indent=1)})

    assert bundle(tmp_path).document == ours.document


@pytest.mark.only_in_ci
def test_each_value_is_where_its_place_says(ours: Bundle) -> None:
    lines = {name: text.splitlines() for name, text in TEXTS.items()}
    wrong: list[str] = []
    for pointer, value in some(values(ours.document)):
        place = ours.place(pointer)
        line = lines[place.file][place.line - 1].replace("'", "")
        if sign(pointer, value) not in line:
            wrong.append(f"{place}: {pointer}")

    assert wrong == []


def sign(pointer: Pointer, value: object) -> str:
    """Return what stands where a value is written."""
    step = pointer[-1]
    if isinstance(step, int):
        return value if isinstance(value, str) else ""
    # A path is described by its action.
    return f"{step.rpartition('/')[2] if pointer[:-1] == ('paths',) else step}:"


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ((), "openapi.yaml:1"),
        (("info", "version"), "openapi.yaml:2"),
        (("paths",), "openapi.yaml:3"),
        (("paths", "/api/tasks/getAll"), "openapi/tasks.yaml:2"),
        (("paths", "/api/tasks/getAll", "post", "responses", "400"), "openapi/tasks.yaml:16"),
        (("paths", "/api/tasks/add/2024-02-29", "post", "responses", 400), "openapi/tasks.yaml:16"),
        (("components", "schemas", "Chore", "properties", "Colour"), "openapi/tasks.yaml:34"),
        (("components", "schemas", "Task", "oneOf", 0), "openapi/tasks.yaml:28"),
        (("components", "schemas", "Task", "oneOf", 7), "openapi/tasks.yaml:27"),
        (("components", "schemas", "Nothing"), "openapi.yaml:9"),
    ],
)
def test_a_place_is_a_line_of_the_file_or_the_last_one_on_the_way(
    tmp_path: Path, pointer: Pointer, place: str
) -> None:
    write(tmp_path, **FILES)

    assert str(bundle(tmp_path).place(pointer)) == place


def test_the_small_contract_has_no_problems(tmp_path: Path) -> None:
    write(tmp_path, **FILES)

    assert problems(tmp_path) == []


def test_what_an_object_says_itself_holds_over_what_it_merges(tmp_path: Path) -> None:
    merged = "<<: *others\n      '400': { description: Ours. }\n"
    write(tmp_path, **FILES | {TASKS: FILES[TASKS].replace("<<: *others\n", merged)})

    paths = bundle(tmp_path).document["paths"]

    assert [each["post"]["responses"]["400"].get("description") for each in paths.values()] == [
        None,
        "Ours.",
    ]


@pytest.mark.one_in(6)
@pytest.mark.parametrize("name", NAMES)
def test_all_readers_of_yaml_read_the_same(name: str) -> None:
    content = read(ROOT, name).content
    reader: Any = YAML(typ="safe")

    assert content == yaml.safe_load(TEXTS[name]) == reader.load(TEXTS[name])
