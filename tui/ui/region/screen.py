"""A region's profile, or two or three beside each other, as a screen of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.reactive import var
from textual.widgets import Static

from tui.analysis import profile
from tui.present.line_breaks import wrapped
from tui.tables.references import RecordRef
from tui.ui.clipboard import choose_and_copy, copy
from tui.ui.dialogs.quick_open import OpenProvider, OpenScreen
from tui.ui.file_writing import ask_and_write
from tui.ui.messages import Navigate
from tui.ui.region.body import RegionBody
from tui.ui.region.copies import copy_choices
from tui.ui.region.files import ENDINGS, rendered
from tui.ui.region.lines import title_of
from tui.ui.region.region_lines import NARROWEST, RegionLines
from tui.ui.region.selection import MOST, turned, with_another, with_first, without_last
from tui.ui.status_screen import StatusScreen
from tui.words import EN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from tui.analysis.profile import Profile
    from tui.tables.catalog import Catalog
    from tui.ui.region.selection import Regions


class RegionScreen(StatusScreen[RecordRef | str | None]):
    """All that the dataset has on a region; dismissed with a record or tab to go to, or None."""

    DEFAULT_CSS = """
    RegionScreen { background: $background; }
    RegionScreen #name { height: 1; padding: 0 1; background: $panel; color: $text-accent; }
    RegionScreen #whole {
        height: auto; min-height: 1; max-height: 4; padding: 0 1;
        background: $surface; color: $text-muted;
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
        Binding("y", "copy", "Copy", id="region.copy"),
        Binding("Y", "copy_more", "Copy more", id="region.copy_more", show=False),
        Binding("e", "export", "Export", id="region.export"),
        Binding("slash", "other", "Another region", id="region.other", key_display="/"),
        Binding("o", "open_anything", "Open anything", id="open", show=False),
        *(
            Binding(str(number), f"tab('{tab}')", tab.title(), id=f"tab.{tab}", show=False)
            for number, tab in enumerate(EN.app.tabs, start=1)
        ),
        Binding("K", "help('legend')", "Legend", id="legend", show=False),
        Binding("question_mark", "help", "Help", id="help", key_display="?"),
        Binding("colon", "app.command_palette", "Palette", id="palette", key_display=":"),
        Binding("escape,q", "dismiss", "Close", id="region.close", key_display="Esc"),
    ]
    COMMANDS: ClassVar = {OpenProvider}
    regions: var[Regions] = var((), init=False)

    def __init__(self, catalog: Catalog, regions: Sequence[str]) -> None:
        """Show the first of `regions`, the others beside it."""
        super().__init__()
        self.catalog = catalog
        self.page_title = Static("", id="name", markup=False)
        self.body = RegionBody(catalog)
        self.lines_view = self.body.lines
        self.whole_line = Static("", id="whole", markup=False)
        self.set_reactive(RegionScreen.regions, tuple(regions))

    def compose(self) -> ComposeResult:
        """Lay out the name, the lines, the selected one in full, the keys."""
        yield self.page_title
        yield self.body
        yield self.whole_line
        yield from self.compose_status()

    def on_mount(self) -> None:
        """Show the regions."""
        self.watch_regions()
        self.set_focus(self.lines_view)

    def watch_regions(self) -> None:
        """Show the regions now asked for."""
        profiles = self.profiles
        self.page_title.update(title_of(profiles, self.words))
        self.lines_view.profiles = profiles
        self.refresh_bindings()

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """All that there is on the regions."""
        return profile.profiles(self.catalog, self.regions)

    # -- lines ---------------------------------------------------------------

    @on(RegionLines.Moved)
    def show_whole(self, event: RegionLines.Moved) -> None:
        """Show in full what the selected line says, with its source."""
        event.stop()
        cell = self.lines_view.cell
        width = max(NARROWEST, self.size.width - 2)
        lines = wrapped(cell.copied, width) if cell is not None else []
        self.whole_line.update("\n".join(lines))

    @on(RegionLines.Opened)
    def action_open(self) -> None:
        """Go to what the selected line is about."""
        if (cell := self.lines_view.cell) is not None:
            self.dismiss(cell.record)

    # -- regions -------------------------------------------------------------

    def action_turn(self, by: int) -> None:
        """Show the next or previous region in the place of the first."""
        self.regions = turned(self.regions, self.catalog.dataset.regions["region"].to_list(), by)

    def action_add(self) -> None:
        """Ask for a region and put it beside this one."""
        self._ask_region(self.words.profile.add, with_another)

    def action_drop(self) -> None:
        """Take the last region away that was put beside."""
        self.regions = without_last(self.regions)

    def action_other(self) -> None:
        """Ask for another region and show it in the place of the first."""
        self._ask_region(self.words.profile.other, with_first)

    def _ask_region(self, prompt: str, add: Callable[[Regions, str], Regions]) -> None:
        def show(record: RecordRef | None) -> None:
            if record is not None:
                self.regions = add(self.regions, record.key)

        self.app.push_screen(OpenScreen(self.catalog, ("regions",), prompt), show)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what does something: three regions at most, and one stays."""
        del parameters
        if action in ("add", "drop"):
            return len(self.regions) < MOST if action == "add" else len(self.regions) > 1
        return True

    # -- elsewhere -----------------------------------------------------------

    def action_tab(self, tab: str) -> None:
        """Leave the page for a tab."""
        self.dismiss(tab)

    def action_open_anything(self) -> None:
        """Search everything and go to what is chosen."""
        self.app.push_screen(OpenScreen(self.catalog), self._go_to)

    @on(Navigate)
    def go_elsewhere(self, event: Navigate) -> None:
        """Go to what the palette found."""
        event.stop()
        self._go_to(event.record)

    def _go_to(self, record: RecordRef | None) -> None:
        if record is not None and record.table == "regions":
            self.regions = (record.key,)
        elif record is not None:
            self.dismiss(record)

    # -- copies and files ----------------------------------------------------

    def action_copy(self) -> None:
        """Copy the selected line, with its source."""
        if (cell := self.lines_view.cell) is not None:
            copy(self, cell.copied, self.words)

    def action_copy_more(self) -> None:
        """Choose what to copy: citation, line, the whole page, the command that prints it."""
        found = copy_choices(self.lines_view.cell, self.profiles, self.catalog)
        choose_and_copy(self, found, self.words)

    def action_export(self) -> None:
        """Ask for a name and write the page."""
        name = f"region-{'-'.join(self.regions)}"
        ask_and_write(
            self, name, ENDINGS, self.words,
            lambda ending: rendered(self.profiles, self.catalog, ending),
        )  # fmt: skip
