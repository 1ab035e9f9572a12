import json

import pytest
from nacl.signing import SigningKey

from feedback.ballotbox.charter import sign, verified
from feedback.ballotbox.refusals import Reason, Refused
from tests.feedback.ballotbox.builders import PUBLIC, QUESTIONS, SIGNING, charter_of, make_keys

KEYS = make_keys()


def changed(**values):
    return json.dumps({**json.loads(KEYS.charter), **values}, sort_keys=True, ensure_ascii=False)


def refusal(text, signature=KEYS.signature, public=PUBLIC):
    with pytest.raises(Refused) as refused:
        verified(text, signature, public=public)
    return refused.value.reason


def test_a_charter_is_read_back_as_it_was_signed():
    assert sign(charter_of(KEYS), SIGNING) == (KEYS.charter, KEYS.signature)


def test_it_says_when_the_survey_closes_and_what_it_asks():
    charter = charter_of(KEYS)
    assert charter.closing.isoformat() == "2026-11-19T12:00:00+00:00"
    assert charter.faces == QUESTIONS[:1]
    assert charter.open_questions == QUESTIONS[1:]


@pytest.mark.parametrize(
    "values",
    [
        {"public_key": "00" * 32},
        {"closes_at": "2026-11-13T12:00:00+00:00"},
        {"least_ballots": 1},
        {"digests": ["ab" * 32]},
        {"questions": []},
    ],
)
def test_a_charter_in_which_anything_was_changed_is_refused(values):
    assert refusal(changed(**values)) == Reason.SIGNATURE


def test_a_charter_signed_by_somebody_else_is_refused():
    text, signature = sign(charter_of(KEYS), SigningKey.generate())
    assert refusal(text, signature) == Reason.SIGNATURE


@pytest.mark.parametrize("signature", ["", "zz", "00" * 64])
def test_a_signature_that_is_none_is_refused(signature):
    assert refusal(KEYS.charter, signature) == Reason.SIGNATURE


def test_without_the_workers_public_key_nothing_is_believed():
    assert refusal(KEYS.charter, public=b"") == Reason.SIGNATURE
