"""The languages that the sandbox knows, and a few texts in some of them."""

from typing import Final

FALLBACK: Final = "en-US"
"""The language that stands in for texts which another one lacks."""

LANGUAGES: Final = {
    "cs-CZ": ("Czech", "Čeština"),
    "da-DK": ("Danish", "Dansk"),
    "de-DE": ("German", "Deutsch"),
    "en-GB": ("English (United Kingdom)", "English (United Kingdom)"),
    "en-US": ("English (United States)", "English (United States)"),
    "es-ES": ("Spanish", "Español"),
    "fi-FI": ("Finnish", "Suomi"),
    "fr-FR": ("French", "Français"),
    "it-IT": ("Italian", "Italiano"),
    "ja-JP": ("Japanese", "日本語"),
    "nl-NL": ("Dutch", "Nederlands"),
    "pl-PL": ("Polish", "Polski"),
    "pt-PT": ("Portuguese", "Português"),
    "sv-SE": ("Swedish", "Svenska"),
    "zh-CN": ("Chinese (Simplified)", "中文"),
}
"""By their codes: in English, and in the language itself."""

TEXTS: Final = {
    "en-US": {
        "Address": "Address",
        "AdultPlural": "Adults",
        "Apartment": "Apartment",
        "ApartmentPlural": "Apartments",
        "ChildPlural": "Children",
    },
    "cs-CZ": {"Address": "Adresa", "AdultPlural": "Dospělí", "Apartment": "Apartmán"},
    "de-DE": {
        "Address": "Adresse",
        "AdultPlural": "Erwachsene",
        "Apartment": "Apartment",
        "ApartmentPlural": "Apartments",
        "ChildPlural": "Kinder",
    },
    "fr-FR": {
        "Address": "Adresse",
        "AdultPlural": "Adultes",
        "Apartment": "Appartement",
        "ApartmentPlural": "Appartements",
        "ChildPlural": "Enfants",
    },
}
