"""Names of languages, for regions made from dumps that give only codes."""

from integreat_editor.models.region import Language

RIGHT_TO_LEFT = frozenset({"ar", "fa", "ps", "ur", "ckb", "he"})
NATIVE_NAMES = {
    "am": "አማርኛ",
    "ar": "العربية",
    "bg": "Български",
    "bs": "Bosanski",
    "ckb": "کوردیی ناوەندی",
    "cs": "Čeština",
    "de": "Deutsch",
    "de-si": "Deutsch (Leichte Sprache)",
    "el": "Ελληνικά",
    "en": "English",
    "es": "Español",
    "fa": "فارسی",
    "fr": "Français",
    "he": "עברית",
    "hi": "हिन्दी",
    "hr": "Hrvatski",
    "hu": "Magyar",
    "it": "Italiano",
    "ka": "ქართული",
    "kmr": "Kurmancî",
    "ku": "Kurdî",
    "mk": "Македонски",
    "nl": "Nederlands",
    "pl": "Polski",
    "ps": "پښتو",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "sk": "Slovenčina",
    "so": "Soomaali",
    "sq": "Shqip",
    "sr": "Српски",
    "sr-latn": "Srpski",
    "ti": "ትግርኛ",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
    "vi": "Tiếng Việt",
    "zh": "中文",
    "zh-cn": "简体中文",
    "zh-hans": "简体中文",
}


def language_of(code: str, default: str) -> Language:
    """A language by its code; an unknown one is shown by its code. All but the default are translated from it."""
    source = None if code == default else default
    return Language(code, NATIVE_NAMES.get(code, code), source, code in RIGHT_TO_LEFT)
