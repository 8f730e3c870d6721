"""The answer to a question as it is shown: its chart in text, and the sentences behind a row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.present.chart.bar_layout import draw
from tui.present.chart.model import ChartError
from tui.present.chart.values_chart import Labelled, of_values
from tui.present.chart.writers import to_text
from tui.present.lists.model import RecordText

if TYPE_CHECKING:
    import polars as pl

    from tui.analysis.questions import Answer
    from tui.present.chart.model import BarChart
    from tui.tables.catalog import Catalog
    from tui.tables.rows import Target


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


def sources(answer: Answer, index: int, catalog: Catalog) -> RecordText:
    """The sentences behind row `index`: those of one plan marked in its text, others quoted."""
    found = [catalog.dataset.target(key) for key in answer.targets(index)]
    if not found:
        return _plan(answer, index, catalog)
    first = catalog.dataset.plan(found[0].document)
    here = [target for target in found if target.document == first.document]
    others = [target for target in found if target.document != first.document]
    return RecordText(
        _title(first.region, first.title, first.issued),
        first.text or "",
        marks=tuple(sorted({(t.start, t.end) for t in here if t.start is not None and t.end})),
        facts=tuple(_quoted(target, catalog) for target in others),
    )


def _plan(answer: Answer, index: int, catalog: Catalog) -> RecordText:
    """The plan that says nothing, or why there is none."""
    place = answer.sources(index)
    if place.table != "documents":
        return RecordText(catalog.region(place.key))
    plan = catalog.dataset.plan(place.key)
    return RecordText(_title(plan.region, plan.title, plan.issued), plan.text or "")


def _quoted(target: Target, catalog: Catalog) -> tuple[str, str]:
    plan = catalog.dataset.plan(target.document)
    return _title(plan.region, plan.title, plan.issued), target.quote


def _title(region: str, title: str, issued: str) -> str:
    return " · ".join(filter(None, [region, title, issued]))


def numeric(frame: pl.DataFrame) -> tuple[str, ...]:
    """The columns of numbers."""
    return tuple(name for name, kind in frame.schema.items() if kind.is_numeric())
