"""Texts become JSON values, or are refused in words."""

import pytest

from mews_contract.decoding import UndecodableError, decode
from mews_contract.drift.reading.document import DocumentError
from mews_contract.drift.reading.source import described


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "has to be an object in YAML or JSON; got null"),
        (b"[1]", "got an array"),
        (b"just words", "got a string"),
        (b"{", "is neither JSON nor YAML"),
        (b"a: [", "is neither JSON nor YAML: did not find expected node content in line 2"),
        (b"a: b: c", "is neither JSON nor YAML"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"a: \x00", "is neither JSON nor YAML"),
        (b"a: 1\n---\nb: 2", "found another document in line 2"),
        (b"a: 1\nb: 2\na: 3", "holds the key 'a' twice in one object in line 3"),
        (b"200: 1\n'200': 2", "holds the key '200' twice"),
        (b'{"a": 1, "a": 2}', "holds the key 'a' twice"),
        (b'{"a": NaN}', "holds NaN, which JSON does not have"),
        (b"a: !!python/object:os.system x", "holds the tag"),
        (b"a: !!binary YQ==", "holds the tag"),
        (b"? {a: 1}\n: 2", "holds an object or an array as a key"),
        (b"a: &here [*here]", "has no finished anchor for the alias *here"),
        (b"a: *there", "has no finished anchor for the alias *there"),
        (b"a: &x {b: 1}\nc: {<<: *x}", "holds the merge key <<"),
        (b"a: " + b"[" * 100_000, "is nested too deeply"),
        (b'{"a": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", "is nested too deeply"),
        (b"{}", "does not say its version of OpenAPI"),
        (b"openapi: 4.0.0", "says '4.0.0'; it has to be"),
        (b"swagger: '2.0'", "is in Swagger 2.0, which is not read: convert it to OpenAPI 3"),
        (b'{"a": 1' + b"0" * 5000 + b"}", "is no JSON: Exceeds the limit"),
        (b"a: !!int x", "holds a value that its tag does not fit"),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_what_is_no_description_is_refused_in_words(content: bytes, problem: str) -> None:
    with pytest.raises(DocumentError) as raised:
        described("their.yaml", content)

    assert str(raised.value).startswith("their.yaml: ")
    assert problem in str(raised.value)


def test_aliases_stand_for_what_they_name_and_multiply_nothing() -> None:
    bomb = "a0: &a0 [1, 1]\n" + "".join(
        f"a{index}: &a{index} [*a{index - 1}, *a{index - 1}]\n" for index in range(1, 60)
    )

    assert decode(b"a: &x {b: 1}\nc: *x") == {"a": {"b": 1}, "c": {"b": 1}}
    with pytest.raises(UndecodableError, match="values through its aliases"):
        decode(bomb.encode())


def test_yaml_is_read_as_version_1_2_so_that_no_country_becomes_false() -> None:
    text = b"enum: [NO, yes, on, 0o17, 0x1F, 1_000, 12:30, 2024-01-01, 1e3, ~, true, '1', +1, .5]"

    assert decode(text)["enum"] == [
        *("NO", "yes", "on", 15, 31, "1_000", "12:30", "2024-01-01", 1000.0, None, True, "1", 1),
        0.5,
    ]


def test_a_byte_order_mark_and_json_in_yaml_style_are_read() -> None:
    assert decode(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}
    assert decode(b"{a: 1, b: [x]}") == {"a": 1, "b": ["x"]}
