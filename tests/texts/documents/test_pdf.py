"""What a PDF says, in the order in which it is read."""

from __future__ import annotations

from PIL import Image
from reportlab.lib.utils import ImageReader

from tests.texts.documents.build import FONT, HEIGHT, Page, pdf_lines, pdf_of, ruled
from tui.texts.documents import Document, pdf
from tui.texts.documents.pdf import spans
from tui.words import EN

LINE = "到2028年全省智能算力达到三十EFLOPS以上"


def lines(raw: bytes) -> list[str]:
    """The lines of a PDF."""
    return pdf.text(raw).text.split("\n")


def test_columns_are_read_one_after_the_other() -> None:
    left = [f"左{n}栏的文字一共有十来个" for n in range(6)]
    right = [f"右{n}栏的文字一共有十来个" for n in range(6)]
    page: Page = [
        (200, 120, "行动方案"),
        *pdf_lines(left, 60, 160), *pdf_lines(right, 320, 167),
        (60, 320, "这一行文字横跨两栏这一行文字横跨两栏这一行文字横跨两栏"),
    ]  # fmt: skip
    assert lines(pdf_of([page])) == [
        "行动方案", *left, *right, "这一行文字横跨两栏这一行文字横跨两栏这一行文字横跨两栏",
    ]  # fmt: skip


def test_a_table_without_rules_keeps_its_rows() -> None:
    names, values = ["算力", "存力", "机架", "运力"], ["30", "50", "20", "9"]
    page = pdf_lines(names, 60) + pdf_lines(values, 320)
    assert lines(pdf_of([page])) == [f"{n} {v}" for n, v in zip(names, values, strict=True)]


def test_one_character_a_line_is_joined() -> None:
    page = pdf_lines(["前面的一行", *"智能算力规模", "后面的一行"])
    assert lines(pdf_of([page])) == ["前面的一行", "智能算力规模", "后面的一行"]


def test_headers_footers_and_page_numbers_are_left_out() -> None:
    pages = [
        [(60, 50, "某省人民政府公报"), (290, 810, f"— {n} —"), *pdf_lines([f"正文{n}", LINE])]
        for n in range(1, 5)
    ]
    assert lines(pdf_of(pages)) == [each for n in range(1, 5) for each in (f"正文{n}", LINE)]
    notes = pdf.text(pdf_of(pages)).notes_text(EN)
    assert notes.startswith("8 page headers, footers and page numbers")


def test_what_stands_once_at_an_edge_stays() -> None:
    pages = [[(60, 50, "某省行动方案"), *pdf_lines([LINE])], pdf_lines([LINE])]
    assert lines(pdf_of(pages)) == ["某省行动方案", LINE, LINE]


def test_scanned_pages_are_told() -> None:
    picture = ImageReader(Image.new("1", (20, 20)))

    def scan(made: object) -> None:
        made.drawImage(picture, 50, 50, 400, 400)  # type: ignore[attr-defined]

    pages: list[Page] = [pdf_lines([LINE]), [], [], [], pdf_lines(["完"])]
    found = pdf.text(pdf_of(pages, scan))
    assert found.notes_text(EN) == "no text on pages 2–4 (scanned?)"
    assert found.text.split("\n") == [LINE, "完"]


def test_runs_of_numbers() -> None:
    assert spans([1, 3, 4, 5, 8]) == "1, 3–5, 8"


XS, YS = (60, 180, 300, 420), (200, 230, 260, 290)
CELLS = [["指标", "目标", None], [None, "2025年", "2027年"], ["算力", "10", "30"]]


def table_page(cells: list[list[str | None]]) -> Page:
    """The texts of a table's cells."""
    return [
        (XS[column] + 5, YS[row] + 20, text)
        for row, texts in enumerate(cells)
        for column, text in enumerate(texts)
        if text
    ]


def test_a_table_with_merged_cells_where_it_stands() -> None:
    page = [(60, 150, "前文"), (300, 190, "单位：EFLOPS"), *table_page(CELLS), (60, 330, "后文")]
    rules = ruled(XS, YS, without=[(60, 230, 180, 230), (300, 200, 300, 230)])
    assert lines(pdf_of([page], rules)) == [
        "前文", "单位：EFLOPS", "| 指标 | 目标 | 目标 |", "| 指标 | 2025年 | 2027年 |",
        "|---|---|---|", "| 算力 | 10 | 30 |", "后文",
    ]  # fmt: skip


def test_a_table_that_a_page_ends_in_is_one() -> None:
    head: list[list[str | None]] = [["指标", "2025年", "2027年"]]
    first = table_page([*head, ["算力", "10", "30"], ["存力", "1", "2"]])
    second = table_page([*head, ["机架", "20", "40"], ["运力", "3", "4"]])
    assert lines(pdf_of([first, second], ruled(XS, YS))) == [
        "| 指标 | 2025年 | 2027年 |", "|---|---|---|", "| 算力 | 10 | 30 |", "| 存力 | 1 | 2 |",
        "| 机架 | 20 | 40 |", "| 运力 | 3 | 4 |",
    ]  # fmt: skip


def test_a_frame_around_a_text_is_no_table() -> None:
    frame = ruled((50, 500), (120, 300))
    assert lines(pdf_of([pdf_lines(["专栏一", LINE])], frame)) == ["专栏一", LINE]


def test_a_raised_digit_stays_raised() -> None:
    def draw(made: object) -> None:
        made.drawString(60, HEIGHT - 200, "规模达到10")  # type: ignore[attr-defined]
        made.setFont(FONT, 7)  # type: ignore[attr-defined]
        made.drawString(120.5, HEIGHT - 195, "3")  # type: ignore[attr-defined]

    assert "10³" in pdf.text(pdf_of([[]], draw)).text


def test_a_watermark_across_the_page_is_left_out_and_told() -> None:
    def draw(made: object) -> None:
        made.rotate(45)  # type: ignore[attr-defined]
        made.drawString(400, 100, "内部资料")  # type: ignore[attr-defined]

    found: Document = pdf.text(pdf_of([pdf_lines([LINE, LINE])], draw))
    assert found.text.split("\n") == [LINE, LINE]
    assert "turned characters" in found.notes_text(EN)


def test_a_text_drawn_twice_to_look_bold_is_read_once() -> None:
    page = pdf_lines([LINE])
    assert lines(pdf_of([[*page, *[(x + 0.2, y, text) for x, y, text in page]]])) == [LINE]
