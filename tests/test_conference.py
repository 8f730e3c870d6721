"""Texts to compare, read from files of any likely encoding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.conference import CompareError, read_text

if TYPE_CHECKING:
    from pathlib import Path

LINES = [
    "加快发展。",
    "人工智能",
    "到2025年，算力达到100 PFLOPS。",
    "7.推进“人工智能+制造”。在汽车、装备、电子信息、食品、纺织等行业打造一批智能工厂。",
    "健全多层次金融服务体系，壮大耐心资本，梯度培育创新型企业。\n" * 20,
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("text", LINES)
def test_a_text_is_read_in_its_encoding(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(text.encode(encoding))
    assert read_text(path) == text


def test_what_is_no_text_is_told_in_a_line(tmp_path: Path) -> None:
    path = tmp_path / "picture.txt"
    path.write_bytes(bytes(range(256)) * 4)
    with pytest.raises(CompareError, match=r"picture\.txt"):
        read_text(path)
