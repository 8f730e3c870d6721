"""What a term's text is as a number or as days, in columns of such."""

from __future__ import annotations

import calendar
import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING

from tui.tables.query.column_names import QueryError
from tui.texts.cleaning import short

if TYPE_CHECKING:
    from tui.tables.query.terms import Term

_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?", re.ASCII)
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?", re.ASCII)


def number(term: Term, text: str) -> float:
    """The number that `text` says.

    Raises:
        QueryError: It says none.
    """
    number = unicodedata.normalize("NFKC", text)
    number = number.replace(",", "") if _THOUSANDS.fullmatch(number) else number
    for read in (int, float):
        try:
            found = read(number)
        except (ValueError, OverflowError):
            continue
        if isinstance(found, float) or -(2**63) <= found < 2**63:
            return found
    several = re.search(r"\d(?:\.\.|,)", number)
    raise QueryError(
        term.at,
        lambda w: (
            w.query.list_or_range
            if several and term.operator not in ("=", "==", ":")
            else w.query.not_a_number
        ).format(text=short(text), column=term.column),
    )


def days(term: Term, text: str) -> tuple[date, date]:
    """The first and the last day of the year, month or day that `text` names.

    Raises:
        QueryError: It names none.
    """
    found = _DATE.fullmatch(unicodedata.normalize("NFKC", text))
    try:
        year, month, day = (int(part) if part else None for part in found.groups())  # type: ignore[union-attr]
        first = date(year, month or 1, day or 1)  # type: ignore[arg-type]
    except (AttributeError, ValueError) as error:
        raise QueryError(
            term.at,
            lambda w: w.query.not_a_date.format(text=short(text), column=term.column),
        ) from error
    if day:
        return first, first
    last_month = month or 12
    return first, date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])


def both_widths(text: str) -> tuple[str, ...]:
    """`text` as typed, and in the width that it is matched in."""
    return tuple(dict.fromkeys((text, unicodedata.normalize("NFKC", text))))
