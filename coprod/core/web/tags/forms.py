"""Tags for forms: errors found and shown in one place, and fields with the right attributes."""

from django import template
from django.forms import BaseForm
from django.forms.formsets import BaseFormSet
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html

from coprod.core.web import fields, form_errors, once
from coprod.core.web.drawing.choices import tiles

register = template.Library()
register.filter("field_template", fields.template_for)
register.filter("first_input_id", fields.first_input_id)
register.filter("error_text", form_errors.error_text)
register.filter("is_optional", fields.is_optional)
register.filter("options", fields.options)
register.filter("parts", fields.parts)
register.filter("tiles", tiles)


@register.filter
def hints_for(form, name):
    """What could be plainer in a field of *form*."""
    return form.hints(name)


@register.filter
def reading_age_for(form, name):
    """The reading age of what stands in a field of *form*, where the text is long enough."""
    return form.reading_age(name)


@register.simple_tag(takes_context=True)
def has_errors(context):
    """Say whether any form of this page came back with something to put right."""
    return bool(form_errors.broken_forms(context.flatten().values()))


@register.inclusion_tag("components/error_summary.html", takes_context=True)
def page_errors(context):
    """The summary of everything to put right on this page."""
    return _summary(form_errors.broken_forms(context.flatten().values()))


@register.inclusion_tag("components/error_summary.html")
def error_summary(*forms):
    """The summary for forms that base.html does not find, because they stand deeper in the context."""
    found = [form for form in forms if isinstance(form, BaseForm | BaseFormSet)]
    return _summary(form_errors.broken_forms(found))


def _summary(broken):
    return {"lines": form_errors.error_lines(broken), "is_anything_kept": form_errors.is_anything_kept(broken)}


@register.simple_tag
def control(field):
    """The input, select or textarea of *field*, with the classes and hints of our pack."""
    return fields.control(field)


@register.simple_tag(takes_context=True)
def once_token(context):
    """What tells two sendings of this form apart from one sent twice; for forms without ``{% csrf_token %}``."""
    token = once.token_for(context.get("request"))
    return format_html('<input type="hidden" name="{}" value="{}">', once.FIELD, token) if token else ""


class ProtectedNode(CsrfTokenNode):
    def render(self, context):
        return super().render(context) + once_token(context)


@register.tag("csrf_token")
def csrf_token(parser, token):
    """Django's own token against forgery, and beside it the one by which a form is taken once."""
    return ProtectedNode()
