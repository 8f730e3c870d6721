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
    from tui.present.chart import ChartRequest
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
    try:
        from tui.present.picture.writing import convert
    except ModuleNotFoundError as error:
        raise ExportError(lambda w: w.export.no_pictures) from error
    from tui.present.picture.bars import bars
    from tui.present.picture.frame import framed
    from tui.present.picture.tiles import tiles

    figures = request.matching_figures(catalog)
    if request.kind == "map":
        from tui.present.chart.tile_map import map_of

        tile_map = map_of(figures[0], catalog)
        made = framed(tiles(tile_map), tile_map.title, tile_map.notes, catalog)
    else:
        chart = request.bar_chart(catalog, figures)
        notes = (*chart.notes, chart.start) if chart.start else chart.notes
        made = framed(bars(chart, width, catalog.words), chart.heading, notes, catalog)
    return convert(made, fmt)
