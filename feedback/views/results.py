import csv

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from feedback.models.survey import Survey
from feedback.selectors.comments import shared_comments, shared_in_questions
from feedback.selectors.overview import overview
from feedback.selectors.results import results_of
from feedback.selectors.sheets import results_table, sheet, split_table
from projects.loaders import project_page
from projects.permissions import Permission


@project_page(Permission.SEE_RESULTS)
def surveys(request, project):
    facts = overview(project, today=timezone.localdate(), may_review=Permission.REVIEW_COMMENTS in project.may)
    may = {"may_print": Permission.MANAGE_PEOPLE in project.may, "may_type": Permission.TYPE_ANSWERS in project.may}
    may["may_ask"] = Permission.CHANGE_PROJECT in project.may
    return render(request, "feedback/surveys.html", {"project": project, "overview": facts} | may)


@project_page(Permission.SEE_RESULTS)
def results(request, project, survey_id):
    surveys = Survey.objects.select_related("session", "point", "block")
    survey = get_object_or_404(surveys, pk=survey_id, project=project)
    if survey.block_id and survey.block_id != survey.pk:
        return redirect("feedback:results", project.pk, survey.block_id)
    found = results_of(survey)
    tables = {"table": results_table(found), "split": split_table(found)}
    return render(request, "feedback/results.html", {"project": project, "survey": survey, "results": found} | tables)


@project_page(Permission.SEE_RESULTS)
def results_file(request, project):
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="results-{project.pk}.csv"'
    csv.writer(response, quoting=csv.QUOTE_ALL).writerows(sheet(project))
    return response


@project_page(Permission.SEE_RESULTS)
def comments(request, project, survey_id):
    survey = get_object_or_404(Survey.objects.select_related("session", "point"), pk=survey_id, project=project)
    questions = shared_in_questions(survey, shared_comments(survey))
    facts = {"survey": survey, "questions": questions, "may_answer": Permission.ANSWER in project.may}
    return render(request, "feedback/comments.html", {"project": project} | facts)
