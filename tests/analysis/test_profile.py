"""A region's plans, targets, ranks and silence; regions compared only where they can be."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from tui.analysis import profile
from tui.present import profile as profile_pages
from tui.present.profile.rendering import line_number, sign_of
from tui.tables.catalog import Catalog
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
    assert "河南" in told.value.say(EN)


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
