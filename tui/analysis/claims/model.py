"""What a clause of a check comes to, and how its values are read."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from tui.texts.cleaning import short
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.tables.catalog import Catalog


@dataclass(frozen=True)
class Outcome:
    """The result of one clause (None: it cannot be checked), and its numbers."""

    holds: bool | None
    numbers: str


Result = TypeVar("Result", covariant=True)


@dataclass(frozen=True)
class Verb(Generic[Result]):
    """What a clause does, and the keys it knows."""

    judge: Callable[[Mapping[str, str], Catalog], Result]
    keys: str


class ClaimError(UserError):
    """A check that cannot be read."""


def need(values: Mapping[str, str], key: str) -> str:
    """The text of a key that must be there."""
    if key not in values:
        raise ClaimError(lambda w: w.claims.lacks.format(key=key))
    return values[key]


def several(values: Mapping[str, str], key: str, mark: str) -> list[str]:
    """What a key lists; an empty text would be found everywhere, so there may be none."""
    several = need(values, key).split(mark)
    if not all(several):
        raise ClaimError(lambda w: w.claims.empty.format(key=key))
    return several


def number(values: Mapping[str, str], key: str) -> float:
    """A finite number."""
    text = need(values, key)
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise ClaimError(lambda w: w.claims.not_a_number.format(text=short(text)))
    return number


def whole(values: Mapping[str, str], key: str) -> int:
    """A year or the number of a figure."""
    text = need(values, key)
    if not (text.isdecimal() and len(text) <= 9):
        raise ClaimError(lambda w: w.claims.not_whole.format(text=short(text)))
    return int(text)
