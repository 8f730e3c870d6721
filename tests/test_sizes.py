"""No circle of imports, and nothing that has grown too large to be read at a sitting."""

from __future__ import annotations

import ast
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import grimp

TUI = Path(__file__).parent.parent / "tui"
FILES = {path: path.read_text("utf-8") for path in sorted(TUI.rglob("*.py"))}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
THIN = {"Table"}
"""Widgets that may have more methods, each of a line or two."""


class Size(NamedTuple):
    methods: frozenset[str]
    lines: int


@cache
def definitions() -> tuple[ast.AST, ...]:
    """All classes and functions, however deep; parsed where a test asks for them."""
    every = chain.from_iterable(ast.walk(ast.parse(text)) for text in FILES.values())
    return tuple(node for node in every if isinstance(node, (ast.ClassDef, *FUNCTIONS)))


def own_classes() -> dict[str, ast.ClassDef]:
    return {node.name: node for node in definitions() if isinstance(node, ast.ClassDef)}


def size_of(name: str, classes: dict[str, ast.ClassDef]) -> Size:
    """Methods and lines of a class, those of its bases of ours counted."""
    node = classes[name]
    methods = frozenset(each.name for each in node.body if isinstance(each, FUNCTIONS))
    lines = (node.end_lineno or 0) - node.lineno + 1
    for base in node.bases:
        called = base.value if isinstance(base, ast.Subscript) else base
        if isinstance(called, ast.Name) and called.id in classes and called.id != name:
            more = size_of(called.id, classes)
            methods, lines = methods | more.methods, lines + more.lines
    return Size(methods, lines)


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = grimp.build_graph("tui", cache_dir=None)
    imports = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}
    assert not {name for name in imports if name in reached(name, imports)}


def reached(start: str, imports: dict[str, set[str]]) -> set[str]:
    """The modules that `start` imports, directly or by way of others."""
    found: set[str] = set()
    ahead = [start]
    while ahead:
        new = imports[ahead.pop()] - found
        found |= new
        ahead += new
    return found


def test_files_are_short() -> None:
    lines = {str(path): text.count("\n") for path, text in FILES.items()}
    assert not {path: count for path, count in lines.items() if count > 300}


def test_functions_are_short() -> None:
    lengths = sorted(
        (node.end_lineno or 0) - node.lineno + 1
        for node in definitions()
        if isinstance(node, FUNCTIONS)
    )
    assert lengths[int(len(lengths) * 0.9)] <= 18
    assert lengths[-1] <= 40


def test_classes_are_small() -> None:
    classes = own_classes()
    sizes = {name: size_of(name, classes) for name in classes}
    large = {
        name: (len(size.methods), size.lines)
        for name, size in sizes.items()
        if len(size.methods) > (40 if name in THIN else 25) or size.lines > 300
    }
    assert not large
