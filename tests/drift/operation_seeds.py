"""Differences of operations as a whole."""

from typing import Final

from tests.drift.contract import PREFIX, Document, operation
from tests.drift.seed import ADD, STATE, UPDATE, B, C, Change, Seed


def _moved(old: str, new: str) -> Change:
    def change(document: Document) -> None:
        paths = document["paths"]
        paths[new] = paths.pop(f"{PREFIX}{old}")

    return change


def _other_method(document: Document) -> None:
    item = document["paths"][f"{PREFIX}{UPDATE}"]
    item["put"] = item.pop("post")


def _secured(document: Document) -> None:
    document["components"]["securitySchemes"] = {
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"}
    }
    operation(document, ADD)["security"] = [{"key": []}]


def _optional_security(document: Document) -> None:
    _secured(document)
    operation(document, ADD)["security"] = [{"key": []}, {}]


WHOLE: Final = (
    Seed(B, "operation-removed", ADD, "operation", lambda d: d["paths"].pop(f"{PREFIX}{ADD}")),
    Seed(
        B,
        "path-changed",
        STATE,
        "operation",
        _moved(STATE, f"{PREFIX}Resources/GetOccupancyState"),
        note="letter case",
    ),
    Seed(
        B,
        "path-changed",
        STATE,
        "operation",
        _moved(STATE, f"{PREFIX}resources/getOccupancyState/"),
        note="trailing slash",
    ),
    Seed(
        B,
        "path-changed",
        STATE,
        "operation",
        _moved(STATE, "/api/connector/v2/resources/getOccupancyState"),
        note="moved",
    ),
    Seed(B, "method-changed", UPDATE, "operation", _other_method),
    Seed(B, "server-removed", "*", "operation", lambda d: d["servers"].pop()),
    Seed(
        C,
        "server-added",
        "*",
        "operation",
        lambda d: d["servers"].append({"url": "https://api.example.com"}),
    ),
    Seed(B, "security-tightened", ADD, "operation", _secured),
    Seed(C, "security-loosened", ADD, "operation", _optional_security, prepare=_secured),
    Seed(
        C,
        "operation-deprecated",
        ADD,
        "operation",
        lambda d: operation(d, ADD).update(deprecated=True),
    ),
    Seed(
        C,
        "operation-reinstated",
        ADD,
        "operation",
        lambda d: operation(d, ADD).pop("deprecated"),
        prepare=lambda d: operation(d, ADD).update(deprecated=True),
    ),
)
