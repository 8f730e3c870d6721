"""What happened to the input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from textual.message import Message

Happened = Literal[
    "undecodable", "paste_cut", "disconnected", "continued", "narrow", "wide", "light", "dark"
]


@dataclass
class InputReport(Message, namespace="terminal"):
    """Bytes could not be decoded, a paste was cut, the terminal is gone, or was another's.

    `narrow` and `wide` answer, after the start, how wide an ambiguous character is, `light` and
    `dark` what the background is.
    """

    what: Happened
