from django.urls import path

from feedback.views import survey, typing

app_name = "survey"
urlpatterns = [
    path("", survey.enter, name="enter"),
    path("t/<str:ticket>/", survey.open_link, name="answer"),
    path("t/<str:ticket>/<slug:look>/", survey.open_link, name="answer_as"),
    path("step/", survey.step, name="step"),
    path("send/", survey.send, name="send"),
    path("tablet/", survey.tablet, name="tablet"),
    path("typed/", typing.typed, name="typed"),
    path("who-sees-my-answers/", survey.who_sees, name="who_sees"),
    path("who-sees-my-answers/easy-read/", survey.who_sees_easy, name="who_sees_easy"),
]
