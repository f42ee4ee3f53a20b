"""A PDF of lines of text, in a single font: as little of ISO 32000 as every reader shows."""

from collections.abc import Iterator, Sequence
from typing import Final

COLUMNS: Final = 80
"""How many characters a line has room for."""

_LINES: Final = 50
_CATALOG: Final = b"<< /Type /Catalog /Pages 2 0 R >>"
_FONT: Final = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"
_FIRST_PAGE: Final = 4
"""Its number. Each page is followed by what is on it."""


def pdf(lines: Sequence[str]) -> bytes:
    """Return a file with lines of text, on as many pages of A4 as they need."""
    file, offsets = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", b""
    objects = [*_objects([lines[at : at + _LINES] for at in range(0, len(lines), _LINES)] or [[]])]
    for number, content in enumerate(objects, 1):
        offsets += b"%010d 00000 n \n" % len(file)
        file += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    size = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, offsets)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(file))
    return file + table + trailer


def _objects(pages: Sequence[Sequence[str]]) -> Iterator[bytes]:
    """Yield the objects of a file, in the order of their numbers, which begin at 1."""
    numbers = range(_FIRST_PAGE, _FIRST_PAGE + 2 * len(pages), 2)
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    yield _CATALOG
    yield b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, len(pages))
    yield _FONT
    for number, page in zip(numbers, pages, strict=True):
        yield (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            b"/Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (number + 1)
        )
        shown = b"".join(b"(%b) Tj T*\n" % _escaped(line) for line in page)
        stream = b"BT\n/F1 10 Tf\n14 TL\n56 772 Td\n%bET" % shown
        yield b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream)


def _escaped(line: str) -> bytes:
    """Return a line as a string of a PDF has it. What the font does not have is a `?`."""
    text = line[:COLUMNS].replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return text.encode("cp1252", "replace")
