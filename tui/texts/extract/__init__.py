"""From a policy text to the targets that it sets: text and a vocabulary in, rows out.

Read on in this order: `folding` (one width, one script), `texts.numerals` (quantities), `years`,
`patterns` (verbs and comparators), `attachment` (the words around a quantity, and how it compares),
`exclusions` (what is no target), `context` (what is around), `progress` (what is reached
already), `dealing` (分别), `scope_words` and `scopes` (what a number covers), `indicator_matching`,
`coining`, `bare_nouns` and `naming` (what it measures), `certainty`, `merging`, `tables`, `grammar`
(all of it, from left to right), `plan_facts` (title, region, date, status and field).
"""

from tui.texts.extract.grammar import extract, read
from tui.texts.extract.model import Found, Indicator, Plan, Reading, Vocabulary
from tui.texts.extract.plan_facts import about, field_of

__all__ = [
    "Found",
    "Indicator",
    "Plan",
    "Reading",
    "Vocabulary",
    "about",
    "extract",
    "field_of",
    "read",
]
