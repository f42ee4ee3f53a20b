"""Faults on the page: the form that sets one, and what one is in words."""

import re

import pytest

from mews_sandbox.faults import Fault, Late, Latency, Reset, SlowBody, Status, WrongType
from mews_sandbox.page.fault_forms import Field, forms
from mews_sandbox.page.fault_words import described, scope


def fields(kind: str) -> dict[str, Field]:
    """Return the fields of a form by name."""
    (form,) = (form for form in forms(["a/b"]) if form.kind == kind)
    return {field.name: field for field in form.fields}


def test_a_form_knows_the_bounds_and_choices_of_a_fault() -> None:
    status, change = fields("status")["status"], fields("reset")["change"]
    assert (status.kind, status.is_whole, status.is_required) == ("number", True, True)
    assert (status.minimum, status.maximum) == (400, 599)
    assert (change.kind, set(change.choices)) == ("choice", {"never", "before", "later"})
    assert change.default == "never"
    assert fields("latency")["seconds"].is_whole is False
    assert fields("wrong-type")["property"].kind == "text"


def test_every_fault_has_a_form_with_what_all_faults_take() -> None:
    found = forms(["a/b"])
    assert {"latency", "status", "reset", "extra-property"} <= {form.kind for form in found}
    assert all(re.fullmatch("[A-Z][A-Za-z ]+", form.label) for form in found)
    last = {tuple(field.name for field in form.fields[-3:]) for form in found}
    assert last == {("operation", "nth", "probability")}


@pytest.mark.parametrize(
    ("fault", "words", "calls"),
    [
        (Latency(seconds=3), "respond after 3 s", "every operation"),
        (Latency(seconds=0.5, nth=2), "respond after 0.5 s", "every operation, only call 2"),
        (
            Status(status=429, retry_after=30, operation="resources/getAll"),
            "respond with 429 Too Many Requests and Retry-After: 30 s",
            "resources/getAll",
        ),
        (Status(status=599), "respond with status 599", "every operation"),
        (
            Reset(change="later", probability=0.25),
            "reset the connection, and make the change 5 s later",
            "every operation, 25 % of calls",
        ),
        (Reset(change="before"), "make the change, then reset the connection", "every operation"),
        (SlowBody(seconds=10), "send the response over 10 s", "every operation"),
        (WrongType(property="Name"), "return a value of the wrong type in Name", "every operation"),
        (
            Late(seconds=4, channel="websocket", nth=1),
            "send events 4 s late",
            "every operation, by WebSocket, only message 1",
        ),
    ],
)
def test_a_fault_is_told_in_words_and_with_units(fault: Fault, words: str, calls: str) -> None:
    assert (described(fault), scope(fault)) == (words, calls)
