"""A plan kept in the user's own dataset, and taken out of it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.analysis.adding.comparison import written
from tui.analysis.adding.correction import counted_alike
from tui.analysis.adding.draft import date_parts, spell
from tui.analysis.adding.plan_head import region_of
from tui.tables.dataset import MARK, contract, load, own_plans
from tui.texts.extract.folding import fold
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tui.analysis.adding.draft import Draft
    from tui.tables.dataset import Dataset
    from tui.texts.extract import Found


def slug(draft: Draft, taken: Sequence[str]) -> str:
    """A name for the plan that no other has: hunan-ai-2025, hunan-ai-2025-2."""
    year = (draft.published or "")[:4]
    stem = "-".join(filter(None, (spell(draft.region).replace("_", ""), draft.kind, year)))
    numbers = (f"{stem}-own" + (f"-{n}" if n > 1 else "") for n in range(1, len(taken) + 2))
    return next(name for name in numbers if name not in taken)


def checked(draft: Draft, dataset: Dataset) -> Draft:
    """`draft` if it can be saved, its region by the name that the dataset has.

    Raises:
        UserError: Region, title or date is wanting or wrong.
    """
    region = region_of(draft.region, dataset)
    if not region:
        raise UserError(lambda w: w.review.no_region)
    if not draft.title:
        raise UserError(lambda w: w.extract.no_title)
    if draft.published:
        date_parts(draft.published)
    return replace(draft, region=region)


def already(draft: Draft, dataset: Dataset) -> str | None:
    """The plan of the user's own in `dataset` that `draft` is once more; None if it is new.

    It is the same if it has the same title for the same region, or the same text, whatever the
    spaces, marks and forms of letters.
    """
    plan, text = (draft.region, _letters(draft.title)), _letters(draft.text)
    mine = dataset.documents.filter(pl.col("table") == MARK)
    for row in reversed(mine.to_dicts()):
        held = (row["region"], _letters(row["title"] or ""))
        if (plan[1] and plan == held) or (text and text == _letters(row["text"] or "")):
            return str(row["document"])
    return None


def _letters(text: str) -> str:
    """`text` without what may differ between two copies of it."""
    return re.sub(r"[\W_]+", "", fold(text)).casefold()


def save(
    folder: Path, draft: Draft, rows: Sequence[Found], dataset: Dataset,
    replacing: str | None = None,
) -> str:  # fmt: skip
    """Add the plan and its rows to the user's own dataset in `folder`; gives the plan's name.

    Args:
        folder: Where the user's own plans are.
        draft: The plan.
        rows: The targets that are kept of it.
        dataset: What they were set against.
        replacing: The plan of the user's own that it takes the place and the name of.
    """
    draft = checked(draft, dataset)
    if not rows:
        raise UserError(lambda w: w.extract.nothing)
    rows = counted_alike(rows, dataset)
    named: list[str] = []

    def edit(tables: own_plans.Tables) -> own_plans.Tables:
        if replacing:
            tables = _without(tables, replacing)
        taken = [*dataset.documents["document"], *tables["documents"]["document"]]
        name = replacing or slug(draft, taken)
        named[:] = [name]
        more = {
            "documents": [_document(name, draft)],
            "targets": [_target(name, n, draft, row) for n, row in enumerate(rows, start=1)],
            "indicators": _indicators(rows, set(tables["indicators"]["indicator"])),
        }
        return {table: _with(frame, more[table], table) for table, frame in tables.items()}

    own_plans.change(folder, edit)
    return named[0]


def remove(folder: Path, document: str) -> None:
    """Take a plan of the user's own out of `folder`.

    Raises:
        UserError: There is no such plan there.
    """
    own_plans.change(folder, lambda tables: _without(tables, document))


def _without(tables: own_plans.Tables, document: str) -> own_plans.Tables:
    """`tables` without a plan, and without the indicators that only it named."""
    there = tables["documents"]["document"].to_list()
    if document not in there:
        known = " ".join(there) or "—"
        raise UserError(lambda w: w.extract.not_added.format(document=document, known=known))
    kept = {name: tables[name].filter(pl.col("document") != document) for name in _OF_PLANS}
    named = pl.col("indicator").is_in(kept["targets"]["indicator"].implode())
    # Those of the bundled dataset stand there without a target too.
    indicators = tables["indicators"].filter(named | pl.col("group").ne_missing(MARK))
    return {**kept, "indicators": indicators}


_OF_PLANS = ("documents", "targets")


def overlaid(dataset: Dataset, folder: Path) -> Dataset:
    """`dataset` anew, with the plans saved in `folder`."""
    return load(dataset.asked, added=folder)


def _with(frame: pl.DataFrame, rows: list[dict[str, Any]], table: str) -> pl.DataFrame:
    """`frame` with `rows`, every column as text."""
    columns = contract()[table].columns
    schema = dict.fromkeys(columns, pl.String)
    texts = [{c: None if r.get(c) in (None, "") else written(r[c]) for c in columns} for r in rows]
    return pl.concat([frame.select(columns).cast(pl.String), pl.DataFrame(texts, schema=schema)])


def _document(name: str, draft: Draft) -> dict[str, Any]:
    parts = date_parts(draft.published) if draft.published else ()
    return {
        "document": name, "region": draft.region, "kind": draft.kind or "ai",
        "title": draft.title, "published": draft.published,
        "published_on": "-".join(parts) if len(parts) == 3 else None,
        "status": draft.status, "table": MARK, "text": draft.text,
    }  # fmt: skip


def _target(name: str, number: int, draft: Draft, row: Found) -> dict[str, Any]:
    columns = contract()["targets"].columns
    facts = {column: getattr(row, column, None) for column in columns}
    key = f"{name}-{number}-{row.indicator}".replace("_", "-")
    return {**facts, "target": key, "document": name, "region": draft.region}


def _indicators(rows: Sequence[Found], known: set[str]) -> list[dict[str, Any]]:
    """The indicators of `rows` that the dataset does not have, each once."""
    new = {row.indicator: row for row in reversed(rows) if row.indicator not in known}
    return [
        {
            "indicator": slug, "name_zh": f"{row.name or slug}（{row.unit or slug}）",
            "name_en": f"{row.name or slug} ({row.unit or slug})",
            "unit": row.unit, "group": MARK, "better": "neither", "synonyms": row.name,
        }
        for slug, row in new.items()
    ]  # fmt: skip
