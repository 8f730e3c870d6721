"""A comparison as JSON: topics, their texts, their spans, in the order asked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from tui.texts.compare.changes import shown

if TYPE_CHECKING:
    from tui.texts.compare.model import Comparison, Direction, Span, TopicComparison, Version

WAYS: Final[dict[Direction, str]] = {"forward": "前移", "back": "后移"}
"""Data is not translated: the directions are told in the language of the texts."""


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
    told = {"topic": topic.topic, "texts": [_version(version) for version in topic.texts]}
    return told | ({"places": places} if places else {})


def _version(version: Version) -> dict[str, Any]:
    return {
        "label": version.label,
        "quoted": version.text is not None,
        "spans": [_span(span) for span in version.spans],
    }


def _span(span: Span) -> dict[str, Any]:
    """A span; `to` is where its words went: a direction in the topic, or another topic."""
    went = WAYS[span.move] if span.move else None
    told: dict[str, Any] = {"text": span.text, "marks": span.marks, "to": went or span.target}
    notes = {"from": span.source, "was": span.was, "becomes": span.becomes}
    return told | {name: note for name, note in notes.items() if note is not None}
