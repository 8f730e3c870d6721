"""Quick open: one query over the whole dataset, with results by kind."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.analysis import search_index
from tui.tables.references import SECTIONS, RecordRef
from tui.texts.cleaning import visible
from tui.ui.dialogs.list_keys import LIST_KEYS, move
from tui.ui.messages import Navigate
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from textual.app import ComposeResult

    from tui.analysis.search_entries import Entry
    from tui.tables.catalog import Catalog

EACH = 6
"""Results of each kind while several kinds are shown."""


class OpenScreen(ModalScreen[RecordRef | None]):
    """Searches while the query is typed; returns the record chosen, or None."""

    DEFAULT_CSS = """
    OpenScreen { align: center top; }
    OpenScreen #opening { width: 100%; max-width: 110; height: 100%; background: $surface; }
    OpenScreen #opening Input { border: none; height: 1; padding: 0 1; background: $panel; }
    OpenScreen #prompt { height: 1; padding: 0 1; color: $text-muted; }
    OpenScreen OptionList {
        height: 1fr; border: none; padding: 0; background: $surface;
        text-wrap: nowrap; text-overflow: ellipsis; scrollbar-size-vertical: 1;
    }
    """
    BINDINGS: ClassVar = LIST_KEYS

    def __init__(
        self,
        catalog: Catalog,
        tables: Sequence[str] = (),
        prompt: str = "",
        keys: Collection[str] | None = None,
        first: Collection[str] = (),
        more: Sequence[Entry] = (),
    ) -> None:
        """Search the dataset of `catalog`.

        Args:
            catalog: Where to search.
            tables: Where alone to search; all that they hold is listed before a word is typed.
            prompt: What the choice is for.
            keys: What alone can be chosen; None: anything.
            first: What is listed before the others.
            more: What else can be found: sections of the texts that are compared.
        """
        super().__init__()
        self.words, self.tables, self.prompt = catalog.words, tables, prompt
        self.index = search_index.index(catalog.dataset, catalog.words.language)
        if tables or keys is not None or first or more:
            entries = [
                entry
                for entry in self.index.entries
                if (not tables or entry.record.table in tables)
                and (keys is None or entry.record.key in keys)
            ]
            entries.sort(key=lambda entry: entry.record.key not in first)
            self.index = search_index.Index((*entries, *more))
        self.records: list[RecordRef | None] = []

    def compose(self) -> ComposeResult:
        """Lay out the query, its purpose, and the results."""
        with Vertical(id="opening"):
            yield Input(placeholder=self.words.search_index.prompt, select_on_focus=False)
            yield Static(self.prompt or self.words.search_index.prompt, id="prompt", markup=False)
            yield OptionList(markup=False)

    def on_mount(self) -> None:
        """Focus the query; pinyin is computed meanwhile, so that the first letter is quick."""
        self.query_one(Input).focus()
        self.query_one(OptionList).can_focus = False
        self.run_worker(self.index.warm, thread=True, exit_on_error=False, description="pinyin")
        self._find("")

    @on(Input.Changed)
    def find(self, event: Input.Changed) -> None:
        """Search while the query is typed."""
        event.stop()
        self._find(event.value)

    def _find(self, text: str) -> None:
        groups = self.index.search(text, 100 if self.tables else EACH)
        options, self.records = [], []
        if not text.strip() and self.tables:
            self.records = [entry.record for entry in self.index.entries]
            options = [Option(Text(f"  {visible(e.title)}")) for e in self.index.entries]
        for group in groups:
            self.records.append(None)
            options.append(Option(self._heading(group), disabled=True))
            for hit in group.hits:
                self.records.append(hit.record)
                options.append(Option(shown(hit)))
        found = self.query_one(OptionList)
        found.clear_options()
        if text.strip() and not options:
            options, self.records = (
                [Option(Text(self.words.search_index.nothing), disabled=True)],
                [None],
            )
        found.add_options(options)
        found.highlighted = next((n for n, record in enumerate(self.records) if record), None)

    def _heading(self, group: search_index.Group) -> Text:
        name = word_for(self.words.search_index.tables, group.table)
        return Text(self.words.search_index.group.format(table=name, total=group.total), "bold")

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Return the highlighted record."""
        event.stop()
        at = self.query_one(OptionList).highlighted
        if at is not None and at < len(self.records) and (record := self.records[at]):
            self._return(record)

    def _return(self, record: RecordRef) -> None:
        """Return a record; in a section that is found its words are marked."""
        words = self.query_one(Input).value.strip()
        self.dismiss(replace(record, query=words) if record.table == SECTIONS else record)

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Return the record that was clicked."""
        event.stop()
        if record := self.records[event.option_index]:
            self._return(record)

    def action_move(self, way: str) -> None:
        """Move the highlight."""
        move(self.query_one(OptionList), way)


def shown(hit: search_index.Hit) -> Text:
    """Return a result as a line: its title and its text, with the hits underlined."""
    line = Text("  ", no_wrap=True, overflow="ellipsis")
    title = Text(visible(hit.title))
    for start, end in hit.in_title:
        title.stylize("bold underline", start, end)
    text = Text(visible(hit.text), "dim")
    for start, end in hit.in_text:
        text.stylize("not dim bold underline", start, end)
    return line.append_text(title).append("  ").append_text(text)


class OpenProvider(Provider):
    """The same search in the command palette; the screen under it navigates.

    The screen has a `catalog`, as the explorer does.
    """

    async def startup(self) -> None:
        """Index the dataset of the screen under the palette."""
        catalog = getattr(self.screen, "catalog", None)
        self.index = search_index.Index(())
        if catalog is not None:
            self.index = search_index.index(catalog.dataset, catalog.words.language)

    async def discover(self) -> Hits:
        """Yield nothing before a query is typed."""
        for _ in ():
            yield DiscoveryHit("", lambda: None)

    async def search(self, query: str) -> Hits:
        """Yield what has all the words, best first."""
        for group in self.index.search(query, EACH):
            for hit in group.hits:
                title = shown(hit)
                go = partial(self.screen.post_message, Navigate(hit.record))
                # Not a plain string, which the palette would read as markup.
                line = Text(title.plain.strip())
                yield Hit(min(1.0, hit.score / 200), line, go, text=hit.title)
