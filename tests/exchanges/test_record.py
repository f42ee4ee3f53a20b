"""The command records one call, or what a capture holds, and shows what it replaces."""

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import httpx
import pytest
import respx

from mews_contract import recordings
from tests.exchanges.captured import PLATFORM, har, har_entry, page
from tests.exchanges.commands import Ran, run_record
from tests.exchanges.samples import LIST_BLOCKS, PREFIX, block

ENVIRONMENT = {
    "MEWS_CLIENT_TOKEN": "the-client-token",
    "MEWS_ACCESS_TOKEN": "the-access-token",
    "MEWS_CLIENT": "Night Audit 2.1",
    "MEWS_PLATFORM": "demo",
}
PAGE = {"ResourceBlocks": [block()]}


@pytest.fixture
def mews(monkeypatch: pytest.MonkeyPatch) -> Iterator[respx.MockRouter]:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("MEWS_BASE_URL", raising=False)
    with respx.mock(base_url=PLATFORM + PREFIX, assert_all_called=False) as router:
        router.post(LIST_BLOCKS).respond(200, json=PAGE)
        yield router


def call(*arguments: str | Path, body: object = None, operation: str = LIST_BLOCKS) -> Ran:
    sent = {"Limitation": {"Count": 10}} if body is None else body
    return run_record(operation, "-", *arguments, typed=json.dumps(sent))


def test_a_call_is_recorded_in_the_folder_of_its_operation(
    mews: respx.MockRouter, tmp_path: Path
) -> None:
    ran = call("--into", tmp_path)

    (recording,) = recordings.load_all(tmp_path)
    assert (ran.code, ran.said) == (0, f"written: {tmp_path}/{LIST_BLOCKS}/recorded.json\n")
    assert recording.source == "recorded"
    assert recording.description == "The platform responds with 200."
    assert recording.request.body["Limitation"] == {"Count": 10}
    assert mews.calls.call_count == 1


def test_the_body_may_come_from_a_file(mews: respx.MockRouter, tmp_path: Path) -> None:
    body = tmp_path / "body.json"
    body.write_text('{"Limitation": {"Count": 7}}')

    run_record(LIST_BLOCKS, body, "--into", tmp_path / "to", "--name", "seven")

    (recording,) = recordings.load_all(tmp_path / "to")
    assert recording.id == f"{LIST_BLOCKS}/seven"
    assert json.loads(mews.calls.last.request.content)["Limitation"] == {"Count": 7}


def test_a_request_outside_the_contract_is_sent_and_its_finding_shown(
    mews: respx.MockRouter, tmp_path: Path
) -> None:
    mews.post(LIST_BLOCKS).respond(400, json={"Message": "Invalid Limitation"})

    ran = run_record(LIST_BLOCKS, "--into", tmp_path, "--description", "It has no limitation.")

    assert f'violation: {LIST_BLOCKS} request $: "Limitation" is a required' in ran.out
    assert recordings.load_all(tmp_path)[0].description == "It has no limitation."
    assert recordings.load_all(tmp_path)[0].name == "400"


def test_a_minimal_answer_may_be_asked_for(mews: respx.MockRouter, tmp_path: Path) -> None:
    mews.post(LIST_BLOCKS).respond(204)

    call("--into", tmp_path, "--minimal")

    (recording,) = recordings.load_all(tmp_path)
    assert recording.request.headers == {"Prefer": "return=minimal"}
    assert recording.response.status == 204


def test_a_call_is_sent_once_whatever_is_answered(mews: respx.MockRouter, tmp_path: Path) -> None:
    mews.post(LIST_BLOCKS).respond(429, json={"Message": "Too many requests"})

    call("--into", tmp_path)

    assert mews.calls.call_count == 1


def test_an_unchanged_recording_is_left_alone(mews: respx.MockRouter, tmp_path: Path) -> None:
    call("--into", tmp_path)

    again = call("--into", tmp_path)

    assert (again.code, again.out) == (0, f"unchanged: {tmp_path}/{LIST_BLOCKS}/recorded.json\n")
    assert mews.calls.call_count == 2


def test_what_would_be_replaced_is_shown_and_kept_without_a_terminal(
    mews: respx.MockRouter, tmp_path: Path
) -> None:
    call("--into", tmp_path)
    mews.post(LIST_BLOCKS).respond(200, json={"ResourceBlocks": [block(IsActive=False)]})

    again = call("--into", tmp_path)

    assert again.code == 4
    assert '-          "IsActive": true,\n+          "IsActive": false,\n' in again.out
    assert "pass --yes to replace it" in again.err
    assert '"IsActive": true' in (tmp_path / LIST_BLOCKS / "recorded.json").read_text()


