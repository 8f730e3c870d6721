"""Text from the bytes that a terminal sends; what cannot be decoded is left out."""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from time import monotonic
from typing import TYPE_CHECKING, Final

from tui.texts.locale_encoding import locale_encoding

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# Where a client sends GBK, the second byte of a character may be an ASCII letter, which is no key.
_UNDECODED: Final = re.compile("[\udc81-\udcfe][\udc80-\udcfe@-~]|[\udc80-\udcff]")
_PATIENCE: Final = 0.5
"""Seconds after which the rest of a character is not waited for."""


def input_encoding(environ: Mapping[str, str]) -> str:
    """Return the encoding of what is typed: GB18030 in a locale of the GBK family, else UTF-8."""
    return "utf-8" if locale_encoding(environ) == "utf-8" else "gb18030"


class InputDecoder:
    """Decodes bytes in pieces, cut anywhere."""

    def __init__(self, encoding: str, clock: Callable[[], float] = monotonic) -> None:
        """Decode `encoding`; `clock` tells the time in seconds."""
        # Bytes that cannot be decoded become lone surrogates, which nothing else can produce.
        self._decoder = getincrementaldecoder(encoding)("surrogateescape")
        self._clock = clock
        self._last = clock()

    def decode(self, data: bytes) -> tuple[str, bool]:
        """Return the text that `data` completes, and whether bytes were left out.

        It is called without data too: a character whose rest does not come is left out.
        """
        dropped = False
        if self._decoder.getstate()[0] and self._clock() - self._last >= _PATIENCE:
            self._decoder.reset()
            dropped = True
        if data:
            self._last = self._clock()
        text = self._decoder.decode(data)
        known = _UNDECODED.sub("", text)
        return known, dropped or len(known) != len(text)
