import pytest
from django.forms.models import model_to_dict

from tests import factories

pytestmark = pytest.mark.django_db
OWN = {"id", "person", "participant", "name", "email"}


def rows(participant):
    """What is stored of somebody, but for what is theirs alone."""
    stored = [participant, participant.person, *participant.statements.all()]
    return [{name: value for name, value in model_to_dict(row).items() if name not in OWN} for row in stored]


@pytest.mark.parametrize("kind", ["lived", "both", "learnt", ""])
def test_a_group_is_as_if_each_had_joined_by_themselves(project, kind):
    (one,) = factories.group(project, **({"lived": 0, "learnt": 0} | {kind or "not_said": 1}))
    other = factories.participant(project, kind)
    one.refresh_from_db()
    assert rows(one) == rows(other)
    assert len(one.statements.all()) == bool(kind)
    assert (one.person.created_at, one.joined_on) == (other.person.created_at, other.joined_on)
