"""What a term may call a place, an indicator or a value that the dataset has as a slug.

河南省, henan and hn are 河南; 智算 and Intelligent compute are `intelligent_compute`, and a family
is each of its indicators; 已发布 is `issued`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from tui.tables.query.column_names import NEAREST, QueryError, folded
from tui.tables.query.place_names import places_called, places_like, places_named
from tui.tables.query.terms import LISTING, Term, Value, quoted
from tui.tables.value_words import UNSAID, meant, value_words
from tui.texts.cleaning import short
from tui.words import EN, ZH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.tables.dataset import Relation
    from tui.tables.dataset.holders import Holders
    from tui.words import Words

INDICATORS = ("indicator",)
PLACES = ("region", "place", "parent", "province")
"""Columns of slugs of indicators, and of short names of places, by the end of their names."""


def with_values(term: Term, relation: Relation) -> Term:
    """`term`, each of its values followed by what the dataset has for it.

    Raises:
        QueryError: With `=`, no place or indicator is called so.
    """
    values = tuple(each for value in term.values for each in _called(term, value, relation))
    others = tuple(with_values(other, relation) for other in term.others)
    return replace(term, values=values, others=others)


def labelled(term: Term, value: Value, relation: Relation) -> list[pl.Expr]:
    """Which rows have, in a column of their own, a value with a word that `value` is part of."""
    text, found = folded(value.text), []
    if not text or value.regex or term.column or relation.dataset is None:
        return []
    for column in relation.own:
        slugs = {
            slug
            for words in (ZH, EN)
            for slug, label in value_words(words, column).items()
            if text in folded(label) and slug != UNSAID.get(column)
        }
        if slugs:
            found.append(pl.col(column).is_in(sorted(slugs)))
    return found


def _called(term: Term, value: Value, relation: Relation) -> Iterator[Value]:
    """`value` itself, and what it is a name of."""
    yield value
    if term.operator not in LISTING or value.regex or value.upto is not None or not value.text:
        return
    end = term.column.rpartition(".")[2]
    if relation.dataset is None:
        return
    if end in INDICATORS and relation.name != "figures" and relation.holders is not None:
        found = relation.holders.slugs(value.text)
    elif end in PLACES:
        found = places_called(relation.dataset, value.text)
    else:
        found = tuple(slug for w in (ZH, EN) for slug in meant(w, term.column, value.text))
        found = tuple(dict.fromkeys(found))
    of_one = end in PLACES or (end in INDICATORS and relation.name != "figures")
    strict = term.operator == "=" and of_one
    if strict and not found and not _exists(value.text, term.column, relation):
        raise _unknown(term, value.text, relation)
    yield from (Value(slug, quoted=True) for slug in found if slug != value.text)


def _exists(text: str, column: str, relation: Relation) -> bool:
    """Whether a row has it, but for case."""
    return folded(text) in map(folded, relation.frame[column].drop_nulls().unique().cast(pl.String))


def _unknown(term: Term, text: str, relation: Relation) -> QueryError:
    """What to say of a name that nothing has: the three nearest."""
    if term.column.rpartition(".")[2] in PLACES:
        assert relation.dataset is not None  # else it is not looked up
        near = (*places_named(relation.dataset, text), *places_like(relation.dataset, text))
        names = " ".join(map(quoted, list(dict.fromkeys(near))[:NEAREST]))
        return QueryError(term.at, lambda w: w.query.no_place.format(name=short(text), names=names))
    assert relation.holders is not None
    return no_indicator(term.at, text, relation.holders)


def no_indicator(at: int | None, text: str, holders: Holders) -> QueryError:
    """What to say of a name of no indicator: the three nearest, in the reader's language."""

    def say(words: Words) -> str:
        names = " ".join(map(quoted, holders.nearest(text, words.language)))
        return words.query.no_indicator.format(name=short(text), names=names)

    return QueryError(at, say)
