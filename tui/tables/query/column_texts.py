"""What columns say, as searched text: folded once for each distinct value, or row by row.

Of a table that is held, or of a column with few different values, the distinct values are folded
and searched, and a row has one of those that are found. The many different texts of a table that
stays in its file are searched as they are read, by a pattern that finds every way of writing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import polars as pl

from tui.tables.scan.relation import ScannedRelation
from tui.texts.folding import IDEOGRAPHS, INVISIBLE
from tui.texts.radicals import EQUIVALENT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.tables.dataset import Relation

_RADICALS = {chr(code): ideograph for code, ideograph in EQUIVALENT.items()}
"""Those that the compatibility form leaves as they are."""


def text_of(name: str, relation: Relation) -> pl.Expr:
    """A column as it is read: numbers without a needless `.0`."""
    text = pl.col(name).cast(pl.String)
    return text.str.strip_suffix(".0") if relation.schema[name].is_float() else text


def fold(text: pl.Expr) -> pl.Expr:
    """As `column_names.folded`, but in upper case, since lower case knows two of σ and ß."""
    seen = text.str.replace_all(f"[{INVISIBLE}]", "").str.replace_many(_RADICALS)
    return seen.str.normalize("NFKC").str.to_uppercase()


def folded_text(text: str) -> str:
    """`text` folded by the same engine as the columns."""
    folded: str = pl.select(fold(pl.lit(text))).item()
    return folded


@lru_cache(maxsize=64)
def distinct(relation: Relation, names: tuple[str, ...]) -> pl.DataFrame:
    """The different texts of columns: `column`, `text`, `folded`; kept while one types a query."""
    texts = pl.collect_all(
        [
            _rows_with(name, relation)
            .select(text_of(name, relation).alias("text").unique())
            .select(pl.lit(name).alias("column"), "text")
            for name in names
        ]
    )
    schema = {"column": pl.String, "text": pl.String}
    found = pl.concat([pl.DataFrame(schema=schema), *texts]).drop_nulls()
    return found.with_columns(folded=fold(pl.col("text")))


def _rows_with(name: str, relation: Relation) -> pl.LazyFrame:
    """Rows with all values of a column."""
    if not isinstance(relation, ScannedRelation):
        return relation.frame.lazy()
    lookup = relation.scan.lookup(name)
    return relation.scan.numbered if lookup is None else lookup.frame.lazy()


def among(
    relation: Relation,
    names: Sequence[str],
    match: pl.Expr,
    read: Callable[[pl.Expr], pl.Expr],
) -> list[pl.Expr]:
    """Whether a column has a text that is found, for each of the columns that have one.

    Args:
        relation: Whose rows are searched.
        names: The columns.
        match: Finds texts by `column`, `text` and `folded` of `distinct`.
        read: Finds the same in an expression for texts.
    """
    few = tuple(name for name in names if not _is_read(name, relation))
    found = distinct(relation, few).filter(match).partition_by("column", as_dict=True)
    masks = [
        on_rows(relation, str(name), text_of(str(name), relation).is_in(texts["text"].implode()))
        for (name,), texts in found.items()
    ]
    return [*masks, *(read(text_of(n, relation)) for n in names if n not in few)]


def _is_read(name: str, relation: Relation) -> bool:
    """Whether a column has so many texts that they are searched as they are read."""
    if not isinstance(relation, ScannedRelation) or relation.scan.lookup(name):
        return False
    return not relation.scan.has_few(name)


def on_rows(relation: Relation, column: str, mask: pl.Expr) -> pl.Expr:
    """`mask`, which reads `column`, as it is asked of the rows of `relation`."""
    return relation.on_rows(column, mask) if isinstance(relation, ScannedRelation) else mask


def pattern_of(text: str) -> str:
    """A regular expression that finds `text` in any case and width, as `fold` would.

    Signs that stand for several characters, such as ㎡ for m2, are only found as themselves.
    """
    known = _variants()
    parts = []
    for char in folded_text(text):
        forms = sorted({char, char.lower(), *known.get(char, ())})
        one = len(forms) == 1
        parts.append(re.escape(char) if one else "[" + "".join(map(_in_brackets, forms)) + "]")
    return f"[{INVISIBLE}]*".join(parts)


def _in_brackets(char: str) -> str:
    return f"\\{char}" if char in r"\]^-[&~" else char


@cache
def _variants() -> dict[str, tuple[str, ...]]:
    """Other characters that `fold` makes each character of."""
    found: dict[str, list[str]] = {}
    for code in (
        *range(0x80, 0x3400),
        *range(0xA000, 0xD800),
        *range(0xF900, 0x10000),
        *IDEOGRAPHS,
    ):
        char = chr(code)
        folded = unicodedata.normalize("NFKC", IDEOGRAPHS.get(code, char)).upper()
        if len(folded) == 1 and folded != char:
            found.setdefault(folded, []).append(char)
    return {char: tuple(forms) for char, forms in found.items()}
