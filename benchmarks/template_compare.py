"""Comparing a region with its template, against `git diff --word-diff` over the same texts as files."""

import random
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from benchmarks.measure import Result, in_turn, milliseconds
from benchmarks.samples import CODES, WORDS, sample_html
from integreat_editor.models.order import keys_for
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.record import PAGE_FIELD, SharedRecord, slug_key
from integreat_editor.models.region import Language, Region
from integreat_editor.models.revision import Head, Revision, Status
from integreat_editor.models.template import Filling, Relation, TemplateSource, TemplateText
from integreat_editor.models.template_records import filling_record, relation_record, source_record, text_record
from integreat_editor.models.text import Text
from integreat_editor.models.working import LocalTranslation, RemoteInfo, RemotePage
from integreat_editor.services.compare_template import compare
from integreat_editor.store.working_copy import WorkingCopy

AT = "2026-01-01T00:00:00Z"
LANGUAGES = 10
MIX = (("same", 60), ("here", 18), ("there", 15), ("both", 5), ("clash", 2))
"""In 100 texts: how each stands to its template. Every tenth text holds a slot, every third a link to a page."""
SLOT = '<p>Telefon: <span data-slot="telefon" data-slot-kind="text">Nummer</span></p>'


@dataclass(frozen=True, slots=True)
class Sample:
    """One text on all sides, as the template has it and as it stands here."""

    page: int
    language: str
    base: Text
    template: Text
    ours: Text


def samples(pages: int) -> Iterator[Sample]:
    """Made-up texts of a real page's length."""
    chance = random.Random(7)  # noqa: S311 - reproducible, not secret
    kinds = [kind for kind, count in MIX for _ in range(count)]
    for page in range(pages):
        for language in CODES[:LANGUAGES]:
            html = sample_html(chance)
            if chance.random() < 1 / 3:
                html += f'<p><a href="/hessen/{language}/seite-{chance.randrange(pages)}/">Mehr</a></p>'
            if chance.random() < 1 / 10:
                html += SLOT
            kind = chance.choice(kinds)
            theirs = _edited(html, 2, chance) if kind in ("there", "both", "clash") else html
            mine = _edited(html, {"here": 5, "both": 9, "clash": 2}.get(kind), chance)
            title = f"Seite {page}"
            yield Sample(page, language, Text(title, html), Text(title, theirs), Text(title, _localised(mine)))


def _edited(html: str, paragraph: int | None, chance: random.Random) -> str:
    """Three words of one paragraph replaced."""
    if paragraph is None:
        return html
    parts = html.split("\n")
    words = parts[paragraph].split(" ")
    for _ in range(3):
        words[chance.randrange(1, len(words) - 1)] = chance.choice(WORDS).upper()
    parts[paragraph] = " ".join(words)
    return "\n".join(parts)


def _localised(html: str) -> str:
    return html.replace(SLOT, "<p>Telefon: 06181 400-0</p>").replace('href="/hessen/', 'href="/stadt/')


def own_page(number: int) -> str:
    """Id of a page here."""
    return UUID(int=number + 1).hex


def template_page(number: int) -> str:
    """Id of its template page."""
    return UUID(int=number + 1_000_001).hex


def make_copy(path: Path, pages: int, files: Path) -> None:
    """A working copy with a mirrored template, and both sides' texts as files."""
    languages = tuple(Language(code, code, None if code == "de" else "de") for code in CODES[:LANGUAGES])
    copy = WorkingCopy.create(path, Region("stadt", "Stadt", "de", languages), created=AT)
    with copy.unit() as unit:
        unit.remotes.add(RemoteInfo("main", "hub", "http://localhost", "stadt"))
        unit.remotes.add(RemoteInfo("there", "hub", "http://localhost", "hessen", main=False, cursor="1"))
        unit.records.put(source_record(TemplateSource("hub", "", "hessen")))
        unit.records.put(filling_record(Filling("telefon", text="06181 400-0")))
        places = [(number, Placement(None, key)) for number, key in enumerate(keys_for(pages))]
        unit.pages.put_many([Page(own_page(number), place) for number, place in places])
        unit.remote_state.put_pages("there", [RemotePage(template_page(number), place) for number, place in places])
        unit.records.put_many([relation_record(Relation(own_page(n), template_page(n))) for n in range(pages)])
        revisions, heads, translations, bases, addresses = [], [], [], [], []
        for number, each in enumerate(samples(pages)):
            revision = Revision(UUID(int=number + 1).hex, template_page(each.page), each.language, each.template.hash)
            head = Head(revision.page, each.language, revision.id, revision.id, Status.PUBLIC)
            local = LocalTranslation(own_page(each.page), each.language, each.ours.hash, template=each.base.hash)
            unit.texts.add_many((each.base, each.template, each.ours))
            bases.append(text_record(TemplateText(each.base.hash, each.base.title, each.base.html)))
            addresses += [
                SharedRecord(PAGE_FIELD, slug_key(page, each.language), {"slug": f"seite-{each.page}"}, 1)
                for page in (local.page, revision.page)
            ]
            revisions.append(revision)
            heads.append(head)
            translations.append(local)
            for side, text in (("ours", each.ours), ("template", each.template)):
                folder = files / side / each.language
                folder.mkdir(parents=True, exist_ok=True)
                (folder / f"{each.page}.html").write_text(text.html, encoding="utf-8")
        unit.revisions.add_many(revisions)
        unit.remote_state.put_heads("there", heads)
        unit.translations.put_many(translations)
        unit.records.put_many(bases + addresses[::2])
        unit.remote_records.put_many("there", addresses[1::2])
    copy.close()


def git_diff(files: Path) -> float:
    """What git needs for the words that differ."""
    command = ["git", "diff", "--no-index", "--word-diff", "ours", "template"]
    return milliseconds(lambda: subprocess.run(command, cwd=files, stdout=subprocess.DEVNULL, check=False))  # noqa: S603 - fixed


def first_comparison(path: Path, number: Iterator[int]) -> float:
    """Of a copy in which nothing was compared yet."""
    fresh = path.with_name(f"{next(number)}.region")
    shutil.copyfile(path, fresh)
    copy = WorkingCopy.open(fresh)
    taken = milliseconds(lambda: compare(copy))
    copy.close()
    fresh.unlink()
    return taken


def compare_region(pages: int, rounds: int) -> list[Result]:
    """The first comparison, and one with nothing new on either side."""
    with tempfile.TemporaryDirectory() as folder:
        path, files = Path(folder) / "sample.region", Path(folder) / "files"
        make_copy(path, pages, files)
        number = iter(range(1_000_000))
        first, floor = in_turn(lambda: first_comparison(path, number), lambda: git_diff(files), rounds)
        with WorkingCopy.open(path) as copy:
            found = compare(copy)
            later, floor_later = in_turn(
                lambda: milliseconds(lambda: compare(copy)), lambda: git_diff(files), max(rounds, 3)
            )
    states = ", ".join(f"{state.value} {count}" for state, count in sorted(found.totals.items()))
    name = f"compare {pages:,} pages x {LANGUAGES}"
    return [
        Result(f"{name}, first", first, floor, "ms", "< 10", f"pages: {states}"),
        Result(f"{name}, nothing new", later, floor_later, "ms", "< 1"),
    ]


def template_compare() -> list[Result]:
    """A district's size, and a large one's."""
    return [*compare_region(300, 5), *compare_region(2000, 1)]
