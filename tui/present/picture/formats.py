"""The formats of pictures."""

from __future__ import annotations

from typing import Literal

PictureFormat = Literal["svg", "png", "pdf"]
