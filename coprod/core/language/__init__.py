"""The plain-language checker: plain Python that knows no framework. See docs/language.md."""
