"""What is remembered comes back as it was; what cannot be read is set aside."""

from __future__ import annotations

import contextlib
import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.tables.query import Arrangement, SortKey, View
from tui.ui.list.state import ListState
from tui.ui.session_state import FORMAT, SessionState, load, plain, save, shaped
from tui.words import ZH

if TYPE_CHECKING:
    from pathlib import Path

KEYS = st.builds(SortKey, st.text(max_size=8), st.booleans())
NAMES = st.none() | st.lists(st.text(max_size=8), max_size=3).map(tuple)
SORTS = st.lists(KEYS, max_size=3).map(tuple)
VIEWS = st.builds(
    View, st.text(max_size=20), SORTS, NAMES, st.sampled_from(["list", "matrix"]),
    st.builds(Arrangement, SORTS, NAMES),
)  # fmt: skip
STATES = st.builds(
    ListState, st.dictionaries(st.text(max_size=8), VIEWS, max_size=3), st.text(max_size=8),
    st.booleans(), st.booleans(), st.text(max_size=8), st.text(max_size=8),
    st.lists(st.text(max_size=8), max_size=3).map(tuple),
    st.dictionaries(
        st.text(max_size=8), st.lists(st.text(max_size=8), max_size=3).map(tuple), max_size=2
    ),
)  # fmt: skip


@examples(50)
@given(STATES)
def test_any_state_comes_back_as_it_was(state: ListState) -> None:
    text = json.dumps(plain(state))
    assert shaped(ListState, json.loads(text)) == state


def test_memory_is_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "state" / "state.json"
    session = SessionState(
        "duibiao-light", "en", {"": "plans"}, {"": {"plans": plain(ListState())}}
    )
    save(session, path)
    assert load(path, ZH) == (session, "")
    assert [each.name for each in path.parent.iterdir()] == ["state.json"]


def test_nothing_is_remembered_before_the_first_time(tmp_path: Path) -> None:
    assert load(tmp_path / "state.json", ZH) == (SessionState(), "")


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        ("{", "damaged"),
        ("[]", "damaged"),
        ('{"version": 1}', "damaged"),
        ('{"version": 1, "session": {"tabs": [1]}}', "damaged"),
        ('{"version": "x", "session": {}}', "damaged"),
        ("[" * 100_000, "damaged"),
        ('{"version": 1, "memory": ' + "[" * 100_000, "damaged"),
        (json.dumps({"version": FORMAT + 1, "session": {}}), "newer"),
    ],
)
def test_what_cannot_be_read_is_set_aside_with_a_word(
    tmp_path: Path, content: str, suffix: str
) -> None:
    path = tmp_path / "state.json"
    path.write_text(content, "utf-8")
    session, note = load(path, ZH)
    assert session == SessionState()
    assert suffix in note
    assert not path.exists()
    assert path.with_name(f"state.json.{suffix}").read_text("utf-8") == content


def test_a_pipe_in_place_of_the_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    os.mkfifo(path)
    session, note = load(path, ZH)
    assert session == SessionState()
    assert "damaged" in note
    assert not path.exists()


@examples(50)
@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["views", "name", "panel", "query", "sort", "x"]), inner, max_size=3
    ),
))  # fmt: skip
def test_any_json_is_a_state_or_of_another_shape(value: Any) -> None:
    with contextlib.suppress(TypeError):
        assert isinstance(shaped(ListState, value), ListState)
