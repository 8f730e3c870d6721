"""What is printed to be read has no slug, key or expression; names are those of the screen."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tui import cli

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

Capture = pytest.CaptureFixture[str]

READ = (
    "targets 贵州", "targets 贵州 --matrix", "plans 贵州 --as-of today", "cases", "pilots",
    "findings",
    "findings --columns check,note_zh", "indicators", "figures", "places 贵阳", "regions",
    "figure 1", "figure 4", "search 算力", "question", "question silence pue", "question coverage",
    "question pace", "question consistency", "question incomparable", "revisions", "region 贵州",
    "region 河南 贵州", "chart 2 --format md", "plans --columns kind,status,table,tier",
    "places 长沙 --columns place,level,parent", "targets --columns role,comparator,规划 起点值",
)  # fmt: skip
SLUGS = {
    "issued", "draft", "pending", "low_altitude", "digital_economy", "official", "repost",
    "baseline", "holds", "partly", "fails", "neither", "prefecture", "floor", "nominal", "atleast",
}  # fmt: skip
ENGLISH = {"issued", "draft", "pending", "official", "repost", "holds", "neither", "prefecture"}
"""Slugs that are English words too."""


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("command", READ)
@pytest.mark.parametrize("form", ["table", "md"])
def test_no_slug_is_printed(
    command: str, form: str, language: str, dataset: Dataset, capsys: Capture
) -> None:
    more = [] if "--format" in command else ["--format", form]
    code = cli.run([*command.split(), "--lang", language, *more])
    done = capsys.readouterr()
    assert (code, bool(done.out.strip())) == (0, True), done.err
    printed = done.out.replace("\\", "")
    words = set(re.findall(r"[A-Za-z][\w-]*", printed))
    keys = {*dataset.targets["target"], *dataset.documents["document"]}
    slugs = {*dataset.indicators["indicator"], *keys, *SLUGS}
    questions = {*dataset.questions["question"]}  # what is typed to ask one
    assert not words & (slugs - (ENGLISH if language == "en" else set()) - questions)
    assert not re.search(r"/\^|=~|figure=|where=|\w+_zh\b", printed)


@pytest.mark.parametrize(
    ("names", "meant"),
    [
        ("targets 地区=河南省 指标=智算", "targets region=河南 indicator=intelligent_compute"),
        ("targets region=henan 指标=pue", "targets region=河南 indicator=pue_avg,pue_new,pue_all"),
        ("targets Region=hn", "targets region=河南,湖南,海南"),
        ("targets Indicator=storage", "targets indicator=storage_total,advanced_storage_share,"
         "disaster_backup_coverage,domestic_storage_share"),
        ("plans 状态=待发布", "plans status=pending"),
        ("plans Status=pending 类型=人工智能", "plans status=pending kind=ai"),
        ("findings 判定=不成立", "findings verdict=fails"),
        ("targets 起点值", "targets role=baseline"),
        ("targets 'starting value'", "targets role=baseline"),
        ("places 级别=地级 上级=河南省", "places level=prefecture parent=河南"),
        ("targets 河南 --sort -目标", "targets 河南 --sort -value"),
        ("targets 河南 --columns 地区,指标,目标,年份,规划,发布",
         "targets 河南 --columns region,indicator,value,year,document.title,document.published"),
        ("targets 河南 --columns Region,Indicator,Target,Year,Plan",
         "targets 河南 --columns region,indicator,value,year,document.title"),
        ("targets --matrix --columns 地区,智算,总算力 --sort -智算",
         "targets --matrix --columns region,intelligent_compute,total_compute "
         "--sort -intelligent_compute"),
        ("region 河南省", "region 河南"),
        ("chart 智算", "chart intelligent_compute"),
        ("chart 总算力 --kind grouped --beside 智算",
         "chart total_compute --kind grouped --beside intelligent_compute"),
        ("question 谁没有提 总算力", "question silence total_compute"),
        ("question pace 智能算力 河南省", "question pace intelligent_compute 河南"),
    ],
)  # fmt: skip
def test_names_of_the_screen_mean_what_slugs_mean(names: str, meant: str, capsys: Capture) -> None:
    import shlex

    printed = []
    for command in (names, meant):
        form = [] if command.startswith("chart") else ["--format", "csv"]
        assert cli.run([*shlex.split(command), *form]) == 0
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]
    assert printed[0].count("\n") > 1


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("command", "near"),
    [
        ("targets 指标=智箅", "智能算力"),
        ("targets 地区=河男", "河南"),
        ("targets --columns 地区,指际", "指标"),
        ("targets --sort 目栎", "目标"),
        ("chart 智箅", "智能算力"),
        ("chart 1 --kind grouped --beside 总箅力", "总算力"),
        ("region 河男", "河南"),
        ("question pace 智箅", "智能算力"),
        ("question 谁没有题", "谁没有提"),
        ("compare 2023 2024 --topic 新产叶", "新产业"),
    ],
)
def test_a_wrong_name_gets_the_three_nearest(
    command: str, near: str, language: str, capsys: Capture
) -> None:
    assert cli.run([*command.split(), "--lang", language]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert near in said
    assert len(re.split(r"[：:]", said)[-1].split()) <= 5


def test_output_for_programs_keeps_slugs(capsys: Capture) -> None:
    assert cli.run(["plans", "状态=待发布", "--format", "json"]) == 0
    assert {row["status"] for row in json.loads(capsys.readouterr().out)} == {"pending"}
