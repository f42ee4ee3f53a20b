"""A text in one or more languages.

A key is the code of a language, such as `en-GB`, and its value is the text in that language.
"""

from __future__ import annotations

from typing import TypeAlias

LocalizedText: TypeAlias = dict[str, str]
