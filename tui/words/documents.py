"""Words about documents that are read from files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Refusal = Literal[
    "not_kind", "workbook", "legacy", "needs_extra", "not_text", "broken", "no_file", "no_bytes",
    "bytes", "characters", "pages", "no_pages", "unpacked", "ratio", "depth", "cells", "time",
    "memory", "stopped",
]  # fmt: skip
NoteKind = Literal[
    "as_accepted", "as_original", "hidden", "page_parts", "footnotes", "comments", "running",
    "no_text", "turned", "unreadable", "crowded", "drawing",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class DocumentWords:
    """Words about documents that are read from files; braces are filled in."""

    refused: dict[Refusal, str]
    """Why a document is not read."""
    notes: dict[NoteKind, str]
    """What was left out of the text, or how it was read."""
    between: str
    """What is between two notes."""
    note_line: str
    reading: str
    original: str
    once: str
    bounds: str


EN = DocumentWords(
    refused={
        "not_kind": "{path}: is not a {kind} file, whatever its name says",
        "workbook": "{path}: is an {kind} workbook; save its sheet as .csv, or open it with --data",
        "legacy": "{path}: is {kind}, which is not read; save it as .docx or as text",
        "needs_extra": "{path}: to read {kind} files, install the extra: pip install "
        "'duibiao[import]'",
        "not_text": "{path}: is not text that can be read",
        "broken": "{path}: cannot be read: {detail}",
        "no_file": "{path}: is neither a file nor a pipe",
        "no_bytes": "{path}: nothing came through the pipe for {limit} seconds",
        "bytes": "{path}: is larger than {limit} MB; give the part that holds the targets",
        "characters": "{path}: has more than {limit} characters; give the part that holds the "
        "targets",
        "pages": "{path}: has more than {limit} pages; give the part that holds the targets",
        "no_pages": "{path}: cannot be read: it has no page",
        "unpacked": "{path}: unpacks to more than {limit} MB",
        "ratio": "{path}: unpacks to more than {limit} times its size, as no document does",
        "depth": "{path}: has more than {limit} elements inside one another",
        "cells": "{path}: has a table of more than {limit} cells",
        "time": "{path}: needs more than {limit} seconds to read; give a part of it",
        "memory": "{path}: needs more than {limit} MB of memory to read; give a part of it",
        "stopped": "{path}: reading was stopped",
    },
    notes={
        "as_accepted": "{count} tracked changes read as accepted (--as original reads the text "
        "before them)",
        "as_original": "{count} tracked changes not applied",
        "hidden": "{count} hidden passages left out",
        "page_parts": "navigation, header or footer of the page left out",
        "footnotes": "{count} footnotes moved to the end",
        "comments": "{count} comments left out",
        "running": "{count} page headers, footers and page numbers left out",
        "no_text": "no text on pages {detail} (scanned?)",
        "turned": "{count} turned characters (a watermark?) left out",
        "unreadable": "{count} characters without a code could not be read",
        "crowded": "page {detail} draws too much to be read",
        "drawing": "page {detail} has too many lines to look for tables",
    },
    between="; ",
    note_line="{path}: {notes}",
    reading="reading {path} … Esc stops",
    original="read DOCX and HTML with tracked changes accepted, or as original: the text before",
    once="standard input (-) can be read only once",
    bounds="read are files up to {megabytes} MB (text and HTML {text} MB), {characters} characters,"
    " {pages} pages, in {seconds} seconds and {memory} MB of memory",
)
ZH = DocumentWords(
    refused={
        "not_kind": "{path}：文件名如此，内容却不是 {kind}",
        "workbook": "{path}：是 {kind} 工作簿；请将表另存为 .csv，或用 --data 打开",
        "legacy": "{path}：是 {kind}，不能读取；请另存为 .docx 或文本",
        "needs_extra": "{path}：读取 {kind} 文件需要先安装 pip install 'duibiao[import]'",
        "not_text": "{path}：不是可以读取的文本",
        "broken": "{path}：无法读取：{detail}",
        "no_file": "{path}：既不是文件也不是管道",
        "no_bytes": "{path}：{limit} 秒内管道没有送来内容",
        "bytes": "{path}：超过 {limit} MB；请只给出含目标的部分",
        "characters": "{path}：超过 {limit} 字；请只给出含目标的部分",
        "pages": "{path}：超过 {limit} 页；请只给出含目标的部分",
        "no_pages": "{path}：无法读取：没有页面",
        "unpacked": "{path}：解压后超过 {limit} MB",
        "ratio": "{path}：解压后超过原大小的 {limit} 倍，不像文档",
        "depth": "{path}：元素嵌套超过 {limit} 层",
        "cells": "{path}：有超过 {limit} 格的表格",
        "time": "{path}：读取需要 {limit} 秒以上；请只给出一部分",
        "memory": "{path}：读取需要 {limit} MB 以上内存；请只给出一部分",
        "stopped": "{path}：已停止读取",
    },
    notes={
        "as_accepted": "{count} 处修订按已接受读取（--as original 读取修订前的文本）",
        "as_original": "{count} 处修订未采用",
        "hidden": "略去 {count} 处隐藏文字",
        "page_parts": "略去网页的导航、页眉或页脚",
        "footnotes": "{count} 条脚注移到文末",
        "comments": "略去 {count} 条批注",
        "running": "略去 {count} 行页眉、页脚和页码",
        "no_text": "第 {detail} 页没有文字（扫描件？）",
        "turned": "略去 {count} 个倾斜的字（水印？）",
        "unreadable": "{count} 个字没有编码，无法读取",
        "crowded": "第 {detail} 页内容过多，未读取",
        "drawing": "第 {detail} 页线条过多，未查找表格",
    },
    between="；",
    note_line="{path}：{notes}",
    reading="正在读取 {path} … Esc 停止",
    original="DOCX 和 HTML 的修订按已接受（accepted）读取，或读修订前的文本（original）",
    once="标准输入（-）只能读一次",
    bounds="可读取的文件：不超过 {megabytes} MB（文本和 HTML {text} MB）、{characters} 字、"
    "{pages} 页，用时 {seconds} 秒、内存 {memory} MB 以内",
)
