"""Two indicators against each other: a dot a region, with its name."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from tui.present.chart.bar_rows import DOTS
from tui.present.chart.drawing import Box, DrawnLine, Run, joined, wrapped_runs
from tui.present.chart.model import LARGEST, SMALLEST, ChartError
from tui.present.chart.plot import fit_for_plot
from tui.present.chart.scale import Ruler
from tui.tables.target_text import number_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.analysis.figures import Figure
    from tui.present.chart.model import Scale
    from tui.tables.catalog import Catalog

DOT: Final = DOTS[0]
LOWEST: Final = 8
"""Lines of the plot at least."""
USUAL: Final = 18
"""Lines of the plot where nothing else is said."""
NARROWEST: Final = 40
FEWEST: Final = 3
"""Regions of which a correlation is told."""


@dataclass(frozen=True)
class Point:
    """A region with both numbers."""

    key: str
    label: str
    x: float
    y: float
    emphasis: bool = False


@dataclass(frozen=True)
class Scatter:
    """Two indicators against each other."""

    x_title: str
    y_title: str
    points: tuple[Point, ...]
    scale: Scale = "linear"
    notes: tuple[str, ...] = ()
    unnamed: str = "{regions}"
    """The note on regions whose names have no room."""

    def rulers(self, columns: int, rows: int) -> tuple[Ruler, Ruler]:
        """The axes of x and y, in so many cells."""
        return (
            replace(Ruler.over([point.x for point in self.points], self.scale), cells=columns),
            replace(Ruler.over([point.y for point in self.points], self.scale), cells=rows),
        )


def scatter_of(y: Figure, x: Figure, catalog: Catalog, scale: Scale) -> Scatter:
    """Return the regions that have a number of both, `y` upwards and `x` to the right.

    Raises:
        ChartError: A number is negative, or of no size that can be drawn.
    """
    from tui.analysis.figures import national  # polars comes with it

    kinds = catalog.words.chart_kinds
    words, nation = catalog.words.chart, national(catalog.dataset)
    hubs = dict(catalog.dataset.regions.select("region", "hub").iter_rows())
    points = tuple(
        Point(region, catalog.region(region), x.by_region[region].value, row.value,
              emphasis=bool(hubs.get(region)))
        for region, row in y.by_region.items()
        if region in x.by_region and region not in nation
    )  # fmt: skip
    least = SMALLEST if scale == "log" else 0.0
    if any(not least <= number < LARGEST for point in points for number in (point.x, point.y)):
        raise ChartError(lambda w: w.chart_kinds.no_scatter)
    one_only = [
        catalog.region(region)
        for region in dict.fromkeys([*y.by_region, *x.by_region])
        if (region in y.by_region) != (region in x.by_region) and region not in nation
    ]
    notes = [
        kinds.both.format(count=len(points)),
        _correlation(points, catalog),
        kinds.one_only.format(regions=words.listed.join(one_only)) if one_only else "",
        y.note,
        x.note,
    ]
    if not points:
        notes = [words.nothing, *notes[2:3]]
    shown = tuple(dict.fromkeys(filter(None, notes)))
    return Scatter(_titled(x), _titled(y), points, scale, shown, kinds.unnamed)


def _titled(figure: Figure) -> str:
    return f"{figure.title} ({figure.unit})" if figure.unit else figure.title


def _correlation(points: Sequence[Point], catalog: Catalog) -> str:
    """How well the ranks of the two numbers agree (Spearman), and of how many regions that is."""
    xs, ys = _ranks([point.x for point in points]), _ranks([point.y for point in points])
    spread = math.sqrt(_moment(xs, xs) * _moment(ys, ys))
    if len(points) < FEWEST or not spread:
        return ""
    rho = f"{_moment(xs, ys) / spread:.2f}"
    return catalog.words.chart_kinds.correlation.format(rho=rho, count=len(points))


def _ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value; equal ones have the mean of theirs."""
    order = sorted(values)
    return [order.index(value) + (order.count(value) - 1) / 2 for value in values]


def _moment(a: Sequence[float], b: Sequence[float]) -> float:
    mean_a, mean_b = sum(a) / max(1, len(a)), sum(b) / max(1, len(b))
    return sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True))


def nearest(scatter: Scatter, key: str, down: int, right: int) -> str:
    """The point next to `key` in a direction, rather ahead than aside; `key` at the edge."""
    x, y = scatter.rulers(1, 1)
    places = {point.key: (x.part(point.x), y.part(point.y)) for point in scatter.points}
    if key not in places:
        return next(iter(places), "")
    here = places[key]

    def ahead(place: tuple[float, float]) -> float:
        return (here[1] - place[1]) * down if down else (place[0] - here[0]) * right

    def cost(name: str) -> float:
        aside = places[name][0] - here[0] if down else places[name][1] - here[1]
        return ahead(places[name]) + 2 * abs(aside)

    return min((name for name in places if ahead(places[name]) > 0), key=cost, default=key)


# -- drawn ---------------------------------------------------------------------


