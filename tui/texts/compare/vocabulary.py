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
    in_tables: bool = False
    """Whether a topic is a line or two of a table, in which the place of a term is seen."""
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
            verbs=frozenset(sets["verb"] | sets["modal"]),
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
        words = "".join(filter(str.isalnum, text)).strip(_EMPTY)
        if words in self.formulas:
            return False
        if len(words) >= (_TERM if self.in_tables else _LONG):
            return True
        return any(
            words[:size] in self.verbs and words[size:] not in self.verbs
            for size in range(1, len(words) - 1)
        )


_EMPTY = "的了和与及或在对把将以"
"""Characters at the ends of words that say nothing by themselves."""
_LONG = 7
_TERM = 4
