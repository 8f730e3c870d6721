"""A policy document in a file, as text: plain, Markdown, HTML, PDF or DOCX."""

from __future__ import annotations

import io
from importlib import import_module
from typing import TYPE_CHECKING, Any

from tui.words import UserError

if TYPE_CHECKING:
    from pathlib import Path


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


def of_bytes(raw: bytes, path: Path) -> str:
    """The text in `raw`, which came from `path`: its kind is told by content, then by name."""
    if raw.startswith(b"%PDF"):
        return _with(_pdf, "pypdf", raw, path)
    if raw.startswith(b"PK\x03\x04"):
        return _with(_docx, "docx", raw, path)
    text = decoded(raw, path)
    if path.suffix.lower() in (".html", ".htm") or text.lstrip()[:15].lower().startswith(
        ("<!doctype", "<html")
    ):
        return _with(_html, "bs4", text, path)
    return text


def decoded(raw: bytes, path: Path) -> str:
    """Text in UTF-8, GB18030 or UTF-16."""
    from charset_normalizer import from_bytes

    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    best = from_bytes(
        raw, cp_isolation=["utf_16", "utf_16_le", "utf_16_be", "gb18030", "big5"]
    ).best()
    if best is None:
        raise UserError(lambda w: w.extract.not_text.format(path=path))
    return str(best).removeprefix("\ufeff")


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
