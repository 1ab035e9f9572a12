"""A browser for journeys: fresh each time, without a network beyond the live server, strict about what it meets."""

import os
import re
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

# Playwright keeps an event loop in this thread; Django would refuse the database beside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
expect.set_options(timeout=30_000)

BROWSERS = [Path("/usr/bin/chromium-headless-shell"), Path("/usr/bin/chromium")]
CHROMIUM = os.environ.get("CHROMIUM") or next((str(one) for one in BROWSERS if one.exists()), str(BROWSERS[0]))
# A phone enlarged four times, and a desk in the dark; the deep suite changes the light over.
LOOKS = [{"width": 320, "height": 256}, {"width": 1280, "scheme": "dark"}]
if os.environ.get("HYPOTHESIS_PROFILE") == "deep":
    LOOKS += [{"width": 320, "scheme": "dark"}, {"width": 1280}]
WITHOUT_SCRIPT = {"width": 320, "script": False}
NO_NETWORK = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", NO_NETWORK]
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SEVEN_TO_ONE = {"color-contrast-enhanced": {"enabled": True}}
DEAD_LINKS = """() => {
  const missing = []
  const check = (element, attribute, id) => {
    if (id && !document.getElementById(id)) missing.push(`${element.tagName.toLowerCase()} ${attribute}=${id}`)
  }
  for (const a of document.querySelectorAll('a[href^="#"]')) check(a, 'href', a.getAttribute('href').slice(1))
  for (const name of ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls'])
    for (const e of document.querySelectorAll(`[${name}]`))
      for (const id of e.getAttribute(name).split(/\\s+/)) check(e, name, id)
  const ids = [...document.querySelectorAll('[id]')].map((e) => e.id)
  for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) missing.push(`double id=${id}`)
  return missing
}"""


@lru_cache(maxsize=1)
def chromium():
    """Return one browser for the whole run."""
    return sync_playwright().start().chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)


@contextmanager
def open_page(url, *, client=None, width=1280, height=900, scheme="light", script=True, forced=False):
    """Open *url* in a fresh browser context and give its page; fail if it asked another host or broke the policy.

    *client* is a Django test client whose cookies the browser takes over; *scheme* is "light" or "dark"; *script*
    off takes JavaScript away; *forced* turns forced colours on.
    """
    context = chromium().new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        forced_colors="active" if forced else "none",
        reduced_motion="reduce",
        java_script_enabled=script,
        locale="en-GB",
        timezone_id="Europe/London",
    )
    context.add_cookies(
        [{"name": key, "value": one.value, "url": url} for key, one in (client or Jar()).cookies.items()]
    )
    problems = []
    _watch(context, urlsplit(url).netloc, problems)
    page = context.new_page()
    page.goto(url)
    try:
        yield page
    finally:
        context.close()
    assert problems == []


class Jar:
    """No cookies."""

    cookies: dict = {}


def _watch(context, host, problems):
    def only_ours(request):
        parts = urlsplit(request.url)
        if parts.netloc != host and parts.scheme != "data":
            problems.append(f"asked {request.url}")

    context.on("request", only_ours)
    context.on("weberror", lambda error: problems.append(f"script: {error.error}"))
    context.on("console", lambda line: problems.append(line.text) if "Content Security Policy" in line.text else None)


def axe_violations(page, *, seven_to_one=True):
    """Return what axe finds wrong, one line a rule and place; contrast of 7:1 unless *seven_to_one* is off."""
    page.wait_for_load_state()
    options = {
        "runOnly": {"type": "tag", "values": STANDARDS},
        "rules": SEVEN_TO_ONE if seven_to_one else {},
        "resultTypes": ["violations"],
    }
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {' '.join(map(str, node['target']))}" for rule in found for node in rule["nodes"]]


def dead_links(page):
    """Return every reference inside the page that leads nowhere, and every id that stands twice."""
    page.wait_for_load_state()
    return page.evaluate(DEAD_LINKS)


def is_wider_than_screen(page):
    """Say whether one would have to scroll sideways."""
    page.wait_for_load_state()
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def faults(page):
    """Return all that is wrong with the page as it stands: what axe finds, dead references, sideways scrolling."""
    return [*axe_violations(page), *dead_links(page), *(["scrolls sideways"] if is_wider_than_screen(page) else [])]


def faults_of_pages(urls, **how):
    """Return the faults of each of *urls* that has any, all opened in one browser as ``open_page`` says."""
    first, *rest = urls
    with open_page(first, **how) as page:
        found = {first: faults(page)}
        for url in rest:
            page.goto(url)
            found[url] = faults(page)
    return {url: wrong for url, wrong in found.items() if wrong}


def wait_for_error(page):
    """Wait until the page that says what to put right has come."""
    expect(page).to_have_title(re.compile("^Error: "))


def wait_for_focus(page, condition):
    """Wait until *condition*, a piece of script about the element `at` that has the focus, is true; needs script."""
    page.wait_for_function(f"(at => {condition})(document.activeElement)")
