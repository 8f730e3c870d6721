"""The command line and the environment of a restricted session."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tui.cli import isolation
from tui.cli.confinement import Confinement, confine
from tui.cli.restricted import CommandLine
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

DATA = "/srv/data"


@pytest.mark.parametrize(
    ("argv", "arguments"),
    [
        (["--restricted"], ["--restricted"]),
        (["--restricted=false"], ["--restricted"]),
        (["--data", "d", "--restricted"], ["--data=d", "--restricted"]),
        (["--restricted", "--tab", "plans", "--query=targets"], ["--tab=plans", "--query=targets",
                                                                 "--restricted"]),
        (["--restricted", "--theme", "mono", "--plain"], ["--theme=mono", "--plain",
                                                          "--restricted"]),
        (["targets", "河南", "--restricted"], ["targets", "河南"]),
        (["--restricted", "--data", "d", "figure", "1"], ["figure", "1", "--data=d"]),
        (["--help", "--restricted"], ["--help"]),
    ],
)  # fmt: skip
def test_what_may_be_run(argv: list[str], arguments: list[str]) -> None:
    assert CommandLine.of(argv).arguments() == arguments


@pytest.mark.parametrize(
    "line",
    [
        "add plan.txt", "extract /etc/passwd", "compare a.txt b.txt", "compare 2023 2024",
        "remove x", "restore", "validate /etc", "completion bash", "serve", "bash", "-c id",
        "targets -o /tmp/x", "targets --output=/tmp/x", "targets --format csv", "chart 1 --force",
        "--data a --data b", "--no-restricted", "--unknown", "targets --tab plans",
        "targets --no-restricted",
        "targets --plain", "--plain --plain",
        "--tab plans extract /etc/passwd", "--", "-- extract x",
    ],
)  # fmt: skip
def test_what_may_not(line: str) -> None:
    with pytest.raises(UserError):
        CommandLine.of(["--restricted", *line.split()]).arguments()


def test_the_folder_of_the_dataset() -> None:
    assert CommandLine.of(["--restricted", "--data=d"]).folder == Path("d")
    assert CommandLine.of(["--restricted"]).folder is None


def test_the_environment_is_that_of_a_terminal() -> None:
    hostile = {
        "PYTHONINSPECT": "1", "PYTHONPATH": "/tmp", "PYTHONSTARTUP": "x", "TEXTUAL_LOG": "/tmp/x",
        "TEXTUAL_DRIVER": "os:system", "TEXTUAL_SCREENSHOT": "1", "DUIBIAO_REDRAW": "stock",
        "XDG_STATE_HOME": "/tmp", "LD_PRELOAD": "x", "PAGER": "sh", "EDITOR": "sh",
        "SSH_ORIGINAL_COMMAND": "bash", "BASH_ENV": "x", "HOME": "/root", "TEXTUAL": "debug",
    }  # fmt: skip
    clean = isolation.clean({**hostile, "TERM": "xterm", "LANG": "zh_CN.UTF-8"})
    assert clean.pop("TERM") == "xterm"
    assert clean.pop("LANG") == "zh_CN.UTF-8"
    assert set(clean.values()) == {os.devnull}
    assert all(name.startswith("XDG_") for name in clean)
    web = {"TEXTUAL_DRIVER": isolation.WEB_DRIVER}
    assert isolation.is_web(isolation.clean(web))
    assert not isolation.is_web(isolation.clean(hostile))


ALLOWED = [
    ("open", (f"{DATA}/targets.csv", "r", os.O_RDONLY)),
    ("open", (f"{DATA}/targets.csv".encode(), "rb", os.O_RDONLY)),
    ("open", (os.__file__, "rb", os.O_RDONLY)),
    ("open", ("/dev/null", "w", os.O_WRONLY)),
    ("open", (1, "w", os.O_WRONLY)),
    ("os.listdir", (DATA,)),
    ("os.scandir", (3,)),
    ("import", ("os", None, None, None, None)),
    ("compile", (None, "x")),
]
REFUSED = [
    ("open", ("/etc/passwd", "r", os.O_RDONLY)),
    ("open", (f"{DATA}/../../../../../etc/passwd", "r", os.O_RDONLY)),
    ("open", (f"{DATA}-beside/x", "r", os.O_RDONLY)),
    ("open", (f"{DATA}/targets.csv", "a", os.O_WRONLY | os.O_APPEND)),
    ("open", ("/tmp/x", None, os.O_CREAT)),
    ("open", (None, "r", os.O_RDONLY)),
    ("os.listdir", ("/etc",)),
    ("os.scandir", ("/",)),
    ("os.system", (b"sh",)),
    ("os.exec", ("sh", [], None)),
    ("subprocess.Popen", ("sh", [], None, None)),
    ("os.remove", (f"{DATA}/targets.csv", -1)),
    ("os.rename", ("a", "b", -1, -1)),
    ("os.mkdir", ("a", 0, -1)),
    ("os.symlink", ("a", "b", -1)),
    ("shutil.rmtree", ("a",)),
    ("tempfile.mkstemp", ("a",)),
    ("socket.connect", (None, ("127.0.0.1", 22))),
    ("socket.bind", (None, ("0.0.0.0", 0))),
    ("pty.spawn", (["sh"],)),
]


@pytest.mark.parametrize(("event", "arguments"), ALLOWED, ids=str)
def test_the_wall_lets_reading_pass(event: str, arguments: tuple[object, ...]) -> None:
    Confinement.to([Path(DATA)]).check(event, arguments)


@pytest.mark.parametrize(("event", "arguments"), REFUSED, ids=str)
def test_the_wall_stops_everything_else(event: str, arguments: tuple[object, ...]) -> None:
    with pytest.raises(PermissionError):
        Confinement.to([Path(DATA)]).check(event, arguments)


def test_confining_takes_writing_away_and_watches_the_rest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    limits = dict[int, tuple[int, int]]()
    hooks: list[Callable[[str, tuple[object, ...]], None]] = []
    monkeypatch.setattr(resource, "setrlimit", limits.__setitem__)
    monkeypatch.setattr(sys, "addaudithook", hooks.append)
    confine([Path(DATA)])
    assert limits == {resource.RLIMIT_FSIZE: (0, 0), resource.RLIMIT_CORE: (0, 0)}
    hooks[0]("open", (f"{DATA}/targets.csv", "r", os.O_RDONLY))
    with pytest.raises(PermissionError):
        hooks[0]("os.system", (b"sh",))


def run(*argv: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tui", *argv], env={"LANG": "C.UTF-8", **environ},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_process_is_confined(tmp_path: Path) -> None:
    """Whatever is run after the start: neither a file nor a program can be reached."""
    tries = (
        f"open('{tmp_path}/x', 'w')", "open('/etc/passwd')", "__import__('os').system('id')",
        "__import__('subprocess').run(['id'])", "__import__('os').listdir('/')",
        "__import__('polars').DataFrame({'a': [1]}).write_csv('" + f"{tmp_path}/y')",
    )  # fmt: skip
    code = (
        "import sys; from tui.cli.confinement import confine; confine([])\n"
        f"for line in {tries!r}:\n"
        "    try: eval(line)\n"
        "    except (OSError, Exception) as error: print('refused')\n"
        "    else: print('done', line)\n"
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", code], capture_output=True, text=True, check=False
    )
    assert done.stdout.split("\n") == ["refused"] * len(tries) + [""], done.stderr
    assert [path.stat().st_size for path in tmp_path.glob("y")] in ([], [0])


def test_a_command_is_answered_and_others_refused_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("print('mine')")
    done = run("--restricted", "regions", "hub:贵州", PYTHONINSPECT="1")
    assert done.returncode == 0
    assert "贵州" in done.stdout
    refused = run("--restricted", "extract", "/etc/passwd", XDG_DATA_HOME=str(tmp_path))
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert refused.stderr.count("\n") == 1
    assert ">>>" not in done.stderr + refused.stderr
