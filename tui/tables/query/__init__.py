"""View: filter, search, sort and columns of a table as one frozen value.

The query language: terms joined by AND; `-term` or `!term` excludes; `column:text` contains,
`column=value` is, `column==value` is to the character, `column>=number` compares (dates too);
`column=a,b` is one of several, `column=100..200` lies between; `a|b` and `a OR b` need one of
two, and bind closer than AND; `"a phrase"`, `/regex/`. A bare term reads the fields that the
contract lets it read; names are also found by pinyin and its initials.
"""

from __future__ import annotations

from tui.tables.query.column_names import QueryError, column_of, heading_of
from tui.tables.query.history import History
from tui.tables.query.matching import HAS, Query
from tui.tables.query.order import ORDER, ordering, ranked
from tui.tables.query.pinyin import pinyin_span, sounds_like
from tui.tables.query.place_names import place_in, places_like, places_named
from tui.tables.query.statistics import described, frequencies
from tui.tables.query.terms import Term
from tui.tables.query.view import Arrangement, SortKey, View, exactly
from tui.tables.query.worded import finding, worded

__all__ = [
    "HAS", "ORDER", "Arrangement", "History", "Query", "QueryError", "SortKey", "Term", "View",
    "column_of", "described", "exactly", "finding", "frequencies", "heading_of", "ordering",
    "pinyin_span", "place_in", "places_like", "places_named", "ranked", "sounds_like", "worded",
]  # fmt: skip
