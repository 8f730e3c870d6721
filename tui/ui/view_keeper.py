"""Saving what the explorer shows under a name, and showing it again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.text import Text
from textual.command import DiscoveryHit, Hit, Provider

from tui.present.citations import CopyText, command_line
from tui.texts.cleaning import visible
from tui.ui import named_views
from tui.ui.dialogs.name_dialog import NameDialog
from tui.ui.messages import Notify, OpenView
from tui.ui.named_views import NamedView
from tui.ui.permissions import permissions_of
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.command import Hits
    from textual.screen import Screen

    from tui.tables.catalog import Catalog
    from tui.words import Words


def view_of(tab: str, state: Any, catalog: Catalog) -> NamedView:
    """The view of a tab whose pane has `state`."""
    view = NamedView.of(tab, state, catalog.words.language, catalog.dataset.day)
    if catalog.file is None or (catalog.dataset.layer is None and tab != "table"):
        return view
    from tui.analysis import layer  # it reads numbers in cells, which the first frame does not

    mapping = layer.mapping_of(catalog.dataset)
    return replace(view, table=str(catalog.file.resolve()), mapping=mapping)


def reopening(tab: str, state: Any, catalog: Catalog) -> CopyText:
    """The command that shows the same on another machine."""
    view = view_of(tab, state, catalog)
    command = command_line(["--view", view.text], catalog.dataset.without_layer())
    return CopyText(catalog.words.app.copies["reopen"], command)


def ask_and_save(screen: Screen[Any], view: NamedView, words: Words) -> None:
    """Ask for a name, keep `view` under it, and say how it is opened."""

    def keep(name: str | None) -> None:
        if name is None:
            return
        path, w = named_views.views_file(), words.named_views
        known = name in named_views.load(path)[0]
        try:
            aside = named_views.save(name, view, path)
        except UserError as error:
            screen.post_message(Notify(error.say(words), wrong=True))
            return
        done = (w.replaced if known else w.saved).format(name=visible(name))
        note = f"{aside.say(words)} · {done}" if aside else done
        screen.post_message(Notify(note, wrong=bool(aside)))

    screen.app.push_screen(NameDialog(words.named_views.ask), keep)


def dated(catalog: Catalog, view: NamedView) -> Catalog:
    """`catalog` as of the view's date, in its language, with its table.

    Raises:
        UserError: The date is none, or the table cannot be read.
    """
    try:
        day = date.fromisoformat(view.as_of) if view.as_of else None
    except ValueError as error:
        raise UserError(lambda w: w.named_views.no_text) from error
    if view.table:
        from tui.analysis import layer

        catalog = layer.with_table(catalog, Path(view.table), view.mapping)
    dataset = catalog.dataset
    words = catalog.words
    if view.language:
        words = words.in_language("en" if view.language == "en" else "zh")
    return replace(
        catalog, dataset=dataset if day == dataset.day else dataset.as_of(day), words=words
    )


class ViewProvider(Provider):
    """The named views, in the command palette."""

    def _entries(self) -> Iterator[tuple[str, Text, Any]]:
        catalog = getattr(self.screen, "catalog", None)
        if catalog is None or not permissions_of(self.app).files:
            return
        words = catalog.words.named_views
        for name, view in named_views.load(named_views.views_file())[0].items():
            text = words.entry.format(name=visible(name))
            # Not a plain string, which the palette would read as markup.
            yield text, Text(text), partial(self.screen.post_message, OpenView(view))

    async def discover(self) -> Hits:
        """Yield every view."""
        for text, line, go in self._entries():
            yield DiscoveryHit(line, go, text=text)

    async def search(self, query: str) -> Hits:
        """Yield the views whose name has what is typed."""
        matcher = self.matcher(query)
        for text, line, go in self._entries():
            if (score := matcher.match(text)) > 0:
                yield Hit(score, line, go, text=text)
