"""What a page says after something was done. The code travels in the address, because these pages use no cookies."""

from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from feedback.dress import has_link

DONE = {
    "yes": _("Thank you. We have written down that you will come."),
    "maybe": _("Thank you. Tell us when you know. You can change your answer here."),
    "no": _("Thank you for telling us. You can change your answer here."),
    "item": _("Thank you. We will tell you on this page if we talk about it this time."),
    "signed": _("Thank you. We have written down that you agree."),
    "clause": _("Thank you. We have kept what you would add or change."),
    "priority": _("Thank you. It is on the list for the group to talk about."),
    "indicator": _("Thank you. It is on the list for the group to talk about."),
    "view": _("Thank you. We have kept what you think. You can change it until this is decided."),
    "confirmed": _("Thank you. We have written down that you took part."),
    "asked": _("Thank you. You will see our answer on this page."),
    "saved": _("We have kept what you changed."),
    "survey": _("If you are one of those who are asked, a link is on its way to you."),
    "survey_by_hand": _("Thank you for telling us. If you are one of those who are asked, you get it once more."),
    "left": _("You have left. Thank you for what you brought. Nothing more will be sent to you about it."),
}


def notice_for(request):
    """Return the words for ``?done=…``, or "" for a code that is not ours."""
    return DONE.get(request.GET.get("done", ""), "")


def posted(request):
    """Return what a form is to be bound to: what was sent, even if it is nothing, and None for a page just opened."""
    return request.POST if request.method == "POST" else None


def go(view, done, **kwargs):
    """Redirect to one of the person's own pages, which then says what was done."""
    response = redirect(view, **kwargs)
    response["Location"] += f"?done={done}"
    return response


def sent_again(person):
    """Return the code for a survey that goes to this person once more."""
    return "survey" if has_link(person) else "survey_by_hand"
