"""What a change of words means: another duty, another bound, a negation, another term."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from tui.texts.compare.model import Changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.texts.compare.model import ChangeKind, Summary
    from tui.texts.compare.vocabulary import Vocabulary

_SAME: Final = frozenset({("应", "应当"), ("须", "必须"), ("可", "可以"), ("约", "大约")})
"""Words for one and the same thing."""
_TERM: Final = re.compile(r"\w{2,12}")
_DIGIT: Final = re.compile(r"\d|[一二两三四五六七八九十百千万亿]+$")
_LONGEST: Final = 12
_SHORT: Final = 8
"""In longer words a duty that nothing stands for is only a part: 不符合要求的."""
_OFTEN: Final = 2
"""So often a term is replaced by the same one before that it is one change."""


def kind_of(before: str, after: str, vocabulary: Vocabulary) -> ChangeKind | None:
    """What kind of change it is that `after` stands for `before`; None where it is none of ours.

    Longer words are other words as a whole, and no other duty or bound; numbers are listed apart.
    """
    if max(len(before), len(after)) > _LONGEST or _DIGIT.search(before + after):
        return None
    kinds: tuple[tuple[ChangeKind, frozenset[str]], ...] = (
        ("modal", vocabulary.modals),
        ("negation", vocabulary.negations),
        ("comparator", vocabulary.comparators),
    )
    found = _words(before, vocabulary.duties), _words(after, vocabulary.duties)
    part = max(len(before), len(after)) > _SHORT
    for kind, own in kinds:
        had, has = (Counter(word for word in each if word in own) for each in found)
        gone, come = had - has, has - had
        pair = tuple(sorted([*gone, *come], key=len))
        if (gone or come) and pair not in _SAME and (not part or (gone and come)):
            return kind
    if _TERM.fullmatch(before) and _TERM.fullmatch(after) and not before.isdigit():
        return "term"
    return None


def _words(text: str, words: frozenset[str]) -> list[str]:
    return _pattern(words).findall(text) if words else []


@lru_cache(maxsize=4)
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    """Any of `words`, the longest first; a single character only where it is all there is."""
    long = sorted((word for word in words if len(word) > 1), key=lambda word: (-len(word), word))
    short = "".join(sorted(word for word in words if len(word) == 1))
    bounds = [rf"{word}(?!简称)" for word in map(re.escape, long)]
    return re.compile("|".join([*bounds, rf"(?<!\w)[{short}](?!\w)"]))


def substantive(summary: Summary) -> Iterator[Changed]:
    """The replacements that change what is meant, but for terms."""
    return (change for change in summary.replaced if change.kind not in (None, "term"))


def replaced_terms(summaries: Iterable[Summary]) -> list[tuple[Changed, int]]:
    """Terms that were replaced by the same one again and again, the most frequent first."""
    counted = Counter(
        (change.before, change.after)
        for summary in summaries
        for change in summary.replaced
        if change.kind == "term"
    )
    return [
        (Changed(before, after), count)
        for (before, after), count in counted.most_common()
        if count >= _OFTEN
    ]


def replacements(
    pairs: Sequence[tuple[str, str, str]], vocabulary: Vocabulary
) -> Iterator[Changed]:
    """The replacements of a topic that are of a kind.

    Args:
        pairs: words, those that replace them, and the clause that they stand in.
        vocabulary: words whose change changes the meaning.
    """
    for before, after, where in pairs:
        kind = kind_of(before, after, vocabulary)
        if kind is not None:
            yield Changed(before, after, where, kind)
