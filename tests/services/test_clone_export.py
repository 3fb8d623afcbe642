"""Making a working copy and taking everything out of it again."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from integreat_editor.models.page import Placement
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.models.text import Text
from integreat_editor.services import edit_page, export_region, open_copy, sync_region
from integreat_editor.services.errors import ExportFailed, LanguageUnknown
from integreat_editor.services.read_tree import read_tree
from integreat_editor.sync.errors import ServerUnreachable
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.wire import FeedMessage
from tests.services.conftest import Office
from tests.services.people import AT, SCHOOL, WASTE
from tests.sync.memory_hub import MemoryHub, MemoryRemote

ODD = "<p>Ümlaut &amp;&nbsp;<br/>\r\n\t<b>offen <p>\u200f\u202e</div>\n"


class Interrupted(MemoryRemote):
    """Stops after the first part of the feed, as told."""

    def __init__(self, hub: MemoryHub, error: BaseException | None = None, progress: Progress | None = None) -> None:
        super().__init__(hub, "anna", Role.AUTHOR)
        self.error = error
        self.progress = progress

    def changes(self, cursor: str | None) -> Iterator[FeedMessage]:
        (whole,) = super().changes(cursor)
        if self.progress is not None:
            self.progress.cancel()
        yield whole.model_copy(update={"more": True, "heads": [], "revisions": []})
        if self.error is not None:
            raise self.error
        yield whole


@pytest.mark.parametrize("error", [ServerUnreachable(server="x"), KeyboardInterrupt(), RuntimeError("a bug")])
def test_an_interrupted_clone_leaves_no_file(office: Office, error: BaseException) -> None:
    path = office.directory / "a.region"
    with pytest.raises(type(error)):
        open_copy.clone_region(Interrupted(office.hub, error), path, url="x", user="anna", at=AT)
    assert list(office.directory.iterdir()) == []


def test_a_cancelled_clone_leaves_no_file(office: Office) -> None:
    progress = Progress()
    remote = Interrupted(office.hub, progress=progress)
    path = office.directory / "a.region"
    open_copy.clone_region(remote, path, url="x", user="anna", at=AT, progress=progress)
    assert progress.cancelled
    assert list(office.directory.iterdir()) == []


def test_a_feed_in_parts_is_one_clone(office: Office) -> None:
    copy = open_copy.clone_region(Interrupted(office.hub), office.directory / "a.region", url="x", user="anna", at=AT)
    assert len(read_tree(copy).rows) == 3
    assert edit_page.read_text(copy, SCHOOL, "de") is not None
    copy.close()


def test_only_some_languages_now_and_at_every_later_pull(office: Office) -> None:
    hub = office.hub
    hub.region = replace(hub.region, languages=(*hub.region.languages, Language("uk", "Українська", "de")))
    remote = hub.remote("anna")
    copy = open_copy.clone_region(remote, office.directory / "a.region", url="x", user="anna", at=AT, languages=["uk"])
    assert read_tree(copy).region.language_codes == ("de", "uk")
    assert edit_page.read_text(copy, WASTE, "en") is None
    hub.seed("9" * 32, Placement(None, "Z"), {"de": Text("Neu", ""), "en": Text("New", "")})
    sync_region.pull(copy, remote, Progress())
    assert set(read_tree(copy).row("9" * 32).translations) == {"de", "uk"}
    copy.close()


def test_a_language_the_region_has_not(office: Office) -> None:
    path = office.directory / "a.region"
    with pytest.raises(LanguageUnknown):
        open_copy.clone_region(office.hub.remote("anna"), path, url="x", user="anna", at=AT, languages=["fr"])
    assert not path.exists()


def test_a_region_gets_a_language_and_another_default(office: Office) -> None:
    anna = office.person("anna")
    languages = (Language("en", "English"), Language("de", "Deutsch", "en"), Language("uk", "Українська", "en"))
    office.hub.region = Region("musterstadt", "Neue Stadt", "en", languages, four_eyes=False)
    anna.pull()
    tree = read_tree(anna.copy)
    assert (tree.region.name, tree.region.default_language) == ("Neue Stadt", "en")
    assert tree.row(WASTE).path == "waste"
    assert tree.row(WASTE).translations["uk"].state == "missing"


def test_export_gives_every_byte_back(office: Office) -> None:
    office.hub.seed("9" * 32, Placement(None, "Z"), {"de": Text("Seltsam", ODD), "en": Text("Empty", "")})
    anna = office.person("anna")
    out = office.directory / "out" / "deep"
    assert export_region.export(anna.copy, out) == 6
    assert (out / "de" / f"{'9' * 32}.html").read_bytes() == ODD.encode()
    assert (out / "en" / f"{'9' * 32}.html").read_bytes() == b""
    tree = json.loads((out / "tree.json").read_bytes())
    assert tree == export_region.tree_json(read_tree(anna.copy))
    files = {each["file"] for page in tree for each in page["translations"].values() if each["file"]}
    assert files == {str(each.relative_to(out)) for each in out.rglob("*.html")}


def test_export_into_what_is_no_folder(office: Office) -> None:
    target = Path(office.directory / "datei")
    target.write_text("wichtig", encoding="utf-8")
    with pytest.raises(ExportFailed):
        export_region.export(office.person("anna").copy, target)
    assert target.read_text(encoding="utf-8") == "wichtig"
