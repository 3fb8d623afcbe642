"""Which regions a server has, asked over real HTTP."""

import pytest

from integreat_editor.models.region import Role
from integreat_editor.sync.errors import LoginFailed, NotFound, ServerLies
from integreat_editor.sync.region_list import list_regions
from integreat_editor.sync.typed_address import split_address
from integreat_editor.sync.wire import API_PREFIX
from tests.sync.loopback import Asked, Loopback, Reply, as_json

GERMAN = {"code": "de", "native_name": "Deutsch", "dir": "LEFT_TO_RIGHT"}
ARABIC = {"code": "ar", "native_name": "العربية", "dir": "RIGHT_TO_LEFT"}


def test_a_public_server_lists_its_live_regions_by_name(server: Loopback) -> None:
    server.answers["/api/v3/regions/"] = as_json(
        [
            {"name": "Stadt Zell", "path": "zell", "live": True, "languages": [ARABIC, GERMAN]},
            {"name": "Landkreis Au", "path": "au", "live": True, "languages": [GERMAN]},
            {"name": "Probe", "path": "probe", "live": False, "languages": [GERMAN]},
        ]
    )
    found = list_regions("api3", server.url)
    assert [region.slug for region in found] == ["au", "zell"]
    assert found[1].languages == (("de", "Deutsch"), ("ar", "العربية"))


@pytest.mark.parametrize("answer", [as_json({"regions": []}), Reply(b"<html>", content_type="text/html")])
def test_another_kind_of_server_is_told(server: Loopback, answer: Reply) -> None:
    server.answers["/api/v3/regions/"] = answer
    with pytest.raises(ServerLies):
        list_regions("api3", server.url)


def test_a_server_without_a_list_is_not_found(server: Loopback) -> None:
    with pytest.raises((NotFound, ServerLies)):
        list_regions("api3", server.url)


def hub(server: Loopback, password: str) -> None:
    def log_in(asked: Asked) -> Reply:
        if password.encode() not in asked.body:
            return as_json({"code": "login_failed", "message": "no"}, 401)
        return as_json({"token": "t" * 20, "expires": "2027-01-01T00:00:00Z", "user": "anna", "roles": {}})

    server.answers[f"{API_PREFIX}/login"] = log_in
    server.answers[f"{API_PREFIX}/regions"] = as_json(
        [
            {
                "slug": "stadt",
                "name": "Stadt",
                "default_language": "de",
                "languages": [{"code": "en", "name": "English", "source": "de"}, {"code": "de", "name": "Deutsch"}],
                "role": Role.EDITOR.value,
            }
        ]
    )


def test_a_hub_lists_the_regions_of_the_person(server: Loopback) -> None:
    hub(server, "geheim")
    (region,) = list_regions("hub", server.url, user="anna", ask=lambda _server, _user: "geheim")
    assert (region.slug, region.name) == ("stadt", "Stadt")
    assert region.languages == (("de", "Deutsch"), ("en", "English"))


def test_a_wrong_password_is_refused(server: Loopback) -> None:
    hub(server, "geheim")
    with pytest.raises(LoginFailed):
        list_regions("hub", server.url, user="anna", ask=lambda _server, _user: "falsch")


@pytest.mark.parametrize(
    ("typed", "server_and_region"),
    [
        ("https://integreat.app/lkaugsburg/de/willkommen", ("https://cms.integreat-app.de", "lkaugsburg")),
        ("integreat.app", ("https://cms.integreat-app.de", "")),
        ("hub.example.org", ("https://hub.example.org", "")),
        ("http://127.0.0.1:8123/", ("http://127.0.0.1:8123", "")),
        ("https://cms.example.org/unter/pfad/", ("https://cms.example.org/unter/pfad", "")),
        ("https://cms.beispiel.de/musterstadt/pages/de/12/edit/", ("https://cms.beispiel.de", "musterstadt")),
        ("cms.beispiel.de/login/?next=/", ("https://cms.beispiel.de", "")),
    ],
)
def test_an_address_is_read_as_people_give_it(typed: str, server_and_region: tuple[str, str]) -> None:
    assert split_address(typed) == server_and_region
