"""A login that is a restricted explorer, by the README's lines for sshd: nobody leaves it."""

from __future__ import annotations

import getpass
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.sshd import free_port, login, sshd
from tests.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
SECRET = "a-secret-that-nobody-may-see"


def stanza() -> str:
    """The README's lines, for the user and the Python of this test."""
    text = (ROOT / "README.md").read_text("utf-8")
    lines = re.search(r"```sshd_config\n(Match .*?)```", text, re.S)
    assert lines
    return (
        lines[1]
        .replace("Match User guest", f"Match User {getpass.getuser()}")
        .replace("/opt/duibiao/bin/python", sys.executable)
    )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a secret in it, a program that tells that it ran, and nothing else."""
    folder = tmp_path_factory.mktemp("restricted")
    (folder / "secret.txt").write_text(SECRET)
    (folder / "sitecustomize.py").write_text(f"open({str(folder / 'ran')!r}, 'w').close()")
    return folder


@pytest.fixture(scope="module")
def ssh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """The ssh command; the server passes on every variable that the client sends."""
    config = f"AcceptEnv *\nSubsystem sftp internal-sftp\n{stanza()}"
    with sshd(tmp_path_factory.mktemp("sshd"), config) as command:
        yield command


def run(command: list[str], **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False,
        env={**os.environ, **environ},
    )  # fmt: skip


COMMANDS = [
    "cat {secret}", "duibiao targets -o {folder}/written.csv", "; cat {secret}", "bash -i",
    "sh -c 'cat {secret}'", "duibiao extract {secret}", "duibiao --data {folder}",
    "python3 -c 'print(open(\"{secret}\").read())'", "$(cat {secret})",
    "duibiao --no-restricted", "scp -f {secret}", "exec 3<{secret}; cat <&3",
]  # fmt: skip
FIRST = 3
"""Commands that each run tries; the others are refused by the same rule."""


@pytest.mark.parametrize(
    "line",
    [
        *COMMANDS[:FIRST],
        *(pytest.param(each, marks=pytest.mark.soak) for each in COMMANDS[FIRST:]),
    ],
)
def test_a_command_is_not_run(ssh: list[str], place: Path, line: str) -> None:
    before = sorted(place.iterdir())
    done = run([*ssh, login(), line.format(secret=place / "secret.txt", folder=place)])
    assert done.returncode == 2
    assert SECRET not in done.stdout + done.stderr
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1  # there is no terminal to open in
    assert sorted(place.iterdir()) == before


def test_no_file_is_copied(ssh: list[str], place: Path, tmp_path: Path) -> None:
    options = ["-P", *ssh[2:]]
    for program in (["scp"], ["scp", "-O"]):
        run([*program, *options, f"{login()}:{place}/secret.txt", str(tmp_path / "got")])
        run([*program, *options, str(place / "secret.txt"), f"{login()}:{tmp_path}/put"])
    (tmp_path / "batch").write_text(f"get {place}/secret.txt {tmp_path}/got\nls /\n")
    sftp = run(["sftp", "-b", str(tmp_path / "batch"), *options, login()])
    assert sftp.returncode != 0
    assert not (tmp_path / "got").exists()
    assert not (tmp_path / "put").exists()


@pytest.mark.parametrize("kind", ["-L", "-R", "-D", "-W", "-w"])
def test_nothing_is_forwarded(ssh: list[str], kind: str) -> None:
    port, target = free_port(), f"127.0.0.1:{ssh[2]}"
    failing = [*ssh, "-o", "ExitOnForwardFailure=yes"]
    if kind in ("-L", "-D"):
        where = [f"{port}:{target}"] if kind == "-L" else [str(port)]
        client = subprocess.Popen([*failing, "-N", kind, *where, login()], stderr=subprocess.PIPE)
        try:
            proxy = f"ssh-keyscan -T 5 -p {port} 127.0.0.1" if kind == "-L" else (
                f"curl -s -m 5 --socks5 127.0.0.1:{port} telnet://{target}")  # fmt: skip
            assert b"SSH-2.0" not in subprocess.run(
                proxy.split() if kind == "-L" else ["sh", "-c", proxy], capture_output=True,
                check=False,
            ).stdout  # fmt: skip
        finally:
            client.terminate()
            client.communicate(timeout=10)
        return
    where = {"-R": [f"{port}:{target}", "-N"], "-W": [target], "-w": ["0:0", "-N"]}[kind]
    done = run([*failing, kind, *where, login()])
    assert done.returncode != 0
    assert "SSH-2.0" not in done.stdout


def test_what_the_server_allows_that_user() -> None:
    """As sshd itself reads the lines: no agent, X11, tunnel, user rc or environment file."""
    text = stanza()
    for line in ("DisableForwarding yes", "PermitUserRC no", "PermitTTY yes", "PermitTunnel no"):
        assert line in text


HOSTILE = {
    "PYTHONINSPECT": "1", "PYTHONSTARTUP": "{folder}/sitecustomize.py", "PYTHONPATH": "{folder}",
    "PYTHONBREAKPOINT": "os.system", "PYTHONWARNINGS": "error", "PYTHONHOME": "{folder}",
    "PYTHONUSERBASE": "{folder}", "TEXTUAL_LOG": "{folder}/log",
    "TEXTUAL_DRIVER": "sitecustomize:x", "TEXTUAL_SCREENSHOT": "0",
    "TEXTUAL_SCREENSHOT_LOCATION": "{folder}", "TEXTUAL_PRESS": "q", "TEXTUAL": "devtools,debug",
    "DUIBIAO_REDRAW": "stock", "DUIBIAO_LANG": "en", "XDG_STATE_HOME": "{folder}/state",
    "XDG_DATA_HOME": "{folder}/data", "XDG_CACHE_HOME": "{folder}/cache",
    "XDG_CONFIG_HOME": "{folder}/config", "HOME": "{folder}", "BASH_ENV": "{folder}/x",
    "ENV": "{folder}/x",
}  # fmt: skip


def test_no_variable_is_listened_to(ssh: list[str], place: Path) -> None:
    """One session with all of them: it opens, writes nothing, and ends with `q`."""
    before = sorted(place.iterdir())
    values = {name: value.format(folder=place) for name, value in HOSTILE.items()}
    sent = ["-o", "SetEnv=" + " ".join(f"{name}={value}" for name, value in values.items())]
    with Terminal([*ssh, *sent, "-tt", login()], 100, 30) as terminal:
        terminal.wait("120 EFLOPS")
        terminal.type("L")
        terminal.wait("Targets|目标")
        terminal.type("q")
        assert terminal.end() == 0
        assert ">>>" not in terminal.text
    assert sorted(place.iterdir()) == before


STEPS = [
    ("\x1a", "ctrl+z"), ("\x03", "ctrl+c"), ("\x1c", "ctrl+backslash"), ("\x04", "ctrl+d"),
    ("a", "add a plan"), ("D", "remove a plan"), ("\x13", "ctrl+s"), ("\x0f", "ctrl+o"),
    ("e\r", "export"), ("4c{secret} {secret}\r\x1b", "compare files"), ("3e\r", "export a chart"),
    (":screenshot\r\x1b", "palette: screenshot"), ("?add\r\x1b", "help: add"), ("!sh\r", "bang"),
    ("|cat {secret}\r", "pipe"), ("\x1b[200~{secret}\x1b[201~\r", "paste of a path"),
    ("/\x1b[200~$(cat {secret})\x1b[201~\r\x1b", "paste into the search"),
    ("\x1b[<0;5;30M\x1b[<0;5;30m", "click on the hints"), ("\x1b]52;c;?\x07", "clipboard query"),
    ("\x1b[?1049l", "leave the alternate screen"), ("\x00", "ctrl+@"), ("~.", "an escape of ssh"),
    ("\x1b\x1b\x1b", "escape"),
]  # fmt: skip


@pytest.mark.parametrize(
    "steps",
    [[*STEPS[:17:4], *STEPS[17::5]], pytest.param(STEPS, marks=pytest.mark.soak)],
    ids=["some", "all"],
)
def test_no_key_leads_out(ssh: list[str], place: Path, steps: list[tuple[str, str]]) -> None:
    """More than twenty ways, one after another in one session, which goes on."""
    assert len(STEPS) > 20
    before = sorted(place.iterdir())
    with Terminal([*ssh, "-e", "none", "-tt", login()], 100, 30) as terminal:
        terminal.wait_started()  # before that Ctrl+C ends it, as it should
        terminal.wait("120 EFLOPS")
        for keys, what in steps:
            terminal.type(keys.format(secret=place / "secret.txt"))
            terminal.read(0.2)
            assert terminal.process.poll() is None, what
            assert SECRET.encode() not in terminal.raw, what
        # A dialog that is left, and what is typed in its place: all keys come together.
        terminal.type("\x1b\x1b\x1b\x1b1/\x1b[200~restricted\x1b[201~\r")
        terminal.wait("/restricted +0 / 209")
        terminal.type("\x1b[27u\x1b[27u")
        terminal.wait("120 EFLOPS")
        terminal.type("q")
        assert terminal.end() == 0
    assert SECRET.encode() not in terminal.raw
    assert sorted(place.iterdir()) == before
