"""The addresses of signing in, one by one: what allauth offers besides (passwords, other e-mail addresses) stays shut.

An e-mail address is how a person is known, and roles are given to it: nobody may take one without reading its mail.
"""

from allauth.account import views
from django.urls import include, path

from coprod.core.accounts.views import login

urlpatterns = [
    path("login/", login, name="account_login"),
    path("login/code/", views.request_login_code, name="account_request_login_code"),
    path("login/code/confirm/", views.confirm_login_code, name="account_confirm_login_code"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("signup/", views.signup, name="account_signup"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("2fa/", include("allauth.mfa.urls")),
]
