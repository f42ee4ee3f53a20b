"""Data of an object or a person. Mews describes no property of it."""

from __future__ import annotations

from typing import Any, TypeAlias

UnspecifiedData: TypeAlias = dict[str, Any]
