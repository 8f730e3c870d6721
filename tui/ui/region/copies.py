"""What can be copied from a region's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.present import lists
from tui.present.profile import render
from tui.present.profile.citations import command

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.profile import Profile
    from tui.tables.catalog import Catalog
    from tui.ui.region.lines import RegionLine


def copy_choices(
    line: RegionLine | None, profiles: Sequence[Profile], catalog: Catalog
) -> list[tuple[str, str]]:
    """What each text is, and the text: citation, line, the page in two formats, its command."""
    words, dataset = catalog.words, catalog.dataset
    names, common = words.profile.takes, words.app.takes
    found = []
    if line is not None and line.place is not None:
        if line.place.table == "targets":
            target = dataset.target(line.place.key)
            found.append((common["citation"], lists.citation(catalog, target)))
        found.append((names["line"], line.copied))
    data = None if dataset.is_bundled else str(dataset.source)
    return [
        *found,
        (names["md"], render(profiles, "md", words)),
        (names["txt"], render(profiles, "table", words)),
        (common["command"], command(profiles, data)),
    ]
