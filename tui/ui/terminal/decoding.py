"""Text from the bytes that a terminal sends; what cannot be decoded is left out."""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from time import monotonic
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_GBK: Final = frozenset({"gbk", "gb18030", "gb2312", "euccn", "cp936"})
_LOCALE: Final = ("LC_ALL", "LC_CTYPE", "LANG")
"""Variables that name the locale; the first one that is set counts."""
_COERCED: Final = frozenset({"C.UTF-8", "C.utf8", "UTF-8"})
"""What Python sets LC_CTYPE to at start, where the system lacks the locale."""
# Where a client sends GBK, the second byte of a character may be an ASCII letter, which is no key.
_UNDECODED: Final = re.compile("[\udc81-\udcfe][\udc80-\udcfe@-~]|[\udc80-\udcff]")
_PATIENCE: Final = 0.5
"""Seconds after which the rest of a character is not waited for."""


def input_encoding(environ: Mapping[str, str]) -> str:
    """Return the encoding of what is typed: GB18030 in a locale of the GBK family, else UTF-8."""
    names = {each: environ[each] for each in _LOCALE if environ.get(each)}
    if names.get("LC_CTYPE") in _COERCED:
        del names["LC_CTYPE"]
    name = next(iter(names.values()), "")
    charset = name.partition(".")[2].partition("@")[0]
    plain = re.sub("[^a-z0-9]", "", charset.lower())
    return "gb18030" if plain in _GBK else "utf-8"


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
