"""What becomes of the values that the six operations do not have: decimals, and told variants."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal
from typing import Any, Literal, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import Client
from mews_connector.errors import RequestInvalidError
from mews_runtime.http.body import LoadedResponse
from mews_runtime.messages.credentials import PLACEHOLDER
from mews_runtime.messages.lenient import read_leniently
from mews_runtime.messages.places import place_of, secrets_in
from mews_runtime.messages.request import check
from mews_runtime.messages.response import interpret
from mews_runtime.schema.decoding import Direction, Violation, decode
from mews_runtime.schema.encoding import encode
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Operation
from mews_runtime.schema.scalars import Date, DateTime
from mews_runtime.schema.variants import (
    ItemVariants,
    Variant,
    Variants,
    decode_items,
    decode_variants,
)


class Price(Model, kw_only=True, rename="pascal"):
    net: Decimal
    tax: Decimal | Unset | None = UNSET


class Card(Model, kw_only=True, rename="pascal"):
    number: str
    limit: Decimal | Unset | None = UNSET

    __secrets__ = frozenset({"number"})


Anything: TypeAlias = dict[str, Any]


class Means(Model, kw_only=True, rename="pascal"):
    kind: str
    value: Variant[Price | Card | Anything | Unset | None] = UNSET

    __variants__ = (Variants("value", "kind", lambda: {"Price": Price, "Card": Card}),)

    def __post_init__(self) -> None:
        decode_variants(self)


class SureMeans(Model, kw_only=True, rename="pascal"):
    kind: str
    value: Variant[Price | Card | Anything]

    __variants__ = Means.__variants__

    def __post_init__(self) -> None:
        decode_variants(self)


class Cash(Model, kw_only=True, rename="pascal"):
    kind: Literal["Cash"]
    amount: Decimal


class Drawer(Model, kw_only=True, rename="pascal"):
    held: list[Variant[Cash | Anything]]

    __items__ = (ItemVariants("held", "Kind", lambda: {"Cash": Cash}),)

    def __post_init__(self) -> None:
        decode_items(self)


class Payment(Model, kw_only=True, rename="pascal"):
    client_token: str
    access_token: str
    client: str
    means: list[Means] | Unset | None = UNSET
    price: Price | Unset | None = UNSET
    notes: Anything | Unset | None = UNSET
    due: Date | Unset | None = UNSET
    paid_utc: DateTime | Unset | None = UNSET


PAY: Operation[Payment] = Operation(
    path="/api/connector/v1/payments/add", request=Payment, response=Payment, effect="write"
)


def decoded(model: type[Model], content: bytes) -> Any:
    """Return a response, or where it leaves the contract."""
    return decode(model, content, Direction.RESPONSE)


def sent(**arguments: object) -> bytes:
    """Return the bytes that leave, without the credentials."""
    body = check(Client.contract, PAY, arguments)
    for name in PLACEHOLDER.attributes:
        setattr(body, name, UNSET)
    return encode(body)


# Decimals


@pytest.mark.parametrize(
    "digits",
    ["0.1", "10.50", "1E-7", "-0.0", "7", "123456789012345678901234567890.123456789", "1E+400"],
)
def test_the_digits_of_a_number_are_those_that_were_sent(digits: str) -> None:
    price = decoded(Price, f'{{"Net":{digits}}}'.encode())

    assert price.net.as_tuple() == Decimal(digits).as_tuple()
    assert price.to_json() == f'{{"Net":{digits}}}'
    assert price.to_dict() == {"Net": Decimal(digits)}


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_any_decimal_leaves_and_comes_back_as_it_is(value: Decimal) -> None:
    as_model, as_json = sent(price=Price(net=value)), sent(price={"Net": value})
    free = sent(notes={"Net": value})

    back = decoded(Price, as_model.removeprefix(b'{"Price":')[:-1])
    assert back.net.as_tuple() == value.as_tuple()
    assert as_model == as_json
    assert free == as_json.replace(b"Price", b"Notes")


@pytest.mark.parametrize(
    ("given_as", "digits"),
    [(Decimal("10.50"), b"10.50"), (10, b"10"), (10.1, b"10.1"), (0.5, b"0.5")],
    ids=["decimal", "int", "float", "half"],
)
def test_a_number_of_any_type_leaves_with_the_digits_that_python_shows(
    given_as: object, digits: bytes
) -> None:
    assert sent(price={"Net": given_as}) == b'{"Price":{"Net":%s}}' % digits


@pytest.mark.parametrize("odd", ["10.50", "NaN", Decimal("NaN"), Decimal("sNaN"), True])
def test_what_is_no_number_is_refused_where_one_belongs(odd: object) -> None:
    with pytest.raises(RequestInvalidError) as refused:
        sent(price={"Net": odd})

    assert refused.value.path == "$.Price.Net"


@pytest.mark.parametrize("zone", [None, UTC])
def test_a_time_is_no_date_whether_it_has_a_zone_or_not(zone: tzinfo | None) -> None:
    with pytest.raises(RequestInvalidError) as refused:
        sent(due=datetime(2026, 1, 31, tzinfo=zone))

    assert (refused.value.path, refused.value.got) == ("$.Due", "a `datetime`")
    assert refused.value.expected == "Expected a `date` without a time"


def test_a_date_is_no_time() -> None:
    with pytest.raises(RequestInvalidError) as refused:
        sent(paid_utc=date(2026, 1, 31))

    assert (refused.value.path, refused.value.got) == ("$.PaidUtc", "a `date`")
    assert refused.value.expected == "Expected `datetime` with a timezone component"


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity"])
@pytest.mark.parametrize(
    ("content", "path"),
    [
        (b'"Price":{"Net":"%s"}', "Price.Net"),
        (b'"Means":[{"Kind":"Price","Value":{"Net":1,"Tax":"%s"}}]', "Means[0].Value.Tax"),
    ],
    ids=["own", "told"],
)
def test_what_is_no_number_in_an_answer_breaks_the_contract_and_is_a_text_if_that_is_delivered(
    content: bytes, path: str, text: str
) -> None:
    credentials = b'{"ClientToken":"a","AccessToken":"b","Client":"c",'
    answer = LoadedResponse(200, [], credentials + content % text.encode() + b"}")

    refused, delivered = interpret(PAY, answer), read_leniently(PAY, answer)

    assert refused == Violation(f"$.{path}", "Expected a finite number")
    assert delivered is not None
    assert [each.path for each in delivered.violations] == [f"$.{path}"]
    assert f'"{text}"' in delivered.result.to_json()


def test_a_text_that_says_nan_is_a_text() -> None:
    answer = LoadedResponse(200, [], b'{"Number":"NaN","Limit":"10.50"}')
    operation = Operation(path="/a/b", request=Payment, response=Card, effect="write")

    assert interpret(operation, answer) == Card(number="NaN", limit=Decimal("10.50"))


def test_a_fraction_for_which_the_contract_has_no_type_keeps_its_digits() -> None:
    content = b'{"ClientToken":"a","AccessToken":"b","Client":"c","Notes":{"Net":[1.10,1E+400,7]}}'

    payment = decoded(Payment, content)

    assert payment.notes == {"Net": [Decimal("1.10"), Decimal("1E+400"), 7]}
    assert encode(payment) == content


# Values whose type a property beside them tells


@pytest.mark.parametrize(
    ("content", "value"),
    [
        (b'{"Kind":"Price","Value":{"Net":0.10}}', Price(net=Decimal("0.10"))),
        (b'{"Kind":"Card","Value":{"Number":"4111"}}', Card(number="4111")),
        (b'{"Value":{"Number":"4111"},"Kind":"Card"}', Card(number="4111")),
        (b'{"Kind":"Later","Value":{"Net":0.10,"New":[1]}}', {"Net": Decimal("0.10"), "New": [1]}),
        (b'{"Kind":"Later","Value":"text"}', "text"),
        (b'{"Kind":"Later","Value":null}', None),
        (b'{"Kind":"Card","Value":null}', None),
        (b'{"Kind":"Card"}', UNSET),
    ],
    ids=[
        "price",
        "card",
        "told behind",
        "unknown",
        "unknown text",
        "unknown null",
        "null",
        "absent",
    ],
)
def test_a_value_is_of_the_type_that_is_told_beside_it_and_loses_nothing(
    content: bytes, value: object
) -> None:
    means = decoded(Means, content)

    assert means.value == value
    assert type(means.value) is type(value)
    assert decoded(Means, encode(means)) == means


def test_null_is_sent_and_received_only_where_a_told_value_may_be_null() -> None:
    null = b'{"Kind":"Card","Value":null}'
    broken = decoded(SureMeans, null)

    assert sent(means=[Means(kind="Card", value=None)]) == b'{"Means":[%s]}' % null
    assert (broken.path, broken.expected) == ("$.Value", "Expected `object`, got `null`")
    assert decoded(SureMeans, null.replace(b"Card", b"Later")).value is None


def test_a_value_that_is_not_of_its_type_is_told_with_its_whole_path() -> None:
    content = b'{"Means":[{"Kind":"Card","Value":{"Number":"1"}},{"Kind":"Card","Value":{}}]}'
    deeper = b'{"Means":[{"Kind":"Price","Value":{"Net":"text"}}]}'
    credentials = b'{"ClientToken":"a","AccessToken":"b","Client":"c",'

    missing = decoded(Payment, credentials + content[1:])
    wrong = decoded(Payment, credentials + deeper[1:])

    assert missing == Violation(
        "$.Means[1].Value", "Object missing required field `Number`", is_malformed=False
    )
    assert (wrong.path, wrong.expected) == ("$.Means[0].Value.Net", "Invalid decimal string")


@pytest.mark.parametrize(
    "made",
    [
        lambda: {"Kind": "Card", "Value": {"Number": "4111"}},
        lambda: {"Kind": "Card", "Value": Card(number="4111")},
        lambda: Means(kind="Card", value=Card(number="4111")),
    ],
    ids=["JSON", "mixed", "models"],
)
def test_a_told_value_is_sent_however_it_is_passed(made: Callable[[], object]) -> None:
    assert sent(means=[made()]) == b'{"Means":[{"Kind":"Card","Value":{"Number":"4111"}}]}'


def test_a_name_that_no_type_of_a_told_value_has_is_refused_and_no_secret_is_shown() -> None:
    with pytest.raises(RequestInvalidError) as refused:
        sent(means=[{"Kind": "Card", "Value": {"Numbers": "4111"}}])

    assert "did you mean Number?" in str(refused.value)
    assert "4111" not in str(refused.value)


@pytest.mark.parametrize(
    "value", [Price(net=Decimal(1)), {"Number": "4111", "Net": 1}], ids=["model", "JSON"]
)
def test_a_name_of_another_type_than_the_told_one_is_refused_and_not_dropped(value: object) -> None:
    with pytest.raises(RequestInvalidError) as refused:
        sent(means=[{"Kind": "Card", "Value": value}])

    assert "Expected a name of the contract, one of Number, Limit" in str(refused.value)


def test_a_value_of_a_type_that_is_added_later_may_have_any_names() -> None:
    assert sent(means=[Means(kind="Later", value={"New": [1]})]) == (
        b'{"Means":[{"Kind":"Later","Value":{"New":[1]}}]}'
    )


def test_a_secret_of_any_type_of_a_told_value_is_found() -> None:
    body: Mapping[str, object] = {"Means": [{"Kind": "Card", "Value": {"Number": "4111"}}]}

    assert [*secrets_in(body, place_of(Payment))] == ["4111"]


def test_of_a_told_value_that_breaks_the_contract_the_rest_is_delivered() -> None:
    content = b'{"Means":[{"Kind":"Price","Value":{"Net":1.5,"Tax":"odd"}}],"Client":"c"}'

    found = read_leniently(PAY, LoadedResponse(200, [], content))

    assert found is not None
    means = found.result.means
    assert isinstance(means, list)
    price = means[0].value
    assert isinstance(price, Price)
    assert price.to_dict() == {"Net": Decimal("1.5"), "Tax": "odd"}
    assert "$.Means[0].Value.Tax" in [each.path for each in found.violations]


@pytest.mark.parametrize("kind", [b"7", b"null", b'["Price"]', b'{"Price":1}'])
def test_a_value_beside_what_tells_nothing_is_delivered_as_plain_json(kind: bytes) -> None:
    content = b'{"Means":[{"Kind":%s,"Value":{"Net":1.50}}]}' % kind

    found = read_leniently(PAY, LoadedResponse(200, [], content))

    assert found is not None
    means = found.result.means
    assert isinstance(means, list)
    assert encode(means[0]) == b'{"Kind":%s,"Value":{"Net":1.50}}' % kind


# Responses without content


def test_no_content_is_an_error_where_a_result_is_more_than_lists() -> None:
    operation = Operation(path="/a/b", request=Payment, response=Price, effect="write")

    found = interpret(operation, LoadedResponse(204, [], b""))

    assert found == Violation("$", "Expected a result, got no content, which is no result here")


# Items that are told apart by what is in them


def test_items_are_of_the_type_that_they_name_and_of_one_to_come_plain_json() -> None:
    content = b'{"Held":[{"Kind":"Cash","Amount":0.10},{"Kind":"Shells","Amount":0.10}]}'

    drawer = decoded(Drawer, content)

    cash = Cash(kind="Cash", amount=Decimal("0.10"))
    assert drawer == Drawer(held=[cash, {"Kind": "Shells", "Amount": Decimal("0.10")}])
    assert encode(drawer) == content


def test_an_item_that_is_not_of_its_type_is_told_with_its_place() -> None:
    cash = b'{"Kind":"Cash","Amount":1}'
    wrong = {
        b'{"Kind":"Cash","Amount":"a"}': "$.Held[1].Amount",
        b'{"Kind":"Cash"}': "$.Held[1]",
        b'{"Amount":1}': "$.Held[1]",
        b'{"Kind":7}': "$.Held[1].Kind",
        b"[7]": "$.Held[1]",
    }

    found = [decoded(Drawer, b'{"Held":[%b,%b]}' % (cash, each)) for each in wrong]

    assert [each.path for each in found] == [*wrong.values()]
