"""The lock names all that the installed packages need: nothing is resolved when they are installed."""

from importlib.metadata import distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def installed():
    return {canonicalize_name(found.metadata["Name"]): found for found in distributions()}


def wanted(needs):
    """What a package needs here, without its extras."""
    found = [Requirement(text) for text in needs or []]
    return [need for need in found if need.marker is None or need.marker.evaluate({"extra": ""})]


def test_every_installed_package_finds_what_it_needs():
    here = installed()
    unmet = [
        f"{name} needs {need}"
        for name, found in here.items()
        for need in wanted(found.requires)
        if (other := here.get(canonicalize_name(need.name))) is None
        or not need.specifier.contains(other.version, prereleases=True)
    ]
    assert unmet == []
