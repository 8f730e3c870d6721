"""Showing a record where it belongs: on its tab, or on the page of its region."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from tui.ui.tabs import TAB_OF

if TYPE_CHECKING:
    from textual.app import App

    from tui.tables.catalog import Catalog
    from tui.tables.references import RecordRef
    from tui.texts.compare import Comparison
    from tui.ui.dialogs.quick_open import OpenScreen
    from tui.ui.tabs import Pane


class TabbedScreen(Protocol):
    """The explorer: tabs, and a trail of those that led to the one that is shown."""

    catalog: Catalog
    tab: Any
    trail: list[str]

    @property
    def app(self) -> App[object]:
        """The program."""

    @property
    def pane(self) -> Pane:
        """The pane that is shown."""

    async def show_tab(self, tab: str) -> None:
        """Show the pane of `tab`."""

    async def show_record(self, record: RecordRef | str | None) -> None:
        """Show `record` when its place is ready."""


def open_screen(catalog: Catalog, compared: Comparison | None) -> OpenScreen:
    """Return what searches everything, with the sections of the documents that are compared."""
    from tui.analysis.search_sections import section_entries
    from tui.ui.dialogs.quick_open import OpenScreen

    opening = catalog.words.compare.opening
    return OpenScreen(catalog, more=tuple(section_entries(compared, opening)) if compared else ())


async def go_to(explorer: TabbedScreen, record: RecordRef) -> None:
    """Show `record`, whose place is ready; Esc leads back."""
    if record.table == "regions":
        from tui.ui.region.screen import RegionScreen

        page = RegionScreen(explorer.catalog, [record.key])
        explorer.app.push_screen(page, explorer.show_record)
        return
    tab = TAB_OF[record.table]
    if tab != explorer.tab:
        explorer.trail.append(explorer.tab)
    await explorer.show_tab(tab)
    explorer.pane.show_record(record)
    explorer.pane.take_focus()
