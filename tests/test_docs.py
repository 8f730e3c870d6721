"""The README is true: its commands run, its keys are the keys, its pictures exist."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path
from urllib.parse import unquote

import pytest

from tui import cli
from tui.cli.commands import COMMANDS
from tui.ui.app import Explorer
from tui.ui.chart.pane import ChartPane
from tui.ui.conference.pane import ConferencePane
from tui.ui.conference.view import ConferenceView
from tui.ui.list.pane import ListPane
from tui.ui.questions.pane import QuestionsPane
from tui.ui.widgets.table import Table
from tui.words import EN, ZH

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
LINES = 160
"""It is read in five minutes; reference is in the help and beside the benchmarks."""
EXAMPLES = re.findall(r"^\$ duibiao (.+)$", README, re.M)
SHOWN = {
    "left_square_bracket": "[", "right_square_bracket": "]", "slash": "/", "question_mark": "?",
    "colon": ":", "enter": "Enter", "escape": "Esc", "up": "↑", "down": "↓", "left": "←",
    "right": "→", "equals_sign": "=", "space": "Space", "full_stop": ".",
}  # fmt: skip


def bindings() -> dict[str, str]:
    """Every documented key of the explorer with the id of what it does."""
    found = {}
    panes = (ListPane, ChartPane, ConferencePane, ConferenceView, QuestionsPane)
    for owner in (Explorer, *panes, Table):
        for binding in owner.BINDINGS:
            if binding.id:
                found |= {SHOWN.get(key, key): binding.id for key in binding.key.split(",")}
    return found


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_runs(
    example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    (tmp_path / "gdp.csv").write_text("省份,GDP\n河南,61345\n贵州,22667\n", "utf-8")
    (tmp_path / "plan.txt").write_text("到2027年，总算力达到12EFLOPS。", "utf-8")
    if example.startswith("remove"):
        add = next(line for line in EXAMPLES if line.startswith("add"))
        assert cli.run(shlex.split(add)) == 0
    assert cli.run(shlex.split(example)) == 0
    assert capsys.readouterr().out or list(tmp_path.iterdir())


def test_every_command_is_shown_with_help() -> None:
    shown = {example.split()[0] for example in EXAMPLES}
    assert set(COMMANDS) - shown <= {
        "conference", "cases", "pilots", "indicators", "regions", "figures", "validate", "serve",
        "tour",
    }  # fmt: skip
    assert all(f"duibiao {name}" in README for name in ("validate", "serve", "extract", "add"))
    assert set(COMMANDS) == set(EN.cli.commands) == set(ZH.cli.commands)


def test_every_key_of_the_readme_is_a_key() -> None:
    table = README.split("## Keys")[1].split("## ")[0]
    cells = re.findall(r"^\| (`.*?`) \|", table, re.M)
    named = set(re.findall(r"`([^`]+)`", " ".join(cells)))
    assert len(named) > 40
    assert named <= set(bindings()) | {str(n) for n in range(1, 8)}


def test_every_binding_is_worded_in_both_languages() -> None:
    for words in (ZH, EN):
        assert set(bindings().values()) <= set(words.keys)


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) <= LINES


def test_the_chinese_section_says_the_same() -> None:
    chinese = README.split("## 中文简介")[1].split("\n## ")[0]
    rest = README.replace(chinese, "")
    named = re.findall(r"`([^`\n]+)`", chinese)
    quoted = set(re.findall(r"`([^`\n]+)`", re.sub(r"(?s)```.*?```", "", rest)))
    assert named
    for each in named:  # commands, and keys as the table has them
        assert each in quoted or f"\n{each}\n" in rest, each
    formats = set(re.findall(r"PDF|DOCX|HTML", rest.split("## 中文简介")[0]))
    assert set(re.findall(r"PDF|DOCX|HTML", chinese)) == formats


def test_pictures_exist() -> None:
    for picture in re.findall(r"\[[^\]]*\]\((tests/[^)]+)\)", README):
        assert (ROOT / unquote(picture)).is_file(), picture


def test_ci_runs_the_readmes_own_line() -> None:
    lines = re.findall(r"^pip install -e .*&& pytest -n 2$", README, re.M)
    assert len(lines) == 1
    assert 'grep -m1 -E "^pip install -e .*&& pytest" README.md' in (ROOT / ".ci/run").read_text()


def test_every_dependency_is_bounded_and_ci_installs_one_version_of_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    wanted = [line for group in groups for line in group]
    named = [re.split(r"[\[<>=]", line)[0] for line in wanted]
    pinned = set(re.findall(r"^([\w-]+)==", (ROOT / ".ci/constraints.txt").read_text(), re.M))
    assert set(named) - {"duibiao"} <= pinned
    unbounded = [line for line in wanted if "<" not in line and "==" not in line]
    assert all(line.startswith("duibiao[") for line in unbounded)
    assert "PIP_CONSTRAINT" in (ROOT / ".ci/run").read_text()


def test_every_file_that_the_guide_names_exists() -> None:
    guide = (ROOT / "tui" / "README.md").read_text("utf-8")
    named = set(re.findall(r"`((?:\w+/)*\w+\.(?:py|csv|json|toml)|(?:\w+/)+)`", guide))
    assert len(named) > 20
    for name in named:
        assert any((top / name).exists() for top in (ROOT / "tui", ROOT, *(ROOT / "tui").iterdir()))
