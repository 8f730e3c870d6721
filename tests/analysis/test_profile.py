"""A region's plans, targets, ranks and silence; regions compared only where they can be."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from tui.analysis import figures, profile
from tui.analysis.adding import Draft, propose, read, save, vocabulary
from tui.present import profile as profile_pages
from tui.present.lists import Lists
from tui.present.profile.rendering import line_number, sign_of
from tui.tables.catalog import Catalog
from tui.tables.dataset import load
from tui.tables.query import View
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.analysis.profile import Line, Profile
    from tui.tables.dataset import Dataset


def of(dataset: Dataset, *names: str) -> tuple[Profile, ...]:
    return profile.profiles(Catalog(dataset, ZH), names)


def line(found: Profile, slug: str) -> Line:
    return next(each for each in found.lines if each.indicator == slug and each.chosen)


@pytest.mark.parametrize("name", ["河南", "河南省", "henan", "Henan", "HENAN"])
def test_a_region_by_any_name(dataset: Dataset, name: str) -> None:
    assert profile.region_named(dataset, name) == "河南"


@pytest.mark.parametrize("name", ["hn", "nowhere", ""])
def test_no_such_region_is_told(dataset: Dataset, name: str) -> None:
    with pytest.raises(profile.ProfileError) as told:
        profile.region_named(dataset, name)
    near = told.value.say(EN).split("did you mean: ")[1].split()
    assert len(near) == 3
    assert set(near) <= set(dataset.places["place"])
    assert name != "hn" or "河南" in near


def test_ranks_are_among_the_same_scope(dataset: Dataset) -> None:
    (henan,) = of(dataset, "河南")
    total = line(henan, "total_compute")
    assert (total.rank, total.count, line_number(total)) == (1, 15, "> 120")
    assert line(henan, "domestic_chip_share").why == "scope"
    assert sign_of(line(henan, "intelligent_share")) == "≈†"
    (anhui,) = of(dataset, "安徽")
    assert line(anhui, "total_compute").rank == 9


def test_every_target_stands_once(dataset: Dataset) -> None:
    for region in ("河南", "湖南", "河北", "广东", "内蒙古", "新疆"):
        (found,) = of(dataset, region)
        mine = dataset.targets.filter(
            (dataset.targets["region"] == region) & dataset.targets["same_as"].is_null()
        )["target"]
        stated = [each.record.key for each in found.lines if not each.derived]
        assert sorted(stated) == sorted(mine)
        assert not {each.indicator for each in found.lines} & {slug for slug, *_ in found.silent}


def test_plans_cases_and_pilots(dataset: Dataset) -> None:
    (hunan,) = of(dataset, "湖南")
    assert [plan.document for plan in hunan.plans] == ["hunan-compute-2023", "hunan-ai-2024"]
    assert hunan.pilots == ("长沙",)
    assert "t4-5" in {key for key, *_ in hunan.cases}
    (inner,) = of(dataset, "内蒙古")
    assert [plan.year for plan in inner.plans] == [None]
    assert "t3-8" in {key for key, *_ in of(dataset, "广东")[0].cases}, "Shenzhen is in Guangdong"


def test_a_time_line_has_one_scale(dataset: Dataset) -> None:
    plans = of(dataset, "湖南")[0].plans
    lines = profile_pages.timeline(plans, ZH, 24)
    spans = [each[11:35] for each in lines]
    assert all(cell_len(span) == 24 for span in spans)
    assert spans[0].index("●") < spans[1].index("●")
    assert spans[0].index("▶") < spans[1].index("▶")


def test_henan_against_guizhou(dataset: Dataset) -> None:
    rows = {row.indicator: row for row in profile.compared(of(dataset, "河南", "贵州"))}
    total = rows["total_compute"].ratios[0]
    assert (total.value, total.why) == (1.5, "years")
    assert rows["storage_total"].lines[0] is None
    assert rows["storage_total"].ratios[0].value is None


def test_different_scopes_have_no_ratio(dataset: Dataset) -> None:
    found = of(dataset, "河南", "天津", "江苏")
    for row in profile.compared(found):
        for other, ratio in zip(row.lines[1:], row.ratios, strict=True):
            mine = row.lines[0]
            if mine and other and ratio.value is None:
                assert ratio.why in ("scopes", "units", "change", "baseline", "zero")
            if ratio.value is not None and mine and other:
                assert ratio.value == mine.value / other.value


def test_one_to_three(dataset: Dataset) -> None:
    for names in ([], ["河南", "贵州", "四川", "上海"]):
        with pytest.raises(profile.ProfileError):
            profile.profiles(Catalog(dataset, ZH), names)
    assert len(of(dataset, "河南", "henan")) == 1


def test_formats(dataset: Dataset) -> None:
    one, two = of(dataset, "河南"), of(dataset, "河南", "贵州")
    rows = list(csv.DictReader(io.StringIO(profile_pages.render(one, "csv", ZH))))
    assert rows[0]["indicator"] == "total_compute"
    assert (rows[0]["rank"], rows[0]["of"]) == ("1", "15")
    assert json.loads(profile_pages.render(one, "json", ZH))["region"] == "河南"
    both = json.loads(profile_pages.render(two, "json", ZH))
    assert both["compared"][0]["ratios"][0]["value"] == 1.5
    for fmt in ("table", "md"):
        assert "1/15" in profile_pages.render(one, fmt, ZH)  # type: ignore[arg-type]
        assert "1.5×" in profile_pages.render(two, fmt, ZH)  # type: ignore[arg-type]
    ratios = list(csv.DictReader(io.StringIO(profile_pages.render(two, "csv", ZH))))
    assert ratios[0]["河南÷贵州"] == "1.5"


def test_every_region_has_a_profile_in_both_languages(dataset: Dataset) -> None:
    for region in dataset.regions["region"][::5]:
        for words in (ZH, EN):
            assert profile_pages.render(
                profile.profiles(Catalog(dataset, words), [region]), "table", words
            )


# -- places in a province ----------------------------------------------------

CITY = "到2027年，全市智能算力规模达到12EFLOPS，人工智能核心产业规模超过500亿元。"


@pytest.fixture(scope="module")
def with_city(dataset: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The bundled dataset with a plan of 长沙."""
    tmp_path = tmp_path_factory.mktemp("city")
    draft = propose(Draft(CITY, "长沙", "长沙市算力计划", "2025-03-01"), dataset)
    save(tmp_path / "own", draft, read(draft, vocabulary(dataset)), dataset)
    return load(added=tmp_path / "own")


