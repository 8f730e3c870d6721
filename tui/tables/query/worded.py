"""Terms and queries in the reader's words: what a key filters by, and where a jump leads.

No slug is in them: `指标==总算力 地区==河南` and not `indicator==total_compute region==河南`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.tables.query.column_names import heading_of
from tui.tables.query.place_names import places_called
from tui.tables.query.value_names import INDICATORS, PLACES
from tui.tables.query.view import exactly
from tui.tables.value_words import meant, value_words

if TYPE_CHECKING:
    from collections.abc import Collection

    from tui.tables.dataset import Relation
    from tui.words import Words

TELLING = ("region", "indicator", "document.title", "title", "year", "scope", "role", "value",
           "company", "city", "topic", "quote")  # fmt: skip
"""Columns that tell rows apart in words, the most telling first."""


def worded(relation: Relation, words: Words, column: str, *values: object) -> str:
    """The term that finds the rows whose `column` is exactly one of `values` (None: missing)."""
    named = [called(relation, words, column, value) for value in values]
    return exactly(heading_of(column, relation, words), *named)


def finding(
    relation: Relation, words: Words, key: str, keys: Collection[str], *, exact: bool = False
) -> str:
    """The query that finds the rows whose `key` is one of `keys`, by what the reader calls them.

    It finds others as well where no words tell them apart, unless it is to be `exact`: then the
    keys themselves are in it.
    """
    if relation.dataset is None:  # a table of the reader's own has no words besides
        return exactly(key, *keys)
    left, terms = relation.frame, []
    wanted = left.filter(pl.col(key).is_in(list(keys)))
    for column in (each for each in TELLING if each in relation.fields):
        values = wanted[column].unique(maintain_order=True)
        same = left.filter(pl.col(column).is_in(values.implode(), nulls_equal=True))
        if same.height < left.height:
            terms.append(worded(relation, words, column, *values))
            left = same
        if left.height == wanted.height:
            break
    if exact and left.height > wanted.height:
        return exactly(key, *wanted[key])
    return " ".join(terms)


def called(relation: Relation, words: Words, column: str, value: object) -> object:
    """What the reader calls `value`, where it is found by that."""
    end = column.rpartition(".")[2]
    if not isinstance(value, str) or relation.dataset is None:
        return value
    if end in INDICATORS and (holders := relation.holders) is not None:
        name = holders.name(value, words.language)
        return name if holders.slugs(name) == (value,) else value
    if end in PLACES and words.language != "zh":
        places = relation.dataset.places.filter(pl.col("place") == value)
        name = next(iter(places["name_en"]), None) or value
        return name if places_called(relation.dataset, name) == (value,) else value
    label = value_words(words, column).get(value, "")
    return label if label and meant(words, column, label) == (value,) else value
