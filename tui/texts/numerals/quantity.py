"""A number with its unit, where it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, or a range of two, with its unit and its place in the text."""

    start: int
    end: int
    value: Decimal
    high: Decimal | None
    unit: str
    more: bool = False
    """余 or 多 is in it."""
    level: bool = False
    """An order of magnitude: 万亿级."""
    least: bool = False
    """At least: 100以上个, 上百家."""
    turn: bool = False
    """A change by its own words: 翻一番 is 100 %, 翻两番 300 %."""
    han: bool = False
    """Written in Chinese numerals."""
    about: bool = False
    """来 is in it, or it is an order: 十来个."""
    vague: bool = False
    """数十, 几百: no more than an order of magnitude is stated."""
    bare: bool = False
    """A magnitude without a digit: 百家, 万亿元."""
