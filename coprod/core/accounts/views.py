from urllib.parse import urlencode

from allauth.account import views
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


def login(request):
    """allauth's page. A page that is asked for while a code is on its way is where the code will lead."""
    answer, place = views.login(request), request.GET.get("next", "")
    confirm = reverse("account_confirm_login_code")
    waits = request.method == "GET" and getattr(answer, "url", "") == confirm
    if waits and url_has_allowed_host_and_scheme(place, {request.get_host()}, require_https=request.is_secure()):
        return redirect(f"{confirm}?{urlencode({'next': place})}")
    return answer
