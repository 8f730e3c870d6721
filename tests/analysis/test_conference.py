"""What is compared: documents of every kind that is read, by name, and their topics."""

from __future__ import annotations

import io
import os
import threading
from typing import TYPE_CHECKING

import docx
import pytest

from tui.analysis import conference
from tui.analysis.conference import CompareError
from tui.texts import documents
from tui.words import ZH, UserError

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset

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
    assert documents.read(path) == text


def test_what_is_no_text_is_told_in_a_line(tmp_path: Path) -> None:
    path = tmp_path / "picture.txt"
    path.write_bytes(bytes(range(256)) * 4)
    with pytest.raises(UserError, match=r"picture\.txt"):
        documents.read(path)


PLAN = "某省方案\n\n一、目标\n打造50个场景。\n二、保障\n不变。\n"


def files(folder: Path, *texts: str) -> list[str]:
    paths = [folder / f"{n}.txt" for n in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, "utf-8")
    return [str(path) for path in paths]


@pytest.mark.parametrize("kind", ["docx", "html"])
def test_a_document_of_another_kind_is_compared_by_its_words(
    dataset: Dataset, tmp_path: Path, kind: str
) -> None:
    (plan,) = files(tmp_path, PLAN)
    path = tmp_path / f"plan.{kind}"
    lines = PLAN.replace("50", "100").split("\n")
    if kind == "docx":
        made = docx.Document()
        for line in lines:
            made.add_paragraph(line)
        made.save(str(path))
    else:
        path.write_text(f"<html><body>{''.join(f'<p>{n}</p>' for n in lines)}</body>", "utf-8")
    found = conference.compared(dataset, [plan, str(path)], "目标").topics[0].summaries[0]
    assert [(n.before, n.after) for n in found.numbers] == [("50", "100 个")]
    assert not found.added + found.dropped


def test_a_pipe_is_read_and_a_folder_is_not(dataset: Dataset, tmp_path: Path) -> None:
    (plan,) = files(tmp_path, PLAN)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(PLAN, "utf-8"))
    writer.start()
    found = conference.compared(dataset, [str(pipe), plan])
    writer.join()
    assert found.labels == ("pipe", "0.txt")
    assert not any(summary.changed for topic in found.topics for summary in topic.summaries)
    with pytest.raises(CompareError, match="neither"):
        conference.check(dataset, [plan, str(tmp_path)])


def test_standard_input_is_read_once(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (plan,) = files(tmp_path, PLAN)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PLAN.encode("gb18030"))))
    assert conference.compared(dataset, ["-", plan]).labels == ("stdin", "0.txt")
    with pytest.raises(CompareError, match="once"):
        conference.check(dataset, ["-", "-"])


def test_what_precedes_the_first_heading_is_asked_for_as_it_is_shown(
    dataset: Dataset, tmp_path: Path
) -> None:
    names = files(tmp_path, f"前言。\n{PLAN[6:]}", f"前言。\n{PLAN[6:]}")
    assert conference.compared(dataset, names).topics[0].topic == ""
    for asked in ("（正文）", "(text)"):
        assert [t.topic for t in conference.compared(dataset, names, asked).topics] == [""]
    with pytest.raises(CompareError) as error:
        conference.compared(dataset, names, "无此")
    assert error.value.say(ZH).endswith("（正文） 目标 保障")


def test_files_of_the_same_name_are_told_apart(dataset: Dataset, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    names = [*files(tmp_path / "a", PLAN), *files(tmp_path / "b", PLAN)]
    assert conference.compared(dataset, names).labels == tuple(names)
