"""Words about the dataset and its contract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FieldType = Literal["string", "integer", "number", "date"]
TargetRule = Literal[
    "end_after_start", "end_in_text", "quote_at_offsets", "unit_of_indicator", "range_has_two",
    "only_range_has_two", "range_rises", "region_of_plan", "same_in_twin",
]  # fmt: skip
UnreadableReason = Literal[
    "encoding", "empty", "parquet", "cells", "quotes", "header", "file", "delimiter", "cell"
]


@dataclass(frozen=True, kw_only=True)
class DatasetWords:
    """Words about the dataset and its contract; braces are filled in."""

    row: str
    column: str
    missing: str
    duplicate: str
    not_one_of: str
    not_like: str
    too_low: str
    too_high: str
    dangling: str
    wrong_type: dict[FieldType, str]
    target_rules: dict[TargetRule, str]
    unreadable: dict[UnreadableReason, str]
    no_folder: str
    no_tables: str
    no_file: str
    no_column: str
    extra_column: str
    bad_descriptor: str
    no_objects: str
    newer: str
    broken_more: str
    valid: str
    no_version: str
    gone: str
    fell_back: str
    no_good_version: str
    repair_first: str
    not_own: str
    no_day: str
    not_saved: str
    restored: str
    set_aside: str
    nothing_left: str


EN = DatasetWords(
    row="row",
    column="column",
    missing="is empty; a value is required",
    duplicate="{value!r} stands more than once; it must be unique",
    not_one_of="{value!r} is not one of: {options}",
    not_like="{value!r} does not have the form {pattern}",
    too_low="{value} is below {limit}",
    too_high="{value} is above {limit}",
    dangling="{value!r} is not in {table}.{key}",
    wrong_type={
        "string": "{value!r} is not text",
        "integer": "{value!r} is not a whole number",
        "number": "{value!r} is not a number",
        "date": "{value!r} is not a date like 2024-12-20",
    },
    target_rules={
        "end_after_start": "the quote ends at {end}, not after its start at {start}",
        "end_in_text": "the quote ends at {end}, after the end of the plan's text",
        "quote_at_offsets": "the plan's text has other words at {start}-{end} than {quote!r}",
        "unit_of_indicator": "{unit!r} is not the unit of {indicator}, which is {known_unit!r}",
        "range_has_two": "a range needs an upper value",
        "only_range_has_two": "only a range has an upper value; the comparator is {comparator!r}",
        "range_rises": "the upper value {value_max} is not above {value}",
        "region_of_plan": "{region!r} is not the region of the plan, which is {home!r}",
        "same_in_twin": "{same_as!r} is not a target of the plan that this plan is the same as",
    },
    unreadable={
        "encoding": "is neither UTF-8, UTF-16, UTF-32 nor GB18030 text",
        "empty": "is empty; a header row is required",
        "parquet": "is not a Parquet file of plain columns",
        "cells": "has not as many cells as the header",
        "quotes": "has a quotation mark that is not closed",
        "header": "has a header that cannot be read",
        "file": "cannot be read",
        "delimiter": "has columns divided by {found}; a comma is required",
        "cell": "has a cell of more than {limit:,} characters",
    },
    no_folder="no such folder; a dataset is a folder of CSV or Parquet files",
    no_tables="holds no table of a dataset; at least documents.csv and targets.csv",
    no_file="is named by datapackage.json but is not there",
    no_column="this column is missing",
    extra_column="is not a column of {table}; its columns are: {columns}",
    bad_descriptor="cannot be read as JSON: {reason}",
    no_objects="has `{name}` that is no list of objects",
    newer="has format {found}, newer than the {known} that this version reads; update duibiao",
    broken_more="{line} (and {more} more; `duibiao validate {path}` lists them)",
    valid="{path}: valid; {counts}",
    no_version="names no version of your own plans",
    gone="is not there",
    fell_back="{line}; your own plans are read from the version before it that is whole, "
    "{version} (`duibiao restore` puts that in force)",
    no_good_version="{line}; none of your own plans can be read "
    "(`duibiao restore` sets them aside)",
    repair_first="{line}; nothing was changed: repair it, or go on from the last version that is "
    "whole with `duibiao restore`",
    not_saved="not saved; what was given would break the dataset: {reason}",
    no_day="{text!r} is no date; give one like 2025-12-31, a month, a year, or today",
    not_own="{path}: is neither a dataset nor empty; give another folder for your own plans",
    restored="{path}: version {version} is in force, with {count} plans of your own",
    set_aside="set aside: {path}",
    nothing_left="{path}: no plans of your own are left; the next one begins anew",
)
ZH = DatasetWords(
    row="行",
    column="列",
    missing="为空；此处必填",
    duplicate="{value!r} 重复出现；应当唯一",
    not_one_of="{value!r} 不在可选值之内：{options}",
    not_like="{value!r} 不符合格式 {pattern}",
    too_low="{value} 小于下限 {limit}",
    too_high="{value} 大于上限 {limit}",
    dangling="{value!r} 不在 {table}.{key} 中",
    wrong_type={
        "string": "{value!r} 不是文本",
        "integer": "{value!r} 不是整数",
        "number": "{value!r} 不是数字",
        "date": "{value!r} 不是 2024-12-20 这样的日期",
    },
    target_rules={
        "end_after_start": "引文终点 {end} 不在起点 {start} 之后",
        "end_in_text": "引文终点 {end} 超出规划原文",
        "quote_at_offsets": "规划原文 {start}-{end} 处的文字不是 {quote!r}",
        "unit_of_indicator": "{unit!r} 不是指标 {indicator} 的单位；应为 {known_unit!r}",
        "range_has_two": "区间需要上限值",
        "only_range_has_two": "只有区间才有上限值；此处比较为 {comparator!r}",
        "range_rises": "上限 {value_max} 不大于 {value}",
        "region_of_plan": "{region!r} 不是该规划的地区；应为 {home!r}",
        "same_in_twin": "{same_as!r} 不是同一规划另一份中的目标",
    },
    unreadable={
        "encoding": "不是 UTF-8、UTF-16、UTF-32 或 GB18030 文本",
        "empty": "是空文件；需要表头",
        "parquet": "不是由简单列组成的 Parquet 文件",
        "cells": "单元格数与表头不符",
        "quotes": "有未闭合的引号",
        "header": "表头无法读取",
        "file": "无法读取",
        "delimiter": "各列以 {found} 分隔；须用逗号",
        "cell": "有超过 {limit:,} 个字符的单元格",
    },
    no_folder="没有这个文件夹；数据集是一个装有 CSV 或 Parquet 文件的文件夹",
    no_tables="没有数据集的任何表；至少要有 documents.csv 和 targets.csv",
    no_file="在 datapackage.json 中列出，但文件不存在",
    no_column="缺少这一列",
    extra_column="不是 {table} 的列；应有的列：{columns}",
    bad_descriptor="不是有效的 JSON：{reason}",
    no_objects="{name} 不是由对象组成的列表",
    newer="格式版本为 {found}，高于本程序支持的 {known}；请升级 duibiao",
    broken_more="{line}（另有 {more} 处；用 `duibiao validate {path}` 查看全部）",
    valid="{path}：有效；{counts}",
    no_version="没有指明自己规划的任何版本",
    gone="文件不存在",
    fell_back="{line}；自己的规划改读上一个完好的版本 {version}（`duibiao restore` 使其生效）",
    no_good_version="{line}；自己的规划全都无法读取（`duibiao restore` 把它们移到一边）",
    repair_first="{line}；没有改动任何内容：请修好它，或用 `duibiao restore` 回到上一个完好的版本",
    not_saved="没有保存：数据不合规：{reason}",
    no_day="{text!r} 不是日期；请写作 2025-12-31、年月、年份，或 today",
    not_own="{path}：既不是数据集，也不是空文件夹；请为自己的规划另选一个文件夹",
    restored="{path}：版本 {version} 生效，其中有自己的规划 {count} 份",
    set_aside="已移到一边：{path}",
    nothing_left="{path}：没有剩下自己的规划；下次添加时重新开始",
)
