"""Made-up states of a region's CMS, for showing its screens without one."""

from integreat_editor.models.cms_records import CmsLease, CmsServer
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.models.text import Text
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services.cms_pairing import (
    Certainty,
    CmsPageName,
    Difference,
    HubPageName,
    Pair,
    PairingView,
    Proposal,
    Reason,
)
from integreat_editor.services.cms_preview import Uncertain
from integreat_editor.services.cms_push import CmsLine, CmsObstacle, CmsStep
from integreat_editor.ui.cms.reading import CmsReading
from integreat_editor.ui.push.stored_lines import StoredLine, uncertain_words

URL = "https://cms.example"
DIFFERENCES = (
    Difference(
        "f",
        "ar",
        Text("الوصول", "<p>يفتح المكتب أيام الاثنين من الساعة 8 حتى 12.</p><p>الهاتف: 06181 295-000</p>"),
        Text("الوصول", "<p>يفتح المكتب أيام الثلاثاء من الساعة 8 حتى 12.</p><p>الهاتف: 06181 295-111</p>"),
    ),
)

STORED = (
    StoredLine(
        "a",
        "Müll trennen",
        "Deutsch",
        Text("Müll trennen", "<h2>Tonnen</h2><p>Fragen beantwortet das Rathaus.</p>Telefon 06181 295-000"),
        Text("Müll trennen", "<h2>Tonnen</h2><p>Fragen beantwortet das Rathaus.</p>"),
        "readers see it",
        "warning",
        f"It is marked below.\n{uncertain_words(Uncertain.CARD)}",
        seen=True,
    ),
    StoredLine(
        "b",
        "الوصول",
        "العربية",
        Text("الوصول", "<p>مرحبا</p>"),
        Text("الوصول", "<p>مرحبا</p>"),
        "as it is",
        "good",
        "!",
        seen=False,
    ),
)


def sample_reading() -> CmsReading:
    """Half of the pages are paired; a colleague pushes; the account may only propose."""
    region = Region("maintal", "Stadt Maintal", "de", (Language("de", "Deutsch"), Language("ar", "العربية", "de")))
    account = RemoteInfo("x", "cms", URL, "maintal", "lena@maintal.example", main=False, role=Role.AUTHOR, cursor="1")
    lease = CmsLease("omar", "copy", "2099-01-01T10:00:00Z")
    return CmsReading(region, CmsServer(URL, "maintal"), account, lease, _pairing(), _lines())


def _pairing() -> PairingView:
    living = ("Wohnen",)
    return PairingView(
        pairs=(
            Pair(_hub("e", "Kita und Schule"), _cms(14, "Kita und Schule"), ()),
            Pair(_hub("f", "الوصول إلى المدينة"), _cms(15, "الوصول إلى المدينة"), ("de", "ar")),
        ),
        proposals=(
            Proposal(
                _hub("a", "Müll trennen", living),
                _cms(11, "Müll trennen", living),
                Certainty.CERTAIN,
                Reason.ADDRESS,
                ("ar",),
            ),
            Proposal(
                _hub("b", "Sperrmüll anmelden", living),
                _cms(12, "Sperrmüll", living),
                Certainty.LIKELY,
                Reason.TEXT,
                (),
            ),
            Proposal(_hub("c", "Deutsch lernen"), _cms(13, "Sprachkurse"), Certainty.POSSIBLE, Reason.TITLE, ("de",)),
        ),
        hub_unpaired=(_hub("d", "Hessen-Pass mobil", ("Unterwegs",)),),
        cms_unpaired=(_cms(16, "Schwimmbad", ("Freizeit",)),),
        hub_left_out=(),
        cms_left_out=(_cms(17, "Testseite"),),
        new=(_hub("g", "Wahlen"),),
        finished=False,
    )


def _lines() -> tuple[CmsLine, ...]:
    return (
        CmsLine("e", "de", "Kita und Schule", CmsStep.TEXT, text="0" * 64),
        CmsLine("f", "ar", "الوصول إلى المدينة", CmsStep.TEXT, CmsObstacle.UNDECIDED),
        CmsLine("g", "de", "Wahlen", CmsStep.NEW_PAGE, text="1" * 64),
        CmsLine("h", None, "Sperrmüll anmelden", CmsStep.MOVE, moved_there=True),
        CmsLine("i", "de", "Anmelden im Stadtladen", CmsStep.TEXT, CmsObstacle.CHANGED_THERE),
    )


def _hub(page: str, title: str, above: tuple[str, ...] = ()) -> HubPageName:
    return HubPageName(page, title, above)


def _cms(number: int, title: str, above: tuple[str, ...] = ()) -> CmsPageName:
    return CmsPageName(number, f"there-{number}", title, above, archived=number > 16)
