from email.message import EmailMessage

from coprod.devtools.mailpage.store import keep, newest_first, read


def message(subject="Hello", text="See http://a.example/x?a=1&b=2. Bye"):
    found = EmailMessage()
    found["To"], found["Subject"], found["Date"] = "rosa@people.example", subject, "Tue, 1 Sep 2026 09:00:00 +0000"
    found.set_content(text)
    found.add_attachment("BEGIN:VCALENDAR", subtype="calendar", filename="session.ics")
    return found.as_bytes()


def test_a_message_comes_back_as_it_was_sent(tmp_path):
    mail = read(tmp_path, keep(tmp_path, message()))
    assert (mail.to, mail.subject) == ("rosa@people.example", "Hello")
    assert mail.links == ["http://a.example/x?a=1&b=2"]
    assert mail.attachments == ["session.ics"]
    assert mail.arrived.startswith("Tue, 01 Sep 2026")


def test_the_newest_stands_first_and_no_more_than_asked_for(tmp_path):
    for subject in ("one", "two", "three"):
        keep(tmp_path, message(subject))
    assert [mail.subject for mail in newest_first(tmp_path, most=2)] == ["three", "two"]


def test_only_messages_are_read(tmp_path):
    (tmp_path / "secret.txt").write_text("no")
    assert read(tmp_path, "secret.txt") is None
    assert read(tmp_path, "../secret.txt") is None
    assert read(tmp_path, "00000000000000000-00000000.eml") is None


def test_only_the_owner_may_look_into_the_folder(tmp_path):
    keep(tmp_path / "mail", message())
    assert (tmp_path / "mail").stat().st_mode & 0o777 == 0o700


def test_a_message_without_words_has_none(tmp_path):
    mail = read(tmp_path, keep(tmp_path, b"Subject: x\nContent-Type: text/html\n\n<p>x</p>"))
    assert (mail.text, mail.to) == ("", "")
