"""From the text of a query to its terms.

Terms stand side by side, each `[-]` `[column operator]` text. What a Chinese keyboard gives (：
＝ ＞ ≥ ！ “ ” and the wide space) is syntax as well; inside a phrase or a regex nothing is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from tui.query.columns import QueryError, short

if TYPE_CHECKING:
    from collections.abc import Iterator

Operator = Literal["", ":", "=", "==", ">", ">=", "<", "<="]
"""How a term's column is read: anywhere, has, is (but for case), is exactly, compares."""

_NARROW = {"≥": ">=", "≤": "<=", "：": ":", "＝": "=", "＞": ">", "＜": "<"}
_SIGNS = ":：=＝<＜>＞≥≤"
_QUOTED = r'"(?:[^"\\]|\\.)*"|＂(?:[^＂\\]|\\.)*＂|“(?:[^”\\]|\\.)*”'
_TERM = re.compile(
    rf"""
    (?P<not>[-!－！])?
    (?:(?P<column>{_QUOTED}|[^\s{_SIGNS}"＂“/!！]+)
       (?P<operator>[=＝]{{2}}|[>＞<＜][=＝]|[{_SIGNS}]))?
    (?:(?P<phrase>{_QUOTED})|/(?P<regex>(?:[^/\\]|\\.)+)/(?=\s|$)|(?P<word>\S*))
    """,
    re.VERBOSE | re.DOTALL,
)
_BARE = re.compile(rf'[^\s{_SIGNS}"＂“”/\\!！\-－]+')
"""What needs no quotation marks, wherever it stands."""


@dataclass(frozen=True)
class Term:
    """One term of a query."""

    text: str
    column: str = ""
    operator: Operator = ""
    regex: bool = False
    excluded: bool = False
    at: int = 0
    """Offset of its first character in the query."""
    quoted: bool = False

    @property
    def is_typed(self) -> bool:
        """Whether it says something: a lone `-`, `column:` or `column>` does not yet."""
        return bool(self.text) or self.quoted or self.operator in ("=", "==")


def terms(text: str) -> Iterator[Term]:
    """The terms of `text`; columns are as typed.

    Raises:
        QueryError: A quotation mark is not closed.
    """
    # A lone surrogate (a byte of the command line that is no UTF-8) stands in no table.
    text = re.sub("[\ud800-\udfff]", "\ufffd", text)
    place = 0
    while place < len(text):
        found = _TERM.match(text, place)
        if text[place].isspace() or found is None or found.end() == place:
            place += 1
            continue
        term = _term(found)
        if term.is_typed or term.column:
            yield term
        place = found.end()


def quoted(text: str) -> str:
    """`text` as one piece of a query, in quotation marks where it needs them."""
    if _BARE.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _term(found: re.Match[str]) -> Term:
    word, phrase, regex = found["word"], found["phrase"], found["regex"]
    if word is not None and word.startswith(('"', "＂", "“")):
        raise QueryError(found.start(), lambda w: w.query.open_quote.format(text=short(word)))
    signs = "".join(_NARROW.get(sign, sign) for sign in found["operator"] or "")
    return Term(
        text=_unquoted(phrase) if phrase is not None else regex or word or "",
        column=_unquoted(found["column"] or ""),
        operator=cast("Operator", signs),
        regex=regex is not None,
        excluded=bool(found["not"]),
        at=found.start(),
        quoted=phrase is not None,
    )


def _unquoted(text: str) -> str:
    if not text.startswith(('"', "＂", "“")):
        return text
    return re.sub(r"\\(.)", r"\1", text[1:-1], flags=re.DOTALL)
