"""Bytes as text: UTF-8, GB18030, UTF-16, UTF-32 or Big5, as declared or as they read."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from typing import Final

from tui.texts.documents.bounds import TEXT_BYTES, RefusedError, check_size

_SAMPLE: Final = 200_000
"""Bytes by which an encoding is recognised."""
_DECLARED: Final = re.compile(rb"<[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{3,20})")
_NAMES: Final = {
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs", "x-gbk": "gb18030",
}  # fmt: skip
"""The encodings that a page may say it has; UTF-8 is recognised by itself."""


def decoded(raw: bytes) -> str:
    """Text in UTF-8, GB18030, UTF-16, UTF-32 or Big5.

    Raises:
        RefusedError: It is none, or too large.
    """
    check_size(len(raw), TEXT_BYTES)
    text = _decoded(raw)
    if text is None:
        raise RefusedError("not_text")
    return text.removeprefix("\ufeff")


def _decoded(raw: bytes) -> str | None:
    if raw.startswith((BOM_UTF32_LE, BOM_UTF32_BE)):  # the first begins as UTF-16 does
        return _utf_32(raw)
    wide = raw[:2] in (BOM_UTF16_LE, BOM_UTF16_BE)
    declared = _DECLARED.search(raw[:4096])
    named = _NAMES.get(declared[1].decode("ascii", "replace").lower()) if declared else None
    for encoding in ("utf-8-sig", *(["utf-16"] if wide else []), *([named] if named else [])):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return _guessed(raw)


def _utf_32(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-32")
    except UnicodeDecodeError:
        return None


def _guessed(raw: bytes) -> str | None:
    """`raw` in the encoding that its beginning looks like."""
    from charset_normalizer import from_bytes

    known = ["utf_16", "utf_16_le", "utf_16_be", "gb18030", "big5"]
    best = from_bytes(raw[:_SAMPLE], cp_isolation=known).best()
    if best is None:
        return _gb18030(raw)
    if len(raw) <= _SAMPLE:
        return str(best)
    return raw.decode(best.encoding, "replace")


def _gb18030(raw: bytes) -> str | None:
    """`raw` as GB18030, if it is: of a line or two the library has too little to go by."""
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return text if all(char.isprintable() or char.isspace() for char in text) else None
