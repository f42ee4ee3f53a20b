"""Values by which authorities identify an account, such as a tax number or the city of registration, each under the name of its kind."""

from __future__ import annotations

from typing import TypeAlias

LegalIdentifiers: TypeAlias = dict[str, str]
