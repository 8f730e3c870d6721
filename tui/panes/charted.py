"""A chart laid out for the window: heading and axis stay in view, its bars scroll; or its map."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len, set_cell_size
from rich.text import Text
from textual.containers import Vertical
from textual.widgets import Static

from tui import chart
from tui.widgets.drawing import Drawing, highlighted
from tui.widgets.tilemap import TileMapView

if TYPE_CHECKING:
    from textual.app import ComposeResult

LINES_OF_MAP = 20
"""A title, nine rows of tiles and a legend."""


class Charted(Vertical):
    """Bars or map, what must be known to read them, and the region that is selected."""

    DEFAULT_CSS = """
    Charted { height: 1fr; }
    Charted #head, Charted #foot { height: auto; }
    Charted #notes {
        height: auto; max-height: 6; padding: 0 1; color: $text-muted; background: $surface;
    }
    """

    def __init__(self) -> None:
        """Nothing drawn yet."""
        super().__init__()
        self.rows: dict[str, dict[str, Any]] = {}
        self.bars: chart.BarChart | None = None
        self.map: chart.TileMap | None = None
        self.is_map = False
        self.wanted = ""

    def compose(self) -> ComposeResult:
        """Heading, bars or map, axis, notes."""
        yield Static("", id="head", markup=False)
        yield Drawing(id="drawing")
        yield TileMapView(id="map")
        yield Static("", id="foot", markup=False)
        yield Static("", id="notes", markup=False)

    def on_resize(self) -> None:
        """Draw anew for the new size; the numbers are at hand."""
        self.draw()

    def show(
        self,
        bars: chart.BarChart,
        tiles: chart.TileMap,
        rows: dict[str, dict[str, Any]],
        *,
        is_map: bool,
        wanted: str,
    ) -> None:
        """Draw `bars`, or `tiles` where `is_map`.

        Args:
            bars: The chart of bars.
            tiles: The map of the same numbers.
            rows: The figure's row of each region.
            is_map: Which of the two is shown.
            wanted: The region to select; another is where it is not drawn.
        """
        had_focus = isinstance(self.screen.focused, Drawing)
        self.bars, self.map, self.rows = bars, tiles, rows
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
        self.screen.set_focus(self.query_one(name, Drawing))

    @property
    def lines(self) -> int:
        """How many lines of bars are in view."""
        return self.query_one("#drawing", Drawing).size.height

    @property
    def keys(self) -> list[str]:
        """The regions that can be selected, in the order drawn."""
        if self.is_map:
            return [tile.key for tile in self.map.tiles] if self.map else []
        return [bar.key for bar in self.bars.bars] if self.bars else []

    @property
    def selected(self) -> str:
        """The region that is selected, as far as it is drawn; else the first."""
        if self.wanted in self.keys:
            return self.wanted
        drawn = [key for key in self.keys if key in self.rows]
        return next(iter([*drawn, *self.keys]), "")

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
        # Of the notes only what leaves the drawing most of the window; an export has them all.
        high = height - LINES_OF_MAP if self.is_map else (height + 1) // 5
        self.query_one("#notes").styles.max_height = max(1, min(6, high))
        if self.is_map:
            self._draw_map(width, height)
        else:
            self._draw_bars(width)

    def _draw_map(self, width: int, height: int) -> None:
        assert self.map is not None
        notes = Text("\n").join([Text(note) for note in self.map.notes])
        bare = replace(self.map, notes=())
        for name, text in (("#head", Text()), ("#foot", Text()), ("#notes", notes)):
            self._put(name, text)
        drawn = chart.draw_map(bare, width, height - 1, self.selected)  # a line of notes below
        self.query_one("#map", TileMapView).draw_map(drawn, self.selected)

    def _draw_bars(self, width: int) -> None:
        assert self.bars is not None
        bare = replace(self.bars, notes=())
        lines = list(chart.draw(bare, width).split("\n", allow_blank=True))
        spans: dict[str, tuple[int, int]] = {}
        at = [(place, n) for place, line in enumerate(lines) if (n := _bar_of(line)) is not None]
        first, after = (at[0][0], at[-1][0] + 1) if at else (len(lines), len(lines))
        for place, number in at:
            key = self.bars.bars[number].key
            spans[key] = (spans.get(key, (place - first, 0))[0], place - first + 1)
        body = highlighted(lines[first:after], spans, self.selected, width)
        self._put("#head", Text("\n").join(lines[:first]))
        self._put("#foot", Text("\n").join(lines[after:]))
        self._put("#notes", self._notes())
        self.query_one("#drawing", Drawing).show(body, spans, self.selected)

    def _notes(self) -> Text:
        """A line on the bar that is selected, then what is to know of all."""
        assert self.bars is not None
        row = self.rows.get(self.selected, {})
        label = next((bar.label for bar in self.bars.bars if bar.key == self.selected), "")
        said = [label, row.get("scope"), row.get("derivation"), row.get("note")]
        line = f"▸ {' · '.join(filter(None, said))}"
        room = max(8, self.size.width - 2)
        if cell_len(line) > room:  # one line whatever it says, so that the bars stand still
            line = f"{set_cell_size(line, room - 1).rstrip()}…"
        return Text("\n").join(map(Text, [line, *self.bars.notes]))

    def _put(self, name: str, text: Text) -> None:
        part = self.query_one(name, Static)
        part.display = bool(text.plain)
        part.update(text)


def _bar_of(line: Text) -> int | None:
    """The number of the bar that a line is of."""
    for span in line.spans:
        meta = getattr(span.style, "meta", None)
        if meta and "bar" in meta:
            return int(meta["bar"])
    return None
