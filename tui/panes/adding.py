"""The screen on which a plan is added: its text, what was found in it, and what is kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import polars as pl
from textual import on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static, TextArea
from textual.widgets.option_list import Option

from tui import adding, documents
from tui.dataset import Dataset, own
from tui.widgets.prose import Passage, Prose
from tui.widgets.table import Column, Table
from tui.words import UserError

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import ActiveBinding

    from tui.extract import Found
    from tui.words import Words

COLUMNS = ("kept", "indicator", "scope", "comparator", "value", "value_max", "unit", "year",
           "verdict", "before", "certainty")  # fmt: skip
EDITABLE = ("indicator", "scope", "comparator", "value", "value_max", "unit", "year")
WHOLE = 20_000
"""Longer texts are shown as an excerpt around the row."""
LISTED = ("indicator", "unit", "comparator")
"""Fields that are corrected by choosing from a list."""


class AddScreen(Screen[Dataset | None]):
    """Paste or open a text, review its targets, save; gives the dataset with the plan in it."""

    CSS = """
    AddScreen #fields { height: 1; }
    AddScreen #fields #title { width: 1fr; margin-right: 1; }
    AddScreen #fields #region { width: 12; }
    AddScreen #fields #published { width: 26; }
    AddScreen #path, AddScreen #edit { height: 1; }
    AddScreen #says { height: 1; padding: 0 1; color: $text-muted; }
    AddScreen #says.wrong { color: $text-error; }
    AddScreen TextArea, AddScreen Prose, AddScreen Table { height: 1fr; }
    AddScreen OptionList { height: 10; }
    """
    BINDINGS: ClassVar = [
        Binding("ctrl+r", "read", "Read", id="add.read", priority=True),
        Binding("x", "reject", "Reject", id="add.reject"),
        Binding("n", "pick", "Add a passage", id="add.pick"),
        Binding("ctrl+s", "save", "Save", id="add.save", priority=True),
        Binding("escape", "back", "Back", id="add.back", priority=True),
    ]

    def __init__(self, dataset: Dataset, words: Words, folder: Path | None = None) -> None:
        """Add to the user's own plans in `folder`, compared with `dataset`."""
        super().__init__()
        self.dataset, self.words = dataset, words
        self.folder = folder or own.home()
        self.vocabulary = adding.vocabulary(dataset)
        self.draft = adding.Draft("")
        self.found: list[Found] = []
        self.rejected: set[int] = set()
        self.stage = "paste"

    def compose(self) -> ComposeResult:
        """The fields of the plan, its text, the rows, a line for a correction."""
        w = self.words.adding
        yield Input(placeholder=w.path, id="path", compact=True)
        with Horizontal(id="fields"):
            for name in ("region", "title", "published"):
                yield Input(placeholder=getattr(w, name), id=name, compact=True)
        yield Static(w.paste, id="says", markup=False)
        yield TextArea(id="text")
        yield Prose(id="prose")
        yield Table(id="rows")
        yield Input(id="edit", compact=True)
        yield OptionList(id="choices", markup=False)
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Begin with an empty text."""
        self.query_one(Table).words = self.words.table
        self._stage("paste")

    # -- what is shown -----------------------------------------------------

    def _stage(self, stage: str) -> None:
        """Show what belongs to `stage`: paste, review, edit, choose or pick."""
        self.stage = stage
        shown = {
            "paste": ("path", "fields", "text"), "pick": ("text",),
            "review": ("fields", "prose", "rows"),
            "edit": ("prose", "rows", "edit"), "choose": ("prose", "rows", "choices"),
        }[stage]  # fmt: skip
        for name in ("path", "fields", "text", "prose", "rows", "edit", "choices"):
            self.query_one(f"#{name}").display = name in shown
        focus = {"review": "rows", "edit": "edit", "choose": "choices"}.get(stage, "text")
        self.query_one("#text", TextArea).read_only = stage == "pick"
        self.set_focus(self.query_one(f"#{focus}"))
        self._say()
        self.refresh_bindings()

    def _say(self, error: UserError | None = None) -> None:
        w, kept = self.words.adding, len(self.found) - len(self.rejected)
        text = {"paste": w.paste, "pick": w.pick}.get(self.stage) or w.review.format(
            kept=kept, all=len(self.found)
        )
        says = self.query_one("#says", Static)
        says.update(error.say(self.words) if error else text)
        says.set_class(error is not None, "wrong")

    def _list(self) -> None:
        """The rows as a table, each set against what the dataset holds."""
        name = "name_zh" if self.words.language == "zh" else "name_en"
        names = dict(self.dataset.indicators.select("indicator", name).iter_rows())
        words, rows = self.words, []
        for number, row in enumerate(self.found):
            compared = adding.against(self.dataset, self.draft.region, row)
            shown = {name: getattr(row, name, None) for name in COLUMNS}
            target = row.role == "target" and number not in self.rejected
            before = compared.before["value"] if compared.before and target else None
            sign = words.adding.rejected if number in self.rejected else words.adding.kept
            rows.append({
                **shown, "indicator": names.get(row.indicator, f"{row.name} *"), "kept": sign,
                "certainty": words.adding.certainties[row.certainty],
                "verdict": self._verdict(number, compared.verdict), "before": before,
            })  # fmt: skip
        numbers = ("value", "value_max", "before")
        schema = {n: pl.Float64 if n in numbers else pl.Int64 if n == "year" else pl.String
                  for n in COLUMNS}  # fmt: skip
        table = self.query_one(Table)
        bounded = any(r.value_max is not None or r.comparator == "range" for r in self.found)
        columns = [Column(n, words.adding.headings[n], n in (*numbers, "year"))
                   for n in COLUMNS if bounded or n != "value_max"]  # fmt: skip
        table.show(pl.DataFrame(rows, schema=schema), columns)
        self._follow()

    def _verdict(self, number: int, verdict: adding.Verdict) -> str:
        """How a row stands to what is held; a rejected one or a starting value says so."""
        if number in self.rejected:
            return self.words.adding.rejected_row
        if self.found[number].role == "baseline":
            return self.words.lists.baseline
        return self.words.extract.verdicts[verdict]

    def _follow(self) -> None:
        """Mark the row under the cursor in the text."""
        at = self.query_one(Table).cursor_row
        if not 0 <= at < len(self.found):
            self.query_one(Prose).show(Passage(self.draft.title, self.draft.text), whole=True)
            return
        here = (self.found[at].start, self.found[at].end)
        kept = [r for number, r in enumerate(self.found) if number not in self.rejected]
        others = tuple((r.start, r.end) for r in kept if (r.start, r.end) != here)
        passage = Passage(self.draft.title, self.draft.text, (here,), others)
        # Wrapping a whole book anew at each step would be felt.
        self.query_one(Prose).show(passage, whole=len(self.draft.text) < WHOLE)

    # -- what happens ------------------------------------------------------

    @on(Input.Submitted, "#path")
    def open_file(self, event: Input.Submitted) -> None:
        """Put the text of a file into the text box."""
        event.stop()
        try:
            self.query_one("#text", TextArea).text = documents.read(Path(event.value).expanduser())
        except UserError as error:
            self._say(error)
            return
        self.action_read()

    def action_read(self) -> None:
        """Read the text, or in a picked passage what it sets."""
        if self.stage == "pick":
            self._take_selection()
            return
        values = self._fields()
        text = self.query_one("#text", TextArea).text
        try:
            self.draft = adding.propose(adding.Draft(text, **values), self.dataset)
            self.found = list(adding.read(self.draft, self.vocabulary))
        except UserError as error:
            self._say(error)
            return
        for name in values:
            self.query_one(f"#{name}", Input).value = getattr(self.draft, name)
        self.rejected = set()
        self._list()
        self._stage("review")

    def _fields(self) -> dict[str, str]:
        """What the fields say of the plan."""
        return {n: self.query_one(f"#{n}", Input).value for n in ("region", "title", "published")}

    @on(Input.Submitted, "#region, #title, #published")
    def take_fields(self, event: Input.Submitted) -> None:
        """Set the rows against another region; what was corrected in them stays."""
        event.stop()
        if self.stage == "review":
            self.draft = replace(self.draft, **self._fields())
            self._list()
            self._stage("review")

    def _take_selection(self) -> None:
        area = self.query_one("#text", TextArea)
        low, high = sorted((area.selection.start, area.selection.end))
        start, end = (len(area.get_text_range((0, 0), place)) for place in (low, high))
        taken = {(row.start, row.end) for row in self.found}
        more = adding.selected(self.draft, self.vocabulary, start, end)
        self.found += [row for row in more if (row.start, row.end) not in taken]
        self._list()
        self._stage("review")

    @on(Table.CursorMoved)
    def follow(self, event: Table.CursorMoved) -> None:
        """Let the text follow the cursor."""
        event.stop()
        self._follow()

    @on(Table.Activated)
    def correct(self, event: Table.Activated) -> None:
        """Correct the field under the cursor, by a list where there is one."""
        event.stop()
        if event.column not in EDITABLE:
            return
        if event.column in LISTED:
            choices = self.query_one(OptionList)
            value = getattr(self.found[event.row], event.column)
            offered = self._choices(event.column)
            choices.clear_options().add_options(Option(said, id=f"={v}") for v, said in offered)
            held = [number for number, (v, _) in enumerate(offered) if v == value]
            choices.highlighted = held[0] if held else 0
            self._stage("choose")
        else:
            value = getattr(self.found[event.row], event.column)
            self.query_one("#edit", Input).value = "" if value is None else str(value)
            self._stage("edit")

    def _choices(self, column: str) -> list[tuple[str, str]]:
        """The values that a field may have, and what is shown of each."""
        if column == "comparator":
            return [(sign, sign) for sign in adding.COMPARATORS]
        if column == "unit":
            units = {unit or "" for unit in self.dataset.indicators["unit"].to_list()}
            return [(unit, unit or "—") for unit in sorted(units)]
        name = "name_zh" if self.words.language == "zh" else "name_en"
        rows = self.dataset.indicators.select("indicator", name).iter_rows()
        return [(slug, f"{named}  {slug}") for slug, named in rows]

    @on(Input.Submitted, "#edit")
    def take_text(self, event: Input.Submitted) -> None:
        """Take a correction as written."""
        event.stop()
        self._edit(event.value)

    @on(OptionList.OptionSelected)
    def take_choice(self, event: OptionList.OptionSelected) -> None:
        """Take a correction from the list."""
        event.stop()
        self._edit((event.option_id or "").removeprefix("="))

    def _edit(self, text: str) -> None:
        table = self.query_one(Table)
        try:
            row = self.found[table.cursor_row]
            self.found[table.cursor_row] = adding.edited(row, table.column_name, text, self.dataset)
        except UserError as error:
            self._say(error)
            return
        self._list()
        self._stage("review")

    def action_reject(self) -> None:
        """Reject the row under the cursor, or keep it after all."""
        self.rejected ^= {self.query_one(Table).cursor_row}
        self._list()
        self._say()

    def action_pick(self) -> None:
        """Pick a passage out of the text."""
        self._stage("pick")

    def action_save(self) -> None:
        """Save what is kept, and give the dataset with it back."""
        kept = [row for number, row in enumerate(self.found) if number not in self.rejected]
        self.draft = replace(self.draft, **self._fields())
        try:
            name = adding.save(self.folder, self.draft, kept, self.dataset)
            after = adding.overlaid(self.dataset, self.folder)
        except UserError as error:
            self._say(error)
            return
        saved = self.words.adding.saved.format(document=name, count=len(kept))
        self.app.notify(saved, markup=False)
        self.dismiss(after)

    def action_back(self) -> None:
        """A stage back; from the first, leave."""
        if self.stage == "paste":
            self.dismiss(None)
        else:
            self._stage("paste" if self.stage == "review" else "review")

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, described in the reader's language."""
        labels = self.words.keys
        return {
            key: active._replace(
                binding=replace(
                    active.binding,
                    description=labels.get(active.binding.id or "", active.binding.description),
                )
            )
            for key, active in super().active_bindings.items()
        }

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Rows are rejected, added and saved in the review."""
        del parameters
        return self.stage == "review" if action in ("reject", "pick", "save") else True
