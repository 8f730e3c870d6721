"""The book reads one way, and what starts fast stays lazy."""

from __future__ import annotations

import subprocess
import sys

import pytest

CORE = [
    "tui.words", "tui.texts.cleaning", "tui.texts.documents", "tui.texts.extract",
    "tui.texts.compare", "tui.tables.dataset", "tui.tables.query", "tui.analysis.figures",
    "tui.analysis.conference", "tui.analysis.adding", "tui.analysis.claims",
    "tui.analysis.profile", "tui.analysis.search_index", "tui.present.lists", "tui.present.chart",
    "tui.present.compared", "tui.present.export", "tui.present.profile", "tui.ui.session_state",
    "tui.cli",
]  # fmt: skip


def loaded(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after running `code`."""
    probe = f"import sys\n{code}\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("module", CORE)
def test_the_core_never_loads_textual(module: str) -> None:
    assert "textual" not in loaded(f"import {module}")


@pytest.mark.parametrize(
    "command",
    [
        ["targets", "henan"],
        ["figure", "1"],
        ["chart", "1"],
        ["chart", "1", "--kind", "map"],
        ["region", "河南", "贵州"],
        ["search", "henan"],
        ["compare", "2023", "2024"],
        ["findings", "--format", "json"],
        ["extract", "README.md"],
    ],
)
def test_a_headless_command_never_loads_textual(command: list[str]) -> None:
    assert "textual" not in loaded(f"from tui.cli import run; assert run({command}) == 0")


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_version_and_help_load_neither_textual_nor_polars(option: str) -> None:
    assert not {"textual", "polars"} & loaded(f"from tui.cli import run; run(['{option}'])")


def test_a_plain_search_does_not_load_pinyin() -> None:
    assert "pypinyin" not in loaded("from tui.cli import run; run(['targets', '河南'])")
