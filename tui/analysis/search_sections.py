"""What `o` finds of documents that are compared: their sections, by heading and by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.search_entries import Entry
from tui.tables.references import SECTIONS, RecordRef

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.texts.compare import Comparison


def section_entries(comparison: Comparison, opening: str) -> Iterator[Entry]:
    """The sections of compared documents; none where topics of the dataset are compared.

    Args:
        comparison: the texts that are compared.
        opening: what the part before the first heading is called.
    """
    for topic in comparison.topics if comparison.documents else ():
        titles = dict.fromkeys(text.title for text in topic.texts if text.title)
        words = "\n".join(text.text for text in topic.texts if text.text)
        name = topic.topic or opening
        yield Entry(RecordRef(SECTIONS, topic.topic), name, (name, *titles), words)
