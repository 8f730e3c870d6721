"""A plan before it is saved: what its text says of it, and the rows that it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from tui.analysis.adding.plan_head import kind_of
from tui.tables.dataset import plan_kinds
from tui.texts.extract import Found, Indicator, Plan, Vocabulary, about, extract, field_of
from tui.words import UserError

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset


OWN = "x_"
"""What the slug of an indicator begins with that only the user's own plans name."""


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
        own_slug,
        tuple((kind.name, kind.words) for kind in plan_kinds()),
    )


def own_slug(name: str) -> str:
    """The slug of an indicator that the dataset does not have."""
    return f"{OWN}{spell(name)[:40].rstrip('_')}"


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
    parts = tuple(part.zfill(2) for part in found.groups() if part) if found else ()
    try:
        date(*map(int, (*parts, "1", "1")[:3]))
    except (TypeError, ValueError) as error:
        raise UserError(lambda w: w.extract.bad_date.format(value=published)) from error
    return parts


def propose(draft: Draft, dataset: Dataset) -> Draft:
    """`draft`, completed by what its text says of itself."""
    told = about(draft.text, dataset.regions["region"].to_list())
    told_draft = "draft" in (draft.status, told.status)
    known = replace(
        draft,
        region=draft.region or told.region,
        title=draft.title or told.title,
        published=draft.published or told.published,
        status="draft" if told_draft else draft.status,
    )
    words = vocabulary(dataset)
    kind = draft.kind or field_of(draft.text, words, known.title)
    # Only a plan that says neither costs a reading of the text.
    return replace(known, kind=kind or kind_of(read(known, words), dataset))


def read(draft: Draft, words: Vocabulary) -> tuple[Found, ...]:
    """The rows that the text of `draft` gives."""
    ends = about(f"《{draft.title}》" if draft.title else draft.text, ()).ends
    field = draft.kind or field_of(draft.text, words, draft.title)
    plan = Plan(year_of(draft.published), ends, month_of(draft.published), field)
    return tuple(_alike(row) for row in extract(draft.text, words, plan))


def _alike(row: Found) -> Found:
    """`row` as it was when its indicator was new: what named it then is no scope of it now."""
    named = row.indicator.startswith(OWN) and row.scope == row.name
    return replace(row, scope="") if named else row


def selected(draft: Draft, words: Vocabulary, start: int, end: int) -> tuple[Found, ...]:
    """The rows of a passage that the user picked out, at their offsets in the whole text."""
    passage = draft.text[start:end]
    field = draft.kind or field_of(draft.text, words, draft.title)
    plan = Plan(year_of(draft.published), month=month_of(draft.published), field=field)
    return tuple(
        replace(row, start=row.start + start, end=row.end + start, rules=(*row.rules, "selected"))
        for row in map(_alike, extract(passage, words, plan))
    )
