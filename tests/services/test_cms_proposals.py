"""Which pages of hub and CMS are proposed to each other, how surely, and why."""

from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.services.cms_proposals import Candidate, Certainty, Match, Reason, propose

WASTE = "<p>Die Tonne wird montags geleert. Stellen Sie sie bitte früh am Morgen an die Straße.</p>"
SCHOOL = "<p>Die Schule beginnt um acht Uhr. Melden Sie Ihr Kind im März im Rathaus an.</p>"
OTHER = "<p>Das Schwimmbad hat im Sommer jeden Tag geöffnet, auch an Feiertagen.</p>"


def page(key: str, title: str, html: str, path: str = "", parent: str = "", former: str = "") -> Candidate:
    return Candidate(key, path or title.lower(), title, parent, html, frozenset(former.split()))


def test_the_same_address_with_a_like_text_is_certain() -> None:
    here, there = page("a", "Müll", WASTE, "alltag/muell"), page("1", "Abfall", WASTE, "alltag/muell")
    assert propose([here], [there], {}) == [Match("a", "1", Certainty.CERTAIN, Reason.ADDRESS)]


def test_the_same_address_with_other_words_is_only_likely() -> None:
    here, there = page("a", "Müll", WASTE, "info"), page("1", "Schwimmbad", OTHER, "info")
    assert propose([here], [there], {}) == [Match("a", "1", Certainty.LIKELY, Reason.ADDRESS)]


def test_the_same_title_below_a_pair_is_certain_where_the_texts_are_alike() -> None:
    here = [page("a", "Alltag", OTHER, "alltag"), page("b", "Müll", WASTE, "alltag/x", "a")]
    there = [page("1", "Alltag", OTHER, "alltag-2"), page("2", "Müll", WASTE, "alltag-2/y", "1")]
    found = propose(here, there, {"a": "1"})
    assert found == [Match("b", "2", Certainty.CERTAIN, Reason.TITLE)]


def test_two_pages_of_one_title_below_one_page_are_not_told_apart_by_it() -> None:
    here = [page("a", "Beratung", WASTE, "x"), page("b", "Beratung", SCHOOL, "y")]
    there = [page("1", "Beratung", SCHOOL, "p"), page("2", "Beratung", WASTE, "q")]
    found = propose(here, there, {})
    assert {(each.hub, each.cms, each.reason) for each in found} == {("a", "2", Reason.TEXT), ("b", "1", Reason.TEXT)}
    assert all(each.certainty is Certainty.LIKELY for each in found)


def test_a_former_address_is_told() -> None:
    here = page("a", "Müll", WASTE, "muell")
    there = page("1", "Entsorgung", WASTE, "entsorgung", former="abfall muell")
    assert propose([here], [there], {}) == [Match("a", "1", Certainty.LIKELY, Reason.FORMER_ADDRESS)]


def test_a_title_far_away_is_never_certain() -> None:
    here = [page("a", "Alltag", OTHER, "alltag"), page("b", "Müll", WASTE, "alltag/muell", "a")]
    there = [page("1", "Alltag", OTHER, "alltag"), page("2", "Müll", WASTE, "service/muell", "")]
    found = {each.hub: each for each in propose(here, there, {})}
    assert found["b"] == Match("b", "2", Certainty.LIKELY, Reason.TITLE)


def test_pages_with_nothing_in_common_are_left() -> None:
    assert propose([page("a", "Müll", WASTE)], [page("1", "Bad", OTHER)], {}) == []
    assert propose([page("a", "", "", "a")], [page("1", "", "", "1")], {}) == []


NAMES = st.sampled_from(["Müll", "Schule", "Bad", "Amt", ""])
TEXTS = st.sampled_from([WASTE, SCHOOL, OTHER, ""])
SIDES = st.lists(st.tuples(NAMES, TEXTS, st.sampled_from(["", "x", "y"])), max_size=6)


@given(SIDES, SIDES)
def test_no_page_is_proposed_twice(here: list[tuple[str, str, str]], there: list[tuple[str, str, str]]) -> None:
    hub = [page(f"a{number}", *each[:2], path=each[2]) for number, each in enumerate(here)]
    cms = [page(f"{number}", *each[:2], path=each[2]) for number, each in enumerate(there)]
    found = propose(hub, cms, {})
    assert len({each.hub for each in found}) == len({each.cms for each in found}) == len(found)
