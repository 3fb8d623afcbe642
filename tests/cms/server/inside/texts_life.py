"""The second half of the pages of Musterstadt: housing, family, leisure, getting around."""

from tests.cms.server.inside.pages import Seed, p, ul

HOUSING = (
    Seed(
        "wohnen",
        "",
        {
            "de": ("Wohnen", p("So finden Sie eine Wohnung.")),
            "en": ("Housing", p("How to find a flat.")),
            "tr": ("Konut", p("Nasıl ev bulunur.")),
        },
    ),
    Seed(
        "mietvertrag",
        "wohnen",
        {
            "de": ("Mietvertrag", p("Lesen Sie den Vertrag genau.")),
            "en": ("Lease", p("Read the contract carefully.")),
        },
    ),
    Seed("strom", "mietvertrag", {"de": ("Strom", p("Den Strom melden Sie selbst an."))}),
    Seed(
        "nebenkosten",
        "mietvertrag",
        {
            "de": ("Nebenkosten", ul("Heizung", "Wasser", "Müll")),
            "en": ("Additional costs", ul("Heating", "Water", "Waste")),
        },
    ),
    Seed(
        "muell",
        "wohnen",
        {
            "de": ("Müll trennen", ul("Papier", "Glas", "Restmüll")),
            "en": ("Separating waste", ul("Paper", "Glass", "Residual waste")),
            "ar": ("فرز النفايات", ul("ورق", "زجاج", "نفايات متبقية")),
            "tr": ("Çöp ayırma", ul("Kâğıt", "Cam", "Diğer atıklar")),
        },
    ),
    Seed("moebel", "wohnen", {"de": ("Möbel", p("Gebrauchte Möbel gibt es im Kaufhaus am Bahnhof."))}),
)

FAMILY = (
    Seed(
        "familie",
        "",
        {
            "de": ("Familie", p("Hilfe für Eltern und Kinder.")),
            "en": ("Family", p("Help for parents and children.")),
        },
    ),
    Seed(
        "schwangerschaft",
        "familie",
        {
            "de": ("Schwangerschaft", p("Eine Hebamme begleitet Sie.")),
            "en": ("Pregnancy", p("A midwife is at your side.")),
        },
    ),
    Seed(
        "kindergeld",
        "familie",
        {
            "de": ("Kindergeld", p("Den Antrag stellen Sie bei der Familienkasse.")),
            "en": ("Child benefit", p("You apply at the family benefits office.")),
            "uk": ("Допомога на дітей", p("Заяву подають до сімейної каси.")),
        },
    ),
)

LEISURE = (
    Seed(
        "freizeit",
        "",
        {
            "de": ("Freizeit", p("Vereine, Sport und Musik.")),
            "en": ("Leisure", p("Clubs, sports and music.")),
        },
    ),
    Seed("buecherei", "freizeit", {"de": ("Bücherei", p("Bücher leihen kostet nichts."))}),
    Seed("sport", "freizeit", {"de": ("Sport", "")}),
    Seed(
        "fragen",
        "freizeit",
        {
            "de": ('Fragen & Antworten: „Was ist <neu>?" – 100 %', p("Fragen Sie &amp; wir antworten: 3 &lt; 5.")),
            "en": ("Questions & answers: “What's <new>?” – 100 %", p("You ask &amp; we answer: 3 &lt; 5.")),
        },
    ),
)

TRANSPORT = (
    Seed(
        "mobilitaet",
        "",
        {
            "de": ("Unterwegs", p("Mit Bus, Bahn und Rad durch die Stadt.")),
            "en": ("Getting around", p("Through the town by bus, train and bicycle.")),
        },
    ),
    Seed(
        "stadtbus",
        "mobilitaet",
        {
            "de": ("Stadtbus", p("Der Bus fährt alle zwanzig Minuten.")),
            "en": ("Town bus", p("The bus runs every twenty minutes.")),
        },
    ),
    Seed(
        "fahrrad",
        "mobilitaet",
        {
            "de": ("Fahrrad", p("Fahren Sie auf dem Radweg.")),
            "en": ("Bicycle", p("Ride on the cycle path.")),
        },
    ),
    Seed("alte-linie", "mobilitaet", {"de": ("Alte Linie 7", p("Diese Linie gibt es nicht mehr."))}),
    Seed(
        "altes-projekt",
        "",
        {
            "de": ("Altes Projekt", p("Dieses Projekt ist beendet.")),
            "en": ("Old project", p("This project has ended.")),
        },
    ),
    Seed("teilprojekt", "altes-projekt", {"de": ("Teilprojekt", p("Auch beendet."))}),
    Seed(
        "notfall",
        "",
        {
            "de": ("Notfall", p("Feuerwehr und Rettung: 112", "Polizei: 110")),
            "en": ("Emergency", p("Fire brigade and ambulance: 112", "Police: 110")),
            "ar": ("حالات الطوارئ", p("الإطفاء والإسعاف: 112", "الشرطة: 110")),
            "uk": ("Надзвичайна ситуація", p("Пожежна та швидка: 112", "Поліція: 110")),
            "tr": ("Acil durum", p("İtfaiye ve ambulans: 112", "Polis: 110")),
        },
    ),
)
