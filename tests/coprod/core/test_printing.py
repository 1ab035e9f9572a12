import socket

import pytest

from coprod.core import printing


def test_an_address_elsewhere_is_refused():
    with pytest.raises(ValueError, match="protocol"):
        printing.own_files().fetch("https://elsewhere.example/a.png")


def test_a_picture_from_elsewhere_is_not_asked_for(monkeypatch):
    asked = []
    monkeypatch.setattr(socket.socket, "connect", lambda self, address: asked.append(address))
    html = '<html lang="en-gb"><title>A</title><body><img alt="A" src="http://elsewhere.example/a.png"></body></html>'
    assert printing.as_pdf(html, style="css/paper.css").startswith(b"%PDF-")
    assert asked == []
