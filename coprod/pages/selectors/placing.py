"""Where the project stands, through the reports' selectors."""


def placement_panel(project):
    """Return the latest frozen placement, or None."""
    return {"placement": None}


def latest_report(project):
    """Return the latest report, or None."""
    return {"report": None}
