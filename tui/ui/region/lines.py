"""A region's profile, or regions beside each other, laid out in cells that lead somewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.text import Text

from tui.analysis import profile
from tui.present.profile.citations import compared_text
from tui.present.profile.rendering import compared_cells, revision_text, timeline
from tui.present.widths import fit
from tui.tables.query import worded
from tui.tables.references import RecordRef
from tui.texts.cleaning import visible
from tui.ui.region.layout import PageCell, PageRow, heading, paragraph
from tui.ui.region.targets import how_derived, key_numbers, name_within, themes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.analysis.profile import Profile
    from tui.tables.catalog import Catalog
    from tui.words import Words

TIMELINE: Final = (24, 48)
"""Cells of the plans' time line, in a window that is narrow or wide."""
WIDEST: Final = 150
"""From so many cells on the time line is long."""
WIDE: Final = 110
"""From so many cells on there is room for two columns."""


def title_of(profiles: Sequence[Profile], words: Words) -> Text:
    """The name of the region and of its hub, and how much there is; or the names of several."""
    w = words.profile
    if len(profiles) > 1:
        names = words.chart.listed.join(each.name for each in profiles)
        return Text(visible(w.compared.format(regions=names)), "bold")
    first = profiles[0]
    title = Text(visible(first.name), "bold")
    count = w.counts.format(plans=len(first.plans), targets=len(first.lines))
    hub = w.hub.format(hub=first.hub) if first.hub else ""
    for part in filter(None, (hub, count)):
        title.append(f" · {visible(part)}", "not bold")
    return title


def rows_of(found: Sequence[Profile], width: int, catalog: Catalog) -> list[PageRow]:
    """Return the profile of one region, or the numbers of several side by side."""
    if len(found) == 1:
        return list(_profile(found[0], width, catalog))
    return list(_compared(found, width, catalog))


def _profile(found: Profile, width: int, catalog: Catalog) -> Iterator[PageRow]:
    words, w = catalog.words, catalog.words.profile
    yield heading(w.plans, width)
    long = TIMELINE[width >= WIDEST]
    for plan, line in zip(found.plans, timeline(found.plans, words, long), strict=True):
        copied = " · ".join(filter(None, [plan.title, plan.published]))
        yield _line(line, RecordRef("documents", plan.document), copied, width=width)
    yield from _nothing(found.plans, w.none)
    yield from key_numbers(found, width, catalog)
    yield heading(w.targets, width)
    yield from themes(found.name, found.lines, width, catalog, columns=1 + (width >= WIDE))
    yield from _nothing(found.lines, w.none)
    if found.revisions:
        yield heading(words.questions.revisions, width)
    for revision in found.revisions:
        (cell,) = _line(revision_text(revision), revision.record, width=width)
        yield (replace(cell, targets=revision.sources),)
    for part in found.parts:
        yield heading(w.part.format(place=part.name, target=w.parts), width)
        yield from themes(part.name, part.lines, width, catalog, columns=1 + (width >= WIDE))
    yield from _silent(found, width, words)
    yield heading(w.cases, width)
    for key, company, title in found.cases:
        yield _line(f"{company}：{title}", RecordRef("cases", key), width=width)
    yield from _nothing(found.cases, w.none)
    yield heading(w.pilots, width)
    yield from _nothing(found.pilots, w.none)
    pilots = [_cell(city, RecordRef("pilots", city)) for city in found.pilots]
    yield from paragraph(pilots, width, words.chart.listed)


def _silent(found: Profile, width: int, words: Words) -> Iterator[PageRow]:
    """What others state and this region does not, as one paragraph."""
    yield heading(words.profile.silent, width)
    yield from _nothing(found.silent, words.profile.none)
    names = [
        _cell(f"{name}({count})", RecordRef("indicators", slug), f"{name} ({count})")
        for slug, name, count in found.silent
    ]
    yield from paragraph(names, width, words.chart.listed)


def _nothing(found: Sequence[object], none: str) -> Iterator[PageRow]:
    if not found:
        yield (PageCell(Text(none, "dim")),)


def _cell(text: str, record: RecordRef, copied: str = "") -> PageCell:
    shown = Text(visible(text), no_wrap=True, overflow="ellipsis")
    return PageCell(shown, record, visible(copied or text))


def _line(text: str, record: RecordRef, copied: str = "", *, width: int) -> PageRow:
    cell = _cell(text, record, copied)
    cell.text.truncate(width, overflow="ellipsis")
    return (cell,)


# -- several regions ---------------------------------------------------------


def _compared(found: Sequence[Profile], width: int, catalog: Catalog) -> Iterator[PageRow]:
    """A line an indicator: number by number, each ratio with its caveat, which is never cut."""
    words, targets = catalog.words, catalog.dataset.relation("targets")
    rows = [(each, compared_cells(each, found, words)) for each in profile.compared(found)]
    if not rows:
        yield (PageCell(Text(words.profile.none, "dim")),)
        return
    table = [list(cells.values()) for _, cells in rows]
    heads = list(rows[0][1])
    widths = _column_widths([heads, *table], width)
    for (each, _), line_cells in zip(rows, table, strict=True):
        line_cells[1] = name_within(catalog, each.indicator, each.name, widths[1])
    yield (PageCell(Text(_laid(heads, widths), "bold", no_wrap=True)),)
    theme = None
    for (each, _), cells in zip(rows, table, strict=True):
        first, theme = cells[0] if cells[0] != theme else "", cells[0]
        lines = [line for line in each.lines if line]
        line, both = lines[0], len(lines) > 1
        query = " ".join(
            [
                worded(targets, words, "region", *(profile.region for profile in found)),
                worded(targets, words, "indicator", each.indicator),
            ]
        )
        record = RecordRef("targets", line.record.key, query) if both else line.record
        laid = _laid([first, *cells[1:]], widths)
        (cell,) = _line(laid, record, compared_text(each, found, words), width=width)
        sources = tuple(key for line in lines for key in line.sources)
        yield (replace(cell, targets=sources, how=how_derived(lines)),)


GIVES_WAY: Final = ((1, 24), (0, 0), (1, 9))
"""The columns that are cut where there is no room, and the least that they keep: the name of the
indicator, then its theme, which is left out."""


def _column_widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """What each column fills; themes and names of indicators make room for numbers."""
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    over = sum(widths) + 2 * (len(widths) - 1) - width
    for column, least in GIVES_WAY:
        if least == 0 and over > 0:
            over -= widths[column] + 2
            widths[column] = 0
        less = max(0, min(over, widths[column] - least))
        widths[column] -= less
        over -= less
    for column in range(3, len(widths)):  # the last resort: each number its share
        if over > 0:
            less = min(over, max(0, widths[column] - 14))
            widths[column] -= less
            over -= less
    return widths


def _laid(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Lay cells out in columns of fixed width; longer ones are cut."""
    pairs = zip(cells, widths, strict=True)
    laid = (fit(visible(cell), room) for cell, room in pairs if room)
    return "  ".join(laid).rstrip()
