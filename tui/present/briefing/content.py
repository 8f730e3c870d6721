"""What a region's briefing holds, before it is written in a format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from tui.analysis import profile
from tui.present.chart import ChartRequest
from tui.present.citations import citation
from tui.present.profile.rendering import line_number, revision_text, standing, timeline
from tui.tables.target_text import in_signs
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.analysis.profile import Profile
    from tui.analysis.profile.model import RankedTarget
    from tui.tables.catalog import Catalog
    from tui.tables.rows import Target

KEY_NUMBERS: Final = 3
CHARTS: Final = 2
"""A page has room for so many."""
SILENT: Final = 8
SENTENCES: Final = 8
_ENDS: Final = re.compile(r"[。；;！!？?\n]")


@dataclass(frozen=True)
class Quotation:
    """A sentence with the words that state a number in it, and its citation."""

    before: str
    words: str
    after: str
    citation: str


@dataclass(frozen=True)
class Grid:
    """A table: headings and rows of text."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Section:
    """A part of a briefing under a heading."""

    heading: str
    items: tuple[str, ...] = ()
    grid: Grid | None = None
    quotations: tuple[Quotation, ...] = ()
    charts: tuple[ChartRequest, ...] = ()


@dataclass(frozen=True)
class Briefing:
    """A region on a page."""

    region: str
    title: str
    subtitle: str
    sections: tuple[Section, ...]
    note: str


def briefing_of(catalog: Catalog, name: str) -> Briefing:
    """The briefing of the region called `name`.

    Raises:
        UserError: There is no such region.
    """
    (found,) = profile.profiles(catalog, [name])
    words, numbers = catalog.words, key_numbers(found)
    silent = [
        words.briefing.silent_item.format(name=each, count=count)
        for _, each, count in found.silent[:SILENT]
    ]
    sections = (
        Section(words.briefing.key, grid=_grid(numbers, catalog)),
        Section(words.briefing.charts, charts=_charts(numbers)),
        Section(words.briefing.plans, tuple(timeline(found.plans, words, 12))),
        Section(words.questions.revisions, tuple(map(revision_text, found.revisions))),
        Section(words.briefing.silent, tuple(silent)),
        Section(words.briefing.sentences, quotations=_quotations(found, numbers, catalog)),
    )
    kept = (each for each in sections if any((each.items, each.grid, each.quotations, each.charts)))
    title = words.briefing.title.format(region=found.name)
    note = words.briefing.made
    return Briefing(found.region, title, _subtitle(found, catalog), tuple(kept), note)


def key_numbers(found: Profile) -> list[RankedTarget]:
    """The ranked numbers that can be set against most regions, one an indicator."""
    ranked = [line for line in found.lines if line.chosen and line.rank is not None]
    return sorted(ranked, key=lambda line: -line.count)[:KEY_NUMBERS]


def _subtitle(found: Profile, catalog: Catalog) -> str:
    words, dataset = catalog.words.briefing, catalog.dataset
    day, pattern = dataset.day or dataset.report_date, words.as_of
    if dataset.day is None:
        pattern = words.as_of_report
    stated = [line for line in found.lines if not line.derived]
    head = words.head.format(
        plans=len(found.plans),
        targets=len(stated),
        indicators=len({line.indicator for line in stated}),
    )
    hub = catalog.words.profile.hub.format(hub=found.hub) if found.hub else ""
    return " · ".join(filter(None, [hub, head, pattern.format(day=day) if day else ""]))


def _grid(numbers: Sequence[RankedTarget], catalog: Catalog) -> Grid | None:
    head = catalog.words.profile.headings
    rows = tuple(
        (
            line.name, f"{line_number(line)} {line.unit}".rstrip(), str(line.year or ""),
            standing(line, catalog.words), line.scope,
            in_signs(line.plan) if line.derived else line.plan,
        )
        for line in numbers
    )  # fmt: skip
    headings = (
        head["indicator"], head["value"], head["year"], head["rank"], head["scope"], head["plan"],
    )  # fmt: skip
    return Grid(headings, rows) if rows else None


def _charts(numbers: Sequence[RankedTarget]) -> tuple[ChartRequest, ...]:
    return tuple(ChartRequest(line.indicator) for line in numbers[:CHARTS])


def _quotations(
    found: Profile, numbers: Sequence[RankedTarget], catalog: Catalog
) -> tuple[Quotation, ...]:
    """The sentences of the key numbers (of a derived one all that it follows from), then others."""
    derived = chain.from_iterable(line.sources for line in numbers)
    others = (line.record.key for line in found.lines if line.chosen and not line.derived)
    revised = (revision.record.key for revision in found.revisions)
    keys = dict.fromkeys(chain(derived, revised, others))
    targets = (catalog.dataset.target(key) for key in keys)
    return tuple(_once(_quotation(target, catalog) for target in targets))[:SENTENCES]


def _once(quotations: Iterable[Quotation]) -> list[Quotation]:
    """Each passage once, whatever is cited from it."""
    return list({(each.before, each.words, each.after): each for each in quotations}.values())


def _quotation(target: Target, catalog: Catalog) -> Quotation:
    text = catalog.dataset.plan(target.document).text or target.quote
    start, end = target.start or 0, target.end or 0
    cited = citation(catalog, target)
    if not end or end > len(text):
        return Quotation("", visible(target.quote), "", cited)
    first = max((m.end() for m in _ENDS.finditer(text, 0, start)), default=0)
    last = next((m.start() for m in _ENDS.finditer(text, end)), len(text))
    return Quotation(
        visible(text[first:start]).lstrip(),
        visible(text[start:end]),
        visible(text[end:last]),
        cited,
    )
