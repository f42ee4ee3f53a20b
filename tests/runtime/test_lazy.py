"""What is not used is not loaded: the time of an import does not grow with the contract."""

import json
import pkgutil
import subprocess
import sys
from types import ModuleType

import pytest

import mews_connector
from mews_connector import api, errors, models, types

PACKAGES = [mews_connector, api, errors, models, types]
LAZY = [mews_connector, api, models]
SETUP = """
from mews_connector import Client
words = dict.fromkeys(("client_token", "access_token", "client"), "a")
client = Client(**words, platform="demo")
"""
REPORT = """
import json, sys
sys.stdout.write(json.dumps(sorted(sys.modules)))
"""


def loaded_by(program: str) -> set[str]:
    """Return the modules that a program has loaded, in a process of its own."""
    ran = subprocess.run(
        (sys.executable, "-W", "error", "-c", program + REPORT),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (ran.stderr, ran.returncode) == ("", 0)
    return {*json.loads(ran.stdout)}


def ours(modules: set[str]) -> set[str]:
    """Return the modules of operations and schemas, without the two packages themselves."""
    below = ("mews_connector.api.", "mews_connector.models.")
    return {name for name in modules if name.startswith(below)}


def test_the_package_loads_nothing_but_itself() -> None:
    modules = loaded_by("import mews_connector")
    assert {name for name in modules if name.startswith("mews_")} == {
        "mews_connector",
        "mews_runtime",
        "mews_runtime.lazy",
    }
    assert modules.isdisjoint({"httpx", "msgspec", "asyncio"})


def test_a_client_loads_no_operation_and_no_schema() -> None:
    for program in (
        "from mews_connector import AsyncClient",
        SETUP + "client.close(); repr(client)",
    ):
        modules = loaded_by(program)
        assert "mews_connector.api" in modules
        assert ours(modules) == set()


def test_a_resource_loads_itself_only() -> None:
    used = ours(loaded_by(SETUP + "client.resource_blocks"))
    assert {name for name in used if name.startswith("mews_connector.api.")} == {
        "mews_connector.api.resource_blocks",
        "mews_connector.api.resource_blocks.resource_blocks_add",
        "mews_connector.api.resource_blocks.resource_blocks_delete",
        "mews_connector.api.resource_blocks.resource_blocks_get_all",
    }
    assert "mews_connector.models.resource_block" in used
    others = ("access_token", "occupancy", "availability")
    assert not [name for name in used if any(other in name for other in others)]


def test_an_untyped_call_loads_its_resource_only() -> None:
    call = "import httpx\nclient = Client(**words, platform='demo', http_client=httpx.Client("
    call += (
        "transport=httpx.MockTransport(lambda _: httpx.Response(204))))\nclient.call('{}', {{}})"
    )
    unknown = ours(loaded_by(SETUP + call.format("rooms/add")))
    known = ours(loaded_by(SETUP + call.format("services/updateAvailability")))
    assert unknown == set()
    used = [name for name in known if name.startswith("mews_connector.api.")]
    assert "mews_connector.api.services.services_update_availability" in used
    assert {name.split(".")[2] for name in used} == {"services"}


def test_a_schema_loads_itself_only() -> None:
    used = ours(loaded_by("from mews_connector.models import TimeInterval"))
    assert used == {"mews_connector.models.time_interval"}


def test_the_errors_load_no_operation_and_no_schema() -> None:
    modules = loaded_by("from mews_connector import MewsError, errors")
    assert ours(modules) == set()
    assert modules.isdisjoint({"httpx", "msgspec"})


by_name = pytest.mark.parametrize("package", LAZY, ids=lambda package: package.__name__)


def test_every_public_name_is_there() -> None:
    names = [(package, name) for package in PACKAGES for name in package.__all__]
    assert [pair for pair in names if getattr(*pair) is not getattr(*pair)] == []


def test_every_public_name_is_listed_before_it_is_loaded_and_imported_by_a_star() -> None:
    for package in PACKAGES:
        names = sorted({*package.__all__, "__name__", "__doc__"})
        program = f"""
from importlib import import_module
import sys
listed = dir(import_module({package.__name__!r}))
assert {{*{names!r}}} <= {{*listed}} and listed == sorted({{*listed}})
below = ("mews_connector.api.", "mews_connector.models.")
assert [name for name in sys.modules if name.startswith(below)] == []
from {package.__name__} import *
assert {{*{package.__all__!r}}} <= {{*globals()}}
"""
        assert package.__name__ in loaded_by(program)


@by_name
def test_an_unknown_name_is_an_attribute_error(package: ModuleType) -> None:
    for name in ("Cleint", "client_", "__wrapped__", "ÿ"):
        with pytest.raises(AttributeError) as caught:
            getattr(package, name)
        assert str(caught.value) == f"module {package.__name__!r} has no attribute {name!r}"


@by_name
def test_a_name_that_was_used_once_is_an_ordinary_attribute(package: ModuleType) -> None:
    names = [name for name in package.__all__ if getattr(package, name) is not None]
    assert {*names} <= {*vars(package)}


def test_every_schema_has_a_name_of_its_own() -> None:
    assert len(models.__all__) == len([*pkgutil.iter_modules(models.__path__)])
