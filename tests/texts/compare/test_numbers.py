"""Numbers that changed: of one measure, in digits or in words, ranges and multiples as one."""

from __future__ import annotations

import pytest

from tests.texts.compare.report import rules
from tui.texts.compare import compare


def numbers(before: str, after: str) -> list[tuple[str, str]]:
    topic = compare([("a", {"": before}), ("b", {"": after})], rules()).topics[0]
    return [(n.before, n.after) for n in topic.summaries[0].numbers]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("累计减少3700多万贫困人口。", "累计减少1100多万贫困人口。", ("3700多万", "1100多万")),
        ("每县培育3—5个龙头企业。", "每县培育5—8个龙头企业。", ("3—5", "5—8 个")),
        ("经济增长6%—6.5%。", "经济增长5%左右。", ("6%—6.5%", "5%左右")),
        ("覆盖七成以上企业。", "覆盖八成以上企业。", ("七成以上", "八成以上")),
        ("引进十几家企业。", "引进几十家企业。", ("十几", "几十")),
        ("惠及一半以上人口。", "惠及三分之二以上人口。", ("一半以上", "三分之二以上")),
        ("处五千元罚款。", "处五万元罚款。", ("五千", "五万")),
        ("占一半以上。", "占三分之二以上。", ("一半以上", "三分之二以上")),
        ("到2025年，建成体系。", "到2026年底，建成体系。", ("2025年", "2026年")),
        ("会议12月4日至6日举行。", "会议12月8日至9日举行。", ("4日至6日", "8日至9日")),
        ("奖励两千名学生。", "奖励五千名学生。", ("两千", "五千")),
        ("产值翻一番。", "产值翻两番。", ("翻一番", "翻两番")),
        ("覆盖三分之一的县。", "覆盖二分之一的县。", ("三分之一", "二分之一")),
        ("带动近千家企业。", "带动上千家企业。", ("近千", "上千")),
        ("总投资百亿元。", "总投资三百亿元。", ("百亿", "三百亿")),
        ("国内生产总值增长6%以上。", "国内生产总值增长5.5%左右。", ("6%以上", "5.5%左右")),
        ("失业率控制在5.5%左右。", "失业率控制在5.5%以内。", ("5.5%左右", "5.5%以内")),
    ],
)
def test_a_changed_number_is_told(before: str, after: str, told: tuple[str, str]) -> None:
    ((had, has),) = numbers(before, after)
    assert had.startswith(told[0])
    assert has.startswith(told[1])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("居民收入增长6.5%。", "居民收入超过3万元。"),
        ("奖励两千名学生。", "奖励2000名学生。"),
        ("培育20家企业。", "培育二十家企业。"),
        ("每县培育3—5个龙头企业。", "每县培育3至5个龙头企业。"),
        ("会议4日至6日举行。", "会议4日—6日举行。"),
        ("降低成本超过10000亿元。", "降低成本超过一万亿元。"),
    ],
)
def test_another_measure_or_another_writing_is_no_changed_number(before: str, after: str) -> None:
    assert numbers(before, after) == []


def test_a_measure_before_a_number_in_words_stays_bare() -> None:
    texts = [("a", {"": "处五千元罚款。"}), ("b", {"": "处五万元罚款。"})]
    topic = compare(texts, rules()).topics[0]
    assert [[span.text for span in text.spans if span.marks] for text in topic.texts] == [
        ["五千"],
        ["五万"],
    ]