def test_with_yes_it_is_replaced(mews: respx.MockRouter, tmp_path: Path) -> None:
    call("--into", tmp_path)
    mews.post(LIST_BLOCKS).respond(200, json={"ResourceBlocks": []})

    assert call("--into", tmp_path, "--yes").code == 0
    assert recordings.load_all(tmp_path)[0].response.body == {"ResourceBlocks": []}


def test_a_diff_does_not_show_a_secret_that_the_old_file_holds(
    mews: respx.MockRouter, tmp_path: Path
) -> None:
    path = tmp_path / LIST_BLOCKS / "recorded.json"
    path.parent.mkdir(parents=True)
    path.write_text("the-access-token belongs to Mr Sample moves in")

    ran = call("--into", tmp_path)

    assert mews.calls.call_count == 1
    assert "-*** belongs to ***" in ran.out
    assert "the-access-token" not in ran.said


@pytest.mark.parametrize("answer", [("y\n", 0), ("n\n", 4)])
def test_on_a_terminal_it_asks(
    mews: respx.MockRouter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: tuple[str, int]
) -> None:
    typed, code = answer
    call("--into", tmp_path)
    mews.post(LIST_BLOCKS).respond(200, json={"ResourceBlocks": []})
    monkeypatch.setattr("mews_contract.recorder.command.is_terminal", lambda: True)
    body = tmp_path / "body.json"
    body.write_text('{"Limitation": {"Count": 10}}')

    ran = run_record(LIST_BLOCKS, body, "--into", tmp_path, typed=typed)

    assert ran.code == code
    assert "Replace " in ran.out


def test_an_operation_that_writes_is_not_called_unless_allowed(
    mews: respx.MockRouter, tmp_path: Path
) -> None:
    deleting = mews.post("resourceBlocks/delete").respond(200, json={})
    ids = {"ResourceBlockIds": ["20e00c32-d561-4008-8609-82d8aa525714"]}

    refused = call("--into", tmp_path, body=ids, operation="resourceBlocks/delete")
    assert (refused.code, deleting.call_count) == (4, 0)
    assert "pass --allow-writes" in refused.err

    allowed = call(
        "--into", tmp_path, "--allow-writes", body=ids, operation="resourceBlocks/delete"
    )
    assert (allowed.code, deleting.call_count) == (0, 1)
    assert allowed.err == "called: resourceBlocks/delete, status 200\n"


def test_a_write_that_cannot_be_recorded_was_called_and_says_so(
    mews: respx.MockRouter, tmp_path: Path
) -> None:
    mews.post("resourceBlocks/delete").respond(200, json={"Odd": [1]})
    (tmp_path / "resourceBlocks").write_text("a file where a folder belongs")
    ids = {"ResourceBlockIds": ["20e00c32-d561-4008-8609-82d8aa525714"]}

    ran = call("--into", tmp_path, "--allow-writes", body=ids, operation="resourceBlocks/delete")

    assert ran.code == 4
    assert ran.err.startswith("called: resourceBlocks/delete, status 200\nrefused: ")


@pytest.mark.parametrize(
    ("operation", "said"),
    [
        ("resourceBlocks/delete", "whether resourceBlocks/delete was applied is unknown\n"),
        (LIST_BLOCKS, ""),
    ],
)
def test_an_interrupted_call_ends_with_130_and_says_what_is_unknown_of_a_write(
    mews: respx.MockRouter, tmp_path: Path, operation: str, said: str
) -> None:
    bodies = {LIST_BLOCKS: None, "resourceBlocks/delete": {"ResourceBlockIds": [str(UUID(int=7))]}}

    def interrupt(_: httpx.Request) -> httpx.Response:
        raise KeyboardInterrupt

    mews.post(operation).mock(side_effect=interrupt)

    ran = call("--into", tmp_path, "--allow-writes", operation=operation, body=bodies[operation])

    assert ran.code == 130
    assert ran.err.endswith(said)


