"""Two people edit a real page, one at the state and one in a town, in German and in a translation.

The expected outcome is known from the edits (`simulation`), and of the translation from the German one: it is made
word by word (`template_history.translated`). The conflicts of `git merge-file` on the same texts, one block per line,
are counted beside ours.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from integreat_editor.content.canonical import same
from integreat_editor.content.document import parse
from integreat_editor.content.parallel import parallel
from integreat_editor.models.template_merge import PageUpdate, page_update
from integreat_editor.models.template_places import spoken
from integreat_editor.models.template_steps import TextSides
from integreat_editor.models.text import Text
from tests.content.simulation_oracle import Case, judge, make_case
from tests.content.template_history import everywhere, translated

TRANSLATION = "en"


@dataclass(slots=True)
class Report:
    """What came out. `wrong`: one line per finding."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def line(self) -> str:
        """As printed."""
        return ", ".join(f"{name}: {number}" for name, number in sorted(self.counts.items()))


def has_git() -> bool:
    """Whether `git merge-file` can be asked."""
    return shutil.which("git") is not None


def run(pages: list[str], seeds: Iterable[int]) -> Report:
    """Simulate one update per seed, page after page."""
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        for seed in seeds:
            case = make_case(pages[seed % len(pages)], seed)
            if case is not None:
                _simulate(case, seed, report, Path(folder))
    return report


def _simulate(case: Case, seed: int, report: Report, folder: Path) -> None:
    base, ours, theirs = case.texts()
    texts = {code: tuple(translated(html, code) for html in (base, ours, theirs)) for code in ("de", TRANSLATION)}
    sides = {code: _sides(code, html, ours, theirs) for code, html in texts.items()}
    update = page_update(sides, [], pairing=parallel)
    judged: Counter[str] = Counter()
    wrong = judge(case, judged)
    wrong += _broken_laws(update, sides)
    if judged["merged"] == 1 and not update.conflicts:
        wrong += _apart(update, report.counts)
    report.wrong += [f"seed {seed}: {one}" for one in wrong]
    report.counts["pairs of edits"] += 1
    report.counts["with a clash"] += judged["with clash"]
    report.counts["asked, German alone"] += len(page_update({"de": sides["de"]}, []).conflicts)
    report.counts["asked, both languages"] += len(update.conflicts)
    report.counts["steps"] += sum(step.is_open for step in update.steps)
    report.counts["coarser than a sentence"] += sum(step.is_open and step.unit != "sentence" for step in update.steps)
    if has_git():
        report.counts["git, German alone"] += git_conflicts(texts["de"], folder)
        report.counts["git, both languages"] += sum(git_conflicts(each, folder) for each in texts.values())


def _sides(code: str, html: tuple[str, ...], ours: str, theirs: str) -> TextSides:
    base, own, template = (Text("Seite", each) for each in html)
    if code == "de":
        return TextSides(base, base, own, template, template, None, None)
    return TextSides(base, base, own, template, template, Text("Seite", ours), "de", Text("Seite", theirs))


def _broken_laws(update: PageUpdate, sides: dict[str, TextSides]) -> list[str]:
    """All from the template is the template, all ours is ours, and taken once nothing is open."""
    wrong = []
    template = update.resolve({step.key: everywhere(step, "template") for step in update.steps})
    ours = update.resolve({step.key: everywhere(step, "ours") for step in update.steps})
    for code, each in sides.items():
        if not same(template[code].text.html, each.template.html):
            wrong.append(f"{code}: all from the template is not the template")
        if ours[code].text != each.ours:
            wrong.append(f"{code}: all ours is not ours")
    return wrong


def _apart(update: PageUpdate, counts: Counter[str]) -> list[str]:
    """Without a clash the translation says what the German text says, and is known to."""
    resolved = update.resolve({})
    german, translation = resolved["de"].text.html, resolved[TRANSLATION]
    counts["outdated without need"] += translation.outdated
    if sorted(spoken(translated(german, TRANSLATION))) != sorted(spoken(translation.text.html)):
        return ["the languages went apart"]
    return []


# -- git


def git_conflicts(texts: tuple[str, ...], folder: Path) -> int:
    """How many places git asks about; `texts`: base, ours, theirs. Each block is a line."""
    for name, html in zip(("base", "ours", "theirs"), texts, strict=True):
        lines = [" ".join(block.html.split()) for block in parse(html).blocks]
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = ["git", "merge-file", "-p", "-q", "ours", "base", "theirs"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)  # noqa: S603  # fixed words
    return done.stdout.count(b"\n<<<<<<< ") + done.stdout.startswith(b"<<<<<<< ")
