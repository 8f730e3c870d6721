"""A target's number as one reads it, as expressions over whole columns.

The rule is `tables.target_text`; a test holds the two together.
"""

from __future__ import annotations

import polars as pl

from tui.tables.dataset import LATER_TABLE, OWN_TABLE
from tui.tables.target_text import (
    BOUND_SIGNS,
    CHANGE_BOUNDS,
    DECIMALS,
    DERIVED_SIGN,
    FALL,
    LARGEST_WHOLE,
    LATER_SIGN,
    OWN_SIGN,
    RISE,
    SIGNS,
)

__all__ = [
    "DERIVED_SIGN", "LATER_SIGN", "OWN_SIGN", "bound_number", "number", "plan_sign",
    "target_number", "with_unit",
]  # fmt: skip

ASCII_SIGNS = {">=": "≥", "<=": "≤"}
"""How comparators are written in a derivation, and how they are shown."""


def target_number() -> pl.Expr:
    """A target's number, without its unit: `> 120`, `2–3`, `↓ ≥ 80`."""
    change = pl.col("comparator") == "change"
    upper = pl.when(pl.col("value_max").is_not_null()).then("–" + number(_size("value_max")))
    return pl.concat_str(
        pl.when(change).then(_change_signs()).otherwise(_sign()),
        number(_size("value")),
        upper.otherwise(pl.lit("")),
    )


def with_unit() -> pl.Expr:
    """A target's number with its unit, a percent sign at once: `> 120 EFLOPS`, `35%`."""
    unit = pl.col("unit").fill_null("")
    close = unit.str.starts_with("%") | (unit == "")
    gap = pl.when(close).then(pl.lit("")).otherwise(pl.lit(" "))
    return pl.concat_str(target_number(), gap, unit)


def plan_sign(table: str = "table") -> pl.Expr:
    """The sign of a plan by its `table`: the reader's own, or later than the report; else none."""
    signs = {OWN_TABLE: OWN_SIGN, LATER_TABLE: LATER_SIGN}
    return pl.col(table).replace_strict(signs, default="", return_dtype=pl.String)


def bound_number() -> pl.Expr:
    """The number of a figure's bar with the sign of its bound: `> 120`, `≤ 28`, `≈ 60`."""
    bounds = {bound: f"{sign} " for bound, sign in BOUND_SIGNS.items()}
    derived = pl.col("bound").replace_strict(bounds, default="")
    sign = pl.when(pl.col("comparator").is_null()).then(derived).otherwise(_sign())
    return pl.concat_str(sign, number(pl.col("value")))


def number(value: pl.Expr) -> pl.Expr:
    """A float as short as it is: `120`, `2.06`, `2000000`."""
    whole = (value == value.round(0)) & (value.abs() < LARGEST_WHOLE)
    rounded = value.round(DECIMALS)
    return (
        pl.when(whole)
        .then(value.cast(pl.Int64, strict=False).cast(pl.String))
        .otherwise(pl.when(rounded != 0).then(rounded).otherwise(value).cast(pl.String))
    )


def _sign() -> pl.Expr:
    signs = {comparator: f"{sign} " for comparator, sign in SIGNS.items()}
    return pl.col("comparator").replace_strict(signs, default="")


def _size(column: str) -> pl.Expr:
    """The number of a change without its minus, which an arrow tells."""
    value = pl.col(column)
    return pl.when(pl.col("comparator") == "change").then(value.abs()).otherwise(value)


def _change_signs() -> pl.Expr:
    arrow = pl.when(pl.col("value") < 0).then(pl.lit(f"{FALL} ")).otherwise(pl.lit(f"{RISE} "))
    quote = pl.col("quote").fill_null("")
    bound = pl.lit("")
    for sign, words in reversed(CHANGE_BOUNDS.items()):
        bound = pl.when(quote.str.contains(words)).then(pl.lit(f"{sign} ")).otherwise(bound)
    return pl.concat_str(arrow, bound)
