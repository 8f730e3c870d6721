"""A dataset in memory: its tables, and each joined with what its keys point to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.tables.dataset.holders import Holders
from tui.tables.dataset.in_force import Archive, in_force, report_date
from tui.tables.dataset.places import PROVINCE_FIELD, province_level, with_province
from tui.tables.dataset.relation import Relation
from tui.tables.dataset.schema import LATER_TABLE, OWN_TABLE, Field, bundled, contract, regions
from tui.tables.rows import Indicator, Plan, Target
from tui.tables.scan.row_file import NUMBER
from tui.tables.scan.scan import Lookup

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from tui.tables.dataset.schema import Table
    from tui.tables.scan.scan import Scan
    from tui.words import UserError


class _Targets:
    """The targets: rows in memory; those of a large dataset are read when all are asked for."""

    def __get__(self, dataset: Dataset | None, owner: type[Dataset]) -> pl.DataFrame:
        if dataset is None:
            raise AttributeError  # the field has no default
        found = dataset.__dict__["targets"]
        if isinstance(found, pl.DataFrame):
            return found
        rows: pl.DataFrame = found.source.drop(NUMBER).collect()
        return rows

    def __set__(self, dataset: Dataset, targets: pl.DataFrame | Scan) -> None:
        dataset.__dict__["targets"] = targets


@dataclass(frozen=True, eq=False)
class Dataset:
    """Tables that keep the contract, with columns as design and descriptor name them."""

    source: Path
    places: pl.DataFrame
    indicators: pl.DataFrame
    documents: pl.DataFrame
    targets: pl.DataFrame
    """Those of a large dataset are read each time that all are asked for: see `_Targets`."""
    conference: pl.DataFrame
    priorities: pl.DataFrame
    cases: pl.DataFrame
    pilots: pl.DataFrame
    findings: pl.DataFrame
    figures: pl.DataFrame
    families: pl.DataFrame
    questions: pl.DataFrame
    terms: pl.DataFrame
    about: Mapping[str, Any]
    """The descriptor's own properties: title, sources, readings, rights."""
    requested: Path | None = None
    """The folder that was asked for; None: the bundled one."""
    plans: Path | None = None
    """The folder of the user's own plans that are laid over the tables, and where more are kept."""
    damage: UserError | None = None
    """Why some or all of the user's own plans could not be read, and what is read instead."""
    day: date | None = None
    """The day that the tables are as of; None: the report's rows and the user's own plans."""
    layer: Archive | None = field(default=None, repr=False)
    """The rows of a table of the reader's own that are laid over the tables."""
    layer_options: tuple[str, ...] = ()
    """The options of the command line that lay them over."""
    _archive: Archive | None = field(default=None, repr=False)
    """All rows, in force or not; None: the tables hold them all."""
    _whole: Dataset | None = field(default=None, repr=False)
    """A large dataset with all its plans, in force or not."""
    _relations: dict[str, Relation] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def archive(self) -> Archive:
        """All plans, targets and indicators, in force or not."""
        return self._archive or Archive(self.documents, self.targets, self.indicators)

    @property
    def scan(self) -> Scan | None:
        """The targets of a large dataset, which stay in their file; None: they are held."""
        found = self.__dict__["targets"]
        return None if isinstance(found, pl.DataFrame) else found

    @property
    def lazy_targets(self) -> pl.LazyFrame:
        """The targets, to be filtered before they are read."""
        return self.targets.lazy() if self.scan is None else self.scan.source.drop(NUMBER)

    def changed(self, **changes: Any) -> Dataset:
        """The same with other values; targets that stay in their file are not read for it."""
        return replace(self, **{"targets": self.__dict__["targets"], **changes})

    @property
    def report_date(self) -> date | None:
        """The date of the report that the dataset is made from."""
        return report_date(self.about)

    def as_of(self, day: date | None) -> Dataset:
        """The dataset with the plans in force on `day`; None: as the report has them.

        This is the one place that decides what counts: everything else reads the tables.
        """
        if self.scan is not None:
            return self._scan_as_of(day)
        frames: dict[str, Any] = self.archive.on(day, self.report_date)
        return replace(self, day=day, _archive=self.archive, **frames)

    def _scan_as_of(self, day: date | None) -> Dataset:
        """The same where the targets stay in their file."""
        base = self._whole or self
        documents = base.documents.filter(in_force(day, self.report_date))
        scan = base.scan
        if scan is not None and documents.height < base.documents.height:
            scan = scan.where(pl.col("document").is_in(documents["document"].implode()))
        return self.changed(day=day, documents=documents, targets=scan, _whole=base)

    def with_layer(self, rows: Archive | None, options: tuple[str, ...] = ()) -> Dataset:
        """The dataset with the rows of a table of the reader's own in place of those of another."""
        base = self.without_layer()
        if rows is None:
            return base
        both = base.archive.joined(rows)
        return replace(base, layer=rows, layer_options=options, _archive=both).as_of(self.day)

    def without_layer(self) -> Dataset:
        """The dataset with the rows of plans only."""
        if self.layer is None:
            return self
        bare = replace(
            self, layer=None, layer_options=(), _archive=self.archive.without(self.layer)
        )
        return bare.as_of(self.day)

    @cached_property
    def regions(self) -> pl.DataFrame:
        """The nation and the provinces: what figures, the map and ranks are about."""
        return province_level(self.places)

    @cached_property
    def parents(self) -> Mapping[str, str | None]:
        """The place that each place lies in; the nation lies in none."""
        return dict(self.places.select("place", "parent").iter_rows())

    @cached_property
    def provinces(self) -> Mapping[str, str]:
        """The province-level place that each place is or lies in."""
        placed = with_province(self.places)
        return dict(zip(placed["place"], placed["province"], strict=True))

    def table(self, name: str) -> pl.DataFrame:
        """The table called `name`; `regions` is the province level of the places."""
        frame: pl.DataFrame = getattr(self, name)
        return frame

    def relation(self, name: str) -> Relation:
        """The table called `name`, joined with what its keys point to."""
        if name not in self._relations:
            self._relations[name] = _joined(name, self)
        return self._relations[name]

    def target(self, target: str) -> Target:
        """The target with key `target`."""
        return Target.of(self._row("targets", "target", target))

    def plan(self, document: str) -> Plan:
        """The plan with key `document`."""
        return Plan.of(self._row("documents", "document", document))

    def indicator(self, indicator: str) -> Indicator:
        """The indicator with slug `indicator`."""
        return Indicator.of(self._row("indicators", "indicator", indicator))

    def _row(self, table: str, key: str, value: str) -> dict[str, Any]:
        mask = pl.col(key) == value
        if table == "targets":
            return self.lazy_targets.filter(mask).collect().row(0, named=True)
        return self.table(table).row(by_predicate=mask, named=True)

    @property
    def is_bundled(self) -> bool:
        """Whether this is the dataset that comes with the program."""
        return self.source == bundled()

    @property
    def own_documents(self) -> frozenset[str]:
        """The plans that the user has added."""
        return self._of_table(OWN_TABLE)

    @property
    def later(self) -> frozenset[str]:
        """The plans in force that came out after the report."""
        return self._of_table(LATER_TABLE)

    def _of_table(self, table: str) -> frozenset[str]:
        return frozenset(self.documents.filter(pl.col("table") == table)["document"])


