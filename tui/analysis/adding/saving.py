"""Save a plan in the user's own dataset, find it there again, and remove it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, cast

import polars as pl

from tui.analysis.adding.draft import date_parts
from tui.analysis.adding.own_indicators import (
    distinct,
    in_usual_units,
    indicators_in,
    new_indicators,
    spell,
)
from tui.analysis.adding.plan_head import KINDS
from tui.analysis.extracted import extracted
from tui.tables.dataset import OWN_TABLE, contract, load, own_plans
from tui.tables.rows import Plan
from tui.texts.extract.folding import fold
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tui.analysis.adding.draft import Draft
    from tui.tables.dataset import Dataset
    from tui.tables.rows import TableRow, Target
    from tui.texts.extract import Found
    from tui.words.lists import PlanKind, Status


def slug(draft: Draft, taken: Sequence[str]) -> str:
    """Return a unique name for the plan: hunan-ai-2025-own, hunan-ai-2025-own-2."""
    year = (draft.published or "")[:4]
    stem = "-".join(filter(None, (spell(draft.region).replace("_", ""), draft.kind, year)))
    numbers = (f"{stem}-own" + (f"-{n}" if n > 1 else "") for n in range(1, len(taken) + 2))
    return next(name for name in numbers if name not in taken)


def already(draft: Draft, dataset: Dataset) -> str | None:
    """Return the own plan in `dataset` that is the same as `draft`; None if it is new.

    It is the same if it has the same title and region, or the same text, apart from spaces,
    punctuation and forms of letters.
    """
    plan, text = (draft.region, _letters(draft.title)), _letters(draft.text)
    own = dataset.documents.filter(pl.col("table") == OWN_TABLE)
    for other in reversed(Plan.of_frame(own)):
        same_title = plan[1] and plan == (other.region, _letters(other.title or ""))
        if same_title or (text and text == _letters(other.text or "")):
            return other.document
    return None


def _letters(text: str) -> str:
    """`text` without what may differ between two copies of it: spaces, punctuation, case."""
    return re.sub(r"[\W_]+", "", fold(text)).casefold()


def save(
    folder: Path, draft: Draft, rows: Sequence[Found], dataset: Dataset,
    replacing: str | None = None,
) -> str:  # fmt: skip
    """Save the plan and its rows in the user's own dataset in `folder`; returns its name.

    Args:
        folder: Where the user's own plans are.
        draft: The plan.
        rows: Its targets.
        dataset: The dataset that they were compared with.
        replacing: The own plan whose place and name it takes.
    """
    named: list[str] = []

    def edit(tables: own_plans.Tables) -> own_plans.Tables:
        if replacing:
            tables = _without(tables, replacing)
        taken = [*dataset.documents["document"], *tables["documents"]["document"]]
        name = replacing or slug(draft, taken)
        named[:] = [name]
        return _pruned(_with_plan(tables, name, draft, rows))

    own_plans.change(folder, edit)
    return named[0]


def remove(folder: Path, document: str) -> None:
    """Remove a plan of the user's own from `folder`.

    Raises:
        UserError: There is no such plan in it.
    """
    own_plans.change(folder, lambda tables: _pruned(_without(tables, document)))


def _with_plan(
    tables: own_plans.Tables, name: str, draft: Draft, rows: Sequence[Found]
) -> own_plans.Tables:
    """`tables` with a plan, its targets and the indicators that only it names."""
    # Another writer may have added indicators since the rows were read.
    indicators = indicators_in(tables["indicators"])
    placed = in_usual_units(distinct(rows, indicators), indicators)
    known = dict(tables["indicators"].select("indicator", "name_zh").iter_rows())
    more: dict[str, Sequence[TableRow]] = {
        "documents": [_document(name, draft)],
        "targets": [_target(name, n, draft, row) for n, row in enumerate(placed, start=1)],
        "indicators": new_indicators(placed, known),
    }
    return {table: _with(frame, more[table], table) for table, frame in tables.items()}


def _without(tables: own_plans.Tables, document: str) -> own_plans.Tables:
    """`tables` without a plan and its targets."""
    documents = tables["documents"]["document"].to_list()
    if document not in documents:
        known = " ".join(documents) or "—"
        raise UserError(lambda w: w.extract.not_added.format(document=document, known=known))
    others = pl.col("document") != document
    return {**tables, **{name: tables[name].filter(others) for name in ("documents", "targets")}}


def _pruned(tables: own_plans.Tables) -> own_plans.Tables:
    """`tables` without own indicators that no target names any more."""
    named = pl.col("indicator").is_in(tables["targets"]["indicator"].implode())
    # Indicators of the base dataset stay without a target too.
    indicators = tables["indicators"].filter(named | pl.col("group").ne_missing(OWN_TABLE))
    return {**tables, "indicators": indicators}


def overlaid(dataset: Dataset, folder: Path) -> Dataset:
    """Load `dataset` again, with the plans saved in `folder`."""
    return load(dataset.requested, added=folder)


def _with(frame: pl.DataFrame, rows: Sequence[TableRow], table: str) -> pl.DataFrame:
    """`frame` with `rows`, every column as text."""
    columns = contract()[table].columns
    schema = dict.fromkeys(columns, pl.String)
    texts = [{column: _stored(vars(row).get(column)) for column in columns} for row in rows]
    return pl.concat([frame.select(columns).cast(pl.String), pl.DataFrame(texts, schema=schema)])


def _stored(value: object) -> str | None:
    """A value as a file has it: a number to its last digit, and whole ones without a point."""
    if value is None or value == "":
        return None
    return repr(value).removesuffix(".0") if isinstance(value, float) else str(value)


def _document(name: str, draft: Draft) -> Plan:
    parts = date_parts(draft.published) if draft.published else ()
    return Plan(
        document=name, region=draft.region, kind=cast("PlanKind", draft.kind or KINDS[-1]),
        title=draft.title, published=draft.published,
        published_on=date(*map(int, parts)) if len(parts) == 3 else None,
        status=cast("Status", draft.status), table=OWN_TABLE, same_as=None, source=None, tier=None,
        text=draft.text,
    )  # fmt: skip


def _target(name: str, number: int, draft: Draft, row: Found) -> Target:
    key = f"{name}-{number}-{row.indicator}".replace("_", "-")
    return extracted(row, target=key, document=name, region=draft.region)
