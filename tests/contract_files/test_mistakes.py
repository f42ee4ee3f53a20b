"""A mistake in the contract is told with file and line, what was found and what to write."""

from pathlib import Path

import pytest

from tests.contract_files.small import FILES, ROOT, TASKS, problems, write

CHORE = "#/components/schemas/Chore"


@pytest.mark.parametrize(
    ("file", "right", "wrong", "told"),
    [
        pytest.param(
            *(TASKS, f"- $ref: '{CHORE}'", "- $ref: '#/components/schemas/Chroe'"),
            "openapi/tasks.yaml:28: the reference #/components/schemas/Chroe leads nowhere: "
            "correct it, or define Chroe below components/schemas in openapi/tasks.yaml",
            id="a misspelt name",
        ),
        pytest.param(
            *(TASKS, "'../openapi.yaml#/components/schemas/Lim", "'#/components/schemas/Lim"),
            "openapi/tasks.yaml:8: the reference #/components/schemas/Limitation leads nowhere: "
            "write ../openapi.yaml#/components/schemas/Limitation",
            id="a name of another file",
        ),
        pytest.param(
            *(TASKS, f"{{ Chore: '{CHORE}' }}", "{ Chore: '#/components/schemas/Duty' }"),
            "openapi/tasks.yaml:31: the reference #/components/schemas/Duty leads nowhere: "
            "correct it, or define Duty below components/schemas in openapi/tasks.yaml",
            id="a misspelt name in a discriminator",
        ),
        pytest.param(
            *(TASKS, "'../openapi.yaml#/components/schemas/Lim", "'rates.yaml#/components/x/Lim"),
            "openapi/tasks.yaml:8: the reference rates.yaml#/components/x/Limitation leads to no "
            "file: correct it, or add openapi/rates.yaml",
            id="a missing file",
        ),
        pytest.param(
            *(TASKS, "'../openapi.yaml#/components/schemas/Lim", "'../../x.yaml#/components/a/Lim"),
            "openapi/tasks.yaml:8: the reference ../../x.yaml#/components/a/Limitation leads out "
            "of the contract: "
            "refer to openapi.yaml or to a file in openapi/, relative to this file",
            id="a file outside",
        ),
        pytest.param(
            *(
                TASKS,
                "'../openapi.yaml#/components/schemas/Lim",
                "'https://example.com/a.yaml#/Lim",
            ),
            "openapi/tasks.yaml:8: the reference https://example.com/a.yaml#/Limitation leads out "
            "of the contract: "
            "refer to openapi.yaml or to a file in openapi/, relative to this file",
            id="a URL",
        ),
        pytest.param(
            *(TASKS, f"- $ref: '{CHORE}'", f"- $ref: '{CHORE}/properties'"),
            f"openapi/tasks.yaml:28: the reference {CHORE}/properties leads to no component: "
            "give what is meant a name below components, and refer to that",
            id="a part of a schema",
        ),
        pytest.param(
            *(TASKS, "    Chore:\n      type: object\n", f"    Chore:\n      $ref: '{CHORE}'\n"),
            "openapi/tasks.yaml:32: Chore refers to itself, through Chore: "
            "let one of those that refer to each other say what it is",
            id="a circle",
        ),
        pytest.param(
            *(TASKS, "    Chore:\n", "    Spare: { type: string }\n    Chore:\n"),
            "openapi/tasks.yaml:32: no operation leads to schemas/Spare: refer to it, or remove it",
            id="a schema that nobody reaches",
        ),
        pytest.param(
            *(TASKS, "    Chore:\n", "    task: { type: string }\n    Chore:\n"),
            "openapi/tasks.yaml:32: task differs only in case from Task, at openapi/tasks.yaml:25: "
            "give one of them another name",
            id="names that differ in case",
        ),
        pytest.param(
            *(TASKS, "operationId: tasksAdd20240229", "operationId: tasksgetAll"),
            "openapi/tasks.yaml:19: tasksgetAll differs only in case from tasksGetAll, at "
            "openapi/tasks.yaml:4: give one of them another name",
            id="operations that differ in case",
        ),
        pytest.param(
            *(TASKS, "components:\n  schemas:\n", "components:\n  schemas:\n    Limitation: {}\n"),
            "openapi/tasks.yaml:25: Limitation is defined at openapi.yaml:10, too: "
            "keep one, and refer to it: ../openapi.yaml#/components/schemas/Limitation",
            id="a schema of two files",
        ),
        pytest.param(
            *(TASKS, "operationId: tasksGetAll\n", "operationId: a\n    operationId: b\n"),
            "openapi/tasks.yaml:5: the key operationId stands here again, after line 4: "
            "keep one of the two",
            id="a repeated key",
        ),
        pytest.param(
            *(TASKS, "'400': {", "400: {"),
            "openapi/tasks.yaml:16: the key 400 is no text: write '400'",
            id="a number as a key",
        ),
        pytest.param(
            *(TASKS, "description: The tasks.", "description: yes"),
            "openapi/tasks.yaml:11: readers of YAML disagree on what yes means: "
            "quote it, or write null, true, false or a number as in JSON",
            id="a scalar of many meanings",
        ),
        pytest.param(
            *(TASKS, "<<: *others", "<<: *errors"),
            "openapi/tasks.yaml:22: is no YAML: found undefined alias: "
            "an alias needs its anchor above it in the same file; refer to others with $ref",
            id="an alias of another file",
        ),
        pytest.param(
            *(TASKS, "      <<: *others\n", "      <<: others\n"),
            "openapi/tasks.yaml:22: << merges what is no object: name an anchor of an object",
            id="a merge of no object",
        ),
        pytest.param(
            *(TASKS, "    Chore:\n", "    Chore: &chore\n      not: *chore\n"),
            "openapi/tasks.yaml:32: an alias stands inside of what it repeats: write it out",
            id="an alias in itself",
        ),
        pytest.param(
            *(TASKS, "description: The tasks.", "description: The: tasks."),
            "openapi/tasks.yaml:11: is no YAML: mapping values are not allowed in this context: "
            "mind the indentation, and quote what holds ': ' or ' #'",
            id="no YAML",
        ),
        pytest.param(
            *(TASKS, "getAll:\n", "getall:\n"),
            "openapi.yaml:4: there is no getAll in openapi/tasks.yaml: describe getAll there",
            id="an operation that is not described",
        ),
        pytest.param(
            *(ROOT, "  /api/tasks/getAll: { $ref: 'openapi/tasks.yaml#/getAll' }\n", ""),
            "openapi/tasks.yaml:2: getAll is no operation that openapi.yaml lists: "
            "list it there, as a path { $ref: 'openapi/tasks.yaml#/getAll' }",
            id="an operation that is not listed",
        ),
        pytest.param(
            *(ROOT, "#/getAll'", "#/get'"),
            "openapi.yaml:4: /api/tasks/getAll refers to openapi/tasks.yaml#/get: "
            "an operation resource/action is openapi/resource.yaml#/action",
            id="an operation of another name",
        ),
        pytest.param(
            *(TASKS, "getAll:\n  post:\n", "getAll:\n  $ref: '#/add'\n  post:\n"),
            "openapi/tasks.yaml:3: /api/tasks/getAll is no operation here: "
            "describe the operation here, or refer to it from openapi.yaml",
            id="an operation that refers on",
        ),
        pytest.param(
            *(ROOT, "#/getAll' }", "#/getAll', summary: All }"),
            "openapi.yaml:4: /api/tasks/getAll says more than its reference: "
            "move it to openapi/tasks.yaml",
            id="more beside a reference",
        ),
        pytest.param(
            *(TASKS, "Kind: { type: string }", "Kind: { type: text }"),
            'openapi/tasks.yaml:35: this is not OpenAPI 3.1: "text" is not one of "array", '
            '"boolean" or 5 other candidates',
            id="a misspelt type",
        ),
        pytest.param(
            *(TASKS, "    operationId: tasksGetAll\n", "    operationID: tasksGetAll\n"),
            "openapi/tasks.yaml:4: this is not OpenAPI 3.1: Unevaluated properties are not allowed "
            "('operationID' was unexpected)",
            id="a misspelt keyword",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(
    tmp_path: Path, file: str, right: str, wrong: str, told: str
) -> None:
    assert FILES[file].count(right) == 1
    write(tmp_path, **FILES | {file: FILES[file].replace(right, wrong)})

    assert told in problems(tmp_path)


def test_every_problem_of_every_file_is_told_in_the_order_of_the_places(tmp_path: Path) -> None:
    wrong = FILES[TASKS].replace("The tasks.", "yes").replace("Done.", "no")
    rates = "getAll: { post: { responses: {}, responses: {} } }\n"
    listed = "paths:\n  /api/rates/getAll: { $ref: 'openapi/rates.yaml#/getAll' }\n"
    root = FILES[ROOT].replace("paths:\n", listed).replace("BadRequest", "Bad")
    write(tmp_path, **{ROOT: root, TASKS: wrong, "openapi/rates.yaml": rates})

    places = [told.partition(": ")[0] for told in problems(tmp_path)]

    assert places == ["openapi/rates.yaml:1", "openapi/tasks.yaml:11", "openapi/tasks.yaml:21"]


@pytest.mark.parametrize("name", ["openapi/old.yaml", "openapi/more/tasks.yaml", "openapi/a.txt"])
def test_a_file_that_nobody_refers_to_is_told(tmp_path: Path, name: str) -> None:
    write(tmp_path, **FILES, **{name: "getAll: {}\n"})

    assert problems(tmp_path) == [
        f"{name}:1: nothing refers to this file: list its operations in openapi.yaml, or remove it"
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "1: holds no object: write keys and values"),
        (b"- 1\n", "1: holds no object: write keys and values"),
        (
            b"a: b\n---\nc: d\n",
            "2: is no YAML: but found another document: write one document, without ---",
        ),
        (b"a: b\nc: \xff\n", "2: byte 8 is not UTF-8: save the file as UTF-8"),
        (b"a:\n  \0\n", "2: is no YAML: control characters are not allowed: remove the character"),
        (b"openapi: 3.1.1\npaths: []\n", "2: there are no operations: list them as paths"),
        (b"paths: {}\ncomponents: []\n", "2: components holds no names: write names and values"),
    ],
    ids=["nothing", "a list", "two documents", "Latin-1", "zero", "no paths", "no components"],
)
def test_a_root_that_is_no_contract_is_told(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "openapi.yaml").write_bytes(content)

    assert f"openapi.yaml:{told}" in problems(tmp_path)


def test_a_missing_root_is_told(tmp_path: Path) -> None:
    assert problems(tmp_path) == [
        "openapi.yaml:1: cannot be read: No such file or directory: add the file"
    ]
