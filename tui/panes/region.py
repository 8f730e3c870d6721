"""A region's profile, or two or three beside each other, as a screen of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.text import Text
from textual import on
from textual.binding import Binding
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from tui import profile
from tui.panes.keys import described
from tui.panes.opening import OpenScreen
from tui.places import Place
from tui.profile.render import compared_cells, group_name, standing, timeline
from tui.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import ComposeResult
    from textual.binding import ActiveBinding

    from tui.dataset import Dataset
    from tui.profile import Profile
    from tui.words import Words

Row = tuple[Text, Place | None]
"""A line and where Enter goes from it; None: a heading."""


class RegionScreen(Screen[Place | None]):
    """All that the dataset has on a region; dismissed with a place to go to, or None."""

    DEFAULT_CSS = """
    RegionScreen { background: $background; }
    RegionScreen #name { height: 1; padding: 0 1; background: $surface; text-style: bold; }
    RegionScreen OptionList, RegionScreen OptionList:focus {
        height: 1fr; border: none; padding: 0 1; background: $background;
        text-wrap: nowrap; text-overflow: ellipsis; scrollbar-size-vertical: 1;
    }
    """
    BINDINGS: ClassVar = [
        Binding(
            "left_square_bracket", "turn(-1)", "Previous", id="region.previous", key_display="["
        ),
        Binding("right_square_bracket", "turn(1)", "Next", id="region.next", key_display="]"),
        Binding("c", "add", "Compare with", id="region.add"),
        Binding("minus", "drop", "Compare no more", id="region.drop", key_display="-"),
        Binding("enter", "open", "Go to it", id="region.open"),
        Binding("k", "move('up')", "Up", id="region.up", show=False),
        Binding("j", "move('down')", "Down", id="region.down", show=False),
        Binding("g", "move('first')", "First", id="region.first", show=False),
        Binding("G", "move('last')", "Last", id="region.last", show=False),
        Binding("escape,q", "dismiss", "Close", id="region.close"),
    ]
    regions: var[tuple[str, ...]] = var((), init=False)

    def __init__(self, dataset: Dataset, words: Words, regions: Sequence[str]) -> None:
        """Show the first of `regions`, the others beside it."""
        super().__init__()
        self.dataset, self.words = dataset, words
        self.rows: list[Row] = []
        self.set_reactive(RegionScreen.regions, tuple(regions))

    def compose(self) -> ComposeResult:
        """The name, the lines, the keys."""
        yield Static("", id="name", markup=False)
        yield OptionList(markup=False)
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Show the region."""
        self.draw()

    def on_resize(self) -> None:
        """Lay out anew."""
        self.draw()

    def watch_regions(self) -> None:
        """Show the regions now asked for."""
        if self.is_mounted:
            self.draw(anew=True)

    def draw(self, *, anew: bool = False) -> None:
        """Lay the regions out for the width at hand; the mark stays where it was unless `anew`."""
        found = profile.profiles(self.dataset, self.regions, self.words)
        width = max(30, self.size.width - 4)
        title = found[0].name + (
            f" · {self.words.profile.hub.format(hub=found[0].hub)}" if found[0].hub else ""
        )
        if len(found) > 1:
            names = self.words.chart.listed.join(each.name for each in found)
            title = self.words.profile.compared.format(regions=names)
        self.query_one("#name", Static).update(Text(visible(title)))
        make = self._profile(found[0], width) if len(found) == 1 else self._compared(found, width)
        self.rows = list(make)
        lines = self.query_one(OptionList)
        at = None if anew else lines.highlighted
        lines.clear_options()
        lines.add_options([Option(line, disabled=place is None) for line, place in self.rows])
        first = next((n for n, (_, place) in enumerate(self.rows) if place), None)
        lines.highlighted = at if at is not None and at < len(self.rows) else first
        lines.focus()

    # -- lines ---------------------------------------------------------------

    def _profile(self, found: Profile, width: int) -> Iterator[Row]:
        w = self.words.profile
        yield _heading(w.plans), None
        for plan, line in zip(found.plans, timeline(found.plans, self.words), strict=True):
            yield _line(line), Place("documents", plan.document)
        yield _heading(w.targets), None
        yield from self._targets(found, width)
        yield _heading(w.silent), None
        for slug, name, count in found.silent:
            yield _line(f"{name} ({count})"), Place("indicators", slug)
        yield _heading(w.cases), None
        for key, company, title in found.cases:
            yield _line(f"{company}：{title}"), Place("cases", key)
        yield _heading(w.pilots), None
        for city in found.pilots:
            yield _line(city), Place("pilots", city)

    def _targets(self, found: Profile, width: int) -> Iterator[Row]:
        wide = (8, 16, 14, 4, 14) if width < 100 else (12, 28, 18, 5, 24)
        group = None
        for line in found.lines:
            first = group_name(line.group, self.words) if line.group != group else ""
            group = line.group
            cells = (
                first, line.name, f"{line.number} {line.unit}".rstrip(), str(line.year or ""),
                standing(line, self.words), line.scope,
            )  # fmt: skip
            yield _line(_laid(cells, wide, width)), line.place

    def _compared(self, found: Sequence[Profile], width: int) -> Iterator[Row]:
        rows = [(each, compared_cells(each, found, self.words)) for each in profile.compared(found)]
        if not rows:
            return
        heads = list(rows[0][1])
        room = max(10, (width - 12 - len(heads) * 2) // (len(heads) - 2))
        wide = (
            8 if width < 100 else 12,
            min(room, 24),
            6,
            *(min(room, 18) for _ in found),
            *(room for _ in found[2:]),
        )
        yield Text(_laid(heads, wide, width), "bold", no_wrap=True), None
        for each, cells in rows:
            line = next(line for line in each.lines if line)
            both = len([line for line in each.lines if line]) > 1
            regions = "|".join(profile.region for profile in found)
            query = f"indicator=={each.indicator} region:/^({regions})$/"
            place = Place("targets", line.place.key, query) if both else line.place
            yield _line(_laid(list(cells.values()), wide, width)), place

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, described in the reader's language."""
        return described(super().active_bindings, self.words)

    # -- keys ----------------------------------------------------------------

    @on(OptionList.OptionSelected)
    def go(self, event: OptionList.OptionSelected) -> None:
        """Go to what the line is of."""
        event.stop()
        self.dismiss(self.rows[event.option_index][1])

    def action_open(self) -> None:
        """Go to what the marked line is of."""
        self.query_one(OptionList).action_select()

    def action_move(self, way: str) -> None:
        """Move the mark."""
        lines = self.query_one(OptionList)
        moves = {
            "up": lines.action_cursor_up, "down": lines.action_cursor_down,
            "first": lines.action_first, "last": lines.action_last,
        }  # fmt: skip
        moves[way]()

    def action_turn(self, by: int) -> None:
        """Show the next or previous region in the place of the first."""
        every = self.dataset.regions["region"].to_list()
        free = [each for each in every if each not in self.regions[1:]]
        at = free.index(self.regions[0]) + by
        self.regions = (free[at % len(free)], *self.regions[1:])

    def action_add(self) -> None:
        """Ask for a region and put it beside this one."""
        if len(self.regions) < 3:
            ask = OpenScreen(self.dataset, self.words, ("regions",), self.words.profile.add)
            self.app.push_screen(ask, self._add)

    def _add(self, place: Place | None) -> None:
        if place is not None and place.key not in self.regions:
            self.regions = (*self.regions, place.key)

    def action_drop(self) -> None:
        """Take the last region away that was put beside."""
        if len(self.regions) > 1:
            self.regions = self.regions[:-1]


def _heading(text: str) -> Text:
    return Text(f"── {text}", "bold", no_wrap=True)


def _line(text: str) -> Text:
    return Text(visible(text), no_wrap=True, overflow="ellipsis")


def _laid(cells: Sequence[str], widths: Sequence[int], width: int) -> str:
    """Cells in columns of fixed width; what is longer is cut, the last takes what is left."""
    out = ""
    for place, cell in enumerate(cells):
        room = widths[place] if place < len(widths) else max(4, width - cell_len(out))
        text = cell if cell_len(cell) <= room else f"{set_cell_size(cell, room - 1).rstrip()}…"
        out += set_cell_size(text, room) + ("  " if place < len(cells) - 1 else "")
    return out.rstrip()
