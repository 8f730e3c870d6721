"""The parts of a DOCX: a bounded archive of XML files that refer to one another."""

from __future__ import annotations

import io
import posixpath
import zipfile
from functools import cached_property
from typing import Any, Final

from tui.texts.documents.bounds import RATIO, UNPACKED, RefusedError

_ROOT: Final = "_rels/.rels"
_MEGABYTE: Final = 1_000_000


class Package:
    """A DOCX file, opened; what it unpacks to is counted."""

    def __init__(self, raw: bytes) -> None:
        """Open the archive; raises what `zipfile` raises where it is none."""
        self._archive = zipfile.ZipFile(io.BytesIO(raw))
        self._left = UNPACKED

    @cached_property
    def main(self) -> str:
        """The name of the part that holds the text."""
        found = self._related(_ROOT, "", "officeDocument")
        return found or "word/document.xml"

    def part(self, kind: str) -> Any:
        """The root of the part that the text refers to as `kind`, such as `footnotes`, or None."""
        folder, name = posixpath.split(self.main)
        found = self._related(f"{folder}/_rels/{name}.rels", folder, kind)
        return None if found is None or not self._has(found) else self.root(found)

    def root(self, name: str) -> Any:
        """The root element of the part of that name."""
        from lxml import etree

        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        return etree.fromstring(self._bytes(name), parser)

    def _bytes(self, name: str) -> bytes:
        info = self._archive.getinfo(name)
        if info.file_size > _MEGABYTE and info.file_size > RATIO * info.compress_size:
            raise RefusedError("ratio", limit=RATIO)
        self._left -= info.file_size
        if self._left < 0:
            raise RefusedError("unpacked", limit=UNPACKED // _MEGABYTE)
        with self._archive.open(info) as file:
            return file.read(info.file_size)

    def _has(self, name: str) -> bool:
        return name in self._archive.NameToInfo

    def _related(self, relations: str, folder: str, kind: str) -> str | None:
        if not self._has(relations):
            return None
        for relation in self.root(relations):
            target = relation.get("Target") or ""
            if (relation.get("Type") or "").endswith(f"/{kind}"):
                path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
                return posixpath.normpath(path).lstrip("/")
        return None
