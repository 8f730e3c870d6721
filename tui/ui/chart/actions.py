"""What can be taken away from the chart at hand: copies and files."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding
from textual.widget import Widget

from tui.present import chart, export, lists
from tui.present.chart.citations import row_text, value_text
from tui.ui.clipboard import choose_and_copy, copy
from tui.ui.file_writing import ask_and_write
from tui.ui.messages import Said

if TYPE_CHECKING:
    from tui.analysis.figures.model import Row
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.ui.chart.chart_view import Charted
    from tui.ui.chart.state import ChartState
    from tui.words import Words

DRAWINGS = {"svg": "svg", "txt": "text", "ansi": "ansi"}
"""Endings of a file with the drawing, and the form that each means."""
TABLES = ("csv", "json", "md", "xlsx", "parquet")
"""Endings of a file with the table behind it."""

TOOL_KEYS = (
    Binding("y", "copy", "Copy", id="chart.copy"),
    Binding("Y", "copy_more", "Copy more", id="chart.copy_more", show=False),
    Binding("e", "export", "Export", id="chart.export"),
)


class ChartTools(Widget):
    """Actions on the chart at hand; the pane says what that is, and binds their keys."""

    catalog: Catalog
    dataset: Dataset
    words: Words
    state: ChartState
    export_formats: ClassVar[tuple[str, ...]] = chart.FORMATS

    @property
    def charted(self) -> Charted:
        """What is drawn."""
        raise NotImplementedError

    def ask(self, state: ChartState) -> chart.Ask:
        """What `state` asks to be drawn."""
        kind, scale = cast("chart.Form", state.kind), cast("chart.Scale", state.scale)
        return chart.Ask(state.subject, kind, scale, state.query, state.beside)

    @property
    def numbers(self) -> list[Row]:
        """The numbers of the region that is selected: one, of two indicators two, or none."""
        return self.charted.rows.get(self.charted.selected, [])

    def action_copy(self) -> None:
        """Copy the number that is selected, with its source."""
        lines = [value_text(row, self.catalog) for row in self.numbers]
        if lines:
            copy(self, "\n".join(lines), self.words)
        else:
            self.post_message(Said(self.charted.told, wrong=True))

    def action_copy_more(self) -> None:
        """Choose what to copy: citations, the row, the command that draws the chart."""
        head, dataset = self.words.app.takes, self.dataset
        ids = [target for row in self.numbers for target in row["targets"].split(";")]
        found = [
            (
                head["citation"],
                lists.citation(self.catalog, lists.target_row(dataset, each)),
            )
            for each in dict.fromkeys(ids)
        ]
        found += [(head["row"], row_text(row, self.catalog)) for row in self.numbers]
        data = None if dataset.is_bundled else str(dataset.source)
        found.append((head["command"], self.ask(self.state).command(data)))
        choose_and_copy(self, found, self.words)

    def action_export(self) -> None:
        """Ask for a name and write the chart that is shown, or its table."""
        formats = (*DRAWINGS, *TABLES)
        ask_and_write(self, f"chart-{self.state.subject}", formats, self.words, self.written)

    def written(self, ending: str) -> str | bytes:
        """The chart at hand as a file with `ending` holds it."""
        if ending in DRAWINGS:
            return self.render_as(DRAWINGS[ending])
        asked = self.ask(self.state)
        return export.render(
            asked.frame(self.catalog),
            cast("export.Format", ending),
            query=asked.query,
            sources=lists.sources(self.dataset),
            words=self.words,
        )

    def render_as(self, fmt: str) -> str:
        """The drawing as it is now asked for, in one of `export_formats`."""
        asked = self.ask(self.state)
        drawn = asked.drawn(self.catalog, max(80, self.size.width))
        return chart.written(drawn, cast("chart.Format", fmt), self.state.subject)
