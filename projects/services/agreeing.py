from django.db import transaction
from django.utils.translation import gettext as _

from projects.models import AgreementVersion
from projects.services.agreement import sign_agreement
from projects.services.errors import Refused


@transaction.atomic
def note_agreed(*, project, people, way, by, at):
    """Keep the yes of several people to the newest published version; whoever agreed before stays as they are.

    Raises Refused where nothing is published yet.
    """
    version = AgreementVersion.objects.filter(project=project, published_at__isnull=False).first()
    if version is None:
        raise Refused(_("Publish the agreement first. Then people can agree to it."))
    return [sign_agreement(version=version, participant=one, way=way, by=by, at=at) for one in people]
