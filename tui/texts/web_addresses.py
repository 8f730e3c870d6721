"""Web addresses in a text, as far as a terminal may be given them as links."""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST: Final = 700
"""Characters of an address; of a longer one GNU screen shows the end as text."""
_WHOLE: Final = re.compile(
    r"https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?"
    r"(?:[/?#][\w!#$%&'()*+,./:;=?@\[\]~-]*)?",
    re.IGNORECASE | re.ASCII,
)
"""Scheme, host, port, path. No user before the host, which would read as another host."""
_BEGIN: Final = re.compile(
    r"(?<![a-z0-9])https?://[^\s，。；、！？：（）《》【】「」“”<>\"]+", re.IGNORECASE
)
_AFTER: Final = ".,;:!?'"
"""Signs that end a sentence rather than an address."""


def link_to(address: str) -> str:
    """`address` as a terminal is given it; empty where it is not to be followed.

    It is http or https, names a host, and holds nothing that acts, hides or ends a sequence of the
    terminal: letters outside ASCII are percent-encoded, everything else but ASCII is refused.
    """
    if len(address) > LONGEST or not all(
        "!" <= char <= "~" or (char.isalpha() and not char.isascii()) for char in address
    ):
        return ""
    link = quote(address, safe=string.punctuation)
    host = re.split("[/?#]", address.partition("://")[2], maxsplit=1)[0]
    is_whole = host.isascii() and _WHOLE.fullmatch(link) is not None
    return link if is_whole and len(link) <= LONGEST else ""


def links_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each address in `text` begins and ends, and the link that it is."""
    for found in _BEGIN.finditer(text):
        address = found[0].rstrip(_AFTER)
        if address.endswith(")") and "(" not in address:
            address = address.rstrip(")")
        if link := link_to(address):
            yield found.start(), found.start() + len(address), link
