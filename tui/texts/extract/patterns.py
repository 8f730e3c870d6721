"""The grammar's own words: verbs, comparators, and signs that a number is no target."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.words.lists import Comparator

BEFORE: dict[str, Comparator] = {
    "不低于": ">=", "不少于": ">=", "不小于": ">=", "不下于": ">=", "至少": ">=", "不得低于": ">=",
    "不超过": "<=", "不高于": "<=", "不大于": "<=", "不多于": "<=",
    "不得高于": "<=", "不得超过": "<=", "不超": "<=", "≤": "<=", "≥": ">=", "<": "<", ">": ">",
    "最高": "<=", "超过": ">", "突破": ">", "高于": ">", "大于": ">", "多于": ">", "超": ">",
    "逾": ">",
    "过": ">", "破": ">",
    "优于": "<", "低于": "<", "小于": "<", "少于": "<", "不足": "<", "不到": "<",
    "大约": "~", "接近": "~", "约": "~", "近": "~",
}  # fmt: skip
"""Comparators before a number."""
AFTER: dict[str, Comparator] = {
    "及以上": ">=", "以上": ">=", "及以下": "<=", "以下": "<=", "以内": "<=", "之内": "<=",
    "内": "<=",
    "左右": "~", "上下": "~",
}  # fmt: skip
"""Comparators after a number and its unit."""
CEILING = re.compile("以下|以内")
DEALT = re.compile("分别|依次|各自")
JOINED = re.compile("[、和与及]|以及")
LISTED = re.compile(r"[^,。;:!?\n]*(?:、|和|与|及)")
COMPARING = re.compile("|".join(sorted(BEFORE, key=len, reverse=True)))
FOLLOWING = re.compile("|".join(AFTER))
FALLING = ("降低", "下降", "减少", "压减", "缩短", "压缩", "下浮", "降")
RISING = ("提升", "提高", "增长", "增加", "扩大", "上升", "新增长", "增")
CHANGING = re.compile(
    rf"(?P<fall>{'|'.join(FALLING)})(?:了|将|约|超过|不低于|不少于|幅度?(?:达到?|超过)?|近)*$"
    rf"|(?P<rise>{'|'.join(RISING)})(?:了|将|约|超过|不低于|不少于|幅度?(?:达到?|超过)?|近)*$"
)
GROWTH = re.compile(
    r"(?:年均|(?<![\d今明后])年)(?:复合)?(?:增速|增长率|增长|增幅|递增|平均增长|平均增速)|(?:增速|增长率|增幅)"
)
REACH = re.compile(
    r"(?:力争|计划|预计|预期|基本|进一步|稳定|严格|一般|均|各|分别|总体|实现|保持|维持|控制|提升|提高|增长|增加|扩大|扩展|扩充|扩容|跃升|跃至|攀升"
    r"|发展|降低|下降|降|压缩|缩短|达到|达|到|至|冲刺|冲击|剑指|跨越|迈向|迈上|跃上|站上|为|在|是|有|将|要|约|等|的|(?<![智储产功性])能|应|原则上|累计|共计|合计|总计|目前|现有|当前|从|由)+$"
)
"""Words between what is measured and how much, at the end of what comes before the number."""
STATUS = re.compile(
    r"截至|截止|目前(?!.{0,14}(?:到|至))|当前|现有|现已|已经?(?:建|达|有|形|累|培|突|实|完|超|集|拥|发|成|聚|落|投|开|签|汇)"
    r"|去年|上年|前年|同比|[去上]年同期|同期(?:相比|增长|提高)|数据显示|统计|据介绍|全国排名|(?:位居|位列|排名|(?<![稳跻])居)全国?第|(?:上半年|一季度|前三季度)(?!前|末|内|完成|建成|启动|出台|制定|印发)|以来(?!的)|(?:近|(?<![通经])过去?)[\d一二两三四五]年|年来|回顾"
)
"""A clause with one of these tells what is, not what shall be."""
TURNING = re.compile(r"力争|将|计划|争取|预计|确保|再(?:建|新|增|培|打)|目标|下一步|规划期末")
"""Where a sentence that stated what is turns to what shall be."""
ACTION = re.compile(
    r"建设|建成|打造|培育|形成|新建|新增|引进|支持|推动|推进|加快|实施|开展|实现|鼓励|构建|完善|提升|加强|提出|要求|深化"
    r"|聚焦|目标|围绕|布局|攻克|推广|遴选|组建|设立|确保|依托|壮大|突破"
)
"""What shall be done: such a sentence does not go on to tell what is."""
RANKED = re.compile(
    r"(?:以上|左右|余)?[,;(]?[^,。;\d]{0,6}"
    r"(?:同比|比上年|较上年|较去年|比去年|居全国|列全国|位居|位列|排名|排全国)"
)
SHARE_HELD = re.compile(
    r"占(?:全国|全球)[^,。;]{0,8}$|(?:[已现]有|现拥有)[一-鿿、“”]{0,14}(?:超过?|达到?|约|近|共)?$"
)
"""占全国三成, 现有企业超80家: without an aim it tells what is."""
AIM = re.compile(r"提[高升]到|提升至|到\d|以上的?目标|[底末]前?[,]?|年内")
YEARLY = re.compile(r"(?:年均|(?<![\d今明后])年)(?:复合)?(?:增速|增长|增幅|递增)")
YEARLY_END = re.compile(r"(?:年均?)?(?:复合)?(?:增速|增长率?|增幅|递增)?$")
MEASURE_END = re.compile(r"[率比重模量数值延额力入度速员业家个]$")
"""A noun phrase that ends so says itself what is measured."""
AIMING = re.compile(
    r"(?:建设|建成|打造|培育|形成|新建|新增|引进|支持|遴选|组建|攻克|突破|推出|发布|布局|实施|开展|举办|完成|创建|设立|推广|建立)$"
)
NO_THING = re.compile(
    r"^(?:大|重点|具体|细化)?(?:[大中小]类|事项|指标(?![一-鿿])|方面|领域|环节|维度|层面|层级|阶段|步骤|部门|部分|章|条|(?:民生)?[实大]事|关键词|原则|要求|[一-鿿]{0,4}(?:参加|出席|作报告|参会|与会|到场|座谈)|重点任务|任务|措施|举措|保障|"
    r"重点工作|主要任务|工作任务|专项行动|行动|计划单列|省(?:份|[,。;、]|$)|市州|地市|区县|县区|城市群|月|小时|分钟|工作日|季度|百分点|世纪|字|页|工程(?:[”,。;、]|$)|重点方向|方向|意见|政策|专栏|文件|附件|专班|机制|调度会|[\u4e00-\u9fff]{0,6}(?:会议|例会|调度|评估|考核|督查|督导|检查|通报|调研|会商|研判)(?:[,。;、]|$)|单位|体系|统筹|转变|坚持|关系|统一|面向(?:[”,。;、]|$)|角度|(?:[省市区]直|相关|有关)(?:部门|单位)|(?:提升|强化|优化|突出|聚焦|一批)(?:[”,。;、]|$))"
)
"""What follows a number that counts the document's own parts."""
NO_TARGET_HEAD = re.compile(
    r"(?:重点任务|工作任务|主要任务|任务|政策措施|保障措施|措施|举措|重点工作|方面|领域|政策|行动|条意见|门类|部门|重点支撑|重[点大]工程|专项|机制|工作组|专班|小组|雏形|(?:递进式|预期性|约束性|阶段性?|具体|总体|主要|量化)?目标|预期性指标|约束性指标)$"
)
CLASS_NOUN = re.compile(
    r"^(?:以上|以下|级|量级|规模)*的?(?:[一-鿿]{0,6})?(?:企业|集群|园区|市场主体|项目|产业链|龙头|单位|平台|基地|赛道|产业(?!规模|产值|营收|收入|增加值))"
)
"""What a threshold distinguishes: 超50亿元企业, 千亿级产业集群."""
TIMING = re.compile(
    r"^(?:级|全光|城市算力|[一-鿿]{0,6}圈|[一-鿿]{0,4}(?:算力网|时延网|时延城)|时延[一-鿿]{0,12}算力网)"
)
DEFINING = re.compile(r"相当于|等于|是指|指的是|折合约?|单位换算|即每秒|=")
STANDING = re.compile(r"原则上|一般(?:不|应|在|控制)")
"""A norm that holds from now on, of no target year."""
