"""What was typed in other parts than the one that was saved, kept in the web session until it is saved too."""


def kept(request, page):
    """Return what was typed and is not saved, as ``{part: {field: value}}``."""
    return request.session.get(_key(page), {})


def keep(request, page, forms, saved=""):
    """Keep what stands in these *forms* (bound, by part), but for the part that is being *saved*; return it."""
    before = kept(request, page)
    now = {part: form.typed() if form.is_there() else before.get(part) for part, form in forms.items()}
    found = {part: typed for part, typed in now.items() if typed and part != saved}
    if found:
        request.session[_key(page)] = found
    elif before:
        del request.session[_key(page)]
    return found


def _key(page):
    return f"typed_{page.session.pk}"
