"""Charts and maps as pictures for a report: SVG, PNG and PDF.

`bars` and `tiles` describe a picture with Altair, `frame` adds the title, notes and source, and
`writing` converts it. Altair and the converter come with the extra `pictures`; only a picture
that is asked for imports them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from tui.present.export.error import ExportError
from tui.present.picture.formats import PictureFormat

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt

    from tui.analysis.figures import Figure
    from tui.present.chart import BarChart, ChartRequest
    from tui.tables.catalog import Catalog

PICTURES: tuple[PictureFormat, ...] = get_args(PictureFormat)


def picture(request: ChartRequest, catalog: Catalog, fmt: PictureFormat, width: int) -> str | bytes:
    """Return the requested chart as a picture.

    Args:
        request: What to draw.
        catalog: The dataset, and the language of title, legend and notes.
        fmt: `svg` is text, `png` and `pdf` are bytes.
        width: How wide, in cells of a terminal.

    Raises:
        UserError: It cannot be drawn, the extra is not installed, or no font has Chinese.
    """
    _require_altair()
    figures = request.matching_figures(catalog)
    if request.kind in ("map", "years", "scatter"):
        from tui.present.picture.writing import convert

        return convert(_described(request, figures, catalog, width), fmt)
    return picture_of(request.bar_chart(catalog, figures), catalog, fmt, width)


def _described(
    request: ChartRequest, figures: Sequence[Figure], catalog: Catalog, width: int
) -> alt.VConcatChart:
    """The map, the rows of years or the scatter of `request`, in its frame."""
    from tui.present import chart
    from tui.present.picture import dots
    from tui.present.picture.frame import framed
    from tui.present.picture.tiles import tiles

    if request.kind == "map":
        tile_map = chart.map_of(figures[0], catalog)
        return framed(tiles(tile_map), tile_map.title, tile_map.notes, catalog)
    if request.kind == "years":
        rows = chart.years_of(figures[0], catalog)
        return framed(dots.years(rows, width), rows.heading, rows.notes, catalog)
    points = chart.scatter_of(figures[0], figures[1], catalog, request.scale)
    words, kinds = catalog.words.chart, catalog.words.chart_kinds
    drawn, unnamed = dots.scatter(points, width, catalog.words)
    named = [kinds.unnamed.format(regions=words.listed.join(unnamed))] if unnamed else []
    return framed(drawn, f"{points.y_title} · {points.x_title}", (*points.notes, *named), catalog)


def picture_of(
    chart: BarChart, catalog: Catalog, fmt: PictureFormat, width: int, source: str = ""
) -> str | bytes:
    """Return a chart of bars as a picture; see `picture`.

    Args:
        chart: What to draw.
        catalog: The dataset and the language.
        fmt: The format.
        width: How wide, in cells of a terminal.
        source: What the last line names in place of the dataset's sources.

    Raises:
        UserError: As for `picture`.
    """
    _require_altair()
    from tui.present.picture.bars import bars
    from tui.present.picture.frame import framed
    from tui.present.picture.writing import convert

    notes = (*chart.notes, chart.start) if chart.start else chart.notes
    drawn = bars(chart, width, catalog.words)
    return convert(framed(drawn, chart.heading, notes, catalog, source), fmt)


def _require_altair() -> None:
    """Check that the extra is installed.

    Raises:
        ExportError: It is not.
    """
    try:
        import tui.present.picture.writing  # noqa: F401 - altair and the converter
    except ModuleNotFoundError as error:
        raise ExportError(lambda w: w.export.no_pictures) from error
