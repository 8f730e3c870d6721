"""From a question's declaration and the reader's words to its answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.claims import clauses
from tui.analysis.claims.model import Verb
from tui.analysis.figures.filtering import Narrowed, narrowed
from tui.analysis.questions import comparisons, consistency, pace, silence, targets
from tui.analysis.questions.model import (
    Answer,
    AnswerRow,
    Found,
    QuestionError,
    columns_of,
)
from tui.analysis.questions.revisions import RevisionRow, revisions
from tui.tables.dataset.places import LEVELS
from tui.tables.query import places_named
from tui.tables.query.column_names import NEAREST, nearest
from tui.tables.rows import TableRow
from tui.texts.cleaning import short
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Mapping

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
ABOUT_CITIES = (VERBS["missing"], VERBS["filled"])
"""What answers with cities where cities are named; the others have their targets among all."""
CITIES = ("城市", "cities")
"""Words that ask for cities in place of provinces."""
_SLOT = re.compile(r"\{(1:[^}]*|rest|all)\}")


@dataclass(frozen=True)
class Question(TableRow):
    """A question as it is declared."""

    question: str
    name_zh: str
    name_en: str
    ask: str
    method_zh: str
    method_en: str

    @property
    def names(self) -> tuple[str, ...]:
        """What it is asked by."""
        return (self.question, self.name_zh.casefold(), self.name_en.casefold())


@dataclass(frozen=True)
class QuestionRow(AnswerRow):
    """A question in the list of them."""

    question: str
    title: str
    method: str


def question_named(catalog: Catalog, name: str) -> Question:
    """The declaration of the question called `name`, by its slug or its name.

    Raises:
        QuestionError: There is none.
    """
    wanted = name.strip().casefold()
    every = Question.of_frame(catalog.dataset.questions)
    for question in every:
        if wanted in question.names:
            return question
    title = catalog.column("name")
    names = {each: vars(question)[title] for question in every for each in question.names}
    known = " ".join(nearest(name, names) or list(dict.fromkeys(names.values()))[:NEAREST])
    raise QuestionError(lambda w: w.questions.no_question.format(name=short(name), known=known))


def answer(catalog: Catalog, name: str, query: str = "") -> Answer:
    """The answer to the question called `name`, narrowed by `query`.

    Raises:
        UserError: There is no such question, its declaration or the query is wrong.
    """
    question = question_named(catalog, name)
    (verb, values), *_ = clauses(question.ask, VERBS)
    filled = _filled(values, query, catalog)
    where = filled.pop("where", "")
    if verb in ABOUT_CITIES:
        where, filled["places"] = _cities(where, catalog)
    selected = _selected(catalog, where)
    filled["regions"] = " ".join(selected.regions or ())
    found = verb.judge(filled, replace(catalog, dataset=selected.dataset))
    row = _listed(catalog, question)
    return _answer(catalog, row.question, row.title, row.method, found)


def _cities(where: str, catalog: Catalog) -> tuple[str, str]:
    """`where` without the cities that it names, and the cities: those named, or `城市` all.

    All are those of the provinces that are named beside, else those that have a plan.

    Raises:
        QuestionError: All are asked for, and none has a plan.
    """
    places = catalog.dataset.places
    cities = dict(
        places.filter(~pl.col("level").is_in(LEVELS)).select("place", "parent").iter_rows()
    )
    tokens, named = where.split(), []
    names_indicator = _holders(catalog).slugs
    for token in [token for token in tokens if token.isalnum()]:
        meant = () if names_indicator(token) else places_named(catalog.dataset, token)
        if len(meant) == 1 and meant[0] in cities:
            tokens.remove(token)
            named.append(meant[0])
    if every := [token for token in tokens if token in CITIES]:
        tokens = [token for token in tokens if token not in every]
        provinces = {place for token in tokens for place in places_named(catalog.dataset, token)}
        planned = set(catalog.dataset.documents["region"])
        inside = [city for city, province in cities.items() if province in provinces]
        named += inside or [city for city in cities if city in planned]
        tokens = [] if inside else tokens
        if not named:
            raise QuestionError(lambda w: w.questions.nothing.format(query=short(where)))
    return " ".join(tokens), " ".join(dict.fromkeys(named))


def _selected(catalog: Catalog, where: str) -> Narrowed:
    """What of the dataset the question is about.

    Raises:
        QuestionError: Nothing is, or `where` has a condition on values, which choose among bars.
    """
    selected = narrowed(catalog.dataset, where)
    if selected.on_bars:
        raise QuestionError(lambda w: w.questions.no_values)
    words = [token for token in where.split() if token.isalnum()]
    if unknown := next((each for each in words if not _means_anything(catalog, each)), ""):
        raise QuestionError(lambda w: w.questions.nothing.format(query=short(unknown)))
    if selected.regions is not None and not selected.regions:  # of no place is not of every place
        raise QuestionError(lambda w: w.questions.nothing.format(query=short(where)))
    every = selected.regions is None or len(selected.regions) == catalog.dataset.regions.height
    if where.strip() and every and selected.dataset.targets.is_empty():
        raise QuestionError(lambda w: w.questions.nothing.format(query=short(where)))
    return selected


def _means_anything(catalog: Catalog, token: str) -> bool:
    """Whether `token` is a place, or finds targets without the other words."""
    return bool(
        places_named(catalog.dataset, token)
        or narrowed(catalog.dataset, token).dataset.targets.height
    )


def listed(catalog: Catalog) -> Answer:
    """The questions that there are, with their way of working."""
    questions = Question.of_frame(catalog.dataset.questions)
    rows = [_listed(catalog, question) for question in questions]
    return _answer(catalog, "", "", "", Found(rows, columns_of(QuestionRow)))


def _listed(catalog: Catalog, question: Question) -> QuestionRow:
    title, method = (catalog.text(vars(question), stem) for stem in ("name", "method"))
    return QuestionRow((), question.question, title, method)


def revised(catalog: Catalog, query: str = "") -> Answer:
    """What plans changed, of the targets that `query` finds."""
    words = catalog.words.questions
    selected = narrowed(catalog.dataset, query)
    rows = revisions(replace(catalog, dataset=selected.dataset))
    found = Found(rows, columns_of(RevisionRow))
    return _answer(catalog, "revisions", words.revisions, words.revisions_method, found)


def _answer(catalog: Catalog, name: str, title: str, method: str, found: Found) -> Answer:
    words = catalog.words.questions.columns
    headings = {each: found.headings.get(each) or word_for(words, each) for each in found.columns}
    return Answer(
        name, title, method, found.frame(), headings, found.value, found.group, found.notes
    )


def _filled(values: Mapping[str, str], query: str, catalog: Catalog) -> dict[str, str]:
    """`values` with the reader's words in their slots."""
    holders = _holders(catalog)
    takes_first = any("{1:" in value for value in values.values())
    first, rest = _first(query, holders, catalog) if takes_first else ("", query)

    def fill(slot: re.Match[str]) -> str:
        if slot[1] == "rest":
            return rest
        return query if slot[1] == "all" else first or slot[1].removeprefix("1:")

    return {key: _SLOT.sub(fill, value) for key, value in values.items()}


def _holders(catalog: Catalog) -> Holders:
    holders = catalog.dataset.relation("targets").holders
    assert holders is not None
    return holders


def _first(query: str, holders: Holders, catalog: Catalog) -> tuple[str, str]:
    """The indicator or family that `query` begins with, or has after a place, and the rest."""
    first, _, rest = query.strip().partition(" ")
    if not first or holders.slugs(first):
        return first, rest.strip()
    if re.search(r"[:：=<>≥≤/\"|]|^[-!]", first) or places_named(catalog.dataset, first):
        tokens = query.split()
        named = next((token for token in tokens if holders.slugs(token)), "")
        return named, " ".join(token for token in tokens if token != named) if named else query
    raise QuestionError(
        lambda w: w.query.no_indicator.format(
            name=short(first), names=" ".join(holders.nearest(first, w.language))
        )
    )
