"""Bare nouns, 产业规模, that belong to an indicator where the text is about its field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.texts.extract.coining import Subject, own_words

if TYPE_CHECKING:
    from tui.texts.extract.attachment import Mention
    from tui.texts.extract.context import Context
    from tui.texts.extract.model import Vocabulary

_RELATED = "(?:及其?|相关|关联|等)*"
_NEAR = 120


class BareNouns:
    """Finds whose a bare noun is."""

    def __init__(self, around: Context, vocabulary: Vocabulary) -> None:
        """Of the text that `around` has cut up."""
        self.around, self.vocabulary = around, vocabulary

    def subject(self, m: Mention, unit: str, last: Subject | None) -> Subject | None:
        """壮大人工智能产业，[产业规模]达到…: of the field that the sentence names.

        Or of the indicator that money was last stated for in the text, which is `last`.
        """
        own = own_words(m).strip("、和及与")
        if found := self.of_field(own, unit):
            return found
        if unit != "亿元" or own not in self.vocabulary.owned:
            return None
        indicator, owner = self.vocabulary.owned[own]
        stated = last is not None and last.slug == indicator.slug
        if stated or owner == self._field(m, own):
            return Subject(indicator.slug, own, unit)
        return None

    def of_field(self, own: str, unit: str) -> Subject | None:
        """人工智能相关产业营收: a bare noun after words of its own field."""
        if unit != "亿元":
            return None
        for word, (indicator, owner) in self.vocabulary.owned.items():
            ahead = own.removesuffix(word)
            field = dict(self.vocabulary.fields)[owner]
            if ahead != own and re.fullmatch(rf"(?:{field}){_RELATED}", ahead):
                return Subject(indicator.slug, own, unit)
        return None

    def _field(self, m: Mention, own: str) -> str:
        """The field that is named nearest before the words `own`, in their sentence."""
        ahead = self.around.ahead(m.quantity, _NEAR).removesuffix(own)
        named = [
            (found.end(), field)
            for field, words in self.vocabulary.fields
            if words
            for found in re.finditer(words, ahead)
        ]
        return max(named)[1] if named else ""
