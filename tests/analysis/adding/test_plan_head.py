"""Region, kind and date of a plan: as a reader types them, and as the plan tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.analysis.adding import Draft, date_parts, propose, read, region_of, save, vocabulary
from tui.analysis.figures import figure
from tui.tables.catalog import Catalog
from tui.tables.dataset import load
from tui.tables.query import View
from tui.words import ZH, UserError

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset

COMPUTE = "到2027年，总算力达到12EFLOPS，上架率达到70%，存储总量超过50EB。"
AI = "到2027年，人工智能核心产业规模达到500亿元，形成30个大模型，建设80个应用场景。"


@pytest.mark.parametrize("typed", ["湖北", "湖北省", "hubei", " HuBei ", "Hubei", "ｈｕｂｅｉ"])
def test_a_region_is_found_by_any_of_its_names(typed: str, dataset: Dataset) -> None:
    assert region_of(typed, dataset) == "湖北"


@pytest.mark.parametrize(
    ("typed", "region"),
    [("shanxi", "山西"), ("shaanxi", "陕西"), ("neimenggu", "内蒙古"), ("内蒙", "内蒙古"),
     ("Inner", "内蒙古"), ("广西壮族", "广西"), ("nmg", "内蒙古"), ("", ""), ("  ", "")],
)  # fmt: skip
def test_beginnings_and_initials(typed: str, region: str, dataset: Dataset) -> None:
    assert region_of(typed, dataset) == region


@pytest.mark.parametrize(
    ("typed", "told"), [("火星", "火星"), ("hu", "湖北 湖南"), ("河", "河北 河南")]
)
def test_no_region_and_several_are_told(typed: str, told: str, dataset: Dataset) -> None:
    with pytest.raises(UserError, match=typed) as caught:
        region_of(typed, dataset)
    assert all(name in str(caught.value) for name in told.split())


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("湖南省算力行动计划", AI, "compute"),
        ("湖南省人工智能行动计划", COMPUTE, "ai"),
        ("湖南省人工智能算力方案", AI, "compute"),
        ("湖南省实施方案", COMPUTE, "compute"),
        ("湖南省实施方案", AI, "ai"),
        ("湖南省实施方案", "没有数字。", "other"),
        ("湖北省低空经济发展方案", AI, "low_altitude"),
        ("湖北省实施方案", "发展低空经济，低空产业规模达到700亿元。", "low_altitude"),
    ],
)
def test_a_kind_is_told_by_the_title_else_by_what_is_set(
    title: str, text: str, kind: str, dataset: Dataset
) -> None:
    assert propose(Draft(text, title=title), dataset).kind == kind
    assert propose(Draft(text, title=title, kind="ai"), dataset).kind == "ai"


@pytest.mark.parametrize("date", ["2026-13-01", "20261301", "2026-02-30", "2026年0月", "26-1-1"])
def test_a_day_that_is_none_is_told(date: str) -> None:
    with pytest.raises(UserError, match=date):
        date_parts(date)


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("长沙市算力行动计划（2026—2028年）", "长沙"),
        ("重庆市江北区算力行动计划", "重庆江北区"),
        ("湖南省算力行动计划", "湖南"),
        ("算力行动计划", ""),
    ],
)
def test_the_title_proposes_the_place_with_the_longest_name(
    title: str, place: str, dataset: Dataset
) -> None:
    assert propose(Draft(f"{title}\n\n{COMPUTE}"), dataset).region == place


def test_a_citys_number_is_no_number_of_its_province(dataset: Dataset, tmp_path: Path) -> None:
    draft = propose(Draft(COMPUTE, "长沙", "长沙市算力计划", "2026-02-01"), dataset)
    save(tmp_path / "own", draft, read(draft, vocabulary(dataset)), dataset)
    after = load(added=tmp_path / "own")
    assert figure(Catalog(after, ZH), 1).rows.equals(figure(Catalog(dataset, ZH), 1).rows)
    found = View(query="province:湖南 table=own").apply(after.relation("targets"))
    assert set(found["region"]) == {"长沙"}
