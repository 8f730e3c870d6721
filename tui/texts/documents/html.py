"""HTML as text: what a reader of the page sees, in the order of its source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Literal

from tui.texts.documents.bounds import DEPTH, RefusedError
from tui.texts.documents.model import Document, Tally
from tui.texts.documents.scripts import lowered, raised
from tui.texts.documents.tables import Cell
from tui.texts.documents.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.words.documents import NoteKind

_SILENT: Final = frozenset([
    "script", "style", "noscript", "template", "svg",
    "math", "iframe", "object", "select", "textarea",
    "button", "rt", "rp", "meta", "link",
])  # fmt: skip
"""What is no text of the page, or cannot be seen."""
_FURNITURE: Final = frozenset(["nav", "header", "footer"])
_BLOCKS: Final = frozenset([
    "p", "div", "li", "h1", "h2", "h3", "h4",
    "h5", "h6", "section", "article", "main",
    "aside", "blockquote", "dt", "dd", "dl", "ul",
    "ol", "pre", "figure", "figcaption", "address",
    "form", "fieldset", "hr", "title", "details",
    "summary", "body", "center",
])  # fmt: skip
_INVISIBLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HAN_EDGE: Final = re.compile(r"(?<=[⺀-鿿豈-﫿＀-￯　-〿])[ \t\r\f]*\n\s*(?=[⺀-鿿豈-﫿＀-￯　-〿])")
_BLANK: Final = re.compile(r"[ \t\r\n\f]+")
_MARKED: Final = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]|第[一二三四五六七八九十\d]|[•·●■-])"
)
"""A list's item that has a mark of its own."""


def text(source: str, *, original: bool = False) -> Document:
    """The text of a page.

    Args:
        source: The page.
        original: Whether to read what was deleted (`<del>`), and not what was inserted (`<ins>`).
    """
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    root = etree.fromstring(source.encode("utf-8", "replace") or b"<p></p>", parser)
    if any("depth" in error.message.lower() for error in parser.error_log):
        raise RefusedError("depth", limit=DEPTH)
    reader = _Reader(original)
    if root is not None:
        reader.read(etree.iterwalk(root, events=("start", "end")))
    return Document(reader.writer.text().strip("\n"), reader.tally.notes())


class _Reader:
    """Writes the elements of a page as they come."""

    def __init__(self, original: bool) -> None:
        self.writer = Writer()
        self.tally = Tally()
        self._dropped = ("ins",) if original else ("del", "s", "strike")
        self._note: NoteKind = "as_original" if original else "as_accepted"
        self._lists: list[int | None] = []
        self._articles = 0
        self._mark = ""
        self._shift: list[Callable[[str], str]] = []
        self._depth = 0

    def read(self, events: Any) -> None:
        """Take all elements, leaving out what is not seen."""
        for event, element in events:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                self._depth += 1
                if self._depth > DEPTH:
                    raise RefusedError("depth", limit=DEPTH)
                if self._left_out(tag, element):
                    events.skip_subtree()
                    continue
                self._start(tag, element)
                self._say(element.text, pre=tag == "pre")
            else:
                self._depth -= 1
                if not self._left_out(tag, element, count=False):
                    self._end(tag)
                self._say(element.tail)

    def _left_out(self, tag: str, element: Any, *, count: bool = True) -> bool:
        """Whether an element is none of the text; what a reader may miss is counted."""
        kind: NoteKind | Literal["", "nothing"] = ""
        if tag in self._dropped:
            kind = self._note
        elif tag in _FURNITURE and not self._articles:
            kind = "page_parts"
        elif _is_hidden(element):
            kind = "hidden" if "".join(element.itertext()).strip() else "nothing"
        elif tag in _SILENT:
            kind = "nothing"
        if count and kind != "" and kind != "nothing":
            self.tally.add(kind)
        return bool(kind)

    def _start(self, tag: str, element: Any) -> None:
        if tag in ("table", "caption", "tr", "td", "th"):
            self._start_of_table(tag, element)
        elif tag == "br":
            self.writer.write("\n")
        elif tag in ("sup", "sub"):
            self._shift.append(raised if tag == "sup" else lowered)
        elif tag in _BLOCKS or tag in _FURNITURE:
            self.writer.new_line()
        if tag in ("ol", "ul"):
            self._lists.append(_number(element.get("start"), 1) if tag == "ol" else None)
        elif tag == "li":
            self._item(element)
        elif tag in ("article", "main"):
            self._articles += 1

    def _start_of_table(self, tag: str, element: Any) -> None:
        table = self.writer.table
        if tag == "table":
            self.writer.open_table()
        elif table is None:
            self.writer.new_line()
        elif tag == "tr":
            self.writer.close_cell()
            table.add_row(heading=element.getparent().tag == "thead")
        elif tag == "caption":
            self.writer.open_cell(Cell(""))
        else:
            rows, columns = (_number(element.get(name), 1) for name in ("rowspan", "colspan"))
            self.writer.open_cell(Cell("", rows, columns, heading=tag == "th"))

    def _item(self, element: Any) -> None:
        if not self._lists or self._lists[-1] is None:
            self._mark = "- "
            return
        number = _number(element.get("value"), self._lists[-1])
        self._lists[-1] = number + 1
        self._mark = f"{number}. "

    def _end(self, tag: str) -> None:
        if tag == "table":
            self.writer.close_table()
        elif tag == "caption":
            self._end_of_caption()
        elif tag in ("td", "th"):
            self.writer.close_cell()
        elif tag in ("sup", "sub"):
            self._shift.pop()
        elif tag in ("ol", "ul"):
            self._lists.pop()
        elif tag in ("article", "main"):
            self._articles -= 1
        if tag in _BLOCKS or tag in _FURNITURE:
            self.writer.new_line()
            self._mark = ""

    def _end_of_caption(self) -> None:
        table = self.writer.table
        if table is not None:
            self.writer.close_cell()
            cell = table.rows[-1].pop()
            table.rows = [row for row in table.rows if row]
            table.caption = " ".join(cell.text.split())

    def _say(self, text: str | None, *, pre: bool = False) -> None:
        if not text:
            return
        plain = text if pre else _BLANK.sub(" ", _HAN_EDGE.sub("", text))
        at_start = not self.writer.parts or self.writer.parts[-1].endswith("\n")
        if at_start and not pre:
            plain = plain.lstrip(" ")
        if not plain:
            return
        for shift in self._shift[-1:]:
            plain = shift(plain.strip())
        if self._mark and not _MARKED.match(plain):
            self.writer.write(self._mark)
        self._mark = ""
        self.writer.write(plain)


def _is_hidden(element: Any) -> bool:
    get = element.get
    return (
        get("hidden") is not None
        or get("aria-hidden") == "true"
        or bool(_INVISIBLE.search(get("style") or ""))
    )


def _number(text: str | None, default: int) -> int:
    """A small number as an attribute gives it."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else default
