"""Arguments of another type are refused in words: in all of the public API."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from mews_connector.errors import ConfigurationError
from mews_sandbox import Clock, Sandbox, create_app, faults
from mews_sandbox.faults import Fault, FaultError
from tests.sandbox.hotels import opened

WRONG: Final[list[Any]] = [5, 1.5, True, "x", b"x", None, [1], {"x": 1}, object()]
"""One of each type."""

BY: Final = "by must be a timedelta, such as timedelta(days=1); got "
CLOCK: Final = "clock must be a Clock, such as Clock(at), or None; got "
KIND: Final = "kind must be a model, such as models.ResourceBlock, or a name; got "
BOX: Final = "sandbox must be a Sandbox, or None for a new one; got "
NAMES: Final = "{} must be a list of names; got ", "each of {} must be a name; got "

Given = Callable[[Sandbox, Any], object]


def lenient(sandbox: Sandbox, value: Any) -> None:
    sandbox.lenient = value


TAKING: Final[dict[str, tuple[Given, tuple[Any, ...], str]]] = {
    "Clock(at)": (
        lambda _, value: Clock(value),
        (None,),
        "at must be an aware datetime, such as datetime.now(UTC); got ",
    ),
    "Clock.set": (
        lambda box, value: box.clock.set(value),
        (),
        "at must be an aware datetime, such as datetime.now(UTC); got ",
    ),
    "Clock.advance": (lambda box, value: box.clock.advance(value), (), BY),
    "Sandbox(clock)": (lambda _, value: Sandbox(clock=value), (None,), CLOCK),
    "Sandbox(contract)": (
        lambda _, value: Sandbox(contract=value),
        (None,),
        "contract must be a Contract, or None; got ",
    ),
    "Sandbox(seed)": (
        lambda _, value: Sandbox(seed=value),
        (5,),
        "seed must be a whole number; got ",
    ),
    "Sandbox(rate_limit)": (
        lambda _, value: Sandbox(rate_limit=value),
        (5, None),
        "rate_limit must be a whole number, or None for no limit; got ",
    ),
    "Sandbox(max_body)": (
        lambda _, value: Sandbox(max_body=value),
        (5,),
        "max_body must be a whole number; got ",
    ),
    "Sandbox(keep_requests)": (
        lambda _, value: Sandbox(keep_requests=value),
        (5, None),
        "keep_requests must be a whole number, or None for all of them; got ",
    ),
    "Sandbox(faults)": (
        lambda _, value: Sandbox(faults=value),
        ("x", b"x", [1], {"x": 1}),
        "faults must be a list of faults, such as [faults.Reset()]; got ",
    ),
    "Sandbox.lenient": (lenient, ("x", {"x": 1}), "lenient"),
    "Sandbox.restore": (
        lambda box, value: box.restore(value),
        (),
        "snapshot must be what snapshot() has returned; got ",
    ),
    "Sandbox.entities": (lambda box, value: box.entities(value), ("x",), KIND),
    "webhooks.add(events)": (
        lambda box, value: box.webhooks.add(print, events=value),
        ("x", {"x": 1}, None),
        "events",
    ),
    "webhooks.add(lag)": (
        lambda box, value: box.webhooks.add(print, lag=value),
        (),
        "lag must be a timedelta, such as timedelta(minutes=5); got ",
    ),
    "webhooks.add(access_token)": (
        lambda box, value: box.webhooks.add(print, access_token=value),
        ("x", None),
        "access_token must be one of the hotel's, or None for the first property's; got ",
    ),
    "webhooks.remove": (
        lambda box, value: box.webhooks.remove(value),
        (),
        "webhook must be what webhooks.add() has returned; got ",
    ),
    "websocket.connect": (
        lambda box, value: box.websocket.connect(value),
        (),
        "hand must be a function that takes a message; got ",
    ),
    "create_app(sandbox)": (lambda _, value: create_app(value), (None,), BOX),
    "create_app(hosts)": (
        lambda box, value: create_app(box, hosts=value),
        ("x", {"x": 1}),
        "hosts",
    ),
}
"""What takes an argument, what of the above it may be, and the words that refuse the others."""


def fits(value: object, allowed: tuple[Any, ...]) -> bool:
    return any(type(value) is type(each) and value == each for each in allowed)


@pytest.mark.parametrize("name", TAKING)
def test_what_is_of_another_type_is_refused_with_what_is_allowed(name: str) -> None:
    give, fitting, words = TAKING[name]
    for value in [each for each in WRONG if not fits(each, fitting)]:
        sandbox = opened()
        with pytest.raises(TypeError) as caught:
            give(sandbox, value)
        allowed = (words,) if " " in words else tuple(each.format(words) for each in NAMES)
        assert str(caught.value).startswith(allowed)
        assert [*sandbox.webhooks] == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"rate_limit": 0}, "rate_limit must be at least 1, or None for no limit; got 0"),
        ({"max_body": 0}, "max_body must be at least 1; got 0"),
        ({"keep_requests": -1}, "keep_requests must be at least 0, or None for all of them; got "),
    ],
    ids=str,
)
def test_a_number_that_is_too_low_is_refused(arguments: dict[str, int], words: str) -> None:
    given: dict[str, Any] = {**arguments}
    with pytest.raises(ValueError, match=words):
        Sandbox(**given)


NO_NUMBER: Final[Any] = "1"


@pytest.mark.parametrize(
    "fault",
    [
        faults.Status(status=NO_NUMBER),
        faults.Html(nth=NO_NUMBER),
        faults.Latency(seconds=NO_NUMBER),
        faults.Reset(probability=NO_NUMBER),
    ],
    ids=repr,
)
def test_a_fault_that_is_made_in_code_takes_no_text_for_a_number(fault: Fault) -> None:
    with pytest.raises(FaultError, match=r"Expected `.*`, got `str`"):
        opened().add_fault(fault)


def test_a_single_name_need_not_be_in_a_list() -> None:
    sandbox = opened()
    assert sandbox.webhooks.add(print, events="CustomerAdded").events == {"CustomerAdded"}
    with pytest.raises(ValueError, match="there is no event 'CustomerGone'; there are "):
        sandbox.webhooks.add(print, events="CustomerGone")
    assert opened(lenient="content-type").lenient == {"content-type"}


def test_an_empty_access_token_is_none_of_the_first_property() -> None:
    with pytest.raises(ConfigurationError, match="access_token must be a string that is not empty"):
        opened().client("")


def test_a_running_clock_can_be_put_back() -> None:
    clock = Clock()
    clock.advance(timedelta(days=-1))
    yesterday = datetime.now(UTC) - timedelta(days=1)
    assert clock.is_real
    assert timedelta() <= yesterday - clock.now() + timedelta(minutes=1) <= timedelta(minutes=2)
