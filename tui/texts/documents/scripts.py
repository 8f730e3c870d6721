"""Raised and lowered characters: 10<sup>3</sup> is 10³, never 103."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


def raised(text: str) -> str:
    """`text` in superscript characters, or after a `^` where there are none.

    A mark in brackets, as of a footnote, stays as it is.
    """
    return _shifted(text, _RAISED, "^")


def lowered(text: str) -> str:
    """`text` in subscript characters, or as it is where there are none."""
    return _shifted(text, _LOWERED, "")


def _shifted(text: str, table: dict[int, int], sign: str) -> str:
    core = text.strip()
    if not core or core[0] in "[［〔①②③④⑤⑥⑦⑧⑨⑩*※#†":
        return text
    if all(ord(char) in table for char in core):
        return text.translate(table)
    return f"{sign}{text}"
