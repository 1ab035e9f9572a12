import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.test import RequestFactory

from coprod.core.accounts.models import User
from coprod.core.web.gallery import SECTIONS, gallery

pytestmark = pytest.mark.urls("tests.coprod.core.web.some_urls")


def ask(user):
    request = RequestFactory().get("/components/")
    request.user = user
    return gallery(request)


def test_strangers_find_no_gallery():
    with pytest.raises(Http404):
        ask(AnonymousUser())


def test_facilitators_find_no_gallery():
    with pytest.raises(Http404):
        ask(User(email="alice@example.org"))


def test_staff_see_it():
    assert ask(User(email="alice@example.org", is_staff=True)).status_code == 200


def test_developers_see_it(settings):
    settings.DEBUG = True
    assert ask(AnonymousUser()).status_code == 200


def test_it_shows_every_section():
    drawn = ask(User(email="alice@example.org", is_staff=True)).content.decode()
    assert re.findall(r'<section class="cp-section" id="(\w+)"', drawn) == [name for name, _title in SECTIONS]


def test_it_has_no_script_or_style_inside():
    drawn = ask(User(email="alice@example.org", is_staff=True)).content.decode()
    assert re.findall(r"<style|\sstyle=|<script(?![^>]*src=)|\son\w+=", drawn) == []
