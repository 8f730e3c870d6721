"""Documents in files of every kind, and what is said of those that cannot be read."""

from __future__ import annotations

import sys
from pathlib import Path

import docx
import pypdf
import pytest

from tui import documents
from tui.words import UserError

GOAL = "到2027年，总算力达到12EFLOPS。"


def test_html_without_its_scripts(tmp_path: Path) -> None:
    path = tmp_path / "plan.html"
    path.write_text(f"<html><script>x=9</script><h1>方案</h1><p>{GOAL}</p></html>", "utf-8")
    assert documents.read(path).split() == ["方案", GOAL]


def test_docx_with_its_tables(tmp_path: Path) -> None:
    path, made = tmp_path / "plan.docx", docx.Document()
    made.add_paragraph(GOAL)
    cells = made.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "上架率", "60%"
    made.save(str(path))
    assert documents.read(path).splitlines() == [GOAL, "上架率,60%"]


def test_pdf(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(tmp_path / "plan.pdf")
    assert documents.read(tmp_path / "plan.pdf") == ""


@pytest.mark.parametrize("raw", [b"%PDF-1.7 broken", b"PK\x03\x04broken"])
def test_a_broken_file_is_one_line(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "plan").write_bytes(raw)
    with pytest.raises(UserError, match="cannot be read"):
        documents.read(tmp_path / "plan")


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(UserError, match=r"duibiao\[import\]"):
        documents.of_bytes(b"%PDF-1.7", Path("plan.pdf"))


def test_no_such_file() -> None:
    with pytest.raises(UserError, match="nowhere"):
        documents.read(Path("nowhere.txt"))


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(UserError):
        documents.of_bytes(bytes(range(256)) * 4 + b"\xff\xfe\x00", Path("x"))
