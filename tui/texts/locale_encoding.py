"""The encoding that the name of the locale gives, also where the system lacks that locale."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Encoding = Literal["utf-8", "gbk", "gb18030"]

_GBK: Final = frozenset({"gbk", "gb2312", "euccn", "cp936"})
_LOCALE: Final = ("LC_ALL", "LC_CTYPE", "LANG")
"""Variables that name the locale; the first one that is set counts."""
_COERCED: Final = frozenset({"C.UTF-8", "C.utf8", "UTF-8"})
"""What Python sets LC_CTYPE to at start, where the system lacks the locale."""


def locale_encoding(environ: Mapping[str, str]) -> Encoding:
    """Return the encoding of a locale of the GBK family; UTF-8 for any other."""
    names = {each: environ[each] for each in _LOCALE if environ.get(each)}
    if names.get("LC_CTYPE") in _COERCED:
        del names["LC_CTYPE"]
    name = next(iter(names.values()), "")
    charset = name.partition(".")[2].partition("@")[0]
    plain = re.sub("[^a-z0-9]", "", charset.lower())
    if plain == "gb18030":
        return "gb18030"
    return "gbk" if plain in _GBK else "utf-8"
