"""A path as it is typed, pasted or dropped; tables that were not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.adding import (
    Draft,
    completed,
    document_in,
    file_named,
    is_prose,
    path_of,
    read,
    unread_tables,
    vocabulary,
)  # fmt: skip
from tui.words import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset


@pytest.mark.parametrize("form", ["{}", " {} ", "'{}'", '"{}"', "file://{}"])
def test_a_path_however_it_is_brought(form: str, tmp_path: Path) -> None:
    path = tmp_path / "my plan.txt"
    path.touch()
    assert path_of(form.format(path)) == path
    assert file_named(form.format(path)) == path


def test_a_file_must_have_a_text(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("abc")
    (tmp_path / "blank.txt").write_text(" \n")
    assert document_in(tmp_path / "plan.txt").text == "abc"
    for name in ("blank.txt", "none.txt"):
        with pytest.raises(UserError, match=name):
            document_in(tmp_path / name)


def test_a_path_with_escaped_spaces(tmp_path: Path) -> None:
    path = tmp_path / "my plan.txt"
    path.touch()
    assert path_of(str(path).replace(" ", "\\ ")) == path


@pytest.mark.parametrize(
    ("typed", "prose", "named"),
    [
        ("hunan.txt", False, True),
        ("~/no/such.pdf", False, True),
        ("hunan", False, False),
        ("", False, False),
        ("到2028年，总算力达到30EFLOPS。", True, False),
        ("见附件。plan.txt", True, False),
        ("one\ntwo.txt", True, False),
        ("x" * 2000, True, False),
        ("nul\0l", False, False),
        ("~\0", False, False),
        ("no\0thing.txt", False, True),
    ],
)
def test_a_text_is_told_from_a_path(typed: str, prose: bool, named: bool) -> None:
    assert is_prose(typed) == prose
    assert (file_named(typed) is not None) == named


@given(st.text(max_size=40) | st.text("~/.\0\\a'\"", max_size=8))
def test_anything_may_be_typed(typed: str) -> None:
    path = file_named(typed)
    assert path is None or path.is_file() or path.suffix
    assert (completed(typed) or typed).startswith(typed)


def test_a_path_is_completed(tmp_path: Path) -> None:
    (tmp_path / "my plans").mkdir()
    (tmp_path / "my plans" / "湖南.txt").touch()
    assert completed(f"{tmp_path}/my") == f"{tmp_path}/my plans/"
    assert completed(f"{tmp_path}/my plans/湖") == f"{tmp_path}/my plans/湖南.txt"
    assert completed(f"{tmp_path}/my plans/") is None
    assert completed(f"{tmp_path}/nothing") is None


MARKDOWN = """目标如下。

| 指标 | 2028年 |
|---|---:|
| 天上的云 | 12 |
| 地上的风 | 3 |

没有数字的：

| a | b |
|---|---|
| c | d |
"""
HTML = "<table><tr><th>2028</th></tr><tr><td>云</td><td>12</td></tr></table>"


def test_tables_that_are_not_read_are_counted() -> None:
    assert unread_tables(MARKDOWN, []) == (1, 0)
    assert unread_tables(f"{MARKDOWN}{HTML}", []) == (2, 0)
    assert unread_tables("a | b 12\n---\n", []) == (0, 0)


def test_a_table_is_read_in_part_or_whole(dataset: Dataset) -> None:
    head = "2028年目标：\n\n| 指标 | 数值 |\n|---|---|\n"
    text = f"{head}| 总算力 | 30EFLOPS |\n| 天上的云 | 12 |\n"
    rows = read(Draft(text), vocabulary(dataset))
    assert [row.value for row in rows] == [30]
    assert unread_tables(text, rows) == (0, 1)
    whole = f"{head}| 总算力 | 30EFLOPS |\n"
    assert unread_tables(whole, read(Draft(whole), vocabulary(dataset))) == (0, 0)