def test_a_province_has_its_cities_targets_apart(dataset: Dataset, with_city: Dataset) -> None:
    (before,), (hunan,) = (
        profile.profiles(Catalog(each, ZH), ["湖南"]) for each in (dataset, with_city)
    )
    assert hunan.lines == before.lines
    (part,) = hunan.parts
    assert (part.place, [line.value for line in part.lines]) == ("长沙", [12.0, 500.0])
    assert {(line.rank, line.why) for line in part.lines} == {(None, "part")}
    for fmt in ("table", "md", "csv", "json"):
        assert "长沙" in profile_pages.render([hunan], fmt, ZH)  # type: ignore[arg-type]


def test_a_city_has_a_profile_of_its_own(with_city: Dataset) -> None:
    (found,) = profile.profiles(Catalog(with_city, ZH), ["changsha"])
    assert [line.why for line in found.lines] == ["part", "part"]
    assert found.parts == ()


def test_a_city_is_a_row_of_the_matrix_behind_its_province(with_city: Dataset) -> None:
    page = Lists(Catalog(with_city, ZH)).page("targets", View(form="matrix"))
    regions = page.rows["region"].to_list()
    assert regions.index("长沙") == regions.index("湖南") + 1
    best = page.rows.filter(region="长沙")["intelligent_compute#best"].item()
    assert best is False


def test_figures_tell_how_many_plans_of_cities_they_leave_out(
    dataset: Dataset, with_city: Dataset
) -> None:
    before, after = (figures.figure(Catalog(each, ZH), 2) for each in (dataset, with_city))
    assert after.rows.equals(before.rows)
    assert after.note.endswith(ZH.figures.parts.format(count=1))
    assert not before.note.endswith(ZH.figures.parts.format(count=0))
