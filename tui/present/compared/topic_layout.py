"""A compared topic laid out in lines: texts side by side, or one under another."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from rich.text import Text

from tui.present.compared.inline_layout import inline_lines
from tui.present.compared.marking import (
    BOTH,
    GLYPHS,
    HIT,
    NUMBER,
    OUT_OF_ORDER,
    STYLES,
    RowLine,
    hidden,
)
from tui.present.compared.reading_view import NO_ROW, HiddenRows, cell_text, hits, out_of_order
from tui.present.line_breaks import wrap
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.present.compared.marking import LaidOut
    from tui.present.compared.reading_view import Reading
    from tui.texts.compare import Clause, Span, TopicComparison, Version
    from tui.words import Words

RULE: Final = " │ "
NARROWEST: Final = 22
"""Where columns would have fewer cells than this, the texts are one under another."""


ROOMY: Final = 28
"""Documents in columns of fewer cells are a redline in one column."""


class TopicLayout:
    """Lays a topic out in lines of at most `width` cells; what was wrapped once is kept."""

    def __init__(self, topic: TopicComparison, words: Words, width: int) -> None:
        """Side by side where the columns are wide enough, else one text under another."""
        self.topic, self.words, self.width = topic, words, width
        count = len(topic.texts)
        self.column = (width - len(RULE) * (count - 1)) // count
        self._wrapped: dict[int, list[RowLine]] = {}
        self._elsewhere: frozenset[int] | None = None

    def lines(self, reading: Reading) -> LaidOut:
        """Lay out the rows that `reading` shows, and the heads over them."""
        if reading.state.inline or (reading.comparison.documents and self.column < ROOMY):
            return inline_lines(reading, self.words, self.width)
        return self._beside(reading) if self.column >= NARROWEST else self._under(reading)

    def _out_of_order(self, reading: Reading) -> frozenset[int]:
        """The clauses (by `id`) that are elsewhere in their text than their rows say."""
        if self._elsewhere is None:
            texts = enumerate(self.topic.texts)
            found = (out_of_order(reading.table, n, text) for n, text in texts)
            self._elsewhere = frozenset().union(*found)
        return self._elsewhere

    def _beside(self, reading: Reading) -> LaidOut:
        """Columns; clauses of one alignment begin on the same line."""
        texts = self.topic.texts
        labels = [[Text(visible(text.label), "bold")] for text in texts]
        (head,) = _joined(labels, self.column)
        silent = [_silent(text, self.words) for text in texts]
        lines = list(_joined([[text] for text in silent], self.column)) if any(silent) else []
        for row in reading.rows:
            if isinstance(row, HiddenRows):
                lines.append(hidden(row.count, self.words))
            else:
                lines += self._row(row, reading)
                if reading.ends_prose(row):
                    lines.append(RowLine(Text()))
        return lines, [(0, head.text)]

    def _row(self, row: int, reading: Reading) -> list[RowLine]:
        """The lines of a row; they are kept where nothing in them is marked as found."""
        query, cells = reading.state.query, reading.table[row]
        found = bool(query) and any(next(hits(cell_text(cell), query), None) for cell in cells)
        if not found and row in self._wrapped:
            return self._wrapped[row]
        lines = list(
            _joined([self._cell(cell, reading, self.column) for cell in cells], self.column, row)
        )
        if not found:
            self._wrapped[row] = lines
        return lines

    def _under(self, reading: Reading) -> LaidOut:
        """One text under another, each in its own order; runs of a row on lines of their own."""
        lines: list[RowLine] = []
        heads: list[tuple[int, Text]] = []
        shown = {row for row in reading.rows if not isinstance(row, HiddenRows)}
        for place, version in enumerate(self.topic.texts):
            label = Text(visible(version.label), "bold")
            if place:
                lines += [RowLine(Text()), RowLine(label)]
            heads.append((max(len(lines) - 1, 0), label))
            if silent := _silent(version, self.words):
                lines.append(RowLine(silent))
            rows = {id(clause): n for n in shown for clause in reading.table[n][place]}
            placed = [(rows.get(id(clause), NO_ROW), clause) for clause in version.clauses]
            for row, run in groupby(placed, itemgetter(0)):
                own = [clause for _, clause in run]
                if row == NO_ROW:
                    lines.append(hidden(len(own), self.words))
                else:
                    texts = self._cell(own, reading, self.width, beside=False)
                    lines += (RowLine(text, row) for text in texts)
        return lines, heads

    def _cell(
        self, clauses: Sequence[Clause], reading: Reading, width: int, *, beside: bool = True
    ) -> list[Text]:
        """Clauses as marked text, wrapped, with what is looked for marked as found."""
        spans = [span for clause in clauses for span in clause.spans]
        found = list(hits("".join(span.text for span in spans), reading.state.query))
        text, at, last = Text(end=""), 0, ""
        if beside and not self._out_of_order(reading).isdisjoint(map(id, clauses)):
            text.append(OUT_OF_ORDER, "dim")
        for span in spans:
            glyph = _glyph(span)
            offsets = [(a - at, b - at) for a, b in found]
            text.append_text(_marked(span, "" if glyph == last else glyph, offsets))
            at, last = at + len(span.text), glyph
        return [line for a, b in wrap(text.plain, width) if (line := text[a:b]).plain.strip()]


def _silent(version: Version, words: Words) -> Text:
    """A word where a text is not quoted, which is not saying nothing."""
    if version.text is None:
        return Text(words.compare.not_quoted, "dim")
    return Text("" if version.text.strip() else words.compare.nothing, "dim")


def _marked(span: Span, glyph: str, found: Sequence[tuple[int, int]]) -> Text:
    """A span in the style of its marks, their glyph before it; `found` are offsets in it."""
    body = "\n".join(map(visible, span.text.split("\n")))
    text = Text(glyph + body, end="")
    for mark in reversed(span.marks):
        text.stylize(STYLES[mark])
    if _both(span):
        text.stylize(STYLES["both"])
    for start, stop in found:
        if stop > 0 and start < len(body):
            text.stylize(HIT, max(start, 0) + len(glyph), min(stop, len(body)) + len(glyph))
    return text


def _glyph(span: Span) -> str:
    """One sign for what matters most of a span: words that come and go before words that move."""
    number = NUMBER if span.was or span.becomes else ""
    if _both(span):
        return BOTH + number
    keys = [span.move if mark == "moved" else mark for mark in span.marks]
    return next((GLYPHS[key] for key in keys if key), "") + number


def _both(span: Span) -> bool:
    return "new" in span.marks and "dropped" in span.marks


def _joined(cells: Sequence[Sequence[Text]], width: int, row: int = -1) -> Iterator[RowLine]:
    """Cells of lines set side by side, each `width` cells wide."""
    for at in range(max((len(cell) for cell in cells), default=0)):
        line = Text(end="")
        for place, cell in enumerate(cells):
            piece = cell[at].copy() if at < len(cell) else Text()
            piece.truncate(width, overflow="ellipsis", pad=True)
            line.append(RULE if place else "", "dim").append_text(piece)
        yield RowLine(line, row)
