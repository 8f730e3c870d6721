"""What a list says in which a query finds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.tables.query import Query
from tui.tables.query.terms import terms

if TYPE_CHECKING:
    from tui.present.lists.model import Page
    from tui.words import Words


def why_nothing(page: Page, words: Words) -> str:
    """How to go on from an empty page, and which terms find nothing even alone."""
    if page.height or not page.view.query.strip():
        return ""
    relation, text, w = page.listing.relation, page.view.query, words.lists
    if page.view.form == "matrix":
        return w.no_match
    starts = [term.at for term in terms(text)]
    found = []
    for term in Query.parse(text, relation).alone():
        end = min((start for start in starts if start > term.at), default=len(text))
        found.append(text[term.at : end].strip())
    hint = w.no_match_alone.format(terms=words.chart.listed.join(dict.fromkeys(found)))
    return f"{w.no_match}\n{hint}" if found and len(starts) > 1 else w.no_match
