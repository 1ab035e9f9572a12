from django.contrib import admin
from django.urls import include, path

from coprod.pages.personal.views.home import goodbye

urlpatterns = [
    path("", include("coprod.pages.urls")),
    path("my/<str:secret>/", include("coprod.pages.personal.urls")),
    path("finished/", goodbye, name="goodbye"),
    path("answers/", include("feedback.survey_urls")),
    path("projects/", include("projects.urls")),
    path("projects/<int:project_id>/sessions/<int:session_id>/record/", include("coprod.pages.record.urls")),
    path("projects/<int:project_id>/sessions/", include("sessions.urls")),
    path("projects/<int:project_id>/", include("feedback.urls")),
    path("projects/<int:project_id>/", include("coprod.reports.urls")),
    path("projects/<int:project_id>/", include("coprod.lifecycle.urls")),
    path("account/", include("coprod.core.accounts.urls")),
    path("components/", include("coprod.core.web.urls")),
    path("admin/", admin.site.urls),
]
