"""The commands that find: anything at all, and all of a region."""

from typing import Annotated, Literal, cast, get_args

from cyclopts import Parameter

from tui.cli.common import (
    COMMON,
    OUTPUT,
    RIGHT,
    TARGET,
    WORDS,
    Common,
    Output,
    Target,
    W,
    command,
)  # fmt: skip

ProfileFormat = Literal["table", "csv", "json", "md"]


@command("search", "search 商业航天", "search henan zhisuan", "search rack --format json")
def search(
    *words: Annotated[str, Parameter(help=W.search_words)],
    each: Annotated[int, Parameter(help=W.each)] = 20,
    common: Common = COMMON,
    output: Output = OUTPUT,
) -> int:
    """Anything in the dataset, ranked, by kind."""
    from tui.analysis import search_index

    found = search_index.index(common.load()).search(" ".join(words), max(1, each))
    rows = search_index.frame(found)
    output.write(rows.drop("text") if output.format == "table" else rows)
    return RIGHT


@command("region", "region 河南", "region 河南 贵州", "region henan guizhou sichuan --format csv")
def region(
    *names: Annotated[str, Parameter(help=W.regions)],
    format: Annotated[ProfileFormat | None, Parameter(help=W.format)] = None,
    target: Target = TARGET,
    common: Common = COMMON,
) -> int:
    """A region's profile, or two or three side by side."""
    from tui.analysis import profile
    from tui.present.profile import render

    form = target.form(format, get_args(ProfileFormat), "table")
    found = profile.profiles(common.load(), names, WORDS)
    target.put(render(found, cast("ProfileFormat", form), WORDS))
    return RIGHT
