"""The command reads what it is given, says what differs, and ends with how much it matters."""

import json
from pathlib import Path
from unittest.mock import patch

import msgspec
import typer
from typer.testing import CliRunner, Result

from mews_contract import packaged
from mews_contract.drift.command import drift
from tests.drift.contract import Document, contract, schema
from tests.drift.versions import as_3_0

LIMITATION = "request.body.Limitation.Count"


def run(*arguments: object) -> Result:
    """Run the command, with the contract of these tests as that of the installed client."""
    app = typer.Typer()
    app.command()(drift)
    # Made before, since it is made of what is replaced.
    ours = msgspec.json.encode(contract())
    with patch.object(packaged, "content", lambda: ours):
        return CliRunner().invoke(app, [str(each) for each in arguments])


def written(folder: Path, document: Document, name: str = "theirs.json") -> Path:
    path = folder / name
    path.write_bytes(msgspec.json.encode(document))
    return path


def broken() -> Document:
    document = contract()
    schema(document, "Limitation")["properties"]["Count"]["maximum"] = 500
    return document


def grown() -> Document:
    document = contract()
    schema(document, "ResourceBlock")["properties"]["Colour"] = {"type": "string"}
    return document


def test_a_description_that_says_the_same_ends_with_0(tmp_path: Path) -> None:
    result = run(written(tmp_path, as_3_0(contract())))

    assert result.exit_code == 0
    assert "Both have 6 operations, of which 0 differ; 0 only ours, 0 only theirs" in result.output


def test_compatible_differences_count_only_if_asked(tmp_path: Path) -> None:
    path = written(tmp_path, grown())

    result = run(path)

    assert [result.exit_code, run(path, "--strict").exit_code] == [0, 3]
    assert "0 breaking, 2 compatible, 0 accepted, 0 stale" in result.output


def test_breaking_differences_end_with_3_and_are_told_with_both_sides(tmp_path: Path) -> None:
    result = run(written(tmp_path, broken()))

    assert result.exit_code == 3
    assert "1 breaking, 0 compatible" in result.output
    assert result.output.endswith(
        "breaking    bound-tightened\n"
        "  ours: maximum 1000; theirs: maximum 500\n"
        f"    Limitation.Count  in resourceBlocks/getAll {LIMITATION}\n"
    )


def test_what_cannot_be_compared_ends_with_2_and_no_traceback(tmp_path: Path) -> None:
    path = tmp_path / "theirs.yaml"
    path.write_text("openapi: 3.1.0\npaths: {/a: {$ref: b.yaml}}\n", encoding="utf-8")

    result = run(path)

    assert result.exit_code == 2
    assert (
        "theirs.yaml#/paths/~1a: the reference 'b.yaml' leads out of the document" in result.output
    )


def test_a_file_that_is_not_there_ends_with_2(tmp_path: Path) -> None:
    result = run(tmp_path / "none.yaml")

    assert result.exit_code == 2
    assert "none.yaml cannot be read: No such file or directory" in result.output


def test_a_wrong_option_ends_with_2(tmp_path: Path) -> None:
    path = written(tmp_path, contract())

    assert run(path, "--format", "xml").exit_code == 2
    assert run(path, "--write", tmp_path / "report.pdf").exit_code == 2
    assert run().exit_code == 2


def test_operations_that_only_they_have_are_listed_and_do_not_count(tmp_path: Path) -> None:
    document = contract()
    document["paths"]["/api/connector/v1/rates/getAll"] = {"post": {"responses": {}}}
    document["paths"]["/health"] = {"get": {"responses": {}}}

    result = run(written(tmp_path, document))

    assert result.exit_code == 0
    assert "2 only theirs" in result.output
    assert "Only theirs\n  GET /health\n  rates/getAll\n" in result.output


def test_an_operation_that_only_we_have_breaks(tmp_path: Path) -> None:
    document = contract()
    document["paths"].popitem()

    result = run(written(tmp_path, document), "--format", "json")

    assert result.exit_code == 3
    assert json.loads(result.output)["only_ours"] == ["resourceAccessTokens/add"]


def test_the_report_in_json_has_each_difference_with_its_parts(tmp_path: Path) -> None:
    result = run(written(tmp_path, broken()), "--format", "json")

    report = json.loads(result.output)
    assert report["severity"] == "breaking"
    assert report["theirs"]["format"] == "OpenAPI 3.1.1"
    assert report["differences"] == [
        {
            "severity": "breaking",
            "kind": "bound-tightened",
            "operation": "resourceBlocks/getAll",
            "path": LIMITATION,
            "ours": "maximum 1000",
            "theirs": "maximum 500",
            "place": "Limitation.Count",
        }
    ]


def test_one_run_writes_the_report_in_every_format(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("drift.md", "drift.json", "drift.txt")]

    run(written(tmp_path, broken()), *(each for file in files for each in ("--write", file)))

    texts = [file.read_text(encoding="utf-8") for file in files]
    where = f"resourceBlocks/getAll {LIMITATION}"
    row = f"| Limitation.Count | maximum 1000 | maximum 500 | {where} |"
    assert row in texts[0].splitlines()
    assert json.loads(texts[1])["breaking"] == 1
    assert "1 breaking, 0 compatible" in texts[2]


def test_a_report_that_cannot_be_written_ends_with_4(tmp_path: Path) -> None:
    result = run(written(tmp_path, broken()), "--write", tmp_path / "none" / "drift.md")

    assert result.exit_code == 4
    assert "drift.md cannot be written" in result.output


def test_another_contract_than_the_installed_one_can_be_ours(tmp_path: Path) -> None:
    ours, theirs = written(tmp_path, broken(), "ours.json"), written(tmp_path, broken())

    assert run(theirs, "--contract", ours).exit_code == 0


def test_what_is_known_of_mews_is_accepted_of_the_contract_of_the_client_alone(
    tmp_path: Path,
) -> None:
    document = contract()
    document["servers"] = document["servers"][:1]
    theirs, ours = written(tmp_path, document), written(tmp_path, contract(), "ours.json")

    known = run(theirs)
    told = run(theirs, "--no-known"), run(theirs, "--contract", ours)

    assert "0 breaking, 0 compatible, 1 accepted, 0 stale" in known.output
    assert [each.exit_code for each in (known, *told)] == [0, 3, 3]


def test_an_operation_that_neither_has_cannot_be_asked_for(tmp_path: Path) -> None:
    result = run(written(tmp_path, contract()), "--only", "Services/*")

    assert result.exit_code == 2
    assert "no operation is called 'Services/*'" in result.output


def test_what_a_document_holds_cannot_steer_a_terminal_or_a_page(tmp_path: Path) -> None:
    document = contract()
    properties = schema(document, "ResourceBlock")["properties"]
    properties["\x1b[31m|<b>`x`\n# Big"] = {"type": "string"}
    path = written(tmp_path, document)

    text, page = (run(path, "--format", form).output for form in ("text", "markdown"))

    assert "\x1b" not in text + page
    assert "\n# Big" not in text + page
    assert r"\\u001b\[31m\|\<b\>\`x\`\\u000a# Big" in page


def test_values_of_secrets_are_not_shown(tmp_path: Path) -> None:
    document = contract()
    token = document["components"]["schemas"]["ConnectorRequest"]["properties"]["AccessToken"]
    token |= {"default": "placeholder-secret", "enum": ["placeholder-secret"]}
    del token["x-mews-secret"]
    path = written(tmp_path, document)

    result = run(path)

    assert "default-added" in result.output
    assert "placeholder-secret" not in result.output