@dataclass(frozen=True)
class DrawnScatter:
    """A scatter in the parts that it is shown by."""

    heading: tuple[DrawnLine, ...]
    body: tuple[DrawnLine, ...]
    """The plot with its axes."""
    boxes: dict[str, Box]
    """The cells of the body that each region's dot and name take."""
    notes: tuple[DrawnLine, ...]

    @property
    def lines(self) -> tuple[DrawnLine, ...]:
        """All lines, from the top."""
        return (*self.heading, *self.body, *self.notes)

    def selected(self, key: str) -> list[DrawnLine]:
        """The body with the dot and name of a region in reverse."""
        box = self.boxes.get(key)
        lines = list(self.body)
        if box is not None:
            lines[box.y] = _reversed(lines[box.y], box)
        return lines


def draw_scatter(scatter: Scatter, width: int, height: int | None = None) -> DrawnScatter:
    """`scatter` in lines of at most `width` cells (40 at least), in `height` lines or as usual."""
    width = max(width, NARROWEST)
    heading = [
        *wrapped_runs([Run(f"↑ {scatter.y_title}", "bold")], width),
        *wrapped_runs([Run(f"→ {scatter.x_title}", "bold")], width),
    ]
    notes = [line for note in scatter.notes for line in wrapped_runs([Run(note, "dim")], width)]
    if not scatter.points:
        return DrawnScatter(tuple(heading), (), {}, tuple(notes))
    free = USUAL if height is None else height - len(heading) - len(notes) - 2
    rows = max(LOWEST, free)
    widest = max(cell_len(number_text(tick)) for tick in scatter.rulers(1, rows)[1].ticks())
    columns = width - widest - 2
    grid = _Grid(columns, rows)
    x, y = scatter.rulers(columns, rows)
    places = [(point, _cell(x, point.x, columns), rows - 1 - _cell(y, point.y, rows))
              for point in scatter.points]  # fmt: skip
    for point, column, row in places:
        grid.put(row, column, DOT, "green" if point.emphasis else "cyan")
    boxes = {point.key: grid.label(row, column, point) for point, column, row in places}
    unnamed = [point.label for point, column, row in places if boxes[point.key].width == 1]
    body = _with_axes(grid, x, y, widest)
    boxes = {key: replace(box, x=box.x + widest + 1) for key, box in boxes.items()}
    if unnamed:
        text = scatter.unnamed.format(regions=" ".join(unnamed))
        notes += wrapped_runs([Run(text, "dim")], width)
    return DrawnScatter(tuple(heading), tuple(body), boxes, tuple(notes))


def _cell(ruler: Ruler, value: float, cells: int) -> int:
    return min(cells - 1, max(0, round(ruler.part(value) * (cells - 1))))


class _Grid:
    """The cells of a plot; a wide character takes two, the second of which is empty text."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns = columns
        self.cells: list[dict[int, tuple[str, str]]] = [{} for _ in range(rows)]

    def put(self, row: int, column: int, text: str, style: str) -> None:
        for char in text:
            cells = cell_len(char)
            self.cells[row][column] = (char, style)
            for more in range(1, cells):
                self.cells[row][column + more] = ("", style)
            column += cells

    def label(self, row: int, column: int, point: Point) -> Box:
        """Write the name beside its dot, where there is room; the cells of both."""
        name = fit_for_plot(point.label)
        cells = cell_len(name)
        for start in (column + 2, column - 1 - cells):
            taken = range(start - 1, start + cells + 1)
            inside = start >= 0 and start + cells <= self.columns
            if inside and not any(at in self.cells[row] and at != column for at in taken):
                self.put(row, start, name, "")
                first = min(start, column)
                return Box(first, row, max(start + cells, column + 1) - first, 1)
        return Box(column, row, 1, 1)

    def line(self, row: int) -> list[Run]:
        """A row as runs."""
        runs, cells = [], self.cells[row]
        for column in range(max(cells, default=-1) + 1):
            char, style = cells.get(column, (" ", ""))
            runs.append(Run(char, style, "bar" if char == DOT else "text"))
        return runs


def _with_axes(grid: _Grid, x: Ruler, y: Ruler, widest: int) -> Iterator[DrawnLine]:
    """The rows with the axis of y, then the axis of x with its numbers."""
    rows = len(grid.cells)
    ticks = {rows - 1 - _cell(y, tick, rows): number_text(tick) for tick in reversed(y.ticks())}
    for row in range(rows):
        text = ticks.get(row, "")
        frame = Run(f"{text:>{widest}}{'┤' if text else '│'}", "dim", "frame")
        yield joined([frame, *grid.line(row)])
    line, numbers = ["─"] * grid.columns, [" "] * grid.columns
    for tick in x.ticks():
        at, text = _cell(x, tick, grid.columns), number_text(tick)
        start = max(0, min(grid.columns - len(text), at - len(text) // 2))
        if all(char == " " for char in numbers[max(0, start - 1) : start + len(text) + 1]):
            line[at] = "┬"
            numbers[start : start + len(text)] = text
    yield (Run(f"{'':{widest}}└{''.join(line)}", "dim", "frame"),)
    yield (Run(f"{'':{widest + 1}}{''.join(numbers).rstrip()}", "dim"),)


def _reversed(line: DrawnLine, box: Box) -> DrawnLine:
    """`line` with the cells of `box` in reverse."""
    at, runs = 0, []
    for run in line:
        for char in run.text:
            piece = Run(char, run.style, run.part)
            runs.append(piece.reversed if box.x <= at < box.x + box.width else piece)
            at += cell_len(char)
    return joined(runs)
