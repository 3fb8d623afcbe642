"""The pages of the region Musterstadt, written for the tests; parents stand before their subpages."""

from tests.cms.server.inside.pages import Seed, h2, ol, p, table, ul
from tests.cms.server.inside.texts_life import FAMILY, HOUSING, LEISURE, TRANSPORT

JOBCENTER_EN = '<span class="notranslate" translate="no" dir="ltr">Jobcenter</span>'

WELCOME = (
    Seed(
        "willkommen",
        "",
        {
            "de": (
                "Willkommen in Musterstadt",
                p("Schön, dass Sie da sind.", "Diese Seiten helfen Ihnen in den ersten Wochen."),
            ),
            "en": (
                "Welcome to Musterstadt",
                p("It is good to have you here.", "These pages help you through your first weeks."),
            ),
            "ar": ("مرحبًا بكم في موسترشتات", p("يسعدنا وجودكم هنا.", "تساعدكم هذه الصفحات في الأسابيع الأولى.")),
            "uk": (
                "Ласкаво просимо до Мустерштадта",
                p("Ми раді, що ви тут.", "Ці сторінки допоможуть вам у перші тижні."),
            ),
            "tr": (
                "Musterstadt'a hoş geldiniz",
                p("Burada olmanıza seviniyoruz.", "Bu sayfalar ilk haftalarınızda size yardımcı olur."),
            ),
        },
    ),
    Seed(
        "erste-schritte",
        "willkommen",
        {
            "de": ("Erste Schritte", p("Melden Sie zuerst Ihre Wohnung an.") + ul("Reisepass", "Mietvertrag")),
            "en": ("First steps", p("Register your flat first.") + ul("Passport", "Lease")),
            "ar": ("الخطوات الأولى", p("سجّلوا مسكنكم أولًا.") + ul("جواز السفر", "عقد الإيجار")),
            "uk": ("Перші кроки", p("Спочатку зареєструйте своє житло.") + ul("Паспорт", "Договір оренди")),
            "tr": ("İlk adımlar", p("Önce dairenizi kaydettirin.") + ul("Pasaport", "Kira sözleşmesi")),
        },
    ),
    Seed(
        "anmeldung",
        "erste-schritte",
        {
            "de": (
                "Wohnung anmelden",
                h2("Wann?") + p("In den ersten zwei Wochen.") + h2("Wo?") + p("Im Bürgerbüro im Rathaus."),
            ),
            "en": (
                "Registering your flat",
                h2("When?")
                + p("Within the first two weeks.")
                + h2("Where?")
                + p("At the citizens' office in the town hall."),
            ),
            "ar": (
                "تسجيل السكن",
                h2("متى؟") + p("خلال أول أسبوعين.") + h2("أين؟") + p("في مكتب المواطنين في دار البلدية."),
            ),
        },
    ),
    Seed(
        "bankkonto",
        "erste-schritte",
        {
            "de": (
                "Ein Bankkonto eröffnen",
                p("Für Miete und Lohn brauchen Sie ein Konto.")
                + ol("Bank wählen", "Termin machen", "Ausweis mitbringen"),
            ),
            "en": (
                "Opening a bank account",
                p("You need an account for rent and wages.")
                + ol("Choose a bank", "Make an appointment", "Bring your identity card"),
            ),
        },
    ),
    Seed(
        "ueber-die-app",
        "willkommen",
        {
            "de": ("Über diese App", p("Die App ist kostenlos und braucht keine Anmeldung.")),
            "en": ("About this app", p("The app is free of charge and needs no account.")),
        },
    ),
    Seed("stadtplan", "willkommen", {"de": ("Stadtplan", p("Der Plan zeigt die wichtigsten Orte."))}),
)

WORK = (
    Seed(
        "arbeit",
        "",
        {
            "de": ("Arbeit", p("Hier finden Sie Hilfe bei der Suche nach Arbeit.")),
            "en": ("Work", p("Here you find help with looking for work.")),
            "tr": ("İş", p("Burada iş ararken yardım bulursunuz.")),
        },
    ),
    Seed(
        "jobcenter",
        "arbeit",
        {
            "de": (
                "Jobcenter",
                p(
                    "Das Jobcenter hilft, wenn Sie <strong>keine Arbeit</strong> haben.",
                    'Mehr bei der <a href="https://arbeit.example/beratung">Beratung</a>.',
                ),
            ),
            "en": ("Job centre", p(f"The {JOBCENTER_EN} helps when you have <strong>no work</strong>.")),
            "uk": ("Центр зайнятості", p("Центр зайнятості допомагає, якщо у вас <strong>немає роботи</strong>.")),
        },
    ),
    Seed(
        "ausbildung",
        "arbeit",
        {
            "de": (
                "Ausbildung",
                p("Eine Ausbildung dauert zwei bis drei Jahre.", "Sie lernen im Betrieb und in der Berufsschule."),
            ),
            "en": (
                "Apprenticeship",
                p("An apprenticeship takes two to three years.", "You learn in a company and at vocational school."),
            ),
        },
    ),
    Seed(
        "bewerbung",
        "ausbildung",
        {
            "de": ("Bewerbung schreiben", ul("Anschreiben", "Lebenslauf", "Zeugnisse")),
            "en": ("Writing an application", ul("Cover letter", "Curriculum vitae", "Certificates")),
        },
    ),
    Seed(
        "arbeitserlaubnis", "arbeit", {"de": ("Arbeitserlaubnis", p("Ob Sie arbeiten dürfen, steht in Ihrem Ausweis."))}
    ),
    Seed(
        "selbststaendig",
        "arbeit",
        {
            "de": ("Selbstständig arbeiten", p("Melden Sie Ihr Gewerbe beim Gewerbeamt an.")),
            "en": ("Being self-employed", p("Register your business with the trade office.")),
        },
    ),
)

