"""Tags and filters that every template has without loading anything."""

from django import template

from coprod.core.web import times

register = template.Library()

register.filter("day", times.day, expects_localtime=True)
register.filter("day_short", times.day_short, expects_localtime=True)
register.filter("clock", times.clock, expects_localtime=True)
register.filter("when", times.when, expects_localtime=True)
