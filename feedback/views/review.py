"""For the second listener alone. Somebody who facilitates has no way to these pages."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from feedback.forms.comment import ReviewForm
from feedback.models.comment import PendingComment
from feedback.selectors.comments import marked, question_of, roster, waiting_comments, without_marks
from feedback.services.comment import review_comment as review
from projects.loaders import project_page
from projects.permissions import Permission
from projects.services.errors import Refused


@project_page(Permission.REVIEW_COMMENTS)
def review_list(request, project):
    return render(request, "feedback/review.html", {"project": project, "waiting": waiting_comments(project)})


@project_page(Permission.REVIEW_COMMENTS)
def review_comment(request, project, comment_id):
    found = PendingComment.objects.filter(pk=comment_id, survey__project=project).select_related("survey").first()
    if found is None:
        messages.info(request, _("Somebody has gone through this comment already."))
        return redirect("feedback:review", project.pk)
    names = roster(project)
    form = ReviewForm(request.POST or None, initial={"text": without_marks(found.text, names)})
    if request.method == "POST" and form.is_valid() and _reviewed(request, found, form):
        return redirect("feedback:review", project.pk)
    facts = {"comment": found, "pieces": marked(found.text, names), "question": question_of(found), "form": form}
    facts["is_marked"] = any(piece.what for piece in facts["pieces"])
    return render(request, "feedback/review_comment.html", {"project": project} | facts)


def _reviewed(request, comment, form) -> bool:
    try:
        review(comment=comment, by=request.user, at=timezone.now(), **form.cleaned_data)
    except Refused as refusal:
        form.add_error("text", str(refusal))
        return False
    messages.success(request, _("That is done. The comment as it was written is gone."))
    return True
