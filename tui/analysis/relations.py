"""The tables as lists have them: joined, ordered, with what is counted or judged of their rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from tui.tables.dataset import Field, Relation
from tui.tables.query import ORDER, ranked
from tui.tables.scan.relation import ScannedRelation

if TYPE_CHECKING:
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset

VERDICTS = ("holds", "partly", "fails", "unknown")
"""What may come of a finding's check, in the order a reader expects."""


def relation(catalog: Catalog, name: str) -> Relation:
    """Table `name` joined, in the order a reader expects, with what is counted or judged of it.

    Its frame says, in columns that end in `ORDER`, how regions, indicators and kinds are sorted.
    """
    if name == "table" and catalog.table is not None:
        return catalog.table
    found = _extended(catalog, name)
    if isinstance(found, ScannedRelation):
        return found.ordered(
            _orders(catalog.dataset, found), (("indicator", False), ("value", True))
        )
    frame = found.frame.with_columns(
        ranked(column, values) for column, values in _orders(catalog.dataset, found).items()
    )
    if name == "targets":
        # By indicator in the order of the indicators, the largest value of each first.
        keys = (f"indicator{ORDER}", "value")
        frame = frame.sort(keys, descending=[False, True], nulls_last=True, maintain_order=True)
    return replace(found, frame=frame)


def in_official_order(dataset: Dataset) -> list[str]:
    """The places by their code (GB/T 2260), which puts cities behind their province."""
    return dataset.places.sort("code", nulls_last=True, maintain_order=True)["place"].to_list()


def _orders(dataset: Dataset, found: Relation) -> dict[str, tuple[str, ...]]:
    """The columns whose values have an order of their own, and that order."""
    orders = {name: field.enum for name, field in found.fields.items() if field.enum}
    own = {
        "region": tuple(in_official_order(dataset)),
        "indicator": tuple(dataset.indicators["indicator"]),
        "verdict": VERDICTS,
    }
    return orders | {name: values for name, values in own.items() if name in found.fields}


def _extended(catalog: Catalog, name: str) -> Relation:
    found = catalog.dataset.relation(name)
    if name == "documents":
        return _with_counts(catalog.dataset, found)
    if name == "findings":
        return _with_verdicts(catalog, found)
    return found


def _with_counts(dataset: Dataset, documents: Relation) -> Relation:
    """`documents` with `plan.targets`, how many targets each sets."""
    counts = (
        dataset.lazy_targets.filter(pl.col("role") == "target")
        .group_by("document")
        .agg(pl.len().cast(pl.Int64).alias("plan.targets"))
        .collect()
    )
    frame = documents.frame.join(counts, on="document", how="left", maintain_order="left")
    count = Field("plan.targets", "integer", "目标数", "Targets", search="none")
    return replace(
        documents,
        frame=frame.with_columns(pl.col("plan.targets").fill_null(0)),
        fields={**documents.fields, count.name: count},
    )


def _with_verdicts(catalog: Catalog, findings: Relation) -> Relation:
    """`findings` with `verdict` (holds, partly, fails, unknown) and `numbers`."""
    from tui.analysis import claims  # which computes figures

    more = (
        Field("verdict", "string", "判定", "Verdict"),
        Field("numbers", "string", "数字", "Numbers"),
    )
    return replace(
        findings,
        frame=claims.verdicts(catalog.of_plans),
        fields={**findings.fields, **{field.name: field for field in more}},
    )
