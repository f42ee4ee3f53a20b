"""What may be shown on a terminal."""

import re
from typing import Final

_STEERING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff]"
)
"""What moves the cursor of a terminal, or changes the order or the colour of what stands there."""


def harmless(text: str) -> str:
    """Return a text with escapes in place of what steers a terminal."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
