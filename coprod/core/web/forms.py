"""One way to dress a form, so that forms elsewhere hold fields and rules alone."""

from crispy_forms.helper import FormHelper

TONES = {"primary": "", "secondary": "govuk-button--secondary", "warning": "govuk-button--warning"}


class Helper(FormHelper):
    """What the template pack "coprod" reads besides crispy's own settings."""

    button = ""
    button_tone = ""
    cancel = None
    label_size = "m"
    mark_optional = True


def form_helper(
    button="",
    *,
    tone="primary",
    cancel=None,
    action="",
    form_id="",
    css_class="",
    layout=None,
    tag=True,
    csrf=True,
    label_size="m",
    mark_optional=True,
    keep=False,
):
    """Return how a form is drawn: all its fields in order, or *layout*, and then one button.

    *button* says what happens ("Add this action"); without it no button is drawn. *tone* is "primary", "secondary"
    or "warning". *cancel* is a pair of words and address beside the button. *label_size* "m" sets labels bold and
    large, "s" as text. *csrf* is off for the survey alone. With *keep* what is typed stays in this browser tab until
    it was sent. A helper may stand on a form class: drawing does not change it.
    """
    helper = Helper()
    helper.button, helper.button_tone, helper.cancel = button, TONES[tone], cancel
    helper.form_action, helper.form_id, helper.form_class = action, form_id, css_class
    helper.layout, helper.form_tag, helper.disable_csrf = layout, tag, not csrf
    helper.label_size, helper.mark_optional = label_size, mark_optional
    helper.attrs = {"novalidate": True, "data-keep": keep}
    return helper


desk_helper = form_helper
