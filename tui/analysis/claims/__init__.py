"""The report's findings, recomputed: each check gives a verdict and the numbers it rests on.

A check is one or more clauses joined by `;`, each a verb and `key=value` pairs (quoted where they
hold spaces or `;`), over figures and tables:

    order  figure=1 regions=河南,贵州        in this order, each above the next
    top    figure=2 regions=河南,北京        these are the first ones, in any order
    places figure=1 from=2 to=8 where=QUERY  a query over regions finds all at these places
    above  figure=3 region=安徽 value=80     its value is at least this (also `stated=yes`)
    equals figure=1 region=河南 value=120   it has exactly this value (also `stated=yes`)
    listed figure=4 regions=北京,上海        all of these have a value
    count  table=pilots [where=QUERY] [distinct=COLUMN] equals|atleast|atmost=N
    share  table=documents where=QUERY of=QUERY|N [distinct=COLUMN] atleast|atmost=0.5
    contains year=2024 [topic=新产业] text=人工智能+|…      every one of the texts is there
    absent   year=2024 [topic=新产业] text=数字经济|…       none of them is there
    unknown  [zh=… en=… | reason=…]         cannot be checked on what the report gives

`where` is the query language of `tui.tables.query`.
"""

from __future__ import annotations

import shlex
from itertools import groupby
from typing import TYPE_CHECKING, Literal

import polars as pl

from tui.analysis.claims import figure_checks, table_checks
from tui.analysis.claims.model import ClaimError, Result, Verb
from tui.texts.cleaning import short
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.tables.catalog import Catalog

__all__ = ["VERBS", "ClaimError", "Verb", "Verdict", "clauses", "judge", "verdicts"]

Verdict = Literal["holds", "partly", "fails", "unknown"]


def verdicts(catalog: Catalog) -> pl.DataFrame:
    """The findings with `verdict` and `numbers` added."""
    return catalog.once("verdicts", lambda: _judged(catalog))


def _judged(catalog: Catalog) -> pl.DataFrame:
    results = [judge(check, catalog) for check in catalog.dataset.findings["check"]]
    return catalog.dataset.findings.with_columns(
        pl.Series("verdict", [verdict for verdict, _ in results], dtype=pl.String),
        pl.Series("numbers", [numbers for _, numbers in results], dtype=pl.String),
    )


def judge(check: str | None, catalog: Catalog) -> tuple[Verdict, str]:
    """The verdict on one check and the numbers behind it.

    A check that cannot be read gives `unknown` and says why, so one wrong row hides no other.
    """
    try:
        outcomes = [verb.judge(values, catalog) for verb, values in clauses(check or "", VERBS)]
    except UserError as error:
        return "unknown", error.say(catalog.words)
    numbers = catalog.words.claims.joint.join(
        outcome.numbers for outcome in outcomes if outcome.numbers
    )
    return _verdict([outcome.holds for outcome in outcomes]), numbers


def _verdict(results: list[bool | None]) -> Verdict:
    if all(each is None for each in results):
        return "unknown"
    if all(results):
        return "holds"
    return "partly" if any(results) else "fails"


def clauses(
    check: str, verbs: Mapping[str, Verb[Result]]
) -> Iterator[tuple[Verb[Result], dict[str, str]]]:
    """Each clause's verb, one of `verbs`, and values. A `;` inside quotes parts nothing.

    Raises:
        ClaimError: A quote is open, a verb or key is unknown, or a word is not `key=value`.
    """
    lexer = shlex.shlex(check, posix=True, punctuation_chars=";")
    lexer.whitespace_split = True
    lexer.commenters = ""
    try:
        tokens = list(lexer)
    except ValueError as error:
        raise ClaimError(lambda w: w.claims.unreadable.format(text=short(check))) from error
    for parts, clause in groupby(tokens, key=lambda token: not token.strip(";")):
        if not parts:
            yield _clause(verbs, *clause)


def _clause(
    verbs: Mapping[str, Verb[Result]], name: str, *pairs: str
) -> tuple[Verb[Result], dict[str, str]]:
    if name not in verbs:
        known = " ".join(verbs)
        raise ClaimError(lambda w: w.claims.unknown_verb.format(verb=short(name), known=known))
    verb = verbs[name]
    wrong = [pair for pair in pairs if "=" not in pair]
    if wrong:
        raise ClaimError(lambda w: w.claims.not_a_pair.format(pair=short(wrong[0])))
    values = dict(pair.split("=", 1) for pair in pairs)
    strange = [key for key in values if key not in verb.keys.split()]
    if strange:
        raise ClaimError(
            lambda w: w.claims.unknown_key.format(verb=name, key=short(strange[0]), keys=verb.keys)
        )
    return verb, values


VERBS = {
    "order": Verb(figure_checks.order, "figure regions"),
    "top": Verb(figure_checks.top, "figure regions"),
    "places": Verb(figure_checks.places, "figure from to where"),
    "above": Verb(figure_checks.above, "figure region value stated"),
    "equals": Verb(figure_checks.equals, "figure region value stated"),
    "listed": Verb(figure_checks.listed, "figure regions"),
    "count": Verb(table_checks.count, "table where distinct equals atleast atmost"),
    "share": Verb(table_checks.share, "table where of distinct equals atleast atmost"),
    "contains": Verb(table_checks.contains, "year topic text"),
    "absent": Verb(table_checks.absent, "year topic text"),
    "unknown": Verb(table_checks.unknown, "zh en reason"),
}
