"""A comparison as Markdown: a table a topic, a column a text, as reports print it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tui.present.compared import summaries as lists
from tui.texts.cleaning import visible
from tui.texts.compare.changes import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.texts.compare.model import Comparison, Span, Summary, TopicComparison, Version
    from tui.words import Words

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|~&#])")
_TAGS: Final = {"new": "ins", "dropped": "del", "moved": "em", "reworded": "u"}
"""Tags, because `**` and `~~` do not close beside Chinese punctuation."""


def as_md(comparison: Comparison, words: Words, *, changes: bool = False) -> str:
    """Write `comparison`; line ends inside a text are `<br>`."""
    w = words.compare
    legend = " ".join(f"<{tag}>{getattr(w, mark)}</{tag}>" for mark, tag in _TAGS.items())
    out = [f"# {w.title} {_plain(lists.heading(comparison))}", f"{w.legend}{w.colon}{legend}"]
    if comparison.ranks:
        listed = w.semicolon.join(_plain(lists.rank(change)) for change in comparison.ranks)
        out.append(f"{w.ranks}{w.colon}{listed}")
    out += [_plain(line) for line in lists.total(comparison, words)]
    out += _articles(comparison, words)
    topics = shown(comparison, changes=changes)
    if len(topics) > _FEW:
        out.append("\n".join(_contents(topics, words)))
    out += [part for n, topic in enumerate(topics, 1) for part in _topic(topic, words, n)]
    return "\n\n".join(out) + "\n"


_FEW: Final = 3
"""So many topics need no contents."""


def _articles(comparison: Comparison, words: Words) -> Iterator[str]:
    """The table of a law's articles."""
    w = words.compare
    if found := lists.articles(comparison):
        rows = [[w.old_number, w.new_number, w.change_class], ["---"] * 3]
        rows += [[_plain(before), _plain(after), w.classes[kind]] for before, after, kind in found]
        table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
        yield f"**{w.revision}**\n\n{table}"


def _contents(topics: Sequence[TopicComparison], words: Words) -> Iterator[str]:
    for number, topic in enumerate(topics, 1):
        yield f"- [{_plain(topic.topic) or words.compare.opening}](#s{number})"


def _topic(topic: TopicComparison, words: Words, number: int) -> Iterator[str]:
    yield f'<a id="s{number}"></a>'
    yield f"## {_plain(topic.topic) or words.compare.opening}"
    labels = [_plain(version.label) for version in topic.texts]
    cells = [_cell(version, words) for version in topic.texts]
    rows = [labels, ["---"] * len(labels), cells]
    yield "\n".join(f"| {' | '.join(row)} |" for row in rows)
    for summary in topic.summaries:
        yield _summary(summary, words)


def _cell(version: Version, words: Words) -> str:
    if version.text is None:
        return words.compare.not_quoted
    return "".join(_marked(span, words) for span in version.spans) or words.compare.nothing


def _marked(span: Span, words: Words) -> str:
    """A span in the tags of its marks, with an arrow where it moved."""
    w = words.compare
    opened = "".join(f"<{_TAGS[mark]}>" for mark in span.marks)
    closed = "".join(f"</{_TAGS[mark]}>" for mark in reversed(span.marks))
    arrow = {"forward": w.forward, "back": w.back, None: ""}[span.move if span.marks else None]
    notes = w.semicolon.join(filter(None, [arrow, lists.replaced(span, words)]))
    return opened + _plain(span.text) + closed + (f"<sup>{_plain(notes)}</sup>" if notes else "")


def _summary(summary: Summary, words: Words) -> str:
    head = f"{summary.before} → {summary.after}{words.compare.colon}"
    out = [f"**{_plain(head)}** {_plain(lists.counts(summary, words))}", ""]
    for name, entries in lists.lines(summary, words):
        listed = words.compare.semicolon.join(_plain(entry) for entry in entries)
        out.append(f"- {name}{words.compare.colon}{listed}")
    return "\n".join(out).rstrip()


def _plain(text: str) -> str:
    """`text` as Markdown that shows just that, on one line."""
    lines = text.replace("\r\n", "\n").split("\n")
    return "<br>".join(_SPECIAL.sub(r"\\\1", visible(line)) for line in lines)