SCHOOL = (
    Seed(
        "schule",
        "",
        {
            "de": ("Schule in Musterstadt", p("In Musterstadt gibt es sieben Schulen.")),
            "en": ("Schools in Musterstadt", p("There are seven schools in Musterstadt.")),
            "ar": ("المدارس في موسترشتات", p("توجد سبع مدارس في موسترشتات.")),
        },
    ),
    Seed(
        "grundschule",
        "schule",
        {"de": ("Grundschule", ""), "en": ("Primary school", ""), "ar": ("المدرسة الابتدائية", "")},
    ),
    Seed(
        "deutsch-lernen",
        "schule",
        {
            "de": ("Deutsch lernen", p("Fragen beantwortet das Schulamt.")),
            "en": ("Learning German", p("The school office answers your questions.")),
        },
    ),
    Seed(
        "sprachkurse",
        "deutsch-lernen",
        {
            "de": ("Sprachkurse", p("Kurse gibt es am Vormittag und am Abend.")),
            "en": ("Language courses", p("There are courses in the morning and in the evening.")),
            "ar": ("دورات اللغة", p("توجد دورات صباحية ومسائية.")),
            "uk": ("Мовні курси", p("Курси проводяться вранці та ввечері.")),
            "tr": ("Dil kursları", p("Sabah ve akşam kursları vardır.")),
        },
    ),
    Seed("kindergarten", "schule", {"de": ("Kindergarten", p("Ab drei Jahren hat jedes Kind einen Platz."))}, "REVIEW"),
)

HEALTH = (
    Seed(
        "gesundheit",
        "",
        {
            "de": ("Gesundheit", p("Wer krank ist, geht zuerst zur Hausärztin.")),
            "en": ("Health", p("If you are ill, see your family doctor first.")),
            "uk": ("Здоров'я", p("Якщо ви захворіли, спочатку зверніться до сімейного лікаря.")),
            "tr": ("Sağlık", p("Hastaysanız önce aile hekimine gidin.")),
        },
    ),
    Seed(
        "arztbesuch",
        "gesundheit",
        {
            "de": ("Arztbesuch", p("Rufen Sie vor dem Besuch an.") + ol("Termin machen", "Karte mitbringen")),
            "en": ("Seeing a doctor", p("Call before you go.") + ol("Make an appointment", "Bring your card")),
        },
    ),
    Seed(
        "dolmetschen",
        "arztbesuch",
        {
            "de": ("Dolmetschen", p("Jemand kann für Sie übersetzen.")),
            "en": ("Interpreting", p("Somebody can interpret for you.")),
            "ar": ("الترجمة الشفوية", p("يمكن أن يترجم لكم شخص ما.")),
        },
    ),
    Seed("apotheke", "gesundheit", {"de": ("Apotheke", p("Medikamente gibt es in der Apotheke."))}),
    Seed("krankenhaus", "gesundheit", {"de": ("Krankenhaus", p("Das Krankenhaus steht am Nordring."))}, "DRAFT"),
    Seed(
        "impfung",
        "gesundheit",
        {
            "de": ("Impfung", p("Bringen Sie Ihren Impfpass mit.")),
            "en": ("Vaccination", p("Bring your vaccination card.")),
        },
    ),
)

OFFICES = (
    Seed(
        "behoerden",
        "",
        {
            "de": ("Behörden", p("Die wichtigsten Ämter der Stadt.")),
            "en": ("Authorities", p("The most important offices of the town.")),
        },
    ),
    Seed(
        "rathaus",
        "behoerden",
        {
            "de": ("Rathaus", p("Das Rathaus steht am Marktplatz.")),
            "en": ("Town hall", p("The town hall is on the market square.")),
        },
    ),
    Seed(
        "auslaenderbehoerde",
        "behoerden",
        {
            "de": ("Ausländerbehörde", p("Hier bekommen Sie Ihren Aufenthaltstitel.")),
            "en": ("Immigration office", p("This is where you get your residence permit.")),
        },
    ),
    Seed(
        "oeffnungszeiten",
        "behoerden",
        {
            "de": (
                "Öffnungszeiten",
                table(("Tag", "Uhrzeit"), ("Montag", "8 bis 12 Uhr"), ("Donnerstag", "14 bis 18 Uhr")),
            ),
            "en": ("Opening hours", table(("Day", "Time"), ("Monday", "8 am to noon"), ("Thursday", "2 pm to 6 pm"))),
        },
    ),
    Seed("abfallkalender", "behoerden", {"de": ("Abfallkalender", p("Der Kalender für das nächste Jahr."))}, "DRAFT"),
    Seed(
        "standesamt",
        "behoerden",
        {
            "de": ("Standesamt", p("Hier heiraten Sie.")),
            "en": ("Registry office", p("This is where you get married.")),
        },
    ),
)

MUSTERSTADT = (*WELCOME, *WORK, *SCHOOL, *HEALTH, *OFFICES, *HOUSING, *FAMILY, *LEISURE, *TRANSPORT)
