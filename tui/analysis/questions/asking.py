"""From a question's declaration and the reader's words to its answer."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.claims import clauses
from tui.analysis.claims.model import Verb
from tui.analysis.figures.filtering import narrowed
from tui.analysis.questions import comparisons, consistency, pace, silence, targets
from tui.analysis.questions.model import REF, Answer, Found, QuestionError
from tui.analysis.questions.revisions import revisions
from tui.tables.query import places_named
from tui.tables.query.column_names import short
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from tui.tables.catalog import Catalog
    from tui.tables.dataset.holders import Holders

VERBS: Mapping[str, Verb[Found]] = {
    "missing": Verb(silence.missing, "of where"),
    "filled": Verb(silence.filled, "families where"),
    "due": Verb(targets.due, "where"),
    "rows": Verb(targets.rows, "where"),
    "pace": Verb(pace.pace, "of where"),
    "agree": Verb(consistency.agree, "where"),
    "shares": Verb(comparisons.shares, "of where"),
    "differ": Verb(comparisons.differ, "of where"),
}
_SLOT = re.compile(r"\{(1:[^}]*|rest|all)\}")


def question_named(catalog: Catalog, name: str) -> Mapping[str, Any]:
    """The declaration of the question called `name`, by its slug or its name.

    Raises:
        QuestionError: There is none.
    """
    wanted = name.strip().casefold()
    for row in catalog.dataset.questions.iter_rows(named=True):
        if wanted in (row["question"], row["name_zh"].casefold(), row["name_en"].casefold()):
            return row
    known = " ".join(catalog.dataset.questions["question"])
    raise QuestionError(lambda w: w.questions.no_question.format(name=short(name), known=known))


def answer(catalog: Catalog, name: str, query: str = "") -> Answer:
    """The answer to the question called `name`, narrowed by `query`.

    Raises:
        UserError: There is no such question, its declaration or the query is wrong.
    """
    row = question_named(catalog, name)
    (verb, values), *_ = clauses(row["ask"], VERBS)
    filled = _filled(values, query, catalog)
    where = filled.pop("where", "")
    asked = narrowed(catalog.dataset, where)
    filled["regions"] = " ".join(asked.regions or ())
    found = verb.judge(filled, replace(catalog, dataset=asked.dataset))
    return _answer(catalog, row, found)


def listed(catalog: Catalog) -> Answer:
    """The questions that there are, with their way of working."""
    rows = [
        {"question": row["question"], "title": catalog.text(row, "name"),
         "method": catalog.text(row, "method"), "at": ""}
        for row in catalog.dataset.questions.to_dicts()
    ]  # fmt: skip
    found = Found(rows, ("question", "title", "method"))
    return _answer(catalog, {"question": ""}, found)


def revised(catalog: Catalog, query: str = "") -> Answer:
    """What plans changed, of the targets that `query` finds."""
    words = catalog.words.questions
    asked = narrowed(catalog.dataset, query)
    found = revisions(replace(catalog, dataset=asked.dataset))
    made = _answer(catalog, {"question": "revisions"}, found)
    return replace(made, title=words.revisions, method=words.revisions_method)


def _answer(catalog: Catalog, row: Mapping[str, Any], found: Found) -> Answer:
    words = catalog.words.questions.columns
    headings = {name: found.headings.get(name) or word_for(words, name) for name in found.columns}
    frame = found.frame()
    if frame.schema[REF] != pl.String:
        frame = frame.with_columns(pl.col(REF).cast(pl.String))
    return Answer(
        row["question"],
        catalog.text(row, "name"),
        catalog.text(row, "method"),
        frame,
        headings,
        found.value,
        found.group,
        found.notes,
    )


def _filled(values: Mapping[str, str], query: str, catalog: Catalog) -> dict[str, str]:
    """`values` with the reader's words in their slots."""
    holders = catalog.dataset.relation("targets").holders
    assert holders is not None
    takes_first = any("{1:" in value for value in values.values())
    first, rest = _first(query, holders, catalog) if takes_first else ("", query)

    def fill(slot: re.Match[str]) -> str:
        if slot[1] == "rest":
            return rest
        return query if slot[1] == "all" else first or slot[1].removeprefix("1:")

    return {key: _SLOT.sub(fill, value) for key, value in values.items()}


def _first(query: str, holders: Holders, catalog: Catalog) -> tuple[str, str]:
    """The indicator or family that `query` begins with, if it does, and the rest."""
    first, _, rest = query.strip().partition(" ")
    if not first or holders.slugs(first):
        return first, rest.strip()
    if re.search(r"[:：=<>≥≤/\"|]|^[-!]", first) or places_named(catalog.dataset, first):
        return "", query
    near = " ".join(holders.nearest(first))
    raise QuestionError(lambda w: w.query.no_indicator.format(name=short(first), names=near))
