"""Makes the fonts of `resources/fonts` from the whole ones: only what the pages of a region are written with.

    python tools/subset_fonts.py SOURCES

Run by hand when a script is missing or a font has a new release; needs fonttools and brotli, which the program itself
does not. SOURCES is a folder with the original files named below (from Debian's packages fonts-inter, fonts-noto-core
and fonts-droid-fallback, and the npm packages @fontsource/noto-emoji and @fontsource/raleway).
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools import merge, subset  # type: ignore[import-not-found]  # only for this tool
from fontTools.ttLib import TTFont  # type: ignore[import-not-found]  # only for this tool

TARGET = Path(__file__).parent.parent / "resources" / "fonts"
TITLE_FAMILY = "Integreat Title"
"""Raleway under another name: its licence reserves the name for the unchanged font."""

_EUROPEAN = (
    *((0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x370, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x209F)),
    *((0x20A0, 0x20C0), (0x2100, 0x218F), (0x2190, 0x226F), (0x25A0, 0x2612), (0x2713, 0x2718), (0xFB00, 0xFB04)),
)
_WHOLE = (
    *("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf", "NotoSansEthiopic-Regular.ttf"),
    *("NotoSansEthiopic-Bold.ttf", "NotoSansGeorgian-Regular.ttf", "NotoSansGeorgian-Bold.ttf"),
)
_NAMES_KEPT = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]


def chinese() -> set[int]:
    """The 6,763 characters of GB 2312, with punctuation and full-width forms."""
    found = set(range(0x3000, 0x3040)) | set(range(0xFF00, 0xFFF0))
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((high, low)).decode("gb2312")))
            except UnicodeDecodeError:
                continue  # a gap in the table
    return found


def cut(source: Path, target: Path, characters: Iterable[int] | None, features: list[str] | None = None) -> None:
    """Writes a font that has only these characters (None: all), without hints for low resolutions."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = features or ["*"]
    options.name_IDs = _NAMES_KEPT
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "FFTM", "MVAR", "STAT"]
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap() if characters is None else characters)
    subsetter.subset(font)
    font.save(target)


def join(parts: list[Path], target: Path) -> None:
    """Makes one font of the pieces that web packages cut it into."""
    plain = []
    for number, part in enumerate(parts):
        font = TTFont(part)
        font.flavor = None
        plain.append(target.with_name(f".{number}.ttf"))
        font.save(plain[-1])
    merge.Merger().merge([str(path) for path in plain]).save(target)
    for path in plain:
        path.unlink()


def rename(path: Path, old: str, new: str) -> None:
    """Gives a font another family name."""
    font = TTFont(path)
    for record in font["name"].names:
        if record.nameID in {1, 16}:
            record.string = new
        elif record.nameID in {3, 4, 6}:
            record.string = str(record).replace(old, new.replace(" ", "") if record.nameID == 6 else new)
    font.save(path)


def main(sources: Path) -> None:
    """Writes all fonts."""
    european = {code for first, last in _EUROPEAN for code in range(first, last + 1)}
    latin_features = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "calt"]
    for style in ("Regular", "Bold", "Italic"):
        cut(sources / f"Inter-{style}.otf", TARGET / f"Inter-{style}.otf", european, latin_features)
    for name in _WHOLE:
        cut(sources / name, TARGET / name, None)
    cut(sources / "DroidSansFallbackFull.ttf", TARGET / "DroidSansFallback-Regular.ttf", chinese())
    title = TARGET / "IntegreatTitle-Bold.ttf"
    join([sources / f"raleway-{part}-700-normal.woff2" for part in ("latin", "latin-ext", "cyrillic")], title)
    cut(title, title, None, latin_features)
    rename(title, "Raleway", TITLE_FAMILY)
    emoji = TARGET / "NotoEmoji-Regular.ttf"
    join(sorted(sources.glob("noto-emoji-*-400-normal.woff2")), emoji)
    cut(emoji, emoji, None)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
