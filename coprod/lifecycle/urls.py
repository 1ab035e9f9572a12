from django.urls import path

from coprod.lifecycle import views

app_name = "lifecycle"
urlpatterns = [path("remove/", views.remove, name="remove")]
