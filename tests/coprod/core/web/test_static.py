import gzip
import re
from pathlib import Path

from django.conf import settings

from coprod.core.web.ideas import IDEAS

STATIC = Path(settings.BASE_DIR) / "static"


def test_the_stylesheet_is_small_enough_for_a_slow_phone():
    assert len(gzip.compress((STATIC / "css/coprod.css").read_bytes())) < 15_000


OUR_FOLDERS = ("../fonts/", "../images/", "../pictures/")


def test_the_script_is_small_because_nothing_depends_on_it():
    assert len(gzip.compress((STATIC / "js/coprod.js").read_bytes())) < 2_000


def test_stylesheets_ask_no_other_host():
    css = [path.read_text() for path in STATIC.glob("css/*.css")]
    asked = [where for text in css for where in re.findall(r'url\("?([^")]+)', text)]
    assert [where for where in asked if not where.startswith(OUR_FOLDERS)] == []


def test_the_typeface_of_another_body_is_not_used():
    assert [path.name for path in STATIC.glob("css/*.css") if "GDS Transport" in path.read_text()] == []


def test_there_is_a_picture_for_every_idea_and_its_licence():
    assert {path.name for path in (STATIC / "pictures").iterdir()} == {f"{idea}.svg" for idea in IDEAS} | {
        "LICENCE.txt"
    }


def test_the_licence_of_the_typeface_stands_beside_it():
    assert "SIL OPEN FONT LICENSE" in (STATIC / "fonts/OFL.txt").read_text()
