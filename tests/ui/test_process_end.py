"""Leaving the explorer ends the process, whatever its threads do."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.terminal import Terminal

ROOT = Path(__file__).parents[2]

BUSY = """
import threading
from pathlib import Path
import tui.ui.app
from tui.cli.datasets import load_dataset
from tui.tables.catalog import Catalog
from tui.ui.app import Duibiao
from tui.ui.process_end import run_to_end
from tui.words import ZH

class Busy(Duibiao):
    CSS_PATH = Path(tui.ui.app.__file__).with_name("app.tcss")
    def on_mount(self):
        self.run_worker(threading.Event().wait, thread=True)

threading.Thread(target=threading.Event().wait).start()
run_to_end(Busy(Catalog(load_dataset(), ZH)))
"""


def test_no_thread_is_waited_for_and_the_terminal_is_restored(tmp_path: Path) -> None:
    program = tmp_path / "busy.py"
    program.write_text(BUSY, "utf-8")
    with Terminal([sys.executable, str(program)], PYTHONPATH=str(ROOT)) as terminal:
        terminal.wait("120 EFLOPS")
        terminal.type("q")
        assert terminal.end() == 0
        assert terminal.left_on == set()
        assert terminal.restored
