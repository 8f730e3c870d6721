"""A comparison as a Word document with tracked changes, to be accepted or rejected one by one."""

from __future__ import annotations

import io
import re
from itertools import count
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from tui.present.compared.summaries import heading
from tui.present.compared.tracked import tracked
from tui.texts.cleaning import visible
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.present.compared.tracked import Kind, Piece
    from tui.texts.compare.model import Comparison

_NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_AUTHOR: Final = "duibiao"
_DATE: Final = "2000-01-01T00:00:00Z"
"""The same document for the same texts: no change has a time of its own."""
_ELEMENTS: Final[dict[Kind, str]] = {
    "dropped": "del", "new": "ins", "moved_from": "moveFrom", "moved_to": "moveTo",
}  # fmt: skip
_LINE_ENDS: Final[dict[Kind, Kind]] = {"moved_from": "dropped", "moved_to": "new"}
"""LibreOffice does not know line ends that moved."""
_PARTS: Final = re.compile(r"\t|[^\t]+")
_ILLEGAL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold. All else stays, so that what is accepted is the text itself."""


def as_docx(comparison: Comparison) -> bytes:
    """Write the later of two texts with what changed as insertions, deletions and moves.

    Accepting all changes gives the later text, rejecting all the earlier one.

    Raises:
        UserError: There are more than two texts, or the extra `import` is not installed.
    """
    if len(comparison.labels) != 2:
        raise UserError(lambda w: w.compare.two_texts.format(count=len(comparison.labels)))
    try:
        import docx
        from docx.oxml import parse_xml
    except ImportError as error:
        raise UserError(lambda w: w.compare.needs_docx) from error
    document = docx.Document()
    document.core_properties.author = _AUTHOR
    document.core_properties.title = visible(heading(comparison))[:255]
    end = document.element.body.sectPr
    for paragraph in _paragraphs(comparison):
        end.addprevious(parse_xml(paragraph))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _paragraphs(comparison: Comparison) -> Iterator[str]:
    """The paragraphs as XML. A line end that was dropped or is new is a change of its own."""
    writer = _Writer()
    for piece in tracked(comparison):
        first, *rest = piece.text.split("\n")
        writer.write(first, piece)
        for line in rest:
            yield writer.ended(piece)
            writer.write(line, piece)
    yield writer.ended(None)


class _Writer:
    """Writes the runs of a paragraph, and numbers what has to be numbered."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._runs: list[str] = []
        self._open: Piece | None = None
        """The move whose words are being written, and the number of its range."""
        self._range = 0

    def write(self, text: str, piece: Piece) -> None:
        """Add a run, inside the change that it is."""
        if piece != self._open:
            self._close_range()
            if piece.move:
                self._open_range(piece)
        if text:
            run = _run(text, piece.kind)
            self._runs.append(run if piece.kind == "same" else self._change(piece.kind, run))

    def ended(self, piece: Piece | None) -> str:
        """The paragraph, whose end is a part of `piece`; None: it ends the document."""
        if piece is None:
            self._close_range()
        mark = ""
        if piece is not None and piece.kind != "same":
            change = self._change(_LINE_ENDS.get(piece.kind, piece.kind), "")
            mark = f"<w:pPr><w:rPr>{change}</w:rPr></w:pPr>"
        runs, self._runs = "".join(self._runs), []
        return f'<w:p xmlns:w="{_NAMESPACE}">{mark}{runs}</w:p>'

    def _change(self, kind: Kind, run: str) -> str:
        """A run inside an element that tells who changed it."""
        name = _ELEMENTS[kind]
        return f"<w:{name} {self._signed()}>{run}</w:{name}>"

    def _signed(self, number: int | None = None) -> str:
        number = next(self._numbers) if number is None else number
        return f'w:id="{number}" w:author={quoteattr(_AUTHOR)} w:date="{_DATE}"'

    def _open_range(self, piece: Piece) -> None:
        """Begin the range that Word pairs with the other end of the move by its name."""
        self._open, self._range = piece, next(self._numbers)
        name = _ELEMENTS[piece.kind]
        signed = self._signed(self._range)
        self._runs.append(f'<w:{name}RangeStart {signed} w:name="move{piece.move}"/>')

    def _close_range(self) -> None:
        if self._open is not None:
            name = _ELEMENTS[self._open.kind]
            self._runs.append(f'<w:{name}RangeEnd w:id="{self._range}"/>')
            self._open = None


def _run(text: str, kind: Kind) -> str:
    """A run of text. Nothing in it is interpreted."""
    name = "delText" if kind == "dropped" else "t"
    parts = (
        "<w:tab/>" if part == "\t"
        else f'<w:{name} xml:space="preserve">{_legal(part)}</w:{name}>'
        for part in _PARTS.findall(text)
    )  # fmt: skip
    return f"<w:r>{''.join(parts)}</w:r>"


def _legal(text: str) -> str:
    return escape(_ILLEGAL.sub("\ufffd", text))
