"""A parsed query as an expression over a relation's frame.

Text is folded and searched once for each distinct value, which makes a million rows as quick as
their few names; Python sees only names, and only when Latin letters may be their pinyin.
"""

from __future__ import annotations

import operator
import re
import warnings
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import polars as pl

from tui.tables.query.column_names import QueryError, column_of, folded
from tui.tables.query.column_texts import (
    among,
    distinct,
    folded_text,
    on_rows,
    pattern_of,
    text_of,
)
from tui.tables.query.order import is_date, text_key
from tui.tables.query.pinyin import sounds_like
from tui.tables.query.scanned import rows_of, scanned_rows
from tui.tables.query.term_values import both_widths, days, number
from tui.tables.query.terms import LISTING, Term, Value, terms
from tui.tables.query.value_names import labelled, no_indicator, with_values
from tui.tables.scan.relation import ScannedRelation
from tui.texts.cleaning import short

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.tables.dataset import Relation

HAS, HAS_ZH = "has", "设有"
"""What a term is called that asks for places with a target on an indicator or a family."""
_COMPARE = {
    ">": operator.gt, ">=": operator.ge, "<": operator.lt, "<=": operator.le,
}  # fmt: skip
_LETTERS = re.compile("[A-Za-z']+")
_REASON = re.compile(r"^(?:regex )?error: (?!regex parse)(.+)$", re.MULTILINE)
_LAST = b"\xff"
"""Behind whatever a text goes on with."""


@dataclass(frozen=True)
class Query:
    """A query, parsed against the columns of a relation."""

    terms: tuple[Term, ...]
    relation: Relation

    @classmethod
    def parse(cls, text: str, relation: Relation) -> Query:
        """The terms of `text`.

        Raises:
            QueryError: A column is unknown or ambiguous, a regex, number or date is malformed, or
                a quotation mark is not closed.
        """
        named = (_named(term, relation) for term in terms(text))
        typed = (each for term in named for each in _typed(term))
        query = cls(tuple(with_values(term, relation) for term in typed), relation)
        _ = query.mask  # an error in a term's text is reported now
        return query

    @cached_property
    def mask(self) -> pl.Expr:
        """Whether a row of the relation has every term and none that is excluded."""
        masks = [_any([self._mask(each) for each in term.each]) for term in self.terms]
        # Flat, since a chain of thousands of terms would overflow the stack.
        return pl.all_horizontal(masks) if masks else pl.lit(value=True)

    def rows(self) -> pl.DataFrame:
        """The rows of the relation that the query finds, in their order."""
        if isinstance(self.relation, ScannedRelation):
            return scanned_rows(self.relation, self.mask if self.terms else None).collect()
        return self.relation.frame.filter(self.mask) if self.terms else self.relation.frame

    def alone(self) -> list[Term]:
        """The terms that find nothing by themselves; for a table that is held in memory."""
        if isinstance(self.relation, ScannedRelation):
            return []
        return [term for term in self.terms if Query((term,), self.relation).rows().is_empty()]

    def hits(self) -> re.Pattern[str] | None:
        """What to highlight in the cells: the texts and regexes that the terms look for."""
        parts = [
            f"(?:{value.text if value.regex else _literal(value.text)})"
            for term in self.terms
            for each in term.each
            if not each.excluded and each.operator in ("", ":") and each.column != HAS
            for value in each.values
            if value.text and value.upto is None
        ]
        pattern = None
        for part in dict.fromkeys(parts):  # one by one: what Python cannot read stays unmarked
            joined = f"{pattern.pattern}|{part}" if pattern else part
            pattern = _highlight(joined) or pattern
        return pattern

    def _mask(self, term: Term) -> pl.Expr:
        """Whether a row has one of the term's values, or none where it excludes; not the others."""
        found = _any([self._finds(term, value) for value in term.values]).fill_null(value=False)
        return ~found if term.excluded else found

    def _finds(self, term: Term, value: Value) -> pl.Expr:
        if term.column == HAS:
            return self._holds(term, value)
        if not term.column:
            fields = self.relation.fields.items()
            names = tuple(n for n, field in fields if field.search != "none")
            labels = labelled(term, value, self.relation)
            return _any([self.contains(term, value, names), *labels])
        if value.upto is not None:
            ends = ((">=", value.text), ("<=", value.upto))
            return pl.all_horizontal(
                [self._compares(term, sign, text) for sign, text in ends if text]
            )
        if term.operator in _COMPARE and not value.regex:
            return self._compares(term, term.operator, value.text)
        if term.operator == ":" or value.regex:
            return self.contains(term, value, (term.column,))
        return self._equals(term, value)

    def _holds(self, term: Term, value: Value) -> pl.Expr:
        """Whether the row is of a place that sets what `value` names."""
        holders = self.relation.holders
        assert holders is not None  # else it names no column
        places = holders.places(value.text)
        if places is None:
            raise no_indicator(term.at, value.text, holders)
        return pl.col(_place_column(self.relation)).is_in(list(places))

    def contains(self, term: Term, value: Value, names: tuple[str, ...]) -> pl.Expr:
        """Whether one of the columns has the value's text, or is a name and has its pinyin."""
        if value.regex:
            pattern = _checked(term, value)
            return self._among(
                names, pl.col("text").str.contains(pattern), lambda t: t.str.contains(pattern)
            )
        has = pl.col("folded").str.contains(folded_text(value.text), literal=True)
        if _LETTERS.fullmatch(value.text):
            spoken = tuple(n for n in names if self.relation.fields[n].search == "name")
            texts = distinct(self.relation, spoken)["text"]
            heard = [each for each in texts.unique() if sounds_like(each, value.text)]
            has |= pl.col("column").is_in(spoken) & pl.col("text").is_in(heard)
        pattern = pattern_of(value.text)
        return self._among(names, has, lambda text: text.str.contains(pattern))

    def _among(
        self, names: tuple[str, ...], match: pl.Expr, read: Callable[[pl.Expr], pl.Expr]
    ) -> pl.Expr:
        """Whether one of the columns has a text that `match` finds, or `read` as it is read."""
        return _any(among(self.relation, names, match, read))

    def _equals(self, term: Term, value: Value) -> pl.Expr:
        """Whether the column is the value's text: but for case, or by `==` to the character."""
        column, kind = pl.col(term.column), self.relation.schema[term.column]
        if not value.text:
            gone = column.is_null() | (column == "" if kind == pl.String else pl.lit(value=False))
            return self._on_rows(term, gone)
        if kind.is_numeric():
            return self._on_rows(term, column == number(term, value.text))
        if kind.is_temporal() and term.operator == "=":
            first, last = days(term, value.text)
            within = column.cast(pl.Date).is_between(pl.lit(first), pl.lit(last))
            return self._on_rows(term, within)
        if term.operator == "==":
            return self._on_rows(term, text_of(term.column, self.relation) == value.text)
        pattern = f"^{pattern_of(value.text)}$"
        same = pl.col("folded") == folded_text(value.text)
        return self._among((term.column,), same, lambda text: text.str.contains(pattern))

    def _on_rows(self, term: Term, mask: pl.Expr) -> pl.Expr:
        return on_rows(self.relation, term.column, mask)

    def _compares(self, term: Term, sign: str, text: str) -> pl.Expr:
        """Whether the column lies on a side of a number, date or text."""
        column, kind = pl.col(term.column), self.relation.schema[term.column]
        compare = _COMPARE[sign]
        # After 2024 is after its last day, since 2024 from its first.
        whole = sign in (">", "<=")
        if kind.is_numeric():
            return self._on_rows(term, compare(column, number(term, text)))
        if kind.is_temporal():
            day = days(term, text)[1 if whole else 0]
            return self._on_rows(term, compare(column.cast(pl.Date), pl.lit(day)))
        bound = text_key(text) + (_LAST if whole and is_date(text) else b"")
        texts = distinct(self.relation, (term.column,))["text"]
        found = [each for each in texts if compare(text_key(each), bound)]
        mask = text_of(term.column, self.relation).is_in(found)
        return self._on_rows(term, mask)


