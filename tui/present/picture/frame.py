"""What is around every picture: its title, its notes, its source, its fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from tui.present.line_breaks import wrap
from tui.present.lists import sources
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.tables.catalog import Catalog

FONTS = (
    "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', "
    "'WenQuanYi Micro Hei', 'Droid Sans Fallback', sans-serif"
)
"""Fonts with Chinese of Linux, macOS and Windows; a reader of the SVG has one of them."""
NOTE_CELLS = 100
"""The longest line of a note, in cells."""
INK, FAINT = "#222222", "#666666"


def framed(
    drawing: alt.LayerChart, title: str, notes: Iterable[str], catalog: Catalog, source: str = ""
) -> alt.VConcatChart:
    """Return `drawing` under its title; below it notes, the source and the day it is of."""
    named = source or " · ".join(sources(catalog.dataset))
    last = catalog.words.chart.source.format(sources=named)
    if day := catalog.dataset.day:
        last += f" · {catalog.words.questions.as_of_day.format(day=day)}"
    lines = [line for note in (*notes, last) for line in note_lines(note)]
    below = alt.TitleParams(
        lines, orient="bottom", anchor="start", fontSize=11, fontWeight="normal", color=FAINT,
        lineHeight=16, offset=10,
    )  # fmt: skip
    above = alt.TitleParams(drawn_text(title), anchor="start", fontSize=16, color=INK)
    return (
        alt.vconcat(drawing.properties(title=above))
        .properties(title=below, padding=16, background="white")
        .configure(font=FONTS)
        .configure_view(stroke=None)
        .configure_legend(labelFontSize=12, labelLimit=0)
    )


def note_lines(note: str) -> list[str]:
    """`note` in lines that fit below a picture."""
    text = drawn_text(note)
    return [text[start:end].strip() for start, end in wrap(text, NOTE_CELLS)]


def drawn_text(text: str) -> str:
    """`text` as a picture can contain it: control characters are shown, and no XML is broken."""
    return visible(text).replace("\ufffe", "□").replace("\uffff", "□")
