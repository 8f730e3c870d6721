"""A plan of the user's own: read from a text, set against the dataset, saved beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

import polars as pl

from tui.dataset import contract, load, own
from tui.extract import Found, Indicator, Plan, Vocabulary, about, extract
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tui.dataset import Dataset

Verdict = Literal["new", "raised", "lowered", "restated"]


@dataclass(frozen=True)
class Draft:
    """What is known of a plan before it is saved."""

    text: str
    region: str = ""
    title: str = ""
    published: str = ""
    status: str = "issued"
    kind: str = ""


@dataclass(frozen=True)
class Compared:
    """How a row stands to what the dataset holds for its region and indicator."""

    verdict: Verdict
    before: Mapping[str, Any] | None = None
    """The target that it is set against."""


def vocabulary(dataset: Dataset) -> Vocabulary:
    """The words of the dataset's indicators, and pinyin for others."""
    return Vocabulary(
        tuple(
            Indicator(
                row["indicator"],
                row["unit"] or "",
                tuple(filter(None, [row["name_zh"], *(row["synonyms"] or "").split(";")])),
            )
            for row in dataset.indicators.iter_rows(named=True)
        ),
        lambda words: f"x_{spell(words)[:40].rstrip('_')}",
    )


def spell(words: str) -> str:
    """Chinese words as letters, digits and underscores."""
    from pypinyin import lazy_pinyin

    letters = "_".join(lazy_pinyin(words)).lower()
    return re.sub(r"[^a-z0-9]+", "_", letters).strip("_") or "x"


def year_of(published: str) -> int | None:
    """The year of a date as written; None of none."""
    return int(_date_parts(published)[0]) if published else None


def _date_parts(published: str) -> tuple[str, ...]:
    found = re.fullmatch(
        r"(20\d\d)(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?|年)?", published.strip()
    )
    if found is None:
        raise UserError(lambda w: w.extract.bad_date.format(value=published))
    return tuple(part.zfill(2) for part in found.groups() if part)


def propose(draft: Draft, dataset: Dataset) -> Draft:
    """`draft`, completed by what its text says of itself."""
    told = about(draft.text, dataset.regions["region"].to_list())
    title = draft.title or told.title
    compute = re.search("算力|数据中心|智算|算网", title)
    return Draft(
        text=draft.text,
        region=draft.region or told.region,
        title=title,
        published=draft.published or told.published,
        status="draft" if "draft" in (draft.status, told.status) else draft.status,
        kind=draft.kind or ("compute" if compute else "ai"),
    )


def read(draft: Draft, words: Vocabulary) -> tuple[Found, ...]:
    """The rows that the text of `draft` gives."""
    ends = about(f"《{draft.title}》" if draft.title else draft.text, ()).ends
    return extract(draft.text, words, Plan(year_of(draft.published), ends))


def against(dataset: Dataset, region: str, row: Found) -> Compared:
    """`row` set against the region's latest target of that indicator, of the same year first."""
    held = dataset.targets.join(
        dataset.documents.select("document", "published_on"), on="document", how="left"
    ).filter(
        pl.col("region") == region, pl.col("indicator") == row.indicator,
        pl.col("role") == "target", pl.col("unit").fill_null("") == row.unit,
        (pl.col("comparator") == "change") == (row.comparator == "change"),
    )  # fmt: skip
    if held.is_empty():
        return Compared("new")
    before = held.sort(
        _whole(pl.col("scope")) == _WHOLE.sub("", row.scope),
        pl.col("year").eq_missing(row.year), "published_on", "year",
        descending=True, nulls_last=True,
    ).row(0, named=True)  # fmt: skip
    if row.value == before["value"]:
        return Compared("restated", before)
    return Compared("raised" if row.value > before["value"] else "lowered", before)


_WHOLE = re.compile("^(?:全[省市区国]|本[省市区])")


def _whole(scope: pl.Expr) -> pl.Expr:
    """A scope without the words for the whole region, which need not be said."""
    return scope.fill_null("").str.replace(_WHOLE.pattern, "")


def edited(row: Found, column: str, text: str) -> Found:
    """`row` with one field as the user wrote it.

    Raises:
        UserError: It is no number, year or comparator.
    """
    text = text.strip()
    try:
        value: Any = text
        if column == "value":
            value = float(text)
        elif column == "value_max":
            value = float(text) if text else None
        elif column == "year":
            value = int(text) if text else None
    except ValueError as error:
        raise UserError(lambda w: w.adding.not_a_number.format(value=text)) from error
    if column == "comparator" and text not in COMPARATORS:
        known = " ".join(COMPARATORS)
        raise UserError(lambda w: w.adding.not_one_of.format(value=text, known=known))
    change: dict[str, Any] = {column: value}
    return replace(row, **change, rules=(*row.rules, f"edited-{column}"), certainty="high")


