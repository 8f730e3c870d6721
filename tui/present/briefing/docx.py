"""A briefing as a Word document; its charts are pictures."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from tui.present.briefing.drawing import drawn
from tui.texts.cleaning import visible
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.present.briefing.content import Briefing, Grid, Quotation, Section
    from tui.present.chart import ChartRequest
    from tui.tables.catalog import Catalog

_FONT: Final = "Microsoft YaHei"
"""What Word draws Chinese with; where it is missing, Word and LibreOffice take another."""
_MARGIN: Final = 2.0
_PICTURE: Final = 15.0
"""In centimetres: margins, and the width of a chart."""


def as_docx(every: Sequence[Briefing], catalog: Catalog) -> bytes:
    """Write briefings, each on a page of its own.

    Raises:
        UserError: The extra `import` is not installed.
    """
    try:
        import docx
    except ImportError as error:
        raise UserError(lambda w: w.compare.needs_docx) from error
    document = docx.Document()
    _prepare(document, every[0].title)
    for place, found in enumerate(every):
        if place:
            document.add_page_break()
        document.add_heading(visible(found.title), 0)
        document.add_paragraph(visible(found.subtitle))
        for section in found.sections:
            document.add_heading(visible(section.heading), 2)
            _section(document, section, catalog)
        document.add_paragraph(visible(found.note)).runs[0].italic = True
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _prepare(document: Any, title: str) -> None:
    """Set title, margins and fonts; the same document for the same data."""
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    about = document.core_properties
    about.author, about.title = "duibiao", title[:255]
    about.created = about.modified = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(_MARGIN)
        section.top_margin = section.bottom_margin = Cm(_MARGIN)
    for name, size in (("Normal", 10), ("Title", 20), ("Heading 2", 12)):
        style = document.styles[name]
        style.font.size = Pt(size)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FONT)


def _section(document: Any, section: Section, catalog: Catalog) -> None:
    if section.grid:
        _grid(document, section.grid)
    for item in section.items:
        document.add_paragraph(visible(item), style="List Bullet")
    for request in section.charts:
        _chart(document, request, catalog)
    for each in section.quotations:
        _quotation(document, each)


def _grid(document: Any, grid: Grid) -> None:
    table = document.add_table(1, len(grid.headings), style="Light Grid Accent 1")
    for row in (grid.headings, *grid.rows):
        cells = table.rows[0].cells if row is grid.headings else table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = visible(text)


def _chart(document: Any, request: ChartRequest, catalog: Catalog) -> None:
    from docx.shared import Cm

    made = drawn(request, catalog, "png")
    if isinstance(made.content, bytes):
        document.add_picture(io.BytesIO(made.content), width=Cm(_PICTURE))
        return
    run = document.add_paragraph().add_run(made.content)
    run.font.name = "Consolas"
    document.add_paragraph(catalog.words.briefing.no_pictures.format(why=made.why))


def _quotation(document: Any, each: Quotation) -> None:
    from docx.enum.text import WD_COLOR_INDEX

    paragraph = document.add_paragraph(style="List Bullet")
    paragraph.add_run(each.before)
    paragraph.add_run(each.words).font.highlight_color = WD_COLOR_INDEX.YELLOW
    paragraph.add_run(f"{each.after} ")
    paragraph.add_run(visible(each.citation)).italic = True
