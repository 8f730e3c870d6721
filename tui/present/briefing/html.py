"""A briefing as one HTML page that needs nothing else; its charts are SVG."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from tui.present.briefing.drawing import drawn
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.present.briefing.content import Briefing, Grid, Quotation, Section
    from tui.present.chart import ChartRequest
    from tui.tables.catalog import Catalog

_STYLE: Final = """
body { margin: 2rem auto; max-width: 52rem; padding: 0 1rem; color: #1a1a1a; background: #fff;
  font: 15px/1.65 "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei",
  sans-serif; }
h1 { font-size: 1.5rem; margin-bottom: .2rem; } h2 { font-size: 1.1rem; margin: 1.4rem 0 .4rem; }
table { border-collapse: collapse; width: 100%; } ul { margin: .2rem 0; padding-left: 1.2rem; }
th, td { border-bottom: 1px solid #ccc; padding: .25rem .5rem; text-align: left; }
pre { font-family: "Noto Sans Mono CJK SC", monospace; line-height: 1.2; overflow-x: auto; }
mark { background: #fff1a8; } .about, cite, footer { color: #555; } cite { font-style: normal; }
svg { max-width: 100%; height: auto; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } h2 { break-after: avoid; } }
"""


def as_html(every: Sequence[Briefing], catalog: Catalog) -> str:
    """Write briefings, one after another."""
    lang = "zh-CN" if catalog.chinese else "en"
    body = "\n".join(line for found in every for line in _page(found, catalog))
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(every[0].title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{body}\n</body>\n</html>\n"
    )


def _page(found: Briefing, catalog: Catalog) -> Iterator[str]:
    yield f'<h1>{_text(found.title)}</h1>\n<p class="about">{_text(found.subtitle)}</p>'
    for section in found.sections:
        yield f"<h2>{_text(section.heading)}</h2>"
        yield from _section(section, catalog)
    yield f"<footer>{_text(found.note)}</footer>"


def _section(section: Section, catalog: Catalog) -> Iterator[str]:
    if section.grid:
        yield _grid(section.grid)
    if section.items:
        yield _list([_text(item) for item in section.items])
    for request in section.charts:
        yield _chart(request, catalog)
    if section.quotations:
        yield _list([_quotation(each) for each in section.quotations])


def _list(items: Sequence[str]) -> str:
    return "<ul>\n" + "\n".join(f"<li>{item}</li>" for item in items) + "\n</ul>"


def _grid(grid: Grid) -> str:
    head = "".join(f"<th>{_text(cell)}</th>" for cell in grid.headings)
    rows = ("".join(f"<td>{_text(cell)}</td>" for cell in row) for row in grid.rows)
    body = "\n".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _chart(request: ChartRequest, catalog: Catalog) -> str:
    made = drawn(request, catalog, "svg")
    if not made.why:
        return f"<figure>{made.content!s}</figure>"
    why = catalog.words.briefing.no_pictures.format(why=made.why)
    return f'<pre>{escape(str(made.content))}</pre>\n<p class="about">{_text(why)}</p>'


def _quotation(each: Quotation) -> str:
    sentence = f"{_text(each.before)}<mark>{_text(each.words)}</mark>{_text(each.after)}"
    return f"{sentence} <cite>{_text(each.citation)}</cite>"


def _text(text: str) -> str:
    return escape(visible(text))
