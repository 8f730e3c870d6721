"""What each list shows: its rows and their order, its columns as read, and a row's evidence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import polars as pl

from tui import claims
from tui.dataset import Field, Relation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.dataset import Dataset
    from tui.words import Words

GLYPHS = {
    "=": "",
    ">": "> ",
    ">=": "≥ ",
    "<=": "≤ ",
    "<": "< ",
    "~": "≈ ",
    "range": "",
    "change": "",
}
"""What stands before a number for each comparator."""


@dataclass(frozen=True)
class Shown:
    """A column of a list: the frame's column that sorts it, and the text that stands for it."""

    name: str
    label: str
    numeric: bool = False
    show: pl.Expr | None = None
    """Text of a cell, where it is not simply the column's own."""
    unit: pl.Expr | None = None
    """Its unit, where it stands apart so that digits line up."""


@dataclass(frozen=True, eq=False)
class Listing:
    """A table as a list: rows in their order by default, and the columns to show."""

    relation: Relation
    columns: tuple[Shown, ...]
    key: str
    """The column that tells one row from another."""


@dataclass(frozen=True)
class Evidence:
    """What stands behind a row: a heading, facts, and a text with marked places."""

    title: str
    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    """Character offsets of the places in `text` that the row is about."""
    others: tuple[tuple[int, int], ...] = ()
    """Offsets of their neighbours of the same kind."""
    facts: tuple[tuple[str, str], ...] = ()


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


def listing(dataset: Dataset, name: str, words: Words) -> Listing:
    """Table `name` as the explorer lists it, in the reader's language."""
    head = words.lists.headings
    zh = words.language == "zh"
    region = Shown("region", head["region"], show=None if zh else pl.col("region.name_en"))
    columns = {
        "targets": (
            region,
            Shown(
                "indicator",
                head["indicator"],
                show=pl.col("indicator.name_zh" if zh else "indicator.name_en"),
            ),
            Shown("scope", head["scope"], show=_scope(words)),
            Shown("value", head["value"], numeric=True, show=target_number(), unit=pl.col("unit")),
            Shown("year", head["year"], numeric=True),
            Shown("document.title", head["plan"]),
        ),
        "documents": (
            region,
            Shown("published", head["published"]),
            Shown("kind", head["kind"], show=_worded("kind", words.lists.kinds)),
            Shown("status", head["status"], show=_worded("status", words.lists.statuses)),
            Shown("plan.targets", head["targets"], numeric=True),
            Shown("title", head["plan"]),
        ),
        "cases": (
            Shown("company", head["company"]),
            Shown("title", head["case"]),
            Shown("field", head["field"]),
            Shown("recommended_by", head["recommended_by"]),
            Shown("listed", head["listed"]),
            Shown("table", head["table"]),
        ),
        "pilots": (Shown("city", head["city"]), region),
        "findings": (
            Shown("verdict", head["verdict"], show=_worded("verdict", words.lists.verdicts)),
            Shown("statement_zh" if zh else "statement_en", head["statement"]),
            Shown("numbers", head["numbers"]),
            Shown("section", head["section"]),
        ),
    }[name]
    keys = {"targets": "target", "documents": "document", "cases": "case", "pilots": "city"}
    return Listing(relation(dataset, name, words), columns, keys.get(name, "finding"))


def _worded(column: str, words: Mapping[str, str]) -> pl.Expr:
    return pl.col(column).replace(dict(words))


def _scope(words: Words) -> pl.Expr:
    """A target's scope; a starting value says that it is one."""
    start = pl.concat_str(
        pl.col("scope"), pl.lit(words.lists.baseline), separator=" · ", ignore_nulls=True
    )
    return pl.when(pl.col("role") == "baseline").then(start).otherwise(pl.col("scope"))


def target_number() -> pl.Expr:
    """A target's number as one reads it, without its unit: `> 120`, `2–3`, `-80`."""
    upper = pl.when(pl.col("value_max").is_not_null()).then("–" + _number("value_max"))
    return pl.concat_str(
        pl.col("comparator").replace(GLYPHS), _number("value"), upper.otherwise(pl.lit(""))
    )


def _number(column: str) -> pl.Expr:
    """A float as short as it is: 120, 2.06."""
    value = pl.col(column)
    return (
        pl.when(value == value.round(0))
        .then(value.cast(pl.Int64, strict=False).cast(pl.String))
        .otherwise(value.cast(pl.String))
    )


def evidence(dataset: Dataset, name: str, row: Mapping[str, Any], words: Words) -> Evidence:
    """What stands behind `row` (own and joined columns by name) of table `name`."""
    makers = {
        "targets": _of_target,
        "documents": _of_plan,
        "findings": _of_finding,
        "cases": _of_case,
        "pilots": _of_case,
    }
    return makers[name](dataset, row, words)


def _of_target(dataset: Dataset, row: Mapping[str, Any], words: Words) -> Evidence:
    plan = dataset.documents.row(by_predicate=pl.col("document") == row["document"], named=True)
    mine = (row["start"], row["end"])
    head, lists = words.lists.headings, words.lists
    facts = [
        (head["scope"], row["scope"] or ""),
        (head["comparator"], lists.comparators[row["comparator"]]),
        (head["role"], lists.baseline if row["role"] == "baseline" else ""),
    ]
    return Evidence(
        title=_plan_title(plan, words),
        text=plan["text"] or "",
        marks=(mine,),
        others=tuple(mark for mark in _marks(dataset, row["document"]) if mark != mine),
        facts=tuple((label, value) for label, value in facts if value),
    )


def _of_plan(dataset: Dataset, row: Mapping[str, Any], words: Words) -> Evidence:
    lists = words.lists
    marks = _marks(dataset, row["document"])
    absent = lists.pending if row["status"] == "pending" else lists.no_text
    facts = [] if marks or not row["text"] else [(lists.headings["targets"], lists.no_number)]
    return Evidence(
        title=_plan_title(row, words),
        text=row["text"] or absent,
        marks=marks,
        facts=tuple(facts),
    )


def _of_finding(dataset: Dataset, row: Mapping[str, Any], words: Words) -> Evidence:
    del dataset
    head, language = words.lists.headings, words.language
    facts = (
        (head["numbers"], row["numbers"]),
        (head["note"], row[f"note_{language}"]),
        (head["check"], row["check"] or words.lists.not_checked),
    )
    return Evidence(
        title=f"{words.lists.verdicts.get(row['verdict'], row['verdict'])} · {row['section']}",
        text=row[f"statement_{language}"],
        facts=tuple((label, value) for label, value in facts if value),
    )


def _of_case(dataset: Dataset, row: Mapping[str, Any], words: Words) -> Evidence:
    del dataset
    head = words.lists.headings
    facts = tuple(
        (head[name], str(row[name]))
        for name in ("listed", "field", "recommended_by", "table", "region")
        if row.get(name)
    )
    return Evidence(str(row.get("company") or row.get("city")), row.get("title") or "", facts=facts)


def _plan_title(plan: Mapping[str, Any], words: Words) -> str:
    return words.lists.plan.format(
        region=plan["region"], title=plan["title"], published=plan["published"] or ""
    ).rstrip()


def _marks(dataset: Dataset, document: str) -> tuple[tuple[int, int], ...]:
    """Where the targets of a plan stand in its text, in order."""
    rows = dataset.targets.filter(pl.col("document") == document).sort("start", "end")
    return tuple(rows.select("start", "end").unique(maintain_order=True).iter_rows())
