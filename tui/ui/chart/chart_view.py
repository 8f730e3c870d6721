"""A chart laid out for the window: heading and axis stay in view, its bars scroll; or its map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import set_cell_size
from rich.text import Text
from textual.containers import Vertical
from textual.widgets import Static

from tui.present import chart
from tui.present.chart.citations import told_of
from tui.present.chart.drawing import plain_line, wrapped
from tui.ui.widgets.drawing import DrawingView, as_text
from tui.ui.widgets.tile_map import TileMapView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui.analysis.figures import Figure
    from tui.analysis.figures.model import Row
    from tui.present.chart.drawing import DrawnLine
    from tui.tables.catalog import Catalog

LEAST = 6
"""Lines of notes at most, while the bars do not all fit."""
LOW = 12
"""In so few lines the lines across the bars are told among the notes."""


class Charted(Vertical):
    """Bars or map, what must be known to read them, and the region that is selected."""

    DEFAULT_CSS = """
    Charted { height: 1fr; }
    Charted #head, Charted #foot { height: auto; }
    Charted #notes {
        height: auto; padding: 0 1; color: $text-muted; background: $surface;
    }
    """

    def __init__(self, catalog: Catalog) -> None:
        """Nothing of `dataset` drawn yet."""
        super().__init__()
        self.catalog = catalog
        self.dataset, self.words = catalog.dataset, catalog.words
        self.figures: Sequence[Figure] = ()
        self.rows: dict[str, list[Row]] = {}
        self.bars: chart.BarChart | None = None
        self.map: chart.TileMap | None = None
        self.is_map = False
        self.wanted = ""

    def compose(self) -> ComposeResult:
        """Heading, bars or map, axis, notes."""
        yield Static("", id="head", markup=False)
        yield DrawingView(id="drawing")
        yield TileMapView(id="map")
        yield Static("", id="foot", markup=False)
        yield Static("", id="notes", markup=False)

    def on_resize(self) -> None:
        """Draw anew for the new size; the numbers are at hand."""
        self.draw()

    def show(
        self,
        figures: Sequence[Figure],
        bars: chart.BarChart,
        tiles: chart.TileMap,
        *,
        is_map: bool,
        wanted: str,
    ) -> None:
        """Draw `bars`, or `tiles` where `is_map`.

        Args:
            figures: The numbers of what is drawn.
            bars: The chart of bars.
            tiles: The map of the same numbers.
            is_map: Which of the two is shown.
            wanted: The region to select; another is where it is not drawn.
        """
        had_focus = isinstance(self.screen.focused, DrawingView)
        self.bars, self.map, self.figures = bars, tiles, figures
        self.rows = {}
        for row in (row for figure in figures for row in figure.rows.to_dicts()):
            self.rows.setdefault(row["region"], []).append(row)
        self.is_map, self.wanted = is_map, wanted
        self.query_one("#drawing").display = not is_map
        self.query_one("#map").display = is_map
        self.draw()
        if had_focus:
            self.take_focus()

    def select(self, key: str) -> None:
        """Select the region `key`."""
        self.wanted = key
        self.draw()

    def take_focus(self) -> None:
        """Give the keyboard to the drawing."""
        name = "#map" if self.is_map else "#drawing"
        self.screen.set_focus(self.query_one(name, DrawingView))

    @property
    def lines(self) -> int:
        """How many lines of bars are in view."""
        return self.query_one("#drawing", DrawingView).size.height

    @property
    def keys(self) -> list[str]:
        """The regions that can be selected, in the order drawn."""
        if self.is_map:
            return [tile.key for tile in self.map.tiles] if self.map else []
        return [bar.key for bar in self.bars.bars] if self.bars else []

    @property
    def selected(self) -> str:
        """The region that is selected, as far as it is drawn; else that of the first bar."""
        keys = self.keys
        if self.wanted in keys:
            return self.wanted
        drawn = [bar.key for bar in self.bars.bars if bar.key in keys] if self.bars else []
        return next(iter([*drawn, *keys]), "")

    @property
    def told(self) -> str:
        """What is to know of the region that is selected."""
        return (
            told_of(self.selected, self.figures, self.catalog, number=self.is_map)
            if self.selected
            else ""
        )

    def beside(self, down: int, right: int) -> str:
        """The region so many bars further, or the neighbour on the map."""
        if self.is_map and self.map:
            return chart.neighbour(self.map, self.selected, down, right)
        keys = self.keys
        return keys[max(0, min(len(keys) - 1, keys.index(self.selected) + down))]

    # -- drawing -----------------------------------------------------------

    def draw(self) -> None:
        """Lay what is at hand out for the window."""
        width, height = self.size.width - 1, self.size.height
        if self.bars is None or self.map is None or width < 1:
            return
        if self.is_map:
            self._draw_map(self.map, width, height)
        else:
            self._draw_bars(self.bars, width, height)

    def _draw_map(self, tiles: chart.TileMap, width: int, height: int) -> None:
        """The map, under it what is selected and the notes that the map leaves over."""
        drawn = chart.draw_map(tiles, width, height - 1)
        lines = len(drawn.map_lines())
        notes = self._notes(drawn.left_over, max(1, height - lines), max(1, height - lines))
        for name, text in (("#head", Text()), ("#foot", Text()), ("#notes", notes)):
            self._put(name, text)
        view = self.query_one("#map", TileMapView)
        view.styles.height = min(lines, max(1, height - _height(notes)))
        view.draw_map(drawn, self.selected)

    def _draw_bars(self, bars: chart.BarChart, width: int, height: int) -> None:
        """The bars, as many as fit; the axis right under them; then the notes."""
        drawn = chart.draw(bars, width)
        lines, spans = _rows(drawn.rows, self.selected, width)
        foot, notes = [*drawn.axis, *drawn.signs], list(bars.notes)
        if height < LOW:
            foot, notes = [*drawn.axis], [*map(plain_line, drawn.signs), *notes]
        room = height - len(drawn.heading) - len(foot)
        spare, least = room - len(lines), max(1, min(LEAST, (height + 1) // 5))
        told = self._notes(notes, max(spare, least), spare if spare >= least else 1)
        self._put("#head", as_text(drawn.heading))
        self._put("#foot", as_text(foot))
        self._put("#notes", told)
        drawing = self.query_one("#drawing", DrawingView)
        drawing.styles.height = min(len(lines), max(1, room - _height(told)))
        drawing.show(lines, spans, self.selected)

    def _notes(self, notes: Sequence[str], room: int, free: int) -> Text:
        """A line on what is selected, more of them where the others leave some, then the others.

        Args:
            notes: What is to know of all.
            room: Lines that there are.
            free: Lines that may be taken without moving the bars as the selection moves.
        """
        cells = max(8, self.size.width - 2)
        others = [line for note in notes for line in wrapped(note, cells)]
        mine = wrapped(f"▸ {self.told}", cells) if self.told else []
        mine = _cut(mine, max(1, free - len(others)), cells)
        return Text("\n").join(map(Text, _cut([*mine, *others], room, cells)))

    def _put(self, name: str, text: Text) -> None:
        part = self.query_one(name, Static)
        part.display = bool(text.plain)
        part.update(text)


def _rows(
    rows: Sequence[chart.DrawnRow], selected: str, width: int
) -> tuple[list[DrawnLine], dict[str, tuple[int, int]]]:
    """The lines of the bars, one of them selected, and where those of each begin and end."""
    lines: list[DrawnLine] = []
    spans = {}
    for row in rows:
        spans[row.key] = (len(lines), len(lines) + len(row.lines))
        lines += row.selected(width) if row.key == selected else row.lines
    return lines, spans


def _height(text: Text) -> int:
    return text.plain.count("\n") + 1 if text.plain else 0


def _cut(lines: list[str], count: int, cells: int) -> list[str]:
    """At most `count` of `lines`, the last with a mark where some are left out."""
    if len(lines) <= count:
        return lines
    return [*lines[: count - 1], f"{set_cell_size(lines[count - 1], cells - 1).rstrip()}…"]
