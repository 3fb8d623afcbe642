"""What pages refer to: uploaded pictures, a place with its contact, an organisation, an offer."""

import io
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from integreat_cms.cms.forms.media.upload_media_file_form import UploadMediaFileForm
from integreat_cms.cms.models import (
    POI,
    Contact,
    Language,
    MediaFile,
    OfferTemplate,
    Organization,
    Page,
    POICategory,
    POICategoryTranslation,
    POITranslation,
    Region,
    User,
)
from PIL import Image

from tests.cms.server.inside import writing
from tests.cms.server.inside.pages import p

DETAILS = "name,area_of_responsibility,email,phone_number"
"""What a contact card shows."""


def add_things(city: Region, neighbour: Region, pages: dict[str, Page]) -> dict[str, Any]:
    """All of it, and the texts and pages that refer to it; the numbers by kind."""
    media = {
        "rathaus": upload("rathaus.png", city, "Das Rathaus am Marktplatz"),
        "symbol": upload("symbol.png", city, "Symbol für Arbeit"),
        "ohne-text": upload("ohne-text.png", city),
        "gemeinsam": upload("gemeinsam.png", None, "Gemeinsames Bild"),
    }
    contact = add_contact(city, "Rathaus Musterstadt", "Frau Muster", "Ausländerbehörde", media["rathaus"])
    elsewhere = add_contact(neighbour, "Rathaus Nebenstadt", "Herr Beispiel", "Bürgerbüro", None)
    organization = Organization.objects.create(
        name="Stadt Musterstadt",
        slug="stadt-musterstadt",
        icon=media["rathaus"],
        region=city,
        website="https://www.musterstadt.example/",
    )
    offer = add_offer(city)
    Page.objects.filter(pk=pages["arbeit"].pk).update(icon=media["symbol"])
    Page.objects.filter(pk=pages["arztbesuch"].pk).update(organization=organization)
    pages["ausbildung"].embedded_offers.add(offer)
    refer(pages, media, contact)
    return {
        "media": {name: {"id": file.pk, "path": file.file.url} for name, file in media.items()},
        "contacts": {"musterstadt": contact.pk, "nebenstadt": elsewhere.pk},
        "organization": organization.pk,
        "offer": offer.pk,
    }


def upload(name: str, region: Region | None, alternative: str = "") -> MediaFile:
    """A picture in the media library; one without a region is for all."""
    picture = io.BytesIO()
    Image.new("RGB", (640, 360), (30, 90, 140)).save(picture, "PNG")
    file = SimpleUploadedFile(name, picture.getvalue(), "image/png")
    form = UploadMediaFileForm(data={}, files={"file": file}, instance=MediaFile(region=region))
    if not form.is_valid():
        raise ValueError(form.errors.as_json())
    saved = form.save()
    saved.alt_text = alternative
    saved.save()
    return saved


def add_contact(region: Region, place: str, name: str, responsibility: str, icon: MediaFile | None) -> Contact:
    """A place with one contact."""
    category = POICategory.objects.first() or POICategory.objects.create(icon="advice", color="#3700D2")
    german = Language.objects.get(slug="de")
    POICategoryTranslation.objects.get_or_create(category=category, language=german, defaults={"name": "Beratung"})
    poi = POI.objects.create(
        region=region,
        address="Marktplatz 1",
        postcode="12345",
        city=region.name,
        country="Deutschland",
        latitude=50.15,
        longitude=8.83,
        category=category,
        icon=icon,
    )
    POITranslation.objects.create(
        poi=poi, language=german, title=place, slug=place.lower().replace(" ", "-"), status="PUBLIC", version=1
    )
    return Contact.objects.create(
        area_of_responsibility=responsibility,
        name=name,
        location=poi,
        email=f"amt@{region.slug}.example",
        phone_number="+49 6181 123456",
        website=f"https://www.{region.slug}.example/amt",
    )


def add_offer(region: Region) -> OfferTemplate:
    """An offer that pages of the region may embed."""
    offer = OfferTemplate.objects.create(
        name="Lehrstellen",
        slug="lehrstellen",
        thumbnail="https://angebote.example/bild.png",
        url="https://angebote.example/?plz=",
        use_postal_code="GET",
        supported_by_app_in_content=True,
    )
    region.offers.add(offer)
    return offer


def refer(pages: dict[str, Page], media: dict[str, MediaFile], contact: Contact) -> None:
    """Texts with a picture, with a contact card, with a link to another page."""
    card = (
        f'<div data-contact-id="{contact.pk}" data-contact-url="{contact.absolute_url}?details={DETAILS}">Karte</div>'
    )
    link = '<a href="https://integreat.app/musterstadt/de/behoerden/rathaus/">Rathaus</a>'
    picture = f'<p><img src="{media["rathaus"].url}" alt="Bild"></p>'
    for key, title, html in (
        ("stadtplan", "Stadtplan", p("Der Plan zeigt die wichtigsten Orte.") + picture),
        ("rathaus", "Rathaus", p("Das Rathaus steht am Marktplatz.") + picture),
        (
            "auslaenderbehoerde",
            "Ausländerbehörde",
            p("Hier bekommen Sie Ihren Aufenthaltstitel.") + card + p(f"Wir sind im {link}."),
        ),
    ):
        page = Page.objects.get(pk=pages[key].pk)
        german = Language.objects.get(slug="de")
        writing.save_text(page, german, User.objects.get(username="root"), title, html, "PUBLIC")
