"""From bytes to text, and how the bytes were understood."""

from __future__ import annotations

import codecs
import re

from checker.errors import InputError
from checker.language import LEAST, evidence
from checker.read import legacy

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: The first bytes of files that are often kept beside texts, by what to call them.
_KINDS = (
    (b"\x89PNG", "a PNG image"), (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"), (b"RIFF", "a media file"),
    (b"%PDF-", "a PDF"), (b"PK\x03\x04", "a zip archive"), (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (save it as .docx)"),
    (b"\x7fELF", "a program"), (b"MZ", "a program"), (b"SQLite", "a database"),
    (b"{\\rtf", "an RTF file (save it as .docx)"),
)  # fmt: skip

#: Words from which the language of a text can be told, and by it the encoding.
ENOUGH = 6

#: Percent of coherence (letters as frequent as in some language) from which a guess of charset-normalizer is taken.
COHERENT = 50.0

_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1f]")
_WHOLE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_ASCII = bytes(range(128))

#: What no text holds, but a terminal or an XML report would trip over: controls other than white space, surrogates.
UNSAFE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def decode(data: bytes) -> tuple[str, str]:
    """The text of `data` and how it was decoded; raises InputError where it is no text, with the line where known."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data, name), name.removesuffix("-sig").upper()
    kind(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _detected(data, error)
    _no_nul(data, text)
    converted, name = legacy.convert(text)
    return converted, f"{name} font encoding, converted" if name else "UTF-8"


def clean(text: str) -> tuple[str, int]:
    """`text` with each control character and lone surrogate as U+FFFD, its length kept, and how many there were."""
    return UNSAFE.subn("\ufffd", text)


def kind(data: bytes) -> None:
    """Raise InputError where `data` begins as a file of another kind does."""
    for start, what in _KINDS:
        if data.startswith(start) and (len(start) > 3 or b"\x00" in data[:4096] or start == b"\xff\xd8\xff"):
            raise InputError(f"is not text but {what}")


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise InputError(f"says it is {name.upper()} and is not: {error.reason} at byte {error.start}") from error


def _no_nul(data: bytes, text: str) -> None:
    place = text.find("\x00")
    if place < 0:
        return
    if wide := _wide(data):
        raise InputError(f"looks like {wide} without a byte order mark; save it as UTF-8")
    raise InputError("is not text: it holds NUL bytes", line=text.count("\n", 0, place) + 1)


def _wide(data: bytes) -> str:
    """The name of the UTF-16 that `data` looks like: every second byte of Western text is zero."""
    look = data[:4096]
    if len(look) < 16:
        return ""
    even, odd = look[0::2].count(0), look[1::2].count(0)
    if odd > len(look) * 0.3 and even * 10 < odd:
        return "UTF-16-LE"
    return "UTF-16-BE" if even > len(look) * 0.3 and odd * 10 < even else ""


def _detected(data: bytes, error: UnicodeDecodeError) -> tuple[str, str]:
    """The reading, among the encodings that texts of known languages come in, that reads most like one of them."""
    line = data.count(b"\n", 0, error.start) + 1
    if b"\x00" in data:
        if wide := _wide(data):
            return _strict(data, wide), f"{wide}, detected"
        raise InputError("is not text: it holds NUL bytes", line=data.count(b"\n", 0, data.find(b"\x00")) + 1)
    if control := _CONTROL.search(data):
        raise InputError("is not text: it holds control characters", line=data.count(b"\n", 0, control.start()) + 1)
    if len(_WHOLE.findall(data)) >= len(_WHOLE.sub(b"", data).translate(None, _ASCII)) or _SURROGATE.search(data):
        raise InputError(f"is damaged UTF-8 (byte 0x{data[error.start]:02x})", line=line)
    old, name = legacy.convert(data.decode("latin-1"))
    if name:
        return old, f"{name}, converted"
    for guess in ("cp1252", "cp1258"):
        text = data.decode(guess, "replace")
        if "\ufffd" not in text and not UNSAFE.search(text) and _reads(text):
            return text, f"{guess}, detected"
    text, guess = _guessed(data)
    if guess and not UNSAFE.search(text):
        return text, f"{guess}, detected"
    raise InputError(
        f"is not UTF-8 (byte 0x{data[error.start]:02x}), and its encoding could not be told; save it as UTF-8",
        line=line,
    )


def _reads(text: str) -> bool:
    """Whether a text reads like one of the known languages: by its words, for a wrong encoding makes any letters."""
    return len(text.split()) >= ENOUGH and max(evidence(text, letter=0.0).values(), default=0.0) >= LEAST


def _guessed(data: bytes) -> tuple[str, str]:
    """The text in the encoding that charset-normalizer, where installed, tells with some certainty; else nothing."""
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return "", ""
    found = from_bytes(data[:100_000]).best()
    if found is None or found.percent_coherence < COHERENT:
        return "", ""
    try:
        return data.decode(found.encoding), found.encoding
    except (UnicodeDecodeError, LookupError):
        return "", ""
