"""Which reader a format has, and the library that it needs."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from tui.texts.documents import isolation
from tui.texts.documents.bounds import SMALL, RefusedError, check_characters

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.texts.documents.model import Document

_LIBRARIES: Final = {"PDF": "pdfplumber", "DOCX": "lxml", "HTML": "lxml"}


def read(
    kind: str, raw: bytes, *, original: bool, cancelled: Callable[[], bool] | None = None
) -> Document:
    """The text of a PDF, DOCX or HTML: a large one, and every PDF, in a process of its own.

    Raises:
        RefusedError: It cannot be read, or is beyond a bound.
    """
    if find_spec(_LIBRARIES[kind]) is None:
        raise RefusedError("needs_extra", kind=kind)
    if kind == "PDF" or len(raw) > SMALL:
        return isolation.read(kind, raw, original=original, cancelled=cancelled)
    return read_here(kind, raw, original=original)


def read_here(kind: str, raw: bytes, *, original: bool) -> Document:
    """The same in this process.

    Raises:
        RefusedError: It cannot be read, or is beyond a bound.
    """
    try:
        document = _read(kind, raw, original)
    except (RefusedError, MemoryError):
        raise
    except Exception as error:
        # A broken file makes these libraries raise whatever they like, also around a MemoryError.
        if any(isinstance(each, MemoryError) for each in (error.__context__, *error.args)):
            raise MemoryError from error
        raise RefusedError("broken", detail=f"{type(error).__name__}: {error}"[:120]) from error
    check_characters(len(document.text))
    return document


def _read(kind: str, raw: bytes, original: bool) -> Document:
    if kind == "PDF":
        from tui.texts.documents import pdf

        return pdf.text(raw)
    if kind == "DOCX":
        from tui.texts.documents import docx

        return docx.text(raw, original=original)
    from tui.texts.documents import html

    return html.text(raw.decode("utf-8"), original=original)
