"""A newer plan of one's own takes the place in figures, chart, matrix, ranks and findings."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import polars as pl
import pytest

from tests.analysis.test_figures import DESIGN, bars, plan, share, small, target
from tui.analysis import claims, figures, profile
from tui.analysis.adding import Draft, overlaid, read, save, vocabulary
from tui.present import chart
from tui.present import profile as profile_pages
from tui.present.chart import ChartRequest
from tui.present.lists import Lists
from tui.present.profile.rendering import line_number
from tui.tables.catalog import Catalog
from tui.tables.query import View
from tui.words import EN, ZH

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset

TEXT = (
    "到2025年底，全省算力总规模达到20EFLOPS。到2027年，全省算力总规模突破35EFLOPS，"
    "智能算力规模达到18EFLOPS，智能算力占比提高到50%以上。"
)


def added(
    dataset: Dataset, folder: Path, region: str = "湖南", published: str = "2025-10-27",
    text: str = TEXT,
) -> Dataset:  # fmt: skip
    draft = Draft(text, region, f"{region}算力行动方案", published, kind="compute")
    save(folder, draft, read(draft, vocabulary(dataset)), dataset)
    return overlaid(dataset, folder)


@pytest.fixture(scope="module")
def hunan(dataset: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The bundled dataset with a newer plan of 湖南."""
    return added(dataset, tmp_path_factory.mktemp("hunan"))


def of(dataset: Dataset, number: int, region: str) -> dict[str, Any]:
    rows = figures.figure(Catalog(dataset, ZH), number).rows
    return rows.row(by_predicate=pl.col("region") == region, named=True)


def test_a_newer_plan_is_in_every_figure_and_marked(hunan: Dataset) -> None:
    held = hunan
    found = {number: of(held, number, "湖南") for number in (1, 2, 3)}
    assert {n: (row["value"], row["year"]) for n, row in found.items()} == {
        1: (35, 2027), 2: (18, 2027), 3: (50, 2027),
    }  # fmt: skip
    for row in found.values():
        assert row["own"]
        assert "湖南算力行动方案 2025-10-27" in row["note"]
    assert "取代 10 EFLOPS：湖南省算力支撑能力提升行动方案" in found[1]["note"]
    assert "取代" not in found[3]["note"]
    others = figures.figure(Catalog(held, ZH), 1).rows.filter(~pl.col("own"))
    told = dict(others.select("region", "value").iter_rows())
    assert told == {r: v for r, v in DESIGN[1].items() if r != "湖南"}


@pytest.mark.parametrize("published", ["2022-12-31", "2022", "2023-01-10", ""])
def test_a_plan_that_is_not_newer_changes_no_figure(
    published: str, dataset: Dataset, tmp_path: Path
) -> None:
    held = added(dataset, tmp_path, published=published)
    for number in (1, 2):
        assert (
            dict(
                figures.figure(Catalog(held, ZH), number).rows.select("region", "value").iter_rows()
            )
            == DESIGN[number]
        )


@pytest.mark.parametrize("published", ["2025", "2025-10", "2023-02"])
def test_a_date_need_not_be_whole(published: str, dataset: Dataset, tmp_path: Path) -> None:
    assert of(added(dataset, tmp_path, published=published), 1, "湖南")["value"] == 35


def test_what_a_reading_says_of_another_plan_is_not_told(dataset: Dataset, tmp_path: Path) -> None:
    text = "到2027年，全省总算力达到150EFLOPS，智能算力达到90EFLOPS，智能算力占比达到60%。"
    held = added(dataset, tmp_path, "贵州", text=text)
    for number in (2, 3):
        assert "上限" in of(dataset, number, "贵州")["note"]
        assert "上限：35%" not in of(held, number, "贵州")["note"]
    assert "总算力" in figures.figure(Catalog(dataset, ZH), 1).note
    held = added(dataset, tmp_path, "北京", text=text)
    assert "北京、天津" not in figures.figure(Catalog(held, ZH), 1).note


def test_the_chart_the_map_and_the_matrix_mark_it(hunan: Dataset) -> None:
    held = hunan
    drawn = str(
        chart.render(
            ChartRequest("1", "bar", "linear", "", "").draw(Catalog(held, ZH), 100, None), "text"
        )
    )
    line = next(line for line in drawn.splitlines() if line.startswith("湖南"))
    assert "35 >✎" in line
    assert "✎ 自己添加的规划" in drawn
    tiles = chart.map_of(figures.figure(Catalog(held, ZH), 1), Catalog(held, ZH)).tiles
    assert [tile.value.glyph for tile in tiles if tile.key == "湖南"] == [">✎"]
    rows = Lists(Catalog(held, ZH)).page("targets", View(form="matrix")).rows
    cells = rows.row(by_predicate=pl.col("region") == "湖南", named=True)
    assert (cells["total_compute"], cells["total_compute#text"]) == (35, "> 35 ✎")


