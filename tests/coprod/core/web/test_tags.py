import datetime
import re

import pytest
from django.core.paginator import Paginator
from django.template import Context, RequestContext, Template
from django.test import RequestFactory

from coprod.core.web.parts import Phase
from coprod.core.web.tables import Table


def draw(text, request=None, **values):
    context = RequestContext(request, values) if request else Context(values)
    return re.sub(r"\s+", " ", Template(text).render(context)).strip()


@pytest.mark.parametrize(
    ("tone", "look"),
    [("grey", "govuk-tag"), ("amber", "govuk-tag govuk-tag--yellow"), ("red", "govuk-tag govuk-tag--red")],
)
def test_a_tag_is_a_word_in_a_tone(tone, look):
    assert draw('{% tag "Late" tone %}', tone=tone) == f'<span class="{look}">Late</span>'


def test_an_unknown_tone_is_a_mistake():
    with pytest.raises(KeyError):
        draw('{% tag "Late" "pink" %}')


@pytest.mark.parametrize(("answer", "words"), [("yes", "Yes"), ("partly", "Partly"), ("no", "No")])
def test_an_answer_is_yes_partly_or_no(answer, words):
    assert f">{words}</span>" in draw("{% answer_tag answer %}", answer=answer)


def test_a_no_is_not_coloured():
    assert draw('{% answer_tag "no" %}') == '<span class="govuk-tag">No</span>'


def test_experience_is_a_word_with_a_shape():
    assert draw('{% kind "lived" %}{% kind "" %}') == (
        '<span class="cp-kind cp-kind--lived">Lived</span> <span class="cp-kind cp-kind--not_said">Not said</span>'
    )


def test_a_date_block_shows_weekday_day_and_month():
    drawn = draw("{% date_block day %}", day=datetime.date(2026, 12, 3))
    assert drawn == '<p class="cp-date"><span>Thursday</span> <b>3</b> <span>December</span></p>'


def test_a_card_with_a_heading_is_a_section_named_by_it():
    drawn = draw('{% card heading="Next session" id="next" together=True %}<p>Soon</p>{% endcard %}')
    assert drawn == (
        '<section class="cp-card cp-card--together" aria-labelledby="next"> '
        '<h2 id="next">Next session</h2> <p>Soon</p> </section>'
    )


def test_a_card_without_a_heading_is_no_section():
    assert draw('{% card css="cp-stack" %}Soon{% endcard %}') == '<div class="cp-card cp-stack">Soon</div>'


def test_cards_without_an_id_of_their_own_get_different_ones():
    drawn = draw('{% card heading="A" %}{% endcard %}{% card heading="B" %}{% endcard %}')
    assert len(set(re.findall(r'id="([^"]+)"', drawn))) == 2


def test_what_a_page_writes_into_a_card_is_escaped():
    assert "&lt;b&gt;" in draw("{% card heading=name %}{{ name }}{% endcard %}", name="<b>")


def test_a_notice_may_ask_to_take_care():
    drawn = draw('{% notice "care" heading="Look" level=3 %}<p>Text</p>{% endnotice %}')
    assert drawn == '<div class="govuk-notification-banner cp-banner--care"><h3>Look</h3><p>Text</p></div>'


def test_empty_quiet_promise_details_and_greeting_hold_what_is_written_in_them():
    parts = {
        "empty": '{% empty "None yet." %}Here{% endempty %}',
        "quiet": '{% quiet heading="Soon" %}Here{% endquiet %}',
        "promise": '{% promise heading="Ours" %}{% check %}Here{% endcheck %}{% endpromise %}',
        "details": '{% details "Who?" open=True %}Here{% enddetails %}',
        "hello": '{% hello "Hello Rosa" %}Here{% endhello %}',
    }
    assert {name: "Here" in draw(text) for name, text in parts.items()} == dict.fromkeys(parts, True)


def test_an_idea_is_a_picture_and_words():
    drawn = draw('{% idea "talk" %}Here{% endidea %}')
    assert ('src="/static/pictures/talk.svg" alt=""' in drawn, "Here" in drawn) == (True, True)


def test_an_idea_without_a_picture_says_where_pictures_come_from():
    with pytest.raises(ValueError, match=r"frontend/pictures\.json"):
        draw('{% idea "dragon" %}{% endidea %}')


def test_what_is_missing_has_an_open_ring():
    assert ["cp-tick--open" in draw(text) for text in ("{% tick %}", "{% check done=False %}x{% endcheck %}")] == [
        False,
        True,
    ]


def test_breadcrumbs_take_labels_and_addresses_by_turns():
    drawn = draw('{% breadcrumbs "Projects" "/" "Going home" "/1/" %}')
    assert re.findall(r'href="([^"]+)">([^<]+)<', drawn) == [("/", "Projects"), ("/1/", "Going home")]


def test_a_breadcrumb_without_an_address_is_a_mistake():
    with pytest.raises(ValueError, match="zip"):
        draw('{% breadcrumbs "Projects" %}')


def test_tabs_say_where_one_is():
    drawn = draw("{% tabs name list %}", name="This", list=[("Here", "/a/", True), ("There", "/b/", False)])
    assert re.findall(r'<a href="(.)a/"( aria-current="page")?>', drawn) == [("/", ' aria-current="page"')]


def test_project_tabs_lead_to_the_rooms_into_which_one_may_go():
    class Project:
        pk = 7
        may = {"see_people"}

    drawn = draw('{% project_tabs project "people" %}', project=Project())
    assert re.findall(r'<a href="([^"]+)"( aria-current="page")?>([^<]+)<', drawn) == [
        ("/projects/7/people/", ' aria-current="page"', "People"),
    ]


