from datetime import timedelta

import pytest
from django.core import mail

from coprod.core.messages.models import Message, State
from feedback.models.survey import SurveyState
from feedback.selectors.surveys import links_for, surveys_of
from feedback.services.release import release_survey
from feedback.services.reminding import remind_everybody
from feedback.services.sending import send_link_again, send_survey_mails, write_mail
from tests import factories
from tests.conftest import NOW
from tests.feedback.answers import CLOSED, answer_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(survey, store):
    Message.objects.update(due_at=NOW - timedelta(days=900))
    send_survey_mails(store=store)
    return mail.outbox


def letter_to(participant, letters):
    return next(letter for letter in letters if letter.to == [participant.person.email])


def test_each_gets_a_link_with_their_own_ticket(sent, tickets, group):
    links = [letter_to(participant, sent).body.split("/answers/t/")[1].split("/")[0] for participant in group]
    assert links == tickets


def test_the_mail_has_no_personal_link_and_the_table_keeps_neither_link_nor_text(sent):
    assert "/my/" not in "".join(letter.body + letter.alternatives[0][0] for letter in sent)
    assert set(Message.objects.values_list("state", "subject", "text", "html")) == {(State.SENT, "", "", "")}


def test_each_mail_has_the_number_that_the_table_holds(sent):
    numbers = {letter.extra_headers["Message-ID"] for letter in sent}
    assert numbers == set(Message.objects.values_list("message_id", flat=True))


def test_everybody_is_reminded_alike_once(survey, tickets, store, group):
    answer_all(tickets[:5])
    assert [remind_everybody(survey=survey, at=NOW) for _ in range(2)] == [True, False]
    reminded = Message.objects.filter(kind="survey_reminder")
    assert {row.person for row in reminded} == {one.person for one in group}


def test_the_reminder_thanks_those_who_have_answered(survey, store, group):
    remind_everybody(survey=survey, at=NOW)
    message = Message.objects.filter(kind="survey_reminder").first()
    text = write_mail(message, store)[1]
    assert "If you have answered: thank you" in text


def test_the_link_is_sent_again_in_the_same_way_whether_it_was_used_or_not(survey, tickets, sent, group, store):
    answer_all(tickets[:1])
    assert [send_link_again(participant=one, survey=survey, at=NOW) for one in group[:2]] == [True, True]
    send_survey_mails(store=store)
    first, second = sent[-2:]
    assert [letter.subject for letter in (first, second)] == [sent[0].subject] * 2
    assert {tickets[0] in first.body, tickets[1] in second.body} == {True}


def test_it_is_not_queued_twice(survey, group):
    assert send_link_again(participant=group[0], survey=survey, at=NOW) is False
    assert Message.objects.filter(person=group[0].person).count() == 1


def test_for_somebody_without_e_mail_it_is_to_be_done_by_hand_once(survey, group):
    Message.objects.filter(person=group[0].person).update(state=State.BY_HAND)
    assert send_link_again(participant=group[0], survey=survey, at=NOW) is False


def test_somebody_who_did_not_come_gets_no_link(survey):
    stranger = factories.participant(survey.project)
    assert send_link_again(participant=stranger, survey=survey, at=NOW) is False


def test_after_the_close_no_link_is_sent_and_what_waited_is_taken_back(survey, group, store):
    released = release_survey(survey=survey, store=store, at=CLOSED)
    assert released.state == SurveyState.WAITING
    assert send_link_again(participant=group[0], survey=released, at=CLOSED) is False
    assert set(Message.objects.values_list("state", flat=True)) == {State.CANCELLED}


def test_a_mail_about_a_survey_that_is_over_is_not_written(survey, store):
    message = Message.objects.first()
    store.destroy(survey.ref)
    with pytest.raises(ValueError, match="survey_over"):
        write_mail(message, store)


def test_a_personal_page_finds_the_surveys_of_those_who_came_used_or_not(survey, tickets, group):
    answer_all(tickets[:1])
    assert [[one.survey for one in links_for(member.person, at=NOW)] for member in group[:2]] == [[survey], [survey]]
    assert links_for(factories.participant(survey.project).person, at=NOW) == []
    assert links_for(group[0].person, at=CLOSED) == []


def test_the_surveys_of_a_project_are_listed(survey):
    assert surveys_of(survey.project) == [survey]


def test_the_link_opens_in_the_format_that_the_person_chose(survey, store, tickets):
    message = Message.objects.order_by("pk").first()
    message.person.format = "easy_read"
    _subject, text, html = write_mail(message, store)
    assert [f"/easy-read/{end}" in words for words, end in ((text, "\n"), (html, '"'))] == [True, True]
