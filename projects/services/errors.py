class Refused(Exception):
    """A rule of the product says no. The text is for the person who asked, and says what to do."""
