import pytest

from feedback.ballotbox.files import private_folder, shred, write_whole


def mode(path):
    return path.stat().st_mode & 0o777


def test_the_folder_is_closed_to_everybody_else(tmp_path):
    (tmp_path / "keys").mkdir(mode=0o755)
    assert mode(private_folder(tmp_path / "keys")) == 0o700


def test_a_file_is_readable_by_its_owner_alone(tmp_path):
    write_whole(tmp_path / "file", "text")
    assert ((tmp_path / "file").read_text(), mode(tmp_path / "file")) == ("text", 0o600)


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path):
    write_whole(tmp_path / "file", "old")
    write_whole(tmp_path / "file", "new", mode=0o644)
    assert [(path.name, path.read_text(), mode(path)) for path in tmp_path.iterdir()] == [("file", "new", 0o644)]


def test_a_write_that_fails_keeps_the_old_file(tmp_path, monkeypatch):
    write_whole(tmp_path / "file", "old")
    monkeypatch.setattr("os.fsync", lambda handle: (_ for _ in ()).throw(OSError("disk")))
    with pytest.raises(OSError, match="disk"):
        write_whole(tmp_path / "file", "new")
    assert (tmp_path / "file").read_text() == "old"


def test_a_shredded_file_was_overwritten_where_it_stood(tmp_path):
    (tmp_path / "file").write_text("secret")
    (tmp_path / "second name").hardlink_to(tmp_path / "file")
    shred(tmp_path / "file")
    assert not (tmp_path / "file").exists()
    assert b"secret" not in (tmp_path / "second name").read_bytes()


def test_a_file_that_is_not_there_needs_no_shredding(tmp_path):
    shred(tmp_path / "file")
    assert list(tmp_path.iterdir()) == []
