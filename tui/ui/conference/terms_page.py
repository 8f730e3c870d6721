"""Terms over time: how often words and phrases come up in each of the texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl
from textual import on, work
from textual.message import Message
from textual.widgets import Static

from tui.analysis import conference
from tui.texts.cleaning import visible
from tui.ui.dialogs.table_dialog import TablePage
from tui.ui.widgets.table import Column, Table
from tui.words import UserError

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset
    from tui.words import Words

_LEAD = ("term", "first", "last", "place")


class TermsPage(TablePage):
    """A row a term, a column a text; the terms are counted in a thread."""

    @dataclass
    class Counted(Message):
        """The terms were counted, or could not be."""

        result: pl.DataFrame | UserError

    def __init__(self, dataset: Dataset, texts: tuple[str, ...], words: Words) -> None:
        """Count the terms of `texts`, years or paths."""
        super().__init__(words.conference.counting, pl.DataFrame({"term": []}), (), words)
        self.dataset, self.texts = dataset, texts
        self.columns = (Column("term", words.conference.term_heads[0]),)

    def on_mount(self) -> None:
        """Begin to count."""
        super().on_mount()
        self._count()

    @work(thread=True, exclusive=True)
    def _count(self) -> None:
        try:
            found: pl.DataFrame | UserError = conference.terms(self.dataset, self.texts)
        except UserError as error:
            found = error
        self.post_message(self.Counted(found))

    @on(Counted)
    def show(self, event: Counted) -> None:
        """Show the terms, or why there are none."""
        event.stop()
        title = self.query_one("#title", Static)
        if isinstance(event.result, UserError):
            title.update(visible(event.result.say(self.words)))
            return
        self.frame = event.result
        labels = [name for name in self.frame.columns if name not in _LEAD]
        w = self.words.conference
        heads = dict(zip(_LEAD, w.term_heads, strict=True))
        self.columns = (
            Column("term", heads["term"]),
            *(Column(label, label, numeric=True) for label in labels),
            *(Column(name, heads[name]) for name in _LEAD[1:]),
        )
        title.update(visible(w.terms_title.format(labels=" → ".join(labels))))
        self.query_one(Table).show(self.frame, self.columns)
