"""What is deprecated, restricted or in beta is said in docstrings, and as a warning when used."""

import inspect
import warnings
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any, Final

import pytest

from mews_connector import Client, models
from mews_connector.types import BetaWarning, Model, RestrictedWarning
from mews_contract.contract import installed
from mews_runtime.schema.operation import Operation
from mews_runtime.schema.status import is_news
from tests.support import sides
from tests.support.every import check_every
from tests.support.sides import SYNC, Side, answering, settle

pytestmark = pytest.mark.anyio


class Names(Model, kw_only=True, rename="pascal"):
    client_token: str
    access_token: str
    client: str
    names: list[str]


def operation(**said: Any) -> Operation[dict[str, Any]]:
    return Operation(
        path="/api/connector/v1/rooms/rename",
        request=Names,
        response=dict[str, Any],
        effect="write",
        max_items={"names": 2},
        **said,
    )


DEPRECATED: Final = operation(
    deprecated=True,
    replaced_by=("rooms/update", "rooms/move/2026-01-31"),
    discontinued=date(2027, 1, 10),
)
ADVICE: Final = (
    "rooms/rename is deprecated by Mews: use `rooms/update` and `rooms/move/2026-01-31` instead. "
    "Mews discontinues it on 2027-01-10"
)
INSTEAD: Final = "use `rooms/update` instead"
GONE: Final = "Mews has taken it out of its documentation"
OPEN: Final = "Mews opens it to chosen partners only"
CHANGING: Final = "Mews may change it without notice"
FILTER: Final = "To hear no more of it, filter mews_connector.types."
SAID: Final[list[tuple[Operation[Any], list[tuple[type[Warning], str]]]]] = [
    (DEPRECATED, [(DeprecationWarning, ADVICE)]),
    (
        operation(deprecated=True),
        [(DeprecationWarning, "rooms/rename is deprecated by Mews: Mews advises against it")],
    ),
    (
        operation(restricted=True),
        [(RestrictedWarning, f"rooms/rename is restricted: {OPEN}. {FILTER}RestrictedWarning")],
    ),
    (
        operation(beta=True),
        [(BetaWarning, f"rooms/rename is in beta: {CHANGING}. {FILTER}BetaWarning")],
    ),
    (
        operation(deprecated=True, beta=True, restricted=True),
        [
            (DeprecationWarning, "rooms/rename is deprecated by Mews: Mews advises against it"),
            (
                BetaWarning,
                f"rooms/rename is restricted and in beta: {OPEN}. {CHANGING}. {FILTER}BetaWarning",
            ),
        ],
    ),
    (
        operation(deprecated=True, replaced_by=("rooms/update",), undocumented=True),
        [(DeprecationWarning, f"rooms/rename is deprecated by Mews: {INSTEAD}. {GONE}")],
    ),
    (operation(), []),
]


@pytest.mark.parametrize(("used", "said"), SAID)
async def test_whoever_uses_an_operation_is_warned_once_a_process_at_the_line_of_the_call(
    side: Side, used: Operation[Any], said: list[tuple[type[Warning], str]]
) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for name in ("A", "B"):
            await settle(side.client(answering()).execute(used, {"names": [name]}))

    assert [(each.category, str(each.message)) for each in caught] == said
    assert {each.filename for each in caught} <= {__file__, sides.__file__}


async def test_an_untyped_call_warns_as_a_typed_one_does(side: Side) -> None:
    with pytest.warns(BetaWarning, match="resources/getOccupancyState is restricted and in beta"):
        await settle(side.client(answering()).call("resources/getOccupancyState", {}))
    with pytest.warns(DeprecationWarning, match="Mews discontinues it on 2027-01-10"):
        await settle(side.client(answering()).call("routingRules/delete", {}))


def test_a_deprecated_property_whose_end_is_announced_warns_with_the_day() -> None:
    with pytest.warns(DeprecationWarning, match="2026-01-10") as caught:
        models.CustomerExtent(customers=True, addresses=False, documents=True)

    said = "CustomerExtent.documents is deprecated by Mews. Mews discontinues it on 2026-01-10. "
    assert [str(each.message).startswith(said) for each in caught] == [True]
    assert caught[0].filename == __file__


async def test_a_warning_that_is_raised_as_an_error_is_raised_again(side: Side) -> None:
    server = answering()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(2):
            with pytest.raises(BetaWarning, match="filter mews_connector"):
                await settle(side.client(server).execute(operation(beta=True), {"names": ["A"]}))

    assert server.requests == []


def test_of_many_threads_one_is_told() -> None:
    start = Barrier(8)

    def tell() -> bool:
        start.wait()
        return is_news("rooms/rename")

    with ThreadPoolExecutor(8) as pool:
        told = [future.result() for future in [pool.submit(tell) for _ in range(8)]]

    assert sorted(told) == [False] * 7 + [True]


def test_batches_of_a_deprecated_operation_warn_once() -> None:
    client = SYNC.client(answering())
    with pytest.warns(DeprecationWarning, match="deprecated") as warned:
        client.batches(client.execute, DEPRECATED, {"names": ["A", "B", "C", "D", "E"]})
    assert [str(each.message) for each in warned] == [ADVICE]


def test_every_method_says_in_its_docstring_what_to_know_before_and_no_other_does() -> None:
    client = SYNC.client(answering())
    words = ("Deprecated", "Undocumented", "Restricted", "Beta")
    told: set[str] = set()

    def check(name: str) -> None:
        contract, known = installed().by_name[name], Client.contract.operation(name)
        texts = Client.contract.described(name)
        resource = getattr(client, Client.contract.modules[name].partition(".")[0])
        page = inspect.cleandoc(getattr(resource, texts.method).__doc__)
        paragraphs = [" ".join(each.split()) for each in page.split("\n\n")]
        assert known is not None
        holds = {
            "deprecated": contract.definition.get("deprecated"),
            "undocumented": contract.extension("x-mews-undocumented"),
            "restricted": contract.extension("x-mews-restricted"),
            "beta": contract.extension("x-mews-beta"),
        }
        assert [*texts.status] == [word for word, is_so in holds.items() if is_so]
        said = [f"{word.title()}: {why}" for word, why in texts.status.items()]
        assert [
            each for each in paragraphs if each.startswith(tuple(f"{w}: " for w in words))
        ] == said
        assert paragraphs[1 : 1 + len(said)] == said
        assert {word: f"{why}." for word, why in known.status.items()} == texts.status
        assert Client.contract.untyped(name).status == known.status
        day = contract.extension("x-mews-discontinued")
        assert known.discontinued == (date.fromisoformat(day) if day else None)
        assert (day or "") in texts.status.get("deprecated", "")
        told.update(texts.status)

    check_every(Client.contract.modules, check)
    assert told == {word.lower() for word in words}
