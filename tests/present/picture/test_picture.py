"""Pictures: bars as long as their values, and Chinese that is drawn or refused, never boxes."""

from __future__ import annotations

import re
import struct
import sys
import zlib
from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from tui.present.chart import Bar, BarChart, ChartRequest, Value
from tui.present.picture import picture, writing
from tui.present.picture.bars import bars
from tui.present.picture.frame import framed
from tui.tables.catalog import Catalog
from tui.words import EN, ZH, UserError

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

SVG = "{http://www.w3.org/2000/svg}"


def svg_of(dataset: Dataset, request: ChartRequest, words: object = ZH) -> ElementTree.Element:
    made = picture(request, Catalog(dataset, words), "svg", 100)
    assert isinstance(made, str)
    assert re.findall(r"(?:href|src)=|https?://(?!www\.w3\.org)", made) == []
    return ElementTree.fromstring(made)


def lengths(root: ElementTree.Element) -> list[float]:
    """The lengths of the bars in pixels, as drawn."""
    bars = [path for path in root.iter(f"{SVG}path") if path.get("aria-roledescription") == "bar"]
    found = [re.match(r"M([\d.]+),[\d.]+h(-?[\d.]+)", bar.attrib["d"]) for bar in bars]
    return [float(match[2]) for match in found if match]


def test_a_bar_is_as_long_as_its_value(dataset: Dataset) -> None:
    request = ChartRequest("1")
    found = lengths(svg_of(dataset, request))
    values = [bar.values[0].length for bar in request.bar_chart(Catalog(dataset, ZH)).bars]
    assert len(found) == len(values) > 10
    assert min(values) == 0.1
    for length, value in zip(found, values, strict=True):
        assert length / found[0] == pytest.approx(value / values[0], abs=2e-5)


def test_parts_of_a_bar_add_up(dataset: Dataset) -> None:
    request = ChartRequest("1", "stacked")
    bars = request.bar_chart(Catalog(dataset, ZH)).bars
    values = [value.length for bar in bars for value in bar.values if value.number is not None]
    found = lengths(svg_of(dataset, request))
    assert found == pytest.approx([value * found[0] / values[0] for value in values], abs=0.01)


@pytest.mark.parametrize(("words", "said"), [(ZH, "来源"), (EN, "Source")])
def test_title_legend_years_and_source_are_in_the_readers_language(
    dataset: Dataset, words: object, said: str
) -> None:
    texts = list(svg_of(dataset, ChartRequest("1"), words).itertext())
    assert any(text.startswith(said) for text in texts)
    chart = words.chart  # type: ignore[attr-defined]
    for text in (chart.hub, chart.no_hub, chart.aside, "120 >", "2026"):
        assert text in texts
    assert any(text.endswith("(EFLOPS)") for text in texts)


def test_a_picture_says_of_which_day_it_is(dataset: Dataset) -> None:
    made = [
        ElementTree.tostring(svg_of(held, ChartRequest("1")), "unicode")
        for held in (dataset, dataset.as_of(date(2026, 2, 1)))
    ]
    assert ["截至 2026-02-01" in each for each in made] == [False, True]


def test_a_log_scale_and_a_map_are_drawn_with_every_number(dataset: Dataset) -> None:
    dots = svg_of(dataset, ChartRequest("1", scale="log"))
    assert lengths(dots) == []
    assert "0.1" in list(dots.itertext())
    assert {"河南", "120 >", "西藏", "—"} <= set(
        svg_of(dataset, ChartRequest("1", "map")).itertext()
    )


def test_names_are_shown_as_they_are_and_do_nothing(dataset: Dataset) -> None:
    evil = "<script>x</script> & {datum.x} [0]\x1b[31m\uffff"
    chart = BarChart(evil, (Bar(evil, (Value(1.0),)), Bar(evil, (Value(2.0),), evil)))
    catalog = Catalog(dataset, ZH)
    made = writing.convert(framed(bars(chart, 80, ZH), evil, [evil], catalog), "svg")
    assert isinstance(made, str)
    root = ElementTree.fromstring(made)
    assert not [each for each in root.iter() if "script" in each.tag]
    assert sum("{datum.x} [0]" in text for text in root.itertext()) >= 4
    assert len(lengths(root)) == 2


def pixels(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return int(width), int(height)


def test_a_png_is_sharp_and_has_letters(dataset: Dataset) -> None:
    request = ChartRequest("1", query="hub:京津冀|河南")
    catalog = Catalog(dataset, ZH)
    made = picture(request, catalog, "png", 80)
    svg = picture(request, catalog, "svg", 80)
    assert isinstance(made, bytes)
    assert isinstance(svg, str)
    root = ElementTree.fromstring(svg)
    size = [round(float(root.attrib[side]) * writing.SCALE) for side in ("width", "height")]
    assert pixels(made) == pytest.approx(size, abs=writing.SCALE)
    assert made.startswith(b"\x89PNG")


def drawn(letter: str) -> bytes:
    """The grey values of a letter's picture."""
    png = writing._drawn(letter)
    parts, at = [], 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            parts.append(png[at + 8 : at + 8 + length])
        at += 12 + length
    return zlib.decompress(b"".join(parts))


def test_chinese_letters_are_drawn_and_differ() -> None:
    letters = [drawn(letter) for letter in "对标算力年 "]
    assert len(set(letters)) == len(letters)
    assert [max(letter) > 4 for letter in letters] == [True] * 5 + [False], "4: a PNG's filters"
    assert writing.draws_chinese()


def test_without_a_font_png_and_pdf_are_refused_and_svg_is_not(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "draws_chinese", lambda: False)
    catalog = Catalog(dataset, ZH)
    for fmt in ("png", "pdf"):
        with pytest.raises(UserError) as caught:
            picture(ChartRequest("1"), catalog, fmt, 80)  # type: ignore[arg-type]
        assert "fonts-noto-cjk" in caught.value.say(EN)
        assert "\n" not in caught.value.say(ZH)
    assert "Noto Sans CJK SC" in str(picture(ChartRequest("1"), catalog, "svg", 80))


def test_a_letter_that_no_font_has_counts_as_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_drawn", lambda letter: b"box")
    assert not writing.draws_chinese.__wrapped__()


def test_a_pdf_is_written(dataset: Dataset) -> None:
    made = picture(ChartRequest("5"), Catalog(dataset, ZH), "pdf", 80)
    assert isinstance(made, bytes)
    assert made.startswith(b"%PDF")


def test_without_the_extra_one_line_names_it(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tui.present.picture.writing", None)
    with pytest.raises(UserError) as caught:
        picture(ChartRequest("1"), Catalog(dataset, ZH), "svg", 80)
    assert "duibiao[pictures]" in caught.value.say(EN)
