"""However a document is broken, it is compared or refused: nothing else comes out."""

from contextlib import suppress
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mews_contract.decoding import UndecodableError, decode
from mews_contract.drift.reading.document import DriftError
from mews_contract.json_values import is_array, is_object
from tests.contract.contract import OPENAPI
from tests.drift.contract import Document, comparison, contract
from tests.drift.versions import VERSIONS

NAMES = ("$ref", "type", "allOf", "oneOf", "enum", "items", "properties", "required", "in", "url")
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["#/components/schemas/Limitation", "#/paths", "object", "{", "http://["]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


def containers(node: object) -> list[Any]:
    """Every object and array of a document that holds something."""
    found: list[Any] = []
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if is_object(each) and each:
            found.append(each)
            waiting += each.values()
        elif is_array(each) and each:
            found.append(each)
            waiting += each
    return found


def spoilt(data: st.DataObject, version: str) -> Document:
    """Our contract with other values at a few places."""
    document = VERSIONS[version](contract())
    for _ in range(data.draw(st.integers(1, 3))):
        holder: Any = data.draw(st.sampled_from(containers(document)))
        keys: list[Any] = list(holder) if is_object(holder) else [*range(len(holder))]
        holder[data.draw(st.sampled_from(keys))] = data.draw(VALUES)
    return document


@given(st.data(), st.sampled_from([*VERSIONS]))
def test_a_document_with_other_values_anywhere_is_compared_or_refused(
    data: st.DataObject, version: str
) -> None:
    theirs = spoilt(data, version)

    with suppress(DriftError):
        comparison(contract(), theirs)
    with suppress(DriftError):
        comparison(theirs, contract())


@given(st.data())
def test_a_text_with_a_piece_missing_is_read_or_refused(data: st.DataObject) -> None:
    text = OPENAPI.read_bytes()
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, min(begin + 200, len(text))))

    with suppress(UndecodableError):
        decode(text[:begin] + data.draw(st.binary(max_size=5)) + text[end:])


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(UndecodableError):
        decode(content)
