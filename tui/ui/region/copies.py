"""What can be copied from a region's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.present.citations import CopyText, citations, command_line
from tui.present.profile import render
from tui.present.profile.citations import arguments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.profile import Profile
    from tui.tables.catalog import Catalog
    from tui.ui.region.layout import PageCell


def copy_choices(
    line: PageCell | None, profiles: Sequence[Profile], catalog: Catalog
) -> list[CopyText]:
    """What can be copied: citation, line, the page in two formats, its command."""
    words, dataset = catalog.words, catalog.dataset
    names, common = words.profile.copies, words.app.copies
    found = []
    if line is not None and line.record is not None:
        if line.targets:
            found.append(CopyText(common["citation"], citations(catalog, line.targets)))
        found.append(CopyText(names["line"], line.copied))
    return [
        *found,
        CopyText(names["md"], render(profiles, "md", words)),
        CopyText(names["txt"], render(profiles, "table", words)),
        CopyText(common["command"], command_line(arguments(profiles), dataset)),
    ]
