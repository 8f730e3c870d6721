"""Tracked changes: all accepted they are the later text, all rejected the earlier one."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from tests.examples import examples
from tests.present.compared.documents import changed_documents
from tests.texts.compare.report import QUOTED, rules
from tui.present.compared.tracked import tracked
from tui.texts.compare import compare, compare_documents

GONE = {"accepted": {"dropped", "moved_from"}, "original": {"new", "moved_to"}}


def read(pieces, settled: str) -> str:
    return "".join(piece.text for piece in pieces if piece.kind not in GONE[settled])


def lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def pieces_of(before: str, after: str):
    return list(tracked(compare_documents([("old", before), ("new", after)], rules())))


@examples(50)
@given(changed_documents())
@example(("一、目标\r\n建成3亿。\r", "一、目标\n建成30000万。\r\n\r\n二、任务\r"))
@example(("第一条 甲。\n第二条 乙。\n第三条 丙。", "第二条 乙。\n第一条 甲。\n第三条 丙。"))
@example(("", "新的。"))
def test_both_texts_can_be_read_from_it(texts):
    pieces = pieces_of(*texts)
    assert read(pieces, "original") == lines(texts[0])
    assert read(pieces, "accepted") == lines(texts[1])
    assert ends_of_moves(pieces, "moved_from") == ends_of_moves(pieces, "moved_to")


def ends_of_moves(pieces, kind: str) -> dict[int, str]:
    """The words of each move; a number stands once at each end, and elsewhere nowhere."""
    found = [(piece.move, piece.text) for piece in pieces if piece.kind == kind]
    assert len(dict(found)) == len(found)
    assert all((piece.move > 0) == piece.kind.startswith("moved") for piece in pieces)
    return dict(found)


@examples(30)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_characters_can_be_read_from_it(before, after):
    pieces = pieces_of(before, after)
    assert read(pieces, "original") == lines(before)
    assert read(pieces, "accepted") == lines(after)


def test_a_section_that_moved_is_a_move():
    goals = "一、主要目标\n到2025年底，全省算力规模达到30 EFLOPS。\n"
    tasks = "二、重点任务\n统筹布局通用算力、智能算力、超级算力。\n"
    means = "三、保障措施\n加强组织领导，建立健全工作机制，加大资金支持力度。\n"
    found = pieces_of(goals + tasks + means, means + goals + tasks)
    assert "".join(p.text for p in found if p.kind == "moved_to") == means
    assert not [p.text for p in found if p.kind in ("new", "dropped")]


def test_only_what_changed_is_a_change():
    found = pieces_of("国家可以支持算力发展，降低成本。", "国家应当支持算力发展，降低成本。")
    assert [(p.text, p.kind) for p in found] == [
        ("国家", "same"),
        ("可以", "dropped"),
        ("应当", "new"),
        ("支持算力发展，降低成本。", "same"),
    ]


def test_a_table_of_topics_is_written_with_its_headings():
    texts = [(year, QUOTED[year]) for year in ("2023", "2024")]
    pieces = list(tracked(compare(texts, rules())))
    for (_, topics), settled in zip(texts, ("original", "accepted"), strict=True):
        assert read(pieces, settled) == "".join(
            f"{name}\n{text}\n" for name, text in topics.items()
        )
