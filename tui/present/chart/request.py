"""A requested chart, as one value that the command line and the explorer share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, get_args

from tui.present.chart.bar_layout import NARROWEST, draw
from tui.present.chart.drawing import cells_of
from tui.present.chart.figure_chart import nothing_drawn, of_figure
from tui.present.chart.histogram import histogram_of
from tui.present.chart.map_layout import draw_map
from tui.present.chart.model import ChartError
from tui.present.chart.scatter import NARROWEST as SCATTER_NARROWEST
from tui.present.chart.scatter import draw_scatter, scatter_of
from tui.present.chart.series import grouped, stacked
from tui.present.chart.tile_map import map_of
from tui.present.chart.writers import to_ansi, to_text
from tui.present.chart.years import draw_years, years_of
from tui.tables.catalog import Catalog

if TYPE_CHECKING:
    from collections.abc import Sequence

    import polars as pl

    from tui.analysis.figures import Figure
    from tui.present.chart.drawing import Drawing, DrawnChart, DrawnMap
    from tui.present.chart.model import BarChart, Scale
    from tui.present.chart.scatter import DrawnScatter
    from tui.tables.dataset import Dataset

ChartKind = Literal["bar", "grouped", "stacked", "map", "years", "histogram", "scatter"]
Format = Literal["text", "ansi"]
KINDS: tuple[ChartKind, ...] = get_args(ChartKind)
OF_TWO: tuple[ChartKind, ...] = ("grouped", "stacked", "scatter")
"""The kinds that draw two indicators."""
FORMATS: tuple[Format, ...] = ("text", "ansi")


def _no_part(catalog: Catalog, part: str, whole: str) -> str:
    names = (catalog.indicator(slug) for slug in (part, whole))
    return catalog.words.chart.no_part.format(part=next(names), whole=next(names))


@dataclass(frozen=True)
class ChartRequest:
    """A figure or an indicator, drawn in a way, of the targets that a query finds."""

    subject: str = "1"
    """The number of a figure, the slug of an indicator, or two with `/` between: their ratio."""
    kind: ChartKind = "bar"
    scale: Scale = "linear"
    query: str = ""
    beside: str = ""
    """The second indicator of grouped and stacked bars; empty: the one that goes with the first."""

    def figure(self, catalog: Catalog) -> Figure:
        """Return the numbers of the first indicator.

        Raises:
            UserError: There is no such figure or indicator, or the query is wrong.
        """
        from tui.analysis import figures

        if self.subject.isdecimal():
            return figures.figure(catalog, int(self.subject), self.query)
        if self.divisor:
            return figures.of_ratio(catalog, self.subject, self.query)
        return figures.of_indicator(catalog, self.subject, self.query)

    @property
    def divisor(self) -> str:
        """The indicator that the first is divided by; empty: by none."""
        return self.subject.partition("/")[2]

    def per(self, divisor: str, dataset: Dataset) -> str:
        """The subject that is the same indicator per another."""
        return f"{self.slug(dataset)}/{divisor}"

    def slug(self, dataset: Dataset) -> str:
        """The indicator that is drawn; of a figure the first it names, of a ratio the one above."""
        if not self.subject.isdecimal():
            return self.subject.partition("/")[0]
        rows = dataset.figures.select("figure", "indicator").iter_rows()
        named: dict[str, str] = {str(number): slugs for number, slugs in rows}
        return named.get(self.subject, "").partition("|")[0].partition(";")[0].strip()

    def companions(self, dataset: Dataset) -> list[str]:
        """The indicators that can be drawn with the first: on one axis those of its unit."""
        slug = self.slug(dataset)
        if self.kind == "scatter":
            return [other for other in dataset.indicators["indicator"] if other != slug]
        units = dict(dataset.indicators.select("indicator", "unit").iter_rows())
        return [other for other, unit in units.items() if unit == units.get(slug) and other != slug]

    def figures(self, catalog: Catalog) -> tuple[Figure, ...]:
        """Return the numbers of all that is drawn: of one indicator, or of two.

        Raises:
            UserError: As for `figure`; also where nothing goes beside it, or is no part of it.
        """
        if self.kind not in OF_TWO:
            return (self.figure(catalog),)
        return tuple(
            replace(self, subject=slug).figure(catalog) for slug in self._pair(catalog.dataset)
        )

    def matching_figures(self, catalog: Catalog) -> tuple[Figure, ...]:
        """Return the same figures, and refuse a query that finds nothing.

        Raises:
            UserError: As for `figures`, or there is nothing to draw.
        """
        figures = self.figures(catalog)
        if self.query and all(figure.rows.is_empty() for figure in figures):
            raise ChartError(lambda w: nothing_drawn(figures, w))
        return figures

    def bar_chart(self, catalog: Catalog, figures: Sequence[Figure] | None = None) -> BarChart:
        """Return the chart of bars, of `figures` where they have been computed.

        Raises:
            UserError: It cannot be drawn.
        """
        first, *others = figures or self.figures(catalog)
        if self.kind == "histogram":
            return histogram_of(first, catalog, self.scale)
        if not others or self.kind == "scatter":
            return of_figure(first, catalog, self.scale)
        make = grouped if self.kind == "grouped" else stacked
        return make(first, others[0], catalog, self.scale)

    def frame(self, catalog: Catalog) -> pl.DataFrame:
        """Return the table of what is drawn: a row for each number of a bar.

        Raises:
            UserError: There is none.
        """
        import polars as pl

        rows = pl.concat([figure.rows for figure in self.figures(catalog)])
        return rows if catalog.dataset.later else rows.drop("later")

    def arguments(self, catalog: Catalog) -> list[str]:
        """The arguments of `duibiao` that draw this, in the reader's words."""
        parts = (self._called(catalog, slug) for slug in self.subject.split("/"))
        words = ["chart", "/".join(parts)]
        words += [f"--kind={self.kind}"] if self.kind != "bar" else []
        words += ["--scale=log"] if self.scale == "log" else []
        words += [f"--beside={self._called(catalog, self.beside)}"] if self.beside else []
        words += [f"--query={self.query.strip()}"] if self.query.strip() else []
        return words

    def _called(self, catalog: Catalog, slug: str) -> str:
        """What the reader calls an indicator, where that finds it; a figure's number stays."""
        # Loads polars, which a chart that is drawn from its own values does without.
        from tui.tables.query.worded import called

        return str(called(catalog.dataset.relation("targets"), catalog.words, "indicator", slug))

    def _pair(self, dataset: Dataset) -> tuple[str, str]:
        """The two indicators, of stacked bars the whole first."""
        from tui.analysis import figures

        slug = self.slug(dataset)
        if self.divisor:
            raise ChartError(lambda w: w.chart_kinds.no_pair_of_ratio)
        other = self.beside or figures.beside(dataset, slug)
        if self.kind == "stacked" and not self.beside:
            other = figures.PART_OF.get(slug, "") or next(
                (part for part, whole in figures.PART_OF.items() if whole == slug), other
            )
        if not other and self.kind == "scatter":
            other = figures.stated_most(dataset, slug)
        if not other:
            raise ChartError(
                lambda w: w.chart.no_companion.format(name=Catalog(dataset, w).indicator(slug))
            )
        if self.kind in ("grouped", "scatter"):
            return slug, other
        if figures.PART_OF.get(slug) == other:
            return other, slug
        if figures.PART_OF.get(other) != slug and not self.beside:
            raise ChartError(lambda w: _no_part(Catalog(dataset, w), other, slug))
        return slug, other

    def draw(
        self, catalog: Catalog, width: int, height: int | None = None
    ) -> DrawnChart | DrawnMap | DrawnScatter:
        """Draw the chart or map in at most `width` cells and `height` lines.

        Raises:
            UserError: It cannot be drawn, not in so little room, or the query finds nothing.
        """
        figures = self.matching_figures(catalog)
        drawing: DrawnChart | DrawnMap | DrawnScatter
        least = NARROWEST
        if self.kind == "map":
            tile_map = map_of(figures[0], catalog)
            drawing, least = draw_map(tile_map, width, height), tile_map.narrowest
        elif self.kind == "years":
            drawing = draw_years(years_of(figures[0], catalog), width, height)
        elif self.kind == "scatter":
            points = scatter_of(figures[0], figures[1], catalog, self.scale)
            drawing, least = draw_scatter(points, width, height), SCATTER_NARROWEST
        else:
            drawing = draw(self.bar_chart(catalog, figures), width, height)
        lines = drawing.lines
        if max(map(cells_of, lines)) > width:
            raise ChartError(lambda w: w.chart.too_narrow.format(least=least, width=width))
        if height is not None and len(lines) > height:
            raise ChartError(lambda w: w.chart.too_low.format(least=len(lines), height=height))
        return drawing


def render(drawing: Drawing, fmt: Format) -> str:
    """Write a drawing in one of `FORMATS`."""
    return to_ansi(drawing) if fmt == "ansi" else to_text(drawing)
