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


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_csv_may_have_another_separator(separator: str, tmp_path: Path) -> None:
    rows = (("省份", "GDP", "注"), ("河南", "61345", "甲,乙"), ("贵州", "22667", ""))
    lines = [separator.join(f'"{cell}"' for cell in row) for row in rows]
    (path := tmp_path / "a.csv").write_text("\n".join(lines), "gb18030")
    found = read_table(path)
    assert list(found.fields) == ["省份", "GDP", "注"]
    assert found.frame["GDP"].to_list() == [61345, 22667]
    assert found.frame["注"].to_list()[0] == "甲,乙"


def test_numbers_with_exponents_are_numbers_and_what_is_not_finite_is_missing(
    tmp_path: Path,
) -> None:
    (path := tmp_path / "a.csv").write_text("a,b\n1e5,x\n2.5E3,x\n99,x\ninf,x\nNaN,x\n-,x\n")
    found = read_table(path)
    assert found.frame["a"].to_list() == [1e5, 2500, 99, None, None, None]
    assert View("a>=1000", (SortKey("a", True),)).apply(found)["a#raw"].to_list() == [
        "1e5",
        "2.5E3",
    ]
    pl.DataFrame({"a": [1.0, float("nan")]}).write_parquet(path := tmp_path / "a.parquet")
    assert read_table(path).frame["a"].to_list() == [1.0, None]


def test_no_cell_is_lost_and_headings_are_told_apart(tmp_path: Path) -> None:
    (path := tmp_path / "a.csv").write_text("a,a,\n1,2,3,4\n5\n", "utf-8")
    found = read_table(path)
    assert list(found.fields) == ["a (1)", "a (2)", "#3", "#4"]
    assert found.frame["#4"].to_list() == [4, None]
    (path := tmp_path / "b.csv").write_text("a,a\n1,2\n", "utf-8")
    assert list(read_table(path).fields) == ["a (1)", "a (2)"]


def test_headings_alone_are_told(tmp_path: Path) -> None:
    (path := tmp_path / "a.csv").write_text("a,b\n", "utf-8")
    with pytest.raises(UserError) as error:
        read_table(path)
    assert str(error.value).endswith("it has headings and no rows")


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("[]", "the JSON holds no rows"),
        ("[{}]", "the JSON holds no rows"),
        ("[1, 2]", "must be a list of objects, which 1 is not"),
        ('[{"a": 1}, "x\\u001b"]', 'must be a list of objects, which "x\\u001b" is not'),
        ('"x"', 'must be a list of objects, which "x" is not'),
        ('[{"a": {"b": 1}}, {"a": 3}]', "column “a” holds values of different kinds (row 2: 3)"),
        ('[{"a": null}, {"a": [1]}, {"a": 2}]', "of different kinds (row 3: 2)"),
        ("[" * 3000, "no table can be read from it"),
        ('[{"a": 1e400}]', "no table can be read from it"),
    ],
)
def test_what_is_wrong_with_a_json_table_is_named(content: str, cause: str, tmp_path: Path) -> None:
    (path := tmp_path / "a.json").write_text(content, "utf-8")
    with pytest.raises(UserError) as caught:
        read_table(path)
    assert str(path) in caught.value.say(EN)
    assert cause in caught.value.say(EN)
