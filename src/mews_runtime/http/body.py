"""Taking in the body of a response, piece by piece, and no more of it than is wanted."""

import zlib
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, Final, Protocol, TypeAlias

from mews_runtime.schema.decoding import Violation
from mews_runtime.values import Value

if TYPE_CHECKING:
    import httpx2

RawHeaders: TypeAlias = list[tuple[bytes, bytes]]
"""Names and values of headers, as they were sent."""

DEFAULT_MAX_RESPONSE_BYTES: Final = 64 * 2**20
"""The largest body that is taken in. The largest page documented has some hundred kilobytes."""

ACCEPT_ENCODING: Final = "gzip, deflate"
"""The encodings that are undone with a bound on their output."""

_GZIP: Final = zlib.MAX_WBITS | 16
_ENCODINGS: Final = {"gzip": _GZIP, "x-gzip": _GZIP, "deflate": zlib.MAX_WBITS}
_MOST_DIGITS: Final = 18
_METHOD: Final = 0x0F
"""The bits of the first byte of a zlib wrapper that name the method."""


class _Inflater(Protocol):
    """What undoes an encoding. The type of the standard library's has no public name."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...


class LoadedResponse(Value, frozen=True):
    """What the server sent, apart from how it was asked.

    Attributes:
        status: The HTTP status.
        raw_headers: The headers as they were sent.
        content: The body, decompressed. Empty where it is too large.
        violation: Why the body could not be taken in, or None.
        is_too_large: Whether that is its size.
    """

    __hidden__: ClassVar[frozenset[str]] = frozenset({"raw_headers", "content"})

    status: int
    raw_headers: RawHeaders
    content: bytes | bytearray
    violation: Violation | None = None
    is_too_large: bool = False

    @property
    def headers(self) -> "httpx2.Headers":
        """The headers, whose names are compared without regard to case."""
        return headers_of(self.raw_headers)


def headers_of(raw: RawHeaders) -> "httpx2.Headers":
    """Return headers by their names. Made when asked for, since few are."""
    headers: httpx2.Headers = import_module("httpx2").Headers(raw)
    return headers


class Body:
    """The body of a response while it arrives.

    Neither a long body nor a small one that inflates takes more memory than `limit` bytes and a
    piece.
    """

    def __init__(self, status: int, headers: RawHeaders, limit: int) -> None:
        self._status = status
        self._headers = headers
        self._limit = limit
        # Grows in place. A list of pieces and what they are joined to would be there twice, and be
        # handed back to the system, page by page, after each response.
        self._content = bytearray()
        self._violation: Violation | None = None
        length, self._encoding = _framing(headers)
        self._inflater: _Inflater | None = None
        self._is_encoded = self._encoding in _ENCODINGS
        # The length of an encoded body says nothing of what it becomes.
        self._is_too_large = not self._is_encoded and length > limit
        if not self._is_encoded and self._encoding not in {"", "identity"}:
            expected = f"Expected a body encoded as {ACCEPT_ENCODING} or not at all"
            self._violation = Violation("$", expected, is_malformed=True)

    @property
    def is_wanted(self) -> bool:
        """Whether the rest of the body is of use."""
        return not self._is_too_large and self._violation is None

    def take(self, piece: bytes) -> None:
        """Take in the next bytes as they were sent."""
        if self._is_encoded and piece:
            try:
                piece = self._inflated(piece)
            except zlib.error:
                self._violation = self._broken()
                return
        self._content += piece
        self._is_too_large = len(self._content) > self._limit

    def answer(self) -> LoadedResponse:
        """Return the response with what has arrived of its body."""
        if self._is_too_large:
            return _too_large(self._status, self._headers, self._limit)
        inflater, violation = self._inflater, self._violation
        if inflater is not None and not inflater.eof:
            violation = self._broken()
        content = b"" if violation else self._content
        return LoadedResponse(self._status, self._headers, content, violation)

    def _inflated(self, piece: bytes) -> bytes:
        if self._inflater is None:
            # Some servers send deflate without the wrapper that it should have.
            is_bare = self._encoding == "deflate" and piece[0] & _METHOD != zlib.DEFLATED
            window = -zlib.MAX_WBITS if is_bare else _ENCODINGS[self._encoding]
            self._inflater = zlib.decompressobj(window)
        # One byte more than is wanted is enough to know that it is too much.
        content = self._inflater.decompress(piece, self._limit - len(self._content) + 1)
        if self._inflater.unused_data:
            # It would be kept, however long it is.
            raise zlib.error
        return content

    def _broken(self) -> Violation:
        expected = f"Expected a body in {self._encoding}, as its header says"
        return Violation("$", expected, is_malformed=True)


def loaded(status: int, headers: RawHeaders, content: bytes, limit: int) -> LoadedResponse:
    """Return a response whose body somebody else has read, such as an event hook or a mock."""
    if len(content) > limit:
        return _too_large(status, headers, limit)
    return LoadedResponse(status, headers, content)


def cut_short(status: int, headers: RawHeaders) -> LoadedResponse:
    """Return a response of which only the status and the headers have arrived."""
    violation = Violation("$", "Expected a body that arrives to its end", is_malformed=True)
    return LoadedResponse(status, headers, b"", violation)


def _too_large(status: int, headers: RawHeaders, limit: int) -> LoadedResponse:
    violation = Violation("$", f"Expected a body of at most {limit} bytes", is_malformed=True)
    return LoadedResponse(status, headers, b"", violation, is_too_large=True)


def _framing(headers: RawHeaders) -> tuple[int, str]:
    """Return how long a body claims to be, or 0, and how it is encoded."""
    length, encoding = b"", b""
    for name, value in headers:
        match name.lower():
            case b"content-length":
                length = value
            case b"content-encoding":
                encoding = b", ".join((encoding, value)) if encoding else value
            case _:
                pass
    known = length.isdigit() and len(length) <= _MOST_DIGITS
    return int(length) if known else 0, encoding.decode("latin-1").strip().lower()
