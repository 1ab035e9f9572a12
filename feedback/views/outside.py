from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from feedback.forms.outside import OutsideForm
from feedback.services.outside import order_outside
from projects.loaders import project_page
from projects.permissions import Permission


@project_page(Permission.MANAGE_PEOPLE)
def outside(request, project):
    """Ask people outside the group, with the limits of that told."""
    form = OutsideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        order_outside(project=project, by=request.user, at=timezone.now(), **form.cleaned_data)
        messages.success(request, _("The survey opens in a minute. Then you find its forms here."))
        return redirect("feedback:surveys", project.pk)
    return render(request, "feedback/outside.html", {"project": project, "form": form})
