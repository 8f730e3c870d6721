"""From the text of a query to its terms.

Terms are side by side, each `[-]` `[column operator]` values, with `,` (in a column) or `|`
between values, and `|` or `OR` between terms of which one is enough. What a Chinese keyboard
gives (：＝ ＞ ≥ ！ ｜ ， “ ” and the wide space) is syntax as well; inside a phrase or a regex
nothing is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Literal, cast

from tui.tables.query.column_names import QueryError
from tui.texts.cleaning import short

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.words import Words

Operator = Literal["", ":", "=", "==", ">", ">=", "<", "<="]
"""How a term's column is read: anywhere, has, is (but for case), is exactly, compares."""

LISTING = (":", "=", "==")
"""Operators whose values may be a list or a range."""

MOST_TERMS = 100
"""In a query: more are no question that somebody asks, and would be answered slowly."""
MOST_VALUES = 1_000
"""In a list of values of one column."""
_NARROW = {"≥": ">=", "≤": "<=", "：": ":", "＝": "=", "＞": ">", "＜": "<"}
_SIGNS = ":：=＝<＜>＞≥≤"
_QUOTED = r'"(?:[^"\\]|\\.)*"|＂(?:[^＂\\]|\\.)*＂|“(?:[^”\\]|\\.)*”'
_HEAD = re.compile(
    rf"""
    (?P<not>[-!－！])?
    (?:(?P<column>{_QUOTED}|[^\s{_SIGNS}"＂“/!！|｜]+)
       (?P<operator>[=＝]{{2}}|[>＞<＜][=＝]|[{_SIGNS}]))?
    """,
    re.VERBOSE | re.DOTALL,
)
_QUOTED_OR_REGEX = rf"(?P<phrase>{_QUOTED})|/(?P<regex>(?:[^/\\]|\\.)+)/(?=[\s|｜]|$)"
_VALUE = re.compile(rf"{_QUOTED_OR_REGEX}|(?P<word>[^\s|｜]*)", re.DOTALL)
_LISTED = re.compile(rf"{_QUOTED_OR_REGEX}|(?P<word>[^\s|｜,，]*)", re.DOTALL)
_OR = re.compile(r"\s*(?:(?:[|｜]|OR(?=\s|$))\s*)+")
_AND = re.compile(r"\s*(?:AND(?=\s|$)\s*)*")
_BARE = re.compile(rf'(?!(?:OR|AND)$)[^\s{_SIGNS}"＂“”/\\!！\-－|｜,，.]+')
"""What needs no quotation marks, wherever it is."""


@dataclass(frozen=True)
class Value:
    """What a term looks for: a text, a regex, or what lies from a text to another."""

    text: str
    regex: bool = False
    quoted: bool = False
    upto: str | None = None
    """The end of a range that begins with `text`; either may be empty: open."""

    @property
    def is_typed(self) -> bool:
        """Whether it says something."""
        return bool(self.text) or self.quoted or self.upto is not None


@dataclass(frozen=True)
class Term:
    """One term of a query: one of its values is enough, and so is one of the `others`."""

    values: tuple[Value, ...]
    column: str = ""
    operator: Operator = ""
    excluded: bool = False
    """Whether none of its values may be found; says nothing of the `others`."""
    at: int = 0
    """Offset of its first character in the query."""
    others: tuple[Term, ...] = ()

    @property
    def is_typed(self) -> bool:
        """Whether it says something: a lone `-`, `column:` or `column>` does not yet."""
        return any(v.is_typed for v in self.values) or self.operator in ("=", "==")

    @property
    def each(self) -> tuple[Term, ...]:
        """It and the others."""
        return (self, *self.others)

    @property
    def columns(self) -> frozenset[str]:
        """The columns that it names; a term of none is among them as the empty name."""
        return frozenset(term.column for term in self.each)

    def renamed(self, name: Callable[[Term], str]) -> Term:
        """The same with each column as `name` gives it for its term."""
        others = tuple(term.renamed(name) for term in self.others)
        return replace(self, column=name(self), others=others)


