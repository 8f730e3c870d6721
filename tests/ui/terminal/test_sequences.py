"""Real sequences of terminals, cut at every place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events

from tui.ui.terminal import paste, sequences
from tui.ui.terminal.events import InputReport
from tui.ui.terminal.sequences import SequenceReader

if TYPE_CHECKING:
    from textual.message import Message

COMMIT = (
    "湖南省智能算力规模达到每秒二十五百亿亿次浮点运算，占比超过百分之三十，"
    "数据中心平均利用率不低于百分之七十二并建成十个智算中心"
)


class Clock:
    """A time that the test sets."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def told(messages: list[Message]) -> list[str]:
    """The messages in short: keys by name, pastes by text."""
    return [
        each.key if isinstance(each, events.Key)
        else f"paste {each.text}" if isinstance(each, events.Paste)
        else each.what if isinstance(each, InputReport) else type(each).__name__
        for each in messages
    ]  # fmt: skip


def read(*pieces: str, clock: Clock | None = None) -> list[str]:
    reader = SequenceReader(clock or Clock())
    return told([event for piece in pieces for event in reader.feed(piece)])


def committed(text: str, key: int = 32) -> str:
    """What a terminal with the kitty keyboard protocol sends for an input method's `text`."""
    return f"\x1b[{key};;{':'.join(str(ord(each)) for each in text)}u"


@pytest.mark.parametrize("length", [*range(2, 61)])
def test_a_commit_is_one_text(length: int) -> None:
    assert read(committed(COMMIT[:length])) == [f"paste {COMMIT[:length]}"]
    assert read(committed(COMMIT[:length], 0), "j") == [f"paste {COMMIT[:length]}", "j"]


@pytest.mark.parametrize(
    ("text", "background"), [("rgb:ffff/ffff/ffff\x07", "light"), ("rgb:00/00/00\x1b\\", "dark")]
)
def test_a_terminal_s_background_is_told_however_it_is_cut(text: str, background: str) -> None:
    sequence = f"\x1b]11;{text}"
    for at in range(2, len(sequence)):
        assert read("a" + sequence[:at], sequence[at:] + "b") == ["a", background, "b"]
    assert read("\x1b]4;1;rgb:0/0/0\x07x") == ["x"]  # another report


def test_an_escape_and_a_bracket_are_two_keys() -> None:
    clock = Clock()
    reader = SequenceReader(clock)
    assert told([*reader.feed("\x1b]"), *reader.tick()]) == []
    clock.now = 1
    assert told([*reader.tick()]) == ["escape", "right_square_bracket"]
    assert read("\x1b]", "j") == ["escape", "right_square_bracket", "j"]


@pytest.mark.parametrize("text", ["中", "中国", COMMIT])
def test_a_commit_cut_at_every_place_is_the_same(text: str) -> None:
    sequence = f"a{committed(text)}b"
    whole = read(sequence)
    assert whole[0] == "a"
    assert whole[-1] == "b"
    assert len(whole) == 3
    for cut in range(len(sequence) + 1):
        assert read(sequence[:cut], sequence[cut:]) == whole
    assert read(*sequence) == whole


@pytest.mark.parametrize(
    ("sequence", "wanted"),
    [
        ("\x1b[A", ["up"]), ("\x1bOA", ["up"]), ("\x1b[1;5C", ["ctrl+right"]),
        ("\x1b[3~", ["delete"]), ("\x1b[[A", ["f1"]), ("\x1b[23$", ["f23"]),
        ("\x1b\x1b[A", ["escape", "up"]), ("\x1b[97;5u", ["ctrl+a"]), ("\x1b[27u", ["escape"]),
        ("\x1b[13u", ["enter"]), ("\x1b[47;;47u", ["slash"]),
        ("\x1b[<0;10;5M", ["MouseDown"]), ("\x1b[<0;10;5m", ["MouseUp"]), ("\x1b[I", ["AppFocus"]),
        ("\x1b[O", ["AppBlur"]), ("\x1b[?2026;2$y", ["TerminalSupportsSynchronizedOutput"]),
        ("\x1b[12;40R", ["CursorPosition"]), ("湖q", ["湖", "q"]),
    ],
)  # fmt: skip
def test_other_sequences_are_what_textual_makes_of_them(sequence: str, wanted: list[str]) -> None:
    for cut in range(len(sequence) + 1):
        assert read(sequence[:cut], sequence[cut:]) == wanted


