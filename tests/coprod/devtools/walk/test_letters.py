from coprod.devtools.mailpage.store import keep
from coprod.devtools.walk.letters import Letterbox


def arrive(folder, to, text):
    keep(folder, f"To: {to}\nSubject: x\n\n{text}\n".encode())


def test_only_what_arrives_later_is_read_and_the_newest_link_counts(tmp_path):
    arrive(tmp_path, "olive@garden.example", "http://a.example/my/old/")
    box = Letterbox(tmp_path)
    arrive(tmp_path, "Olive <olive@garden.example>", "http://a.example/my/first/")
    arrive(tmp_path, "olive@garden.example", "http://a.example/my/second/ http://a.example/help/")
    arrive(tmp_path, "bilal@garden.example", "http://a.example/help/")
    arrive(tmp_path, "somebody@else.example", "http://a.example/my/other/")
    wanted = ["olive@garden.example", "bilal@garden.example"]
    assert box.links_for(wanted, "/my/") == {"olive@garden.example": "http://a.example/my/second/"}
