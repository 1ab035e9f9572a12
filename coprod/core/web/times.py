"""Days and times in the words people say them in."""

from django.utils import formats, timezone
from django.utils.translation import gettext as _


def day(value):
    """Write a date or datetime as "Thursday 3 December 2026"; nothing for None."""
    return formats.date_format(value, "DATE_FORMAT") if value else ""


def day_short(value):
    """Write a date or datetime as "3 December"; nothing for None."""
    return formats.date_format(value, "MONTH_DAY_FORMAT") if value else ""


def clock(value):
    """Write a time or datetime as "10:30am", "2pm", "midday" or "midnight"; nothing for None (midnight is a time)."""
    if value is None or value == "":
        return ""
    if value.minute == 0 and value.hour in (0, 12):
        return _("midnight") if value.hour == 0 else _("midday")
    hour = value.hour % 12 or 12
    figures = f"{hour}:{value.minute:02}" if value.minute else str(hour)
    if value.hour < 12:
        return _("%(time)sam") % {"time": figures}
    return _("%(time)spm") % {"time": figures}


def when(value):
    """Write a datetime as "Thursday 3 December 2026 at 10:30am"; nothing for None."""
    return _("%(day)s at %(time)s") % {"day": day(value), "time": clock(value)} if value else ""


def until(start, end):
    """Write two datetimes or times of one day as "10:30am to 12:30pm"."""
    return _("%(start)s to %(end)s") % {"start": clock(start), "end": clock(timezone.template_localtime(end))}
