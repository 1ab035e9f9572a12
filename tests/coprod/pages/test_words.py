import pytest


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "heading"),
    [("/help/", "Help"), ("/accessibility/", "Accessibility"), ("/privacy/", "Privacy")],
)
def test_a_page_of_plain_words_is_open_to_everybody_and_sets_no_cookie(client, address, heading):
    answer = client.get(address)
    assert f"<h1>{heading}</h1>" in answer.content.decode()
    assert dict(answer.cookies) == {}


def test_nothing_can_be_sent_to_them(client):
    assert client.post("/help/").status_code == 405


@pytest.mark.django_db
def test_help_names_all_seven_levels_in_plain_words(client):
    page = client.get("/help/").content.decode()
    assert page.index("1 Coercion") < page.index("7 Co-production")
    assert "Listened to more than once, and something changed" in page
