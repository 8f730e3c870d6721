"""What a query may call a column, and what to say when it names none."""

from __future__ import annotations

import difflib
import unicodedata
from typing import TYPE_CHECKING

from tui.texts.cleaning import short
from tui.texts.folding import bare
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.tables.dataset import Relation
    from tui.words import Words

    Saying = Callable[[Words], str]


class QueryError(UserError):
    """A query that cannot be carried out; `at` is the character where the trouble begins."""

    def __init__(self, at: int | None, say: Saying) -> None:
        """Keep the place (None: the trouble is not in a query) and what to say about it."""
        super().__init__(
            say if at is None else lambda w: w.query.at.format(problem=say(w), place=at + 1)
        )
        self.at = at


def column_of(name: str, relation: Relation, at: int | None = None) -> str:
    """The column that `name` means: a column, the end of a joined one, or a heading.

    A nearer meaning wins: the exact name, then a name but for case, the end of a joined name, the
    heading of an own column, the heading of a joined one.

    Raises:
        QueryError: No column is meant, or more than one.
    """
    if name in relation.fields:
        return name
    for found in _meanings(folded(name), relation):
        if len(found) == 1:
            return found[0]
        if found:
            raise _ambiguous(name, found, at)
    raise _unknown(name, relation, at)


def folded(text: str) -> str:
    """Without differences of case and width, nor what cannot be seen."""
    return unicodedata.normalize("NFKC", bare(text)).casefold()


def _meanings(wanted: str, relation: Relation) -> tuple[list[str], ...]:
    """The columns that `wanted` may mean, the nearest meaning first."""
    heads = [
        column
        for column, field in relation.fields.items()
        if wanted in (folded(field.title_zh), folded(field.title_en))
    ]
    return (
        [column for column in relation.fields if folded(column) == wanted],
        [column for column in relation.fields if folded(column.rpartition(".")[2]) == wanted],
        [column for column in heads if "." not in column],
        heads,
    )


def _ambiguous(name: str, columns: Sequence[str], at: int | None) -> QueryError:
    some = " ".join(columns)
    return QueryError(at, lambda w: w.query.ambiguous.format(name=short(name), columns=some))


def _unknown(name: str, relation: Relation, at: int | None) -> QueryError:
    known: dict[str, str] = {}
    for column, field in relation.fields.items():
        for each in (column, column.rpartition(".")[2], field.title_zh, field.title_en):
            known.setdefault(folded(each), each)
    # difflib takes the square of the length: what is longer than any column is like none.
    close = difflib.get_close_matches(folded(name)[:60], list(known), n=3, cutoff=0.6)
    columns = " ".join(known[each] for each in close) or " ".join(relation.own)
    return QueryError(
        at, lambda w: w.query.unknown_column.format(name=short(name), columns=columns)
    )
