"""The numbers of a region's page: the three that matter most, and all of them by theme."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.text import Text

from tui.analysis.profile import key_targets
from tui.present.profile.citations import line_text
from tui.present.profile.rendering import group_name, line_number, standing
from tui.present.widths import fit, shortened
from tui.texts.cleaning import visible
from tui.ui.region.layout import BETWEEN, PageCell, PageRow, balanced, beside
from tui.ui.widgets.table.numbers import Parts, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.analysis.profile import Profile
    from tui.analysis.profile.model import RankedTarget
    from tui.tables.catalog import Catalog
    from tui.words import Words

THEME: Final = 10
"""The most cells of the column of themes."""
SHORTEST: Final = 4
NAME: Final = (16, 28)
"""The least and the most cells of an indicator's name."""
ROOMY: Final = 100
"""From so many cells on the key numbers are set off by an empty line."""
SCOPE: Final = 6
"""In fewer cells no scope is shown: Enter shows it."""


def key_numbers(found: Profile, width: int, catalog: Catalog) -> Iterator[PageRow]:
    """Return up to three numbers side by side, each with its name, its rank and its year under."""
    words, lines = catalog.words, key_targets(found, catalog.dataset)
    if not lines:
        return
    room = width // len(lines)
    numbers, names = [], []
    for at, line in enumerate(lines):
        number = Text(visible(f"{line_number(line)} {line.unit}".rstrip()), "bold")
        rank = words.profile.ranked.format(rank=standing(line, words))
        number.append(f"  {rank}", "not bold").truncate(room - 1, overflow="ellipsis")
        x = at * room
        numbers.append(
            PageCell(
                number, line.record, line_text(found.name, line, words), x,
                line.sources, how_derived([line]),
            )
        )  # fmt: skip
        label = name_within(catalog, line.indicator, line.name, room - 9)
        about = " · ".join(filter(None, [label, str(line.year or "")]))
        names.append(PageCell(Text(shortened(visible(about), room - 2), "dim"), x=x))
    if width >= ROOMY:
        yield ()
    yield tuple(numbers)
    yield tuple(names)


def themes(
    name: str, lines: Sequence[RankedTarget], width: int, catalog: Catalog, columns: int
) -> list[PageRow]:
    """Return `lines` of the place `name` by theme: the theme before them, or as their heading.

    Args:
        name: Of the region, or of a part of it.
        lines: Its numbers, those of a theme together.
        width: Of the page.
        catalog: Where they come from.
        columns: 1, or 2 with the themes as headings.
    """
    if not lines:
        return []
    words = catalog.words
    groups = [(key, list(found)) for key, found in groupby(lines, key=attrgetter("group"))]
    if columns == 1:
        before = min(THEME, max(cell_len(group_name(key, words)) for key, _ in groups))
        laid = _Lines(name, lines, width - before - 2, catalog)
        rows: list[PageRow] = []
        for key, found in groups:
            first = _theme(key, before, words)
            rows += [
                (*(() if at else (first,)), laid.cell(line, before + 2))
                for at, line in enumerate(found)
            ]
        return rows
    room = (width - BETWEEN) // 2
    blocks: list[list[PageRow]] = []
    for key, found in groups:
        laid = _Lines(name, found, room - 2, catalog)
        blocks.append([(_theme(key, room, words),), *((laid.cell(line, 2),) for line in found)])
    left, right = balanced(blocks)
    return beside(left, right, room + BETWEEN)


def name_within(catalog: Catalog, indicator: str, name: str, room: int) -> str:
    """Return the `name` of an indicator, or a short one where that does not fit."""
    short = catalog.short_indicator(indicator)
    return name if cell_len(name) <= room or short == indicator else short


def _theme(key: str, width: int, words: Words) -> PageCell:
    return PageCell(Text(shortened(visible(group_name(key, words)), width), "bold"))


class _Lines:
    """Lays the numbers of one list out under each other."""

    def __init__(
        self, name: str, lines: Sequence[RankedTarget], width: int, catalog: Catalog
    ) -> None:
        """Measure `lines` for `width` cells."""
        words = catalog.words
        self.name, self.catalog, self.words, self.width = name, catalog, words, max(width, SCOPE)
        self.numbers: Parts = parts_of(line_number(line) for line in lines)
        self.unit = max(cell_len(line.unit) for line in lines)
        self.rank = max(cell_len(standing(line, words)) for line in lines)
        rest = width - self.numbers.width - self.unit - self.rank - 4 - 1 - 2 * 3
        names = max(cell_len(line.name) for line in lines)
        self.label = max(SHORTEST, min(NAME[0], rest), min(names, NAME[1], rest - SCOPE - 2))
        self.scope = rest - self.label - 2

    def cell(self, line: RankedTarget, x: int) -> PageCell:
        """Return the cell of `line`; its rank, or why it has none, is cut last."""
        number = self.numbers.align(line_number(line), self.numbers.width)
        label = name_within(self.catalog, line.indicator, line.name, self.label)
        text = Text(fit(visible(label), self.label) + "  ", no_wrap=True)
        text.append(fit(number, self.numbers.width, right=True), "bold")
        text.append(" " + fit(visible(line.unit), self.unit), "dim")
        text.append(f"  {line.year or '':<4}  ")
        ranked = line.rank is not None
        text.append(fit(standing(line, self.words), self.rank), "" if ranked else "dim")
        if self.scope >= SCOPE and line.scope:
            text.append("  " + shortened(visible(line.scope), self.scope), "dim")
        text.rstrip()
        text.truncate(self.width, overflow="ellipsis")
        copied = visible(line_text(self.name, line, self.words))
        return PageCell(text, line.record, copied, x, line.sources, how_derived([line]))


def how_derived(lines: Sequence[RankedTarget]) -> str:
    """How those of the numbers that are derived follow."""
    return " · ".join(
        f"{line.plan} → {line_number(line)} {line.unit}".rstrip() for line in lines if line.derived
    )
