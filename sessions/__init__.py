"""When people met. Not Django's own ``django.contrib.sessions``: that is the web session."""
