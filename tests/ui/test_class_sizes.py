"""No class of the screen is larger than a reader can take in, whatever it is assembled from."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from types import FunctionType

import pytest

import tui.redraw
import tui.ui

METHODS, LINES = 25, 300
TABLE_METHODS = 40
"""Of the table widget, whose methods are a line or two."""


def own_classes() -> set[type]:
    """The classes defined in these packages."""
    names = [
        module.name
        for package in (tui.redraw, tui.ui)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    modules = map(importlib.import_module, names)
    return {
        value
        for module in modules
        for value in vars(module).values()
        if inspect.isclass(value) and value.__module__ == module.__name__
    }


@pytest.mark.parametrize("kind", sorted(own_classes(), key=lambda kind: kind.__qualname__))
def test_a_class_is_small_with_all_its_bases(kind: type) -> None:
    bases = [base for base in kind.__mro__ if base.__module__.startswith("tui.")]
    methods = {
        name
        for base in bases
        for name, value in vars(base).items()
        if isinstance(value, FunctionType | property)
        if not name.startswith("__") or name == "__init__"
    }
    lines = sum(len(inspect.getsource(base).splitlines()) for base in bases)
    assert len(methods) <= (TABLE_METHODS if kind.__name__ == "Table" else METHODS)
    assert lines <= LINES
