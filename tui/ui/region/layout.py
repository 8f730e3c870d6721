"""A page of cells: lines with one or more parts, each of which may lead somewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.text import Text

from tui.present.lists.model import RecordText
from tui.present.provenance import behind, of_plan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.tables.catalog import Catalog
    from tui.tables.references import RecordRef

BETWEEN: Final = 3
"""Cells between two columns of the page."""


@dataclass(frozen=True)
class PageCell:
    """A part of a line: words, or what the region has on an indicator."""

    text: Text
    record: RecordRef | None = None
    """The record that Enter opens; None for a heading."""
    copied: str = ""
    """The text to copy, which also says in full what is cut."""
    x: int = 0
    """Where it begins."""
    targets: tuple[str, ...] = ()
    """The targets that its numbers are, or follow from."""
    how: str = ""
    """How a number follows from them."""
    column: int = 0
    """1 or 2 in one of two columns that are beside each other; 0: the page has one."""

    def sentences(self, catalog: Catalog) -> RecordText:
        """What states its numbers, or the beginning of the plan that it names."""
        if self.targets:
            return behind(self.targets, catalog, self.how)
        if self.record is not None and self.record.table == "documents":
            return of_plan(catalog.dataset.plan(self.record.key), catalog)
        return RecordText(self.copied)


PageRow = tuple[PageCell, ...]
"""The cells of a line, from left to right."""


def heading(label: str, width: int) -> PageRow:
    """Return the heading of a section: a rule over its whole width."""
    text = Text(f"── {label} ", "bold", no_wrap=True)
    return (PageCell(text.append("─" * max(0, width - text.cell_len), "not bold dim")),)


def beside(left: Sequence[PageRow], right: Sequence[PageRow], x: int) -> list[PageRow]:
    """Return two columns of rows as one, the second from `x` on."""
    pairs = zip_longest(left, right, fillvalue=())
    return [(*_in_column(1, first, 0), *_in_column(2, second, x)) for first, second in pairs]


def _in_column(column: int, row: PageRow, x: int) -> PageRow:
    return tuple(replace(cell, x=cell.x + x, column=column) for cell in row)


def balanced(blocks: Sequence[Sequence[PageRow]]) -> tuple[list[PageRow], list[PageRow]]:
    """Return `blocks` in their order in two columns of about the same height."""
    lines = [len(block) for block in blocks]
    whole = sum(lines)
    splits = range(len(blocks) + 1)
    at = min(splits, key=lambda at: (max(sum(lines[:at]), whole - sum(lines[:at])), -at))
    return [row for b in blocks[:at] for row in b], [row for b in blocks[at:] for row in b]


def paragraph(cells: Sequence[PageCell], width: int, between: str) -> list[PageRow]:
    """Return `cells` as running text; no cell is broken, and each can be gone to."""
    rows: list[list[PageCell]] = [[]]
    x = 0
    for at, cell in enumerate(cells):
        mark = between if at < len(cells) - 1 else ""
        if x + cell.text.cell_len + cell_len(mark.rstrip()) > width and rows[-1]:
            rows.append([])
            x = 0
        rows[-1].append(replace(cell, x=x))
        x += cell.text.cell_len
        if mark:
            rows[-1].append(PageCell(Text(mark, "dim"), x=x))
            x += cell_len(mark)
    return [tuple(row) for row in rows if row]
