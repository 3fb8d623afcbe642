"""Build hook: where an editable install finds `resources/`, in a wheel the package `integreat_editor_resources`.

An editable install of hatchling can only rename a folder by copying it, and a copy would go stale with the first edit.
So it gets a small package instead that hands every question on to the folder of the checkout.
"""

import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

STUB = '''"""Stands for {folder} of the checkout (editable install)."""

from importlib.machinery import SourceFileLoader

__path__ = [{folder!r}]
__spec__.submodule_search_locations = __path__
# `importlib.resources.files` looks beside the file of the loader.
__spec__.loader = SourceFileLoader(__name__, {initial!r})
'''


class EditableResources(BuildHookInterface):  # type: ignore[type-arg]  # only its methods are used
    """Replaces the copy of `resources` by a pointer to it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """`version` is "standard" or "editable"; only the latter is changed."""
        if version != "editable":
            return
        folder = Path(self.root) / "resources"
        # Kept until the build has read it; it removes itself with this hook.
        self.scratch = tempfile.TemporaryDirectory()
        stub = Path(self.scratch.name) / "__init__.py"
        stub.write_text(STUB.format(folder=str(folder), initial=str(folder / "__init__.py")), encoding="utf-8")
        build_data["force_include_editable"] = {str(stub): "integreat_editor_resources/__init__.py"}
