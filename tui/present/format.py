"""A target's number as one reads it."""

from __future__ import annotations

import polars as pl

GLYPHS = {
    "=": "",
    ">": "> ",
    ">=": "≥ ",
    "<=": "≤ ",
    "<": "< ",
    "~": "≈ ",
    "range": "",
    "change": "",
}
"""What stands before a number for each comparator."""


def target_number() -> pl.Expr:
    """A target's number as one reads it, without its unit: `> 120`, `2–3`, `-80`."""
    upper = pl.when(pl.col("value_max").is_not_null()).then("–" + _number("value_max"))
    return pl.concat_str(
        pl.col("comparator").replace(GLYPHS), _number("value"), upper.otherwise(pl.lit(""))
    )


def with_unit() -> pl.Expr:
    """A target's number with its unit, a percent sign at once: `> 120 EFLOPS`, `35%`."""
    unit = pl.col("unit").fill_null("")
    close = unit.str.starts_with("%") | (unit == "")
    gap = pl.when(close).then(pl.lit("")).otherwise(pl.lit(" "))
    return pl.concat_str(target_number(), gap, unit)


SIGNS = {">=": "≥", "<=": "≤"}
"""How comparators stand in a text."""


def in_signs(text: str) -> str:
    """A derivation with the signs that stand elsewhere: ≥ for >=."""
    for ascii_, sign in SIGNS.items():
        text = text.replace(ascii_, sign)
    return text


def bound_number() -> pl.Expr:
    """The number of a figure's bar with the sign of its bound: `> 120`, `≤ 28`, `≈ 60`."""
    bounds = {"exact": "", "floor": "≥ ", "ceiling": "≤ ", "nominal": "≈ "}
    sign = pl.coalesce(pl.col("comparator").replace(GLYPHS), pl.col("bound").replace(bounds))
    return pl.concat_str(sign, _number("value"))


def _number(column: str) -> pl.Expr:
    """A float as short as it is: 120, 2.06."""
    value = pl.col(column)
    return (
        pl.when(value == value.round(0))
        .then(value.cast(pl.Int64, strict=False).cast(pl.String))
        .otherwise(value.cast(pl.String))
    )
