"""Tables of every format as Markdown: one form for whoever reads them out of the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.texts.documents.bounds import CELLS, SPAN, RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence


Covered = dict[int, tuple[int, str]]
"""By column: how many more rows a cell above covers, and its text."""


@dataclass(slots=True)
class Cell:
    """A cell as it is written, and how many rows and columns it covers."""

    text: str
    rows: int = 1
    columns: int = 1
    heading: bool = False
    continues: bool = False
    """Whether it goes on from the cell above it."""


@dataclass(slots=True)
class Table:
    """A table while it is read, row by row."""

    rows: list[list[Cell]] = field(default_factory=list)
    headings: int = 0
    """How many rows are marked as headings."""
    caption: str = ""
    nested: bool = False
    """Whether it holds another table: then it only lays out a page."""

    def add_row(self, *, heading: bool = False) -> None:
        """Begin a row."""
        if heading and self.headings == len(self.rows):
            self.headings += 1
        self.rows.append([])

    def add(self, cell: Cell) -> None:
        """Add a cell to the last row."""
        if not self.rows:
            self.rows.append([])
        self.rows[-1].append(cell)

    def text(self) -> str:
        """The table as lines; as Markdown where it has several rows and columns."""
        if self.nested:
            cells = (cell.text.strip("\n") for row in self.rows for cell in row)
            return "\n".join(text for text in cells if text.strip())
        return markdown(filled(self.rows), self._heading_rows(), self.caption)

    def _heading_rows(self) -> int:
        """How many rows are headings: as marked, or all that the first row's tall cells cover."""
        marked = self.headings
        for row in self.rows[marked:]:
            if not row or not all(cell.heading for cell in row):
                break
            marked += 1
        if marked >= len(self.rows) or not marked:
            marked = 1
        first = self.rows[0] if self.rows else []
        if marked == 1 and any(cell.columns > 1 for cell in first):
            tall = max((cell.rows for cell in first), default=1)
            marked = tall if tall < len(self.rows) else 1
        return marked


def filled(rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """The cells as a grid: one that covers several places has its text in each of them."""
    out: list[list[str]] = []
    above: Covered = {}
    count = 0
    for row in rows:
        line, above = _filled_row(row, above, out[-1] if out else [])
        count += len(line)
        if count > CELLS:
            raise RefusedError("cells", limit=f"{CELLS:,}")
        if line:
            out.append(line)
    return out


def _filled_row(
    row: Sequence[Cell], above: Covered, previous: Sequence[str]
) -> tuple[list[str], Covered]:
    """One row of the grid, and what its cells and those above cover in the next one."""
    line: list[str] = []
    below: Covered = {}
    for cell in row:
        _cover(line, len(line), above, below)
        if cell.continues and len(line) < len(previous):
            cell.text = previous[len(line)]
        for _ in range(max(1, min(cell.columns, SPAN))):
            if cell.rows > 1:
                below[len(line)] = (cell.rows - 1, cell.text)
            line.append(cell.text)
    for place in sorted(place for place in above if place >= len(line)):
        _cover(line, place, above, below)
    return line, below


def _cover(line: list[str], place: int, above: Covered, below: Covered) -> None:
    """Lengthen `line` by what cells above cover from `place` on."""
    while place in above:
        left, text = above[place]
        line += [""] * (place - len(line))
        line.append(text)
        if left > 1:
            below[place] = (left - 1, text)
        place += 1


def markdown(rows: Sequence[Sequence[str]], headings: int = 1, caption: str = "") -> str:
    """Rows as lines of cells; of several rows and columns, as a Markdown table."""
    width = max((len(row) for row in rows), default=0)
    title = [caption] if caption else []
    if len(rows) < 2 or width < 2:
        return "\n".join([*title, *(",".join(map(_one_line, row)) for row in rows)])
    lines = [f"| {' | '.join(_one_line(cell) for cell in row)} |" for row in rows]
    rule = "|---" * width + "|"
    return "\n".join([*title, *lines[:headings], rule, *lines[headings:]])


def _one_line(text: str) -> str:
    """A cell's text on one line, without the sign that parts cells."""
    return " ".join(text.replace("|", "｜").split())
