from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    LIVED = "lived", _("Lived experience")
    LEARNT = "learnt", _("Learnt experience")
    BOTH = "both", _("Both")
    NOT_SAID = "not_said", _("Not said")


class Phase(TextChoices):
    CHOOSE = "choose", _("Choose")
    DESIGN = "design", _("Design")
    DELIVER = "deliver", _("Deliver")
    CHECK = "check", _("Check")


class Who(TextChoices):
    """Who decided, agreed or began something. Empty: not recorded."""

    ORGANISATION = "organisation", _("The organisation")
    JOINT = "joint", _("All of us, jointly")
    PEOPLE = "people", _("People with lived experience")


class YesNo(TextChoices):
    """For what may be yes, no, or not recorded (empty)."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
