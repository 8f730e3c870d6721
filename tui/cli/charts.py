"""The commands that give the numbers of a figure, or draw them."""

from typing import Annotated, Literal

from cyclopts import Parameter

from tui.cli.common import (
    COMMON,
    OUTPUT,
    QUERY,
    RIGHT,
    TARGET,
    WORDS,
    Common,
    Output,
    Target,
    W,
    command,
    talk,
)  # fmt: skip
from tui.texts.cleaning import visible

Kind = Literal["bar", "grouped", "stacked", "map"]


@command("figure", "figure 1", "figure 3 --format csv", "figure 1 --query hub:长三角")
def figure(
    number: Annotated[int, Parameter(help=W.figure)],
    /,
    *,
    query: QUERY = "",
    common: Common = COMMON,
    output: Output = OUTPUT,
) -> int:
    """The numbers of a figure."""
    from tui.analysis import figures

    found = figures.figure(common.load(), number, WORDS, query)
    output.write(found.rows)
    if found.missing:
        talk(W.missing.format(regions=" ".join(found.missing)))
    if found.left_out:
        talk(WORDS.chart.left_out.format(regions=" ".join(found.left_out)))
    return RIGHT


@command(
    "chart",
    "chart 1 --scale log",
    "chart total_compute --kind stacked",
    "chart 2 --kind map",
    "chart 1 hub:成渝 year:2026",
    "chart 2 --format svg -o chart.svg",
)
def chart(
    name: Annotated[str, Parameter(help=W.chart)],
    /,
    *terms: QUERY,
    kind: Annotated[Kind, Parameter(help=W.kind)] = "bar",
    scale: Annotated[Literal["linear", "log"], Parameter(help=W.scale)] = "linear",
    beside: Annotated[str, Parameter(help=W.beside)] = "",
    query: QUERY = "",
    width: Annotated[int, Parameter(help=W.width)] = 100,
    height: Annotated[int | None, Parameter(help=W.height)] = None,
    format: Annotated[Literal["text", "ansi", "svg"], Parameter(help=W.format)] = "text",
    target: Target = TARGET,
    common: Common = COMMON,
) -> int:
    """A figure or indicator as bars or a map; what has no number is told under the drawing."""
    from tui.present.chart import Ask, written

    asked = Ask(name, kind, scale, " ".join([*terms, query]).strip(), beside)
    drawn = asked.drawn(common.load(), WORDS, width, height)
    target.put(written(drawn, format, name))
    if target.output is not None:
        talk(WORDS.app.written.format(path=visible(str(target.output))))
    return RIGHT
