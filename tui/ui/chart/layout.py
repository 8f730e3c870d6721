"""A chart laid out for the window: heading and axis stay in view, its bars scroll; or its map."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.present import chart
from tui.present.chart.drawing import Box, plain_line
from tui.present.line_breaks import wrapped
from tui.present.widths import ELLIPSIS, shortened
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.present.chart.drawing import DrawnLine
    from tui.ui.chart.content import ChartContent

NOTE_LINES = 6
"""Lines of notes at most, while the bars do not all fit."""
LOW = 12
"""In so few lines the lines across the bars are explained among the notes."""


@dataclass(frozen=True)
class ChartLayout:
    """The parts of a chart from the top, each in lines."""

    head: Sequence[DrawnLine]
    body: Sequence[DrawnLine]
    boxes: Mapping[str, Box]
    """The cells of the body that each region takes."""
    body_height: int
    """How many lines of the body are in view."""
    foot: Sequence[DrawnLine]
    notes: Sequence[str]


def layout_of(content: ChartContent, width: int, height: int) -> ChartLayout:
    """`content` laid out for a window; one column of it is left to a scrollbar."""
    if content.kind == "map":
        return _map_layout(content, width, height)
    if content.scatter is not None:
        return _scatter_layout(content, content.scatter, width, height)
    return _rows_layout(content, width, height)


def _map_layout(content: ChartContent, width: int, height: int) -> ChartLayout:
    """The map, under it what is selected and the notes that the map leaves over."""
    drawn = chart.draw_map(content.tile_map, width - 1, height - 1)
    lines = drawn.map_lines(content.selected)
    room = max(1, height - len(lines))
    notes = _notes(content, drawn.left_over, width, room, room)
    boxes = {tile.key: tile.box for tile in drawn.tiles}
    return ChartLayout((), lines, boxes, _body_height(lines, height, notes), (), notes)


def _scatter_layout(
    content: ChartContent, scatter: chart.Scatter, width: int, height: int
) -> ChartLayout:
    """The dots, as high as the window leaves; under them what is selected and the notes."""
    room = max(1, min(NOTE_LINES, height // 4))
    drawn = chart.draw_scatter(replace(scatter, notes=()), width - 1, height - room)
    unnamed = map(plain_line, drawn.notes)
    notes = _notes(content, [*unnamed, *content.notes], width, room, room)
    lines = drawn.selected(content.selected)
    left = height - len(drawn.heading)
    return ChartLayout(
        drawn.heading, lines, drawn.boxes, _body_height(lines, left, notes), (), notes
    )


def _rows_layout(content: ChartContent, width: int, height: int) -> ChartLayout:
    """The bars, as many as fit; the axis right under them; then the notes."""
    lines_of_notes = sum(len(wrapped(visible(note), max(8, width - 2))) for note in content.notes)
    free = height - min(NOTE_LINES, lines_of_notes + 1)
    drawn = (
        chart.draw(replace(content.bars, notes=()), width - 1, free)
        if content.years is None
        else chart.draw_years(content.years, width - 1, free)
    )
    lines, boxes = _body(drawn.rows, content.selected, width - 1)
    foot, texts = [*drawn.axis, *drawn.signs], list(content.notes)
    if height < LOW:
        foot, texts = [*drawn.axis], [*map(plain_line, drawn.signs), *texts]
    room = height - len(drawn.heading) - len(foot)
    spare, least = room - len(lines), max(1, min(NOTE_LINES, (height + 1) // 5))
    notes = _notes(content, texts, width, max(spare, least), spare if spare >= least else 1)
    return ChartLayout(drawn.heading, lines, boxes, _body_height(lines, room, notes), foot, notes)


def _body(
    rows: Sequence[chart.DrawnRow], selected: str, width: int
) -> tuple[list[DrawnLine], dict[str, Box]]:
    """The lines of the bars, one of them selected, and the cells that each region takes."""
    lines: list[DrawnLine] = []
    boxes = {}
    for row in rows:
        if row.key:
            boxes[row.key] = Box(0, len(lines), width, len(row.lines))
        lines += row.selected() if row.key == selected else row.lines
    return lines, boxes


def _body_height(lines: Sequence[DrawnLine], room: int, notes: Sequence[str]) -> int:
    return min(len(lines), max(1, room - len(notes)))


def _notes(
    content: ChartContent, notes: Sequence[str], width: int, room: int, free: int
) -> list[str]:
    """A line on what is selected, more of them where the others leave some, then the others.

    Args:
        content: What is drawn.
        notes: The notes on all of it.
        width: The window's width.
        room: The lines that there are.
        free: The lines that may be taken without moving the bars as the selection moves.
    """
    cells = max(8, width - 2)
    others = [line for note in notes for line in wrapped(visible(note), cells)]
    details = content.details
    selected = wrapped(visible(f"▸ {details}"), cells) if details else []
    selected = _cut(selected, max(1, free - len(others)), cells)
    return _cut([*selected, *others], room, cells)


def _cut(lines: list[str], count: int, cells: int) -> list[str]:
    """At most `count` of `lines`, the last with a mark where some are left out."""
    if len(lines) <= count:
        return lines
    return [*lines[: count - 1], shortened(f"{lines[count - 1]}{ELLIPSIS}", cells)]
