"""The colours of the window by what they mean; every text colour has a contrast of at least 4.5 on its surfaces."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme. Values are `#rrggbb`.

    `window` is behind everything, `surface` under what is read and written, `raised` under buttons and chips;
    `accent` marks the one thing to do, `accent_soft` what is chosen; the last ones are the states of translations.
    """

    dark: bool
    window: str
    surface: str
    raised: str
    border: str
    strong_border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    hover: str
    link: str
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    info: str
    info_soft: str


LIGHT = Colours(
    dark=False,
    window="#f4f5f8",
    surface="#ffffff",
    raised="#ffffff",
    border="#e0e3ea",
    strong_border="#788092",
    text="#1a1e27",
    muted="#596273",
    accent="#2c55c9",
    on_accent="#ffffff",
    accent_soft="#e4ebfc",
    hover="#eceff5",
    link="#2c55c9",
    good="#1c7044",
    good_soft="#ddf1e5",
    warning="#8a5200",
    warning_soft="#fdf0d5",
    danger="#b3261e",
    danger_soft="#fbe6e4",
    info="#2c55c9",
    info_soft="#e4ebfc",
)

DARK = Colours(
    dark=True,
    window="#15171c",
    surface="#1c1f26",
    raised="#272b34",
    border="#343a46",
    strong_border="#7d8797",
    text="#e8eaf0",
    muted="#a7b0bf",
    accent="#90b2ff",
    on_accent="#0d1a3a",
    accent_soft="#2a3757",
    hover="#262a33",
    link="#9db9ff",
    good="#79d3a0",
    good_soft="#1f3a2c",
    warning="#f0bd66",
    warning_soft="#3d3017",
    danger="#ff9c94",
    danger_soft="#452523",
    info="#9db9ff",
    info_soft="#2a3757",
)

CONTRAST = Colours(
    dark=True,
    window="#000000",
    surface="#000000",
    raised="#000000",
    border="#ffffff",
    strong_border="#ffffff",
    text="#ffffff",
    muted="#ffffff",
    accent="#ffe14d",
    on_accent="#000000",
    accent_soft="#003d66",
    hover="#262626",
    link="#ffe14d",
    good="#7dffa8",
    good_soft="#002b12",
    warning="#ffd166",
    warning_soft="#332400",
    danger="#ffb3ad",
    danger_soft="#400000",
    info="#8fd3ff",
    info_soft="#00263d",
)
"""For those who see little: white on black, every border drawn, texts with a contrast of at least 7."""


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG 2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
