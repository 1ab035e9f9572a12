from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from coprod.core.audit.services import record
from coprod.core.locks import one_at_a_time
from projects.models import AgreementReview, AgreementVersion, Clause, ClauseSuggestion, Signature
from projects.services.errors import Refused

MAX_CLAUSES = 40


@transaction.atomic
def draft_agreement(*, project, clauses, by, at, written_by_lived="", written_by_learnt="", put_to_everyone=None):
    """Write the draft of the next version, from a list of texts; return it.

    There is one draft at a time. Raises Refused for more than MAX_CLAUSES clauses.
    """
    if len(clauses) > MAX_CLAUSES:
        raise Refused(
            _("An agreement can have %(number)s points at most. Put some together.") % {"number": MAX_CLAUSES}
        )
    one_at_a_time(project)
    version = AgreementVersion.objects.filter(project=project, published_at=None).first()
    if version is None:
        version = AgreementVersion(project=project, number=_next_number(project), created_at=at)
    version.written_by_lived, version.written_by_learnt = written_by_lived, written_by_learnt
    version.put_to_everyone = put_to_everyone
    version.save()
    version.clauses.all().delete()
    Clause.objects.bulk_create(
        Clause(version=version, order=order, text=text) for order, text in enumerate(clauses, start=1)
    )
    record("draft_agreement", by=by, target=version, project=project, at=at)
    return version


def _next_number(project):
    last = AgreementVersion.objects.filter(project=project).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


@transaction.atomic
def publish_agreement(*, version, by, at):
    """Publish the draft: from now on it never changes. Raises Refused where it is empty or published already."""
    one_at_a_time(version.project)
    version = AgreementVersion.objects.select_related("project").get(pk=version.pk)
    if version.published_at:
        raise Refused(_("This version is published already. Write a new one to change it."))
    if not version.clauses.exists():
        raise Refused(_("Write at least one point before you publish the agreement."))
    version.published_at = at
    version.save(update_fields=["published_at"])
    record("publish_agreement", by=by, target=version, project=version.project, at=at)
    return version


@transaction.atomic
def sign_agreement(*, version, participant, way, by, at, comment=""):
    """Keep somebody's yes to a published version; a second yes changes nothing but the comment.

    Raises Refused for a draft, or where the participant is of another project.
    """
    if not version.published_at or version.project_id != participant.project_id:
        raise Refused(_("This agreement cannot be signed yet."))
    signature, made = Signature.objects.get_or_create(
        version=version, participant=participant, defaults={"way": way, "comment": comment, "signed_at": at}
    )
    if made:
        record("sign_agreement", by=by, target=version, project=version.project, at=at, way=way)
    elif comment and comment != signature.comment:
        signature.comment = comment
        signature.save(update_fields=["comment"])
    return signature


@transaction.atomic
def suggest_clause(*, participant, text, shown_to_group, by, at):
    """Keep what a participant would add to the agreement, or change in it."""
    suggestion = ClauseSuggestion.objects.create(
        project=participant.project, participant=participant, text=text, shown_to_group=shown_to_group, made_at=at
    )
    record("suggest_clause", by=by, target=suggestion, project=participant.project, at=at)
    return suggestion


@transaction.atomic
def review_agreement(*, project, on, by, at, note=""):
    """Note that the group looked at its agreement again."""
    row = AgreementReview.objects.create(project=project, looked_on=on, note=note)
    record("review_agreement", by=by, target=row, project=project, at=at)
    return row
