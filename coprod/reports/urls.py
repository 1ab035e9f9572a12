from django.urls import path

from coprod.reports.views import reports, spectrum

app_name = "reports"
urlpatterns = [
    path("spectrum/", spectrum.spectrum, name="spectrum"),
    path("spectrum/place/", spectrum.place, name="place"),
    path("reports/", reports.reports, name="list"),
    path("reports/ask/", reports.ask, name="ask"),
    path("reports/<int:number>/", reports.detail, name="detail"),
    path("reports/<int:number>/again/", reports.again, name="again"),
    path("reports/<int:number>/report.pdf", reports.download, name="pdf"),
]
