"""What can be copied of a chart, and written to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tui.present import chart, export
from tui.present.chart.citations import row_text
from tui.present.citations import CopyText, citation, command_line
from tui.present.picture import PICTURES, picture
from tui.present.workbook import readable_figure, workbook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.figures import FigureRow
    from tui.tables.catalog import Catalog

DRAWINGS: dict[str, chart.Format] = {"txt": "text", "ansi": "ansi"}
"""The format of a drawing that each ending of a file's name means."""
TABLES = ("csv", "json", "md", "html", "xlsx", "parquet")
"""Endings of a file with the table behind it."""


def copy_choices(
    numbers: Sequence[FigureRow], request: chart.ChartRequest, catalog: Catalog
) -> list[CopyText]:
    """What can be copied: citations, rows, the command that draws the chart."""
    names, dataset = catalog.words.app.copies, catalog.dataset
    targets = [target for row in numbers for target in row.target_keys]
    citations = [
        CopyText(names["citation"], citation(catalog, dataset.target(target)))
        for target in dict.fromkeys(targets)
    ]
    rows = [CopyText(names["row"], row_text(row, catalog)) for row in numbers]
    command = command_line(request.arguments(catalog), dataset)
    return [*citations, *rows, CopyText(names["command"], command)]


def file_content(
    request: chart.ChartRequest, catalog: Catalog, ending: str, width: int
) -> str | bytes:
    """The chart, or the table behind it, as a file with `ending` contains it.

    Raises:
        UserError: It cannot be drawn.
    """
    if ending in PICTURES:
        return picture(request, catalog, ending, max(80, width))
    if ending in DRAWINGS:
        drawing = request.draw(catalog, max(80, width))
        return chart.render(drawing, DRAWINGS[ending])
    rows = request.frame(catalog)
    if ending == "xlsx":
        readable = readable_figure(rows, catalog)
        return workbook(rows, catalog, query=request.query, readable=readable)
    return export.render(rows, cast("export.Format", ending), words=catalog.words)
