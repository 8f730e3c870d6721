"""What kind of text it is: a plan, and what reports one, sets targets; an account tells what is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.analysis.adding import vocabulary
from tui.texts.extract import Plan, extract
from tui.texts.extract.folding import compact, fold
from tui.texts.extract.text_kind import kind_of

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset
    from tui.texts.extract import Vocabulary

PLAN = Plan(2025)
BUILDING_SITE = (
    "日前，位于江川新城的云岭智算中心一期主体封顶。据悉，项目总投资30亿元，占地120亩，"
    "规划建设机柜8000个，全部建成后算力规模将达5000P，年均PUE低于1.2，预计年产值12亿元。"
)
STATISTICS = (
    "省通信管理局公布，前三季度全省信息通信业运行平稳。电信业务收入累计完成260亿元，同比增长3.1%。"
    "5G基站总数达到12.5万个，比上年末净增1.4万个；千兆用户突破900万户，占比超过41%。"
)
PRAISE = (
    "在论坛上，云岭集团负责人表示，平台已服务40余国用户，访问量突破300万次，"
    "每秒可完成20亿亿次浮点计算，相当于80万台电脑同时运转，绿电占比超60%。"
)
MARKET = "研究院发布的数据显示，到2027年，无人机市场规模将达到900亿元，到2030年有望达到2000亿元。"
PLACES = "据了解，全区共引进先进制造业项目91个，总投资820亿元。其中，10亿元以上项目25个。"


@pytest.fixture(scope="module")
def words(dataset: Dataset) -> Vocabulary:
    return vocabulary(dataset)


def values(text: str, words: Vocabulary, plan: Plan = PLAN) -> list[float]:
    return [row.value for row in extract(text, words, plan)]


@pytest.mark.parametrize("text", [BUILDING_SITE, STATISTICS, PRAISE, MARKET, PLACES])
def test_an_account_sets_no_targets(text: str, words: Vocabulary) -> None:
    assert kind_of(fold(text)) == "account"
    assert values(text, words) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者近日获悉，到2027年，全市算力规模将超9EFLOPS，培育企业60家。", [9, 60]),
        ("负责人表示，目前算力规模突破4万P，据介绍，力争到2026年达到6万P。", [60]),
        ("据介绍，截至9月底已建成集群2个，预计年底前还将增加1个。", []),
        ("记者采访时，据悉，今年将建设智算中心3个，年底算力达到12EFLOPS。", [3, 12]),
    ],
)
def test_an_account_may_state_an_aim(text: str, expected: list[float], words: Vocabulary) -> None:
    assert kind_of(fold(text)) == "account"
    assert values(text, words) == expected


@pytest.mark.parametrize(
    "text",
    [
        "记者近日获悉，《云岭市算力发展行动方案（2025—2027年）》印发。打造智算中心3个。",
        "日前，云岭市出台《关于推进数据产业发展的意见》。其中提出，建成智算中心3个。",
        "云岭市算力发展行动方案（2025—2027年）\n据统计，企业增多。\n力争建成智算中心3个。",
        "据统计，产业快速增长，开工项目增多，为加快发展，制定本方案。\n力争建成智算中心3个。",
        "记者：有什么打算？负责人表示，我们的目标是建成智算中心3个。",
    ],
)
def test_what_reports_a_plan_is_none(text: str, words: Vocabulary) -> None:
    assert kind_of(fold(text)) == "plan"
    assert values(text, words) == [3]


def test_a_plan_that_is_only_cited_makes_no_plan() -> None:
    cited = "项目封顶，已列入《云岭市新型基础设施建设规划》。总投资30亿元，机柜8000个。"
    assert kind_of(fold(cited)) == "account"


def test_a_title_given_with_a_text_says_what_it_is(words: Vocabulary) -> None:
    text = "近日，产业开工项目增多。\n推进建设智算中心3个。"
    assert values(text, words) == []
    assert values(text, words, Plan(2025, title="云岭市算力发展行动方案")) == [3]


def test_news_within_the_report_of_a_plan_is_news(words: Vocabulary) -> None:
    plan = "《云岭市储能行动方案（2025—2027年）》提出，2027年装机规模达到90万千瓦以上。\n"
    assert values(plan + PLACES, words) == values(plan, words) == [900000]


def test_what_is_known_of_a_text_tells_in_its_certainty(words: Vocabulary) -> None:
    said = "算力规模达到9EFLOPS。"
    (of_plan,) = extract("为加快发展，制定本方案。到2027年底，" + said, words, PLAN)
    (unknown,) = extract("到2027年底，各项工作完成。" + said, words, PLAN)
    (account,) = extract("记者获悉，据介绍，到2027年底，" + said, words, PLAN)
    assert (of_plan.certainty, unknown.certainty, account.certainty) == ("high", "high", "medium")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到2027年，建成3～5个万卡集群。", [("万卡集群", 3, 5)]),
        ("到2027年，建设万卡集群3个。", [("万卡集群", 3, None)]),
        ("到2027年，建成4座220千伏变电站。", [("220千伏变电站", 4, None)]),
        ("到2027年，建成4个10万卡集群。", [("10万卡集群", 4, None)]),
        ("到2027年，建成2个万卡级、1个十万卡级智算集群。",
         [("万卡级智算集群", 2, None), ("十万卡级智算集群", 1, None)]),
        ("到2027年，新增20个零碳工厂。", [("零碳工厂", 20, None)]),
        ("到2027年，形成万亿级市场规模。", [("市场规模", 10000, None)]),
    ],
)  # fmt: skip
def test_a_number_inside_a_name_is_the_names(
    text: str, expected: list[tuple[str, float, float | None]], words: Vocabulary
) -> None:
    rows = extract(text, words, PLAN)
    assert [(row.name, row.value, row.value_max) for row in rows] == expected


def test_the_noun_of_a_list_is_said_once(words: Vocabulary) -> None:
    text = "到2027年，形成2个千亿、5个百亿、若干个十亿级产业集群。"
    two, five = extract(text, words, PLAN)
    assert (two.scope, five.scope) == ("千亿级产业集群", "百亿级产业集群")
    assert (two.quote, five.quote) == ("2个千亿", "5个百亿")


@pytest.mark.parametrize(
    "text",
    [
        "围绕全省50条产业链建设数据空间。",
        "《三年行动计划》共计23条。",
        "假定2027年经济总量为9000亿元，那意味着核心产业增加值将达900亿元。",
        "只要年服务企业超过200家，可申请补贴。",
        "每年遴选最多5个案例，单个案例给予最高50万元支持。",
        "2025年，省财政预算安排人工智能领域资金26亿元。",
        "每消耗1吨标准煤，直接贡献1.3万元数据中心产值。",
        "全文46次提及“科技”、61次强调“创新”。",
        "重点培育电信智算中心、移动智算中心三个万卡级智算中心。",
    ],
)
def test_what_is_no_target_in_a_plan_either(text: str, words: Vocabulary) -> None:
    assert values("为加快发展，制定本方案。" + text, words) == []


def test_by_the_years_end_is_of_the_year_of_issue_where_none_was_named(words: Vocabulary) -> None:
    (row,) = extract("年底前建成智算中心3个。", words, PLAN)
    assert row.year == 2025
    (named,) = extract("2026年工作安排：年底前建成智算中心3个。", words, PLAN)
    assert named.year == 2026


def test_the_vision_of_2035_is_no_year_of_a_number(words: Vocabulary) -> None:
    text = "依据“十四五”规划和2035年远景目标纲要，制定本规划。算力规模达到9EFLOPS。"
    (row,) = extract(text, words, Plan(2022, 2025))
    assert row.year == 2025


@pytest.mark.parametrize(
    "text",
    [
        "全市生产总值达到9100亿元，增速创近9年新高，出口总额达800亿元，连续9年居全省首位。",
        "去年新推广了480辆氢能商用车。",
        "该地是国家规划的9个枢纽节点之一。",
        "先后出台了《云岭市算力规划》等政策，近年来建成基地12个。",
    ],
)
def test_praise_of_what_was_reached_sets_no_targets(text: str, words: Vocabulary) -> None:
    assert values("今年的政府工作报告提交审议。\n" + text, words) == []


def test_an_aim_after_a_look_back_is_an_aim(words: Vocabulary) -> None:
    text = "报告回顾了2024年工作，今年主要预期目标是：企业增加到60家，上架率达到65%。"
    assert values(text, words) == [60, 65]


def test_a_short_line_above_a_long_one_is_a_heading(words: Vocabulary) -> None:
    text = "某市第五届人民代表大会第二次会议开幕\n2026年有哪些新举措\n" + BUILDING_SITE[:40]
    assert "\n日前,位于江川新城" in compact(text).text


def test_a_period_that_is_prepared_is_no_year(words: Vocabulary) -> None:
    text = "今年，谋实谋好“十五五”项目库，建成智算中心3个。"
    (row,) = extract(text, words, PLAN)
    assert row.year == 2025
