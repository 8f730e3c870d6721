"""Tracked changes: what Word shows when all of them are accepted, or all rejected."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import docx
import pytest

from tests.texts.compare.report import rules
from tests.texts.compare.test_own_texts import DRAFT, FINAL
from tui.present.compared.docx_changes import as_docx
from tui.texts.compare import compare_documents
from tui.words import UserError

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written() -> bytes:
    return as_docx(compare_documents([("draft", DRAFT), ("final", FINAL)], rules()))


def test_accepting_all_gives_the_later_text() -> None:
    document = docx.Document(io.BytesIO(written()))
    lines = ["".join(t.text or "" for t in p._p.iter(f"{W}t")) for p in document.paragraphs]
    assert [line for line in lines if line] == [line for line in FINAL.split("\n") if line]


def test_dropped_words_are_deletions() -> None:
    document = docx.Document(io.BytesIO(written()))
    gone = "".join(t.text or "" for t in document.element.iter(f"{W}delText"))
    assert "交通" in gone
    assert "农业" not in gone
    assert "农业" in "".join(
        t.text or "" for i in document.element.iter(f"{W}ins") for t in i.iter(f"{W}t")
    )


def test_more_than_two_texts_are_refused() -> None:
    found = compare_documents([("1", DRAFT), ("2", FINAL), ("3", DRAFT)], rules())
    with pytest.raises(UserError, match="3"):
        as_docx(found)


def test_without_the_extra_one_line_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(UserError, match="import"):
        written()


def test_the_same_texts_give_the_same_bytes_of_text() -> None:
    one, two = (docx.Document(io.BytesIO(written())).element.xml for _ in range(2))
    assert one == two


def test_an_office_program_opens_it(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    path = tmp_path / "changes.docx"
    path.write_bytes(written())
    if office is None:  # then what it would read is read here
        assert docx.Document(str(path)).paragraphs
        return
    subprocess.run(
        [office, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert (tmp_path / "changes.pdf").stat().st_size > 1000
