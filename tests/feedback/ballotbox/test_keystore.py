import pytest

from feedback.ballotbox.keystore import KeyStore, PoolKeys
from feedback.ballotbox.refusals import SENTENCES, Reason, Refused
from tests.feedback.ballotbox.builders import make_keys

KEYS = make_keys()
POOL = PoolKeys(ref=KEYS.ref, private_key="ab" * 32, fingerprint="cd")


@pytest.fixture
def store(tmp_path):
    return KeyStore(tmp_path / "keys")


def refusal(doing, *args):
    with pytest.raises(Refused) as refused:
        doing(*args)
    return refused.value.reason


def test_keys_are_kept_in_one_file_a_survey_for_the_owner_alone(store):
    store.put(KEYS)
    assert store.keys(KEYS.ref) == KEYS
    assert [(path.name, path.stat().st_mode & 0o777) for path in store.folder.iterdir()] == [
        (f"{KEYS.ref}.open", 0o600)
    ]


def test_a_survey_never_gets_other_keys(store):
    store.put(KEYS)
    assert refusal(store.put, make_keys()) == Reason.CHARTER


def test_keys_never_made_or_lost_are_said_to_be_lost(store):
    assert not store.has(KEYS.ref)
    assert refusal(store.keys, KEYS.ref) == Reason.NO_KEY


def test_destroyed_keys_leave_a_mark_and_nothing_else(store):
    store.put(KEYS)
    store.note_box(KEYS.ref, "print")
    store.destroy(KEYS.ref)
    store.destroy(KEYS.ref)
    assert store.unsettled() == [KEYS.ref]
    store.settle(KEYS.ref)
    assert store.unsettled() == []
    assert [path.name for path in store.folder.iterdir()] == [f"{KEYS.ref}.gone"]


def test_a_survey_whose_keys_were_destroyed_is_never_opened_again(store):
    store.put(KEYS)
    store.destroy(KEYS.ref)
    assert not store.has(KEYS.ref)
    assert refusal(store.keys, KEYS.ref) == Reason.GONE
    assert refusal(store.put, make_keys()) == Reason.GONE


def test_keys_that_were_being_destroyed_when_the_power_went_are_gone(store):
    store.put(KEYS)
    (store.folder / f"{KEYS.ref}.gone").touch()
    assert refusal(store.keys, KEYS.ref) == Reason.GONE


def test_the_same_box_may_be_opened_again_and_another_may_not(store):
    store.note_box(KEYS.ref, "print")
    store.note_box(KEYS.ref, "print")
    assert refusal(store.note_box, KEYS.ref, "other") == Reason.CHANGED


def test_whether_a_box_was_ever_opened_is_known_also_after_its_keys_are_gone(store):
    assert not store.was_opened(KEYS.ref)
    store.note_box(KEYS.ref, "print")
    assert store.was_opened(KEYS.ref)
    store.destroy(KEYS.ref)
    assert store.was_opened(KEYS.ref)


def test_the_surveys_with_keys_are_listed_without_half_written_files(store):
    store.put(KEYS)
    (store.folder / ".half.open.1234").touch()
    (store.folder / ".half.open").touch()
    assert (store.refs("open"), store.refs("pool")) == ([KEYS.ref], [])


def test_the_signing_key_stays_the_same(store):
    assert store.signing_key() == store.signing_key()


def test_its_public_half_is_written_for_the_web_to_read(store, tmp_path):
    public = tmp_path / "var" / "ballots.pub"
    store.publish(public)
    store.publish(public)
    assert public.read_text() == store.signing_key().verify_key.encode().hex()
    assert public.stat().st_mode & 0o777 == 0o644


def test_a_public_half_of_another_store_is_replaced(store, tmp_path):
    public = tmp_path / "ballots.pub"
    public.write_text("of another store")
    store.publish(public)
    assert public.read_text() == store.signing_key().verify_key.encode().hex()


def test_one_process_at_a_time_works_with_the_store(store):
    with store.alone() as first, KeyStore(store.folder).alone() as second:
        assert (first, second) == (True, False)
    with store.alone() as later:
        assert later


def test_the_key_of_a_pool_is_kept_replaced_and_destroyed(store):
    store.put_pool(PoolKeys(KEYS.ref, "00", "of an attempt that did not end"))
    store.put_pool(POOL)
    assert store.pool(KEYS.ref) == POOL
    store.destroy_pool(KEYS.ref)
    assert refusal(store.pool, KEYS.ref) == Reason.NO_KEY


def test_every_reason_has_its_sentence():
    assert set(SENTENCES) == set(Reason)
    assert str(Refused(Reason.GONE)) == SENTENCES[Reason.GONE]
