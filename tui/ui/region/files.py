"""A region's page as a file: the page itself, or the briefing to be handed on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.present.profile import render

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.analysis.profile import Profile
    from tui.present.briefing import BriefingFormat
    from tui.present.profile import Format
    from tui.tables.catalog import Catalog

FORMATS: Final[Mapping[str, Format]] = {"md": "md", "json": "json", "csv": "csv", "txt": "table"}
"""The format of the page that each ending of a file's name means."""
BRIEFINGS: Final[Mapping[str, BriefingFormat]] = {"docx": "docx", "html": "html"}
"""The same of a briefing."""
ENDINGS: Final = ("md", *BRIEFINGS, "json", "csv", "txt")


def rendered(profiles: Sequence[Profile], catalog: Catalog, ending: str) -> str | bytes:
    """Return the page, or the briefings of its regions, as a file with `ending` holds it.

    Raises:
        UserError: What writes the format is not installed.
    """
    if ending in FORMATS:
        return render(profiles, FORMATS[ending], catalog.words)
    from tui.present.briefing import briefing

    return briefing(catalog, [each.region for each in profiles], BRIEFINGS[ending])
