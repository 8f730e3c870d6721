"""The structure of a drawn chart or map: lines of runs, by part and by region.

It is made once; plain text, ANSI, SVG and the screen are each rendered from it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, Protocol

from rich.cells import cell_len

from tui.present.line_breaks import wrap
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Part = Literal["text", "frame", "bar"]
"""Words; an axis or a line across the bars; the filling of a bar or tile."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in one style."""

    text: str
    style: str = ""
    """A style as `rich` spells it: `bold`, `dim cyan`."""
    part: Part = "text"

    @property
    def reversed(self) -> Run:
        """The same in reverse video, which shows what is selected."""
        return replace(self, style=f"{self.style} reverse".lstrip())

    @property
    def loud(self) -> Run:
        """The same in bold, and not dim."""
        parts = [part for part in self.style.split() if part not in ("dim", "bold")]
        return replace(self, style=" ".join([*parts, "bold"]))


DrawnLine = tuple[Run, ...]


class Drawing(Protocol):
    """Anything that can be rendered: lines, from the top."""

    @property
    def lines(self) -> Sequence[DrawnLine]:
        """All lines."""
        ...


@dataclass(frozen=True)
class DrawnRow:
    """The lines of one bar, or a space between two."""

    key: str
    """The region; empty for a space."""
    lines: tuple[DrawnLine, ...]

    def selected(self) -> tuple[DrawnLine, ...]:
        """The lines with the name in reverse and all other words bold; bars keep their colour."""
        return tuple(_selected(line) for line in self.lines)


@dataclass(frozen=True)
class DrawnChart:
    """A bar chart, in the parts that it is shown by."""

    heading: tuple[DrawnLine, ...]
    """Title and legend."""
    rows: tuple[DrawnRow, ...]
    axis: tuple[DrawnLine, ...]
    """The axis and its ticks."""
    signs: tuple[DrawnLine, ...]
    """The start of the axis, and the meaning of the lines across the bars."""
    notes: tuple[DrawnLine, ...]

    @property
    def lines(self) -> tuple[DrawnLine, ...]:
        """All lines, from the top."""
        body = (line for row in self.rows for line in row.lines)
        return (*self.heading, *body, *self.axis, *self.signs, *self.notes)

    @property
    def plain(self) -> str:
        """The lines without their styles."""
        return plain_text(self.lines)


@dataclass(frozen=True, slots=True)
class Box:
    """The cells of a drawing that a tile takes."""

    x: int
    y: int
    width: int
    height: int

    def contains(self, x: int, y: int) -> bool:
        """Whether the point is in it."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True)
class DrawnTile:
    """A region on a drawn map; the first run of each of its lines is text."""

    key: str
    box: Box
    lines: tuple[DrawnLine, ...]

    def line_at(self, y: int, *, selected: bool) -> DrawnLine:
        """The tile's line in line `y` of the map; its text is in reverse where it is selected."""
        first, *others = self.lines[y - self.box.y]
        return (first.reversed if selected else first, *others)


@dataclass(frozen=True)
class DrawnMap:
    """A map of tiles, in the parts that it is shown by."""

    heading: tuple[DrawnLine, ...]
    tiles: tuple[DrawnTile, ...]
    """In the order of their columns."""
    corner: tuple[DrawnLine, ...]
    """Notes left of the tiles, a line each from the first line of tiles on."""
    legend: tuple[DrawnLine, ...]
    notes: tuple[DrawnLine, ...]
    """The notes that found no room in the corner, under the map."""
    left_over: tuple[str, ...]
    """The same notes, not broken into lines."""

    @property
    def lines(self) -> tuple[DrawnLine, ...]:
        """All lines, from the top."""
        return (*self.map_lines(), *self.notes)

    @property
    def plain(self) -> str:
        """The lines without their styles."""
        return plain_text(self.lines)

    def map_lines(self, selected: str = "") -> tuple[DrawnLine, ...]:
        """Heading, tiles and legend, with the tile of one region selected."""
        top = len(self.heading)
        bottom = max((tile.box.y + tile.box.height for tile in self.tiles), default=top)
        body = (self._body_line(y, selected) for y in range(top, bottom))
        return (*self.heading, *body, *self.legend)

    def key_at(self, x: int, y: int) -> str:
        """The region drawn at a point, or an empty string."""
        return next((tile.key for tile in self.tiles if tile.box.contains(x, y)), "")

    def _body_line(self, y: int, selected: str) -> DrawnLine:
        at = y - len(self.heading)
        runs = [*self.corner[at]] if at < len(self.corner) else []
        for tile in self.tiles:
            if tile.box.y <= y < tile.box.y + tile.box.height:
                runs.append(Run(" " * (tile.box.x - cells_of(runs))))
                runs += tile.line_at(y, selected=tile.key == selected)
        return tuple(runs)


def _selected(line: DrawnLine) -> DrawnLine:
    """Return a line with what is before the axis in reverse."""
    axis = next((at for at, run in enumerate(line) if run.part != "text"), len(line))
    return tuple(
        run.reversed if at < axis else run.loud if run.part == "text" else run
        for at, run in enumerate(line)
    )


def cells_of(line: Iterable[Run]) -> int:
    """The width of a line in terminal cells."""
    return sum(cell_len(run.text) for run in line)


def plain_line(line: Iterable[Run]) -> str:
    """The characters of a line."""
    return "".join(run.text for run in line)


def plain_text(lines: Iterable[Iterable[Run]]) -> str:
    """The characters of lines."""
    return "\n".join(map(plain_line, lines))


def joined(runs: Iterable[Run]) -> DrawnLine:
    """`runs` with neighbours of the same look as one; empty ones go."""
    looks = groupby((run for run in runs if run.text), key=attrgetter("style", "part"))
    return tuple(Run(plain_line(same), style, part) for (style, part), same in looks)


def styled(line: Iterable[Run]) -> Iterator[tuple[str, str]]:
    """Each piece of a line that is in one style, and that style."""
    for style, same in groupby(line, key=attrgetter("style")):
        yield plain_line(same), style


# -- into lines --------------------------------------------------------------


def wrapped_runs(runs: Iterable[Run], width: int) -> list[DrawnLine]:
    """Return `runs` in lines of at most `width` cells."""
    shown = [replace(run, text=visible(run.text)) for run in runs]
    text = plain_line(shown)
    lines = []
    for start, end in wrap(text, max(1, width)):
        line = text[start:end]
        first = end - len(line.lstrip())
        lines.append(_part(shown, first, first + len(line.strip())))
    return [line for line in lines if line]


def _part(runs: Iterable[Run], start: int, stop: int) -> DrawnLine:
    """The characters of `runs` from `start` to `stop`."""
    cut, at = [], 0
    for run in runs:
        cut.append(replace(run, text=run.text[max(0, start - at) : max(0, stop - at)]))
        at += len(run.text)
    return joined(cut)
