"""The words that comparing knows of; they are handed in, nothing here reads a file."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


@dataclass(frozen=True)
class Vocabulary:
    """Terms of the domain, formulas of the genre, and words whose change changes the meaning."""

    terms: frozenset[str] = frozenset()
    """Words that no boundary should cut."""
    verbs: frozenset[str] = frozenset()
    formulas: frozenset[str] = frozenset()
    """What every such text says, and says nothing by: 会议强调. It never moves."""
    modals: frozenset[str] = frozenset()
    """How binding a sentence is: 应当, 可以, 鼓励."""
    comparators: frozenset[str] = frozenset()
    """How a number is meant: 超过, 左右."""
    negations: frozenset[str] = frozenset()
    shortest_move: int = 7
    """So many characters are a move, whatever they are."""
    segment: Callable[[str], Sequence[str]] | None = None
    """Cuts a text into words, as far as somebody knows how; a hint for boundaries."""

    @classmethod
    def of(
        cls,
        kinds: Iterable[tuple[str, str]],
        segment: Callable[[str], Sequence[str]] | None = None,
    ) -> Vocabulary:
        """Sort words by their kind.

        Args:
            kinds: a word and its kind: noun, verb, particle, formula, modal, comparator, negation.
            segment: cuts a text into words.
        """
        sets: dict[str, set[str]] = defaultdict(set)
        for word, kind in kinds:
            sets[kind].add(word)
        formulas = frozenset(sets["formula"])
        return cls(
            terms=frozenset().union(*sets.values()) - formulas,
            verbs=frozenset(sets["verb"]),
            formulas=formulas,
            modals=frozenset(sets["modal"]),
            comparators=frozenset(sets["comparator"]),
            negations=frozenset(sets["negation"]),
            segment=segment,
        )

    def has_substance(self, text: str) -> bool:
        """Whether `text` says something: a predicate and an object, or much.

        A formula says nothing, however long.
        """
        words = "".join(char for char in text if char.isalnum())
        if words in self.formulas:
            return False
        if len(words) >= self.shortest_move:
            return True
        return any(words.startswith(verb) and len(words) - len(verb) > 1 for verb in self.verbs)
