"""Pages of plain words that anybody may read."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from coprod.core.web.levels import LEVELS


@require_safe
def accessibility(request):
    return render(request, "pages/accessibility.html")


@require_safe
def privacy(request):
    return render(request, "pages/privacy.html")


@require_safe
def help_page(request):
    return render(request, "pages/help.html", {"levels": LEVELS})