def _any(masks: list[pl.Expr]) -> pl.Expr:
    """Whether one of `masks` holds."""
    if len(masks) == 1:
        return masks[0]
    return pl.any_horizontal(masks) if masks else pl.lit(value=False)


def _typed(term: Term) -> list[Term]:
    """The term without those alternatives that say nothing yet; empty where all do."""
    typed = [each for each in term.each if each.is_typed]
    return (
        [replace(typed[0], others=tuple(replace(t, others=()) for t in typed[1:]))] if typed else []
    )


def _named(term: Term, relation: Relation) -> Term:
    """`term` with its columns' full names."""
    return term.renamed(lambda each: _column(each, relation) if each.column else "")


def _place_column(relation: Relation) -> str:
    """The column that says which place a row is of; empty: it is of none."""
    return next((name for name in ("region", "place") if name in relation.schema), "")


def _column(term: Term, relation: Relation) -> str:
    if folded(term.column) in (HAS, HAS_ZH) and term.operator in LISTING:
        own = folded(term.column) in map(folded, relation.fields)
        if relation.holders is not None and _place_column(relation) and not own:
            return HAS
    try:
        return column_of(term.column, relation, term.at)
    except QueryError as error:
        if not _is_row_of_numbers(term, relation):
            raise
        name, sign, text = term.column, term.operator, term.values[0].text
        raise QueryError(
            term.at,
            lambda w: w.query.is_in_rows.format(
                name=short(name), query=f"{short(name)} value{sign}{short(text)}"
            ),
        ) from error


def _is_row_of_numbers(term: Term, relation: Relation) -> bool:
    """Whether what is typed as a column names rows, such as an indicator, that have a value."""
    if "value" not in relation.fields or term.operator in ("", ":"):
        return False
    names = tuple(n for n, field in relation.fields.items() if field.search in ("name", "alias"))
    mask = Query((), relation).contains(term, Value(term.column), names)
    return not rows_of(relation).filter(mask).head(1).collect().is_empty()


def _checked(term: Term, value: Value) -> str:
    """The value's regex for polars, which must accept it."""
    pattern = f"(?i){value.text}"
    try:
        pl.Series([""]).str.contains(pattern)
    except pl.exceptions.PolarsError as error:
        found = _REASON.search(str(error))
        reason = short(found[1] if found else "", 80)
        raise QueryError(
            term.at, lambda w: w.query.bad_regex.format(text=short(value.text), reason=reason)
        ) from error
    return pattern


def _literal(text: str) -> str:
    """A regex for `text` as typed, or in the width that it is matched in."""
    return "|".join(map(re.escape, both_widths(text)))


def _highlight(pattern: str) -> re.Pattern[str] | None:
    """`pattern` for Python, or None where only polars can read it: it finds, unmarked."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)
            return re.compile(pattern, re.IGNORECASE)
    except (re.error, OverflowError, RecursionError):
        return None
