"""Tags and filters that every template has without loading anything; /components/ shows them all."""

from django import template

from coprod.core.web.tags import blocks, forms, marks, moving, numbers, pictures, words

register = template.Library()
for part in (blocks, forms, marks, moving, numbers, pictures, words):
    register.tags.update(part.register.tags)
    register.filters.update(part.register.filters)
