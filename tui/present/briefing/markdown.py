"""A briefing as Markdown, its charts as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.present.briefing.drawing import as_text
from tui.present.export.text_formats import markdown_text
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.present.briefing.content import Briefing, Grid, Quotation, Section
    from tui.tables.catalog import Catalog


def as_markdown(found: Briefing, catalog: Catalog) -> str:
    """Write a briefing."""
    parts = [f"# {_text(found.title)}", _text(found.subtitle)]
    for section in found.sections:
        parts += [f"## {_text(section.heading)}", *_section(section, catalog)]
    return "\n\n".join([*parts, f"*{_text(found.note)}*"]) + "\n"


def _section(section: Section, catalog: Catalog) -> Iterator[str]:
    if section.grid:
        yield _grid(section.grid)
    if section.items:
        yield "\n".join(f"- {_text(item)}" for item in section.items)
    for request in section.charts:
        yield f"```text\n{as_text(request, catalog).strip(chr(10)).replace('```', '')}\n```"
    if section.quotations:
        yield "\n".join(f"- {_quotation(each)}" for each in section.quotations)


def _grid(grid: Grid) -> str:
    rule = tuple("---" for _ in grid.headings)
    rows = (tuple(map(_text, grid.headings)), rule, *(tuple(map(_text, r)) for r in grid.rows))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def _quotation(each: Quotation) -> str:
    sentence = f"{_text(each.before)}**{_text(each.words)}**{_text(each.after)}"
    return f"{sentence} —— {_text(each.citation)}"


def _text(text: str) -> str:
    return markdown_text(visible(text))
