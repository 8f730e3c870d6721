"""The process that reads a document apart, run in this one."""

from __future__ import annotations

import io
import json
import sys
from types import SimpleNamespace

import pytest

from tui.texts.documents import worker
from tui.texts.documents.bounds import MEGABYTES, SECONDS, RefusedError
from tui.texts.documents.isolation import TOO_LONG, TOO_MUCH


class Ended(BaseException):
    """The process ends here."""


def end(code: int) -> None:
    raise Ended(code)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page on standard input; the process's bounds would be those of the tests."""
    monkeypatch.setattr(worker, "_limit", lambda: None)
    monkeypatch.setattr(worker.os, "_exit", end)
    page = "<p>算力<del>9</del></p>".encode()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(page)))


@pytest.mark.usefixtures("asked")
def test_it_answers_with_the_text_and_notes(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    with pytest.raises(Ended, match="0"):
        worker.main("HTML")
    found = json.loads(capsysbinary.readouterr().out)
    assert found["text"] == "算力"
    assert found["notes"][0][1] == 1


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("error", "code", "told"),
    [(RefusedError("pages", limit=9), 0, {"refused": "pages"}), (MemoryError(), TOO_MUCH, {})],
)
def test_it_answers_what_it_refuses(
    capsysbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    code: int,
    told: dict[str, str],
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(worker, "read_here", refuse)
    with pytest.raises(Ended, match=str(code)):
        worker.main("PDF", "original")
    assert told.items() <= json.loads(capsysbinary.readouterr().out or b"{}").items()


def test_a_watch_ends_what_takes_too_long_or_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker.os, "_exit", end)
    monkeypatch.setattr(worker, "_megabytes", lambda: MEGABYTES + 1)
    monkeypatch.setattr(worker.time, "process_time", lambda: 0)
    with pytest.raises(Ended, match=str(TOO_MUCH)):
        worker._watch()
    monkeypatch.setattr(worker.time, "process_time", lambda: SECONDS + 1)
    with pytest.raises(Ended, match=str(TOO_LONG)):
        worker._watch()


def test_the_memory_is_measured_where_the_system_tells_less(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert worker._megabytes() > 1
    monkeypatch.setattr(worker, "Path", lambda _: SimpleNamespace(read_text=lambda _: ""))
    assert worker._megabytes() > 1
