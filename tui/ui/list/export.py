"""A list written to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from tui.present import export, lists
from tui.present.workbook import workbook
from tui.ui.file_writing import ask_and_write

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.ui.list.selection import Selection

FORMATS: Final = ("xlsx", "csv", "json", "md", "html", "parquet")
COMMANDS: Final = {"targets": "targets", "documents": "plans"}
"""The headless command of a list, where it has another name."""


def ask_and_export(pane: Widget, selection: Selection) -> None:
    """Ask for a file's name, and write the marked rows, or all that are shown."""
    name = COMMANDS.get(selection.state.name, selection.state.name)
    words = selection.catalog.words
    ask_and_write(pane, name, FORMATS, words, lambda form: rendered(selection, form))


def rendered(selection: Selection, form: str) -> str | bytes:
    """Return the page as a file of format `form` holds it."""
    page, catalog = selection.output, selection.catalog
    table = lists.document(page, catalog.words)
    if form in ("md", "html"):
        return export.render(table.frame, form, numbers=table.numbers, note=table.note)
    name = COMMANDS.get(selection.state.name, selection.state.name)
    query = " ".join(page.arguments(name, catalog.words))
    if form == "xlsx":
        return workbook(page.exported(), catalog, query=query, readable=table.frame, rows=page.rows)
    return export.render(page.exported(), cast("export.Format", form), words=catalog.words)