@pytest.mark.parametrize("key", ["1", "q", "湖", "/"])
def test_a_key_that_comes_with_an_escape_is_not_lost(key: str) -> None:
    wanted = ["escape", *read(key)]
    assert read(f"\x1b{key}") == read("\x1b", key) == wanted
    assert read(f"\x1b\x1b\x1b{key}{key}") == ["escape", "escape", *wanted, *read(key)]


def test_a_terminal_moves_by_a_word() -> None:
    assert read("\x1bb\x1bf\x1b\x7f") == ["ctrl+left", "ctrl+right", "ctrl+w"]


@pytest.mark.parametrize(
    "unknown",
    [
        "\x1b[?62;22;52c", "\x1b[>41;377;0c", "\x1b[8;36;120t", "\x1b[97;1:3;9999999999u",
        "\x1b[1114112u", "\x1b[97;;1114112u", "\x1b[32;;0:7:27u", "\x1b[32;1:1:1u",
        "\x1b[;;:::u", f"\x1b[{'1;' * 5000}u",
    ],
    ids=[*map(str, range(10))],
)  # fmt: skip
def test_an_unknown_sequence_types_no_keys(unknown: str) -> None:
    half = len(unknown) // 2
    assert read(unknown, "j") == ["j"]
    assert read(unknown[:half], unknown[half:], "j") == ["j"]


def test_escape_is_a_key_when_nothing_follows() -> None:
    clock = Clock()
    reader = SequenceReader(clock)
    assert told([*reader.feed("\x1b"), *reader.tick()]) == []
    clock.now = 0.2
    assert told([*reader.tick(), *reader.feed("[A")]) == ["escape", "left_square_bracket", "A"]


def test_an_escape_alone_is_a_key_though_nothing_is_read_meanwhile() -> None:
    clock = Clock()
    reader = SequenceReader(clock)
    assert told([*reader.feed("\x1b"), *reader.tick()]) == []
    for _ in range(3):  # as the driver does while nothing comes
        clock.now += 0.1
        found = told([*reader.feed(""), *reader.tick()])
        if found:
            break
    assert found == ["escape"]


def test_a_sequence_that_is_never_finished_types_no_keys() -> None:
    clock = Clock()
    reader = SequenceReader(clock)
    assert told([*reader.feed("\x1b[32;;200"), *reader.tick()]) == []
    clock.now = 2.0
    assert told([*reader.tick(), *reader.feed("j")]) == ["j"]


def test_a_paste_cut_at_every_place_is_one_event() -> None:
    sequence = "a\x1b[200~湖\x1b[A\0\r南\x1b[201~b"
    for cut in range(len(sequence) + 1):
        assert read(sequence[:cut], sequence[cut:]) == ["a", "paste 湖\x1b[A\r南", "b"]


def test_a_paste_that_never_ends_is_given_up() -> None:
    clock = Clock()
    reader = SequenceReader(clock)
    assert told([*reader.feed("\x1b[200~湖南"), *reader.tick()]) == []
    for _ in range(20):  # keys typed meanwhile do not keep it alive
        clock.now += paste.PATIENCE / 10
        found = told([*reader.feed("j"), *reader.tick()])
        if found:
            break
    assert found[0].startswith("paste 湖南j")
    assert told([*reader.feed("j\x1b[201~k"), *reader.tick()]) == ["j", "k"]


def test_a_long_paste_on_a_slow_line_is_waited_for() -> None:
    clock = Clock()
    reader = SequenceReader(clock)
    found = [*reader.feed("\x1b[200~")]
    for _ in range(100):
        clock.now += paste.PATIENCE / 2
        found += [*reader.feed("湖" * 100), *reader.tick()]
    found += reader.feed("\x1b[201~")
    assert told(found) == [f"paste {'湖' * 10_000}"]


def test_of_an_endless_paste_a_bounded_part_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paste, "CHARACTERS", 1000)
    reader = SequenceReader(Clock())
    found = [*reader.feed("\x1b[200~")]
    for _ in range(100):
        found += reader.feed("x" * 100)
    found += reader.feed("\x1b[201~")
    assert told(found) == [f"paste {'x' * 1000}"]


def test_a_megabyte_is_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    # Textual's parser takes a second for it: not a character of it reaches the parser.
    monkeypatch.delattr(sequences.SequenceReader, "_parsed")
    reader = SequenceReader(Clock())
    text = "湖" * 350_000
    reader._parsed = lambda text: iter(() if not text else [pytest.fail(text)])  # type: ignore[method-assign]
    found = [*reader.feed("\x1b[200~"), *reader.feed(text), *reader.feed("\x1b[201~")]
    assert told(found) == [f"paste {text}"]
