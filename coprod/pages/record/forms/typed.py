"""What stands in a part that was not sent on purpose: the page is one form, and each button saves one part of it."""


class Typed:
    """For a form with a prefix: tell what somebody typed in it, and show that again on a page drawn anew."""

    folded = ()

    def is_there(self):
        """Say whether this part was on the page that was sent at all."""
        return any(name.startswith(f"{self.prefix}-") for name in self.data)

    def typed(self):
        """Return what was typed and is not saved: the raw value of each field that it belongs to; {} for nothing."""
        return self.raw(*self.changed_data)

    @property
    def has_more(self):
        """Say whether something stands in those fields that are folded away at first."""
        return any(self[name].value() for name in self.folded)

    def raw(self, *names):
        return {name: self[name].data for name in names}
