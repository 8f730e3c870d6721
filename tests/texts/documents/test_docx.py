"""What a DOCX says, wherever it says it."""

from __future__ import annotations

import pytest

from tests.texts.documents.build import docx_of, paragraph, run
from tui.texts.documents import docx
from tui.texts.documents.docx_numbering import written
from tui.words import EN

INSERTED = f'<w:ins w:id="1" w:author="a">{run("60")}</w:ins>'
DELETED = '<w:del w:id="2" w:author="a"><w:r><w:delText>30</w:delText></w:r></w:del>'


def told(raw: bytes) -> str:
    """The notes in one line."""
    return docx.text(raw).notes_text(EN)


def test_tracked_changes_are_accepted_unless_the_original_is_asked_for() -> None:
    raw = docx_of(paragraph("算力达到", DELETED, INSERTED, "EFLOPS"))
    assert docx.text(raw).text == "算力达到60EFLOPS"
    assert docx.text(raw, original=True).text == "算力达到30EFLOPS"
    assert told(raw).startswith("2 tracked changes read as accepted")


def test_what_was_moved_stands_in_one_place() -> None:
    moved = (
        f'<w:moveFrom w:id="1">{run("甲")}</w:moveFrom>',
        f'<w:moveTo w:id="2">{run("甲")}</w:moveTo>',
    )
    raw = docx_of(paragraph(moved[0], "乙", moved[1]))
    assert docx.text(raw).text == "乙甲"
    assert docx.text(raw, original=True).text == "甲乙"


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    raw = docx_of(
        paragraph("算力达到", properties='<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph("30EFLOPS")
    )
    assert docx.text(raw).text == "算力达到30EFLOPS"
    assert docx.text(raw, original=True).text == "算力达到\n30EFLOPS"


def test_a_deleted_row_is_left_out() -> None:
    row = "<w:tr>{}<w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    gone = '<w:trPr><w:del w:id="1"/></w:trPr>'
    rows = [("", "指标", "值"), ("", "算力", "3"), (gone, "机架", "4")]
    body = "".join(row.format(p, paragraph(a), paragraph(b)) for p, a, b in rows)
    raw = docx_of(f"<w:tbl>{body}</w:tbl>{paragraph('')}")
    assert "机架" not in docx.text(raw).text
    assert "| 机架 | 4 |" in docx.text(raw, original=True).text


def test_text_in_content_controls_smart_tags_links_and_fields() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('2028')}</w:sdtContent></w:sdt>"
    tag = f'<w:smartTag w:element="x">{run("年")}</w:smartTag>'
    link = f"<w:hyperlink>{run('算力')}</w:hyperlink>"
    field = f'<w:fldSimple w:instr="REF x">{run("30")}</w:fldSimple>'
    field += "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    raw = docx_of(paragraph(control, tag, link, field))
    assert docx.text(raw).text == "2028年算力30"


def test_a_content_control_that_nobody_filled_in_says_nothing() -> None:
    held = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    assert docx.text(docx_of(paragraph("甲", held.format(run("单击此处"))))).text == "甲"


def test_a_text_box_is_read_once_and_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('专栏：机架20万架')}</w:txbxContent>"
    both = f"""<w:r><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>
        <mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"""
    raw = docx_of(paragraph("到2028年", both, "，算力达到30EFLOPS"))
    assert docx.text(raw).text == "到2028年，算力达到30EFLOPS\n专栏：机架20万架"


def test_footnotes_stand_apart() -> None:
    refers = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{paragraph("含超算。")}</w:footnote>'
    raw = docx_of(paragraph("算力", refers, "达到30EFLOPS") + paragraph("完"), {"footnotes": note})
    assert docx.text(raw).text == "算力[1]达到30EFLOPS\n完\n[1] 含超算。"
    assert told(raw) == "1 footnotes moved to the end"


@pytest.mark.parametrize(
    ("mark", "hidden"), [("<w:vanish/>", True), ('<w:vanish w:val="0"/>', False)]
)
def test_hidden_text_is_left_out_and_told(mark: str, hidden: bool) -> None:
    raw = docx_of(paragraph("算力达到", run("99", mark), "30EFLOPS"))
    assert ("99" in docx.text(raw).text) is not hidden
    assert ("1 hidden passages left out" in told(raw)) is hidden


def test_raised_digits_stay_raised() -> None:
    raw = docx_of(paragraph("10", run("3", '<w:vertAlign w:val="superscript"/>'), "架"))
    assert docx.text(raw).text == "10³架"


NUMBERING = """<w:abstractNum w:abstractNumId="5">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>
<w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl>
</w:abstractNum><w:abstractNum w:abstractNumId="6">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="5"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"""


def item(text: str, number: int, depth: int = 0) -> str:
    """A paragraph of a list."""
    properties = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(text, properties=properties)


def test_numbering_is_kept() -> None:
    items = [
        item("总体要求", 1), item("目标", 1), item("算力", 1, 1), item("存储", 1, 1),
        item("保障", 1), item("组织", 1, 1), item("点", 2), item("重来", 3),
    ]  # fmt: skip
    raw = docx_of("".join(items), {"numbering": NUMBERING})
    assert docx.text(raw).text.split("\n") == [
        "一、总体要求", "二、目标", "2.1. 算力", "2.2. 存储", "三、保障", "3.1. 组织", "- 点",
        "一、重来",
    ]  # fmt: skip


def test_numbers_as_word_writes_them() -> None:
    forms = ["chineseCounting", "upperRoman", "lowerLetter", "decimalEnclosedCircle", "decimal"]
    assert [written(14, form) for form in forms] == ["十四", "XIV", "n", "⑭", "14"]
    assert [written(n, "chineseCounting") for n in (10, 20, 105, 110)] == [
        "十", "二十", "一百零五", "一百一十",
    ]  # fmt: skip


def cell(text: str, properties: str = "") -> str:
    """A cell of a table."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def test_merged_cells_have_their_text_everywhere() -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    two = '<w:gridSpan w:val="2"/>'
    head = "<w:trPr><w:tblHeader/></w:trPr>"
    rows = [
        head + cell("指标", down) + cell("目标", two),
        head + cell("", on) + cell("2025年") + cell("2027年"),
        cell("算力|总") + cell("10") + cell("30"),
    ]
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    raw = docx_of(paragraph("单位：EFLOPS") + table + paragraph("完"))
    assert docx.text(raw).text.split("\n") == [
        "单位：EFLOPS", "| 指标 | 目标 | 目标 |", "| 指标 | 2025年 | 2027年 |", "|---|---|---|",
        "| 算力｜总 | 10 | 30 |", "完",
    ]  # fmt: skip
