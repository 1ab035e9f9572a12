from django.urls import path

from coprod.pages.views import home, words

app_name = "pages"
urlpatterns = [
    path("", home.home, name="home"),
    path("projects/<int:project_id>/", home.project, name="project"),
    path("help/", words.help_page, name="help"),
    path("accessibility/", words.accessibility, name="accessibility"),
    path("privacy/", words.privacy, name="privacy"),
]
