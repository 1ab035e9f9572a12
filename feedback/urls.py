from django.urls import path

from feedback.views import outside, paper, points, questions, results, review, suggestions, typing

app_name = "feedback"
urlpatterns = [
    path("feedback/", results.surveys, name="surveys"),
    path("feedback/results.csv", results.results_file, name="results_file"),
    path("feedback/<int:survey_id>/", results.results, name="results"),
    path("feedback/<int:survey_id>/comments/", results.comments, name="comments"),
    path("feedback/<int:survey_id>/paper/", paper.paper, name="paper"),
    path("feedback/<int:survey_id>/paper/order/", paper.paper_order, name="paper_order"),
    path("feedback/<int:survey_id>/paper/fetch/", paper.paper_fetch, name="paper_fetch"),
    path("feedback/<int:survey_id>/paper/done/", paper.paper_done, name="paper_done"),
    path("feedback/<int:survey_id>/type-in/", typing.type_in, name="type_in"),
    path("feedback/outside/", outside.outside, name="outside"),
    path("feedback/<int:survey_id>/link/", outside.open_link, name="open_link"),
    path("feedback/points/", points.points, name="points"),
    path("feedback/points/<int:point_id>/take-back/", points.point_take_back, name="point_take_back"),
    path("feedback/questions/", questions.questions, name="questions"),
    path("feedback/questions/add/", questions.question_add, name="question_add"),
    path("feedback/questions/<int:question_id>/", questions.question_change, name="question_change"),
    path("feedback/questions/<int:question_id>/retire/", questions.question_retire, name="question_retire"),
    path("feedback/comments/<int:comment_id>/suggest/", suggestions.comment_suggest, name="comment_suggest"),
    path("feedback/review/", review.review_list, name="review"),
    path("feedback/review/<int:comment_id>/", review.review_comment, name="review_comment"),
    path("suggestions/", suggestions.suggestions, name="suggestions"),
    path("suggestions/add/", suggestions.suggestion_add, name="suggestion_add"),
    path("suggestions/<int:suggestion_id>/answer/", suggestions.suggestion_answer, name="suggestion_answer"),
    path("suggestions/you-said/", suggestions.you_said, name="you_said"),
]
