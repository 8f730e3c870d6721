"""A region on a page, to be handed on: its numbers and ranks, revisions, silence and sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from tui.present.briefing.content import Briefing, briefing_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.tables.catalog import Catalog

__all__ = ["FORMATS", "Briefing", "BriefingFormat", "briefing"]

BriefingFormat = Literal["md", "html", "docx"]
FORMATS: tuple[BriefingFormat, ...] = get_args(BriefingFormat)


def briefing(catalog: Catalog, regions: Sequence[str], fmt: BriefingFormat) -> str | bytes:
    """Return the briefings of regions in a format.

    Raises:
        UserError: There is no such region, or what writes the format is not installed.
    """
    found = [briefing_of(catalog, region) for region in regions]
    if fmt == "md":
        from tui.present.briefing.markdown import as_markdown

        return "\n".join(as_markdown(each, catalog) for each in found)
    if fmt == "html":
        from tui.present.briefing.html import as_html

        return as_html(found, catalog)
    from tui.present.briefing.docx import as_docx

    return as_docx(found, catalog)
