"""The whole way in five languages: the state changes its page, the town keeps its phone and its opening hours."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from integreat_editor.content.sentences import sentences
from integreat_editor.models.page import Placement
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.models.template import Relation, TemplateSource
from integreat_editor.models.template_records import source_record
from integreat_editor.models.template_steps import Choice
from integreat_editor.models.text import Text
from integreat_editor.models.translation import TranslationState
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services import open_copy, read_tree, template_updates
from integreat_editor.store.working_copy import WorkingCopy
from tests.services.people import AT, page_id
from tests.services.template_factory import MIRROR, World, paragraphs, put_texts
from tests.sync.memory_hub import MemoryHub

HERE, THERE = page_id(1), page_id(101)
CODES = ("de", "en", "ar", "uk", "tr")
LANGUAGES = tuple(Language(code, code, None if code == "de" else "de", rtl=code == "ar") for code in CODES)
PRICE = {
    "de": "Der Hessen-Pass mobil kostet 31 Euro im Monat.",
    "en": "The Hessen-Pass mobil costs 31 euros a month.",
    "ar": "تكلف بطاقة Hessen-Pass mobil مبلغ 31 يورو في الشهر.",
    "uk": "Hessen-Pass mobil коштує 31 євро на місяць.",
    "tr": "Hessen-Pass mobil aylık 31 avro tutar.",
}
ONLINE = {
    "de": "Sie können ihn jetzt auch online bestellen.",
    "en": "You can now order it online as well.",
    "ar": "يمكنك الآن طلبها عبر الإنترنت أيضاً.",
    "uk": "Тепер його можна замовити й онлайн.",
    "tr": "Artık internetten de sipariş edebilirsiniz.",
}
PHONE = {
    "de": "Fragen beantwortet das Amt unter 0611 100 200.",
    "en": "The office answers questions at 0611 100 200.",
    "ar": "يجيب المكتب على الأسئلة على الرقم 0611 100 200.",
    "uk": "На запитання відповідає відомство за номером 0611 100 200.",
    "tr": "Sorularınızı 0611 100 200 numaralı telefondan yanıtlıyoruz.",
}
HOURS = {
    "de": "Die Beratung ist montags von 9 bis 11 Uhr.",
    "en": "Advice is given on Mondays from 9 to 11.",
    "ar": "تتم الاستشارة يوم الاثنين من 9 إلى 11.",
    "uk": "Консультація відбувається в понеділок з 9 до 11.",
    "tr": "Danışmanlık pazartesi günleri 9 ile 11 arasındadır.",
}
OWN_HOURS = "Die Beratung ist donnerstags von 14 bis 18 Uhr, auf Wunsch per Video."


def page(code: str) -> str:
    return paragraphs(PRICE[code], PHONE[code], HOURS[code])


def local_page(code: str) -> str:
    return page(code).replace("0611 100 200", "06181 400 0").replace("11", "12")


def new_page(code: str) -> str:
    """Another price, a new sentence, other opening hours."""
    new = paragraphs(f"{PRICE[code]} {ONLINE[code]}", PHONE[code], HOURS[code])
    return new.replace("31", "34").replace(" 11", " 10")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Maintal follows Hessen's page with its own phone and opening hours in each language."""
    own, template = (
        MemoryHub(Region("maintal", "Maintal", "de", LANGUAGES)),
        MemoryHub(Region("hessen", "Hessen", "de", LANGUAGES)),
    )
    base = {code: Text("Hessen-Pass mobil", page(code)) for code in CODES}
    own.put_page(HERE, Placement(None, "V"))
    template.put_page(THERE, Placement(None, "V"))
    put_texts(template, THERE, base)
    ours = {code: Text("Hessen-Pass mobil", local_page(code)) for code in CODES}
    put_texts(own, HERE, ours, bases={code: text.hash for code, text in base.items()})
    remote = own.remote("anna", Role.AUTHOR)
    copy = open_copy.clone_region(remote, tmp_path / "maintal.region", url="http://localhost", user="anna", at=AT)
    with copy.unit() as unit:
        unit.remotes.add(RemoteInfo(MIRROR, "hub", "http://localhost", "hessen", "anna", main=False))
        unit.records.put(source_record(TemplateSource("hub", "http://localhost", "hessen")))
    made = World(own, template, copy, remote, template.remote("anna", Role.OBSERVER))
    made.relate(Relation(HERE, THERE))
    for text in base.values():
        made.keep(text)
    made.pull()
    yield made
    copy.close()


def publish(world: World, texts: Mapping[str, str]) -> None:
    put_texts(world.template, THERE, {code: Text("Hessen-Pass mobil", html) for code, html in texts.items()})
    world.pull()


def take(world: World, answers: Mapping[str, Choice]) -> template_updates.TakeResult:
    return template_updates.take_update(world.copy, HERE, answers, author="anna", at=AT)


def lacking(world: World, code: str) -> list[str]:
    """The German sentences that a translation does not stand for."""
    with world.copy.reading() as unit:
        german, translation = unit.translations.get(HERE, "de"), unit.translations.get(HERE, code)
        assert german is not None
        assert german.text is not None
        assert translation is not None
        assert translation.source is not None
        stands_for = {each.text for each in sentences(unit.texts.get(translation.source).html)}
        return [each.text for each in sentences(unit.texts.get(german.text).html) if each.text not in stands_for]


def states(copy: WorkingCopy) -> dict[str, TranslationState]:
    row = read_tree.read_tree(copy).row(HERE)
    return {code: row.translations[code].state for code in CODES}


def test_the_new_sentences_arrive_and_the_local_words_stay(world: World) -> None:
    publish(world, {code: new_page(code) for code in CODES})
    update = template_updates.open_update(world.copy, HERE).update
    (hours,) = update.conflicts
    assert hours.languages == CODES
    assert hours.sides["de"].ours == "Die Beratung ist montags von 9 bis 12 Uhr."

    result = take(world, {hours.key: Choice("own", own={"de": OWN_HOURS}, reason="Unsere Zeiten.")})
    for code in CODES:
        html = world.html(HERE, code)
        assert ONLINE[code] in html
        assert "34" in html
        assert "06181 400 0" in html
    assert result.later == 0
    assert set(result.outdated) == set(CODES) - {"de"}
    assert {code: lacking(world, code) for code in CODES if code != "de"} == {
        code: [OWN_HOURS] for code in CODES if code != "de"
    }


def test_the_question_is_not_asked_again(world: World) -> None:
    publish(world, {code: new_page(code) for code in CODES})
    (hours,) = template_updates.open_update(world.copy, HERE).update.conflicts
    take(world, {hours.key: Choice("own", own={"de": OWN_HOURS}, reason="Unsere Zeiten.")})
    publish(world, {code: new_page(code).replace("34", "36") for code in CODES})
    (entry,) = template_updates.inbox(world.copy)
    assert (entry.template_steps, entry.conflicts) == (1, 0)
    take(world, {})
    for code in CODES:
        assert "36" in world.html(HERE, code)
    assert OWN_HOURS in world.html(HERE, "de")
    assert lacking(world, "tr") == [OWN_HOURS]


def test_the_word_merge_keeps_every_translation_up_to_date(world: World) -> None:
    publish(world, {code: page(code).replace("9", "10") for code in CODES})
    (hours,) = template_updates.open_update(world.copy, HERE).update.conflicts
    assert set(hours.suggestion) == set(CODES)
    result = take(world, {hours.key: Choice("suggestion")})
    assert result.outdated == ()
    assert "von 10 bis 12 Uhr" in world.html(HERE, "de")
    assert set(states(world.copy).values()) == {TranslationState.UP_TO_DATE}
