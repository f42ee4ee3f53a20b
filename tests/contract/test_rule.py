"""What the contract may say where its sources disagree."""

from typing import Any, Final

from tests.contract.rule import Facts, ruled
from tests.contract.sources import Statement

REQUIRED: Final = Statement("string", required=True, nullable=False)
OPTIONAL: Final = Statement("string", required=False, nullable=True)
NOT_NULL: Final = Statement("string", required=False, nullable=False)
NULL: Final = Statement("string", required=True, nullable=True)
LONG: Final = Statement("string", required=True, bounds={"minLength": 1, "maxLength": 9})
LONGER: Final = Statement("string", required=True, bounds={"maxLength": 10})
OF_TABLE: Final = Statement("string", required=True, enum=frozenset({"A"}))
OF_DESCRIPTION: Final = Statement("string", required=True, enum=frozenset({"B"}), deprecated=True)


def presence(
    table: Statement | None, description: Statement | None, **more: Any
) -> tuple[Any, ...]:
    """Return what the rule says of a request, then of a response: whether required, and null."""
    said = [
        ruled(Facts("Name", in_response, table, description, **more))
        for in_response in (False, True)
    ]
    return tuple((each.required, each.nullable) for each in said)


def test_a_response_requires_only_what_all_sources_do_and_a_request_what_any_does() -> None:
    assert presence(REQUIRED, REQUIRED) == ((True, False), (True, False))
    assert presence(REQUIRED, NOT_NULL) == ((True, False), (False, True))
    assert presence(OPTIONAL, REQUIRED) == ((True, False), (False, True))
    assert presence(OPTIONAL, OPTIONAL) == ((False, True), (False, True))
    assert presence(REQUIRED, None) == ((True, False), (True, False))
    assert presence(None, OPTIONAL) == ((False, True), (False, True))


def test_what_any_source_lets_be_null_may_be_null_in_a_response() -> None:
    assert presence(REQUIRED, NULL) == ((True, False), (True, True))
    assert presence(REQUIRED, REQUIRED, null=True) == ((True, True), (True, True))


def test_nothing_is_required_that_an_example_leaves_out() -> None:
    assert presence(REQUIRED, REQUIRED, left_out=True) == ((False, True), (False, True))


def test_what_a_page_says_in_words_goes_before_all_else() -> None:
    pages = Statement(required=True, nullable=False, bounds={"maxLength": 8})
    assert presence(OPTIONAL, OPTIONAL, left_out=True, pages=pages) == ((True, False),) * 2
    assert ruled(Facts("Name", in_response=True, table=LONG, pages=pages)).bounds == pages.bounds


def test_bounds_bind_requests_those_of_the_table_first_and_no_response() -> None:
    both = Facts("Name", in_response=False, table=LONGER, description=LONG)
    assert ruled(both).bounds == {"minLength": 1, "maxLength": 10}
    assert ruled(Facts("Name", in_response=True, table=LONGER, description=LONG)).bounds == {}


def test_an_enum_has_the_values_of_all_sources_and_any_of_them_deprecates() -> None:
    said = ruled(Facts("Name", in_response=True, table=OF_TABLE, description=OF_DESCRIPTION))
    assert ({*said.enum}, said.deprecated) == ({"A", "B"}, True)


def test_the_name_tells_an_instant_and_the_description_every_other_format() -> None:
    def spelling(name: str, description: Statement | None) -> str:
        return ruled(Facts(name, in_response=True, table=REQUIRED, description=description)).format

    assert spelling("StartUtc", Statement("string", format="date")) == "date-time"
    assert spelling("TaxId", Statement("string")) == ""
    assert spelling("TaxId", None) == "uuid"
    assert spelling("Email", Statement("string", format="email")) == ""
