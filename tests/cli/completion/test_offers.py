"""What is offered at a place of the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli import completion_table
from tui import cli
from tui.cli import completion
from tui.cli.completion import grammar, offers
from tui.words import EN, ZH, Words

if TYPE_CHECKING:
    from pathlib import Path


def offered(line: str, words: Words = ZH) -> list[str]:
    """What is offered for the last word of `line`."""
    *before, current = line.split(" ")
    offer = offers.offered(before, current, words)
    return [each.partition("\t")[0] for each in offers.lines(offer)[1:]]


def use(line: str) -> str:
    """How the shell is to use what is offered."""
    *before, current = line.split(" ")
    return offers.offered(before, current, ZH).use


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("reg", ["regions", "region"]),
        ("region hen", ["河南"]),
        ("region hn", ["河南", "湖南", "海南"]),
        ("region 河", ["河北", "河南"]),
        ("region Xiz", ["西藏"]),
        ("region 河南 guiz", ["贵州"]),
        ("brief --lang zh guangx", ["广西"]),
        ("targets zongsuan", ["总算力"]),
        ("targets total_c", ["总算力"]),
        ("targets 河南|guizh", ["河南|贵州"]),
        ("targets !henan", ["!河南"]),
        ("targets hub:cheng", ["hub:成渝"]),
        ("targets region:hain", ["region:海南"]),
        ("targets region=河南,hain", ["region=河南,海南"]),
        ("targets document.kind=c", ["document.kind=compute"]),
        ("targets regi", ["region:"]),
        ("targets --sort -val", ["-value", "-value_max"]),
        ("targets --columns region,region.h", ["region,region.hub"]),
        ("targets --format=js", ["--format=json"]),
        ("targets --for", ["--force", "--format"]),
        ("targets --data nowhere region:hain", ["region:海南"]),
        ("figure ", ["1", "2", "3", "4", "5"]),
        ("figure 1 ", []),
        ("chart 智算/zongsuan", ["智算/总算力"]),
        ("chart 1 --kind sta", ["stacked"]),
        ("question shui", ["silence"]),
        ("question 谁", ["silence"]),
        ("compare 202", ["2024", "2023", "2022"]),
        ("compare --topic hexin", ["核心技术"]),
        ("terms --query x", []),
        ("targets --map 地", ["地区="]),
        ("completion z", ["zsh"]),
        ("--tab conf", ["conference"]),
        ("--as-of to", ["today"]),
        ("validate --nothing=", []),
        ("nothing ", list(offers.COMMANDS)),
    ],
)
def test_what_is_offered(line: str, expected: list[str]) -> None:
    assert offered(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("extract ", "files"), ("targets -o ", "files"), ("validate ", "folders"),
        ("targets regi", "open"), ("targets --map ", "open"), ("figure ", "words"),
        ("compare draft", "files"), ("targets --limit ", "words"),
    ],
)  # fmt: skip
def test_how_it_is_used(line: str, expected: str) -> None:
    assert use(line) == expected


def test_indicators_are_offered_by_their_codes_in_english() -> None:
    assert offered("chart total_c", EN) == ["total_compute"]
    assert offered("chart 总算", EN) == ["total_compute"]


def test_each_is_told_in_the_readers_language() -> None:
    offer = offers.offered(["question"], "sil", EN)
    assert offers.lines(offer)[1:] == ["silence\tSilence"]
    assert ("--sort\t" + EN.cli.sort) in offers.lines(offers.offered(["targets"], "--so", EN))


def test_names_are_spelt_where_only_what_resembles_can_be_offered() -> None:
    def lines(*line: str) -> list[str]:
        return offers.lines(offers.offered(line[:-1], line[-1], ZH), spelt=True)[1:]

    assert lines("region", "hain") == ["Hainan\t海南"]
    assert lines("targets", "zongsuanl") == ["zongsuanli\t总算力"]
    assert lines("targets", "hub:chengy") == ["hub:成渝\t"]  # the program takes no other writing
    assert lines("chart", "total_c") == ["total_compute\t总算力"]
    assert lines("region", "河") == ["河北\t河北省", "河南\t河南省"]


def test_views_and_plans_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.folders.configuration", lambda: tmp_path)
    monkeypatch.setattr("tui.folders.own_plans", lambda: tmp_path)
    assert offered("--view ") == offered("remove ") == []
    (tmp_path / "views.toml").write_text('version = 1\n[views."西部 PUE"]\ntab = "targets"\n')
    version = tmp_path / "versions/3"
    version.mkdir(parents=True)
    (tmp_path / "current").write_text("3")
    (version / "documents.csv").write_text("document,title\nhunan-own,湖南\x1b]0;x\x07方案\n")
    assert offered("--view ") == ["西部 PUE"]
    assert offered("remove h") == ["hunan-own"]
    assert "\x1b" not in "".join(offers.lines(offers.offered(["remove"], "", ZH)))


def test_columns_of_a_table_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "gdp.csv"
    path.write_text("省份,GDP\n河南,6\n")
    assert offered(f"table --data {path} --bars G") == ["GDP"]
    assert offered(f"targets --data {path} --map 地区=") == ["地区=省份", "地区=GDP"]
    assert offered("table --data nowhere.csv --bars G") == []


def test_a_dataset_of_ones_own(tmp_path: Path) -> None:
    row = "place,level,name_zh,name_en,pinyin\n甲乙,province,甲乙省,Jiayi,jiayi\n"
    (tmp_path / "places.csv").write_text(row)
    assert offered(f"region --data {tmp_path} jia") == ["甲乙"]
    assert offered(f"chart --data {tmp_path} zong") == []


def test_every_option_of_the_parser_is_offered() -> None:
    """After a change of options: `python -m tests.cli.completion_table`."""
    assert completion_table.PATH.read_text("utf-8") == completion_table.text()


def test_every_command_and_kind_is_known() -> None:
    assert set(grammar.POSITIONALS) <= set(offers.COMMANDS)
    for command in offers.COMMANDS:
        assert isinstance(offered(f"{command} "), list)
        assert offered(f"{command} --lan") in (["--lang"], [])
        assert "--help" in offered(f"{command} --")


def test_the_shell_is_answered(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["--complete", "zsh", "region", "hen"]) == 0
    assert capsys.readouterr().out == "words\n河南\t河南省\n"
    assert cli.run(["--complete"]) == 0  # as is one that says nothing
    assert capsys.readouterr().out.startswith("words\ntargets\t")


def test_a_word_that_cannot_be_written_is_not_offered() -> None:
    assert completion._fits("region\t地区", "ascii")
    assert not completion._fits("河南\t", "ascii")
    assert completion._fits("河南\t", "gbk")
