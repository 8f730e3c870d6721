"""The commands that find: anything at all, and all of a region."""

from typing import Annotated, Literal, cast, get_args

from cyclopts import Parameter

from tui.analysis import profile
from tui.cli.messages import RIGHT, WORDS, W
from tui.cli.options import (
    DATED,
    DESTINATION,
    FORMAT,
    TABLE,
    Dated,
    Destination,
    TableDestination,
)
from tui.cli.printing import print_search
from tui.present.profile import render
from tui.tables.catalog import Catalog

BriefFormat = Literal["md", "html", "docx"]
ProfileFormat = Literal["table", "csv", "json", "md"]


def search(
    *words: Annotated[str, Parameter(help=W.search_words)],
    each: Annotated[int, Parameter(help=W.each)] = 20,
    common: Dated = DATED,
    destination: TableDestination = TABLE,
) -> int:
    """Anything in the dataset, ranked, by kind."""
    output = destination.table()
    return print_search(common.load(), " ".join(words), output, each)


def region(
    *names: Annotated[str, Parameter(help=W.regions)],
    format: Annotated[ProfileFormat | None, FORMAT] = None,
    destination: Destination = DESTINATION,
    common: Dated = DATED,
) -> int:
    """A region's profile, or two or three side by side."""
    output = destination.open(format, get_args(ProfileFormat))
    found = profile.profiles(Catalog(common.load(), WORDS), names)
    output.put(render(found, cast("ProfileFormat", output.format), WORDS))
    return RIGHT


def brief(
    *names: Annotated[str, Parameter(help=W.regions)],
    format: Annotated[BriefFormat | None, FORMAT] = None,
    destination: Destination = DESTINATION,
    common: Dated = DATED,
) -> int:
    """A region on a page, to be handed on; two or three one after another."""
    from tui.present.briefing import briefing

    output = destination.open(format, get_args(BriefFormat))
    catalog = Catalog(common.load(), WORDS)
    found = [each.region for each in profile.profiles(catalog, names)]
    output.put(briefing(catalog, found, cast("BriefFormat", output.format)))
    return RIGHT
