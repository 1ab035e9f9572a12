"""Django finds the tables through these modules. No class is named here: tickets and ballots are guarded."""

from feedback.models import ballot, comment, outside, paper, point, published, question, suggestion, survey, ticket

__all__ = ["ballot", "comment", "outside", "paper", "point", "published", "question", "suggestion", "survey", "ticket"]
