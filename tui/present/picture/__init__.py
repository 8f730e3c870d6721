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
    if request.kind != "map":
        return picture_of(request.bar_chart(catalog, figures), catalog, fmt, width)
    from tui.present.chart.tile_map import map_of
    from tui.present.picture.frame import framed
    from tui.present.picture.tiles import tiles
    from tui.present.picture.writing import convert

    tile_map = map_of(figures[0], catalog)
    made = framed(tiles(tile_map), tile_map.title, tile_map.notes, catalog)
    return convert(made, fmt)


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
