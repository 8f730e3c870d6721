"""Which section is which: articles keep their subject, sections headed alike keep their order."""

from __future__ import annotations

from tests.texts.compare.report import rules
from tui.texts.compare import Comparison, compare_documents, sections
from tui.texts.compare.changes import change_class
from tui.texts.compare.section_match import matched

OLD_LAW = """第一条 机关、单位公开发布信息以及对涉及秘密的货物、服务进行采购时，应当遵守保密规定。
第二条 机关、单位应当加强对涉密人员的管理。
第三条 违反本法第一条规定的，责令改正。
"""
NEW_LAW = """第一条 机关、单位应当加强对涉密人员的管理。
第二条 机关、单位应当依法对拟公开的信息进行审查，遵守保密规定。
第三条 采购涉及秘密的货物、服务的机关、单位，直接涉及秘密的工程等单位，应当遵守保密规定。
第四条 违反本法第三条规定的，责令改正。
"""


def documents(before: str, after: str) -> Comparison:
    return compare_documents([("a", before), ("b", after)], rules())


def pairs(before: str, after: str) -> dict[str, str]:
    one, two = sections(before), sections(after)
    return {one[i].title: two[j].title for i, j in matched(one, two)}


def marked(found: Comparison, n: int) -> list[str]:
    """The marked words of text `n`, topic by topic."""
    each = ("".join(s.text for s in t.texts[n].spans if s.marks) for t in found.topics)
    return [words for words in each if words]


def test_a_list_of_actors_is_no_subject_by_itself() -> None:
    assert pairs(OLD_LAW, NEW_LAW) == {"第一条": "第三条", "第二条": "第一条", "第三条": "第四条"}


def test_a_reference_to_a_renumbered_article_is_no_change() -> None:
    found = documents(OLD_LAW, NEW_LAW)
    penal = next(topic for topic in found.topics if topic.topic == "第三条 → 第四条")
    assert [s.text for v in penal.texts for s in v.spans if s.marks] == []
    assert [(c.before, c.after) for c in penal.summaries[0].renumbered] == [("第一条", "第三条")]


def test_an_article_number_that_repeats_refers_to_none() -> None:
    law = "第一条\n甲方负责。\n第二条\n依照第一条。\n第二条\n依照第二条。\n第三条\n乙方负责。\n"
    assert marked(documents(law, law), 0) == []


def test_sections_headed_alike_that_are_shifted_are_the_same_sections() -> None:
    texts = [f"一、目标\n推进算力工作，建设中心{n}个。\n" for n in range(40)]
    found = documents("".join(texts), "".join(texts[1:]))
    assert marked(found, 0) == [texts[0]]
    assert marked(found, 1) == []


def test_the_first_and_the_last_of_sections_headed_alike_are_two() -> None:
    texts = [f"一、目标\n{n}个。\n" for n in range(40)]
    found = documents("".join(texts[:-1]), "".join(texts[1:]))
    assert marked(found, 0) == [texts[0]]
    assert marked(found, 1) == [texts[-1]]
    assert not any(topic.summaries[0].numbers for topic in found.topics)


def test_sections_headed_alike_and_reworded_keep_their_order() -> None:
    before, after = (
        "".join(f"一、目标\n推进算力工作，{verb}中心{n}个。\n" for n in range(first, first + 12))
        for verb, first in (("建设", 0), ("新建", 1))
    )
    one, two = sections(before), sections(after)
    assert matched(one, two) == [(n, n) for n in range(12)]


def test_short_items_in_another_order_are_no_rewording_and_amend_their_article() -> None:
    law = "第一条 总则如下。\n第二条 下列用语：\n{}\n第三条 本法自公布之日起施行。\n"
    before, after = (
        "；\n".join(items) for items in (("油类", "排放", "水域"), ("水域", "油类", "排放"))
    )
    found = documents(law.format(before), law.format(after))
    terms = next(topic for topic in found.topics if topic.topic == "第二条")
    assert terms.summaries[0].reworded == ()
    assert change_class(terms) == "amended"
    assert change_class(found.topics[0]) == "unchanged"


def test_a_long_phrase_that_has_a_duty_in_it_is_no_other_duty() -> None:
    before, after = "整改后仍不符合要求的，可以查封。", "整改后仍存在危害安全隐患的，应当查封。"
    kinds = [c.kind for c in documents(before, after).topics[0].summaries[0].replaced]
    assert kinds.count("modal") == 1


def test_a_duty_that_another_one_stands_for_is_told_in_longer_words_too() -> None:
    before, after = "鼓励各市建设智算中心。", "各市应当按照统一布局建设智算中心。"
    replaced = documents(before, after).topics[0].summaries[0].replaced
    assert [change.kind for change in replaced] == ["modal"]


def test_articles_of_an_english_law_are_its_sections() -> None:
    law = "Law (2018)\n\nChapter I General\n\n{}"
    before = law.format(
        "Article 1 This Law protects companies.\n\nArticle 2 A company may invest abroad.\n\n"
        "Article 3 The capital shall be not less than RMB 30,000.\n"
    )
    after = law.format(
        "Article 1 This Law protects companies.\n\nArticle 2 Branches bear no liability.\n\n"
        "Article 3 A company may invest abroad.\n\n"
        "Article 4 The capital shall be not less than RMB 50,000.\n"
    )
    assert pairs(before, after)["Article 2"] == "Article 3"
    capital = documents(before, after).topics[-1]
    assert capital.topic == "Article 3 → Article 4"
    assert [(n.before, n.after) for n in capital.summaries[0].numbers] == [("30,000", "50,000")]
