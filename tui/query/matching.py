"""A parsed query as an expression over a relation's frame.

Text is folded and searched once for each distinct value, which makes a million rows as quick as
their few names; Python sees only names, and only when Latin letters may be their pinyin.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
import warnings
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import polars as pl

from tui.query.columns import QueryError, column_of, short
from tui.query.spoken import sounds_like
from tui.query.terms import Term, terms

if TYPE_CHECKING:
    from tui.dataset import Relation

_COMPARE = {
    ">": pl.Expr.gt, ">=": pl.Expr.ge, "<": pl.Expr.lt, "<=": pl.Expr.le,
}  # fmt: skip
_LETTERS = re.compile("[A-Za-z']+")
_REASON = re.compile(r"^(?:regex )?error: (?!regex parse)(.+)$", re.MULTILINE)
_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?", re.ASCII)


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
        query = cls(tuple(term for term in named if term.is_typed), relation)
        _ = query.mask  # what is wrong with a term's text is told now
        return query

    @cached_property
    def mask(self) -> pl.Expr:
        """Whether a row of the relation has every term and none that is excluded."""
        masks = [self._mask(term) for term in self.terms]
        # Flat, since a chain of thousands of terms would overflow the stack.
        return pl.all_horizontal(masks) if masks else pl.lit(value=True)

    def rows(self) -> pl.DataFrame:
        """The rows of the relation that the query finds, in their order."""
        return self.relation.frame.filter(self.mask) if self.terms else self.relation.frame

    def hits(self) -> re.Pattern[str] | None:
        """What to highlight in the cells: the texts and regexes that the terms look for."""
        parts = [
            f"(?:{term.text if term.regex else _literal(term.text)})"
            for term in self.terms
            if term.text and not term.excluded and term.operator in ("", ":")
        ]
        pattern = None
        for part in dict.fromkeys(parts):  # one by one: what Python cannot read stays unmarked
            joined = f"{pattern.pattern}|{part}" if pattern else part
            pattern = _highlight(joined) or pattern
        return pattern

    def _mask(self, term: Term) -> pl.Expr:
        if not term.column:
            fields = self.relation.fields.items()
            found = self._contains(term, tuple(n for n, field in fields if field.search != "none"))
        elif term.operator in _COMPARE:
            found = self._compares(term)
        elif term.operator == ":" or term.regex:
            found = self._contains(term, (term.column,))
        else:
            found = self._equals(term)
        found = found.fill_null(value=False)
        return ~found if term.excluded else found

    def _contains(self, term: Term, names: tuple[str, ...]) -> pl.Expr:
        """Whether one of the columns has the term's text, or is a name and has its pinyin."""
        if term.regex:
            return self._among(names, pl.col("text").str.contains(_checked(term)))
        has = pl.col("folded").str.contains(_folded(term.text), literal=True)
        if _LETTERS.fullmatch(term.text):
            spoken = tuple(n for n in names if self.relation.fields[n].search == "name")
            texts = _distinct(self.relation, names).filter(pl.col("column").is_in(spoken))["text"]
            heard = [each for each in texts.unique() if sounds_like(each, term.text)]
            has |= pl.col("column").is_in(spoken) & pl.col("text").is_in(heard)
        return self._among(names, has)

    def _among(self, names: tuple[str, ...], match: pl.Expr) -> pl.Expr:
        """Whether one of the columns has a text that `match` finds in their `_distinct` texts."""
        found = _distinct(self.relation, names).filter(match).partition_by("column", as_dict=True)
        parts = [
            _text(str(name), self.relation).is_in(texts["text"].implode())
            for (name,), texts in found.items()
        ]
        return pl.any_horizontal(parts) if parts else pl.lit(value=False)

    def _equals(self, term: Term) -> pl.Expr:
        """Whether the column is the term's text: but for case, or by `==` to the character."""
        column, kind = pl.col(term.column), self.relation.frame.schema[term.column]
        if not term.text:
            return column.is_null() | (column == "" if kind == pl.String else pl.lit(value=False))
        if kind.is_numeric():
            return column == _number(term)
        if kind.is_temporal() and term.operator == "=":
            first, last = _days(term)
            return column.cast(pl.Date).is_between(pl.lit(first), pl.lit(last))
        if term.operator == "==":
            return _text(term.column, self.relation) == term.text
        return self._among((term.column,), pl.col("folded") == _folded(term.text))

    def _compares(self, term: Term) -> pl.Expr:
        """Whether the column lies on a side of the term's number, date or text."""
        column, kind = pl.col(term.column), self.relation.frame.schema[term.column]
        compare = _COMPARE[term.operator]
        if kind.is_numeric():
            return compare(column, _number(term))
        if kind.is_temporal():
            first, last = _days(term)
            # After 2024 is after its last day, since 2024 from its first.
            day = last if term.operator in (">", "<=") else first
            return compare(column.cast(pl.Date), pl.lit(day))
        match = compare(pl.col("folded"), pl.lit(_folded(term.text)))
        return self._among((term.column,), match)


