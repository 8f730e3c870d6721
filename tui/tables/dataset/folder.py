"""A folder read as a dataset: its tables, and every breach of the contract in them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.tables.dataset import large_table, rules
from tui.tables.dataset.file_reading import Unreadable, read_csv, read_parquet, without_blanks
from tui.tables.dataset.model import Dataset
from tui.tables.dataset.places import from_regions
from tui.tables.dataset.rules import Violation
from tui.tables.dataset.schema import FORMAT_VERSION, Table, bundled, contract, regions
from tui.tables.json_files import read_object
from tui.tables.scan.reading import scan_of
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from tui.tables.scan import Scan
    from tui.words import Words

_OBJECTS = ("sources", "readings")
"""Properties of a descriptor that are lists of objects."""
REFERENCE = ("places", "indicators", "families", "questions")
"""Tables that a dataset may leave to the bundled one: what is shared by all."""


class DatasetError(UserError):
    """A folder is not a dataset that keeps the contract."""

    def __init__(self, path: Path, violations: Sequence[Violation]) -> None:
        """Keep all `violations`; the message is the first, and how many more there are."""
        self.violations = tuple(violations)
        first, more = violations[0], len(violations) - 1
        super().__init__(
            lambda w: (
                first.line(w, path)
                if not more
                else w.dataset.broken_more.format(line=first.line(w, path), more=more, path=path)
            )
        )


def has_tables(folder: Path) -> bool:
    """Whether `folder` has any table of a dataset."""
    return any(_file(folder, name) for name in contract())


def read(folder: Path, reference: Path | None = None) -> Dataset:
    """The dataset in `folder`; tables of reference that it leaves out are those of `reference`.

    The bundled tables keep the contract, as the tests show: they are only read.

    Raises:
        DatasetError: The folder is not there, holds no table, or breaks the contract.
    """
    reading = _Reading(folder, reference, checked=folder != bundled(), sampled=True)
    if reading.violations:
        raise DatasetError(folder, reading.violations)
    tables: dict[str, Any] = {**reading.frames, **reading.scans}
    return Dataset(source=folder, about=reading.descriptor, **tables)


def breaches(folder: Path, reference: Path | None = None) -> tuple[Violation, ...]:
    """All breaches of the contract in `folder`, in the order of tables and rows."""
    return tuple(_Reading(folder, reference).violations)


def _file(folder: Path, name: str) -> Path | None:
    """The file of a table."""
    paths = (folder / f"{name}{suffix}" for suffix in (".csv", ".parquet"))
    return next((path for path in paths if path.is_file()), None)


class _Reading:
    """One pass over a folder: frames as far as they can be read, and every violation."""

    def __init__(
        self,
        folder: Path,
        reference: Path | None,
        *,
        checked: bool = True,
        sampled: bool = False,
    ) -> None:
        self.sampled = sampled
        self.folder, self.reference = folder, reference or bundled()
        self.violations: list[Violation] = []
        self.frames: dict[str, pl.DataFrame] = {}
        self.scans: dict[str, Scan] = {}
        """The targets, where they are so many that they stay in their file."""
        self.files: dict[str, str] = {}
        self.numbers: dict[str, list[int]] = {}
        """The number of each row in its file; blank rows are skipped."""
        self.descriptor: dict[str, Any] = {}
        if not folder.is_dir():
            self._report("", str(folder), lambda w: w.dataset.no_folder)
            return
        self._describe()
        tables = contract()
        for name, table in tables.items():
            self._read(name, table)
        if not {"documents", "targets"} & set(self.files):
            self._report("", str(folder), lambda w: w.dataset.no_tables)
        if checked:
            self._check(tables)
        order = list(tables)
        self.violations.sort(key=lambda v: (order.index(v.table) if v.table else -1, v.row or 0))

    def _describe(self) -> None:
        """Read the folder's own descriptor, where it has one."""
        path = self.folder / "datapackage.json"
        if not path.is_file():
            return
        try:
            self.descriptor = read_object(path)
            version = int(self.descriptor.get("duibiao_format", FORMAT_VERSION))
        except (ValueError, TypeError, OverflowError, OSError) as error:
            reason = " ".join(str(error).split())
            self._report("", path.name, lambda w: w.dataset.bad_descriptor.format(reason=reason))
            return
        if version > FORMAT_VERSION:
            self._report(
                "",
                path.name,
                lambda w: w.dataset.newer.format(found=version, known=FORMAT_VERSION),
            )
        for name in _OBJECTS:
            entries = self.descriptor.get(name, [])
            if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
                self._report("", path.name, partial(_no_objects, name))

    def _promised(self) -> set[str]:
        """The tables that the folder's descriptor names."""
        resources = self.descriptor.get("resources")
        entries = resources if isinstance(resources, list) else []
        names = [entry.get("name") for entry in entries if isinstance(entry, dict)]
        return {name for name in names if isinstance(name, str)}

    def _read(self, name: str, table: Table) -> None:
        path = _file(self.folder, name)
        if path is None and name == "places" and (path := _file(self.folder, "regions")):
            self._read_regions(path)
            return
        if path is None:
            if name in self._promised():
                self._report(name, f"{name}.csv", lambda w: w.dataset.no_file)
            shared = name in REFERENCE and self.folder != bundled()
            self.frames[name] = _shared(name, self.reference) if shared else _empty(table)
            return
        if name == "targets" and self.sampled and (scan := scan_of(str(path))) is not None:
            self.scans[name] = large_table.typed(scan, table)
            self.files[name] = path.name
            sample = large_table.sample(scan)
            self.frames[name] = self._typed(name, table, sample)
            return
        self.frames[name] = self._rows(name, table, path)

    def _read_regions(self, path: Path) -> None:
        """Take the places from a table of version 1, which had the province level only."""
        rows = self._rows("places", regions(), path)
        self.frames["places"] = from_regions(rows, _shared("places", self.reference))

    def _rows(self, name: str, table: Table, path: Path) -> pl.DataFrame:
        """The rows of a file, typed; what is wrong with it is reported."""
        self.files[name] = path.name
        try:
            rows, self.numbers[name] = without_blanks(raw(path))
        except (Unreadable, OSError) as error:
            refused = error if isinstance(error, Unreadable) else Unreadable(0, "file")
            self._report(name, path.name, refused.say, refused.row or None)
            return _empty(table)
        return self._typed(name, table, rows)

    def _typed(self, name: str, table: Table, rows: pl.DataFrame) -> pl.DataFrame:
        """The table's columns in order and type; a missing or unknown one is reported."""
        known = " ".join(table.columns)
        for column in rows.columns:
            if column not in table.columns:
                self._report(
                    name,
                    self.files[name],
                    lambda w: w.dataset.extra_column.format(table=name, columns=known),
                    1,
                    column,
                )
        for field in table.fields:
            column = field.name
            if column not in rows.columns:
                if not field.optional:
                    self._report(name, self.files[name], lambda w: w.dataset.no_column, 1, column)
                rows = rows.with_columns(pl.lit(None, pl.String).alias(column))
        frame, breaches = rules.typed(rows, table)
        self._breaches(name, breaches)
        return frame

    def _check(self, tables: Mapping[str, Table]) -> None:
        for name in self.files:
            known = {(v.row, v.column) for v in self.violations if v.table == name}
            whole = {column for row, column in known if row == 1}
            found = [
                *rules.of_fields(self.frames[name], tables[name]),
                *rules.of_keys(self.frames, tables[name]),
                *(rules.of_targets(self.frames) if name == "targets" else ()),
            ]
            # A cell that did not cast, or a column that is not there, is reported once.
            self._breaches(
                name,
                (
                    b
                    for b in found
                    if (self._number(name, b.row), b.column) not in known
                    and b.column not in whole
                    and (name not in self.scans or b.column not in large_table.UNSAMPLED)
                ),
            )

    def _breaches(self, name: str, breaches: Iterator[rules.Breach] | list[rules.Breach]) -> None:
        for breach in breaches:
            self._report(
                name, self.files[name], breach.say, self._number(name, breach.row), breach.column
            )

    def _number(self, name: str, row: int) -> int:
        """The number in its file of a row of the frame."""
        numbers = self.numbers.get(name, [])
        return numbers[row] if row < len(numbers) else row + 2

    def _report(
        self,
        table: str,
        file: str,
        say: rules.Saying,
        row: int | None = None,
        column: str | None = None,
    ) -> None:
        self.violations.append(Violation(table, file, row, column, say))


def _no_objects(name: str, words: Words) -> str:
    return words.dataset.no_objects.format(name=name)


def _empty(table: Table) -> pl.DataFrame:
    return pl.DataFrame(schema={field.name: rules.TYPES[field.type] for field in table.fields})


def _shared(name: str, folder: Path) -> pl.DataFrame:
    """A table of reference from `folder`, or the bundled one where it has none."""
    path = _file(folder, name) or bundled() / f"{name}.csv"
    return rules.typed(without_blanks(raw(path))[0], contract()[name])[0]


def raw(path: Path) -> pl.DataFrame:
    """The rows of a file as text.

    Raises:
        Unreadable: It cannot be read as a table.
    """
    return read_parquet(path) if path.suffix == ".parquet" else read_csv(path)
