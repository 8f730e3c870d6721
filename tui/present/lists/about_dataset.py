"""What a dataset says of itself: its report, its rights, its readings of unclear points."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from tui.present.lists.model import Evidence

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset
    from tui.words import Words


def about(dataset: Dataset, words: Words) -> Evidence:
    """The dataset's descriptor as a page to read; what it does not have is left out."""
    said, w = dataset.about, words.about
    facts = [
        (w.program, f"duibiao {version('duibiao')}"),
        (w.folder, w.bundled if dataset.is_bundled else str(dataset.source)),
        (w.release, str(said.get("version", ""))),
        *(fact for source in said.get("sources", ()) for fact in _source(source, words)),
        (w.risks, _in(said.get("risks"), words)),
        (w.rights, _in(said.get("rights"), words)),
        *((w.reading, _in(reading, words)) for reading in said.get("readings", ())),
    ]
    told = tuple((label, text) for label, text in facts if text)
    return Evidence(w.title, str(said.get("title", "")), facts=told)


def sources(dataset: Dataset) -> list[str]:
    """Where a dataset comes from, a line each: its title, its sources, its folder."""
    said = dataset.about
    named = [
        " · ".join(filter(None, [source.get("organization", ""), source.get("title", "")]))
        for source in said.get("sources", ())
    ]
    folder = "" if dataset.is_bundled else str(dataset.source)
    return [line for line in (str(said.get("title", "")), *named, folder) if line]


def _source(source: dict[str, Any], words: Words) -> list[tuple[str, str]]:
    return [(label, _in(source.get(name), words)) for name, label in words.about.of_source.items()]


def _in(value: Any, words: Words) -> str:
    """A text in the reader's language, where there are two."""
    if isinstance(value, dict):
        value = value.get(words.language)
    return "" if value is None else str(value)
