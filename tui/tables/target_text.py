"""How the number of a target is written: sign, number, range, change, unit.

Free of language, and here rather than in `present`: the derivations, notes and verdicts that tables
of the analysis hold are texts with such numbers in them, which are searched and exported as they
are. `present.format` has the same as expressions over columns.
"""

from __future__ import annotations

import re
from typing import Protocol

SIGNS = {">": ">", ">=": "≥", "<": "<", "<=": "≤", "~": "≈"}
"""The sign of a plan's comparator; `=`, `range` and `change` have none."""
BOUND_SIGNS = {"floor": "≥", "ceiling": "≤", "nominal": "≈"}
"""The sign of the bound that a derivation leaves."""
DERIVED_SIGN, OWN_SIGN, LATER_SIGN = "†", "✎", "»"
"""After a number that is derived, one of a plan that the user has added, and one of a bundled plan
that came out after the report."""
FALL, RISE = "↓", "↑"
"""Before the number of a change, which is written without its minus."""
LARGEST_WHOLE = 2.0**53
"""Up to here every whole number is exact, and is written without an exponent."""
DECIMALS = 10

_END = r"(?:[\d%％倍番点]\s*|百分点)"
CHANGE_BOUNDS = {
    "≥": rf"{_END}(?:及以上|以上)|(?:不低于|不少于|不小于|至少)\s*\d",
    "≤": rf"{_END}(?:以下|以内|之内)|(?:不超过|不高于|不大于)\s*\d",
    ">": r"(?:超过|突破|大于|高于|超)\s*\d",
    "≈": rf"{_END}左右|(?:约|大约|近)\s*\d",
}
"""The sign that the words of a change beside its number call for: `change` itself tells none."""


class Quantity(Protocol):
    """What is written: a row of `targets`, or what has the same of one."""

    @property
    def comparator(self) -> str:
        """`=`, `>`, …, `range` or `change`."""

    @property
    def value(self) -> float:
        """The number, the lower one of a range, negative of a fall."""

    @property
    def value_max(self) -> float | None:
        """The upper number of a range."""

    @property
    def unit(self) -> str | None:
        """The unit."""

    @property
    def quote(self) -> str:
        """The sentence that states it."""


def number_text(value: float) -> str:
    """A number as short as it is: `120`, `2.06`, `2000000`."""
    if abs(value) < LARGEST_WHOLE and float(value).is_integer():
        return str(int(value))
    return repr(round(value, DECIMALS) or value)


def significant(value: float) -> float:
    """A quotient as one reads it: four digits that count."""
    return float(f"{value:.4g}")


def range_text(value: float, value_max: float | None) -> str:
    """One number, or two of a range: `2–3`."""
    upper = "" if value_max is None else f"–{number_text(value_max)}"
    return f"{number_text(value)}{upper}"


def change_bound(quote: str | None) -> str:
    """The sign of a change's bound as its sentence words it: `≥` of 降低80%以上."""
    found = (sign for sign, words in CHANGE_BOUNDS.items() if re.search(words, quote or ""))
    return next(found, "")


def target_number(target: Quantity, *, compact: bool = False) -> str:
    """A target's number without its unit: `> 120`, `2–3`, `↓ ≥ 80`.

    Args:
        target: A row of `targets`.
        compact: Whether signs are close: `>120`.
    """
    value, value_max = target.value, target.value_max
    signs = [SIGNS.get(target.comparator, "")]
    if target.comparator == "change":
        signs = [FALL if value < 0 else RISE, change_bound(target.quote)]
        value, value_max = abs(value), None if value_max is None else abs(value_max)
    return ("" if compact else " ").join(filter(None, [*signs, range_text(value, value_max)]))


def with_unit(number: str, unit: str | None) -> str:
    """A number and its unit, a percent sign at once: `120 EFLOPS`, `35%`."""
    gap = "" if not unit or unit.startswith("%") else " "
    return f"{number}{gap}{unit or ''}"


def target_text(target: Quantity, *, compact: bool = False) -> str:
    """A target's number with its unit: `> 120 EFLOPS`, or compact `>120 EFLOPS`."""
    return with_unit(target_number(target, compact=compact), target.unit)


def bar_sign(comparator: str | None, bound: str, *, derived: bool) -> str:
    """The sign beside the number of a figure: the plan's own, or that of a derivation."""
    if derived:
        return BOUND_SIGNS.get(bound, "") + DERIVED_SIGN
    return "–" if comparator == "range" else SIGNS.get(comparator or "", "")


def in_signs(text: str) -> str:
    """A derivation with the signs that are used elsewhere: ≥ for >=."""
    return text.replace(">=", "≥").replace("<=", "≤")


def newer_sign(*, own: bool, later: bool) -> str:
    """The sign of a plan of the reader's own, or of one that came after the report."""
    return OWN_SIGN if own else LATER_SIGN if later else ""
