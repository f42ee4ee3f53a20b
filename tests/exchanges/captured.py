"""Captures by hand."""

import json
from pathlib import Path
from typing import Any

from tests.exchanges.samples import CREDENTIALS, LIST_BLOCKS, PREFIX, block

PLATFORM = "https://api.mews-demo.com"


def request_body(**other: Any) -> str:
    return json.dumps({**CREDENTIALS, "Limitation": {"Count": 10}, **other})


def page(**other: Any) -> str:
    return json.dumps({"ResourceBlocks": [block(**other)]})


def har_entry(
    sent: str | None = None,
    content: dict[str, Any] | None = None,
    *,
    url: str = PLATFORM + PREFIX + LIST_BLOCKS,
    method: str = "POST",
    status: int = 200,
    **request: Any,
) -> dict[str, Any]:
    text = page() if content is None else ""
    kept = {"size": len(text), "mimeType": "application/json", "text": text}
    return {
        "startedDateTime": "2025-06-20T14:00:00Z",
        "request": {
            "method": method,
            "url": url,
            "headers": [],
            "postData": {"mimeType": "application/json", "text": sent or request_body()},
            **request,
        },
        "response": {
            "status": status,
            "headers": [{"name": "Content-Type", "value": "application/json"}],
            "content": kept if content is None else content,
        },
    }


def har(path: Path, *entries: dict[str, Any]) -> Path:
    path.write_text(json.dumps({"log": {"version": "1.2", "entries": [*entries]}}))
    return path


def interaction(body: Any, *, sent: Any = None, **response: Any) -> dict[str, Any]:
    return {
        "request": {
            "method": "POST",
            "uri": PLATFORM + PREFIX + LIST_BLOCKS,
            "body": request_body() if sent is None else sent,
            "headers": {"Content-Type": ["application/json"]},
        },
        "response": {
            "status": {"code": 200, "message": "OK"},
            "headers": {"Content-Type": ["application/json"]},
            "body": body,
            **response,
        },
    }
