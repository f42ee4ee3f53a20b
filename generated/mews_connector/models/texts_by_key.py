"""Texts of one language, each under a key that stands for the same text in every language."""

from __future__ import annotations

from typing import TypeAlias

TextsByKey: TypeAlias = dict[str, str]
