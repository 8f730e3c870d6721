"""The explorer on a page: who may ask for it, and what is said where it cannot be shown."""

from __future__ import annotations

import asyncio
import builtins
import os
import shlex
import signal
import socket
import subprocess
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import aiohttp
import psutil
import pytest
from aiohttp import WSMessage, WSMsgType, web
from aiohttp.test_utils import make_mocked_request
from textual_serve.server import Server

from tui import cli
from tui.cli.options import Common
from tui.cli.serving import _command
from tui.cli.web_limits import CHARACTERS, Bounded, BoundedServer, Limits, kind_of
from tui.cli.web_page import POLICY, Page, is_foreign

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

READ = """
() => {
  const buffer = window.page.terminal.buffer.active;
  const lines = [];
  for (let y = 0; y < window.page.terminal.rows; y++) {
    const line = buffer.getLine(y), cells = [];
    for (let x = 0; x < window.page.terminal.cols; x++) {
      const cell = line.getCell(x);
      cells.push([cell.getChars(), cell.getWidth()]);
    }
    lines.push(cells);
  }
  return lines;
}
"""
"""The cells of the terminal on the page: characters and width."""
HOLD = """
Object.defineProperty(Object.prototype, 'unicode11Addon', {
  configurable: true,
  set(value) {
    window.page = this;
    Object.defineProperty(this, 'unicode11Addon', {value, writable: true});
  },
});
"""
"""Keeps the page's terminal, which is in a closure, when it is made."""


def test_without_the_extra_one_line_names_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    original: Callable[..., Any] = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name.split(".")[0] in ("aiohttp", "textual_serve"):
            raise ImportError(name)
        return original(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    monkeypatch.delitem(sys.modules, "tui.cli.web_page", raising=False)
    assert cli.run(["serve"]) == 2
    told = capsys.readouterr().err
    assert "duibiao[web]" in told
    assert told.count("\n") == 1


@pytest.fixture
def served() -> Iterator[tuple[str, psutil.Process]]:
    """The address of a page, and the process that serves it."""
    server = subprocess.Popen(
        [sys.executable, "-m", "tui", "serve", "--port", "0", "--lang", "zh"],
        stderr=subprocess.PIPE, text=True, env={**os.environ, "LANG": "C.UTF-8"},
    )  # fmt: skip
    assert server.stderr
    try:
        line = server.stderr.readline()
        yield line[line.index("http") :].split("（")[0].strip(), psutil.Process(server.pid)
    finally:
        server.send_signal(signal.SIGTERM)
        assert server.wait(20) == 0
        server.stderr.close()


@pytest.mark.browser
def test_a_page_of_a_browser(served: tuple[str, psutil.Process]) -> None:
    """It opens, keys work, Chinese is aligned, and closing it ends its process."""
    from playwright.sync_api import sync_playwright

    address, server = served
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": 1200, "height": 700})
        page.add_init_script(HOLD)
        page.goto(address)
        lines = wait_for(page, "EFLOPS")
        # 河南 is the first row and 贵州 the second: their columns begin in the same cells.
        first, second = (next(line for line in lines if name in text_of(line)[:8])
                         for name in ("河南", "贵州"))  # fmt: skip
        assert column_of(first, "总算力") == column_of(second, "总算力")
        assert column_of(first, "2026") == column_of(second, "2025")
        assert all(width == 2 for text, width in first if "\u4e00" <= text[:1] <= "\u9fff")
        explorers = server.children(recursive=True)
        assert explorers
        page.mouse.click(600, 400)  # the keyboard goes where the mouse was
        page.keyboard.type("2")
        wait_for(page, "待发布")
        page.keyboard.type("/guizhou")
        wait_for(page, "贵州.*算力基础设施")
        page.keyboard.press("Enter")
        page.wait_for_timeout(500)
        page.keyboard.type("a")
        wait_for(page, "受限会话")
        page.close()
        _, alive = psutil.wait_procs(explorers, timeout=30)
        assert not alive
        browser.close()


def text_of(line: list[list[Any]]) -> str:
    return "".join(text or ("" if width == 0 else " ") for text, width in line)


def column_of(line: list[list[Any]], text: str) -> int:
    """The cell in which `text` begins."""
    starts = [x for x in range(len(line)) if text_of(line[x:]).startswith(text)]
    assert starts, text
    return starts[0]


def wait_for(page: Any, wanted: str) -> list[list[list[Any]]]:
    """Wait until the regular expression is on the page; the cells of its lines."""
    import re
    import time

    end = time.monotonic() + 60
    while True:
        lines: list[list[list[Any]]] = page.evaluate(f"() => window.page ? ({READ})() : []")
        shown = "\n".join(map(text_of, lines))
        if re.search(wanted, shown):
            return lines
        assert time.monotonic() < end, f"no {wanted} on:\n{shown}"
        page.wait_for_timeout(200)


def test_other_pages_are_refused() -> None:
    foreign = is_foreign
    assert not foreign("127.0.0.1:8000", None, "127.0.0.1")
    assert not foreign("localhost:8000", "http://localhost:8000", "127.0.0.1")
    assert not foreign("[::1]:8000", "http://[::1]:8000", "::1")
    assert foreign("127.0.0.1:8000", "http://evil.example", "127.0.0.1")
    assert foreign("evil.example:8000", "http://evil.example:8000", "127.0.0.1")
    assert not foreign("desk.example:8000", "http://desk.example:8000", "0.0.0.0")
    assert foreign("desk.example:8000", "null", "0.0.0.0")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('["stdin","j"]', "stdin"),
        ('["ping",1]', "ping"),
        ('["focus"]', "focus"),
        ('["resize",{"width":120,"height":36}]', "resize"),
        ('["resize",{"width":1000000,"height":36}]', ""),
        ('["resize",{"width":-1,"height":36}]', ""),
        ('["stdin",5]', ""),
        ('["eval","x"]', ""),
        ("{}", ""),
        ("no JSON", ""),
        ("[" * 100_000, ""),
        (f'["stdin","{"x" * CHARACTERS}"]', ""),
    ],
)
def test_messages_that_are_acted_on(text: str, kind: str) -> None:
    assert kind_of(text) == kind