def _named(term: Term, relation: Relation) -> Term:
    """`term` with its column's full name."""
    if not term.column:
        return term
    return replace(term, column=column_of(term.column, relation, term.at))


def _text(name: str, relation: Relation) -> pl.Expr:
    """A column as it is read: numbers without a needless `.0`."""
    text = pl.col(name).cast(pl.String)
    return text.str.strip_suffix(".0") if relation.frame.schema[name].is_float() else text


@lru_cache(maxsize=64)
def _distinct(relation: Relation, names: tuple[str, ...]) -> pl.DataFrame:
    """The different texts of columns: `column`, `text`, `folded`; kept while one types a query."""
    texts = [
        relation.frame.select(_text(name, relation).alias("text").unique()).select(
            pl.lit(name).alias("column"), "text"
        )
        for name in names
    ]
    schema = {"column": pl.String, "text": pl.String}
    found = pl.concat([pl.DataFrame(schema=schema), *texts]).drop_nulls()
    return found.with_columns(folded=_fold(pl.col("text")))


def _fold(text: pl.Expr) -> pl.Expr:
    """Without differences of case and width; upper case, since lower case knows two of σ and ß."""
    return text.str.normalize("NFKC").str.to_uppercase()


def _folded(text: str) -> str:
    """`text` folded by the same engine as the columns."""
    folded: str = pl.select(_fold(pl.lit(text))).item()
    return folded


def _number(term: Term) -> float:
    text = unicodedata.normalize("NFKC", term.text).replace(",", "")
    for read in (int, float):
        try:
            number = read(text)
        except (ValueError, OverflowError):
            continue
        if isinstance(number, float) or -(2**63) <= number < 2**63:
            return number
    raise QueryError(
        term.at,
        lambda w: w.query.not_a_number.format(text=short(term.text), column=term.column),
    )


def _days(term: Term) -> tuple[date, date]:
    """The first and the last day of the year, month or day that the term names."""
    found = _DATE.fullmatch(unicodedata.normalize("NFKC", term.text))
    try:
        year, month, day = (int(part) if part else None for part in found.groups())  # type: ignore[union-attr]
        first = date(year, month or 1, day or 1)  # type: ignore[arg-type]
    except (AttributeError, ValueError) as error:
        raise QueryError(
            term.at,
            lambda w: w.query.not_a_date.format(text=short(term.text), column=term.column),
        ) from error
    if day:
        return first, first
    last_month = month or 12
    return first, date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])


def _checked(term: Term) -> str:
    """The term's regex for polars, which must accept it."""
    pattern = f"(?i){term.text}"
    try:
        pl.Series([""]).str.contains(pattern)
    except pl.exceptions.PolarsError as error:
        told = _REASON.search(str(error))
        reason = short(told[1] if told else "", 80)
        raise QueryError(
            term.at, lambda w: w.query.bad_regex.format(text=short(term.text), reason=reason)
        ) from error
    return pattern


def _literal(text: str) -> str:
    """A regex for `text` as typed, or in the width that it is matched in."""
    forms = dict.fromkeys((text, unicodedata.normalize("NFKC", text)))
    return "|".join(map(re.escape, forms))


def _highlight(pattern: str) -> re.Pattern[str] | None:
    """`pattern` for Python, or None where only polars can read it: it finds, unmarked."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)
            return re.compile(pattern, re.IGNORECASE)
    except (re.error, OverflowError, RecursionError):
        return None
