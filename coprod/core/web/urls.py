from django.urls import path

from coprod.core.web import gallery

app_name = "web"
urlpatterns = [path("", gallery.gallery, name="gallery")]
