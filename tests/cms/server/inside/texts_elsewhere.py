"""The pages of the template region, which others embed as live content, and of the small second region."""

from tests.cms.server.inside.pages import Seed, h2, ol, p, table

HESSENVORLAGE = (
    Seed(
        "schule",
        "",
        {
            "de": (
                "Schule",
                h2("Schulpflicht")
                + p("Alle Kinder ab sechs Jahren gehen zur Schule.")
                + table(("Schule", "Alter"), ("Grundschule", "6 bis 10")),
            ),
            "en": ("School", h2("Compulsory education") + p("All children go to school from the age of six.")),
            "ar": ("المدرسة", h2("التعليم الإلزامي") + p("يذهب جميع الأطفال إلى المدرسة من سن السادسة.")),
        },
    ),
    Seed(
        "grundschule",
        "schule",
        {
            "de": ("Grundschule", p("Die Grundschule dauert vier Jahre.")),
            "en": ("Primary school", p("Primary school takes four years.")),
        },
    ),
    Seed(
        "intensivklasse",
        "schule",
        {
            "de": ("Intensivklasse", p("Wer wenig Deutsch spricht, besucht eine Intensivklasse.")),
            "en": ("Intensive class", p("Those who speak little German join an intensive class.")),
        },
    ),
    Seed(
        "gesundheit",
        "",
        {
            "de": ("Gesundheit", p("Im Notfall wählen Sie 112.")),
            "en": ("Health", p("In an emergency call 112.")),
        },
    ),
    Seed(
        "arztbesuch",
        "gesundheit",
        {
            "de": ("Arztbesuch", ol("Termin machen", "Karte mitbringen")),
            "en": ("Seeing a doctor", ol("Make an appointment", "Bring your card")),
        },
    ),
)

NEBENSTADT = (
    Seed(
        "willkommen",
        "",
        {
            "de": ("Willkommen in Nebenstadt", p("Die kleine Stadt am Fluss.")),
            "en": ("Welcome to Nebenstadt", p("The small town on the river.")),
        },
    ),
    Seed("gesundheit", "willkommen", {"de": ("Gesundheit", ""), "en": ("Health", "")}),
    Seed("rathaus", "", {"de": ("Rathaus", p("Das Rathaus ist am Fluss."))}),
)
