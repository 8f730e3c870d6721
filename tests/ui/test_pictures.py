"""The README's pictures: the explorer itself, still, and step by step in one animated SVG."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from tests.conftest import settle
from tui.tables.catalog import Catalog
from tui.ui.app import Duibiao
from tui.words import EN, ZH

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset

FOLDER = Path(__file__).parent / "__snapshots__" / "pictures"
SECONDS = 2.5
TEXT = re.compile(r'textLength="(?P<width>[\d.]+)"(?P<rest>[^>]*)>(?P<text>[^<]*)<')
STEPS: tuple[tuple[tuple[str, ...], str], ...] = (
    ((), "120 EFLOPS"),
    (("slash", "h", "e", "n", "a", "n"), "13 / 209"),
    (("enter", "enter"), "可比性"),
    (("escape", "escape", "m"), "★"),
    (("3", "j"), "各地总算力目标"),
    (("v", "v", "v"), "地图"),
    (("4",), "平台经济"),
    (("7", "enter"), "未提"),
)
"""Keys and what they show: search, a record, the matrix, bars, the map, conference, questions."""
STILLS = {
    "targets": (ZH, (), "120 EFLOPS"),
    "conference": (ZH, ("4", "right_square_bracket"), "核心技术"),
    "matrix-en": (EN, ("m",), "★"),
}


def with_cells(picture: str) -> str:
    """`picture` with Chinese two cells wide; Rich gives each character one."""

    def widened(found: re.Match[str]) -> str:
        text = html.unescape(found["text"])
        width = float(found["width"]) * cell_len(text) / max(1, len(text))
        return f'textLength="{width:.1f}"{found["rest"]}>{found["text"]}<'

    return TEXT.sub(widened, picture)


def animated(pictures: list[str]) -> str:
    """One SVG that shows `pictures` (SVG of the same size) one after another."""
    opening = re.match(r"<svg[^>]*>", pictures[0])
    assert opening is not None
    seconds, share = SECONDS * len(pictures), 100 / len(pictures)
    style = (
        f".step {{ visibility: hidden; animation: step {seconds}s step-end infinite; }}"
        "@keyframes step {"
        f" 0% {{ visibility: visible; }} {share:.4f}% {{ visibility: hidden; }} }}"
    )
    steps = (
        f'<g class="step" style="animation-delay: {SECONDS * number}s">{picture}</g>'
        for number, picture in enumerate(pictures)
    )
    return "\n".join([opening[0], f"<style>{style}</style>", *steps, "</svg>", ""])


async def shown(pilot: Pilot[None], keys: tuple[str, ...], text: str) -> str:
    """The picture after `keys`, once `text` is on the screen and nothing moves."""
    await settle(pilot)
    await pilot.press(*keys)
    for _ in range(100):
        await settle(pilot)
        made = with_cells(pilot.app.export_screenshot().strip())
        if text in words_of(made):
            return made
    raise AssertionError(f"{text} is not on the screen")


def words_of(picture: str) -> str:
    """The texts of a picture, with one blank where there are several."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", "", picture)))


def keep(name: str, made: str, request: pytest.FixtureRequest) -> str:
    """Replace the picture in the repository with --snapshot-update; return what it has."""
    file = FOLDER / f"{name}.svg"
    if request.config.option.update_snapshots:
        file.parent.mkdir(exist_ok=True)
        file.write_text(made, "utf-8")
    return file.read_text("utf-8")


async def test_the_recording(dataset: Dataset, request: pytest.FixtureRequest) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        pictures = [await shown(pilot, keys, text) for keys, text in STEPS]
    kept = keep("recording", animated(pictures), request).split('<g class="step"')[1:]
    for (_, text), step in zip(STEPS, kept, strict=True):
        assert text in words_of(step)


@pytest.mark.parametrize("name", STILLS)
async def test_a_still(name: str, dataset: Dataset, request: pytest.FixtureRequest) -> None:
    words, keys, text = STILLS[name]
    app = Duibiao(Catalog(dataset, words))
    async with app.run_test(size=(120, 36)) as pilot:
        made = await shown(pilot, keys, text)
    assert text in words_of(keep(name, made + "\n", request))


def test_chinese_is_two_cells_wide() -> None:
    assert 'textLength="61.0"' in with_cells('<text textLength="36.6" x="0">算a力</text>')
