"""DOCX as text: all runs wherever they are, with changes accepted and numbers in front."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tui.texts.documents.bounds import DEPTH, RefusedError
from tui.texts.documents.docx_numbering import Numbering, child, local, number, value
from tui.texts.documents.docx_package import Package
from tui.texts.documents.docx_styles import Styles
from tui.texts.documents.model import Document, Tally
from tui.texts.documents.scripts import lowered, raised
from tui.texts.documents.tables import Cell
from tui.texts.documents.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable

_SILENT: Final = frozenset([
    "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr",
    "sectPr", "sdtPr", "instrText", "delInstrText",
    "Fallback", "binData", "fldData", "objectEmbed",
    "tblPrEx", "tblPrExChange",
])  # fmt: skip
"""Elements that hold no text of the document."""
_GONE: Final = {"accepted": ("del", "moveFrom"), "original": ("ins", "moveTo")}
_SIGNS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}


def text(raw: bytes, *, original: bool = False) -> Document:
    """The text of a DOCX.

    Args:
        raw: The file.
        original: Whether to read the text before the tracked changes, not the one after.
    """
    package = Package(raw)
    root = package.root(package.main)
    body = child(root, "body")
    styles = Styles(package.part("styles"))
    reader = _Reader(styles, Numbering(package.part("numbering")), original)
    if body is not None:
        reader.read(body)
    for kind in ("footnotes", "endnotes"):
        reader.append_notes(package.part(kind), kind)
    return Document(reader.writer.text().strip("\n"), reader.tally.notes())


class _Reader:
    """Writes the elements of a document as they come."""

    def __init__(self, styles: Styles, numbering: Numbering, original: bool) -> None:
        self.writer = Writer()
        self.tally = Tally()
        self._styles = styles
        self._numbering = numbering
        self._original = original
        self._gone = _GONE["original" if original else "accepted"]
        self._boxes: list[Any] = []
        self._marks: dict[tuple[str, str], int] = {}
        self._shift: Callable[[str], str] | None = None
        self._depth = 0

    def read(self, root: Any) -> None:
        """Write all that `root` holds, but for what is left out."""
        from lxml import etree

        events = etree.iterwalk(root, events=("start", "end"))
        for event, element in events:
            name = local(element)
            if event == "end":
                self._depth -= 1
                if not self._left_out(name, element):
                    self._end(name, element)
                continue
            self._depth += 1
            if self._depth > DEPTH:
                raise RefusedError("depth", limit=DEPTH)
            if self._left_out(name, element):
                self._count(name, element)
                events.skip_subtree()
            else:
                self._start(name, element)

    # -- what is left out --------------------------------------------------

    def _left_out(self, name: str, element: Any) -> bool:
        """Whether an element is none of the text that is asked for."""
        if name in _SILENT or name in self._gone or name == "txbxContent":
            return element is not self._box
        if name == "r":
            return self._styles.hides(element)
        if name in ("tr", "tc"):
            properties = child(element, f"{name}Pr")
            marks = self._gone if name == "tr" else (f"cell{self._gone[0].title()}",)
            return any(child(properties, mark) is not None for mark in marks)
        if name == "sdtContent":
            return child(element.getparent(), "sdtPr", "showingPlcHdr") is not None
        return False

    _box: Any = None
    """The text box that is being read."""

    def _count(self, name: str, element: Any) -> None:
        if name == "txbxContent":
            self._boxes.append(element)
        elif name in (*self._gone, "tr", "tc"):
            self.tally.add("as_original" if self._original else "as_accepted")
        elif name == "r" and any(local(each) == "t" for each in element):
            self.tally.add("hidden")

    # -- what is written ---------------------------------------------------

    def _start(self, name: str, element: Any) -> None:
        if name == "p":
            self._begin_paragraph(element)
        elif name == "r":
            self._shift = _shift_of(element)
        elif name == "t" or (name == "delText" and self._original):
            written = element.text or ""
            self.writer.write(self._shift(written) if self._shift else written)
        elif name in _SIGNS:
            self.writer.write(_SIGNS[name])
        elif name in ("footnoteReference", "endnoteReference"):
            self._refer(f"{name[:-9]}s", value(element, "id") or "")
        elif name in ("ins", "moveTo", "del", "moveFrom"):
            self.tally.add("as_original" if self._original else "as_accepted")
        elif name == "commentReference":
            self.tally.add("comments")
        elif name in ("tbl", "tr", "tc"):
            self._start_of_table(name, element)

    def _start_of_table(self, name: str, element: Any) -> None:
        table = self.writer.table
        if name == "tbl":
            self.writer.open_table()
        elif name == "tr" and table is not None:
            properties = child(element, "trPr")
            table.add_row(heading=child(properties, "tblHeader") is not None)
            for _ in range(min(number(value(child(properties, "gridBefore"))), 100)):
                table.add(Cell(""))
        elif name == "tc":
            self.writer.open_cell(_cell(child(element, "tcPr")))

    def _begin_paragraph(self, element: Any) -> None:
        name, depth = self._styles.list_of(element)
        if name and name != "0":
            self.writer.write(self._numbering.label(name, depth))

    def _refer(self, kind: str, name: str) -> None:
        mark = self._marks.setdefault((kind, name), len(self._marks) + 1)
        self.writer.write(f"[{mark}]")

    def _end(self, name: str, element: Any) -> None:
        if name == "p":
            if not self._joins_next(element):
                self.writer.write("\n")
            if self._box is None:
                self._write_boxes()
        elif name == "tc":
            self.writer.close_cell()
        elif name == "tbl":
            self.writer.close_table()
        elif name == "r":
            self._shift = None

    def _joins_next(self, paragraph: Any) -> bool:
        """Whether the paragraph's end was deleted or moved: it and the next one are one."""
        marks = child(paragraph, "pPr", "rPr")
        joins = any(child(marks, mark) is not None for mark in self._gone)
        if joins:
            self.tally.add("as_original" if self._original else "as_accepted")
        return joins

    def _write_boxes(self) -> None:
        """Write the text boxes that are anchored in the paragraph just ended."""
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._box = box
            self.read(box)
            self.writer.new_line()
        self._box = None
        if self._boxes:
            self._write_boxes()

    def append_notes(self, root: Any, kind: str) -> None:
        """Write the notes that the text refers to, apart from it."""
        marked = {name: mark for (of, name), mark in self._marks.items() if of == kind}
        for note in () if root is None else root:
            mark = marked.get(value(note, "id") or "")
            if mark is not None:
                self.writer.new_line()
                self.writer.write(f"[{mark}] ")
                self.read(note)
                self.tally.add("footnotes")


def _shift_of(run: Any) -> Callable[[str], str] | None:
    aligned = value(child(run, "rPr", "vertAlign"))
    return {"superscript": raised, "subscript": lowered}.get(aligned or "")


def _cell(properties: Any) -> Cell:
    merged = child(properties, "vMerge")
    goes_on = merged is not None and value(merged) != "restart"
    across = number(value(child(properties, "gridSpan")), 1)
    return Cell("", columns=across, continues=goes_on)
