"""A table of one's own: read from any file, numbers as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl
import pytest

from tui.tables.own_table import KEY, read_table
from tui.tables.query import SortKey, View
from tui.words import EN, UserError

if TYPE_CHECKING:
    from pathlib import Path

TEXT = '省份,GDP,占比,注\n河南,"61,345.05",0.50,=1+1\n贵州,22667.12,1.00,<b>\n广东,141633.81,,[/]\n'


def files(folder: Path) -> list[Path]:
    (folder / "a.csv").write_text(TEXT, "utf-8-sig")
    (folder / "gb.csv").write_bytes(TEXT.encode("gb18030"))
    (folder / "t.tsv").write_text(
        TEXT.replace('"61,345.05"', "61345.05").replace(",", "\t"), "utf-8"
    )
    frame = pl.DataFrame(
        {"省份": ["河南", "贵州", "广东"], "GDP": [61345.05, 22667.12, 141633.81],
         "占比": [0.5, 1.0, None], "注": ["=1+1", "<b>", "[/]"]}
    )  # fmt: skip
    frame.write_parquet(folder / "p.parquet")
    frame.write_json(folder / "j.json")
    from tui.present import export

    content = export.render(frame, "xlsx")
    assert isinstance(content, bytes)
    (folder / "x.xlsx").write_bytes(content)
    return sorted(folder.iterdir())


def test_every_kind_of_file_is_the_same_table(tmp_path: Path) -> None:
    paths = files(tmp_path)
    assert len(paths) == 6
    for path in paths:
        found = read_table(path)
        assert list(found.fields) == ["省份", "GDP", "占比", "注"], path.name
        assert found.frame["GDP"].to_list() == [61345.05, 22667.12, 141633.81]
        rows = View("GDP>60000", (SortKey("GDP", True),)).apply(found)
        assert rows["省份"].to_list() == ["广东", "河南"]
        assert rows[KEY].to_list() == ["3", "1"]
        assert View("贵州").apply(found).height == 1


def test_numbers_are_kept_as_they_are_written(tmp_path: Path) -> None:
    (path := tmp_path / "a.csv").write_text(TEXT, "utf-8")
    frame = read_table(path).frame
    assert frame["GDP#raw"].to_list() == ["61,345.05", "22667.12", "141633.81"]
    assert frame["占比#raw"].to_list() == ["0.50", "1.00", None]


@pytest.mark.parametrize(
    ("name", "content"), [("a.csv", b""), ("a.json", b"{"), ("a.xlsx", b"PK"), ("a.parquet", b"x")]
)
def test_what_is_no_table_is_told_in_one_line(name: str, content: bytes, tmp_path: Path) -> None:
    (path := tmp_path / name).write_bytes(content)
    with pytest.raises(UserError) as caught:
        read_table(path)
    assert name in caught.value.say(EN)
    assert "\n" not in caught.value.say(EN)