COMPARATORS = ("=", ">", ">=", "<=", "<", "~", "range", "change")


def selected(draft: Draft, words: Vocabulary, start: int, end: int) -> tuple[Found, ...]:
    """The rows of a passage that the user picked out, at their offsets in the whole text."""
    passage = draft.text[start:end]
    plan = Plan(year_of(draft.published))
    return tuple(
        replace(row, start=row.start + start, end=row.end + start, rules=(*row.rules, "selected"))
        for row in extract(passage, words, plan)
    )


def slug(draft: Draft, taken: Sequence[str]) -> str:
    """A name for the plan that no other has: hunan-ai-2025, hunan-ai-2025-2."""
    year = (draft.published or "")[:4]
    stem = "-".join(filter(None, (spell(draft.region).replace("_", ""), draft.kind, year)))
    numbers = (f"{stem}-own" + (f"-{n}" if n > 1 else "") for n in range(1, len(taken) + 2))
    return next(name for name in numbers if name not in taken)


def checked(draft: Draft, dataset: Dataset) -> Draft:
    """`draft` if it can be saved.

    Raises:
        UserError: Region, title or date is wanting or wrong.
    """
    regions = dataset.regions["region"].to_list()
    if draft.region not in regions:
        known = " ".join(regions)
        raise UserError(lambda w: w.extract.no_region.format(value=draft.region, known=known))
    if not draft.title:
        raise UserError(lambda w: w.extract.no_title)
    if draft.published:
        _date_parts(draft.published)
    return draft


def save(folder: Path, draft: Draft, rows: Sequence[Found], dataset: Dataset) -> str:
    """Add the plan and its rows to the user's own dataset in `folder`; gives the plan's name."""
    checked(draft, dataset)
    if not rows:
        raise UserError(lambda w: w.extract.nothing)
    named: list[str] = []

    def edit(tables: own.Tables) -> own.Tables:
        taken = [*dataset.documents["document"], *tables["documents"]["document"]]
        name = slug(draft, taken)
        named[:] = [name]
        more = {
            "documents": [_document(name, draft)],
            "targets": [_target(name, n, draft, row) for n, row in enumerate(rows, start=1)],
            "indicators": _indicators(rows, set(tables["indicators"]["indicator"])),
        }
        return {table: _with(frame, more[table], table) for table, frame in tables.items()}

    own.change(folder, edit)
    return named[0]


def remove(folder: Path, document: str) -> None:
    """Take a plan of the user's own out of `folder`.

    Raises:
        UserError: There is no such plan there.
    """

    def edit(tables: own.Tables) -> own.Tables:
        there = tables["documents"]["document"].to_list()
        if document not in there:
            known = " ".join(there) or "—"
            raise UserError(lambda w: w.extract.not_added.format(document=document, known=known))
        kept = {name: tables[name].filter(pl.col("document") != document) for name in _OF_PLANS}
        return {**tables, **kept}

    own.change(folder, edit)


_OF_PLANS = ("documents", "targets")


def overlaid(dataset: Dataset, folder: Path) -> Dataset:
    """`dataset` anew, with the plans saved in `folder`."""
    return load(None if dataset.is_bundled else dataset.source, added=folder)


def _with(frame: pl.DataFrame, rows: list[dict[str, Any]], table: str) -> pl.DataFrame:
    """`frame` with `rows`, every column as text."""
    columns = contract()[table].columns
    schema = dict.fromkeys(columns, pl.String)
    texts = [{c: None if r.get(c) in (None, "") else _text(r[c]) for c in columns} for r in rows]
    return pl.concat([frame.select(columns).cast(pl.String), pl.DataFrame(texts, schema=schema)])


def _text(value: object) -> str:
    return repr(value).removesuffix(".0") if isinstance(value, float) else str(value)


def _document(name: str, draft: Draft) -> dict[str, Any]:
    parts = _date_parts(draft.published) if draft.published else ()
    return {
        "document": name, "region": draft.region, "kind": draft.kind or "ai",
        "title": draft.title, "published": draft.published,
        "published_on": "-".join(parts) if len(parts) == 3 else None,
        "status": draft.status, "table": own.MARK, "text": draft.text,
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
            "name_en": slug,
            "unit": row.unit, "group": own.MARK, "better": "neither", "synonyms": row.name,
        }
        for slug, row in new.items()
    ]  # fmt: skip


def review_line(row: Found, compared: Compared, words: Any) -> str:
    """A row as one line to say yes or no to."""
    number = _text(row.value) + (f"–{_text(row.value_max)}" if row.value_max is not None else "")
    before = f" ({_text(compared.before['value'])})" if compared.before else ""
    verdict = words.extract.verdicts[compared.verdict]
    year = row.year or "—"
    return f"{row.indicator}  {row.comparator} {number} {row.unit}  {year}  {verdict}{before}"