Dataset.targets = _Targets()  # type: ignore[assignment]


def _joined(name: str, dataset: Dataset) -> Relation:
    """Join table `name` with the tables of its foreign keys (not with itself)."""
    table = {**contract(), "regions": regions()}[name]
    lookups = list(_lookups(table, dataset))
    fields = {field.name: field for field in table.fields}
    for _, frame, joined in lookups:
        fields |= zip(frame.columns[1:], joined, strict=True)
    holders = Holders(dataset.lazy_targets, dataset.indicators, dataset.families)
    if name == "targets" and dataset.scan is not None:
        from tui.tables.scan.relation import ScannedRelation  # which knows what a relation is

        small = tuple(Lookup(key, frame) for key, frame, _ in lookups)
        return ScannedRelation(name, replace(dataset.scan, lookups=small), fields, holders=holders)
    rows = dataset.table(name)
    for key, frame, _ in lookups:
        rows = rows.join(frame, on=key, how="left", maintain_order="left")
    if name == "places":
        # Named as where it is joined to another table, so that it is no column of the table's own.
        name_here = f"place.{PROVINCE_FIELD.name}"
        rows = with_province(rows).rename({PROVINCE_FIELD.name: name_here})
        fields[name_here] = PROVINCE_FIELD
    return Relation(name, rows, fields, holders, dataset)


def _lookups(table: Table, dataset: Dataset) -> Iterator[tuple[str, pl.DataFrame, list[Field]]]:
    """A key of the table, the rows it points to (the key first), and their fields as joined."""
    tables = {**contract(), "regions": regions()}
    own_keys = {key.field for key in table.foreign_keys}
    for key in table.foreign_keys:
        if key.table == table.name:
            continue
        # What the table has itself (a target its region) is not joined a second time.
        there = [f for f in tables[key.table].fields if f.name not in (key.key, *table.key)]
        joined = [f for f in there if f.name not in own_keys]
        others = dataset.table(key.table)
        if key.table == "places":
            others, joined = with_province(others), [*joined, PROVINCE_FIELD]
        frame = others.select(
            pl.col(key.key).alias(key.field),
            *(pl.col(f.name).alias(f"{key.field}.{f.name}") for f in joined),
        )
        yield key.field, frame, [_from_afar(f) for f in joined]


def _from_afar(field: Field) -> Field:
    """`field` as a query reads it from another table: only its names are searched there."""
    return field if field.search in ("name", "alias") else replace(field, search="none")
