"""Words about what is written out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ExportWords:
    """Words about what is written out; braces are filled in."""

    exists: str
    no_folder: str
    is_folder: str
    not_allowed: str
    failed: str
    unknown_format: str
    too_large: str
    no_pictures: str
    """The extra that draws pictures is not installed."""
    no_chinese_font: str
    about_sheet: str
    """Name of an xlsx file's second sheet, and of its labels."""
    sources_sheet: str
    """Names of its further sheets, and of their columns."""
    derivations_sheet: str
    quote: str
    derivation: str
    rests_on: str
    query: str
    rows: str
    source: str


EN = ExportWords(
    exists="{path} exists; --force overwrites it",
    no_folder="{path}: there is no folder {folder}",
    is_folder="{path} is a folder; name a file in it",
    not_allowed="{path}: not allowed to write there",
    failed="{path}: cannot be written: {reason}",
    unknown_format="{format!r} is not a format; there are: {known}",
    too_large="xlsx holds {rows} rows and {columns} columns at most; use csv or parquet",
    no_pictures="svg, png and pdf need more parts: pip install 'duibiao[pictures]'",
    no_chinese_font="png and pdf need a font with Chinese, and this system has none: install "
    "fonts-noto-cjk (Debian, Ubuntu) or google-noto-sans-cjk-fonts (Fedora); svg needs none",
    about_sheet="about",
    sources_sheet="sources",
    derivations_sheet="derivations",
    quote="Sentence",
    derivation="Derived as",
    rests_on="From the targets",
    query="query",
    rows="rows",
    source="source",
)
ZH = ExportWords(
    exists="{path} 已存在；加 --force 覆盖",
    no_folder="{path}：没有文件夹 {folder}",
    is_folder="{path} 是文件夹；请给出其中的文件名",
    not_allowed="{path}：没有写入权限",
    failed="{path}：无法写入：{reason}",
    unknown_format="没有格式 {format!r}；可选：{known}",
    too_large="xlsx 最多容纳 {rows} 行、{columns} 列；请用 csv 或 parquet",
    no_pictures="svg、png、pdf 需要附加组件：pip install 'duibiao[pictures]'",
    no_chinese_font="png 与 pdf 需要中文字体，本系统没有：请安装 fonts-noto-cjk（Debian、Ubuntu）"
    "或 google-noto-sans-cjk-fonts（Fedora）；svg 不需要",
    about_sheet="说明",
    sources_sheet="原文",
    derivations_sheet="推算",
    quote="原文",
    derivation="推算方法",
    rests_on="所依据的目标",
    query="查询",
    rows="行数",
    source="来源",
)
