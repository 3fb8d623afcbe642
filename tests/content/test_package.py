"""The names other programs rely on, and what importing them costs."""

import subprocess
import sys
from types import FunctionType

import integreat_editor.content.diff
import integreat_editor.content.merge
from integreat_editor import content


def test_functions_are_not_hidden_by_the_modules_of_the_same_name() -> None:
    assert isinstance(content.diff, FunctionType)
    assert isinstance(content.merge, FunctionType)
    assert integreat_editor.content.merge is sys.modules["integreat_editor.content.merge"].merge


def test_importing_the_package_does_not_load_what_compares() -> None:
    code = "import sys, integreat_editor.content; print('rapidfuzz' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 (own code)
    assert done.stdout.strip() == "False"
