"""How Sphinx builds the site. `python -m tools.docs` puts its source together and calls it."""

from pathlib import Path

import httpx2
from sphinx.highlighting import lexer_classes

from mews_runtime import __version__
from mews_runtime.sending import core

# The runtime imports it for type checkers only, and signatures are looked up here.
vars(core)["httpx2"] = httpx2

project = "mews-connector"
project_copyright = "the authors of mews-connector"
release = __version__
extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "tools.docs.accessible",
    "tools.docs.docstrings",
    "tools.docs.doctrees",
    "tools.docs.lookups",
    "tools.docs.sidebar",
]

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 4

autodoc_typehints_format = "short"
autodoc_class_signature = "mixed"
autodoc_preserve_defaults = True
python_maximum_signature_line_length = 72
python_use_unqualified_type_names = True
add_module_names = False

nitpick_ignore_regex = [
    # Documented elsewhere. Inventories of other sites would need a network.
    (r"py:.*", r"(?!mews_)[a-z_][a-z0-9_]*\..*"),
    (r"py:.*", r"Literal\[?.*|typing\..*|'.*"),
    # Named in signatures, and not public: type variables, aliases and what they stand for.
    (r"py:class", r"Decimal|datetime|JsonValue|(Async)?Fetch|GivenT|PageT|TokenT|HttpT|Settings"),
    (r"py:.*", r"mews_(runtime|contract|sandbox)\..*"),
]

pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"

html_theme = "furo"
html_theme_options = {
    "navigation_with_keys": True,
}
html_title = f"mews-connector {release}"
html_copy_source = False
html_show_sphinx = False
# Summaries of results are fetched, which no browser allows a page that is a file.
html_show_search_summary = False
# Guides before the hundreds of pages of operations and models that have the same words.
html_search_scorer = str(Path(__file__).with_name("search_scorer.js"))
html_use_index = False
html_domain_indices = False
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = [("scrolling.js", {"defer": "defer"})]

# `make docs-links`, which alone needs a network.
linkcheck_timeout = 15
linkcheck_workers = 4

# Pygments has no lexer for csv, which is shown as it is.
lexer_classes["csv"] = lexer_classes["none"]
