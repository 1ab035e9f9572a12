"""Personal links: given, sent, printed, stopped."""

import segno
from django.forms import Form
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from coprod.core.web.forms import form_helper
from projects.loaders import project_page
from projects.permissions import Permission
from projects.selectors.people import person_page, without_email
from projects.services.people import give_new_link, print_links, send_link, stop_link
from projects.views.parts import acting, done, form_page, kept, posted


@project_page(Permission.MANAGE_PEOPLE)
def link_send(request, project, participant_id):
    participant = person_page(project, participant_id)
    words = _("We are getting the link to %(name)s.") % {"name": participant.person.called}
    title = _("Send %(name)s their link?") % {"name": participant.person.called}
    lead = _("It opens their own page without a password. It goes to them in the way they chose.")
    does = {"service": send_link, "about": {"participant": participant}, "button": _("Send the link")}
    return _ask(request, project, participant, title, lead, words, **does)


@project_page(Permission.MANAGE_PEOPLE)
def link_new(request, project, participant_id):
    participant = person_page(project, participant_id)
    words = _("%(name)s has a new link. Send it or print it.") % {"name": participant.person.called}
    title = _("Make a new link for %(name)s?") % {"name": participant.person.called}
    lead = _(
        "The old link stops at once, in every project of your organisation. Do this when it may be in wrong hands."
    )
    does = {"service": give_new_link, "about": {"participant": participant}, "button": _("Make a new link")}
    return _ask(request, project, participant, title, lead, words, **does)


@project_page(Permission.MANAGE_PEOPLE)
def link_stop(request, project, participant_id):
    participant = person_page(project, participant_id)
    words = _("The link of %(name)s is stopped.") % {"name": participant.person.called}
    title = _("Stop the link of %(name)s?") % {"name": participant.person.called}
    lead = _("They cannot open their page until you make a new link. Nothing they did is lost.")
    does = {"service": stop_link, "about": {"participant": participant}, "button": _("Stop the link")}
    return _ask(request, project, participant, title, lead, words, tone="warning", **does)


def _ask(request, project, participant, title, lead, words, *, service, about, button, tone="primary"):
    back = reverse("projects:person", args=[project.pk, participant.pk])
    form = Form(posted(request))
    form.helper = form_helper(button=button, tone=tone, cancel=(_("Back without changing"), back))
    if kept(form, service, **about, **acting(request)):
        return done(request, words, "projects:person", project.pk, participant.pk)
    return form_page(request, project, form, title, (participant.person.called, back), lead=lead)


@project_page(Permission.MANAGE_PEOPLE)
def link_letter(request, project, participant_id):
    participant = person_page(project, participant_id)
    back = reverse("projects:person", args=[project.pk, participant.pk])
    return _letters(request, project, [participant], back)


@project_page(Permission.MANAGE_PEOPLE)
def link_letters(request, project):
    return _letters(request, project, without_email(project), reverse("projects:people", args=[project.pk]))


def _letters(request, project, participants, back):
    links = print_links(participants=participants, project=project, **acting(request))
    letters = [{"participant": one, "address": address, "qr": _qr(address)} for one, address in links]
    return render(request, "projects/person_letters.html", {"project": project, "letters": letters, "back": back})


def _qr(address):
    title = _("Square code for a telephone's camera: it opens the address above")
    svg = segno.make(address, error="m", micro=False).svg_inline(border=0, svgclass="cp-qr", title=title, omitsize=True)
    return mark_safe(svg.replace("<svg ", '<svg role="img" ', 1))
