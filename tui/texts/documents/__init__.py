"""A policy document in a file, as text: plain, Markdown, HTML, PDF or DOCX.

`load` gives the text and notes on what was left out. Tables of every format are Markdown tables in
the text. `bounds` says how much is read; `formats` which reader a format has.
"""

from __future__ import annotations

import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tui.texts.delimited import SEPARATORS, rows_of, separator_of
from tui.texts.documents import encodings, formats, sources
from tui.texts.documents.bounds import TEXT_BYTES, RefusedError, check_characters, check_size
from tui.texts.documents.model import Document
from tui.texts.documents.tables import markdown
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["STDIN", "Document", "is_quick", "load", "of_bytes", "of_name", "read"]

STDIN: Final = "-"
"""The name of standard input."""
_LEGACY: Final = {b"\xd0\xcf\x11\xe0": "DOC/XLS/WPS", b"{\\rtf": "RTF"}
"""How files begin that are documents, but of kinds that are not read."""
_QUICK: Final = 100_000
"""Bytes of a text that are read within a frame."""
_HTML: Final = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*|<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)


def load(
    name: str | Path, *, original: bool = False, cancelled: Callable[[], bool] | None = None
) -> Document:
    """The document of that name, `-` being standard input.

    Args:
        name: A path, or `-`.
        original: Whether to read the text before tracked changes, not the one after.
        cancelled: Asked again and again in long work; once it is true, reading stops.

    Raises:
        UserError: It cannot be read, is beyond a bound, or its kind needs the extra `import`.
    """
    path = Path(name)
    try:
        raw = sources.of_stdin() if str(name) == STDIN else sources.of_file(path, cancelled)
        return document_of(raw, path, original=original, cancelled=cancelled)
    except RefusedError as error:
        raise error.for_path(path) from error
    except (OSError, ValueError) as error:
        wrong = error if isinstance(error, OSError) else OSError(str(error))
        raise UserError(
            lambda w: w.extract.unreadable.format(path=path, reason=w.why(wrong))
        ) from error


def is_quick(path: Path) -> bool:
    """Whether a file is read, or refused, within a frame of a screen."""
    if path.suffix.lower() in (".pdf", ".docx", ".html", ".htm"):
        return False
    try:
        found = path.stat()
    except (OSError, ValueError):
        return True
    return stat.S_ISREG(found.st_mode) and found.st_size <= _QUICK


def read(path: Path) -> str:
    """The text of the document at `path`; raises as `load` does."""
    return load(path).text


def of_name(name: str) -> str:
    """The text of the document of that name, `-` being standard input; raises as `load` does."""
    return load(name).text


def of_bytes(raw: bytes, path: Path) -> str:
    """The text in `raw`, which came from `path`; raises as `load` does."""
    try:
        return document_of(raw, path).text
    except RefusedError as error:
        raise error.for_path(path) from error


def document_of(
    raw: bytes,
    path: Path,
    *,
    original: bool = False,
    cancelled: Callable[[], bool] | None = None,
) -> Document:
    """The document in `raw`: its kind is recognised by its content, then by name.

    Raises:
        RefusedError: It is of no kind that is read, or not of the one that its name promises.
    """
    check_size(len(raw))
    suffix = path.suffix.lower()
    kind = _packed(raw, suffix)
    if kind is None:
        check_size(len(raw), TEXT_BYTES)
        text = encodings.decoded(raw)
        if suffix not in (".html", ".htm") and not _HTML.match(text):
            check_characters(len(text))
            return Document(_as_table(text, suffix) if suffix in SEPARATORS else text)
        kind, raw = "HTML", text.encode("utf-8", "replace")
    return formats.read(kind, raw, original=original, cancelled=cancelled)


def _as_table(text: str, ending: str) -> str:
    """A file of separated cells as a Markdown table, which plans have theirs in."""
    rows = list(rows_of(text, separator_of(text, ending)))
    width = max(map(len, rows), default=0)
    return markdown([[*row, *[""] * (width - len(row))] for row in rows])


def _packed(raw: bytes, suffix: str) -> str | None:
    """The kind of a file that is not text; None: it may be."""
    if raw.startswith(b"%PDF") or (suffix == ".pdf" and b"%PDF-" in raw[:1024]):
        return "PDF"
    if raw.startswith(b"PK\x03\x04"):
        if b"xl/workbook.xml" in raw:
            raise RefusedError("workbook", kind="XLSX")
        if suffix not in ("", ".docx", ".docm") and b"word/document.xml" not in raw:
            raise RefusedError("not_kind", kind="DOCX")
        return "DOCX"
    legacy = next((kind for start, kind in _LEGACY.items() if raw.startswith(start)), None)
    if legacy is not None:
        raise RefusedError("legacy", kind=legacy)
    if suffix in (".pdf", ".docx"):
        raise RefusedError("not_kind", kind=suffix[1:].upper())
    return None
