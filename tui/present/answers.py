"""The answer to a question as it is shown: its chart in text, and the sentences behind a row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.present.chart.bar_layout import draw
from tui.present.chart.model import ChartError
from tui.present.chart.values_chart import Labelled, of_values
from tui.present.chart.writers import to_text
from tui.present.lists.model import RecordText
from tui.present.provenance import behind, of_plan
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    import polars as pl

    from tui.analysis.questions import Answer
    from tui.present.chart.model import BarChart
    from tui.tables.catalog import Catalog


def bars(answer: Answer, catalog: Catalog) -> list[tuple[str, float]]:
    """What a chart of the answer draws: each region's value, or how many rows say the same."""
    if answer.value:
        rows = answer.rows.select("region", answer.value).drop_nulls()
        return [(catalog.region(region), float(value)) for region, value in rows.iter_rows()]
    if not answer.group:
        return []
    counts = answer.rows.group_by(answer.group, maintain_order=True).len()
    named = catalog.region if answer.group == "region" else str
    return [(named(value), float(count)) for value, count in counts.iter_rows()]


def chart_of(answer: Answer, catalog: Catalog) -> BarChart:
    """The chart of the answer: each region's value, or how many rows say the same.

    Raises:
        ChartError: It has nothing to draw.
    """
    found = bars(answer, catalog)
    if not found:
        raise ChartError(lambda w: w.chart.nothing)
    column = answer.headings[answer.value or answer.group]
    values = [Labelled(label, value) for label, value in found]
    return of_values(
        f"{answer.title} · {column}", values, catalog.words, notes=answer.notes,
        counts=not answer.value,
    )  # fmt: skip


def drawn(answer: Answer, catalog: Catalog, width: int) -> str:
    """The chart as text: label, axis, bar, value; what the answer comes to is beside it."""
    try:
        chart = replace(chart_of(answer, catalog), notes=())
    except ChartError as error:
        return error.say(catalog.words)
    return to_text(draw(chart, width))


def sources(answer: Answer, index: int, catalog: Catalog, *, whole: bool = False) -> RecordText:
    """The sentences behind row `index`, each number marked; how it follows is in the heading."""
    if keys := answer.targets(index):
        return behind(keys, catalog, answer.how(index), whole=whole)
    place = answer.sources(index)
    if place.table != "documents":
        return RecordText(catalog.region(place.key))
    return of_plan(catalog.dataset.plan(place.key), catalog, whole=whole)


def record(answer: Answer, index: int, catalog: Catalog) -> RecordText:
    """Row `index` in full: its sentences whole, then each of its cells."""
    row = answer.shown(catalog).row(index, named=True)
    facts = [(head, "" if cell is None else str(cell)) for head, cell in row.items()]
    found = sources(answer, index, catalog, whole=True)
    return replace(found, facts=tuple(fact for fact in facts if fact[1]))


def row_text(answer: Answer, index: int, catalog: Catalog) -> str:
    """Row `index` with tabs between its cells."""
    return _lines(answer.shown(catalog)[index])


def table_text(answer: Answer, catalog: Catalog) -> str:
    """The whole table: headings, then the rows, with tabs between the cells."""
    shown = answer.shown(catalog)
    return "\n".join(["\t".join(map(visible, shown.columns)), _lines(shown)])


def _lines(shown: pl.DataFrame) -> str:
    rows = ("\t".join("" if cell is None else visible(str(cell)) for cell in row)
            for row in shown.iter_rows())  # fmt: skip
    return "\n".join(rows)


def numeric(frame: pl.DataFrame) -> tuple[str, ...]:
    """The columns of numbers."""
    return tuple(name for name, kind in frame.schema.items() if kind.is_numeric())
