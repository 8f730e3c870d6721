"""The rules of the contract, each a sentence about the rows that break it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from tui.texts.cleaning import short

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from tui.tables.dataset.schema import Field, ForeignKey, Table
    from tui.words import Words
    from tui.words.dataset import TargetRule

    Frames = Mapping[str, pl.DataFrame]
    Saying = Callable[[Words], str]

TYPES = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64, "date": pl.Date}
COUNTED = ("个", "家", "项", "款", "座")
"""Measure words: a counted indicator may be stated with any of them."""


@dataclass(frozen=True)
class Violation:
    """One breach of the contract: where, what, and what would be right."""

    table: str
    file: str
    row: int | None
    """As a spreadsheet counts: the header is row 1. None: the whole file."""
    column: str | None
    say: Saying

    def line(self, words: Words, folder: Path | None = None) -> str:
        """The violation as one line: file (in `folder`), row, column, then the sentence."""
        inside = folder is not None and self.file != str(folder)
        where = [short(str(folder / self.file) if folder and inside else self.file, 4096)]
        if self.row is not None:
            where.append(f"{words.dataset.row} {self.row}")
        if self.column is not None:
            where.append(f"{words.dataset.column} {short(self.column)}")
        return f"{' '.join(where)}: {self.say(words)}"


@dataclass(frozen=True)
class Breach:
    """A violation before the file is known: the row's index and its column."""

    row: int
    column: str
    say: Saying


def typed(frame: pl.DataFrame, table: Table) -> tuple[pl.DataFrame, list[Breach]]:
    """Cast text columns to the contract's types; what does not cast is null and a breach."""
    values = frame.select(cast(field) for field in table.fields)
    lost = dict(zip(values.columns, values.null_count().row(0), strict=True))
    breaches: list[Breach] = []
    for field in table.fields:
        raw = frame[field.name]
        if lost[field.name] > raw.null_count():
            for row in (raw.is_not_null() & values[field.name].is_null()).arg_true().to_list():
                breaches.append(_wrong_type(row, field, raw[row]))
    return values, breaches


def cast(field: Field, text: pl.Expr | None = None) -> pl.Expr:
    """A column of texts, or `text`, as the type of `field`; what is none of it is missing."""
    raw = pl.col(field.name) if text is None else text
    if field.type == "date":
        return raw.str.to_date("%Y-%m-%d", strict=False)
    column = raw.cast(TYPES[field.type], strict=False)
    if field.type == "number":
        return pl.when(column.is_finite()).then(column)
    return column


def _wrong_type(row: int, field: Field, value: str) -> Breach:
    kind = field.type
    return Breach(row, field.name, lambda w: w.dataset.wrong_type[kind].format(value=short(value)))


def of_fields(frame: pl.DataFrame, table: Table) -> Iterator[Breach]:
    """Breaches of what each field demands of its own values."""
    for field in table.fields:
        values = frame[field.name]
        for bad, say in _demands(field, values):
            for row in bad.fill_null(value=False).arg_true().to_list():
                yield Breach(row, field.name, say(values[row]))
    yield from _duplicate_keys(frame, table)


def _demands(
    field: Field, values: pl.Series
) -> Iterator[tuple[pl.Series, Callable[[object], Saying]]]:
    """Each demand of `field` as the rows that break it, and the sentence for a value."""
    if field.required:
        yield values.is_null(), lambda _: lambda w: w.dataset.missing
    if field.unique:
        yield (
            values.is_duplicated() & values.is_not_null(),
            lambda v: lambda w: w.dataset.duplicate.format(value=short(v)),
        )
    if field.enum:
        options = " ".join(field.enum)
        yield (
            ~values.is_in(list(field.enum)),
            lambda v: lambda w: w.dataset.not_one_of.format(value=short(v), options=options),
        )
    if field.pattern:
        pattern = field.pattern
        yield (
            ~values.str.contains(f"^(?:{pattern})$"),
            lambda v: lambda w: w.dataset.not_like.format(value=short(v), pattern=pattern),
        )
    if field.minimum is not None:
        low = field.minimum
        yield values < low, lambda v: lambda w: w.dataset.too_low.format(value=v, limit=low)
    if field.maximum is not None:
        high = field.maximum
        yield values > high, lambda v: lambda w: w.dataset.too_high.format(value=v, limit=high)


