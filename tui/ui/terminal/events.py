"""What happened to the input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from textual.message import Message

Happened = Literal["undecodable", "paste_cut", "disconnected"]


@dataclass
class InputReport(Message, namespace="terminal"):
    """Bytes could not be decoded, a paste was cut, or the terminal is gone."""

    what: Happened
