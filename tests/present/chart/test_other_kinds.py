"""Charts by year, histograms and scatters: true positions, names, and what they are over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from tui.analysis import figures
from tui.present.chart import (
    ChartRequest,
    draw_scatter,
    draw_years,
    histogram_of,
    nearest,
    scatter_of,
    to_text,
    years_of,
)
from tui.present.chart.drawing import plain_line
from tui.present.picture import picture
from tui.tables.catalog import Catalog
from tui.words import EN, ZH, UserError

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset


@pytest.fixture(scope="module")
def catalog(dataset: Dataset) -> Catalog:
    return Catalog(dataset, ZH)


def test_dots_are_at_their_years(catalog: Catalog) -> None:
    chart = years_of(figures.figure(catalog, 2), catalog)
    drawn = draw_years(chart, 100)
    ticks = plain_line(drawn.axis[1])
    at = {year: ticks.index(str(year)) for year in (2022, 2025, 2026, 2030)}
    rows = {row.key: plain_line(row.lines[0]) for row in drawn.rows}

    def cells(line: str, sign: str) -> list[int]:
        return [cell_len(line[:n]) for n, char in enumerate(line) if char == sign]

    def is_over(dots: list[int], *years: int) -> bool:
        """Whether each dot is over the digits of its year."""
        pairs = zip(dots, years, strict=True)
        return all(at[year] <= cell < at[year] + 4 for cell, year in pairs)

    assert is_over(cells(rows["湖南"], "○"), 2022)
    assert is_over(cells(rows["湖南"], "●"), 2025, 2026)
    assert is_over(cells(rows["江苏"], "●"), 2030)
    assert "0.2 → 1.5 → 3.6" in rows["湖南"]
    step = (at[2030] - at[2022]) / 8
    assert abs(at[2025] - at[2022] - 3 * step) <= 1, "years are evenly apart"


def test_a_start_stands_before_its_target(catalog: Catalog) -> None:
    chart = years_of(figures.figure(catalog, 1), catalog)
    hunan = next(row for row in chart.rows if row.key == "湖南")
    assert [(point.year, point.start) for point in hunan.points] == [(2023, True), (2025, False)]
    assert [row.points[-1].year for row in chart.rows] == sorted(
        row.points[-1].year for row in chart.rows
    )


@pytest.mark.parametrize("scale", ["linear", "log"])
@pytest.mark.parametrize("number", [1, 2, 3, 5])
def test_every_region_is_in_one_range(catalog: Catalog, number: int, scale: str) -> None:
    figure = figures.figure(catalog, number)
    chart = histogram_of(figure, catalog, scale)  # type: ignore[arg-type]
    assert sum(bar.values[0].number or 0 for bar in chart.bars) == figure.rows.height
    assert 1 < len(chart.bars) <= 16
    for bar in chart.bars:
        low, high = map(float, bar.label.split("–"))
        regions = bar.key.split(";") if bar.values[0].number else []
        assert all(low <= figure.by_region[region].value < high for region in regions)
    assert str(figure.rows.height) in chart.notes[0]


def test_one_value_has_one_range(catalog: Catalog) -> None:
    figure = figures.of_indicator(catalog, "compute_cost")
    chart = histogram_of(figure, catalog)
    assert sum(bar.values[0].number or 0 for bar in chart.bars) == figure.rows.height


def test_a_scatter_has_dots_in_place_and_names(catalog: Catalog) -> None:
    total, smart = (figures.figure(catalog, number) for number in (1, 2))
    chart = scatter_of(smart, total, catalog, "linear")
    assert {point.key for point in chart.points} == set(total.by_region) & set(smart.by_region)
    drawn = draw_scatter(chart, 100, 30)
    spots = {key: (box.x, box.y) for key, box in drawn.boxes.items()}
    assert spots["河南"][1] < spots["上海"][1] < spots["青海"][1], "the higher one is above"
    assert spots["青海"][0] < spots["广东"][0] < spots["贵州"][0]
    text = to_text(drawn)
    assert all(name in text for name in ("河南", "上海", "贵州", "西藏"))
    assert "北京 天津" in text, "what has only one number is named"
    assert "15 个" in text
    assert nearest(chart, "上海", 0, 1) == "贵州"
    assert nearest(chart, "河南", -1, 0) == "河南"
    reverse = drawn.selected("上海")[drawn.boxes["上海"].y]
    assert "上海" in "".join(run.text for run in reverse if run.style.endswith("reverse"))


def test_the_correlation_is_of_the_ranks(catalog: Catalog) -> None:
    total = figures.figure(catalog, 1)
    notes = scatter_of(total, total, catalog, "linear").notes
    assert any("1.00" in note and "15" in note for note in notes)


@pytest.mark.parametrize("kind", ["years", "histogram", "scatter"])
@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_fit(dataset: Dataset, kind: str, width: int) -> None:
    for words in (ZH, EN):
        catalog = Catalog(dataset, words)
        drawn = ChartRequest("2", kind).draw(catalog, width)  # type: ignore[arg-type]
        assert max(cell_len(plain_line(line)) for line in drawn.lines) <= width


@pytest.mark.parametrize("kind", ["years", "histogram", "scatter"])
def test_pictures_have_the_regions(catalog: Catalog, kind: str) -> None:
    svg = picture(ChartRequest("2", kind), catalog, "svg", 100)  # type: ignore[arg-type]
    assert isinstance(svg, str)
    assert "河南" in svg
    assert "北京" in svg or kind == "scatter"
    assert svg.startswith("<svg")


def test_what_cannot_be_drawn_is_told(catalog: Catalog) -> None:
    figure = figures.figure(catalog, 1)
    empty = figures.figure(catalog, 1, "value>1e9")
    assert "没有合乎筛选" in to_text(draw_years(years_of(empty, catalog), 80))
    assert to_text(draw_scatter(scatter_of(empty, figure, catalog, "linear"), 80))
    with pytest.raises(UserError):
        ChartRequest("1", "scatter", query="value>1e9").draw(catalog, 80)


def test_a_scatter_without_a_companion_takes_what_most_regions_state(catalog: Catalog) -> None:
    assert ChartRequest("rack_count", "scatter").figures(catalog)[1].title == "总算力"
    with pytest.raises(UserError):
        ChartRequest("rack_count", "grouped").figures(catalog)
