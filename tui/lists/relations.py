"""The tables as lists have them: joined, ordered, with what is counted or judged of their rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from tui import claims
from tui.dataset import Field, Relation

if TYPE_CHECKING:
    from tui.dataset import Dataset
    from tui.words import Words


def relation(dataset: Dataset, name: str, words: Words) -> Relation:
    """Table `name` joined, in the order a reader expects, with what is counted or judged of it."""
    found = dataset.relation(name)
    if name == "targets":
        return replace(found, frame=_in_indicator_order(dataset, found.frame))
    if name == "documents":
        return _with_counts(dataset, found)
    if name == "findings":
        return _with_verdicts(dataset, found, words)
    return found


def _in_indicator_order(dataset: Dataset, targets: pl.DataFrame) -> pl.DataFrame:
    """`targets` by indicator as the indicators stand, the largest value of each first."""
    places = dataset.indicators.select("indicator").with_row_index("place")
    return (
        targets.join(places, on="indicator", how="left", maintain_order="left")
        .sort("place", "value", descending=[False, True], nulls_last=True, maintain_order=True)
        .drop("place")
    )


def _with_counts(dataset: Dataset, documents: Relation) -> Relation:
    """`documents` with `plan.targets`, how many targets each sets."""
    counts = (
        dataset.targets.filter(pl.col("role") == "target")
        .group_by("document")
        .agg(pl.len().cast(pl.Int64).alias("plan.targets"))
    )
    frame = documents.frame.join(counts, on="document", how="left", maintain_order="left")
    count = Field("plan.targets", "integer", "目标数", "Targets", search="none")
    return replace(
        documents,
        frame=frame.with_columns(pl.col("plan.targets").fill_null(0)),
        fields={**documents.fields, count.name: count},
    )


def _with_verdicts(dataset: Dataset, findings: Relation, words: Words) -> Relation:
    """`findings` with `verdict` (holds, partly, fails, unknown) and `numbers`."""
    more = (
        Field("verdict", "string", "判定", "Verdict"),
        Field("numbers", "string", "数字", "Numbers"),
    )
    return replace(
        findings,
        frame=claims.verdicts(dataset, words),
        fields={**findings.fields, **{field.name: field for field in more}},
    )
