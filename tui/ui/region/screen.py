"""A region's profile, or two or three beside each other, as a screen of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.binding import Binding
from textual.reactive import var
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.analysis import profile
from tui.present import lists
from tui.present.profile import render
from tui.present.profile.citations import command
from tui.tables.references import RecordRef
from tui.texts.cleaning import visible
from tui.ui.clipboard import choose_and_copy, copy
from tui.ui.dialogs.quick_open import OpenProvider, OpenScreen
from tui.ui.file_writing import ask_and_write
from tui.ui.key_hints import described
from tui.ui.messages import Go
from tui.ui.region.lines import RegionLine, lines_of
from tui.ui.status_screen import SpeakingScreen
from tui.ui.widgets.key_bar import KeyBar
from tui.words import EN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult
    from textual.binding import ActiveBinding

    from tui.analysis.profile import Profile
    from tui.present.profile import Format
    from tui.tables.catalog import Catalog

FORMS: Mapping[str, Format] = {"md": "md", "json": "json", "csv": "csv", "txt": "table"}
"""Endings of a file's name, and the form that each means."""


class RegionScreen(SpeakingScreen[RecordRef | str | None]):
    """All that the dataset has on a region; dismissed with a place or tab to go to, or None."""

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
        Binding("y", "copy", "Copy", id="region.copy"),
        Binding("Y", "copy_more", "Copy more", id="region.copy_more", show=False),
        Binding("e", "export", "Export", id="region.export"),
        Binding("slash", "other", "Another region", id="region.other", key_display="/"),
        Binding("o", "open_anything", "Open anything", id="open", show=False),
        *(
            Binding(str(number), f"tab('{tab}')", tab.title(), id=f"tab.{tab}", show=False)
            for number, tab in enumerate(EN.app.tabs, start=1)
        ),
        Binding("question_mark", "help", "Help", id="help", key_display="?"),
        Binding("colon", "app.command_palette", "Palette", id="palette", key_display=":"),
        Binding("escape,q", "dismiss", "Close", id="region.close", key_display="Esc"),
    ]
    COMMANDS: ClassVar = {OpenProvider}
    regions: var[tuple[str, ...]] = var((), init=False)

    def __init__(self, catalog: Catalog, regions: Sequence[str]) -> None:
        """Show the first of `regions`, the others beside it."""
        super().__init__()
        self.catalog = catalog
        self.rows: list[RegionLine] = []
        self.set_reactive(RegionScreen.regions, tuple(regions))

    def compose(self) -> ComposeResult:
        """The name, the lines, the keys."""
        yield Static("", id="name", markup=False)
        yield OptionList(markup=False)
        yield Static("", id="said", markup=False)
        yield KeyBar()

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
            self.refresh_bindings()

    @property
    def found(self) -> tuple[Profile, ...]:
        """What there is on the regions."""
        return profile.profiles(self.catalog, self.regions)

    def draw(self, *, anew: bool = False) -> None:
        """Lay the regions out for the width at hand; the mark stays where it was unless `anew`."""
        found = self.found
        width = max(30, self.size.width - 4)
        title = found[0].name + (
            f" · {self.words.profile.hub.format(hub=found[0].hub)}" if found[0].hub else ""
        )
        if len(found) > 1:
            names = self.words.chart.listed.join(each.name for each in found)
            title = self.words.profile.compared.format(regions=names)
        self.query_one("#name", Static).update(Text(visible(title)))
        self.rows = lines_of(found, width, self.words)
        lines = self.query_one(OptionList)
        at = None if anew else lines.highlighted
        lines.clear_options()
        lines.add_options([Option(row.text, disabled=row.place is None) for row in self.rows])
        first = next((n for n, row in enumerate(self.rows) if row.place), None)
        lines.highlighted = at if at is not None and at < len(self.rows) else first
        lines.focus()

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, described in the reader's language."""
        return described(super().active_bindings, self.words)

    # -- keys ----------------------------------------------------------------

    @on(OptionList.OptionSelected)
    def go(self, event: OptionList.OptionSelected) -> None:
        """Go to what the line is of."""
        event.stop()
        self.dismiss(self.rows[event.option_index].place)

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
            ask = OpenScreen(self.catalog, ("regions",), self.words.profile.add)
            self.app.push_screen(ask, self._add)

    def _add(self, place: RecordRef | None) -> None:
        if place is not None and place.key not in self.regions:
            self.regions = (*self.regions, place.key)

    def action_drop(self) -> None:
        """Take the last region away that was put beside."""
        if len(self.regions) > 1:
            self.regions = self.regions[:-1]

    def action_other(self) -> None:
        """Ask for another region and show it in the place of the first."""
        ask = OpenScreen(self.catalog, ("regions",), self.words.profile.other)
        self.app.push_screen(ask, self._other)

    def _other(self, place: RecordRef | None) -> None:
        if place is not None:
            others = [region for region in self.regions[1:] if region != place.key]
            self.regions = (place.key, *others)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What does something now: three regions at most, and one stays."""
        del parameters
        if action in ("add", "drop"):
            return len(self.regions) < 3 if action == "add" else len(self.regions) > 1
        return True

    # -- elsewhere -----------------------------------------------------------

    def action_tab(self, tab: str) -> None:
        """Leave the page for a tab."""
        self.dismiss(tab)

    def action_open_anything(self) -> None:
        """Search everything and go to what is chosen."""
        self.app.push_screen(OpenScreen(self.catalog), self._go_to)

    @on(Go)
    def go_elsewhere(self, event: Go) -> None:
        """Go to what the palette found."""
        event.stop()
        self._go_to(event.place)

    def _go_to(self, place: RecordRef | None) -> None:
        if place is not None and place.table == "regions":
            self.regions = (place.key,)
        elif place is not None:
            self.dismiss(place)

    # -- taking away ---------------------------------------------------------

    @property
    def row(self) -> RegionLine | None:
        """The line that is marked."""
        at = self.query_one(OptionList).highlighted
        return None if at is None else self.rows[at]

    def action_copy(self) -> None:
        """Copy the line that is marked, with its source."""
        if (row := self.row) is not None:
            copy(self, row.copied, self.words)

    def action_copy_more(self) -> None:
        """Choose what to copy: citation, line, the whole page, the command that prints it."""
        takes, head, page = self.words.profile.takes, self.words.app.takes, self.found
        data = None if self.dataset.is_bundled else str(self.dataset.source)
        found = [
            (takes["md"], render(page, "md", self.words)),
            (takes["txt"], render(page, "table", self.words)),
            (head["command"], command(page, data)),
        ]
        row = self.row
        if row is not None and row.place is not None:
            found.insert(0, (takes["line"], row.copied))
            if row.place.table == "targets":
                target = lists.target_row(self.dataset, row.place.key)
                cited = lists.citation(self.catalog, target)
                found.insert(0, (head["citation"], cited))
        choose_and_copy(self, found, self.words)

    def action_export(self) -> None:
        """Ask for a name and write the page."""
        name = f"region-{'-'.join(self.regions)}"
        ask_and_write(
            self, name, tuple(FORMS), self.words,
            lambda ending: render(self.found, FORMS[ending], self.words),
        )  # fmt: skip
