"""The columns of each list, in the reader's language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.relations import relation
from tui.present.format import plan_sign, target_number, with_unit
from tui.present.lists.model import ColumnSpec, Listing
from tui.tables import own_table
from tui.tables.scan.reading import RAW

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Relation
    from tui.words import Key, Words


KEYS = {
    "targets": "target", "documents": "document", "cases": "case", "pilots": "city",
    "findings": "finding",
}  # fmt: skip
"""The column of each list that distinguishes one row from another."""


def listing(catalog: Catalog, name: str) -> Listing:
    """Table `name` as the explorer lists it, or as it is, in the reader's language."""
    found = relation(catalog, name)
    if name == own_table.NAME:
        return _of_own_table(found)
    if name not in KEYS:
        return plainly(found, catalog)
    head = catalog.words.lists.headings
    region = ColumnSpec("region", head["region"], show=pl.col(catalog.region_column))
    columns = {
        "targets": _of_targets(region, catalog),
        "documents": _of_documents(region, catalog.words),
        "cases": (
            ColumnSpec("company", head["company"]),
            ColumnSpec("title", head["case"]),
            ColumnSpec("field", head["field"]),
            ColumnSpec("recommended_by", head["recommended_by"]),
            ColumnSpec("listed", head["listed"]),
            ColumnSpec("table", head["table"]),
        ),
        "pilots": (ColumnSpec("city", head["city"]), region),
        "findings": (
            ColumnSpec(
                "verdict", head["verdict"], show=_worded("verdict", catalog.words.lists.verdicts)
            ),
            ColumnSpec(catalog.column("statement"), head["statement"]),
            ColumnSpec("numbers", head["numbers"]),
            ColumnSpec("section", head["section"]),
        ),
    }[name]
    group = "indicator" if name == "targets" else ""
    return Listing(found, columns, KEYS[name], _others(found, columns, catalog), group)


def _of_targets(region: ColumnSpec, catalog: Catalog) -> tuple[ColumnSpec, ...]:
    head = catalog.words.lists.headings
    return (
        region,
        ColumnSpec("indicator", head["indicator"], show=pl.col(catalog.column("indicator.name"))),
        ColumnSpec("scope", head["scope"], show=_scope(catalog.words), parts=("scope", "role")),
        ColumnSpec(
            "value",
            head["value"],
            numeric=True,
            show=target_number(),
            unit=pl.col("unit"),
            plain=with_unit(),
            parts=("comparator", "value", "value_max", "unit"),
            aligned=True,
        ),
        ColumnSpec("year", head["year"], numeric=True),
        ColumnSpec("document.title", head["plan"], show=plan_title("document.")),
    )


def _of_documents(region: ColumnSpec, words: Words) -> tuple[ColumnSpec, ...]:
    head = words.lists.headings
    return (
        region,
        ColumnSpec("published", head["published"]),
        ColumnSpec("kind", head["kind"], show=_worded("kind", words.lists.kinds)),
        ColumnSpec("status", head["status"], show=_worded("status", words.lists.statuses)),
        ColumnSpec("plan.targets", head["targets"], numeric=True),
        ColumnSpec("title", head["plan"], show=plan_title()),
    )


def _of_own_table(found: Relation) -> Listing:
    """A table of the reader's own, its numbers as the file has them."""
    columns = tuple(
        ColumnSpec(
            name, field.title_zh, field.numeric,
            show=pl.col(name + RAW) if name + RAW in found.schema else None,
            aligned=field.numeric,
        )
        for name, field in found.fields.items()
    )  # fmt: skip
    return Listing(found, columns, own_table.KEY)


def asked(found: Listing, names: Sequence[str]) -> tuple[ColumnSpec, ...]:
    """The columns called `names`, to be read side by side: each says its own, and no more.

    A number brings its unit along unless that is asked for as well.
    """
    known = {column.name: column for column in (*found.columns, *found.others)}
    columns = (known[name] for name in names)
    return tuple(
        replace(column, unit=None, plain=None)
        if "unit" in names and "unit" in column.parts
        else column
        for column in columns
    )


def plainly(relation: Relation, catalog: Catalog) -> Listing:
    """A table that the explorer does not list, its own columns under their headings."""
    columns = _others(relation, (), catalog)
    own = tuple(column for column in columns if column.name in relation.own)
    return Listing(relation, own, relation.own[0], columns[len(own) :])


def _others(
    relation: Relation, columns: tuple[ColumnSpec, ...], catalog: Catalog
) -> tuple[ColumnSpec, ...]:
    """Every further column that can be shown, its own before the joined ones."""
    shown = {column.name for column in columns}
    return tuple(
        ColumnSpec(name, _heading(name, catalog.heading(field)), field.numeric)
        for name, field in relation.fields.items()
        if name not in shown
    )


def _heading(name: str, title: str) -> str:
    """The heading of a column; a joined one says of what it is."""
    owner, dot, _ = name.rpartition(".")
    return f"{title} ({owner})" if dot else title


def plan_title(prefix: str = "") -> pl.Expr:
    """A plan's title; one that the reader has added or that came after the report is marked."""
    sign, title = plan_sign(f"{prefix}table"), pl.col(f"{prefix}title")
    return pl.when(sign != "").then(pl.concat_str(sign, title, separator=" ")).otherwise(title)


def _worded(column: str, words: Mapping[Key, str]) -> pl.Expr:
    return pl.col(column).replace({**words})


def _scope(words: Words) -> pl.Expr:
    """A target's scope; a starting value says that it is one."""
    start = pl.concat_str(
        pl.col("scope"), pl.lit(words.lists.baseline), separator=" · ", ignore_nulls=True
    )
    return pl.when(pl.col("role") == "baseline").then(start).otherwise(pl.col("scope"))
