"""What people type into the search, where no title says it: entries of Sphinx's index.

They stand here and not on the pages, which are shown without Sphinx as well.
"""

import re
from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "client": {
        "Make a client": ("token", "access token", "client token", "authentication", "credentials"),
        "From the environment": ("environment variables",),
        "Connections, proxies and certificates": ("proxy", "http proxy", "socks", "tls", "ssl"),
        "Call an operation": ("async", "await", "asyncio"),
        "Timeouts": ("timeout", "time out"),
        "Threads, tasks and processes": ("thread safe", "multiprocessing", "event loop", "trio"),
        "Paging": ("pagination", "page size", "pages"),
        "Logging and tracing": ("logging", "log", "opentelemetry", "trace"),
        "Datetimes and ids": ("timezone", "time zone", "utc", "datetime", "uuid"),
        "Numbers": ("decimal", "money", "price", "float"),
        "Models": ("null", "unset", "json"),
    },
    "command_line": {
        "Forms of output": ("csv", "csv export", "export to csv", "excel", "table"),
        "": ("cli", "terminal", "shell"),
    },
    "contract": {"": ("openapi", "swagger", "schema")},
    "how-to/accounting": {"": ("accounting", "ledger", "ledger balance", "night audit")},
    "how-to/aws_lambda": {"": ("lambda", "serverless")},
    "how-to/background_jobs": {"": ("celery", "background job", "task queue", "worker")},
    "how-to/django": {"": ("django",)},
    "how-to/docker": {"": ("docker", "container", "docker compose", "kubernetes")},
    "how-to/door_codes": {"": ("door code", "door lock", "pin", "key")},
    "how-to/fastapi": {"": ("fastapi", "starlette")},
    "how-to/guest_profiles": {
        "Merge duplicates": ("merge guests", "duplicate guest", "merge profiles"),
        "Erase": ("gdpr", "erase", "anonymize", "personal data"),
    },
    "how-to/live_events": {"": ("websocket", "live events")},
    "how-to/notebooks": {"": ("jupyter", "notebook", "ipython")},
    "how-to/pandas": {"": ("pandas", "polars", "data frame", "dataframe")},
    "how-to/pipelines": {"": ("airflow", "dagster", "dlt", "etl", "pipeline")},
    "how-to/portfolio": {"": ("portfolio", "portfolio access token", "multi-property")},
    "how-to/warehouse": {"": ("duckdb", "data warehouse", "sql")},
    "how-to/webhooks": {"": ("webhook", "webhooks", "callback")},
    "long_lists": {
        "Going on later": ("cursor", "resume"),
        "More than one request may write": ("bulk", "batch"),
    },
    "performance": {"": ("benchmark", "speed")},
    "reliability": {
        "Retries": ("retry", "retries", "idempotent", "idempotency", "backoff"),
        "Deadlines": ("deadline",),
        "Find out what has become of a write": ("duplicate", "lost response", "reconcile"),
        "Rate limits": ("rate limit", "limit per minute", "requests per second", "throttling"),
        "A fleet": ("redis",),
    },
    "sandbox": {"": ("mock", "fake", "test server", "demo", "sandbox")},
    "test_your_integration": {"": ("test", "testing", "ci")},
    "troubleshooting": {
        "401 Unauthorized: UnauthorizedError": ("401", "unauthorized", "invalid token"),
        "403 Forbidden: ForbiddenError": ("403", "forbidden"),
        "429 Too Many Requests: TooManyRequestsError": ("429", "too many requests"),
        "500, 502, 503, 504: ServerError": ("500", "502", "503", "504"),
        "SSL: CERTIFICATE_VERIFY_FAILED": ("certificate", "ssl error"),
        "No matching distribution found for mews-connector": ("pip install", "pypi"),
        "": ("error", "exception", "problem"),
    },
    "tutorial/first_call": {"": ("install", "quickstart", "getting started")},
    "tutorial/first_test": {"": ("pytest", "unit test", "fixture")},
}
"""By page and by heading, "" being that of the page. What is typed is found in any case."""


def indexed(page: str, text: str) -> str:
    """Return the Markdown of a page with its words as entries of the index.

    Args:
        page: The name of the page.
        text: Its Markdown.

    Raises:
        ValueError: The page has no such heading.
    """
    for heading, words in WORDS.get(page, {}).items():
        entries = ", ".join(f"!{word}" for word in words)
        line = rf"(?m)^#+ {re.escape(heading)}$" if heading else r"(?m)^# .+$"
        text, found = re.subn(line, rf"\g<0>\n\n```{{index}} {entries}\n```", text, count=1)
        if not found:
            message = f"{page} has no heading {heading!r}, which search_words.py has words for"
            raise ValueError(message)
    return text