@pytest.mark.usefixtures("mews")
def test_a_recording_with_other_ends_of_lines_is_another_one(tmp_path: Path) -> None:
    call("--into", tmp_path)
    path = tmp_path / LIST_BLOCKS / "recorded.json"
    content = path.read_bytes()
    path.write_bytes(content.replace(b"\n", b"\r\n"))

    assert call("--into", tmp_path, "--yes").out.endswith(f"written: {path}\n")
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ((), "name either an operation to call or a capture"),
        (("resourceBlock/getall",), "did you mean resourceBlocks/getAll"),
        ((LIST_BLOCKS, "nowhere.json"), "nowhere.json cannot be read: No such file"),
    ],
)
def test_what_cannot_be_called_is_said(
    mews: respx.MockRouter, tmp_path: Path, arguments: tuple[str, ...], problem: str
) -> None:
    ran = run_record(*arguments, "--into", tmp_path)

    assert (ran.code, mews.calls.call_count) == (2, 0)
    assert problem in ran.err


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        (
            "{",
            "- is no JSON: Expecting property name enclosed in double quotes in line 1, column 2",
        ),
        ("[]", "- has to hold a JSON object"),
        ('{"a": NaN}', "- holds NaN, which JSON does not have"),
        ('{"a": -Infinity}', "- holds -Infinity, which JSON does not have"),
        ('{"a": 1e400}', "- is no JSON: Number out of range"),
        ('{"a": ' + "[" * 100_000, "- is nested too deeply"),
    ],
    ids=lambda value: value[:20],
)
def test_a_body_that_is_no_json_object_is_refused_in_words(
    mews: respx.MockRouter, tmp_path: Path, typed: str, problem: str
) -> None:
    ran = run_record(LIST_BLOCKS, "-", "--into", tmp_path, typed=typed)

    assert (ran.code, mews.calls.call_count) == (2, 0)
    assert ran.err.startswith(f"mews-contract record: {problem}")


def test_credentials_in_the_body_are_refused_and_not_shown(
    mews: respx.MockRouter, tmp_path: Path
) -> None:
    ran = call("--into", tmp_path, body={"AccessToken": "the-access-token"})

    assert (ran.code, mews.calls.call_count) == (2, 0)
    assert "the-access-token" not in ran.said


def test_a_missing_environment_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*ENVIRONMENT, "MEWS_BASE_URL"):
        monkeypatch.delenv(name, raising=False)

    ran = call("--into", tmp_path)

    assert ran.code == 2
    assert "MEWS_CLIENT_TOKEN, MEWS_ACCESS_TOKEN, MEWS_CLIENT" in ran.err


def test_a_capture_becomes_one_recording_for_each_exchange(tmp_path: Path) -> None:
    error = har_entry(content={"size": 1, "text": '{"Message": "Mr Sample"}'}, status=403)
    capture = har(tmp_path / "traffic.har", har_entry(), har_entry(), error)

    ran = run_record("--from", capture, "--into", tmp_path / "to")

    names = [each.name for each in recordings.load_all(tmp_path / "to")]
    assert (ran.code, names) == (0, ["403", "recorded", "recorded-2"])


def test_a_capture_has_one_stand_in_for_an_id_in_all_its_exchanges(tmp_path: Path) -> None:
    other = {"size": 1, "text": page(Id="8774fa0d-e4b8-4838-b088-e91d77964664")}
    capture = har(tmp_path / "traffic.har", har_entry(), har_entry(content=other))

    run_record("--from", capture, "--into", tmp_path / "to", "--name", "page")

    first, second = [each.response.body for each in recordings.load_all(tmp_path / "to")]
    assert first is not None
    assert second is not None
    ours, theirs = first["ResourceBlocks"][0], second["ResourceBlocks"][0]
    assert ours["EnterpriseId"] == theirs["EnterpriseId"]
    assert ours["Id"] != theirs["Id"]


def test_what_cannot_be_recorded_of_a_capture_is_told_and_the_rest_is_recorded(
    tmp_path: Path,
) -> None:
    unknown = har_entry(url=f"{PLATFORM}{PREFIX}guests/getAll")
    capture = har(tmp_path / "traffic.har", unknown, har_entry())

    ran = run_record("--from", capture, "--into", tmp_path / "to")

    assert ran.code == 4
    assert "refused: the contract has no such operation" in ran.err
    assert len(recordings.load_all(tmp_path / "to")) == 1


def test_a_write_in_a_capture_is_left_out_unless_allowed(tmp_path: Path) -> None:
    deleting = har_entry(
        json.dumps({}), {"size": 2, "text": "{}"}, url=f"{PLATFORM}{PREFIX}resourceBlocks/delete"
    )
    capture = har(tmp_path / "traffic.har", deleting)

    assert run_record("--from", capture, "--into", tmp_path / "to").code == 4
    assert run_record("--from", capture, "--into", tmp_path / "to", "--allow-writes").code == 0


def test_a_capture_without_the_api_is_said(tmp_path: Path) -> None:
    capture = har(tmp_path / "traffic.har", har_entry(url="https://example.com/"))

    ran = run_record("--from", capture, "--into", tmp_path / "to")

    assert (ran.code, "holds no exchange" in ran.err) == (2, True)
