"""Themes by option, memory and terminal; output without colours, drawing, links; the title."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from tui.tables.catalog import Catalog
from tui.ui.app import Duibiao
from tui.ui.appearance import THEMES, Appearance, theme_for
from tui.ui.list.pane import ListPane
from tui.ui.plain_output import WithoutColour, WithoutDrawing
from tui.ui.session_state import SessionState, load
from tui.ui.terminal import titles
from tui.ui.terminal.events import InputReport
from tui.ui.themes import OURS
from tui.ui.widgets.table import Table
from tui.words import EN

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset

BLACK = Color.parse("#000000")


@pytest.mark.parametrize(
    ("asked", "remembered", "environ", "background", "theme"),
    [
        ("", "", {}, "", "dark"), ("light", "duibiao-dark", {}, "dark", "light"),
        ("", "duibiao-light", {"COLORFGBG": "15;0"}, "dark", "light"),
        ("auto", "duibiao-light", {"COLORFGBG": "15;0"}, "", "dark"),
        ("", "", {"COLORFGBG": "0;default;15"}, "", "light"),
        ("", "", {"COLORFGBG": "x"}, "", "dark"),
        ("", "", {"COLORFGBG": "0;15"}, "dark", "dark"), ("auto", "", {}, "light", "light"),
        ("", "", {"NO_COLOR": "1"}, "light", "mono"), ("", "", {"NO_COLOR": ""}, "light", "light"),
        ("contrast", "", {"NO_COLOR": "1"}, "", "contrast"), ("", "gone", {}, "", "dark"),
    ],
)  # fmt: skip
def test_the_theme(
    asked: str, remembered: str, environ: dict[str, str], background: Any, theme: str
) -> None:
    known = THEMES.values()
    assert theme_for(asked, remembered, known, environ, background) == THEMES[theme]


def test_every_theme_can_be_asked_for() -> None:
    assert {theme.name for theme in OURS} == set(THEMES.values())


def contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_a_theme_s_colours_read_well(theme: Any) -> None:
    """WCAG: 4.5 for text, 7 for the theme that is for reading."""
    least = 7 if theme.name in ("duibiao-contrast", "duibiao-mono") else 4.5
    for colour in (theme.foreground, theme.primary, theme.accent, theme.error, theme.success):
        assert contrast(colour, theme.background) >= least, colour
    cursor = theme.variables["block-cursor-background"]
    assert contrast(cursor, theme.variables["block-cursor-foreground"]) >= 4.5


async def test_a_theme_is_remembered_only_where_the_reader_chose_it(
    dataset: Dataset, tmp_path: Path
) -> None:
    for chosen, kept in (("", "duibiao-light"), ("duibiao-contrast", "duibiao-contrast")):
        file, session = tmp_path / "state.json", SessionState(theme="duibiao-light")
        looks = Appearance("mono")
        app = Duibiao(Catalog(dataset, EN), session=session, file=file, appearance=looks)
        async with app.run_test() as pilot:
            assert app.theme == "duibiao-mono"
            app.theme = chosen or app.theme
            await pilot.pause()
            app.exit()
        assert load(file, EN)[0].theme == kept


async def test_a_late_answer_of_the_terminal_changes_what_nobody_chose(dataset: Dataset) -> None:
    for remembered, theme in (("", "duibiao-light"), ("duibiao-dark", "duibiao-dark")):
        app = Duibiao(Catalog(dataset, EN), session=SessionState(theme=remembered))
        async with app.run_test() as pilot:
            app.post_message(InputReport("light"))
            await pilot.pause()
            assert (app.theme, app.first_theme) == (theme, theme)


async def drawn(app: Duibiao) -> list[Segment]:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "v" if app.screen.tab == "charts" else "m")
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
    return [segment for strip in strips for segment in strip]


@pytest.mark.parametrize("tab", ["targets", "charts", "conference"])
async def test_mono_sends_no_colour_and_shows_the_cursor(dataset: Dataset, tab: str) -> None:
    looks = Appearance("mono")
    segments = await drawn(Duibiao(Catalog(dataset, EN), tab=tab, appearance=looks))
    styles = [segment.style for segment in segments if segment.style]
    assert all(style.color is None and style.bgcolor is None for style in styles)
    assert any(style.reverse for style in styles)


@pytest.mark.parametrize("tab", ["targets", "charts", "conference"])
async def test_plain_draws_no_boxes(dataset: Dataset, tab: str) -> None:
    looks = Appearance(plain=True)
    segments = await drawn(Duibiao(Catalog(dataset, EN), tab=tab, appearance=looks))
    text = "".join(segment.text for segment in segments)
    assert not re.search("[\u2500-\u259f]", text)
    assert "Targets" in text


def test_a_style_without_colours_keeps_its_meaning() -> None:
    made = WithoutColour().apply(
        [
            Segment("cursor", Style.parse("black on #5fafff")),
            Segment("grey", Style.parse("#777777 on black")),
            Segment("plain", Style.parse("bold white on black")),
            Segment("turned", Style.parse("reverse white on black")),
        ], BLACK,
    )  # fmt: skip
    styles = [segment.style or Style() for segment in made]
    assert [(bool(s.reverse), bool(s.dim), bool(s.bold)) for s in styles] == [
        (True, False, False), (False, True, False), (False, False, True), (True, False, False),
    ]  # fmt: skip


def test_what_draws_becomes_space_and_what_means_something_stays() -> None:
    (made,) = WithoutDrawing().apply([Segment("▌江苏 ── █▌ ◆ ★ …", None)], BLACK)
    assert made.text == ">江苏     > * * …"


async def test_a_source_is_a_link_where_the_terminal_has_a_window(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, address = "guizhou-ai-2025", "https://news.pedaily.cn/202501/545258.shtml"
    app = Duibiao(Catalog(dataset.as_of(date(2026, 1, 1)), EN), tab="plans")
    linked = {}
    async with app.run_test(size=(40, 40)) as pilot:
        pane = app.screen.query_one("#plans", ListPane)
        pane.query_one(Table).go_to(key)
        await pilot.press("enter")
        for term, plain in (("xterm-256color", False), ("xterm-256color", True), ("linux", False)):
            monkeypatch.setenv("TERM", term)
            app.appearance = Appearance(plain=plain)
            app.refresh_css()
            await pilot.pause()
            segments = [each for strip in app.screen._compositor.render_strips() for each in strip]
            shown = [(text, style.link) for text, style, _ in segments if style and style.link]
            assert {link for _, link in shown} <= {address}
            linked[term, plain] = "".join(text for text, _ in shown)
            assert address[:30] in "".join(segment.text for segment in segments)
    assert list(linked.values()) == [address, "", ""]


@pytest.mark.parametrize("term", ["linux", "dumb", "", "vt100", "unknown"])
def test_a_terminal_without_a_window_gets_no_title(term: str) -> None:
    assert titles.opening({"TERM": term} if term else {}, "x") == ""
    assert titles.closing({"TERM": term}) == ""


def test_a_title_cannot_end_its_own_sequence() -> None:
    sent = titles.opening({"TERM": "xterm-256color"}, "a\x07\x1b]0;b" * 99)
    assert sent.count("\x1b") == 2
    assert (sent.count("\x07"), len(sent) < 120) == (1, True)
