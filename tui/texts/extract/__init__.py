"""From a policy text to the targets that it sets: text and a vocabulary in, rows out.

Read on in this order: `fold` (one width, one script), `numbers` (quantities), `years`, `words`
(verbs and comparators), `attach` (the words around a quantity, and how it compares), `left_alone`
(what is no target), `context` (what stands around), `cities` and `scope` (what a number covers),
`matching`, `coining` and `naming` (what it measures), `read` (all of it, from left to right),
`about` (title, region, date and status).
"""

from tui.texts.extract.grammar import extract, read
from tui.texts.extract.model import Found, Indicator, Plan, Reading, UnreadTable, Vocabulary
from tui.texts.extract.plan_facts import About, about, field_of

__all__ = [
    "About",
    "Found",
    "Indicator",
    "Plan",
    "Reading",
    "UnreadTable",
    "Vocabulary",
    "about",
    "extract",
    "field_of",
    "read",
]
