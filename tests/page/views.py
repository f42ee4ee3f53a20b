"""How a page is looked at: on a desk and on a phone, light and dark, and by what sees no page."""

from importlib import resources
from typing import Any, Final, Literal

import pytest
from playwright.sync_api import Page

SIZES: Final = {"desktop": (1440, 1000), "phone": (390, 844)}
Scheme = Literal["light", "dark"]
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")

every_view = pytest.mark.parametrize(
    ("size", "scheme"),
    [
        ("phone", "dark"),
        pytest.param("phone", "light", marks=pytest.mark.only_in_ci),
        pytest.param("desktop", "dark", marks=pytest.mark.only_in_ci),
        pytest.param("desktop", "light", marks=pytest.mark.only_in_ci),
    ],
)
"""For a test of every size in every scheme; outside CI, of the narrowest in the dark."""

_AXE: Final = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
_RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


def adapted(page: Page, size: str, scheme: Scheme) -> int:
    """Show the page in a size and in light or dark. Returns the width."""
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    return width


def broken_rules(page: Page) -> list[tuple[str, object]]:
    """Return the rules of accessibility that a page breaks, each with the first place of it."""
    page.evaluate(_AXE)
    found: dict[str, Any] = page.evaluate(
        "tags => axe.run({runOnly: tags, resultTypes: ['violations']})", _RULES
    )
    assert "color-contrast" in {rule["id"] for rule in [*found["passes"], *found["violations"]]}
    return [(rule["id"], rule["nodes"][0]["target"]) for rule in found["violations"]]
