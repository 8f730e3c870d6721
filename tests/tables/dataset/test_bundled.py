"""The bundled plans, indicators and targets: no number lost, none bent.

Nothing here goes through the package's own loader, so an error there cannot hide one in the data.
"""

from __future__ import annotations

import csv
import hashlib
import re
from decimal import Decimal
from pathlib import Path

import pytest

DATA = Path(__file__).parents[3] / "data"
Row = dict[str, str]

NUMBER = r"(?:\d+(?:\.\d+)?(?: ?[万千百]+)?|(?:[一二两三四五六七八九十百千万]|亿(?!元))+)"
QUANTITY = re.compile(rf"({NUMBER})(?: ?[-—~至] ?({NUMBER}))?")
YEAR = re.compile(r"(20\d\d) ?年")
IDIOM = re.compile(r"一般|一批|一流|单一|一体化|第一|进一步|长三角|四川")
"""Words with a numeral that counts nothing."""

EXCEPTIONS = (
    ("shanxi-compute-2024", "IPv6、SRv6", "names of protocols"),
    ("qinghai-compute-2024", "1ms 全光城市", "the name of a class of city"),
    ("beijing-compute-2024", "3 万吨标煤", "a threshold that tells which centres are meant"),
    ("shandong-compute-2024", "10G-PON", "the name of a technique"),
    ("sichuan-compute-2024", "5G", "the name of a generation of networks"),
    ("chongqing-ai-2023", "亿级以上", "a class of company"),
    ("guangdong-ai-2024", "8 大门类", "the fields that a target covers"),
    ("sichuan-ai-2024", "十百千万", "a slogan"),
    ("sichuan-ai-2024", "第四极", "a place among regions, of no indicator"),
    ("sichuan-ai-2024", "1P 相当于每秒 1000 万亿次", "the definition of a unit"),
)
"""Numbers that are no quantity of a target: document, words, why."""

UNDATED = {
    "hunan-compute-2023-total-compute-baseline": "目前: a starting value, of no stated year",
    "beijing-compute-2024-pue-new": "a standing limit (一般不超过), in a sentence of its own",
    "beijing-compute-2024-pue-new-large": "the same standing limit for large centres",
}
"""Targets without a year although an earlier sentence names one."""

UNITS = (
    (r"EFLOPS", "EFLOPS", "1"),
    (r"PFLOPS|P$", "EFLOPS", "0.001"),
    (r"PB", "EB", "0.001"),
    (r"标准机架", "架", "1"),
    (r"毫秒", "ms", "1"),
    (r"KW", "kW", "1"),
    (r"EB|亿元|架|ms|Gbps|%|[个家项款座]|", None, "1"),
)
"""A unit as written after the number, as stored (None: the same), and what one is worth."""

BEFORE = {"不超过": "<=", "不高于": "<=", "不低于": ">=", "不少于": ">="}
BEFORE |= {"超过": ">", "突破": ">", "低于": "<", "小于": "<", "降低": "change", "下降": "change"}
AFTER = {"以上": ">=", "以下": "<=", "以内": "<=", "左右": "~"}
"""Words of comparison; longer ones come before those that they contain."""

CARRIED = {"hunan-compute-2023-total-compute", "hunan-compute-2023-intelligent-compute"}
"""Targets whose indicator is named only beside an earlier number of the same sentence."""


def read(table: str) -> list[Row]:
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


DOCUMENTS = {row["document"]: row for row in read("documents") if row["table"] != "later"}
TARGETS = [row for row in read("targets") if row["document"] in DOCUMENTS]
LATER = {row["indicator"] for row in read("targets")} - {row["indicator"] for row in TARGETS}
INDICATORS = {row["indicator"]: row for row in read("indicators") if row["indicator"] not in LATER}
TWINS = [row for row in DOCUMENTS.values() if row["same_as"]]
PRINTED = """
e5d8aa d82c03 c7f4d1 097b5d e107da c154cc 2551d9 e132b4 53d528 00cfb4 6abd0b a8566a c79950 8711da
8c00eb b22877 9f9131 8ffcad 1bd7de d03c2e 89b3ec cefdd1 45ff63 32b52a cf84f5 b2ca15 22456c 9060db
3cf70c 00f953 20b280 9f18f5
"""
"""What each plan's region, title, date and text hash to, as compared with the report."""


def targets_of(document: str) -> list[Row]:
    return [row for row in TARGETS if row["document"] == document]


def masked(document: str, exceptions: tuple[tuple[str, str, str], ...] = EXCEPTIONS) -> str:
    """The document's text, of the same length, without years, idioms and excepted numbers."""
    text = DOCUMENTS[document]["text"]
    for where, words, _ in exceptions:
        if where == document:
            text = text.replace(words, "·" * len(words))
    for pattern in (YEAR, IDIOM):
        text = pattern.sub(lambda found: "·" * len(found[0]), text)
    return text