def _duplicate_keys(frame: pl.DataFrame, table: Table) -> Iterator[Breach]:
    again = frame.select(~pl.struct(table.key).is_first_distinct()).to_series()
    for row in again.arg_true().to_list():
        value = " ".join(str(frame[column][row]) for column in table.key)
        yield Breach(row, table.key[-1], _repeated(value))


def _repeated(value: str) -> Saying:
    return lambda w: w.dataset.duplicate.format(value=short(value))


def of_keys(frames: Frames, table: Table) -> Iterator[Breach]:
    """Foreign keys that point at no row."""
    for key in table.foreign_keys:
        values = frames[table.name][key.field]
        known = frames[key.table][key.key].drop_nulls().implode()
        dangling = values.is_not_null() & ~values.is_in(known)
        for row in dangling.arg_true().to_list():
            yield _dangling(row, key, values[row])


def _dangling(row: int, key: ForeignKey, value: object) -> Breach:
    return Breach(
        row,
        key.field,
        lambda w: w.dataset.dangling.format(value=short(value), table=key.table, key=key.key),
    )


def of_targets(frames: Frames) -> Iterator[Breach]:
    """What types and keys cannot say of targets: offsets, quotes, units, ranges, twins."""
    rows = (
        frames["targets"]
        .with_row_index("#")
        .join(
            frames["documents"].select(
                "document", "text", home=pl.col("region"), twin_document=pl.col("same_as")
            ),
            on="document",
            how="left",
        )
        .join(
            frames["indicators"].select("indicator", known_unit=pl.col("unit")),
            on="indicator",
            how="left",
        )
        .join(
            frames["targets"].select(same_as=pl.col("target"), twin=pl.col("document")),
            on="same_as",
            how="left",
        )
    )
    # A row whose keys dangle has been reported already: null makes its rules pass.
    for column, wrong, rule in TARGET_RULES:
        for row in rows.filter(wrong.fill_null(value=False)).iter_rows(named=True):
            yield Breach(row.pop("#"), column, _broken(rule, row))


def _broken(rule: TargetRule, row: dict[str, object]) -> Saying:
    facts = {name: short(value) for name, value in row.items()}
    return lambda w: w.dataset.target_rules[rule].format(**facts)


_unit, _known = pl.col("unit").fill_null(""), pl.col("known_unit").fill_null("")
_length = (pl.col("end") - pl.col("start")).clip(0)
"""polars slices every row, whatever is asked beside it, and a negative length is an error."""

TARGET_RULES: tuple[tuple[str, pl.Expr, TargetRule], ...] = (
    ("end", pl.col("end") <= pl.col("start"), "end_after_start"),
    (
        "end",
        pl.col("home").is_not_null()
        & (pl.col("end") > pl.col("text").fill_null("").str.len_chars()),
        "end_in_text",
    ),
    (
        "quote",
        (pl.col("end") > pl.col("start"))
        & (pl.col("text").str.slice(pl.col("start").clip(0), _length) != pl.col("quote")),
        "quote_at_offsets",
    ),
    (
        "unit",
        pl.col("indicator").is_not_null()
        & (_unit != _known)
        & ~(_unit.is_in(COUNTED) & _known.is_in(COUNTED))
        & ~(pl.col("comparator") == "change"),
        "unit_of_indicator",
    ),
    (
        "value_max",
        (pl.col("comparator") == "range") & pl.col("value_max").is_null(),
        "range_has_two",
    ),
    (
        "value_max",
        (pl.col("comparator") != "range") & pl.col("value_max").is_not_null(),
        "only_range_has_two",
    ),
    ("value_max", pl.col("value_max") <= pl.col("value"), "range_rises"),
    ("region", pl.col("region") != pl.col("home"), "region_of_plan"),
    (
        "same_as",
        pl.col("same_as").is_not_null() & pl.col("twin").ne_missing(pl.col("twin_document")),
        "same_in_twin",
    ),
)
