"""What a document may be at most: what is beyond is refused in a line, soon, in little memory."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import threading
import time
import zipfile
import zlib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.texts.documents.build import docx_of, paragraph, pdf_lines, pdf_of
from tui.texts import documents
from tui.texts.documents import bounds, docx, docx_package, html, isolation, pdf
from tui.texts.documents.bounds import RefusedError
from tui.words import EN, UserError

if TYPE_CHECKING:
    from collections.abc import Callable


def refused(name: str | Path, reason: str) -> None:
    """See that a document is refused for this reason, in one line."""
    words = EN.documents.refused[reason].partition("{limit}")[0].removeprefix("{path}")
    with pytest.raises(UserError) as caught:
        documents.load(name)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


# -- what is no file ---------------------------------------------------------


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/random"])
def test_a_device_is_refused(device: str) -> None:
    refused(device, "no_file")


def test_a_pipe_that_nobody_writes_to_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "WAIT", 0.2)
    os.mkfifo(tmp_path / "pipe")
    refused(tmp_path / "pipe", "no_bytes")


def test_a_pipe_is_read_to_its_end_and_no_further(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    written = threading.Thread(target=path.write_text, args=("算力" * 50_000, "utf-8"))
    written.start()
    assert documents.load(path).text == "算力" * 50_000
    written.join()


def test_waiting_for_a_pipe_is_stopped_when_asked(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    answers = iter([False, True])
    with pytest.raises(UserError, match="stopped"):
        documents.load(tmp_path / "pipe", cancelled=lambda: next(answers))


def test_a_folder_and_a_missing_file_are_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(UserError, match="cannot be read"):
            documents.load(path)


# -- too large ---------------------------------------------------------------


def test_a_line_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "line.txt").open("wb") as file:
        file.truncate(51_000_000)
    refused(tmp_path / "line.txt", "bytes")
    with (tmp_path / "line.txt").open("wb") as file:
        file.write("算".encode() * 4_000_000)
    refused(tmp_path / "line.txt", "bytes")


def test_a_text_of_too_many_characters_is_refused(tmp_path: Path) -> None:
    (tmp_path / "line.txt").write_text("a" * (bounds.CHARACTERS + 1))
    refused(tmp_path / "line.txt", "characters")


def packed(document: bytes) -> bytes:
    """A DOCX with this main part and nothing else."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", document)
    return raw.getvalue()


def test_an_archive_that_unpacks_beyond_measure_is_refused_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.docx").write_bytes(packed(b" " * 30_000_000))
    refused(tmp_path / "plan.docx", "ratio")
    monkeypatch.setattr(docx_package, "UNPACKED", 1_000)
    (tmp_path / "plan.docx").write_bytes(packed(os.urandom(2_000)))
    refused(tmp_path / "plan.docx", "unpacked")


def test_xml_that_refers_to_files_or_grows_by_entities_gives_nothing_of_them(
    tmp_path: Path,
) -> None:
    (tmp_path / "secret").write_text("secret")
    entity = f'<!DOCTYPE w [<!ENTITY s SYSTEM "file://{tmp_path}/secret">]>'
    run = "<w:p><w:r><w:t>甲&s;</w:t></w:r></w:p>"
    body = f'<w:document xmlns:w="x"><w:body>{run}</w:body></w:document>'
    assert docx.text(packed((entity + body).encode())).text == "甲"


def test_a_pdf_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "PAGES", 2)
    with pytest.raises(RefusedError, match="pages"):
        pdf.text(pdf_of([pdf_lines(["甲"])] * 3))


def test_a_page_that_draws_too_much_is_passed_over_and_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf, "PAGE_BYTES", 2_000)
    found = pdf.text(pdf_of([pdf_lines(["甲乙丙丁"] * 60, step=9), pdf_lines(["完"])]))
    assert found.text == "完"
    assert found.notes_text(EN).startswith("page 1 draws too much to be read")


# -- in a process of its own -------------------------------------------------


def bomb(size: int) -> bytes:
    """A PDF whose only page is so many megabytes of blanks."""
    raw = pdf_of([pdf_lines(["甲"])])
    squeeze, blanks = zlib.compressobj(), b" " * 1_000_000
    made = b"".join([*(squeeze.compress(blanks) for _ in range(size)), squeeze.flush()])
    start, end = raw.index(b"stream\n") + 7, raw.index(b"endstream")
    head = raw[: start - 7]
    at = head.rindex(b"/Filter")
    return (
        head[:at]
        + b"/Filter /FlateDecode /Length %d >>\nstream\n" % len(made)
        + made
        + b"\n"
        + raw[end:]
    )


def test_more_memory_than_there_may_be_is_one_line() -> None:
    with pytest.raises(RefusedError, match="memory"):
        isolation.read("PDF", bomb(700), original=False)


@pytest.mark.parametrize(
    ("code", "reason"), [(71, "time"), (72, "memory"), (-24, "time"), (1, "broken")]
)
def test_how_the_other_process_ends_is_told(code: int, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        isolation._answered(b"", code, stopped=False)


def test_reading_is_stopped_when_asked() -> None:
    began = time.monotonic()
    with pytest.raises(RefusedError, match="stopped"):
        isolation.read(
            "PDF", pdf_of([pdf_lines(["甲"] * 30)]), original=False, cancelled=lambda: True
        )
    assert time.monotonic() - began < 20


def test_a_large_page_is_read_in_the_other_process_as_it_is_here() -> None:
    page = f"<p>算力<del>9</del></p><!--{'x' * bounds.SMALL}-->".encode()
    found = documents.document_of(page, Path("plan.html"))
    assert (found.text, found.notes_text(EN)[:17]) == ("算力", "1 tracked changes")


@pytest.mark.parametrize("raw", [b"%PDF-1.7 broken", b"PK\x03\x04broken"])
def test_a_broken_file_is_one_line_of_the_command(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "plan").write_bytes(raw)
    done = subprocess.run(
        [sys.executable, "-m", "tui", "extract", str(tmp_path / "plan")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1


# -- work grows with the size ------------------------------------------------


def calls(work: Callable[[], Any]) -> int:
    """How many functions a piece of work calls."""
    counted: Counter[str] = Counter()
    sys.setprofile(lambda frame, event, arg: counted.update([event]))
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted["call"] + counted["c_call"]


def page_of_runs(count: int) -> bytes:
    """A PDF of a page with so many short texts."""
    return pdf_of([[(20 + n % 50 * 11, 100 + n // 50 * 6, "算") for n in range(count)]], size=5)


@pytest.mark.parametrize(
    "read",
    [
        lambda n: html.text("<table>" + "<tr><td rowspan=2>算力<td>30" * n + "</table>"),
        lambda n: html.text("<p>由58%提高到" * n),
        lambda n: html.text("<ul><li>a<sup>2</sup>" * 20 + "<i>、</i>" * n),
        lambda n: docx.text(docx_of(paragraph("算力", "30") * n)),
        lambda n: pdf.text(page_of_runs(n)),
    ],
)
def test_work_grows_with_the_size(read: Callable[[int], Any]) -> None:
    read(10)  # what is loaded once
    small, large = calls(lambda: read(100)), calls(lambda: read(400))
    assert large < 4.4 * small
