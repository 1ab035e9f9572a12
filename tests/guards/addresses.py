"""Every address of the site, filled in with something that could stand there."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.converters import IntConverter, UUIDConverter


@dataclass(frozen=True)
class Address:
    """``route`` as it stands in the urls, ``path`` with its gaps filled."""

    route: str
    path: str
    callback: object


def addresses(project_id: int = 1) -> list[Address]:
    """All of ours: those of Django's own administration and of allauth are left to their makers."""
    found = walk(get_resolver().url_patterns, "", "/", project_id)
    return [address for address in found if not address.route.startswith(("admin/", "account/"))]


def walk(patterns, route: str, path: str, project_id: int) -> Iterator[Address]:
    for entry in patterns:
        here_route, here_path = route + str(entry.pattern), path + filled(entry.pattern, project_id)
        if isinstance(entry, URLResolver):
            yield from walk(entry.url_patterns, here_route, here_path, project_id)
        elif isinstance(entry, URLPattern):
            yield Address(here_route, here_path, entry.callback)


def filled(pattern, project_id: int) -> str:
    text = str(pattern)
    for name, converter in pattern.converters.items():
        gap = f"<{converter_name(text, name)}{name}>"
        text = text.replace(gap, str(project_id) if name == "project_id" else example(converter))
    return text


def converter_name(text: str, name: str) -> str:
    before = text.split(f"{name}>")[0].rpartition("<")[2]
    return before if before.endswith(":") else ""


def example(converter) -> str:
    if isinstance(converter, IntConverter):
        return "1"
    if isinstance(converter, UUIDConverter):
        return "00000000-0000-4000-8000-000000000000"
    return getattr(converter, "example", "wrong")