def test_pages_of_a_list_keep_the_rest_of_the_address():
    page = Paginator(range(40), 10).page(2)
    drawn = draw("{% pagination page %}", page=page, request=RequestFactory().get("/?q=taxi&page=2"))
    assert re.findall(r'href="([^"]+)" rel="(\w+)"', drawn) == [
        ("?q=taxi&amp;page=1", "prev"),
        ("?q=taxi&amp;page=3", "next"),
    ]


def test_the_page_one_is_on_is_marked_and_long_lists_have_gaps():
    page = Paginator(range(400), 10).page(20)
    drawn = draw("{% pagination page %}", page=page, request=RequestFactory().get("/"))
    assert (drawn.count("<span>…</span>"), re.findall(r'aria-current="page">(\d+)', drawn)) == (2, ["20"])


def test_a_list_of_one_page_has_no_pages():
    page = Paginator(range(3), 10).page(1)
    assert draw("{% pagination page %}", page=page, request=RequestFactory().get("/")) == ""


def test_progress_has_its_numbers_in_its_label():
    drawn = draw('{% progress "Signed by 10 of 12" 10 12 %}')
    assert drawn == (
        '<div class="cp-progress"><label for="progress-1">Signed by 10 of 12</label>'
        '<progress id="progress-1" max="12" value="10">Signed by 10 of 12</progress></div>'
    )


def test_people_are_shown_as_marks_and_in_words():
    drawn = draw("{% people lived=2 both=1 learnt=1 not_said=1 %}")
    assert (drawn.count("<svg"), re.sub(r"<.*?>", "", drawn).strip()) == (5, "2 lived, 1 both, 1 learnt, 1 not said")


def test_nobody_is_said_in_words():
    assert "Nobody yet" in draw("{% people %}")


def test_figures_are_a_list_of_numbers_and_words():
    assert draw("{% figure_list pairs %}", pairs=[(4, "sessions")]) == (
        '<dl class="cp-figures"><div><dt>sessions</dt><dd>4</dd></div></dl>'
    )


def test_the_key_of_shades_may_leave_out_its_note():
    assert ["every ten" in draw(text) for text in ("{% scale_key %}", "{% scale_key note=False %}")] == [True, False]


def test_a_bar_shows_tenths_and_the_mean():
    drawn = draw('{% share_bar "I felt welcome." shares "4.5" %}', shares=(0, 0, 0.1, 0.3, 0.6))
    assert re.findall(r">(\d)</text>", drawn) == ["1", "3", "6"]


def test_few_answers_are_shown_without_a_bar():
    rows = [draw('{% mean_row "Q" "4.5" %}'), draw('{% mean_row "Q" note="Nearly all" %}')]
    assert (["<svg" in row for row in rows], "of 5" in rows[0], "of 5" in rows[1]) == ([False, False], True, False)


def test_a_table_names_each_cell_for_narrow_screens():
    table = Table("Sessions", ["", "Came"], [["1 October", 9]], frozenset({1}))
    drawn = draw("{% data_table table %}", table=table)
    assert ('<td class="num" data-label="Came">9</td>' in drawn, "<td></td>" in drawn) == (True, True)


def test_a_wide_table_scrolls_in_a_region_one_can_reach():
    drawn = draw("{% data_table table %}", table=Table("Sessions", ["S"], [["1"]], scroll=True))
    assert 'tabindex="0" role="region" aria-label="Sessions: table"' in drawn


def test_phases_say_in_words_how_far_they_are():
    phases = [Phase("Choose", "done"), Phase("Design", "now", "since May"), Phase("Deliver", "next"), Phase("Check")]
    drawn = draw("{% phases phases %}", phases=phases)
    assert re.findall(r"<b>(\w+)</b>", drawn) == ["Done", "Now", "Next", "Later"]
    assert drawn.count('aria-current="step"') == 1


@pytest.mark.parametrize(
    ("answer", "heading"),
    [("yes", "We did Yes"), ("partly", "We did Partly"), ("no", "Our answer No"), ("", "Our answer Not answered yet")],
)
def test_what_was_said_stands_beside_the_answer(answer, heading):
    drawn = draw('{% you_said "A circle?" answer=answer reply="Done." note="In May." %}', answer=answer)
    headings = [re.sub(r"<.*?>", "", text).strip() for text in re.findall(r"<h3>(.*?)</h3>", drawn)]
    assert headings == ["You said", heading]


def test_the_spectrum_is_drawn_wide_and_as_a_list_with_ids_of_their_own():
    drawn = draw("{% spectrum 4 5 6 6 %}{% spectrum_compact 4 5 6 6 %}{% streams %}")
    assert sorted(re.findall(r'id="([^"]+)"', drawn)) == [
        "spectrum-1-dots",
        "spectrum-2-dots",
        "spectrum-3-dots",
        "streams-4-dots",
    ]


def test_ids_go_on_counting_in_templates_that_are_included_with_only_what_they_need():
    request = RequestFactory().get("/")
    drawn = draw("{% streams %}", request=request) + draw("{% streams %}", request=request)
    assert re.findall(r'id="([^"]+)"', drawn) == ["streams-1-dots", "streams-2-dots"]


def test_a_placement_has_a_sentence_a_line_and_a_key():
    drawn = draw('{% spectrum_sentence 4 5 6 %}{% spectrum_rail "Design" 4 5 6 %}{% spectrum_key %}')
    assert ("Most likely <strong>Engaging</strong>" in drawn, "cp-rail" in drawn, "cp-key" in drawn) == (
        True,
        True,
        True,
    )


def test_levels_and_kinds_can_be_written_as_words():
    assert draw('{{ 5|level_name }}, {{ 5|level_words }}, {{ "both"|kind_name }}') == (
        "Engaging, listened to more than once, and something changed, Both"
    )
