"""What is kept of a comparison depends on everything it was made from, and shortcuts say what the long way says."""

from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.localise import Locality, localise
from integreat_editor.models.comparison import CompareState
from integreat_editor.models.template import Filling
from integreat_editor.services.compare_cache import NOTHING, Kept, Mentions, fingerprint
from integreat_editor.services.compare_standings import localised_links
from integreat_editor.services.compare_texts import Standing

PREFIX = "/hessen/"
LINKS = {"/hessen/de/schule/": "/stadt/de/schule/", "/hessen/de/bücherei/": "/stadt/de/bücherei/"}
PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<ul><li>",
        "</li></ul>",
        "\n",
        "Text. ",
        '<a href="/hessen/de/schule/">',
        "<A HREF='https://integreat.app/hessen/de/schule#ort'>",
        "<a href=/hessen/de/schule/ class=x>",
        '<a href="/hessen/de/b%C3%BCcherei/">',
        '<a href="/hessen/de/b&uuml;cherei">',
        '<a href="/hessen/de/unbekannt/">',
        '<a href="tel:0123">',
        "</a>",
        "<!-- ",
        " -->",
        "<script>",
        "</script>",
        '<span data-slot="ort">',
        "</span>",
        '<img alt="<p> href=',
        '">',
        "İ",
    ]
)
HTML = st.lists(PIECES, max_size=14).map("".join)


class Noted(dict[str, str]):
    """Links that note which of them were asked for."""

    def __init__(self) -> None:
        super().__init__(LINKS)
        self.asked: set[str] = set()

    def get(self, key: str, default: object = None) -> object:  # type: ignore[override]  # as localise calls it
        self.asked.add(key)
        return super().get(key, default)


@given(HTML)
def test_links_block_by_block_are_the_links_of_the_whole(html: str) -> None:
    here = Locality(links=LINKS, prefix=PREFIX)
    if not Mentions.of(html, PREFIX).slots:
        assert localised_links(html, here) == localise(html, here).html


@given(HTML)
def test_everything_that_is_looked_up_is_mentioned(html: str) -> None:
    links = Noted()
    localise(html, Locality(links=links, prefix=PREFIX))
    assert {path for path in links.asked if path.startswith(PREFIX)} <= Mentions.of(html, PREFIX).links


def test_slots_are_mentioned() -> None:
    html = '<p><span data-slot="ort">Ort</span> <a data-slot="amt" href="#">Amt</a></p>'
    assert Mentions.of(html, PREFIX) == Mentions(frozenset(), frozenset({"ort", "amt"}))


def test_an_answer_comes_back_as_it_was_kept() -> None:
    plain = Kept(Mentions(), NOTHING, Standing(CompareState.ADAPTED, here=3))
    mentions = Mentions(frozenset({"/hessen/de/straße 1/"}), frozenset({"ort"}))
    named = Kept(mentions, "f" * 64, Standing(CompareState.BOTH_CHANGED, 1, 2, 4))
    assert [Kept.decoded(each.encoded()) for each in (plain, named)] == [plain, named]


def test_the_locality_changes_with_what_is_mentioned_and_with_nothing_else() -> None:
    mentions = Mentions(frozenset({"/hessen/de/schule/"}), frozenset({"ort"}))
    before = fingerprint(mentions, LINKS, {"ort": Filling("ort", text="Hanau")})
    assert fingerprint(mentions, {**LINKS, "/hessen/de/neu/": "/x/"}, {"ort": Filling("ort", text="Hanau")}) == before
    assert fingerprint(mentions, LINKS, {"ort": Filling("ort", text="Maintal")}) != before
    assert fingerprint(mentions, {}, {"ort": Filling("ort", text="Hanau")}) != before
    assert fingerprint(Mentions(), LINKS, {}) == NOTHING
