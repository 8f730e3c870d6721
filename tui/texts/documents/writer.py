"""The text of a document while its elements come in: lines, and tables inside one another."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.texts.documents.bounds import CHARACTERS, RefusedError
from tui.texts.documents.tables import Cell, Table


@dataclass(slots=True)
class _Open:
    """A cell that is being written, in the table that it belongs to."""

    table: Table
    cell: Cell
    parts: list[str] = field(default_factory=list)


class Writer:
    """Collects text; what is written inside a cell goes into that cell."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._parts: list[str] = []
        self._cells: list[_Open] = []
        self._tables: list[Table] = []
        self._count = 0

    @property
    def parts(self) -> list[str]:
        """Where text goes at the moment."""
        return self._cells[-1].parts if self._cells else self._parts

    def write(self, text: str) -> None:
        """Add `text` as it is."""
        self._count += len(text)
        if self._count > CHARACTERS:
            raise RefusedError("characters", limit=f"{CHARACTERS:,}")
        if text:
            self.parts.append(text)

    def new_line(self) -> None:
        """Begin a line, unless one has just begun."""
        if self.parts and not self.parts[-1].endswith("\n"):
            self.parts.append("\n")

    def open_table(self) -> None:
        """Begin a table; one inside a cell makes the outer one a mere layout."""
        self.new_line()
        if self._cells:
            self._cells[-1].table.nested = True
        self._tables.append(Table())

    @property
    def table(self) -> Table | None:
        """The innermost open table."""
        return self._tables[-1] if self._tables else None

    def open_cell(self, cell: Cell) -> None:
        """Begin a cell of the innermost table; one that is still open ends."""
        self.close_cell()
        if self._tables:
            self._cells.append(_Open(self._tables[-1], cell))

    def close_cell(self) -> None:
        """End the open cell of the innermost table."""
        if self._cells and self._tables and self._cells[-1].table is self._tables[-1]:
            done = self._cells.pop()
            done.cell.text = "".join(done.parts)
            done.table.add(done.cell)

    def close_table(self) -> None:
        """End the innermost table and write it."""
        if not self._tables:
            return
        self.close_cell()
        table = self._tables.pop()
        self.new_line()
        self.write(table.text())
        self.new_line()

    def text(self) -> str:
        """All that was written."""
        while self._tables:
            self.close_table()
        return "".join(self._parts)
