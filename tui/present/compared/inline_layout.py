"""A topic as one column on the screen: each text over the one before it, as a redline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.text import Text

from tui.present.compared.inline import redline
from tui.present.compared.marking import GLYPHS, HIT, NUMBER, STYLES, RowLine, hidden
from tui.present.compared.reading_view import HiddenRows, hits
from tui.present.line_breaks import wrap
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.present.compared.inline import Run
    from tui.present.compared.marking import LaidOut
    from tui.present.compared.reading_view import Reading
    from tui.words import Words

_DROPPED: Final = f"{STYLES['dropped']} strike"


def inline_lines(reading: Reading, words: Words, width: int) -> LaidOut:
    """Lay out the rows that `reading` shows, for each two neighbouring texts."""
    lines: list[RowLine] = []
    heads: list[tuple[int, Text]] = []
    for step, summary in enumerate(reading.topic.summaries):
        label = Text(visible(f"{summary.before} → {summary.after}"), "bold")
        if step:
            lines += [RowLine(Text()), RowLine(label)]
        heads.append((max(len(lines) - 1, 0), label))
        for row in reading.rows:
            if isinstance(row, HiddenRows):
                lines.append(hidden(row.count, words))
            else:
                lines += _row(reading, row, step, width)
                if reading.ends_prose(row):
                    lines.append(RowLine(Text()))
    return lines, heads


def _row(reading: Reading, row: int, step: int, width: int) -> Iterator[RowLine]:
    text = Text(end="")
    last = ""
    for run in redline(reading.table[row], step):
        glyph = _glyph(run)
        text.append("" if glyph == last else glyph, _style(run))
        text.append("\n".join(map(visible, run.text.split("\n"))), _style(run))
        last = glyph
    for start, stop in hits(text.plain, reading.state.query):
        text.stylize(HIT, start, stop)
    for start, stop in wrap(text.plain, width):
        if (line := text[start:stop]).plain.strip():
            yield RowLine(line, row)


def _style(run: Run) -> str:
    return {"dropped": _DROPPED, "same": ""}.get(run.kind) or STYLES.get(run.kind, "")


def _glyph(run: Run) -> str:
    """The sign before a run that only one of the texts has here."""
    if run.kind == "same":
        return ""
    number = NUMBER if run.span is not None and (run.span.was or run.span.becomes) else ""
    way = (run.span.came if run.span else None) or "forward"
    return GLYPHS[way if run.kind == "moved" else run.kind] + number
