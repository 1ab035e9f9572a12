"""Filters: dates, times, levels and kinds of experience in words."""

from django import template

from coprod.core.web import levels, times

register = template.Library()

register.filter("day", times.day, expects_localtime=True)
register.filter("day_short", times.day_short, expects_localtime=True)
register.filter("clock", times.clock, expects_localtime=True)
register.filter("when", times.when, expects_localtime=True)
register.filter("until", times.until, expects_localtime=True)
register.filter("level_name", levels.level_name)
register.filter("level_words", levels.level_words)
register.filter("kind_name", levels.kind_name)