def test_ranks_and_the_profile_use_it(hunan: Dataset) -> None:
    (found,) = profile.profiles(Catalog(hunan, ZH), ["湖南"])
    total = [line for line in found.lines if line.indicator == "total_compute"]
    assert [(line_number(line), line.rank) for line in total if line.chosen] == [("> 35 ✎", 7)]
    assert "✎ 湖南算力行动方案" in profile_pages.render([found], "table", ZH)


def test_findings_follow_and_say_which_number_is_ones_own(dataset: Dataset, tmp_path: Path) -> None:
    text = "到2027年，全省总算力达到500EFLOPS。"
    held = added(dataset, tmp_path, text=text)
    before, after = (claims.verdicts(Catalog(each, ZH)).to_dicts() for each in (dataset, held))
    changed = {
        b["finding"]: (b["verdict"], a["verdict"], a["numbers"])
        for b, a in zip(before, after, strict=True)
        if b["verdict"] != a["verdict"]
    }
    assert changed["total-leader"] == ("holds", "fails", "湖南 500 ✎ 河南 120")
    assert changed["total-hubs"][:2] == ("holds", "fails")
    assert changed["total-hubs"][2].startswith("河南 120 贵州 80")
    assert changed["total-hubs"][2].endswith("（不在其内：河南）")
    assert not {"intelligent-leader", "share-leaders"} & set(changed)


# -- the rule, on a few rows -------------------------------------------------

HELD = plan("a", published_on=date(2023, 6, 1))
LATER = plan("c", table="T2", published_on=date(2024, 9, 1))


def mine(name: str, published: str) -> dict[str, Any]:
    return plan(name, table="own", published=published, published_on=None)


@pytest.mark.parametrize(
    ("targets", "wanted"),
    [
        ([target("x", 1), target("m", 2, document="m")], "m"),
        ([target("x", 1), target("y", 3, document="c"), target("m", 2, document="m")], "m"),
        ([target("x", 1), target("m", 2, document="m", scope="新增")], "x"),
        ([target("x", 1, scope="新建"), target("m", 2, document="m", scope="新增")], "m"),
        ([target("m", 2, document="m"), target("n", 3, document="n", year=None)], "n"),
        ([target("x", 1), target("m", 2, document="m", comparator="change")], "x"),
        ([target("x", 1), target("o", 2, document="o", year=2030)], "x"),
    ],
    ids=[
        "newer", "newer than what is used", "no part for the whole", "a part for a part",
        "the newest of one's own", "no change", "older",
    ],
)  # fmt: skip
def test_which_takes_the_place(dataset: Dataset, targets: list[Any], wanted: str) -> None:
    plans = (HELD, LATER, mine("m", "2024-01"), mine("n", "2025"), mine("o", "2022-12-31"))
    assert [row[2] for row in bars(small(dataset, targets, *plans))] == [wanted]
    cells = figures.preferred_each(small(dataset, targets, *plans))
    assert cells["target"].to_list() == [wanted]


def test_a_derivation_is_not_lost_to_a_newer_plan_with_half_of_it(dataset: Dataset) -> None:
    plans = (HELD, mine("m", "2025"))
    whole = [
        target("x", 30, indicator="intelligent_compute"), share("y", 50),
        target("m", 40, indicator="intelligent_compute", document="m"),
    ]  # fmt: skip
    held = small(dataset, whole, *plans)
    assert bars(held) == [(60, "exact", "x;y")]
    assert bars(held, "intelligent_compute") == [(40, "exact", "m")]
    more = small(dataset, [*whole, share("n", 40, document="m")], *plans)
    assert bars(more) == [(100, "exact", "m;n")]


def test_in_english_it_is_told_in_english(dataset: Dataset) -> None:
    held = small(dataset, [target("m", 2, document="m")], replace_title(mine("m", "2025")))
    assert figures.of_indicator(Catalog(held, EN), "total_compute").rows["note"].to_list() == [
        "✎ Your own plan: Plan 2025."
    ]


def replace_title(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "title": "Plan"}
