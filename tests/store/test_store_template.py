"""What a copy keeps of a template: its server's records, and what was compared before."""

from integreat_editor.models.record import SharedRecord
from integreat_editor.models.revision import Revision
from integreat_editor.models.text import Text
from integreat_editor.store.working_copy import WorkingCopy

SLUG = SharedRecord("page_field", "a/de/slug", {"slug": "schule"}, 3)
TAKEN_BACK = SharedRecord("template_version", "v", None, 2)


def test_records_of_one_remote_stay_apart_from_those_of_another(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.remote_records.put_many("one", [SLUG, TAKEN_BACK])
        unit.remote_records.put_many("other", [SharedRecord(SLUG.kind, SLUG.key, {"slug": "kita"}, 1)])
    with copy.reading() as unit:
        assert unit.remote_records.all("one") == [SLUG, TAKEN_BACK]
        assert unit.remote_records.all("one", "page_field") == [SLUG]
        assert unit.remote_records.get("one", "page_field", "a/de/slug") == SLUG
        assert unit.remote_records.get("one", "page_field", "b/de/slug") is None
        assert unit.records.all() == [], "they are not the region's own"


def test_a_record_of_a_remote_is_replaced_by_what_it_says_now(copy: WorkingCopy) -> None:
    newer = SharedRecord(SLUG.kind, SLUG.key, {"slug": "schulen"}, 4)
    with copy.unit() as unit:
        unit.remote_records.put_many("one", [SLUG, TAKEN_BACK])
        unit.remote_records.put_many("one", [newer])
        assert unit.remote_records.all("one", "page_field") == [newer]
        unit.remote_records.forget("one")
        assert unit.remote_records.all("one") == []


def test_what_was_compared_is_found_by_its_key(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.compared.put_many({"a:b": "1", "c:d": "2"})
        unit.compared.put_many({"a:b": "3"})
    with copy.reading() as unit:
        assert unit.compared.get_many(["a:b", "c:d", "e:f"]) == {"a:b": "3", "c:d": "2"}


def test_a_text_that_only_the_template_has_outlives_closing(copy: WorkingCopy) -> None:
    there, unused = Text("Hessen-Pass", "<p>Vorlage</p>"), Text("", "<p>Entwurf</p>")
    with copy.unit() as unit:
        unit.texts.add_many([there, unused])
        unit.revisions.add(Revision("1" * 32, "there", "de", there.hash))
    copy.close()
    with WorkingCopy.open(copy.path) as opened, opened.reading() as unit:
        assert unit.texts.get(there.hash) == there
        assert not unit.texts.has(unused.hash)
