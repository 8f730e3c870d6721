"""The tables, where they come from, and the contract they satisfy.

A dataset is a folder of CSV or Parquet files laid out as the bundled one, which is described by
`datapackage.json`. Reading one either gives a `Dataset` that keeps the contract or tells every
breach of it by file, row and column.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.dataset import own, rules
from tui.dataset.contract import FORMAT_VERSION, Field, Table, bundled, contract
from tui.dataset.reading import Unreadable, read_csv, read_parquet
from tui.dataset.rules import Violation
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

__all__ = [
    "Dataset", "DatasetError", "Field", "Relation", "Table", "Violation", "bundled", "check",
    "contract", "load",
]  # fmt: skip

REFERENCE = ("regions", "indicators")
"""Tables that a dataset may leave to the bundled one: places and indicators are shared."""


class DatasetError(UserError):
    """A folder is not a dataset that keeps the contract."""

    def __init__(self, path: Path, violations: Sequence[Violation]) -> None:
        """Keep all `violations`; the message is the first, and how many more there are."""
        self.violations = tuple(violations)
        first, more = violations[0], len(violations) - 1
        super().__init__(
            lambda w: (
                first.line(w)
                if not more
                else w.dataset.broken_more.format(line=first.line(w), more=more, path=path)
            )
        )


@dataclass(frozen=True, eq=False)
class Relation:
    """A table joined with the rows its keys point to, and what a query must know of its columns.

    Joined columns are named by the key and the column: `region.hub`, `document.title`.
    """

    name: str
    frame: pl.DataFrame
    fields: Mapping[str, Field]
    """Every column of `frame` by name, own columns first; a joined field's `search` says how a
    bare term reads it here."""

    @property
    def own(self) -> tuple[str, ...]:
        """The names of the table's own columns, in order."""
        return tuple(name for name in self.fields if "." not in name)


@dataclass(frozen=True, eq=False)
class Dataset:
    """Ten tables that keep the contract, with columns as design and descriptor name them."""

    source: Path
    regions: pl.DataFrame
    indicators: pl.DataFrame
    documents: pl.DataFrame
    targets: pl.DataFrame
    conference: pl.DataFrame
    priorities: pl.DataFrame
    cases: pl.DataFrame
    pilots: pl.DataFrame
    findings: pl.DataFrame
    figures: pl.DataFrame
    terms: pl.DataFrame
    about: Mapping[str, Any]
    """The descriptor's own properties: title, sources, readings, rights."""
    _relations: dict[str, Relation] = field(default_factory=dict, init=False, repr=False)

    def table(self, name: str) -> pl.DataFrame:
        """The table called `name`."""
        frame: pl.DataFrame = getattr(self, name)
        return frame

    def relation(self, name: str) -> Relation:
        """The table called `name`, joined with what its keys point to."""
        if name not in self._relations:
            self._relations[name] = _joined(name, self)
        return self._relations[name]

    @property
    def is_bundled(self) -> bool:
        """Whether this is the dataset that comes with the program."""
        return self.source == bundled()


def load(folder: Path | None = None, *, added: Path | None = None) -> Dataset:
    """Read the dataset in `folder`, or the bundled one.

    The plans that a user has saved, in `added` or in `folder` itself, are laid over the bundled
    ones; their documents' `table` is `own`.

    A folder of its own descriptor or none; `regions` and `indicators` may be left out and are
    then the bundled ones, any other table may be left out and is then empty.

    Raises:
        DatasetError: The folder is not there, holds no table, or breaks the contract.
    """
    if folder is not None and own.current(folder):
        folder, added = None, folder
    base = _read(folder or bundled())
    version = own.current(added) if added else None
    return _overlaid(base, _read(version)) if version else base


def _read(folder: Path) -> Dataset:
    reading = _Reading(folder)
    if reading.violations:
        raise DatasetError(folder, reading.violations)
    return Dataset(source=folder, about=reading.descriptor, **reading.frames)


def _overlaid(base: Dataset, more: Dataset) -> Dataset:
    """`base` with the plans of `more`; what both have is the base's."""
    frames: dict[str, Any] = {
        name: pl.concat([base.table(name), more.table(name)]).unique(
            contract()[name].key, keep="first", maintain_order=True
        )
        for name in own.TABLES
    }
    return replace(base, **frames)


def check(folder: Path) -> tuple[Violation, ...]:
    """All breaches of the contract in `folder`, in the order of tables and rows."""
    return tuple(_Reading(folder).violations)


