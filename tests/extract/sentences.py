# ruff: noqa: E501 - a sentence stands beside what it sets
"""Sentences of our own for each phenomenon: value, unit, year, comparator, indicator.

An indicator of None: one that the vocabulary does not have. Published in 2025, the plan ends in 2027.
"""

from __future__ import annotations

T = tuple[float, float | None, str, int | None, str, str | None]


def t(value: float, unit: str, year: int | None, sign: str = "=", slug: str | None = None,
      high: float | None = None) -> T:  # fmt: skip
    return value, high, unit, year, sign, slug


SETS: dict[str, list[tuple[str, list[T]]]] = {
    "subject carried over clauses": [
        ("到2027年，智能算力规模达到5EFLOPS，2030年达到20EFLOPS。",
         [t(5, "EFLOPS", 2027, "=", "intelligent_compute"), t(20, "EFLOPS", 2030, "=", "intelligent_compute")]),
        ("到2026年存储总量超过30EB，到2027年超过50EB。",
         [t(30, "EB", 2026, ">", "storage_total"), t(50, "EB", 2027, ">", "storage_total")]),
    ],
    "what is reached is gone on from": [
        ("2024年，全市人工智能产业规模达1200亿元，同比增长23%；到2027年突破2000亿元。", [t(2000, "亿元", 2027, ">", "ai_industry_scale")]),
        ("到2027年，人工智能产业规模年均增长25%以上，突破5000亿元。",
         [t(25, "%/年", 2027, ">=", None), t(5000, "亿元", 2027, ">", "ai_industry_scale")]),
        ("到2027年，培育国家级“小巨人”企业100家、省级300家。",
         [t(100, "家", 2027, "=", "company_count"), t(300, "家", 2027, "=", "company_count")]),
    ],
    "a baseline is not a target": [
        ("到2027年，上架率由45%提高到70%以上。", [t(70, "%", 2027, ">=", "shelf_rate")]),
        ("力争到2026年，全市总算力从现有2EFLOPS提升至8EFLOPS。", [t(8, "EFLOPS", 2026, "=", "total_compute")]),
    ],
    "a change told in words": [
        ("到2027年，人工智能产业规模比2024年翻一番。", [t(100, "%", 2027, "change", "ai_industry_scale")]),
        ("到2030年，全省算力规模翻两番。", [t(300, "%", 2030, "change", "total_compute")]),
        ("到2027年，实现存储总量翻番。", [t(100, "%", 2027, "change", "storage_total")]),
    ],
    "a baseline's year is its own": [
        ("到2027年，上架率由2023年的58%提高到70%，建成智算中心3个。",
         [t(70, "%", 2027, "=", "shelf_rate"), t(3, "个", 2027, "=", "ai_center_count")]),
        ("到2027年，利用率从55%左右提升至65%。", [t(65, "%", 2027, "=", "utilization")]),
    ],
    "who does it is counted, not what is done": [
        ("到2027年，支持20家科研院所建设联合实验室。", [t(20, "家", 2027, "=", None)]),
        ("到2027年，推动300家企业部署行业大模型。", [t(300, "家", 2027, "=", "company_count")]),
        ("到2027年，支持高校、科研院所建设重点实验室5家。", [t(5, "家", 2027, "=", "lab_count")]),
    ],
    "one end of a link is not what is measured": [
        ("到2027年，省会枢纽节点与各市算力节点之间的时延低于5ms。", [t(5, "ms", 2027, "<", "latency_intercity")]),
        ("到2027年，与京津冀、长三角枢纽节点间单向网络时延分别小于10毫秒、20毫秒。",
         [t(10, "ms", 2027, "<", "latency_to_hub"), t(20, "ms", 2027, "<", "latency_to_hub")]),
    ],
    "a comparator of a list": [
        ("到2027年，推出不少于10款行业大模型、40个典型应用场景。",
         [t(10, "款", 2027, ">=", "model_count"), t(40, "个", 2027, ">=", "scenario_count")]),
        ("到2026年、2027年，新建数据中心PUE分别控制在1.25、1.2以内。",
         [t(1.25, "", 2026, "<=", "pue_new"), t(1.2, "", 2027, "<=", "pue_new")]),
    ],
    "an owner told once, a share of things, a ratio": [
        ("到2027年，智能算力突破30EFLOPS，占全省算力总量比重不低于85%（其中国产算力不少于六成）。",
         [t(30, "EFLOPS", 2027, ">", "intelligent_compute"), t(85, "%", 2027, ">=", "intelligent_share"),
          t(60, "%", 2027, ">=", "domestic_compute_share")]),
        ("到2027年，建成市级以上创新平台40个，省级以上15个。",
         [t(40, "个", 2027, "=", "platform_count"), t(15, "个", 2027, "=", "platform_count")]),
        ("到2027年，人工智能产业规模达到900亿元，核心产业规模达到200亿元。",
         [t(900, "亿元", 2027, "=", "ai_industry_scale"), t(200, "亿元", 2027, "=", "ai_core_industry_scale")]),
        ("到2027年，60%以上的规模以上工业企业完成智能化改造。", [t(60, "%", 2027, ">=", None)]),
        ("到2027年，智算占比超八成。", [t(80, "%", 2027, ">", "intelligent_share")]),
    ],
    "分别": [
        ("2025、2026、2027年，人工智能企业数量分别达到100家、200家和300家。",
         [t(100, "家", 2025, "=", "company_count"), t(200, "家", 2026, "=", "company_count"), t(300, "家", 2027, "=", "company_count")]),
        ("到2027年，总算力、存储总量分别达到20EFLOPS、40EB。",
         [t(20, "EFLOPS", 2027, "=", "total_compute"), t(40, "EB", 2027, "=", "storage_total")]),
        ("到2026年、2027年，总算力分别达到10EFLOPS和20EFLOPS。",
         [t(10, "EFLOPS", 2026, "=", "total_compute"), t(20, "EFLOPS", 2027, "=", "total_compute")]),
        ("到2027年，上架率和利用率分别超过60%和50%。",
         [t(60, "%", 2027, ">", "shelf_rate"), t(50, "%", 2027, ">", "utilization")]),
    ],
    "relative and plan years": [
        ("今年建成智算中心3个，明年建成5个。",
         [t(3, "个", 2025, "=", "ai_center_count"), t(5, "个", 2026, "=", "ai_center_count")]),
        ("到“十五五”末，人工智能核心产业规模突破3000亿元。", [t(3000, "亿元", 2030, ">", "ai_core_industry_scale")]),
        ("到规划期末，数据中心利用率不低于65%。", [t(65, "%", 2027, ">=", "utilization")]),
        ("“十四五”期间，新增标准机架5万架。", [t(50000, "架", 2025, "=", "rack_count")]),
    ],
    "Chinese numerals": [
        ("到2027年，培育二十家人工智能企业。", [t(20, "家", 2027, "=", "company_count")]),
        ("到2027年，打造十个以上应用标杆。", [t(10, "个", 2027, ">=", "benchmark_count")]),
        ("到2027年，人工智能产业规模突破两千亿元。", [t(2000, "亿元", 2027, ">", "ai_industry_scale")]),
        ("到2027年，上架率达到百分之七十。", [t(70, "%", 2027, "=", "shelf_rate")]),
        ("到2030年，人工智能核心产业规模达到万亿级。", [t(10000, "亿元", 2030, "~", "ai_core_industry_scale")]),
    ],
    "multipliers": [
        ("到2027年，标准机架规模达到12.5万架。", [t(125000, "架", 2027, "=", "rack_count")]),
        ("到2027年，人工智能产业规模达到1.5万亿元。", [t(15000, "亿元", 2027, "=", "ai_industry_scale")]),
        ("到2027年，算力总规模达到2万P。", [t(20, "EFLOPS", 2027, "=", "total_compute")]),
        ("到2027年，机架总数达到30万个。", [t(300000, "架", 2027, "=", "rack_count")]),
    ],
    "ranges": [
        ("到2027年，建成3—5个智算中心。", [t(3, "个", 2027, "range", "ai_center_count", 5)]),
        ("到2027年，培育2至3家龙头企业。", [t(2, "家", 2027, "range", "company_count", 3)]),
        ("到2027年，绿电占比达到30%-40%。", [t(30, "%", 2027, "range", "green_energy_share", 40)]),
    ],
    "comparators": [
        ("到2027年，建成智算中心10个左右。", [t(10, "个", 2027, "~", "ai_center_count")]),
        ("到2027年，集聚人工智能企业500余家。", [t(500, "家", 2027, ">", "company_count")]),
        ("到2027年，新建数据中心PUE不超过1.2。", [t(1.2, "", 2027, "<=", "pue_new")]),
        ("到2027年，存量数据中心PUE降至1.4以内。", [t(1.4, "", 2027, "<=", "pue_existing")]),
        ("到2027年，攻克和突破50项关键核心技术。", [t(50, "项", 2027, "=", "tech_count")]),
        ("到2027年，大模型数量突破50个。", [t(50, "个", 2027, ">", "model_count")]),
        ("到2027年，城市内时延小于1毫秒，城市间时延低于5毫秒。",
         [t(1, "ms", 2027, "<", "latency_intra_city"), t(5, "ms", 2027, "<", "latency_intercity")]),
        ("到2027年，智能算力占比约为40%。", [t(40, "%", 2027, "~", "intelligent_share")]),
        ("到2027年，形成不少于30个典型案例。", [t(30, "个", 2027, ">=", "case_count")]),
        ("到2027年，总算力力争达到15EFLOPS以上。", [t(15, "EFLOPS", 2027, ">=", "total_compute")]),
    ],
    "changes": [
        ("到2027年，算力使用成本降低30%以上。", [t(-30, "%", 2027, "change", "compute_cost")]),
        ("到2027年，总算力较2024年提升3倍。", [t(3, "倍", 2027, "change", "total_compute")]),
        ("到2027年，丢包率下降50%。", [t(-50, "%", 2027, "change", "packet_loss")]),
    ],
    "growth rates": [
        ("到2027年，机架规模年均增速15%左右。", [t(15, "%/年", 2027, "~", "rack_growth")]),
        ("到2027年，软件业务收入年均增长10%以上。", [t(10, "%/年", 2027, ">=", None)]),
    ],
    "an indicator of its own": [
        ("到2027年，培养人工智能人才5万名。", [t(50000, "名", 2027, "=", None)]),
        ("到2027年，低空经济产业规模达到500亿元。", [t(500, "亿元", 2027, "=", None)]),
        ("到2027年，规模以上工业企业数字化改造覆盖率达到80%。", [t(80, "%", 2027, "=", None)]),
    ],
    "typography": [
        ("到２０２７年，算力规模达到１２ＥＦＬＯＰＳ。", [t(12, "EFLOPS", 2027, "=", "total_compute")]),
        ("到2027年，總算力達到12EFLOPS，存儲總量超過60EB。",
         [t(12, "EFLOPS", 2027, "=", "total_compute"), t(60, "EB", 2027, ">", "storage_total")]),
        ("到 2027 年，智 能 算 力 规 模 达 到 1 500 PFLOPS。", [t(1.5, "EFLOPS", 2027, "=", "intelligent_compute")]),
        ("到2027年，全省标准机架总数达\n— 3 —\n到50万架，上架率达到7\n0%。",
         [t(500000, "架", 2027, "=", "rack_count"), t(70, "%", 2027, "=", "shelf_rate")]),
        ("到2027年，全省总算力达到12EFLOPS[3]。", [t(12, "EFLOPS", 2027, "=", "total_compute")]),
    ],
    "the year of a list": [
        ("到2027年，主要目标是：\n（一）总算力达到12EFLOPS。\n（二）建成智算中心10个。",
         [t(12, "EFLOPS", 2027, "=", "total_compute"), t(10, "个", 2027, "=", "ai_center_count")]),
    ],
    "classes": [
        ("到2027年，每万人拥有5G基站数达到26个。", [t(26, "个", 2027, "=", None)]),
        ("到2027年，培育营收超100亿元企业10家、超10亿元企业50家。",
         [t(10, "家", 2027, "=", "company_count"), t(50, "家", 2027, "=", "company_count")]),
        ("到2027年，打造2个千亿级产业集群。", [t(2, "个", 2027, "=", "industry_cluster_count")]),
        ("到2027年，新增规模以上企业300家，4A级以上景区20家。",
         [t(300, "家", 2027, "=", "company_count"), t(20, "家", 2027, "=", None)]),
        ("到2027年，PUE低于1.25的数据中心占比超过60%。", [t(60, "%", 2027, ">", None)]),
    ],
}  # fmt: skip

