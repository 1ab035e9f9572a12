from django.http import HttpResponse
from django.urls import include, path


def hello(request):
    """What everything else is compared with: the same server, the same middleware, no work."""
    return HttpResponse("hello")


urlpatterns = [path("hello/", hello), path("", include("coprod.urls"))]
