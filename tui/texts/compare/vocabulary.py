"""The words that comparing knows of; they are handed in, nothing here reads a file."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final

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

    @cached_property
    def duties(self) -> frozenset[str]:
        """Words that say how binding a sentence is, or how a number is meant."""
        return self.modals | self.negations | self.comparators

    def has_substance(self, text: str) -> bool:
        """Whether `text` says something: a predicate and an object, or much.

        A formula says nothing, however long.
        """
        whole = "".join(filter(str.isalnum, text))
        words = whole.strip(_EMPTY)
        if words in self.formulas:
            return False
        if self.in_tables:
            return len(words) >= _TERM or self._is_predicate(words)
        if _ONLY_WHO_OR_WHEN.match(whole) and len(whole) < _CLAUSE:
            return False
        words = _OPEN_END.sub("", _REFERENCE.sub("", words))
        if _NAMES_ONLY.search(words):
            done = self.verbs - self.modals
            return any(len(word) > 1 and word in done for word in self._cut(words))
        return len(words) >= _LONG or self._is_predicate(words)

    def _cut(self, words: str) -> Sequence[str]:
        """The words of a few characters; without a segmenter the verbs among them."""
        return self.segment(words) if self.segment else [v for v in self.verbs if v in words]

    def _is_predicate(self, words: str) -> bool:
        """Whether `words` are a verb and what it is done to; a duty alone is no verb: 可以依法."""
        verbs = (words[:size] for size in range(1, len(words) - 1))
        found = [v for v in verbs if v in self.verbs and words[len(v) :] not in self.verbs]
        if found and len(found[0]) == 1 and self.segment:
            begins = set(accumulate(self.segment(words)))
            found = [v for v in found if v in begins or len(v) > 1]
        least = 1 if self.in_tables else _OBJECT
        return any(v not in self.modals or len(words) - len(v) >= least for v in found)


_EMPTY: Final = "的了和与及或在对把将以"
"""Characters at the ends of words that say nothing by themselves."""
_ONLY_WHO_OR_WHEN: Final = re.compile("[并或]?者?(?:由|自|关于|按照|依照|根据|向|对|将|在|的)")
"""What begins so says of whom, when or by what; without the rest of its clause it says little."""
_REFERENCE: Final = re.compile("第[一二三四五六七八九十百零]+[条款项]")
"""What names an article says nothing by itself."""
_OPEN_END: Final = re.compile("(?:应当|可以|必须|不得|有权|实施|加强|给予|负责)+$")
"""What a sentence goes on after."""
_NAMES_ONLY: Final = re.compile(
    "(?:部门|机关|机构|单位|人员|公司|章程|出资|其他|政府|会员|申请人|当事人|企业|组织|个人|公民"
    "|委员会|直辖市|成员|许可证|质量安全|标准|系统|预案|规定|器材|工作)$"
)
"""How names end of those who do something, or of what they do it with: without a verb they say
nothing."""
_OBJECT: Final = 4
"""After a duty so many characters say what it is."""
_CLAUSE: Final = 14
_LONG: Final = 7
_TERM: Final = 4
