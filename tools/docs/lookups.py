"""What Sphinx looks up again for each page: stems of words, and names that lead nowhere."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Any

from sphinx.application import Sphinx
from sphinx.domains.python import ObjectEntry, PythonDomain
from sphinx.search.en import SearchEnglish


def setup(app: Sphinx) -> Mapping[str, bool]:
    """Take part in what Sphinx does."""
    app.add_search_language(English)
    app.add_domain(Python, override=True)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


class English(SearchEnglish):
    """English, of which each word is stemmed once."""

    def __init__(self, options: dict[str, str]) -> None:
        super().__init__(options)
        self._stems: dict[str, str] = {}

    def stem(self, word: str) -> str:
        """Return the stem of a word."""
        if word not in self._stems:
            self._stems[word] = super().stem(word)
        return self._stems[word]


class Python(PythonDomain):
    """Python, most of whose names in signatures end as none of the documented names does."""

    def find_obj(self, *sought: Any, **more: Any) -> list[tuple[str, ObjectEntry]]:
        """Return what a name may stand for, once all pages are read."""
        name: str = sought[3]
        if _last(name.removesuffix("()")) not in self._ends:
            return []
        return super().find_obj(*sought, **more)

    @cached_property
    def _ends(self) -> AbstractSet[str]:
        return {_last(name) for name in self.objects}


def _last(name: str) -> str:
    return name.rpartition(".")[2]