def terms(text: str) -> Iterator[Term]:
    """The terms of `text` that say something; columns are as typed.

    Raises:
        QueryError: A quotation mark is not closed, or there are too many terms.
    """
    text = _as_characters(text)
    place, count, one_of = 0, 0, list[Term]()
    while place < len(text):
        place = _end(_AND, text, place) or place
        joined = _end(_OR, text, place)
        if one_of and joined is None:
            yield from _joined(one_of)
            one_of = []
        leaf, place = _leaf(text, joined or place)
        one_of.append(leaf)
        count += leaf.is_typed
        if count > MOST_TERMS:
            raise QueryError(leaf.at, lambda w: w.query.too_many_terms.format(most=MOST_TERMS))
    yield from _joined(one_of)


def quoted(text: str) -> str:
    """`text` as one piece of a query, in quotation marks where it needs them."""
    if _BARE.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def without_loose_end(text: str) -> str:
    """A query without an OR that waits for its other side, so that a term can follow it."""
    return re.sub(r"(?:\s*[|｜]|(?:^|\s)OR)\s*$", "", text).strip()


def _as_characters(text: str) -> str:
    """The command line's bytes that the locale could not read, read as UTF-8."""
    text = re.sub("[\ud800-\udc7f\udd00-\udfff]", "\ufffd", text)
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _end(pattern: re.Pattern[str], text: str, place: int) -> int | None:
    """Where what `pattern` finds at `place` ends; None where it finds nothing."""
    found = pattern.match(text, place)
    return found.end() if found and found.end() > place else None


def _joined(one_of: list[Term]) -> Iterator[Term]:
    """The terms of which one is enough as one."""
    typed = [term for term in one_of if term.is_typed or term.column]
    if typed:
        yield replace(typed[0], others=tuple(typed[1:]))


def _leaf(text: str, place: int) -> tuple[Term, int]:
    """The term without others at `place`, and where it ends."""
    head = _HEAD.match(text, place)
    assert head is not None  # all of it may be missing
    signs = "".join(_NARROW.get(sign, sign) for sign in head["operator"] or "")
    listed = signs in LISTING
    values, end = [], head.end()
    while True:
        found = (_LISTED if listed else _VALUE).match(text, end)
        assert found is not None
        values.append(_value(found, listed))
        end = found.end()
        if not _goes_on(text, end, listed):
            break
        if len(values) >= (most := MOST_VALUES if listed else MOST_TERMS):
            raise QueryError(place, partial(_too_many_values, most))
        end += 1
    term = Term(
        values=tuple(v for v in values if v.is_typed) or (Value(""),),
        column=_unquoted(head["column"] or ""),
        operator=cast("Operator", signs),
        excluded=bool(head["not"]),
        at=place,
    )
    return term, end


def _too_many_values(most: int, words: Words) -> str:
    return words.query.too_many_values.format(most=most)


def _goes_on(text: str, place: int, listed: bool) -> bool:
    """Whether another value of the same term follows: after `,`, or `|` and no other column."""
    sign, after = text[place : place + 1], text[place + 1 : place + 2]
    if not sign or (listed and sign in ",，"):
        return bool(sign)
    head = _HEAD.match(text, place + 1)
    own = head is None or head.end() > place + 1
    return sign in "|｜" and bool(after.strip("|｜ \t\n\u3000")) and not own


def _value(found: re.Match[str], listed: bool) -> Value:
    word, phrase, regex = found["word"], found["phrase"], found["regex"]
    if phrase is not None:
        return Value(_unquoted(phrase), quoted=True)
    if regex is not None:
        return Value(regex, regex=True)
    if word.startswith(('"', "＂", "“")):
        raise QueryError(found.start(), lambda w: w.query.open_quote.format(text=short(word)))
    first, dots, last = word.partition("..")
    if listed and dots and (first or last) and not last.startswith("."):
        return Value(first, upto=last)
    return Value(word)


def _unquoted(text: str) -> str:
    if not text.startswith(('"', "＂", "“")):
        return text
    return re.sub(r"\\(.)", r"\1", text[1:-1], flags=re.DOTALL)
