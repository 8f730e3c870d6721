"""A policy document in a file, as text: plain, Markdown, HTML, PDF or DOCX."""

from __future__ import annotations

import io
import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from tui.words import UserError

STDIN: Final = "-"
"""The name of standard input."""
_LEGACY: Final = {b"\xd0\xcf\x11\xe0": "DOC/XLS/WPS", b"{\\rtf": "RTF"}
"""How files begin that are documents, but of kinds that are not read."""


def read(path: Path) -> str:
    """The text of the document at `path`.

    Raises:
        UserError: It cannot be read, or its kind needs the extra `import`.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        wrong = error
        raise UserError(
            lambda w: w.extract.unreadable.format(path=path, reason=w.why(wrong))
        ) from error
    return of_bytes(raw, path)


def of_name(name: str) -> str:
    """The text of the document of that name, `-` being standard input.

    Raises:
        UserError: As `read` does.
    """
    if name == STDIN:
        return of_bytes(sys.stdin.buffer.read(), Path(name))
    return read(Path(name))


def of_bytes(raw: bytes, path: Path) -> str:
    """The text in `raw`, which came from `path`: its kind is told by content, then by name.

    Raises:
        UserError: It is of no kind that is read, or not of the one that its name promises.
    """
    suffix = path.suffix.lower()
    if raw.startswith(b"%PDF") or (suffix == ".pdf" and b"%PDF-" in raw[:1024]):
        return _with(_pdf, "pypdf", raw, path)
    if raw.startswith(b"PK\x03\x04"):
        if suffix not in ("", ".docx") and b"word/document.xml" not in raw:
            raise UserError(lambda w: w.documents.not_kind.format(path=path, kind="DOCX"))
        return _with(_docx, "docx", raw, path)
    legacy = next((kind for start, kind in _LEGACY.items() if raw.startswith(start)), None)
    if legacy is not None:
        raise UserError(lambda w: w.documents.legacy.format(path=path, kind=legacy))
    if suffix in (".pdf", ".docx"):
        kind = suffix[1:].upper()
        raise UserError(lambda w: w.documents.not_kind.format(path=path, kind=kind))
    text = decoded(raw, path)
    if suffix in (".html", ".htm") or text.lstrip()[:15].lower().startswith(("<!doctype", "<html")):
        return _with(_html, "bs4", text, path)
    return text


def decoded(raw: bytes, path: Path) -> str:
    """Text in UTF-8, GB18030, UTF-16 or Big5."""
    from charset_normalizer import from_bytes

    for encoding in ("utf-8-sig", *(["utf-16"] if raw[:2] in (BOM_UTF16_LE, BOM_UTF16_BE) else [])):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    best = from_bytes(
        raw, cp_isolation=["utf_16", "utf_16_le", "utf_16_be", "gb18030", "big5"]
    ).best()
    text = _gb18030(raw) if best is None else str(best)
    if text is None:
        raise UserError(lambda w: w.extract.not_text.format(path=path))
    return text.removeprefix("\ufeff")


def _gb18030(raw: bytes) -> str | None:
    """`raw` as GB18030, if it is: of a line or two the library has too little to go by."""
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return text if all(char.isprintable() or char.isspace() for char in text) else None


def _with(reader: Any, module: str, raw: Any, path: Path) -> str:
    try:
        library = import_module(module)
    except ImportError as error:
        kind = {"pypdf": "PDF", "docx": "DOCX", "bs4": "HTML"}[module]
        raise UserError(lambda w: w.extract.needs_extra.format(path=path, kind=kind)) from error
    try:
        return str(reader(library, raw))
    except Exception as error:
        # A broken file makes these libraries raise whatever they like.
        reason = f"{type(error).__name__}: {error}"[:120]
        raise UserError(lambda w: w.extract.unreadable.format(path=path, reason=reason)) from error


def _pdf(pypdf: Any, raw: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(raw)).pages
    # A page's end is no paragraph's: a sentence runs over it.
    return "\n".join(page.extract_text().strip("\n") for page in pages)


def _docx(docx: Any, raw: bytes) -> str:
    lines = []
    for block in docx.Document(io.BytesIO(raw)).iter_inner_content():
        if hasattr(block, "rows"):
            lines.append(_table([[cell.text for cell in row.cells] for row in block.rows]))
        else:
            lines.append(block.text)
    return "\n".join(lines)


def _html(bs4: Any, text: str) -> str:
    soup = bs4.BeautifulSoup(text, "html.parser")
    for tag in soup(["script", "style", "nav", "header", "footer", "noscript"]):
        tag.decompose()
    for table in soup.find_all("table"):
        if not table.find("table"):
            rows = [
                [" ".join(cell.get_text().split()) for cell in row.find_all(["td", "th"])]
                for row in table.find_all("tr")
            ]
            table.replace_with(f"\n{_table(rows)}\n")
    for block in soup.find_all(["p", "div", "li", "tr", "br", "h1", "h2", "h3", "h4", "title"]):
        block.append("\n")
    return str(soup.get_text())


def _table(rows: list[list[str]]) -> str:
    """A table as lines of cells; one that is more than a line or a column, as Markdown has it."""
    width = max((len(row) for row in rows), default=0)
    if len(rows) < 2 or width < 2:
        return "\n".join(",".join(row) for row in rows)
    lines = [f"| {' | '.join(cell.replace(chr(10), ' ') for cell in row)} |" for row in rows]
    return "\n".join([lines[0], "|---" * width + "|", *lines[1:]])