def unaccounted(document: str, text: str, targets: list[Row]) -> list[str]:
    """Numbers of `text` in no quote, and quotes that hold none or several."""
    faults = []
    for target in targets:
        start, end = int(target["start"]), int(target["end"])
        if len(QUANTITY.findall(text[start:end])) != 1:
            faults.append(f"{document}: not one quantity in {target['quote']}")
        text = text[:start] + "·" * (end - start) + text[end:]
    return faults + [f"{document}: {found[0]} in no quote" for found in QUANTITY.finditer(text)]


def quantity(target: Row) -> tuple[str, re.Match[str], str]:
    """What stands before the number of a quote, the number itself, and what stands after."""
    start, end = int(target["start"]), int(target["end"])
    found = QUANTITY.search(words := masked(target["document"])[start:end])
    assert found, target["quote"]
    return words[: found.start()], found, words[found.end() :].lstrip()


def number(written: str) -> Decimal:
    value = Decimal("".join(c for c in written if c in "0123456789.") or 1)
    for power, zeros in (("百", 2), ("千", 3), ("万", 4)):
        value *= Decimal(10) ** (zeros * written.count(power))
    return value


def measured(target: Row) -> tuple[Decimal, Decimal | None, str, str]:
    """Value, upper value and unit that the quote's words state, and the words after the unit."""
    before, found, after = quantity(target)
    tried = ((re.match(u[0], after, re.IGNORECASE), *u[1:]) for u in UNITS)
    written, unit, worth = next(unit for unit in tried if unit[0])
    assert written
    unit = written[0] if unit is None else unit
    unit = "架" if unit == "个" and "机架" in before else unit
    unit += "/年" if "年均增速" in before else ""
    sign = -1 if before.rstrip().endswith(("降低", "下降")) else 1
    low, high = (number(n) * Decimal(worth) * sign if n else None for n in found.groups())
    assert low is not None
    return low, high, unit, after[written.end() :].lstrip()


def compared(target: Row) -> str:
    """The comparator that the words around the number state."""
    before, found, _ = quantity(target)
    after = measured(target)[3]
    if found[2]:
        return "range"
    signs = [sign for word, sign in BEFORE.items() if before.rstrip().endswith(word)]
    signs += [sign for word, sign in AFTER.items() if after.startswith(word)]
    return (*signs, "=")[0]


@pytest.mark.parametrize("table", ["documents", "indicators", "targets"])
def test_files_are_plain_utf8_lines(table: str) -> None:
    text = (DATA / f"{table}.csv").read_bytes().decode()
    assert not {"\r", "\ufeff"} & set(text)
    assert len(text.split("\n")) == len(read(table)) + 2  # one line a row


def test_both_tables_are_complete() -> None:
    assert [row["table"] for row in DOCUMENTS.values()] == ["T1"] * 19 + ["T2"] * 13
    status = {row["document"]: row["status"] for row in DOCUMENTS.values()}
    assert {d: s for d, s in status.items() if s != "issued"} == {
        "neimenggu-compute-pending": "pending",
        "shandong-ai-pending": "pending",
        "zhejiang-ai-2024": "draft",
    }
    silent = {d for d in DOCUMENTS if not targets_of(d)}
    without_text = {d for d, row in DOCUMENTS.items() if not row["text"]}
    assert without_text == {"neimenggu-compute-pending", "shandong-ai-pending", "liaoning-ai-2023"}
    assert silent - without_text == {"anhui-ai-2023"}


def test_dates_are_those_printed() -> None:
    for row in DOCUMENTS.values():
        day = [part.zfill(2) for part in row["published"].split(".")]
        assert row["published_on"] == ("-".join(day) if len(day) == 3 else "")


@pytest.mark.parametrize(("row", "digest"), zip(DOCUMENTS.values(), PRINTED.split(), strict=True))
def test_words_are_those_of_the_report(row: Row, digest: str) -> None:
    words = "\n".join(row[c] for c in ("region", "title", "published", "text"))
    assert hashlib.sha256(words.encode()).hexdigest()[:6] == digest


def test_a_plan_in_both_tables_is_one_plan() -> None:
    assert [row["region"] for row in TWINS] == ["河北", "湖南"]
    for row in TWINS:
        first = DOCUMENTS[row["same_as"]]
        assert (first["table"], row["table"]) == ("T1", "T2")
        for column in ("region", "kind", "published", "published_on", "status"):
            assert row[column] == first[column]


