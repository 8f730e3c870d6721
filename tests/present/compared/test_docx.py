"""Tracked changes: what Word shows when all of them are accepted, or all rejected."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from tests.texts.compare.report import rules
from tests.texts.compare.test_own_texts import DRAFT, FINAL
from tui.present.compared.docx_changes import as_docx
from tui.texts.compare import compare_documents
from tui.texts.documents import docx as docx_reader
from tui.words import UserError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOVED = FINAL.replace("三、保障措施\n", "三、保障措施\n\t| 表 | 1 |\n\n")


def written(before: str = DRAFT, after: str = FINAL) -> bytes:
    return as_docx(compare_documents([("draft", before), ("final", after)], rules()))


@pytest.mark.parametrize("texts", [(DRAFT, FINAL), (MOVED, DRAFT), ("甲。\n", ""), ("", "<&>\x00")])
def test_its_changes_accepted_or_rejected_give_either_text(texts: tuple[str, str]) -> None:
    raw = written(*texts)
    for text, original in zip(texts, (True, False), strict=True):
        read = docx_reader.text(raw, original=original).text
        assert read == text.strip("\n").replace("\x00", "\ufffd")


def test_the_ends_of_a_move_have_one_name_in_word() -> None:
    root = docx.Document(io.BytesIO(written())).element
    ends = [
        [each.get(f"{W}name") for each in root.iter(f"{W}{kind}RangeStart")]
        for kind in ("moveFrom", "moveTo")
    ]
    assert ends[0]
    assert sorted(ends[0]) == sorted(ends[1])
    opened = {each.get(f"{W}id") for each in root.iter(f"{W}moveFromRangeStart")}
    assert opened == {each.get(f"{W}id") for each in root.iter(f"{W}moveFromRangeEnd")}


def test_dropped_words_are_deletions() -> None:
    document = docx.Document(io.BytesIO(written()))
    gone = "".join(t.text or "" for t in document.element.iter(f"{W}delText"))
    assert "交通" in gone
    assert "农业" not in gone
    assert "农业" in "".join(
        t.text or "" for i in document.element.iter(f"{W}ins") for t in i.iter(f"{W}t")
    )


def test_more_than_two_texts_are_refused() -> None:
    found = compare_documents([("1", DRAFT), ("2", FINAL), ("3", DRAFT)], rules())
    with pytest.raises(UserError, match="3"):
        as_docx(found)


def test_without_the_extra_one_line_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(UserError, match="import"):
        written()


def test_the_same_texts_give_the_same_bytes_of_text() -> None:
    one, two = (docx.Document(io.BytesIO(written())).element.xml for _ in range(2))
    assert one == two


@pytest.mark.office
def test_libreoffice_accepts_and_rejects_all(tmp_path: Path) -> None:
    pairs = [(DRAFT, FINAL), (FINAL, DRAFT), (MOVED, DRAFT), (DRAFT, MOVED), ("", FINAL)]
    paths = [tmp_path / f"{n}.docx" for n in range(len(pairs))]
    for path, texts in zip(paths, pairs, strict=True):
        path.write_bytes(written(*texts))
    settle(paths, tmp_path)
    for path, (before, after) in zip(paths, pairs, strict=True):
        assert path.with_suffix(".original").read_text("utf-8") == before
        assert path.with_suffix(".accepted").read_text("utf-8") == after


def settle(paths: list[Path], tmp_path: Path) -> None:
    """Let LibreOffice accept and reject the changes of documents; one office for all of them."""
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", f"--accept=pipe,name={tmp_path.name};urp;",
         f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"],
    )  # fmt: skip
    try:
        script = Path(__file__).with_name("office.py")
        subprocess.run(
            ["/usr/bin/python3", str(script), tmp_path.name, *map(str, paths)],
            check=True,
            timeout=300,
        )
    finally:
        office.terminate()
        office.wait(timeout=60)
