"""The commands that give the numbers of a figure, or draw them."""

from typing import Annotated, Literal

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
    talk,
)  # fmt: skip


@command("figure", "figure 1", "figure 3 --format csv")
def figure(
    number: Annotated[int, Parameter(help=W.figure)],
    /,
    *,
    common: Common = COMMON,
    output: Output = OUTPUT,
) -> int:
    """The numbers of a figure."""
    from tui import figures

    found = figures.figure(common.load(), number, WORDS)
    output.write(found.rows)
    if found.missing:
        talk(W.missing.format(regions=" ".join(found.missing)))
    return RIGHT


@command("chart", "chart 1", "chart storage_total --width 100", "chart 2 --format svg -o chart.svg")
def chart(
    name: Annotated[str, Parameter(help=W.chart)],
    /,
    *,
    width: Annotated[int, Parameter(help=W.width)] = 100,
    height: Annotated[int | None, Parameter(help=W.height)] = None,
    format: Annotated[Literal["text", "ansi", "svg"], Parameter(help=W.format)] = "text",
    target: Target = TARGET,
    common: Common = COMMON,
) -> int:
    """A figure or indicator as a bar chart."""
    from tui import chart as drawing
    from tui import figures

    dataset = common.load()
    number = name.isdecimal()
    found = (
        figures.figure(dataset, int(name), WORDS)
        if number
        else figures.of_indicator(dataset, name, WORDS)
    )
    drawn = drawing.draw(drawing.of_figure(found, dataset, WORDS), width, height)
    writers = {"text": drawing.to_text, "ansi": drawing.to_ansi, "svg": drawing.to_svg}
    target.put(writers[format](drawn))
    if found.missing:
        talk(W.missing.format(regions=" ".join(found.missing)))
    return RIGHT
