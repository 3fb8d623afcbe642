"""Runs commands in process and reads what they print."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from integreat_editor import cli
from tests.hub.regions import REGION


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The JSON on stdout: exactly one document, nothing else."""
        return json.loads(self.out)


class Shell:
    """A command line in a folder of its own."""

    def __init__(self, url: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.url = url
        self.folder = folder
        self._capsys = capsys

    def run(self, *arguments: object) -> Ran:
        """Runs one command."""
        self._capsys.readouterr()
        try:
            code = cli.main([str(each) for each in arguments])
        except SystemExit as end:  # How argparse ends.
            code = end.code if isinstance(end.code, int) else 1
        said = self._capsys.readouterr()
        return Ran(code, said.out, said.err)

    def clone(self, user: str, *more: str) -> Path:
        """A working copy of this user."""
        path = self.folder / f"{user}{len(list(self.folder.glob('*.region')))}.region"
        ran = self.run("clone", self.url, REGION, path, "--user", user, *more)
        assert ran.code == 0, ran.err
        return path

    def write(self, html: str | bytes) -> Path:
        """A content file."""
        path = self.folder / "inhalt.html"
        path.write_bytes(html.encode() if isinstance(html, str) else html)
        return path

    def submit(self, file: Path, title: str = "Neu") -> str:
        """Submits; returns the id of the change set."""
        ran = self.run("submit", file, "--title", title, "--json")
        assert ran.code == 0, ran.err
        return str(ran.document["id"])
