"""The gallery holds every part, so what is true of it is true of every page made from its parts."""

import pytest
from playwright.sync_api import expect

from tests.browser import axe_violations, faults, is_wider_than_screen, open_page

pytestmark = [pytest.mark.journey, pytest.mark.urls("tests.coprod.core.web.some_urls")]

TARGETS = (
    "button, select, summary, .govuk-input, .cp-go, nav a, .cp-tile, .cp-chip, .cp-face, "
    ".govuk-radios__item, .govuk-checkboxes__item"
)
TOO_LOW = f"""() => [...document.querySelectorAll('{TARGETS}')]
  .filter((one) => one.getClientRects().length && one.getBoundingClientRect().height < 43.9)
  .map((one) => one.outerHTML.slice(0, 80))"""
NO_RING = """() => {
  const stop = document.activeElement, label = stop.nextElementSibling
  const shows = (style) => (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none'
  const styles = [getComputedStyle(stop)]
  if (label && label.tagName === 'LABEL') styles.push(getComputedStyle(label), getComputedStyle(label, '::before'))
  return stop === document.body || styles.some(shows) ? '' : stop.outerHTML.slice(0, 80)
}"""


@pytest.fixture
def address(live_server, settings):
    settings.DEBUG = True
    return f"{live_server}/components/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_no_part_is_hard_to_use_in_any_width_or_light(address, width, scheme):
    with open_page(address, width=width, scheme=scheme) as page:
        assert faults(page) == []


def test_no_part_is_hard_to_use_in_forced_colours(address):
    with open_page(address, forced=True) as page:
        assert axe_violations(page, seven_to_one=False) == []


def test_nothing_scrolls_sideways_at_four_times_the_size(address):
    with open_page(address, width=320, height=256) as page:
        assert is_wider_than_screen(page) is False


@pytest.mark.parametrize("script", [True, False])
def test_the_error_summary_takes_focus(address, script):
    with open_page(address, script=script) as page:
        expect(page.locator(".govuk-error-summary")).to_be_focused()


@pytest.mark.parametrize("script", [True, False])
def test_a_link_in_the_error_summary_leads_to_its_field(address, script):
    with open_page(address, script=script) as page:
        page.get_by_role("link", name="Choose what experience you bring").click()
        page.keyboard.press("Space" if script else "Tab")
        if script:
            expect(page.locator("#id_r-kind_0")).to_be_checked()
        else:
            expect(page).to_have_url(f"{address}#id_r-kind_0")


def test_every_target_is_tall_enough_to_tap(address):
    with open_page(address, width=320) as page:
        assert page.evaluate(TOO_LOW) == []


def test_every_stop_of_the_keyboard_shows_where_one_is(address):
    with open_page(address) as page:
        bare = []
        for _stop in range(90):
            page.keyboard.press("Tab")
            bare.append(page.evaluate(NO_RING))
    assert [stop for stop in bare if stop] == []


def test_the_room_left_in_a_text_is_counted_while_one_writes(address):
    with open_page(address) as page:
        area = page.get_by_label("What would help you take part?")
        area.fill("x" * 503)
        expect(page.locator("#id_hopes_room")).to_have_text("Characters too many: 3")
