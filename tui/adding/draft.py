"""A plan before it is saved: what its text says of it, and the rows that it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.extract import Found, Indicator, Plan, Vocabulary, about, extract
from tui.words import UserError

if TYPE_CHECKING:
    from tui.dataset import Dataset


@dataclass(frozen=True)
class Draft:
    """What is known of a plan before it is saved."""

    text: str
    region: str = ""
    title: str = ""
    published: str = ""
    status: str = "issued"
    kind: str = ""


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
    return int(date_parts(published)[0]) if published else None


def month_of(published: str) -> int | None:
    """The month of a date as written; None where it has none."""
    parts = date_parts(published) if published else ()
    return int(parts[1]) if len(parts) > 1 else None


def date_parts(published: str) -> tuple[str, ...]:
    """Year, month and day of a date as far as it is written.

    Raises:
        UserError: It is no date.
    """
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
    plan = Plan(year_of(draft.published), ends, month_of(draft.published))
    return extract(draft.text, words, plan)


def selected(draft: Draft, words: Vocabulary, start: int, end: int) -> tuple[Found, ...]:
    """The rows of a passage that the user picked out, at their offsets in the whole text."""
    passage = draft.text[start:end]
    plan = Plan(year_of(draft.published), month=month_of(draft.published))
    return tuple(
        replace(row, start=row.start + start, end=row.end + start, rules=(*row.rules, "selected"))
        for row in extract(passage, words, plan)
    )
