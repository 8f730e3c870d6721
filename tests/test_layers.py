"""The book reads one way, and what starts fast stays lazy."""

from __future__ import annotations

import os
import subprocess
import sys

CORE = [
    "tui.words", "tui.texts.cleaning", "tui.texts.documents", "tui.texts.extract",
    "tui.texts.compare", "tui.tables.dataset", "tui.tables.query", "tui.analysis.figures",
    "tui.analysis.conference", "tui.analysis.adding", "tui.analysis.claims",
    "tui.analysis.profile", "tui.analysis.search_index", "tui.present.lists", "tui.present.chart",
    "tui.present.compared", "tui.present.export", "tui.present.profile", "tui.ui.session_state",
    "tui.cli",
]  # fmt: skip


def loaded(code: str, *, whole: bool = False) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after `code`, or all of them."""
    probe = f"import sys\n{code}\nprint(*sys.modules)"
    # What measures the coverage of this suite would load modules of its own.
    environ = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    done = subprocess.run(
        [sys.executable, "-c", probe],
        capture_output=True, text=True, check=True, timeout=60, env=environ,
    )  # fmt: skip
    names = done.stdout.splitlines()[-1].split()
    return set(names) if whole else {name.partition(".")[0] for name in names}


def test_the_core_never_loads_textual() -> None:
    assert "textual" not in loaded("\n".join(f"import {module}" for module in CORE))


HEADLESS = [
    ["targets", "henan", "--sort", "value"],
    ["figure", "1"],
    ["chart", "1"],
    ["chart", "1", "--kind", "map"],
    ["region", "河南", "贵州"],
    ["search", "henan"],
    ["compare", "2023", "2024"],
    ["findings", "--format", "json"],
    ["extract", "README.md"],
]


def test_a_headless_command_never_loads_textual() -> None:
    calls = "\n".join(f"assert run({command}) == 0, {command}" for command in HEADLESS)
    assert "textual" not in loaded(f"from tui.cli import run\n{calls}")


def test_the_version_loads_next_to_nothing() -> None:
    found = loaded("from tui.cli import run; run(['--version'])")
    assert (
        not {"cyclopts", "polars", "rich", "textual", "dataclasses", "importlib_metadata"} & found
    )


def test_help_loads_neither_a_dataset_nor_the_explorer() -> None:
    found = loaded("from tui.cli import run; run(['--help'])")
    assert not {"cyclopts", "rich", "textual", "polars", "plotext"} & found
    found = loaded("from tui.cli import run; run(['--help', '--lang', 'en', '--tab', 'plans'])")
    assert "cyclopts" in found
    assert not {"textual", "polars", "plotext"} & found


def test_completion_loads_neither_the_parser_nor_a_dataset() -> None:
    asked = ["zsh", "targets", "hub:成渝", "hen"]
    found = loaded(f"from tui.cli import run; run(['--complete', *{asked}])")
    assert not {"cyclopts", "rich", "textual", "polars", "pypinyin"} & found


WORDS_ONLY = [["targets", "河南"], ["plans"], ["figure", "1"], ["search", "hn"]]


TABLES_ONLY = {"tui.analysis.figures", "tui.analysis.claims", "tui.present.lists.matrix",
               "tui.present.lists.records", "html", "difflib"}  # fmt: skip


def test_a_table_is_printed_without_what_only_the_explorer_shows() -> None:
    code = "from tui.cli import run\nassert run(['targets', '河南']) == 0"
    assert not TABLES_ONLY & loaded(code, whole=True)


def test_a_command_of_words_only_loads_no_parser() -> None:
    calls = "\n".join(f"assert run({command}) == 0, {command}" for command in WORDS_ONLY)
    found = loaded(f"from tui.cli import run\n{calls}")
    assert not {"cyclopts", "pypinyin", "plotext", "xlsxwriter"} & found


def test_the_first_frame_is_drawn_before_anything_is_loaded() -> None:
    found = loaded("from tui.cli import start_screen; start_screen.prepare([], {})")
    assert not {"cyclopts", "rich", "textual", "polars", "asyncio", "dataclasses"} & found


def test_the_explorer_starts_without_what_its_first_frame_does_not_need() -> None:
    found = loaded("import tui.cli.explore, tui.cli.datasets, tui.ui.app, tui.ui.process_end")
    assert not {"cyclopts", "plotext", "pypinyin", "opencc", "rjieba", "xlsxwriter"} & found


LATER = ["tui.texts.compare", "tui.present.compared", "tui.present.chart", "tui.ui.conference.pane",
         "tui.ui.chart.pane", "tui.ui.region.screen", "tui.ui.dialogs.about", "tui.ui.adding",
         "tui.ui.dialogs.quick_open", "tui.analysis.search_index"]  # fmt: skip


def test_other_tabs_and_pages_are_loaded_later() -> None:
    probe = (
        "import sys, tui.cli.explore, tui.cli.datasets, tui.ui.app, tui.ui.process_end\n"
        f"print(*[name for name in {LATER} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == []
