"""A compared topic laid out in lines: texts side by side, or one under another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.text import Text

from tui.conference.reading import Hidden, Reading, hits
from tui.text import visible
from tui.widgets.columns import Line
from tui.widgets.prose import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.compare import Clause, Span, Version
    from tui.words import Words

STYLES: Final = {
    "new": "bold #e5484d",
    "dropped": "black on #ffd84d",
    "both": "bold #a00000 on #ffd84d",
    "moved": "italic #3d9bc4",
    "reworded": "underline",
}
"""Red and yellow as in the report, on dark and on light themes."""
GLYPHS: Final = {"new": "▲", "dropped": "▽", "forward": "↑", "back": "↓", "reworded": "~"}
"""What stands before a marked run, so that marks are told without colour."""
BOTH: Final = "◆"
"""New, and dropped by the text after."""
NUMBER: Final = "#"
"""A number that replaces another one."""
HIT: Final = "reverse"
RULE: Final = " │ "
NARROWEST: Final = 22
"""Where columns would have fewer cells than this, the texts stand one under another."""


def lay(reading: Reading, words: Words, width: int) -> list[Line]:
    """The topic of `reading` in lines of at most `width` cells."""
    count = len(reading.topic.texts)
    column = (width - len(RULE) * (count - 1)) // count
    drawn = (
        _beside(reading, words, column) if column >= NARROWEST else _under(reading, words, width)
    )
    return list(drawn)


def legend(words: Words) -> Text:
    """Every glyph with what it says, in the style of its mark."""
    w, line = words.compare, Text(no_wrap=True)
    told = [
        (GLYPHS["new"], w.new, "new"), (GLYPHS["dropped"], w.dropped, "dropped"),
        (BOTH, words.conference.both, "both"), (GLYPHS["forward"], w.forward, "moved"),
        (GLYPHS["back"], w.back, "moved"), (GLYPHS["reworded"], w.reworded, "reworded"),
        (NUMBER, w.numbers, "reworded"),
    ]  # fmt: skip
    for glyph, name, mark in told:
        line.append(f"{glyph}{name}", STYLES[mark]).append("  ")
    return line


def _beside(reading: Reading, words: Words, column: int) -> Iterator[Line]:
    """Columns of `column` cells; clauses of one alignment begin on the same line."""
    texts = reading.topic.texts
    yield from _joined([[Text(visible(text.label), "bold")] for text in texts], column)
    silent = [_silent(text, words) for text in texts]
    if any(silent):
        yield from _joined([[text] for text in silent], column)
    for number in reading.rows:
        if isinstance(number, Hidden):
            yield _hidden(number, words)
        else:
            cells = [_cell(cell, reading, column) for cell in reading.table[number]]
            yield from _joined(cells, column, number)


def _under(reading: Reading, words: Words, width: int) -> Iterator[Line]:
    """One text under another, a row's clauses on lines of their own."""
    for place, version in enumerate(reading.topic.texts):
        yield Line(Text(visible(version.label), "bold"))
        if silent := _silent(version, words):
            yield Line(silent)
        for number in reading.rows:
            if isinstance(number, Hidden):
                continue
            for line in _cell(reading.table[number][place], reading, width):
                yield Line(line, number)
        yield Line(Text())


def _silent(version: Version, words: Words) -> Text:
    """A word where a text is not quoted, which is not saying nothing."""
    if version.text is None:
        return Text(words.compare.not_quoted, "dim")
    return Text("" if version.text.strip() else words.compare.nothing, "dim")


def _hidden(rows: Hidden, words: Words) -> Line:
    return Line(Text(words.conference.hidden.format(count=rows.count), "dim"))


def _cell(clauses: Sequence[Clause], reading: Reading, width: int) -> list[Text]:
    """Clauses as marked text, wrapped to `width` cells, with what is looked for marked as found."""
    spans = [span for clause in clauses for span in clause.spans]
    found = list(hits("".join(span.text for span in spans), reading.state.query))
    text, at, last = Text(end=""), 0, ""
    for span in spans:
        glyph = _glyph(span)
        offsets = [(a - at, b - at) for a, b in found]
        text.append_text(_marked(span, "" if glyph == last else glyph, offsets))
        at, last = at + len(span.text), glyph
    return [line for a, b in wrap(text.plain, width) if (line := text[a:b])]


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


def _joined(cells: Sequence[Sequence[Text]], width: int, row: int = -1) -> Iterator[Line]:
    """Cells of lines set side by side, each `width` cells wide."""
    for at in range(max((len(cell) for cell in cells), default=0)):
        line = Text(end="")
        for place, cell in enumerate(cells):
            piece = cell[at].copy() if at < len(cell) else Text()
            piece.truncate(width, overflow="ellipsis", pad=True)
            line.append(RULE if place else "", "dim").append_text(piece)
        yield Line(line, row)
