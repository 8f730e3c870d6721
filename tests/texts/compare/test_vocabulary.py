"""What of moved words says something by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.texts.compare.report import rules


@pytest.mark.parametrize(
    "words",
    [
        "推进改革", "设立分公司", "京津冀协同发展", "承担社会责任", "不得妨碍监事会行使职权",
        "根据所执行、办理的国家秘密事项的密级确定", "对存在泄露国家秘密隐患的设施、设备、场所",
        "公司应当向公司登记机关申请撤销根据该决议已办理的登记",
        "优化畜群结构", "应当给予支持", "履行统一领导职责或者组织处置突发事件的人民政府",
    ],
)  # fmt: skip
def test_a_predicate_and_its_object_or_much_has_substance(words: str) -> None:
    assert rules().has_substance(words)


@pytest.mark.parametrize(
    "words",
    [
        "会议强调", "中国", "一年来", "坚决遏制", "自公司成立之日起", "关于有限责任公司",
        "由公司章程规定", "并按照公司章程", "有关政府部门应当", "市规划和自然资源部门",
        "在公司设立过程中", "国务院规定的其他",
        "应急预案", "可以依法", "不得拒绝", "县级以上人民政府应当加强", "农产品质量安全",
        "申请人和被申请人", "条例第二十条、第二十一条", "中华人民共和国",
        "应当按照国家规定", "全国人民代表大会常务委员会",
    ],
)  # fmt: skip
def test_formulas_and_who_or_when_alone_have_none(words: str) -> None:
    assert not rules().has_substance(words)


def test_without_a_segmenter_verbs_are_looked_for_as_they_are_written() -> None:
    words = replace(rules(), segment=None)
    assert not words.has_substance("县级以上地方人民政府")
    assert words.has_substance("履行统一领导职责的人民政府")
    assert words.has_substance("推进改革")