class Socket:
    """Messages of a page, with a time between them."""

    def __init__(self, *texts: str) -> None:
        self.texts = list(texts)

    async def send_json(self, _: Any) -> None: ...

    async def receive(self) -> WSMessage:
        if not self.texts:
            await asyncio.sleep(60)
        return WSMessage(WSMsgType.TEXT, self.texts.pop(0), None)


async def test_a_page_ends_without_keys_and_pings_are_none() -> None:
    socket = Socket('["stdin","j"]', *['["ping",1]'] * 3)
    started = asyncio.get_running_loop().time()
    found = [message.data async for message in Bounded(socket, 0.05)]
    assert len(found) == 4
    assert asyncio.get_running_loop().time() - started < 30


async def test_no_more_pages_than_may_be_open() -> None:
    server = BoundedServer("false", "127.0.0.1", 1, Limits(sessions=0))
    with pytest.raises(web.HTTPServiceUnavailable):
        await server.handle_websocket(make_mocked_request("GET", "/ws"))
    server = BoundedServer("false", "127.0.0.1", 1, Limits())
    with pytest.raises(web.HTTPBadRequest):
        await server.handle_websocket(make_mocked_request("GET", "/ws?width=99999999"))


async def test_a_page_that_closes_leaves_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    server, counts = BoundedServer("false", "127.0.0.1", 1, Limits(sessions=1)), list[int]()

    async def handle(self: BoundedServer, request: object) -> str:
        counts.append(self._open)
        return "closed"

    monkeypatch.setattr(Server, "handle_websocket", handle)
    for _ in range(2):
        found: object = await server.handle_websocket(make_mocked_request("GET", "/ws?width=80"))
        assert found == "closed"
    assert (counts, server._open) == ([1, 1], 0)


async def test_messages_of_a_page_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[object] = []

    async def process(self: BoundedServer, websocket: object, service: object) -> None:
        given.append(websocket)

    monkeypatch.setattr(Server, "_process_messages", process)
    socket = SimpleNamespace(send_json=None, receive=None)
    await BoundedServer("false", "127.0.0.1", 1, Limits(idle=9))._process_messages(socket, None)
    assert isinstance(given[0], Bounded)


async def test_a_page_is_served_to_itself_alone_and_ends_on_a_signal() -> None:
    """A request from another page is refused; what is answered names what may be loaded."""
    page, answers = Page("true", "127.0.0.1", 0, Limits()), list[int]()

    async def ask(address: str) -> None:
        async with aiohttp.ClientSession() as session:
            for origin in (None, "http://evil.example"):
                async with session.get(
                    address, headers={"Origin": origin} if origin else {}
                ) as got:
                    answers.append(got.status)
                    if got.ok:
                        assert got.headers["Content-Security-Policy"] == POLICY
        os.kill(os.getpid(), signal.SIGTERM)

    asked = list[asyncio.Task[None]]()
    await page._serve(lambda address: asked.append(asyncio.create_task(ask(address))))
    await asked[0]
    assert answers == [200, 403]


@pytest.mark.parametrize(("host", "shown"), [("127.0.0.1", "127.0.0.1"), ("::1", "[::1]")])
def test_the_address_can_be_opened(host: str, shown: str) -> None:
    runner: Any = SimpleNamespace(addresses=[(host, 8123)])
    assert Page("true", host, 0, Limits())._address(runner) == f"http://{shown}:8123/"


def test_each_page_is_a_restricted_explorer_of_the_same_data(copied: Path) -> None:
    assert shlex.split(_command(Common(data=copied)))[1:] == [
        "-I", "-B", "-m", "tui", "--restricted", "--lang=zh", f"--data={copied}",
    ]  # fmt: skip
    assert not any(word.startswith("--data") for word in shlex.split(_command(Common())))


def test_a_taken_port_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert cli.run(["serve", "--port", str(port)]) == 2
    told = capsys.readouterr().err
    assert str(port) in told
    assert told.count("\n") == 1
