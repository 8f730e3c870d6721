"""A compared topic laid out in lines: texts side by side, or one under another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Final

from rich.text import Text

from tui.present.compared.reading_view import NO_ROW, HiddenRows, cell_text, hits, out_of_order
from tui.present.line_breaks import wrap
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.present.compared.reading_view import Reading
    from tui.texts.compare import Clause, Span, TopicComparison, Version
    from tui.words import Words

LaidOut = tuple[list["RowLine"], list[tuple[int, Text]]]
"""Lines, and the heads over them with the line that each begins at."""

STYLES: Final = {
    "new": "bold #e5484d",
    "dropped": "underline #b07d00",
    "both": "bold underline #d9730d",
    "moved": "italic #3d9bc4",
    "reworded": "underline",
}
"""Red and yellow as in the report, by weight and underline: blocks of colour drown the words."""
GLYPHS: Final = {"new": "▲", "dropped": "▽", "forward": "↑", "back": "↓", "reworded": "~"}
"""The glyph before a marked run: marks are distinct without colour."""
BOTH: Final = "◆"
"""New, and dropped by the text after."""
NUMBER: Final = "#"
"""A number that replaces another one."""
OUT_OF_ORDER: Final = "⇅"
"""The clause is beside those of another text, and not where its own text has it."""
HIT: Final = "reverse"
RULE: Final = " │ "
NARROWEST: Final = 22
"""Where columns would have fewer cells than this, the texts are one under another."""


@dataclass(frozen=True, slots=True)
class RowLine:
    """A line as it is drawn, and the row of the comparison that it belongs to."""

    text: Text
    row: int = NO_ROW


class TopicLayout:
    """Lays a topic out in lines of at most `width` cells; what was wrapped once is kept."""

    def __init__(self, topic: TopicComparison, words: Words, width: int) -> None:
        """Side by side where the columns are wide enough, else one text under another."""
        self.topic, self.words, self.width = topic, words, width
        count = len(topic.texts)
        self.column = (width - len(RULE) * (count - 1)) // count
        self._wrapped: dict[int, list[RowLine]] = {}

    @cached_property
    def out_of_order(self) -> frozenset[int]:
        """The clauses (by `id`) that are elsewhere in their text than their rows say."""
        texts = self.topic.texts
        return frozenset(id(text.clauses[n]) for text in texts for n in out_of_order(text))

    def lines(self, reading: Reading) -> LaidOut:
        """Lay out the rows that `reading` shows, and the heads over them."""
        return self._beside(reading) if self.column >= NARROWEST else self._under(reading)

    def _beside(self, reading: Reading) -> LaidOut:
        """Columns; clauses of one alignment begin on the same line."""
        texts = self.topic.texts
        labels = [[Text(visible(text.label), "bold")] for text in texts]
        (head,) = _joined(labels, self.column)
        silent = [_silent(text, self.words) for text in texts]
        lines = list(_joined([[text] for text in silent], self.column)) if any(silent) else []
        for row in reading.rows:
            if isinstance(row, HiddenRows):
                lines.append(_hidden(row.count, self.words))
            else:
                lines += self._row(row, reading)
        return lines, [(0, head.text)]

    def _row(self, row: int, reading: Reading) -> list[RowLine]:
        """The lines of a row; they are kept where nothing in them is marked as found."""
        query, cells = reading.state.query, reading.table[row]
        found = bool(query) and any(next(hits(cell_text(cell), query), None) for cell in cells)
        if not found and row in self._wrapped:
            return self._wrapped[row]
        lines = list(
            _joined([self._cell(cell, query, self.column) for cell in cells], self.column, row)
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
            runs = groupby(version.clauses, lambda c: c.row if c.row in shown else NO_ROW)
            for row, clauses in runs:
                own = list(clauses)
                if row == NO_ROW:
                    lines.append(_hidden(len(own), self.words))
                else:
                    texts = self._cell(own, reading.state.query, self.width, beside=False)
                    lines += (RowLine(text, row) for text in texts)
        return lines, heads

    def _cell(
        self, clauses: Sequence[Clause], query: str, width: int, *, beside: bool = True
    ) -> list[Text]:
        """Clauses as marked text, wrapped, with what is looked for marked as found."""
        spans = [span for clause in clauses for span in clause.spans]
        found = list(hits("".join(span.text for span in spans), query))
        text, at, last = Text(end=""), 0, ""
        if beside and any(id(clause) in self.out_of_order for clause in clauses):
            text.append(OUT_OF_ORDER, "dim")
        for span in spans:
            glyph = _glyph(span)
            offsets = [(a - at, b - at) for a, b in found]
            text.append_text(_marked(span, "" if glyph == last else glyph, offsets))
            at, last = at + len(span.text), glyph
        return [line for a, b in wrap(text.plain, width) if (line := text[a:b])]


def legend(words: Words) -> Text:
    """Every glyph with its meaning, in the style of its mark."""
    w, line = words.compare, Text(no_wrap=True)
    entries = [
        (GLYPHS["new"], w.new, "new"), (GLYPHS["dropped"], w.dropped, "dropped"),
        (BOTH, words.conference.both, "both"), (GLYPHS["forward"], w.forward, "moved"),
        (GLYPHS["back"], w.back, "moved"), (GLYPHS["reworded"], w.reworded, "reworded"),
        (NUMBER, w.numbers, "reworded"),
    ]  # fmt: skip
    for glyph, name, mark in entries:
        line.append(f"{glyph}{name}", STYLES[mark]).append(" ")
    return line.append(f"{OUT_OF_ORDER}{words.conference.order}", "dim")


def _silent(version: Version, words: Words) -> Text:
    """A word where a text is not quoted, which is not saying nothing."""
    if version.text is None:
        return Text(words.compare.not_quoted, "dim")
    return Text("" if version.text.strip() else words.compare.nothing, "dim")


def _hidden(count: int, words: Words) -> RowLine:
    return RowLine(Text(words.conference.hidden.format(count=count), "dim"))


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