def test_counts() -> None:
    roles = [row["role"] for row in TARGETS]
    assert (roles.count("target"), roles.count("baseline"), len(roles)) == (207, 2, 209)
    assert sum(bool(row["same_as"]) for row in TARGETS) == 6
    assert len({row["target"] for row in TARGETS}) == 209
    order = list(DOCUMENTS)
    places = [(order.index(row["document"]), int(row["start"])) for row in TARGETS]
    assert places == sorted(places)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_number_is_accounted_for(document: str) -> None:
    assert unaccounted(document, masked(document), targets_of(document)) == []


def test_a_lost_target_is_noticed() -> None:
    for target in TARGETS:
        plan = target["document"]
        rest = [row for row in targets_of(plan) if row is not target]
        assert len(unaccounted(plan, masked(plan), rest)) == 1, target["target"]


@pytest.mark.parametrize("exception", EXCEPTIONS, ids=[words for _, words, _ in EXCEPTIONS])
def test_every_exception_is_needed(exception: tuple[str, str, str]) -> None:
    document = exception[0]
    others = tuple(e for e in EXCEPTIONS if e is not exception)
    assert unaccounted(document, masked(document, others), targets_of(document))


def test_a_quote_stands_at_its_offsets() -> None:
    for target in TARGETS:
        plan = DOCUMENTS[target["document"]]
        stands = plan["text"][int(target["start"]) : int(target["end"])]
        assert (stands, plan["region"]) == (target["quote"], target["region"]), target["target"]


def test_the_quote_states_value_and_unit() -> None:
    for target in TARGETS:
        high = Decimal(target["value_max"]) if target["value_max"] else None
        assert measured(target)[:3] == (Decimal(target["value"]), high, target["unit"])


def test_the_quote_states_the_comparator() -> None:
    told = {row["target"]: compared(row) for row in TARGETS}
    assert told == {row["target"]: row["comparator"] for row in TARGETS}


def test_the_year_is_the_last_one_stated() -> None:
    for target in TARGETS:
        plan = DOCUMENTS[target["document"]]
        so_far = plan["text"][: int(target["start"])]
        stated = YEAR.findall(so_far)[-1:]
        if "规划期末" in so_far:
            stated = re.findall(r"20\d\d", plan["title"])[-1:]
        if target["target"] in UNDATED:
            assert stated, "no longer an exception"
            stated = []
        assert target["year"] == "".join(stated), target["target"]


def test_the_scope_is_in_the_plans_words() -> None:
    for target in TARGETS:
        text = iter(DOCUMENTS[target["document"]]["text"])
        assert all(letter in text for letter in target["scope"]), target["target"]


def test_the_indicator_is_known_and_of_that_unit() -> None:
    counted = set("个家项款座")
    for target in TARGETS:
        known = INDICATORS[target["indicator"]]["unit"]
        if target["comparator"] == "change":
            known = "%"  # a change is told in percent, whatever the thing is measured in
        assert target["unit"] == known or {target["unit"], known} <= counted, target["target"]
        name = f"{target['document']}-{target['indicator']}".replace("_", "-")
        assert target["target"].startswith(name)


def test_the_quote_names_the_indicator() -> None:
    named = {slug: row["synonyms"].split(";") for slug, row in INDICATORS.items()}
    for target in TARGETS:
        quote = re.sub(r"\s", "", target["quote"])
        told = {n: max((len(w) for w in ws if w in quote), default=0) for n, ws in named.items()}
        longest = max(told.values())
        assert bool(longest) is (target["target"] not in CARRIED), target["target"]
        assert told[target["indicator"]] == longest, target["target"]


def test_linked_targets_say_the_same() -> None:
    by_id = {row["target"]: row for row in TARGETS}
    own = {"target", "document", "same_as", "start", "end"}
    for row in TARGETS:
        first = by_id.get(row["same_as"])
        if first:
            assert first["document"] == DOCUMENTS[row["document"]]["same_as"]
            assert {c for c in row if row[c] != first[c]} <= own
    linked = {row["same_as"] for row in TARGETS if row["same_as"]}
    for twin in TWINS:
        restated = [t for t in targets_of(twin["same_as"]) if t["quote"] in twin["text"]]
        assert {t["target"] for t in restated} <= linked


def test_indicators_are_named_once_and_used() -> None:
    assert {row["indicator"] for row in TARGETS} == set(INDICATORS)
    for column in ("indicator", "name_zh", "name_en"):
        assert len({row[column] for row in INDICATORS.values()}) == len(INDICATORS)
    for row in INDICATORS.values():
        synonyms = row["synonyms"].split(";")
        assert len(set(synonyms) - {""}) == len(synonyms)
