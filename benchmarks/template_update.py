"""Taking an update of many pages in many languages, beside `git merge-file` over the same texts as files."""

import random
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import Result
from benchmarks.samples import CODES, PARAGRAPHS, page_ids, sample_html
from integreat_editor.content.document import parse
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.region import Language, Region
from integreat_editor.models.revision import Head, Revision, Status
from integreat_editor.models.template import Relation, TemplateSource, TemplateText
from integreat_editor.models.template_records import relation_record, source_record, text_record
from integreat_editor.models.text import Text
from integreat_editor.models.working import LocalTranslation, RemoteInfo, RemotePage
from integreat_editor.services import template_updates
from integreat_editor.store.working_copy import Unit, WorkingCopy

PAGES, LANGUAGES = 50, 10
ROUNDS = 3
_AT = "2026-11-22T10:00:00Z"
_MIRROR = "vorlage"


@dataclass(frozen=True, slots=True)
class Sides:
    """One text: as adopted, ours, and the template's now."""

    base: str
    ours: str
    template: str


def take_update() -> Result:
    """Median of taking 50 pages in 10 languages at once, merging and writing included."""
    ours, floor = [], []
    for number in range(ROUNDS):
        texts = _texts(random.Random(number))  # noqa: S311 - repeatable, not secret
        with tempfile.TemporaryDirectory() as folder:
            floor.append(_by_git(texts, Path(folder)))
            ours.append(_by_us(texts, Path(folder) / "messung.region"))
    note = f"{PAGES} pages x {LANGUAGES} languages; floor: git merge-file on each text"
    return Result("template update", sorted(ours)[ROUNDS // 2], sorted(floor)[ROUNDS // 2], "ms", "-", note)


def _texts(chance: random.Random) -> dict[tuple[str, str], Sides]:
    """The template changes three sentences of each text, the town two others."""
    found = {}
    for page in page_ids(PAGES):
        places = chance.sample(range(PARAGRAPHS * 2), 5)
        found.update({(page, code): _sides(sample_html(chance), places) for code in CODES[:LANGUAGES]})
    return found


def _sides(base: str, places: Sequence[int]) -> Sides:
    paragraphs = base.split("\n")
    ours, template = list(paragraphs), list(paragraphs)
    for place in places[:3]:
        template[place] = template[place].replace(".", " und mehr.", 1)
    for place in places[3:]:
        ours[place] = ours[place].replace(".", " 06181 400.", 1)
    return Sides(base, "\n".join(ours), "\n".join(template))


def _by_git(texts: Mapping[tuple[str, str], Sides], folder: Path) -> float:
    for (page, code), sides in texts.items():
        for name, html in (("base", sides.base), ("ours", sides.ours), ("theirs", sides.template)):
            lines = "\n".join(" ".join(block.html.split()) for block in parse(html).blocks)
            (folder / f"{page}.{code}.{name}").write_text(lines + "\n", encoding="utf-8")
    start = time.perf_counter()
    for page, code in texts:
        names = [f"{page}.{code}.{name}" for name in ("ours", "base", "theirs")]
        subprocess.run(["git", "merge-file", "-q", *names], cwd=folder, check=False)  # noqa: S603, S607 - fixed words
    return (time.perf_counter() - start) * 1000


def _by_us(texts: Mapping[tuple[str, str], Sides], path: Path) -> float:
    languages = tuple(Language(code, code, None if code == "de" else "de") for code in CODES[:LANGUAGES])
    with WorkingCopy.create(path, Region("messung", "Messung", "de", languages), created=_AT) as copy:
        with copy.unit() as unit:
            _fill(unit, texts)
        start = time.perf_counter()
        result = template_updates.take_clean(copy, page_ids(PAGES), author="anna", at=_AT)
        took = (time.perf_counter() - start) * 1000
    if len(result.changes.texts) != len(texts):
        raise RuntimeError(f"only {len(result.changes.texts)} of {len(texts)} texts were taken")
    return took


def _fill(unit: Unit, texts: Mapping[tuple[str, str], Sides]) -> None:
    unit.remotes.add(RemoteInfo("main", "hub", "http://localhost", "messung"))
    unit.remotes.add(RemoteInfo(_MIRROR, "hub", "http://localhost", "hessen", main=False))
    unit.records.put(source_record(TemplateSource("hub", "http://localhost", "hessen")))
    for page in page_ids(PAGES):
        unit.pages.put(Page(page, Placement(None, "V")))
        unit.remote_state.put_pages(_MIRROR, [RemotePage(page, Placement(None, "V"), 1)])
        unit.records.put(relation_record(Relation(page, page)))
    for (page, code), sides in texts.items():
        german = texts[page, "de"]
        base, ours, template = (Text("Seite", html) for html in (sides.base, sides.ours, sides.template))
        source = Text("Seite", german.ours)
        unit.texts.add_many((base, ours, template, source))
        unit.records.put(text_record(TemplateText(base.hash, base.title, base.html)))
        first = code == "de"
        unit.translations.put(LocalTranslation(page, code, ours.hash, None if first else source.hash, base.hash))
        there = None if first else Text("Seite", german.template).hash
        revision = Revision(f"{page}{code}", page, code, template.hash, source=there)
        unit.revisions.add(revision)
        unit.remote_state.put_heads(_MIRROR, [Head(page, code, revision.id, revision.id, Status.PUBLIC, version=1)])
