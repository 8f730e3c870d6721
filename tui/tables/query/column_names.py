"""What a query may call a column, and what to say when it names none."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from tui.texts.cleaning import short
from tui.texts.folding import bare
from tui.words import EN, ZH, UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from tui.tables.dataset import Field, Relation
    from tui.words import Words
    from tui.words.lists import Heading

    Saying = Callable[[Words], str]

LISTED: Mapping[Heading, tuple[str, ...]] = {
    "plan": ("document.title", "title"),
    "targets": ("plan.targets",),
    "case": ("title",),
    "hub": ("hub", "region.hub"),
}
"""The columns that the heading of a list is of, where it is not the column of the same name."""
NEAREST = 3
"""So many names are proposed for one that is not known."""


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

    A nearer meaning wins: the exact name, the exact heading of a list, then but for case a name,
    the end of a joined name, the heading of an own column, of a list, of a joined column, and an
    indicator's name.

    Raises:
        QueryError: No column is meant, or more than one.
    """
    if name in relation.fields:
        return name
    for found in _meanings(name, relation):
        if len(found) == 1:
            return found[0]
        if found:
            raise _ambiguous(name, found, relation, at)
    raise _unknown(name, relation, at)


def heading_of(column: str, relation: Relation, words: Words) -> str:
    """What the reader calls `column`: a heading by which it is found; else its name."""
    for heading in _headings(column, relation, words):
        try:
            if column_of(heading, relation) == column:
                return heading
        except QueryError:
            continue
    return column


def folded(text: str) -> str:
    """Without differences of case and width, nor what cannot be seen."""
    return unicodedata.normalize("NFKC", bare(text)).casefold()


def nearest(name: str, known: Mapping[str, str]) -> list[str]:
    """The values of those of `known`, by folded name, that are most like `name`: three at most."""
    import difflib  # only to guess what was meant

    # It takes the square of the length: what is longer than any name is like none.
    wanted = folded(name)[:60]
    for cutoff in (0.6, 0.4, 0.25):
        if close := difflib.get_close_matches(wanted, list(known), 2 * NEAREST, cutoff):
            return _once(known[each] for each in close)[:NEAREST]
    return []


def title(column: str, relation: Relation, words: Words) -> str:
    """The title of a column; a joined one says of what it is: 地区.英文名."""
    own = _title(relation.fields[column], words)
    owner = column.rpartition(".")[0]
    above = words.lists.headings["plan"] if owner == "document" else ""
    if not above and owner in relation.fields:
        above = _title(relation.fields[owner], words)
    return f"{above}.{own}" if above else own


def _title(field: Field, words: Words) -> str:
    return field.title_zh if words.language == "zh" else field.title_en


def _headings(column: str, relation: Relation, words: Words) -> Iterator[str]:
    """The headings of `column`, that of lists first."""
    yield from (head for head, found in _of_lists(relation, words).items() if found == column)
    yield _title(relation.fields[column], words)
    yield title(column, relation, words)


def _of_lists(relation: Relation, words: Words) -> dict[str, str]:
    """The columns by the headings that lists have for them."""
    found = {}
    for name, head in words.lists.headings.items():
        usual = (name, f"document.{name}", f"{name}_{words.language}")
        columns = (column for column in LISTED.get(name, usual) if column in relation.fields)
        if column := next(columns, ""):
            found[head] = column
    return found


def _meanings(name: str, relation: Relation) -> Iterator[list[str]]:
    """The columns that `name` may mean, the nearest meaning first."""
    columns, wanted = list(relation.fields), folded(name)
    listed = [each for w in (ZH, EN) for each in _of_lists(relation, w).items()]
    yield _once(column for head, column in listed if head == name)
    yield [column for column in columns if folded(column) == wanted]
    yield [column for column in columns if folded(column.rpartition(".")[2]) == wanted]
    heads = [
        column
        for column, field in relation.fields.items()
        if wanted in (folded(field.title_zh), folded(field.title_en))
    ]
    yield [column for column in heads if "." not in column]
    yield _once(column for head, column in listed if folded(head) == wanted)
    yield heads
    yield _once(
        column
        for words in (ZH, EN)
        for column in columns
        if folded(title(column, relation, words)) == wanted
    )
    slugs = relation.holders.slugs(wanted) if relation.holders else ()
    yield [slug for slug in slugs if slug in relation.fields]


def _once(columns: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(columns))


def _ambiguous(name: str, columns: Sequence[str], relation: Relation, at: int | None) -> QueryError:
    slugs = {column.rpartition(".")[2] for column in columns}

    def say(words: Words) -> str:
        # Who types a slug is answered in slugs.
        named = columns if name in slugs else [heading_of(c, relation, words) for c in columns]
        some = " ".join(named[:NEAREST])
        return words.query.ambiguous.format(name=short(name), columns=some)

    return QueryError(at, say)


def _unknown(name: str, relation: Relation, at: int | None) -> QueryError:
    def say(words: Words) -> str:
        heads = [heading_of(column, relation, words) for column in relation.fields]
        slugs = [each for c in relation.fields for each in (c, c.rpartition(".")[2])]
        known = {folded(each): each for each in (*reversed(slugs), *reversed(heads))}
        listed = list(_of_lists(relation, words))
        some = " ".join(nearest(name, known) or (listed or heads)[:NEAREST])
        return words.query.unknown_column.format(name=short(name), columns=some)

    return QueryError(at, say)
