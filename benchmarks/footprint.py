"""How much memory a process needs: to read 100,000 blocks, and to have a client of many operations.

Each is a program of its own, so that it imports nothing but what it needs.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from benchmarks.answers import PATH
from benchmarks.clients import CREDENTIALS, FLOOR, OURS, PLAIN, PYDANTIC, STOCK_TEMPLATES, body
from benchmarks.generator import STOCK
from benchmarks.interleave import Measurements
from benchmarks.long_list import listing, running
from benchmarks.processes import python

READ: Final = "peak memory, 100,000 items"
GROWTH: Final = "peak memory of a call, by operations"

NOTHING: Final = "import httpx2, and read nothing"

_PAGES: Final = 100
_SIZE: Final = 1000

_PEAK: Final = """
from benchmarks.memory import peak
print(peak())
"""

_HTTPX: Final = f"""
import httpx2

http = httpx2.Client()

def answer(cursor):
    asked = {body()!r}
    asked["Limitation"]["Cursor"] = cursor
    return http.post(url + {PATH!r}, json=asked)
"""

_STOCK: Final = f"""
from datetime import UTC, datetime
from {STOCK} import Client
from {STOCK}.api.resource_blocks import resource_blocks_get_all
from {STOCK}.models import Limitation, ResourceBlockFilterParameters, TimeInterval

client = Client(base_url=url)
year = TimeInterval(
    start_utc=datetime(2025, 1, 1, tzinfo=UTC), end_utc=datetime(2026, 1, 1, tzinfo=UTC)
)

def page(cursor):
    asked = ResourceBlockFilterParameters(
        **{CREDENTIALS!r},
        limitation=Limitation(count={_SIZE}, cursor=cursor),
        updated_utc=year,
    )
    answer = resource_blocks_get_all.sync(client=client, body=asked)
    return len(answer.resource_blocks), answer.cursor
"""

_LOOP: Final = """
cursor = None
while True:
    size, cursor = page(cursor)
    count += size
    if cursor is None:
        break
"""

_READERS: Final[Mapping[str, str]] = {
    OURS: f"""
from mews_connector import Client

client = Client(**{CREDENTIALS!r}, base_url=url, limiter=None)
count = sum(1 for _ in client.resource_blocks.get_all())
""",
    STOCK_TEMPLATES: f"{_STOCK}{_LOOP}",
    PLAIN: f"""{_HTTPX}
def page(cursor):
    result = answer(cursor).json()
    return len(result["ResourceBlocks"]), result["Cursor"]
{_LOOP}""",
    PYDANTIC: f"""{_HTTPX}
from benchmarks.pydantic_models import Page

def page(cursor):
    result = Page.model_validate_json(answer(cursor).content)
    return len(result.resource_blocks), result.cursor and str(result.cursor)
{_LOOP}""",
    FLOOR: f"""{_HTTPX}
import msgspec
from mews_connector.models import ResourceBlockResult

decoder = msgspec.json.Decoder(ResourceBlockResult)

def page(cursor):
    result = decoder.decode(answer(cursor).content)
    return len(result.resource_blocks), result.cursor and str(result.cursor)
{_LOOP}""",
    NOTHING: f"import httpx2\ncount = {_PAGES * _SIZE}\n",
}

_CALL: Final = f"""
import httpx2
from mews_connector import Client

def answered(request):
    return httpx2.Response(200, content=b'{{"ResourceBlocks":[],"Cursor":null}}')

http = httpx2.Client(transport=httpx2.MockTransport(answered))
client = Client(**{CREDENTIALS!r}, base_url="http://127.0.0.1", limiter=None, http_client=http)
assert not list(client.resource_blocks.get_all())
"""


def measure(folder: Path, rounds: int) -> Mapping[str, Measurements]:
    """Measure each reader in processes of its own.

    Args:
        folder: Where `generator.stock` has written its client.
        rounds: How many processes of each.
    """
    with running() as url:
        base_url = listing(url, pages=_PAGES, size=_SIZE)
        start = f"url, count = {base_url!r}, 0\n"
        programs = {
            name: f"{start}{program}assert count == {_PAGES * _SIZE}, count\n{_PEAK}"
            for name, program in _READERS.items()
        }
        return {READ: _peaks(programs, dict.fromkeys(programs, folder), rounds)}


def by_operations(packages: Mapping[str, Path], rounds: int) -> Mapping[str, Measurements]:
    """Measure a process that makes one call, for clients of contracts of different sizes.

    Args:
        packages: The folder that each is imported from.
        rounds: How many processes of each.
    """
    programs = dict.fromkeys(packages, f"{_CALL}{_PEAK}")
    return {GROWTH: _peaks(programs, packages, rounds)}


def _peaks(programs: Mapping[str, str], folders: Mapping[str, Path], rounds: int) -> Measurements:
    taken: Mapping[str, list[float]] = {name: [] for name in programs}
    for _ in range(rounds):
        for name, program in programs.items():
            taken[name].append(float(python(program, path=folders[name])))
    return Measurements(taken, "MB")
