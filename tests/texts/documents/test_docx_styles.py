"""What styles, and those that they are based on, say of runs and paragraphs."""

from __future__ import annotations

from typing import Any

from lxml import etree

from tests.texts.documents.build import W
from tui.texts.documents.docx_styles import Styles


def xml(inner: str, name: str) -> Any:
    return etree.fromstring(f'<w:{name} xmlns:w="{W}">{inner}</w:{name}>')


STYLES = """
<w:docDefaults/>
<w:style w:styleId="quiet"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:styleId="quieter"><w:basedOn w:val="quiet"/></w:style>
<w:style w:styleId="loud"><w:basedOn w:val="quiet"/>
<w:rPr><w:vanish w:val="false"/></w:rPr></w:style>
<w:style w:styleId="round"><w:basedOn w:val="round"/></w:style>
<w:style w:styleId="item"><w:pPr>
<w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="point"><w:basedOn w:val="item"/></w:style>
"""


def test_a_run_is_hidden_by_itself_or_by_its_style() -> None:
    styles = Styles(xml(STYLES, "styles"))

    def hidden(properties: str) -> bool:
        return styles.hides(xml(f"<w:rPr>{properties}</w:rPr><w:t>甲</w:t>", "r"))

    assert hidden("<w:vanish/>")
    assert not hidden('<w:vanish w:val="off"/><w:rStyle w:val="quiet"/>')
    assert hidden('<w:rStyle w:val="quieter"/>')
    assert not hidden('<w:rStyle w:val="loud"/>')
    assert not hidden('<w:rStyle w:val="round"/>')  # based on itself
    assert not hidden('<w:rStyle w:val="unknown"/>')
    assert not hidden("")


def test_a_list_is_that_of_the_paragraph_or_of_its_style() -> None:
    styles = Styles(xml(STYLES, "styles"))
    own = '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="3"/></w:numPr>'
    for properties, wanted in (
        ('<w:pStyle w:val="point"/>', ("7", 1)),
        (f'<w:pStyle w:val="point"/>{own}', ("3", 2)),
        ("", ("", 0)),
    ):
        assert styles.list_of(xml(f"<w:pPr>{properties}</w:pPr>", "p")) == wanted
    assert Styles(None).list_of(xml(f"<w:pPr>{own}</w:pPr>", "p")) == ("3", 2)
