"""A plan before it is saved: what its text says about it, and the targets found in it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from tui.analysis.adding.own_indicators import PREFIX, distinct, indicators_in, own_slug
from tui.analysis.adding.plan_head import kind_of_rows, region_of
from tui.tables.dataset import plan_kinds
from tui.tables.query import place_in
from tui.tables.query.place_names import part_names
from tui.texts import extract as texts
from tui.texts.extract import Found, Plan, Reading, Vocabulary, about, extract, field_of
from tui.texts.extract.place_names import PlaceNames
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.tables.dataset import Dataset

OPENING = 200
"""Characters at the beginning of a text that may name the place it is about."""


@dataclass(frozen=True)
class Draft:
    """What is known about a plan before it is saved."""

    text: str
    region: str = ""
    title: str = ""
    published: str = ""
    status: str = "issued"
    kind: str = ""


def vocabulary(dataset: Dataset) -> Vocabulary:
    """Indicators, slugs for others, kinds of plan and places, as the dataset has them."""
    kinds = tuple((kind.name, kind.words) for kind in plan_kinds())
    places = PlaceNames(frozenset(dataset.regions["region"]), frozenset(part_names(dataset)))
    return Vocabulary(indicators_in(dataset.indicators), own_slug, kinds, places)


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
        r"(20\d\d)(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?|年)?",
        re.sub(r"^(20\d\d)(\d\d)(\d\d)$", r"\1-\2-\3", published.strip()),
    )
    parts = tuple(part.zfill(2) for part in found.groups() if part) if found else ()
    try:
        date(*map(int, (*parts, "1", "1")[:3]))
    except (TypeError, ValueError) as error:
        raise UserError(lambda w: w.extract.bad_date.format(value=published)) from error
    return parts


def propose(draft: Draft, dataset: Dataset) -> Draft:
    """Return `draft` with what is missing taken from its text.

    Raises:
        UserError: Its region or date is not one.
    """
    draft = normalized(draft, dataset)
    found = about(draft.text)
    place = place_in(dataset, found.title) or place_in(dataset, draft.text[:OPENING])
    is_draft = "draft" in (draft.status, found.status)
    known = replace(
        draft,
        region=draft.region or place,
        title=draft.title.strip() or found.title,
        published=draft.published or found.published,
        status="draft" if is_draft else draft.status,
    )
    words = vocabulary(dataset)
    kind = draft.kind or field_of(draft.text, words, known.title)
    # Only a plan that shows no kind costs a reading of the text.
    return replace(known, kind=kind or kind_of_rows(read(known, words), dataset))


def normalized(draft: Draft, dataset: Dataset) -> Draft:
    """`draft` with its region by the name that the dataset has and text that can be stored.

    Raises:
        UserError: There is no such region, or no such date.
    """
    if draft.published:
        date_parts(draft.published)
    # Half of a surrogate pair is no character; one is put in its place, so that offsets hold.
    text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", draft.text)
    return replace(draft, text=text, region=region_of(draft.region, dataset))


_SURROGATE = re.compile("[\ud800-\udfff]")


def read(draft: Draft, words: Vocabulary) -> tuple[Found, ...]:
    """The targets that the text of `draft` sets, any of which can be saved together."""
    return reading(draft, words).rows


def reading(draft: Draft, words: Vocabulary, *, status: bool = False) -> Reading:
    """The rows that the text of `draft` gives, and the tables that gave none.

    With `status` the rows of what is reached already too.
    """
    ends = about(f"《{draft.title}》" if draft.title else draft.text).ends
    field = draft.kind or field_of(draft.text, words, draft.title)
    plan = Plan(year_of(draft.published), ends, month_of(draft.published), field, draft.title)
    found = texts.read(draft.text, words, plan, status=status)
    return replace(found, rows=saveable(found.rows, words))


def selected(draft: Draft, words: Vocabulary, start: int, end: int) -> tuple[Found, ...]:
    """The targets of a passage that the user selected, at their offsets in the whole text."""
    passage = draft.text[start:end]
    field = draft.kind or field_of(draft.text, words, draft.title)
    plan = Plan(year_of(draft.published), month=month_of(draft.published), field=field)
    return tuple(
        replace(row, start=row.start + start, end=row.end + start, rules=(*row.rules, "selected"))
        for row in saveable(extract(passage, words, plan), words)
    )


def saveable(rows: Iterable[Found], words: Vocabulary) -> tuple[Found, ...]:
    """`rows` as the dataset's contract has them: finite numbers, rising ranges, one unit each."""
    finite = (row for row in rows if math.isfinite(row.value) and row.value_max not in _ENDLESS)
    return distinct((_rising(_without_name_as_scope(row)) for row in finite), words.indicators)


_ENDLESS = (math.inf, -math.inf)


def _rising(row: Found) -> Found:
    """`row` with the bounds of its range in order; one whose bounds are equal is a number."""
    if row.value_max is None or row.value < row.value_max:
        return row
    if row.value == row.value_max:
        return replace(row, comparator="=", value_max=None)
    return replace(row, value=row.value_max, value_max=row.value)


def _without_name_as_scope(row: Found) -> Found:
    """`row` as it was when its indicator was new: the words that named it are no scope of it."""
    same = row.indicator.startswith(PREFIX) and row.scope == row.name
    return replace(row, scope="") if same else row
