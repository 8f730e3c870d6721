"""What a dataset says of itself: its report, its rights, its readings of unclear points."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from tui.present.lists.model import RecordText

if TYPE_CHECKING:
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset


def about(catalog: Catalog) -> RecordText:
    """The dataset's descriptor as a page to read; what it does not have is left out."""
    about, w = catalog.dataset.about, catalog.words.about
    facts = [
        (w.program, f"duibiao {version('duibiao')}"),
        (w.folder, w.bundled if catalog.dataset.is_bundled else str(catalog.dataset.source)),
        (w.release, str(about.get("version", ""))),
        *(fact for source in about.get("sources", ()) for fact in _source(source, catalog)),
        (w.risks, catalog.translated(about.get("risks"))),
        (w.rights, catalog.translated(about.get("rights"))),
        *((w.reading, catalog.translated(reading)) for reading in about.get("readings", ())),
    ]
    known = tuple((label, text) for label, text in facts if text)
    return RecordText(w.title, str(about.get("title", "")), facts=known)


def sources(dataset: Dataset) -> list[str]:
    """Where a dataset comes from, a line each: its title, its sources, its folder."""
    about = dataset.about
    named = [
        " · ".join(filter(None, [str(source.get(key) or "") for key in ("organization", "title")]))
        for source in about.get("sources", ())
    ]
    folder = "" if dataset.is_bundled else str(dataset.source)
    return [line for line in (str(about.get("title", "")), *named, folder) if line]


def _source(source: dict[str, Any], catalog: Catalog) -> list[tuple[str, str]]:
    return [
        (label, catalog.translated(source.get(name)))
        for name, label in catalog.words.about.of_source.items()
    ]
