"""The numbers in our promise, for the pages that make it: the same that the code keeps to."""

from feedback.ballotbox import limits
from feedback.disclosure import constants


def facts() -> dict[str, int]:
    """Return every number that "Who sees my answers?" names, by the word that the page knows it by."""
    return {
        "enough": constants.ENOUGH,
        "one_below_a_mean": constants.ENOUGH_FOR_A_MEAN - 1,
        "enough_for_a_mean": constants.ENOUGH_FOR_A_MEAN,
        "enough_for_faces": constants.ENOUGH_FOR_FACES,
        "days_to_review": constants.DAYS_TO_REVIEW,
        "pool_days": limits.POOL_DAYS,
        "survey_days": limits.SURVEY_DAYS,
        "least_invited": limits.LEAST_INVITED,
    }
