"""The commands: where each is defined, and lines that show its use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.words.tabs import TABS

if TYPE_CHECKING:
    from tui.words.cli import Command

COMMANDS: dict[Command, tuple[str, tuple[str, ...]]] = {
    "targets": (
        "tables:targets",
        (
            "targets 河南 --format csv",
            "targets 'hub:成渝 year>=2026' --sort -value",
            "targets pue --matrix --sort pue_new",
        ),
    ),
    "plans": (
        "tables:plans",
        ("plans status=pending", "plans --columns region,title,published"),
    ),
    "conference": (
        "tables:conference",
        ("conference year=2024 --format json", "conference topic:新产业"),
    ),
    "cases": ("tables:cases", ("cases 浪潮", "cases table=T3 --format md")),
    "pilots": ("tables:pilots", ("pilots", "pilots henan")),
    "indicators": ("tables:indicators", ("indicators 智算", "indicators group=compute")),
    "regions": ("tables:regions", ("regions hub:成渝", "regions --columns region,pinyin")),
    "places": (
        "tables:places",
        ("places 长沙", "places province:浙江 --columns place,level,parent"),
    ),
    "figures": ("tables:figures", ("figures",)),
    "findings": ("tables:findings", ("findings", "findings verdict=fails --format json")),
    "figure": (
        "charts:figure",
        ("figure 1", "figure 3 --format csv", "figure 1 --query hub:长三角"),
    ),
    "chart": (
        "charts:chart",
        (
            "chart 1 --scale log",
            "chart total_compute --kind stacked",
            "chart 2 --kind map",
            "chart 1 hub:成渝 year:2026",
            "chart 2 --format svg -o chart.svg",
            "chart 智算/GDP --kind map --data gdp.csv --map 地区=省份 --map 值=GDP",
        ),
    ),
    "search": (
        "finding:search",
        ("search 商业航天", "search henan zhisuan", "search rack --format json"),
    ),
    "question": (
        "questions:question",
        (
            "question",
            "question silence pue",
            "question pace 智算 --as-of today",
            "question deadlines year:2025 --format csv",
            "question silence pue -o silence.svg",
        ),
    ),
    "revisions": ("questions:revisions", ("revisions 贵州", "revisions 湖南 智算 --format csv")),
    "region": (
        "finding:region",
        ("region 河南", "region 河南 贵州", "region henan guizhou sichuan --format csv"),
    ),
    "brief": (
        "finding:brief",
        ("brief 河南", "brief 河南 -o 河南.docx", "brief guizhou --as-of today -o guizhou.html"),
    ),
    "compare": (
        "comparing:compare",
        (
            "compare 2023 2024",
            "compare 2022 2023 2024 --topic 新产业",
            "compare draft.docx plan.pdf --all",
            "compare old.md new.md -o changes.docx",
        ),
    ),
    "terms": (
        "comparing:terms",
        ("terms 2022 2023 2024", "terms a.txt b.txt c.txt --query 生产力"),
    ),
    "extract": (
        "adding:extract",
        (
            "extract plan.pdf",
            "extract plan.txt --region 湖南 --published 2025-10-27 --explain",
            "extract - --format csv < plan.txt",
            "extract plans/ -o targets.parquet",
        ),
    ),
    "add": (
        "adding:add",
        (
            "add plan.pdf --region 湖南 --title 湖南省行动方案 --published 2025-10-27",
            "add plan.txt --yes",
            "add plan.txt --yes --replace",
            "add plans/",
        ),
    ),
    "remove": ("adding:remove", ("remove hunan-ai-2025-own",)),
    "table": (
        "own_tables:table",
        (
            "table 'GDP>20000' --sort -GDP --limit 10 --data gdp.csv",
            "table --describe --data gdp.csv",
            "table --frequencies 省份 --data gdp.csv",
            "table --bars GDP --by 省份 --data gdp.csv -o gdp.svg",
        ),
    ),
    "views": ("views:views", ("views",)),
    "keys": ("keys:keys", ("keys", "keys --preset vim > ~/.config/duibiao/keys.toml")),
    "validate": ("maintenance:validate", ("validate my-data",)),
    "restore": ("maintenance:restore", ()),
    "completion": (
        "maintenance:completion",
        ("completion --install", "completion zsh > ~/.zfunc/_duibiao"),
    ),
    "man": ("manual:man", ("man | man -l -", "man > ~/.local/share/man/man1/duibiao.1")),
    "tour": ("touring:tour", ("tour", "tour --lang en")),
    "serve": ("serving:serve", ("serve", "serve --port 8080 --data my-data")),
}
"""By name: module and function in this package, and examples, in the order of the help."""

RELATIONS = {
    "targets": "targets",
    "plans": "documents",
    "conference": "conference",
    "cases": "cases",
    "pilots": "pilots",
    "indicators": "indicators",
    "regions": "regions",
    "places": "places",
    "figures": "figures",
    "findings": "findings",
}
"""The commands that print a table, and the table."""


EXPLORER_OPTIONS: dict[str, tuple[str, ...]] = {
    "--tab": TABS,
    "--query": (),
    "--sort": (),
    "--data": (),
    "--lang": ("zh", "en"),
    "--theme": ("auto", "light", "dark", "contrast", "mono"),
}
"""The options with which the explorer opens, and the values that one may have; empty: any."""


def explorer_options(argv: list[str]) -> dict[str, str] | None:
    """Return the options of a command line that opens the explorer; None if it is another one.

    What is not written in the plainest form is another one too: the parser handles it.
    """
    options: dict[str, str] = {}
    for option, value in zip(argv[::2], [*argv[1::2], ""], strict=False):
        values = EXPLORER_OPTIONS.get(option)
        known = values is not None and (value in values or not values)
        if not known or not value or value.startswith("-") or option[2:] in options:
            return None
        options[option[2:]] = value
    return options


def is_plain(argv: list[str]) -> bool:
    """Whether the command line has no option and its command takes words only."""
    if not argv or any(word.startswith("-") for word in argv):
        return False
    if argv[0] == "figure":
        return len(argv) == 2 and argv[1].isascii() and argv[1].isdecimal()
    return argv[0] in RELATIONS or argv[0] == "search"