NOTHING = [
    "目前，全省投运数据中心40个，其中超大型数据中心9个，完成标注数据2PB。",
    "“十四五”以来，人工智能产业规模年均增长25%。",
    "成立1个专班，建立2项机制，每季度召开1次调度会。",
    "推进16项重点工程。",
    "对企业给予补贴，每家企业每年不超过100万元。",
    "落实15%企业所得税优惠。",
    "单个主体年度申领上限200万元。",
    "本办法所称智算中心，是指智能算力规模不低于100PFLOPS的数据中心。",
    "给予最高500万元奖励，对企业按照实际投入的30%给予补助。",
    "本计划共提出5大行动、20项重点任务和4项保障措施。",
    "截至2024年底，全省已建成智算中心8个，算力规模达到6EFLOPS。",
    "目前已集聚人工智能企业300家。",
    "去年，全省人工智能产业规模突破800亿元，同比增长20%。",
    "其中1EFLOPS相当于每秒100亿亿次浮点运算。",
    "推进5G、IPv6和10G-PON网络建设，完善12345热线。",
    "加快构建“33618”现代制造业集群体系。",
    "根据国发〔2025〕16号文件，自2025年5月1日起施行，有效期5年。",
    "围绕8个重点领域、3个方面发力，建设一批中心。",
    "做大做强规模以上企业，创建4A级景区。",
    "推动打造千亿级产业集群。",
    "会议由13个部门参加，第3次会议。",
    "联系电话：010-12345678，邮编100000。",
]
