"""Words about documents that are read from files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class DocumentWords:
    """Words about documents that are read from files; braces are filled in."""

    not_kind: str
    legacy: str
    once: str


EN = DocumentWords(
    not_kind="{path}: is not a {kind} file, whatever its name says",
    legacy="{path}: is {kind}, which is not read; save it as .docx or as text",
    once="standard input (-) can be read only once",
)
ZH = DocumentWords(
    not_kind="{path}：文件名如此，内容却不是 {kind}",
    legacy="{path}：是 {kind}，不能读取；请另存为 .docx 或文本",
    once="标准输入（-）只能读一次",
)
