"""Documents in files of every kind, and what is said of those that cannot be read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from tests.texts.documents.build import pdf_lines, pdf_of
from tui.analysis.adding import Draft, propose, read, unread_tables, vocabulary
from tui.texts import documents
from tui.words import EN, UserError

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

GOAL = "到2027年，总算力达到12EFLOPS。"


LINES = (
    "江西省智能算力发展行动计划（2026—2028年）",
    "2026年2月6日",
    "到2028年，全省智能算力达到30EFLOPS，存储总量超过50EB，数据中心上架率由",
    "60%提高到75%以上。截至2025年底，全省已建成数据中心20个。",
)
SETS = [("intelligent_compute", 30), ("storage_total", 50), ("shelf_rate", 60), ("shelf_rate", 75)]
"""What the lines set, the starting value of the third among them."""


def rows(path: Path, dataset: Dataset) -> list[tuple[str, float]]:
    """The rows that the file gives on the way that `add` takes."""
    draft = propose(Draft(documents.read(path)), dataset)
    assert (draft.region, draft.published) == ("江西", "2026-02-06")
    assert draft.title == LINES[0]
    return [(row.indicator, row.value) for row in read(draft, vocabulary(dataset))]


def test_html_without_its_scripts(tmp_path: Path, dataset: Dataset) -> None:
    path = tmp_path / "plan.html"
    title, date, *body = LINES
    path.write_text(
        f"<!DOCTYPE html><html><head><title>{title}</title><script>智能算力达到9EFLOPS</script>"
        f"</head><body><nav>首页 到2030年总算力达到99EFLOPS</nav><h1>{title}</h1><p>{date}</p>"
        f"<p>{''.join(body).replace('30EFLOPS', '<b>30</b>&nbsp;EFLOPS')}</p></body></html>",
        "utf-8",
    )
    assert rows(path, dataset) == SETS


def test_html_in_the_encoding_that_it_has(tmp_path: Path) -> None:
    path = tmp_path / "plan.htm"
    path.write_bytes(f"<html><h1>方案</h1><p>{GOAL * 4}</p></html>".encode("gb18030"))
    assert documents.read(path).split() == ["方案", GOAL * 4]


def test_docx_with_its_tables(tmp_path: Path, dataset: Dataset) -> None:
    path, made = tmp_path / "plan.docx", docx.Document()
    for line in (*LINES[:2], "".join(LINES[2:])):
        made.add_paragraph(line)
    cells = made.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "标准机架数", "2028年20万架"
    made.save(str(path))
    assert rows(path, dataset) == [*SETS, ("rack_count", 200000)]


CELLS = [["指标", "2028年目标"], ["总算力", "30EFLOPS"], ["天上的云", "12"]]
AS_MARKDOWN = "| 指标 | 2028年目标 |\n|---|---|\n| 总算力 | 30EFLOPS |\n| 天上的云 | 12 |"


def test_tables_of_a_page_and_of_a_docx_stay_tables(tmp_path: Path, dataset: Dataset) -> None:
    made = docx.Document()
    table = made.add_table(3, 2)
    for row, cells in zip(table.rows, CELLS, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    made.save(str(tmp_path / "plan.docx"))
    lines = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in CELLS)
    page = f"<html><table><tr><td><p>正文</p><table>{lines}</table></td></tr></table></html>"
    (tmp_path / "plan.html").write_text(page, "utf-8")
    for name in ("plan.docx", "plan.html"):
        text = documents.read(tmp_path / name)
        assert AS_MARKDOWN in text
        assert unread_tables(text, read(Draft(text), vocabulary(dataset))) == (0, 1)
        assert unread_tables(text, ()) == (1, 0)


def test_pdf_whose_sentence_runs_over_lines_and_pages(tmp_path: Path, dataset: Dataset) -> None:
    path = tmp_path / "plan.pdf"
    first = [*pdf_lines(LINES[:3]), (290, 815, "— 1 —")]
    path.write_bytes(pdf_of([first, pdf_lines(LINES[3:])]))
    assert rows(path, dataset) == SETS


def test_pdf_without_text(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(pdf_of([[]]))
    found = documents.load(tmp_path / "plan.pdf")
    assert (found.text, found.notes_text(EN)) == ("", "no text on pages 1 (scanned?)")


@pytest.mark.parametrize("raw", [b"%PDF-1.7 broken", b"PK\x03\x04broken"])
def test_a_broken_file_is_one_line(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "plan").write_bytes(raw)
    with pytest.raises(UserError, match="cannot be read"):
        documents.read(tmp_path / "plan")


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pdfplumber", None)
    with pytest.raises(UserError, match=r"duibiao\[import\]"):
        documents.of_bytes(b"%PDF-1.7", Path("plan.pdf"))


def test_no_such_file() -> None:
    with pytest.raises(UserError, match="nowhere"):
        documents.read(Path("nowhere.txt"))


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(UserError):
        documents.of_bytes(bytes(range(256)) * 4 + b"\xff\xfe\x00", Path("x"))


@pytest.mark.parametrize("name", ["plan.pdf", "plan.docx", "PLAN.PDF"])
@pytest.mark.parametrize("raw", [GOAL.encode(), b"", b"\xff\xd8\xff\xe0"])
def test_a_file_that_is_not_what_its_name_says(raw: bytes, name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(raw)
    with pytest.raises(UserError, match=f"is not a {name[5:].upper()} file"):
        documents.read(tmp_path / name)


def test_a_kind_that_is_not_read_is_named() -> None:
    for raw, kind in ((b"\xd0\xcf\x11\xe0\xa1\xb1", "DOC"), (b"{\\rtf1 x}", "RTF")):
        with pytest.raises(UserError, match=f"is {kind}"):
            documents.of_bytes(raw, Path("plan"))


def test_a_pdf_is_a_pdf_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_bytes(pdf_of([pdf_lines(LINES)]))
    assert LINES[0] in documents.of_name(str(tmp_path / "plan.txt"))


@pytest.mark.parametrize(("name", "separator"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t")])
def test_a_file_of_separated_cells_is_a_table(
    name: str, separator: str, tmp_path: Path, dataset: Dataset
) -> None:
    table = (
        ("指标", "2026年", "2029年"),
        ("总算力（EFLOPS）", "11", "21"),
        ("标准机架（万架）", "6", "8"),
    )
    (path := tmp_path / name).write_text("\n".join(map(separator.join, table)), "utf-8")
    found = read(Draft(documents.read(path)), vocabulary(dataset))
    assert [(row.indicator, row.value, row.year) for row in found] == [
        ("total_compute", 11, 2026), ("total_compute", 21, 2029),
        ("rack_count", 60_000, 2026), ("rack_count", 80_000, 2029),
    ]  # fmt: skip


def test_a_workbook_is_named_as_such(tmp_path: Path) -> None:
    (path := tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04" + b"xl/workbook.xml" * 3)
    with pytest.raises(UserError) as error:
        documents.read(path)
    assert "--data" in str(error.value)