class _Reading:
    """One pass over a folder: frames as far as they can be read, and every violation."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.violations: list[Violation] = []
        self.frames: dict[str, pl.DataFrame] = {}
        self.files: dict[str, str] = {}
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
        self._check(tables)
        order = list(tables)
        self.violations.sort(key=lambda v: (order.index(v.table) if v.table else -1, v.row or 0))

    def _describe(self) -> None:
        """Read the folder's own descriptor, where it has one."""
        path = self.folder / "datapackage.json"
        if not path.is_file():
            return
        try:
            self.descriptor = dict(json.loads(path.read_text("utf-8-sig")))
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

    def _promised(self) -> set[str]:
        """The tables that the folder's descriptor names."""
        resources = self.descriptor.get("resources")
        entries = resources if isinstance(resources, list) else []
        names = [entry.get("name") for entry in entries if isinstance(entry, dict)]
        return {name for name in names if isinstance(name, str)}

    def _read(self, name: str, table: Table) -> None:
        path = self._file(name)
        if path is None:
            if name in self._promised():
                self._report(name, f"{name}.csv", lambda w: w.dataset.no_file)
            shared = name in REFERENCE and self.folder != bundled()
            self.frames[name] = _bundled_table(name) if shared else _empty(table)
            return
        self.files[name] = path.name
        try:
            raw = read_parquet(path) if path.suffix == ".parquet" else read_csv(path)
        except (Unreadable, OSError) as error:
            row, reason = (
                (error.row, error.reason) if isinstance(error, Unreadable) else (0, "file")
            )
            self._report(name, path.name, lambda w: w.dataset.unreadable[reason], row or None)
            self.frames[name] = _empty(table)
            return
        self.frames[name] = self._typed(name, table, raw)

    def _file(self, name: str) -> Path | None:
        paths = (self.folder / f"{name}{suffix}" for suffix in (".csv", ".parquet"))
        return next((path for path in paths if path.is_file()), None)

    def _typed(self, name: str, table: Table, raw: pl.DataFrame) -> pl.DataFrame:
        """The table's columns in order and type; a missing or unknown one is reported."""
        known = " ".join(table.columns)
        for column in raw.columns:
            if column not in table.columns:
                self._report(
                    name,
                    self.files[name],
                    lambda w: w.dataset.extra_column.format(table=name, columns=known),
                    1,
                    column,
                )
        for column in table.columns:
            if column not in raw.columns:
                self._report(name, self.files[name], lambda w: w.dataset.no_column, 1, column)
                raw = raw.with_columns(pl.lit(None, pl.String).alias(column))
        frame, breaches = rules.typed(raw, table)
        self._breaches(name, breaches)
        return frame

    def _check(self, tables: Mapping[str, Table]) -> None:
        for name in self.files:
            told = {(v.row, v.column) for v in self.violations if v.table == name}
            whole = {column for row, column in told if row == 1}
            found = [
                *rules.of_fields(self.frames[name], tables[name]),
                *rules.of_keys(self.frames, tables[name]),
                *(rules.of_targets(self.frames) if name == "targets" else ()),
            ]
            # A cell that did not cast, or a column that is not there, is told once.
            self._breaches(
                name,
                (b for b in found if (b.row + 2, b.column) not in told and b.column not in whole),
            )

    def _breaches(self, name: str, breaches: Iterator[rules.Breach] | list[rules.Breach]) -> None:
        for breach in breaches:
            self._report(name, self.files[name], breach.say, breach.row + 2, breach.column)

    def _report(
        self,
        table: str,
        file: str,
        say: rules.Saying,
        row: int | None = None,
        column: str | None = None,
    ) -> None:
        self.violations.append(Violation(table, file, row, column, say))


def _empty(table: Table) -> pl.DataFrame:
    return pl.DataFrame(schema={field.name: rules.TYPES[field.type] for field in table.fields})


def _bundled_table(name: str) -> pl.DataFrame:
    return rules.typed(read_csv(bundled() / f"{name}.csv"), contract()[name])[0]


def _joined(name: str, dataset: Dataset) -> Relation:
    """Join table `name` with the tables of its foreign keys (not with itself)."""
    tables = contract()
    table = tables[name]
    frame, fields = dataset.table(name), {field.name: field for field in table.fields}
    for key in table.foreign_keys:
        if key.table == name:
            continue
        # What the table has itself (a target its region) is not taken a second time.
        others = [
            f for f in tables[key.table].fields if f.name != key.key and f.name not in table.key
        ]
        taken = [f for f in others if f.name not in {k.field for k in table.foreign_keys}]
        frame = frame.join(
            dataset.table(key.table).select(
                pl.col(key.key).alias(key.field),
                *(pl.col(f.name).alias(f"{key.field}.{f.name}") for f in taken),
            ),
            on=key.field,
            how="left",
            maintain_order="left",
        )
        fields |= {f"{key.field}.{f.name}": _from_afar(f) for f in taken}
    return Relation(name, frame, fields)


def _from_afar(field: Field) -> Field:
    """`field` as a query reads it from another table: only its names are searched there."""
    return field if field.search in ("name", "alias") else replace(field, search="none")
