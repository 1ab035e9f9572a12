"""Addresses that carry a secret, named once for middleware, logs and urls."""

BALLOT_PREFIX = "/answers/"
PERSONAL_PREFIX = "/my/"
