"""Long lists to choose from, written without a template for each line: a group may have hundreds of people."""

from django.forms.renderers import DjangoTemplates
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

SELECT = "django/forms/widgets/select.html"
TILE = (
    '<div class="cp-tile">\n<input type="checkbox" name="{}" id="{}" value="{}"{}>\n'
    '<label for="{}"><b>{}</b>{}</label></div>'
)


class Renderer(DjangoTemplates):
    """Django's own form renderer, but for lists to choose from."""

    def render(self, template_name, context, request=None):
        if template_name == SELECT:
            return select(context["widget"])
        return super().render(template_name, context, request)


def select(widget):
    """Return a select of Django's widget context, as its template draws it."""
    groups = ((_group(name, format_html_join("\n", "{}", ((_option(one),) for one in options))),)
              for name, options, _index in widget["optgroups"])  # fmt: skip
    return format_html('<select name="{}"{}>\n{}\n</select>', widget["name"], _attrs(widget["attrs"]),
                       format_html_join("\n", "{}", groups))  # fmt: skip


def tiles(options):
    """Return people to tap: a tile for each coprod.core.web.fields.Option."""
    return format_html_join("", TILE, (_tile(option) for option in options))


def _tile(option):
    state = mark_safe(f"{' checked' if option.is_chosen else ''}{' disabled' if option.is_disabled else ''}")
    return option.name, option.id, option.value, state, option.id, option.label, _detail(option)


def _detail(option):
    if not option.detail:
        return ""
    kind = format_html(' class="cp-kind cp-kind--{}"', option.kind) if option.kind else ""
    return format_html(" <small{}>{}</small>", kind, option.detail)


def _group(name, options):
    return format_html('<optgroup label="{}">\n{}\n</optgroup>', name, options) if name else options


def _option(option):
    return format_html(
        '<option value="{}"{}>{}</option>', str(option["value"]), _attrs(option["attrs"]), option["label"]
    )


def _attrs(attrs):
    shown = ((name, value) for name, value in attrs.items() if value is not False)
    return format_html_join("", "{}", ((_attr(name, value),) for name, value in shown))


def _attr(name, value):
    return format_html(" {}", name) if value is True else format_html(' {}="{}"', name, value)
