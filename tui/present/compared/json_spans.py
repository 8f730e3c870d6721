"""A comparison as JSON: topics, their texts, their spans, in the order asked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from tui.texts.compare.changes import change_class, shown
from tui.texts.compare.substance import substantive

if TYPE_CHECKING:
    from tui.texts.compare.model import (
        Changed,
        Comparison,
        Direction,
        Span,
        TopicComparison,
        Version,
    )

WAYS: Final[dict[Direction, str]] = {"forward": "前移", "back": "后移"}
"""Data is not translated: the directions are written in the language of the texts."""


def as_json(comparison: Comparison, *, changes: bool = False) -> str:
    """Write the topics; `quoted` is false where a text is not quoted on a topic."""
    topics = [_topic(t) for t in shown(comparison, changes=changes)]
    return json.dumps(topics, ensure_ascii=False, indent=1)


def _topic(topic: TopicComparison) -> dict[str, Any]:
    """A topic; `places` tells where its section moved (`to`) or only its number changed."""
    places = [
        {
            "before": step.before,
            "after": step.after,
            "was": step.place.before,
            "becomes": step.place.after,
            "to": WAYS[step.place.direction] if step.place.direction else None,
        }
        for step in topic.summaries
        if step.place is not None
    ]
    return {
        "topic": topic.topic,
        "class": change_class(topic, len(topic.summaries) - 1),
        "texts": [_version(version) for version in topic.texts],
        **({"places": places} if places else {}),
        "numbers": [_change(c) for step in topic.summaries for c in step.numbers],
        "summary": [_summary(topic, n) for n in range(len(topic.summaries))],
        "rows": [["".join(c.text for c in cell) for cell in row] for row in topic.rows],
    }


def _summary(topic: TopicComparison, n: int) -> dict[str, Any]:
    """What changed from one text to the next; a list without entries is left out."""
    step = topic.summaries[n]
    lists: dict[str, list[Any]] = {
        "numbers": [_change(c) for c in step.numbers],
        "substantive": [_change(c) for c in substantive(step)],
        "new": list(step.added),
        "dropped": list(step.dropped),
        "replaced": [_change(c) for c in step.replaced if c.kind == "term"],
        "moved": [{"text": m.text, "to": WAYS[m.direction]} for m in step.moved],
        "carried": [{"text": c.text, "from": c.source, "to": c.target} for c in step.carried],
        "reworded": [_change(c) for c in step.reworded],
        "notation": [_change(c) for c in step.notation],
        "renumbered": [_change(c) for c in step.renumbered],
    }
    entry = {"before": step.before, "after": step.after, "class": change_class(topic, n)}
    return entry | {name: entries for name, entries in lists.items() if entries}


def _change(change: Changed) -> dict[str, str]:
    entry = {"before": change.before, "after": change.after}
    entry |= {"where": change.where} if change.where else {}
    return entry | ({"kind": change.kind} if change.kind else {})


def _version(version: Version) -> dict[str, Any]:
    return {
        "label": version.label,
        "quoted": version.text is not None,
        **({"number": version.number} if version.number else {}),
        "spans": [_span(span) for span in version.spans],
    }


def _span(span: Span) -> dict[str, Any]:
    """A span; `to` is where its words went: a direction in the topic, or another topic."""
    went = WAYS[span.move] if span.move else None
    entry: dict[str, Any] = {"text": span.text, "marks": span.marks, "to": went or span.target}
    notes = {"from": span.source, "was": span.was, "becomes": span.becomes}
    return entry | {name: note for name, note in notes.items() if note is not None}
