"""The check of a finding, and a query, as sentences without slugs and expressions."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tui.analysis import claims
from tui.tables.dataset.schema import contract, regions
from tui.tables.query import HAS, column_of, heading_of
from tui.tables.query.terms import terms
from tui.tables.query.worded import called
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Relation
    from tui.tables.query import Term
    from tui.tables.query.terms import Value
    from tui.words.claims import Check, ClaimWords, TermWord


def check_text(catalog: Catalog, check: str) -> str:
    """What a check asks, a sentence a clause; where it cannot be read, that is said."""
    words = catalog.words.claims
    try:
        parts = [_clause(catalog, verb, values) for verb, values in _clauses(check)]
    except UserError:
        return words.checks["unreadable"]
    return words.joint.join(parts)


def query_text(catalog: Catalog, table: str, query: str) -> str:
    """What a query over `table` asks, in words.

    Raises:
        UserError: It is wrong.
    """
    relation = catalog.dataset.relation(table)
    words = catalog.words.claims
    parts = [
        words.either.join(_term(catalog, relation, each) for each in term.each)
        for term in terms(query)
    ]
    return words.both.join(parts)


def _clauses(check: str) -> list[tuple[Check, Mapping[str, str]]]:
    """The verbs of a check by name, with their values."""
    names = {id(verb): name for name, verb in claims.VERBS.items()}
    found = claims.clauses(check, claims.VERBS)
    return [(cast("Check", names[id(verb)]), values) for verb, values in found]


def _clause(catalog: Catalog, verb: Check, values: Mapping[str, str]) -> str:
    words = catalog.words.claims
    if verb in ("count", "share"):
        return _counted(catalog, verb, values)
    where, texts = values.get("where", ""), values.get("text", "").split("|")
    sentence = words.checks[verb].format(
        figure=values.get("figure", ""),
        regions=words.several.join(map(catalog.region, values.get("regions", "").split(","))),
        region=catalog.region(values.get("region", "")),
        value=values.get("value", ""), start=values.get("from", ""), end=values.get("to", ""),
        where=query_text(catalog, "regions", where) if where else "",
        year=values.get("year", ""), topic=_topic(values, words),
        texts=words.several.join(f"“{each.strip('“”')}”" for each in texts),
        reason=values.get(catalog.words.language, values.get("reason", "")),
    )  # fmt: skip
    return sentence + (words.checks["stated"] if values.get("stated") == "yes" else "")


def _topic(values: Mapping[str, str], words: ClaimWords) -> str:
    return words.on.format(topic=values["topic"]) if values.get("topic") else ""


def _counted(catalog: Catalog, verb: Check, values: Mapping[str, str]) -> str:
    """What is counted in which rows, and the limits that it keeps to."""
    words, table = catalog.words.claims, values.get("table", "")
    of = values.get("of", "")
    limits = [
        text.format(value=f"{float(values[limit]):.0%}" if verb == "share" else values[limit])
        for limit, text in words.limits.items()
        if limit in values
    ]
    what = _rows(catalog, table, values.get("where", ""))
    if column := values.get("distinct", ""):
        head = heading_of(column, catalog.dataset.relation(table), catalog.words)
        plan = catalog.words.lists.headings["plan"]
        what = words.distinct.format(what=what, column=plan if column == "document" else head)
    total = of if of.isdecimal() else _rows(catalog, table, of)
    return words.checks[verb].format(what=what, of=total, limit=" ".join(limits))


def _rows(catalog: Catalog, table: str, query: str) -> str:
    """A table, and what its rows are like."""
    known = regions() if table == "regions" else contract().get(table)
    name = (known.title_zh if catalog.chinese else known.title_en) if known else table
    if not query:
        return name
    where = query_text(catalog, table, query)
    return catalog.words.claims.which.format(table=name, where=where)


def _term(catalog: Catalog, relation: Relation, term: Term) -> str:
    words = catalog.words.claims
    if term.column.casefold() in (HAS, "设有"):
        names = words.listed.join(_indicators(catalog, value.text) for value in term.values)
        return words.terms["has_not" if term.excluded else "has"].format(values=names)
    column = column_of(term.column, relation) if term.column else ""
    values = words.listed.join(_value(catalog, relation, column, each) for each in term.values)
    head = heading_of(column, relation, catalog.words) if column else ""
    return words.terms[_kind(term, values)].format(column=head, values=values)


def _kind(term: Term, values: str) -> TermWord:
    """Which words a term is told with."""
    sign = "=" if term.operator == "==" else term.operator
    if not term.column:
        return "not_any" if term.excluded else "any"
    if not values:
        return "not_empty" if term.excluded else "empty"
    return cast("TermWord", f"!{sign}" if term.excluded and sign in "=:" else sign)


def _value(catalog: Catalog, relation: Relation, column: str, value: Value) -> str:
    if value.regex:
        return catalog.words.claims.terms["pattern"]
    if value.upto is not None:
        return f"{value.text}–{value.upto}"
    return str(called(relation, catalog.words, column, value.text)) if column else value.text


def _indicators(catalog: Catalog, name: str) -> str:
    """An indicator as the reader calls it; a family as it is typed."""
    return catalog.indicator(name)
