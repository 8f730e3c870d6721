"""Written numbers: one grammar for extraction and comparison.

`number` reads a run of numerals, `shares` parts and multiples written in words, `units` the units,
`scanning` a whole text.
"""

from tui.texts.numerals.number import numeral
from tui.texts.numerals.quantity import Quantity
from tui.texts.numerals.scanning import quantities

__all__ = ["Quantity", "numeral", "quantities"]
