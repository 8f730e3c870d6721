"""The columns of each list, in the reader's language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.relations import relation
from tui.present.format import plan_sign, target_number, with_unit
from tui.present.lists.model import ColumnSpec, Listing
from tui.tables import own_table
from tui.tables.query.column_names import title
from tui.tables.scan.reading import RAW
from tui.tables.value_words import value_words

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
            ColumnSpec("table", head["table"], show=_worded("table", catalog.words.values.tables)),
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


def requested(found: Listing, names: Sequence[str]) -> tuple[ColumnSpec, ...]:
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
    # The slug of what has a name is no column to read.
    own = tuple(c for c in columns if c.name in relation.own and c.name != relation.name[:-1])
    shown = own if relation.name == "indicators" else columns[: len(relation.own)]
    return Listing(relation, shown, relation.own[0], tuple(c for c in columns if c not in shown))


def _others(
    relation: Relation, columns: tuple[ColumnSpec, ...], catalog: Catalog
) -> tuple[ColumnSpec, ...]:
    """Every further column that can be shown, its own before the joined ones."""
    shown = {column.name for column in columns}
    return tuple(
        ColumnSpec(
            name, title(name, relation, catalog.words), field.numeric,
            show=_in_words(name, relation, catalog),
        )
        for name, field in relation.fields.items()
        if name not in shown
    )  # fmt: skip


def _in_words(name: str, relation: Relation, catalog: Catalog) -> pl.Expr | None:
    """The values of a column in words, where they are slugs; None: they are read as they are."""
    if name == "check":
        checks = relation.frame["check"].drop_nulls().unique()
        from tui.present.lists.check_text import check_text

        return pl.col(name).replace({check: check_text(catalog, check) for check in checks})
    if name == "indicators" or (name == "indicator" and relation.name == "figures"):
        slugs = catalog.dataset.indicators["indicator"].sort(descending=True)
        names = [catalog.indicator(slug) for slug in slugs]
        return pl.col(name).str.replace_many(slugs.to_list(), names)
    if name == "kinds":
        kinds = catalog.words.lists.kinds
        return pl.col(name).str.replace_many([*kinds], [*kinds.values()])
    labels = value_words(catalog.words, name)
    return pl.col(name).replace({**labels}) if labels else None


def plan_title(prefix: str = "") -> pl.Expr:
    """A plan's title; one that the reader has added or that came after the report is marked."""
    sign, title = plan_sign(f"{prefix}table"), pl.col(f"{prefix}title")
    return pl.when(sign != "").then(pl.concat_str(sign, title, separator=" ")).otherwise(title)


def _worded(column: str, words: Mapping[Key, str]) -> pl.Expr:
    return pl.col(column).replace({**words})


def _scope(words: Words) -> pl.Expr:
    """A target's scope; a starting value or a progress figure says that it is one."""
    role = pl.col("role").replace({**words.values.roles})
    both = pl.concat_str(pl.col("scope"), role, separator=" · ", ignore_nulls=True)
    return pl.when(pl.col("role") == "target").then(pl.col("scope")).otherwise(both)
