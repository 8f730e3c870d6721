"""Words about searching, sorting and columns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class QueryWords:
    """Words about searching, sorting and columns; braces are filled in."""

    at: str
    """A complaint and where in the query its cause begins, counted from 1."""
    unknown_column: str
    no_indicator: str
    no_place: str
    """What a term `has:` names is neither an indicator nor a family of them."""
    is_in_rows: str
    """What is typed as a column is a value of rows, such as an indicator."""
    ambiguous: str
    bad_regex: str
    not_a_number: str
    list_or_range: str
    """What is compared with is a list or a range."""
    not_a_date: str
    open_quote: str
    too_many_terms: str
    too_many_values: str


EN = QueryWords(
    at="{problem} (character {place})",
    unknown_column="no column {name!r}; did you mean: {columns}",
    no_indicator="no indicator or family {name!r}; did you mean: {names}",
    no_place="no place {name!r}; did you mean: {names}",
    is_in_rows="{name!r} is no column but is found in rows; write: {query}",
    ambiguous="{name!r} may be one of: {columns}",
    bad_regex="/{text}/ is not a regular expression: {reason}",
    not_a_number="{text!r} is not a number to compare {column} with",
    list_or_range="a list or a range stands after =: {column}={text}",
    not_a_date="{text!r} is not a date to compare {column} with; write 2024, 2024-12 or 2024-12-20",
    open_quote="{text} has no closing quotation mark",
    too_many_terms="more than {most} terms",
    too_many_values="more than {most} values",
)
ZH = QueryWords(
    at="{problem}（第 {place} 个字符）",
    unknown_column="没有列 {name!r}；是否指：{columns}",
    no_indicator="没有指标或类别 {name!r}；是不是：{names}",
    no_place="没有地方 {name!r}；是不是：{names}",
    is_in_rows="{name!r} 不是列，而是行中的内容；请写：{query}",
    ambiguous="{name!r} 可能是：{columns}",
    bad_regex="/{text}/ 不是正则表达式：{reason}",
    not_a_number="{text!r} 不是可以与 {column} 比较的数",
    list_or_range="列举和区间写在 = 之后：{column}={text}",
    not_a_date="{text!r} 不是可以与 {column} 比较的日期；请写作 2024、2024-12 或 2024-12-20",
    open_quote="{text} 缺少右引号",
    too_many_terms="超过 {most} 个词",
    too_many_values="超过 {most} 个值",
)
